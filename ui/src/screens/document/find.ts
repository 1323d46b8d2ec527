/** Finding a word in a document: on which pages it stands, and where on the one that is shown. */

import type { Page, PageText, Rect } from '../../bindings';

/** Case and the form of accents do not matter; runs of blanks count as one. */
const plain = (text: string) => text.normalize('NFC').toLocaleLowerCase().replace(/\s+/gu, ' ');

/** The pages that hold the wanted text, in order. */
export function pagesWith(pages: readonly PageText[], wanted: string): number[] {
  const text = plain(wanted).trim();
  return text === '' ? [] : pages.filter((page) => plain(page.text).includes(text)).map(({ page }) => page);
}

/** The page with a hit after `current`, or before it; round the end to the other one. */
export function turnTo(pages: readonly number[], current: number, by: 1 | -1): number | undefined {
  if (by > 0) return pages.find((page) => page > current) ?? pages[0];
  return pages.findLast((page) => page < current) ?? pages.at(-1);
}

/** The places of the wanted text on a page: the words of each line that it touches. */
export function placesOf(page: Page, wanted: string): Rect[] {
  const text = plain(wanted).trim();
  if (text === '') return [];
  return page.lines.flatMap(({ words }) => {
    let line = '';
    const spans = words.map((word) => {
      const from = line.length;
      line += `${plain(word.text)} `;
      return { from, to: line.length - 1, box: word.box };
    });
    const hits: Rect[] = [];
    for (let at = line.indexOf(text); at >= 0; at = line.indexOf(text, at + text.length)) {
      hits.push(...spans.filter(({ from, to }) => from < at + text.length && to > at).map(({ box }) => box));
    }
    return hits;
  });
}
