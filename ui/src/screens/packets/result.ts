/** A packet's result in words a person can read aloud. */

/** The first 64 bits of a SHA-256 in four groups: short enough to compare by telephone. */
export function fingerprint(sha256: string): string {
  return sha256.slice(0, 16).toUpperCase().match(/.{4}/g)?.join('-') ?? '';
}

/** A size in the largest fitting unit, with one decimal below ten. */
export function sizeInWords(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${unit > 0 && size < 10 ? size.toFixed(1) : Math.round(size)} ${units[unit] ?? ''}`;
}
