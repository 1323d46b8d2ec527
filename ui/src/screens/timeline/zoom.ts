/** Zoom presets of the timeline: how many days are on the axis, and around which. */

import { axisTime } from '../../lib/dates';

export const ZOOMS = ['all', 'year', 'quarter', 'month'] as const;
export type Zoom = (typeof ZOOMS)[number];

const DAYS: Record<Exclude<Zoom, 'all'>, number> = { year: 365, quarter: 90, month: 30 };
const DAY_MS = 86_400_000;

/** First and last day of the axis as ISO dates; `undefined` shows everything. A third lies before the centre, the rest after. */
export function windowFor(zoom: Zoom, centre: string | undefined): [string, string] | undefined {
  if (zoom === 'all' || !centre) return undefined;
  const at = axisTime(centre);
  if (Number.isNaN(at)) return undefined;
  const days = DAYS[zoom];
  const start = at - Math.round(days / 3) * DAY_MS;
  const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
  return [iso(start), iso(start + days * DAY_MS)];
}
