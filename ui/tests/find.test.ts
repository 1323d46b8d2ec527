import { describe, expect, it } from 'vitest';
import type { Page, PageText, Rect } from '../src/bindings';
import { pagesWith, placesOf, turnTo } from '../src/screens/document/find';

const texts: PageText[] = ['Blasts 3 %', 'Тромбоциты 118', 'blasts\n not seen'].map((text, i) => ({ page: i + 1, text, ocr_confidence: null }));
const box = (i: number): Rect => [i * 10, 0, i * 10 + 9, 5];
const page = (...lines: string[][]): Page => ({ number: 1, width: 100, height: 100, text_source: 'embedded', lines: lines.map((words) => ({ words: words.map((text, i) => ({ text, box: box(i) })) })) });

describe('finding in a document', () => {
  it('names the pages, whatever the case', () => {
    expect(pagesWith(texts, ' BLASTS')).toEqual([1, 3]);
    expect(pagesWith(texts, 'blasts not')).toEqual([3]);
    expect(pagesWith(texts, 'тромбоциты')).toEqual([2]);
    expect(pagesWith(texts, '  ')).toEqual([]);
  });

  it('goes from page to page and round the end', () => {
    expect([turnTo([1, 3], 1, 1), turnTo([1, 3], 3, 1), turnTo([1, 3], 1, -1), turnTo([], 1, 1)]).toEqual([3, 1, 3, undefined]);
  });

  it('marks every word the text touches, as often as it stands there', () => {
    expect(placesOf(page(['WBC', '4.86', 'x10'], ['wbc', 'abs']), 'wbc')).toEqual([box(0), box(0)]);
    expect(placesOf(page(['not', 'detected', 'in', 'marrow']), 'detected in')).toEqual([box(1), box(2)]);
    expect(placesOf(page(['血小板', 'PLT']), '小板')).toEqual([box(0)]);
    expect(placesOf(page(['a']), 'b')).toEqual([]);
  });
});
