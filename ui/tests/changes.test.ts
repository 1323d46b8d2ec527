import { afterEach, describe, expect, it } from 'vitest';
import type { RecentChange } from '../src/bindings';
import { changeWords, subjectOf } from '../src/lib/changes';
import { setLocale } from '../src/lib/fluent.svelte';

const words = (en: string) => ({ en, zh: `${en}（中）` });
// Marks that keep foreign text from turning a sentence around are not seen.
const seen = (text: string) => text.replace(/[\u2066-\u2069]/gu, '');

afterEach(() => setLocale('en'));

describe('a change in words', () => {
  const change = (more: Partial<RecentChange>): RecentChange => ({ at: '', subject: 'note:checklist/b_all/B18', field: 'asked', after: '', item: null, can_undo: false, ...more });
  const echo = { id: 'B18', title: words('Echo'), asked_on: '2026-11-03' };

  it('names what was asked for and when, in the language of the window', () => {
    expect(seen(changeWords(change({ item: echo, after: '{"on":"2026-11-03"}' })))).toBe('Checklist: “Echo” asked for on 3 Nov 2026');
    setLocale('zh-CN');
    expect(seen(changeWords(change({ item: echo })))).toBe('清单：已于2026年11月3日索取“Echo（中）”');
  });

  it('has a sentence for every decision about an item', () => {
    const fields = ['asked', 'does_not_apply', 'confirmed', 'rejected', 'cleared', 'undo'];
    const told = fields.map((field) => seen(changeWords(change({ field, item: echo, after: 'why' }))));
    expect(new Set(told).size).toBe(fields.length);
    expect(told.every((sentence) => sentence.includes('Echo'))).toBe(true);
    expect(told[1]).toContain('why');
  });

  it('never shows the name of a note', () => {
    for (const subject of ['note:template', 'note:checklist/gone/Z9']) expect(changeWords(change({ subject, field: 'template' }))).toMatch(/^Checklist/);
  });

  it('tells of files put together and apart, and of answers, without names of fields', () => {
    const told = (subject: string, field: string, after = '') => seen(changeWords(change({ subject, field, after })));
    expect(told('part:d5', 'record', 'd3')).toBe('Document 5 put together with Document 3');
    expect(told('part:d5', 'record')).toBe('Document 5 taken apart from its record');
    expect(told('part:d5', 'undo')).toBe('Document 5: last decision taken back');
    expect(told('split:d3', 'pieces')).toMatch(/^Document 3: which of its pages/);
    expect(told('note:day_order:city laboratory', 'day_order')).toMatch(/^Order of day and month/);
    expect(told('note:not_the_same/d3/d5', 'said')).toMatch(/two papers/);
    expect(told('l12', 'day_order', '')).toBe('Value 12: dated by the order of day and month you gave');
    for (const field of ['record', 'identity', 'day_order', 'undo']) expect(told('d3', field)).toMatch(/^Document 3: [a-z ]+$/);
    expect(told('d3', 'status', 'trashed')).toBe('Document 3 moved to the trash');
    expect(told('patient', 'patient')).toMatch(/of the patient/);
  });

  it('names the screen that a note was said on, and leads there', () => {
    const places: [string, string, object][] = [
      ['note:board/cns/doses', 'What you entered on a board changed', { screen: 'decision', part: 'boards' }],
      ['note:donors', 'Persons of the donor search changed', { screen: 'decision', part: 'boards' }],
      ['note:course', 'How treatments are put together changed', { screen: 'timeline', part: 'course' }],
    ];
    for (const [subject, words, to] of places) {
      expect(changeWords(change({ subject }))).toBe(words);
      expect(subjectOf(change({ subject }))).toEqual(to);
    }
  });

  it('still tells of facts', () => {
    expect(seen(changeWords(change({ subject: 'l12', field: 'status', after: 'confirmed' })))).toBe('Value 12 confirmed');
    expect(seen(changeWords(change({ subject: 'd3', field: 'kind', after: 'genetics' })))).toBe('Document 3: kind set to genetics');
  });
});
