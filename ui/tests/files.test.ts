import { mount, unmount } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DocumentRow, DocumentView, InboxView, RecordsView } from '../src/bindings';
import * as ipc from '../src/ipc';
import { forgetRecords, readRecords, regroup } from '../src/lib/records';
import { outdate } from '../src/lib/resource.svelte';
import { toasts } from '../src/lib/toasts.svelte';
import { mayContinue, pagesName, proposalsFor, rangesOf, recordOf, splitOf } from '../src/screens/document/files';
import RecordFiles from '../src/screens/document/RecordFiles.svelte';
import SamePaperQuestion from '../src/screens/document/SamePaperQuestion.svelte';

vi.mock('../src/ipc', () => ({ appendFiles: vi.fn(), chooseFiles: vi.fn(), home: vi.fn(), inbox: vi.fn(), recordFiles: vi.fn(), regroup: vi.fn(), settle: vi.fn() }));

const file = (id: string, role: 'continuation' | 'copy' | null) => ({ document_id: id, role, source_path: `/papers/${id}.pdf`, pages: 2 });
const records: RecordsView = {
  records: [{ id: 'd1', title: 'Marrow', files: [file('d1', null), file('d2', 'continuation')] }],
  split: [{ id: 'd5', source_path: '/papers/all.pdf', pieces: [{ document_id: 'd5', title: 'Count', first: 1, last: 2 }, { document_id: 'd6', title: 'Letter', first: 3, last: 3 }] }],
  proposals: [{ record: 'd8', copy: 'd9', shared_values: 7 }],
};
const row = (id: string, kind = 'lab_report') => ({ id, title: `Paper ${id}`, kind }) as DocumentRow;
const rows = ['d1', 'd2', 'd5', 'd6', 'd8', 'd9'].map((id) => row(id));

describe('the files of a record', () => {
  it('are found from each of them', () => {
    expect(['d1', 'd2', 'd5'].map((id) => recordOf(records, id)?.id)).toEqual(['d1', 'd1', undefined]);
    expect(['d5', 'd6', 'd1'].map((id) => splitOf(records, id)?.id)).toEqual(['d5', 'd5', undefined]);
    expect(['d8', 'd9', 'd1'].map((id) => proposalsFor(records, id).map(({ other }) => other))).toEqual([['d9'], ['d8'], []]);
  });

  it('are continued by whole papers only', () => {
    const ids = (list: DocumentRow[]) => list.map(({ id }) => id);
    expect(ids(mayContinue(records, [...rows, row('d10', 'imaging_study')], 'd8'))).toEqual(['d6', 'd9']);
  });

  it('are told by the pages they begin with', () => {
    expect(rangesOf('1, 3, 4', 6)).toEqual([[1, 2], [3, 3], [4, 6]]);
    expect(rangesOf('3', 5)).toEqual([[1, 2], [3, 5]]);
    expect(rangesOf('1，2、4', 4)).toEqual([[1, 1], [2, 3], [4, 4]]);
    for (const wrong of ['', '1', '0, 2', '3 2', '2 2', '7', '1-3', 'two']) expect(rangesOf(wrong, 6), wrong).toBeUndefined();
    expect([pagesName(3, 3), pagesName(3, 5)].map((text) => text.replace(/[\u2066-\u2069]/gu, ''))).toEqual(['Page 3', 'Pages 3 to 5']);
  });
});

describe('what belongs together', () => {
  it('is read once, and again when the record changed or was closed', async () => {
    const none: RecordsView = { records: [], split: [], proposals: [] };
    vi.mocked(ipc.recordFiles).mockResolvedValue(none);
    await readRecords();
    await readRecords();
    expect(ipc.recordFiles).toHaveBeenCalledTimes(1);
    vi.mocked(ipc.regroup).mockResolvedValueOnce(records);
    await regroup({ action: 'apart', document_id: 'd2' });
    expect(await readRecords()).toBe(records);
    outdate();
    expect(await readRecords()).toBe(none);
    forgetRecords();
    await readRecords();
    expect(ipc.recordFiles).toHaveBeenCalledTimes(3);
    vi.clearAllMocks();
  });
});

describe('on the screen', () => {
  let screen: Record<string, unknown> | undefined;
  const show = (id: string, pages = 6) => {
    const onchanged = vi.fn(() => Promise.resolve());
    screen = mount(RecordFiles, { target: document.body, props: { document: { id, pages } as DocumentView, records, rows, onchanged } });
    return onchanged;
  };
  const press = (words: string) => [...document.querySelectorAll('button')].find((one) => one.textContent.includes(words))?.click();
  afterEach(async () => {
    if (screen) await unmount(screen);
    vi.clearAllMocks();
  });

  it('a file is taken out of a record, and undo is offered', async () => {
    const changed = show('d1');
    expect(document.body.textContent).toContain('d2.pdf');
    press('Take apart');
    await vi.waitFor(() => expect(ipc.regroup).toHaveBeenCalledWith({ action: 'apart', document_id: 'd2' }));
    await vi.waitFor(() => expect(toasts().at(-1)?.undo).toBeDefined());
    expect(changed).toHaveBeenCalled();
    expect(document.body.textContent).not.toContain('Several papers in one file');
  });

  it('a split file is made one paper again from any of its pieces', async () => {
    show('d6', 1);
    expect(document.body.textContent).toContain('Count');
    press('Make it one paper again');
    await vi.waitFor(() => expect(ipc.regroup).toHaveBeenCalledWith({ action: 'whole', document_id: 'd5' }));
    await vi.waitFor(() => expect(location.hash).toBe('#/document/d5'));
  });

  it('a file with several papers is split by the pages they begin with', async () => {
    show('d8');
    press('Several papers in one file');
    await vi.waitFor(() => expect(document.querySelector('.dialog input')).not.toBeNull());
    const field = document.querySelector<HTMLInputElement>('.dialog input');
    if (field) field.value = '1, 4';
    field?.dispatchEvent(new Event('input', { bubbles: true }));
    await vi.waitFor(() => expect(document.querySelector('.dialog [role=status]')?.textContent).toContain('6'));
    document.querySelector<HTMLFormElement>('.dialog form')?.requestSubmit();
    await vi.waitFor(() => expect(ipc.regroup).toHaveBeenCalledWith({ action: 'split', document_id: 'd8', ranges: [[1, 3], [4, 6]] }));
  });

  it('further pages are added by the file chooser, and what went wrong is told', async () => {
    const inbox = { running: false, files: [{ result: { document_id: 'd12' } }], error: null } as unknown as InboxView;
    vi.mocked(ipc.chooseFiles).mockResolvedValue(['/papers/p2.jpg']);
    vi.mocked(ipc.inbox).mockResolvedValueOnce({ ...inbox, running: true }).mockResolvedValueOnce(inbox);
    const changed = show('d8');
    press('This paper has further pages');
    await vi.waitFor(() => expect(document.body.textContent).toContain('are being read'));
    expect(ipc.appendFiles).toHaveBeenCalledWith('d8', { paths: ['/papers/p2.jpg'] });
    await vi.waitFor(() => expect(changed).toHaveBeenCalled());
    await vi.waitFor(() => expect(toasts().at(-1)?.text).toMatch(/one file/));
    vi.mocked(ipc.inbox).mockResolvedValue({ ...inbox, files: [], error: { code: 'no_space', message: 'The disk is full. What was filed is safe. Make room.' } });
    press('This paper has further pages');
    await vi.waitFor(() => expect(document.querySelector('[role=alert]')?.textContent).toContain('The disk is full.'));
  });

  it('a paper that seems to be there twice is one, or two', () => {
    const onact = vi.fn();
    const proposal = { record: 'd8', copy: 'd9', shared_values: 7 };
    screen = mount(SamePaperQuestion, { target: document.body, props: { proposal, other: 'd9', title: 'Photo', busy: false, onact } });
    expect(document.body.textContent.replace(/[\u2066-\u2069]/gu, '')).toContain('7 results stand on both');
    press('The same paper');
    expect(onact).toHaveBeenLastCalledWith({ action: 'join', document_id: 'd9', record: 'd8' }, expect.any(String));
    press('Another paper');
    expect(onact).toHaveBeenLastCalledWith({ action: 'not_the_same', document_id: 'd9', other: 'd8' }, expect.any(String));
  });
});
