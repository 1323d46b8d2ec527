/** Scrolling through a series. */

import type { ScanImage } from '../../bindings';

/** How many images before and after the shown one are fetched ahead, so that scrolling does not wait. */
const AHEAD = 3;

/** The image `by` further on, kept inside the series. */
export function step(at: number, by: number, count: number): number {
  return Math.max(0, Math.min(count - 1, at + by));
}

/** The shown image and its neighbours, each with its place in the series. */
export function near(images: readonly ScanImage[], at: number): { image: ScanImage; index: number }[] {
  const from = Math.max(0, at - AHEAD);
  return images.slice(from, at + AHEAD + 1).map((image, i) => ({ image, index: from + i }));
}

/** The window a digit key stands for: 1 is the file's own. */
export function windowOfKey(code: string, windows: readonly string[]): string | undefined {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  return digit ? windows[Number(digit) - 1] : undefined;
}
