// Where things stand on the screen, as numbers that can be compared: between the themes, between languages, and with
// what tests/e2e/layout.json says. See README.md for why these and not pictures.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = join(import.meta.dirname, 'layout.json');
/** Pixels by which letters of another font version may move an edge. */
const TOLERANCE = 6;

/** What a test saw, by screen and width. */
const seen = {};
const wanted = JSON.parse(readFileSync(FILE, 'utf8'));

/** Differences found, each a sentence. */
export const differences = [];

/** Every box of the page as `name x width height`, to the pixel. How far down it stands depends on how far a pane was scrolled. */
const BOXES = `
  const nameOf = (one) => one.tagName.toLowerCase() + [...one.classList].filter((c) => !c.startsWith('svelte-')).map((c) => '.' + c).join('');
  return [...document.querySelectorAll('body *:not(.toasts, .toasts *)')].flatMap((one) => {
    const box = one.getBoundingClientRect();
    const drawn = box.width > 0 && box.height > 0 && box.right > 0 && box.left < innerWidth;
    return drawn ? [[nameOf(one), box.x, box.width, box.height].map((v) => (typeof v === 'number' ? Math.round(v) : v)).join(' ')] : [];
  });`;

/** The landmarks of the page: what it is, its left edge and its width. How far down it stands depends on the papers. */
const LANDMARKS = `
  const generated = /^(s|c|bits-)?\\d|-\\d+$|^c\\d/;
  const word = (one) => [one.id, one.getAttribute('aria-labelledby')].find((id) => id && !generated.test(id)) ?? '';
  const marks = document.querySelectorAll('.rail, header.top, main, main section, main aside, main nav, main form, main [role=region], main [role=search]');
  return [...marks].flatMap((one) => {
    const box = one.getBoundingClientRect();
    const name = [one.getAttribute('role') ?? one.tagName.toLowerCase(), word(one)].filter(Boolean).join('#');
    return box.width > 1 && box.height > 1 ? [[name, Math.round(box.x), Math.round(box.width)]] : [];
  });`;

/** What a theme drew; a theme changes colours and nothing else. */
export class Themes {
  #first = new Map();

  /** Compares with what the first theme drew at this width. */
  async compare(session, name, width, theme) {
    const boxes = await session.run(BOXES);
    const before = this.#first.get(width);
    if (!before) {
      this.#first.set(width, { theme, boxes });
      return;
    }
    const at = boxes.findIndex((box, i) => box !== before.boxes[i]);
    if (at < 0 && boxes.length === before.boxes.length) return;
    differences.push(`${name} at ${width}: ${before.theme} has "${before.boxes[at] ?? 'nothing'}" where ${theme} has "${boxes[at] ?? 'nothing'}"`);
  }
}

/** Compares a screen's landmarks in English with the committed ones, those of another language with the English ones. */
export async function compareLandmarks(session, screen, width, tag) {
  const now = await session.run(LANDMARKS);
  const place = `${screen} ${width}`;
  if (tag === 'en') seen[place] = now;
  const before = tag === 'en' ? wanted[place] : seen[place];
  if (!before) {
    // A description that is still empty knows nothing to compare with; one that is not knows every screen.
    if (tag === 'en' && Object.keys(wanted).length > 0) differences.push(`${place}: layout.json does not know this screen`);
    return;
  }
  const mirrored = (await session.run('return document.documentElement.dir')) === 'rtl';
  const expected = mirrored ? before.map(([name, x, length]) => [name, width - x - length, length]) : before;
  differences.push(...compared(expected, now).map((difference) => `${place} in ${tag}: ${difference}`));
}

/** How two lists of landmarks differ, in words. */
export function compared(expected, now) {
  const names = (list) => list.map(([name]) => name).join(', ');
  if (names(expected) !== names(now)) return [`expected ${names(expected)}; found ${names(now)}`];
  return expected.flatMap(([name, x, length], i) => {
    const [, left, room] = now[i];
    const off = Math.abs(left - x) > TOLERANCE || Math.abs(room - length) > TOLERANCE;
    return off ? [`${name} expected from ${x} to ${x + length}; found from ${left} to ${left + room}`] : [];
  });
}

/** Writes what was seen in English into `folder`, as the description to compare with. */
export function keepSeen(folder) {
  const lines = Object.keys(seen).sort().map((place) => `  ${JSON.stringify(place)}: ${JSON.stringify(seen[place])}`);
  writeFileSync(join(folder, 'layout.json'), `{\n${lines.join(',\n')}\n}\n`);
}
