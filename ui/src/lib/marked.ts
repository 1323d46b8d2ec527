/** A snippet cut into found and other parts, so that it is drawn as text and never as markup. */

export interface Part {
  text: string;
  hit: boolean;
}

/** Cuts `text` at the given places, counted in characters (code points), from–to. Places out of order or range are skipped. */
export function marked(text: string, places: readonly (readonly [number, number])[]): Part[] {
  const characters = [...text];
  const parts: Part[] = [];
  let at = 0;
  for (const [from, to] of places) {
    if (from < at || to <= from || to > characters.length) continue;
    if (from > at) parts.push({ text: characters.slice(at, from).join(''), hit: false });
    parts.push({ text: characters.slice(from, to).join(''), hit: true });
    at = to;
  }
  if (at < characters.length) parts.push({ text: characters.slice(at).join(''), hit: false });
  return parts;
}
