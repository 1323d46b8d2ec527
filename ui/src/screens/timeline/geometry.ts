/** Heights of the lane chart in pixels at the usual text size; places along the time axis come from the program. */

import type { LaneLayout } from '../../bindings';

/** The calendar axis at the top. */
export const AXIS = 44;
/** The axis of days at the bottom. */
export const FOOT = 30;
/** A row of marks. */
export const TRACK = 22;
/** A line of a label. */
export const LINE = 14;
/** A row of labels: the words of an event and its date under them. */
export const ROW = 2 * LINE + 5;
/** Room above and below a lane's content. */
const PAD = 8;

/** Lanes with the place of their upper edge and their height. */
export function placeLanes(lanes: readonly LaneLayout[]): { lane: LaneLayout; y: number; height: number }[] {
  let y = AXIS;
  return lanes.map((lane) => {
    const height = 2 * PAD + lane.tracks * TRACK + lane.rows * ROW;
    const placed = { lane, y, height };
    y += height;
    return placed;
  });
}
