/** Geometry of a lab chart, free of the screen: what is joined, what is dashed, where bands and ticks lie. */

import type { LabPoint, LabSeries } from '../../bindings';
import { axisTime } from '../../lib/dates';
import { linear, logarithmic, ticks, widened, type Scale } from '../../lib/scale';

export const DAY_MS = 86_400_000;

/** Two results further apart than this are joined by dashes: nothing is known between them. */
const LONG_GAP_DAYS = 120;

/** A point with its place in time, milliseconds since 1970. */
export interface Placed {
  point: LabPoint;
  time: number;
}

export interface Segment {
  from: Placed;
  to: Placed;
  longGap: boolean;
}

/** A reference range as one report gives it, for the time around its result. */
export interface Band {
  from: number;
  to: number;
  low: number | null;
  high: number | null;
}

export type Shape = 'circle' | 'square' | 'diamond' | 'triangle';

const SHAPES: readonly Shape[] = ['circle', 'square', 'diamond', 'triangle'];

/** Points in time order; those without a usable date are left to the table. */
export function placed(points: readonly LabPoint[]): Placed[] {
  return points
    .map((point) => ({ point, time: axisTime(point.date) }))
    .filter(({ time }) => !Number.isNaN(time))
    .sort((a, b) => a.time - b.time);
}

/** The methods of a series in the order of their names, each with its own shape; the empty one stands for "not stated". */
export function methodShapes(points: readonly LabPoint[]): Map<string, Shape> {
  const methods = [...new Set(points.map((point) => point.method ?? ''))].sort();
  return new Map(methods.map((method, i) => [method, SHAPES[i % SHAPES.length] ?? 'circle']));
}

/** Lines between neighbouring detected results of one method. Methods are never joined, nor is anything across a "not detected". */
export function segments(points: readonly Placed[]): Segment[] {
  const byMethod = new Map<string, Placed[]>();
  for (const one of points) {
    const key = one.point.method ?? '';
    byMethod.set(key, [...(byMethod.get(key) ?? []), one]);
  }
  return [...byMethod.values()].flatMap((line) =>
    line.slice(1).flatMap((to, i) => {
      const from = line[i];
      if (!from || from.point.below || to.point.below || from.point.value == null || to.point.value == null) return [];
      return [{ from, to, longGap: (to.time - from.time) / DAY_MS > LONG_GAP_DAYS }];
    }),
  );
}

/** Reference ranges, each reaching halfway to its neighbours; a result without a range leaves its time blank. */
export function bands(points: readonly Placed[], start: number, end: number): Band[] {
  return points.flatMap(({ point, time }, i) => {
    if (point.range_low == null && point.range_high == null) return [];
    const before = points[i - 1]?.time;
    const after = points[i + 1]?.time;
    return [
      {
        from: before === undefined ? start : (before + time) / 2,
        to: after === undefined ? end : (after + time) / 2,
        low: point.range_low,
        high: point.range_high,
      },
    ];
  });
}

/** The first and last time of several series, with a little room on both sides. */
export function span(series: readonly Pick<LabSeries, 'points'>[]): [number, number] {
  const times = series.flatMap((one) => placed(one.points).map(({ time }) => time));
  if (times.length === 0) return [0, DAY_MS];
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const room = Math.max((last - first) * 0.03, 3 * DAY_MS);
  return [first - room, last + room];
}

/** The value axis: from zero up, or for a logarithmic one whole decades around the values. `range` is in pixels, bottom to top. */
export function valueScale(points: readonly LabPoint[], log: boolean, range: [number, number]): Scale {
  const values = points.flatMap((point) => (point.value == null ? [] : [point.value]));
  if (log) {
    const positive = values.filter((value) => value > 0);
    const low = positive.length ? Math.floor(Math.log10(Math.min(...positive))) : -6;
    const high = positive.length ? Math.ceil(Math.log10(Math.max(...positive))) : 0;
    return logarithmic([10 ** low, 10 ** Math.max(high, low + 1)], range);
  }
  const ends = points.flatMap((point) => [point.range_low, point.range_high]).filter((value) => value != null);
  const top = Math.max(...values, ...ends, 0);
  const bottom = Math.min(...values, 0);
  return linear(widened([bottom, top === bottom ? bottom + 1 : top], 4), range);
}

/** Whole decades of a logarithmic axis as exponents. */
export function decades(scale: Scale): number[] {
  const [low, high] = scale.domain;
  const [from, to] = [Math.round(Math.log10(low)), Math.round(Math.log10(high))];
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** Ticks of the time axis: round days from Day 0, or the first days of years, quarters or months. */
export function timeTicks([start, end]: [number, number], dayZero: number | null, count: number): { time: number; label: TickLabel }[] {
  if (dayZero !== null) {
    return ticks((start - dayZero) / DAY_MS, (end - dayZero) / DAY_MS, count).map((day) => ({ time: dayZero + day * DAY_MS, label: { day } }));
  }
  const months = (end - start) / (30.44 * DAY_MS);
  const step = [1, 2, 3, 6, 12, 24, 60].find((size) => months / size <= count) ?? 120;
  const first = new Date(start);
  const found: { time: number; label: TickLabel }[] = [];
  for (let m = first.getUTCFullYear() * 12 + first.getUTCMonth(); ; m++) {
    const time = Date.UTC(Math.floor(m / 12), m % 12, 1);
    if (time > end) return found;
    if (time >= start && m % step === 0) found.push({ time, label: { year: Math.floor(m / 12), month: (m % 12) + 1 } });
  }
}

export type TickLabel = { day: number } | { year: number; month: number };
