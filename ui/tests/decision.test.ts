import { describe, expect, it } from 'vitest';
import type { Quotation, RecentChange } from '../src/bindings';
import { changeWords, subjectOf } from '../src/lib/changes';
import { RAIL } from '../src/lib/router.svelte';
import { changed, characters, draftOf, isPage, moved, newOption, put, quotationOf, shownLanguages, toggled, written } from '../src/screens/decision/sheet';

const said: Quotation = { text: 'within 6 weeks', translation: '六周内', who: 'Dr. Lin', when: '2026-11', document_id: 'd213', page: 2 };

describe('a quotation that is typed', () => {
  it('comes back as it was', () => {
    expect(quotationOf(draftOf(said))).toEqual(said);
    expect(draftOf()).toEqual({ text: '', translation: '', who: '', when: '', document: '', page: '' });
  });

  it('says nothing of what was left empty, and names no page without a document', () => {
    const bare = quotationOf({ ...draftOf(said), text: ' words ', translation: ' ', who: '', when: '', document: '' });
    expect(bare).toEqual({ text: 'words', translation: null, who: null, when: null, document_id: null, page: null });
  });

  it('takes only pages that the document has', () => {
    expect(['', '1', '3', '0', '4', '2.5', 'two', '-1'].map((page) => isPage(page, { pages: 3 }))).toEqual([true, true, true, false, false, false, false, false]);
    // A study of images has no pages of its own; the program takes it as one.
    expect([isPage('1', { pages: 0 }), isPage('2', { pages: 0 })]).toEqual([true, false]);
  });
});

describe('the question', () => {
  it('is counted in characters as the program counts them', () => {
    expect(characters('  𠮷野家 ')).toBe(3);
    expect(characters('')).toBe(0);
  });

  it('loses its blank languages, and two of the same content are alike', () => {
    expect(JSON.stringify(written({ zh: ' 问 ', ar: '  ', en: 'Why?' }))).toBe('{"en":"Why?","zh":"问"}');
  });

  it('is asked for in the language of the window until it is written', () => {
    expect(shownLanguages({}, 'zh-CN')).toEqual(['zh']);
    expect(shownLanguages({ ru: 'Как?', en: '' }, 'zh-CN')).toEqual(['ru']);
  });
});

describe('options', () => {
  it('keep the order that the family gives', () => {
    const list = ['a', 'b', 'c'];
    expect(moved(list, 2, 0)).toEqual(['c', 'a', 'b']);
    expect(moved(list, 0, 2)).toEqual(['b', 'c', 'a']);
    expect([moved(list, 0, 3), moved(list, 0, -1), moved(list, 5, 0)]).toEqual([list, list, list]);
  });

  it('are added, changed and removed without touching the others', () => {
    const list = ['a', 'b'];
    expect([put(list, 2, 'c'), put(list, 0, 'x'), put(list, 1)]).toEqual([['a', 'b', 'c'], ['x', 'b'], ['a']]);
    expect(changed(list, 1, (one) => `${one}!`)).toEqual(['a', 'b!']);
    expect(list).toEqual(['a', 'b']);
    expect(newOption(' CD22 ', ' ')).toMatchObject({ name: 'CD22', translation: null, mark: null, timing: [] });
  });
});

it('a question of the bank is taken and left again, others stay in their order', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
});

it('stands between checklist and packets', () => {
  expect(RAIL.slice(RAIL.indexOf('checklist'))).toEqual(['checklist', 'decision', 'packets']);
});

it('a change of it is told in words and leads there', () => {
  const of = (subject: string): RecentChange => ({ at: '', subject, field: 'worksheet', after: '{"question":{}}', item: null, can_undo: true });
  const told = ['note:worksheet', 'note:evidence/b_all/cd19', 'note:calendar/e22/day_28'].map((subject) => changeWords(of(subject)));
  expect(new Set(told).size).toBe(3);
  expect(told.filter((words) => /note:|Checklist|\{/.test(words))).toEqual([]);
  expect(subjectOf(of('note:calendar/e22/day_28'))).toEqual({ screen: 'decision', part: 'dates' });
});
