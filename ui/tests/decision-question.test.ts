import { flushSync, mount, unmount } from 'svelte';
import { expect, it, vi } from 'vitest';
import type { Worksheet } from '../src/bindings';
import QuestionCard from '../src/screens/decision/QuestionCard.svelte';

const blank: Worksheet = {
  question: {}, question_type: null, reasons: [], goal: null, options: [], asks: [], own_asks: [], sentences: {}, supportive: [], cards: [],
  at_home: { caregivers: [], logistics: [], in_packet: false }, home_return: { physician: '', asked: [] },
};

it('the question is counted while it is typed, refused when it is too long, and kept with the rest of the worksheet', async () => {
  const onkeep = vi.fn((change: (sheet: Worksheet) => Worksheet) => Promise.resolve(void change));
  const card = mount(QuestionCard, { target: document.body, props: { sheet: blank, limit: 10, onkeep } });
  flushSync();
  const field = document.querySelector<HTMLTextAreaElement>('#question-en');
  const save = document.querySelector<HTMLButtonElement>('button[type=submit]');
  if (!field || !save) throw new Error('the card shows a field and a button');
  const type = (text: string) => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    flushSync();
  };
  expect(save.getAttribute('aria-disabled')).toBe('true');
  type('Much too long a question');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(save.getAttribute('aria-disabled')).toBe('true');
  type('Which one?');
  expect(field.getAttribute('aria-invalid')).toBe('false');
  expect(save.getAttribute('aria-disabled')).toBe(null);
  document.querySelector('form')?.requestSubmit();
  await vi.waitFor(() => expect(onkeep).toHaveBeenCalledOnce());
  expect(onkeep.mock.calls[0]?.[0]({ ...blank, asks: ['when'] })).toEqual({ ...blank, asks: ['when'], question: { en: 'Which one?' } });
  await unmount(card);
});
