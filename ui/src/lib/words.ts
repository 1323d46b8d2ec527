/** Comparing what a person typed with what they were shown. */

/** Six words as they go into the key: lower case, single spaces, NFC. */
export function normaliseWords(typed: string): string {
  return typed.normalize('NFC').trim().toLowerCase().split(/\s+/u).filter(Boolean).join(' ');
}

/** How many of the suggested words were typed right, from the first on. */
export function wordsSoFar(typed: string, suggested: readonly string[]): number {
  const words = normaliseWords(typed).split(' ');
  const wrong = suggested.findIndex((word, i) => words[i] !== word);
  return wrong < 0 ? suggested.length : wrong;
}

/** The groups of a recovery code as it was shown. */
export function codeGroups(code: string): string[] {
  return code.split(/[^0-9A-Za-z]+/).filter(Boolean);
}

/** Whether a typed group is the shown one; Crockford's look-alikes count as what they stand for. */
export function sameGroup(typed: string, shown: string): boolean {
  const plain = (text: string) =>
    text.replace(/[\s-]/g, '').toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
  return plain(typed) === plain(shown);
}

/** Two different group numbers below `count`, the smaller first, drawn with the engine's cryptographic randomness. */
export function twoGroups(count: number): [number, number] {
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint32Array(2));
  const first = a % count;
  const second = (first + 1 + (b % (count - 1))) % count;
  return first < second ? [first, second] : [second, first];
}
