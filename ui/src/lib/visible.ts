/** Long lists are drawn only where they are looked at. */

/** Lists up to this length are drawn whole. */
export const DRAWN_WHOLE = 200;

/** Entries `from` up to `to` are drawn; the others are room `before` and `after` them, in the unit of the heights. */
export interface Slice {
  from: number;
  to: number;
  before: number;
  after: number;
}

/** The entries in sight when `top` is scrolled away and `room` is seen, and those within `margin` of them. */
export function inSight(heights: readonly number[], top: number, room: number, margin: number): Slice {
  const slice: Slice = { from: 0, to: 0, before: 0, after: 0 };
  let edge = 0;
  for (const [i, height] of heights.entries()) {
    const [start, end] = [edge, edge + height];
    edge = end;
    if (end <= top - margin) slice.before += height;
    else if (start >= top + room + margin) slice.after += height;
    else {
      if (slice.to === 0) slice.from = i;
      slice.to = i + 1;
    }
  }
  return slice;
}
