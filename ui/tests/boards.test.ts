import { flushSync, mount, unmount } from 'svelte';
import { expect, it, vi } from 'vitest';
import type { BoardRow, BoardsView, Finding } from '../src/bindings';
import * as ipc from '../src/ipc';
import Boards from '../src/screens/decision/Boards.svelte';
import { newDonor, refusalOf, seriesOf } from '../src/screens/decision/boards';

vi.mock('../src/ipc', () => ({ boards: vi.fn(), noteRow: vi.fn(), setDonors: vi.fn(), home: vi.fn(), settle: vi.fn() }));

// The test's page measures nothing.
vi.stubGlobal('ResizeObserver', class { observe() {} unobserve() {} disconnect() {} });

const words = (en: string) => ({ en, zh: en });
const finding = (more: Partial<Finding>): Finding => ({
  by: 'words', what: {}, event: null, text: '', translation: null, date: null, until: null, dated: 'sentence', days: null, who: null, method: null, sensitivity: null,
  specimen: 'unknown', drugs: [], number: null, series: null, value: null, comparator: null, unit: null, places: [{ document_id: 'd7', page: 3 }], fact: null, confirmed: false, ...more,
});
const row = (id: string, more: Partial<BoardRow>): BoardRow => ({
  id, title: words(id), shows: 'statements', scale: 'linear', expected: true, findings: [], count: null, own: { entered: [], refused: [] }, ...more,
});
const dose = finding({ text: 'IT methotrexate 12 mg', date: '2021-03-01', number: 1, drugs: ['methotrexate'] });
const [igg, later, other] = [
  finding({ by: 'lab', text: '4.1', value: 4.1, date: '2025-08-01', series: 'IgG serum', unit: 'g/L', fact: 'l4', days: [50, 50], confirmed: true }),
  finding({ by: 'lab', text: '<3.0', value: 3, comparator: '<', date: '2025-09-01', series: 'IgG serum', unit: 'g/L', fact: 'l5', days: [81, 81] }),
  finding({ by: 'lab', text: '0.2', value: 0.2, date: '2025-09-01', series: 'IgG CSF', unit: 'g/L', fact: 'l6' }),
];

it('values of two series are never joined, and one below its limit is marked', () => {
  const series = seriesOf(row('igg', { shows: 'series', scale: 'log', findings: [igg, later, other, dose] }));
  expect(series.map(({ analyte, points }) => [analyte, points.map(({ id, below }) => [id, below])])).toEqual([
    ['IgG serum', [['l4', false], ['l5', true]]],
    ['IgG CSF', [['l6', false]]],
  ]);
  expect(series[0]?.log_axis).toBe(true);
});

it('only a sentence of a paper can be turned down', () => {
  expect(refusalOf(dose)).toEqual({ document_id: 'd7', page: 3, text: 'IT methotrexate 12 mg' });
  expect(refusalOf(igg)).toBeUndefined();
  expect(refusalOf(finding({ by: 'words', places: [] }))).toBeUndefined();
});

it('every board shows what is stated with its page, says what is not there, and keeps what the family says', async () => {
  const source = { name: 'A journal', interest: words('Its authors treat'), date: '2024', place: null, read: null };
  const board = { title: words('A board'), note: words('As stated.'), version: 2, reviewed: '2026-11-21', source, takes_donors: false, own_page: false };
  const refused = { document_id: 'd9', page: 1, text: 'IT chemotherapy is planned' };
  const view: BoardsView = {
    boards: [
      { ...board, id: 'monitoring/e4', day_zero: { event: 'e4', kind: 'car_t_infusion', date: '2025-06-12' }, rows: [row('igg', { shows: 'series', findings: [igg, later] }), row('copies', {}), row('rare', { expected: false })] },
      { ...board, id: 'cns', day_zero: null, rows: [row('cns/doses', { shows: 'doses', findings: [dose], count: 1, own: { entered: [], refused: [refused] } })] },
      { ...board, id: 'donors', day_zero: null, takes_donors: true, rows: [] },
    ],
    donors: [{ ...newDonor(), name: 'K.', hla: { A: '02:01, 24:02' }, said: { ...newDonor().said, document_id: 'd8', page: 1 } }],
    loci: ['A', 'B'],
  };
  vi.mocked(ipc.boards).mockResolvedValue(view);
  const screen = mount(Boards, { target: document.body, props: { documents: [] } });
  await vi.waitFor(() => expect(document.querySelectorAll('section')).toHaveLength(3));
  const text = () => (document.body.textContent ?? '').replace(/[\u2066-\u2069]/gu, '');
  for (const shown of ['4.1', 'D+50', 'Not found in our records', 'IT methotrexate 12 mg', 'On known days: 1', 'Sentences you set aside: 1', '02:01, 24:02', 'Its authors treat', 'Version 2']) expect(text()).toContain(shown);
  expect(text()).not.toContain('rare');
  const links = [...document.querySelectorAll('a.src')].map((link) => link.getAttribute('href'));
  expect(links).toEqual(['#/document/d7/3?fact=l4', '#/document/d7/3?fact=l5', '#/document/d7/3', '#/document/d8/1']);
  const button = (name: string) => [...document.querySelectorAll<HTMLButtonElement>('button')].find((one) => (one.ariaLabel ?? one.textContent ?? '').replace(/[\u2066-\u2069]/gu, '').trim() === name);

  button('Not this: IT methotrexate 12 mg')?.click();
  await vi.waitFor(() => expect(ipc.noteRow).toHaveBeenLastCalledWith({ row: 'cns/doses', note: { entered: [], refused: [refused, { document_id: 'd7', page: 3, text: 'IT methotrexate 12 mg' }] } }));
  button('Take them back: cns/doses')?.click();
  await vi.waitFor(() => expect(ipc.noteRow).toHaveBeenLastCalledWith({ row: 'cns/doses', note: { entered: [], refused: [] } }));

  button('Enter something: copies')?.click();
  await vi.waitFor(() => expect(document.querySelector('.dialog textarea')).not.toBeNull());
  const field = document.querySelector<HTMLTextAreaElement>('.dialog textarea');
  if (field) field.value = 'Copies were seen';
  field?.dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
  document.querySelector<HTMLButtonElement>('.dialog [type=submit]')?.click();
  await vi.waitFor(() => expect(document.querySelector('.dialog')).toBeNull());
  const said = { text: 'Copies were seen', translation: null, who: null, when: null, document_id: null, page: null };
  expect(ipc.noteRow).toHaveBeenLastCalledWith({ row: 'copies', note: { entered: [{ date: null, until: null, said }], refused: [] } });

  button('Edit: Brother or sister, K.')?.click();
  await vi.waitFor(() => expect(document.querySelector('.dialog select')).not.toBeNull());
  [...document.querySelectorAll<HTMLButtonElement>('.dialog button')].find((one) => one.textContent?.includes('Remove'))?.click();
  await vi.waitFor(() => expect(ipc.setDonors).toHaveBeenCalledWith([]));
  flushSync();
  await unmount(screen);
});
