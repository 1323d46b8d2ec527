import { flushSync, mount, unmount } from 'svelte';
import { expect, it, vi } from 'vitest';
import * as ipc from '../src/ipc';
import { replace } from '../src/lib/router.svelte';
import Decision from '../src/screens/decision/Decision.svelte';

const words = (en: string) => ({ en, zh: en });
const source = { name: 'A journal', interest: words('Its authors treat'), date: '2024', place: null, read: null };
const said = (text: string, who: string) => ({ text, who, translation: null, when: '2026-11-09', document_id: 'd213', page: 2 });

const worksheet = {
  question: { en: 'Which one?' }, question_type: 'comparison', goal: said('grow up', ''), asks: ['when'], own_asks: [], sentences: {}, supportive: [said('Herbs', 'Clinic')],
  reasons: ['A relapse'], cards: [{ claim: '8 of 10', population: 'Children', n: 10, date: '2024', doi: '10.1/x', not_in_study: '', interest: '', document_id: 'd9', page: 2 }],
  options: [{ name: 'CD22', translation: null, mark: { standing: 'trial', said: said('', 'Trial office') }, goal: [], timing: [said('in January', 'Dr. Lin')], risk: [], feasibility: [] }],
  at_home: { caregivers: ['An aunt'], logistics: [], in_packet: false }, home_return: { physician: 'Dr. Osh', asked: [said('blood counts each week', 'Dr. Lin')] },
};
const shown = { what: words('CD19'), event: null, text: '97 %', date: '2026-11-01', age_days: 20, document_id: 'd142', page: 3, fact: 'l1', confirmed: false };

vi.mock('../src/ipc', () => ({
  worksheet: vi.fn(), evidence: vi.fn(), calendar: vi.fn(), library: vi.fn(), home: vi.fn(),
  returnSummary: vi.fn(), saveReturnSummary: vi.fn(),
  setWorksheet: vi.fn(), setDates: vi.fn(), setCriterion: vi.fn(), settle: vi.fn(), chooseTarget: vi.fn(), saveCalendar: vi.fn(),
}));

it('every part shows what it holds with its source, and two ticks in a row are both kept', async () => {
  let kept: unknown = worksheet;
  vi.mocked(ipc.worksheet).mockImplementation(() => Promise.resolve({
    worksheet: kept, question_limit: 600, bank: ['when', 'where', 'who'].map((id) => ({ id, about: 'timing', words: words(id) })),
    sentences: [{ id: 'open', words: words('This is open.') }], blank: words('needs more clarification'), questions: [], steps: [],
  } as never));
  vi.mocked(ipc.setWorksheet).mockImplementation((sheet) => Promise.resolve(void (kept = sheet)));
  vi.mocked(ipc.evidence).mockResolvedValue({ id: 'b', title: words('Criteria'), version: 1, reviewed: '2026-11-21', rows: [
    { id: 'cd19', title: words('Target'), criterion: { quote: 'CD19 positive', translation: {}, source }, own: null, records: [shown], more: 2 },
    { id: 'cns', title: words('CNS'), criterion: null, own: said('CNS1', 'Dr. Lin'), records: [], more: 0 },
  ] });
  vi.mocked(ipc.calendar).mockResolvedValue({ dates: [{
    id: 'e1/day_28', title: words('Day 28'), event: 'e1', event_kind: 'car_t_infusion', day_zero: '2026-10-01', from: '2026-10-29', to: '2026-10-29', days: [28, 28],
    quote: 'at day 28', translation: {}, source, whose: words('Quoted by A journal; your team sets yours.'), set: null,
  }] });
  vi.mocked(ipc.library).mockResolvedValue([]);
  vi.mocked(ipc.chooseTarget).mockResolvedValue('/out/calendar.ics');
  const screen = mount(Decision, { target: document.body });
  await vi.waitFor(() => expect(document.querySelector('#bank')).not.toBeNull());
  const shows = async (part: string, texts: string[]) => {
    replace({ screen: 'decision', part });
    flushSync();
    await vi.waitFor(() => expect(document.querySelector('nav [aria-current]')?.getAttribute('href')).toContain(part));
    // What stands in a field counts as shown.
    const fields = [...document.querySelectorAll<HTMLTextAreaElement>('textarea, input')].map((field) => field.value);
    const text = [document.body.textContent, ...fields].join('\n');
    for (const one of texts) expect(text, part).toContain(one);
  };
  await shows('evidence', ['“CD19 positive”', '97 %', '“CNS1”', 'Not found in our records', '8 of 10', 'Not stated', 'DOI', '“Herbs”']);
  expect(document.querySelector('#evidence ~ div a')?.getAttribute('href')).toBe('#/document/d142/3?fact=l1');
  await shows('home', ['An aunt', 'It goes into no packet']);
  await shows('dates', ['“at day 28”', 'D+28', '“blood counts each week”', 'Dr. Osh']);
  [...document.querySelectorAll('button')].find((one) => one.textContent?.includes('Save as a calendar file'))?.click();
  await vi.waitFor(() => expect(ipc.saveCalendar).toHaveBeenCalledWith('/out/calendar.ics', 'en'));
  await shows('question', ['“in January”', 'Trial', 'from us', 'needs more clarification', 'A relapse']);
  const [, where, who] = document.querySelectorAll<HTMLInputElement>('[aria-labelledby=bank] input');
  where?.click();
  who?.click();
  await vi.waitFor(() => expect(ipc.setWorksheet).toHaveBeenCalledTimes(2));
  expect(kept).toEqual({ ...worksheet, asks: ['when', 'where', 'who'] });
  flushSync();
  await unmount(screen);
});
