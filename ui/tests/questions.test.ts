import { mount, unmount } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { HomeTask, QuestionsView } from '../src/bindings';
import * as ipc from '../src/ipc';
import { thingsToDo } from '../src/lib/tasks';
import { toasts } from '../src/lib/toasts.svelte';
import Questions from '../src/screens/inbox/Questions.svelte';

vi.mock('../src/ipc', () => ({ questions: vi.fn(), settle: vi.fn(), home: vi.fn() }));

const dates: QuestionsView['date_questions'][number] = {
  facility: 'City Laboratory', documents: ['d7', 'd9'],
  examples: [2, 3].map((page) => ({ printed: '03/04/2026', page, day_first: '2026-04-03', month_first: '2026-03-04' })),
};
const paper = { id: 'd5', title: 'Blood count', identity: { name: 'Alima', born: null, matches: 'differs' } } as QuestionsView['identity_questions'][number];
const check: HomeTask = { task: 'check_documents', count: 1, first: [] };
const unread: HomeTask = { task: 'unread_files', count: 1, first: [] };
const packet: HomeTask = { task: 'make_packet' };
const identity: HomeTask = { task: 'settle_identity', document: { id: 'd5', title: '', date: null }, name: null, born: null };

describe('Home', () => {
  const names = (tasks: HomeTask[], questions: QuestionsView) => thingsToDo(tasks, questions).map(({ task }) => task);

  it('asks all questions in one place, after the papers to check and before the rest', () => {
    const both = { identity_questions: [paper], date_questions: [dates] };
    expect(names([check, identity, unread], both)).toEqual(['check_documents', 'answer_questions', 'unread_files']);
    expect(names([identity, packet], both)).toEqual(['answer_questions', 'make_packet']);
    expect(names([check, unread, packet], both)).toEqual(['check_documents', 'answer_questions', 'unread_files']);
  });

  it('asks nothing where nothing is open', () => {
    expect(names([check, packet], { identity_questions: [], date_questions: [] })).toEqual(['check_documents', 'make_packet']);
  });
});

describe('a question', () => {
  let screen: Record<string, unknown> | undefined;
  afterEach(() => {
    if (screen) void unmount(screen);
  });

  it('about dates shows both readings and the page, and its answer can be taken back', async () => {
    vi.mocked(ipc.questions).mockResolvedValueOnce({ identity_questions: [paper], date_questions: [dates] }).mockResolvedValue({ identity_questions: [paper], date_questions: [] });
    screen = mount(Questions, { target: document.body });
    await vi.waitFor(() => expect(document.querySelector('#questions')?.textContent).toContain('2'));
    const text = document.body.textContent.replace(/[\u2066-\u2069]/gu, '');
    for (const shown of ['City Laboratory', '03/04/2026', 'day first: 3 Apr 2026', 'month first: 4 Mar 2026', '2 papers', 'Blood count', 'Alima']) expect(text).toContain(shown);
    expect([...document.querySelectorAll('.src')].map((link) => link.getAttribute('href'))).toEqual(['#/document/d7/2']);
    [...document.querySelectorAll('button')].find((one) => one.textContent.includes('month comes first'))?.click();
    await vi.waitFor(() => expect(ipc.settle).toHaveBeenCalledWith({ action: 'day_order', document_id: 'd7', order: 'month_first' }));
    await vi.waitFor(() => expect(document.body.textContent).not.toContain('03/04/2026'));
    await vi.waitFor(() => expect(toasts().at(-1)?.undo).toBeDefined());
    expect(document.activeElement?.id).toBe('questions');
    toasts().at(-1)?.undo?.();
    await vi.waitFor(() => expect(ipc.settle).toHaveBeenLastCalledWith({ action: 'undo' }));
  });

  it('about a name is answered in the same list', async () => {
    vi.mocked(ipc.questions).mockResolvedValue({ identity_questions: [paper], date_questions: [] });
    screen = mount(Questions, { target: document.body });
    await vi.waitFor(() => expect(document.querySelector('#questions')).not.toBeNull());
    [...document.querySelectorAll('button')].find((one) => one.textContent.includes('Someone else'))?.click();
    await vi.waitFor(() => expect(ipc.settle).toHaveBeenCalledWith({ action: 'other_patient', document_id: 'd5' }));
  });
});
