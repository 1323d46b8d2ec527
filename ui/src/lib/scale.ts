/**
 * Linear and logarithmic scales for the charts.
 *
 * Our own, because the usual library assigns to `constructor` and `toString` of its prototypes while it loads, which
 * the window's frozen `Object.prototype` forbids.
 */

/** Maps a value to a place in pixels. */
export interface Scale {
  (value: number): number;
  readonly domain: readonly [number, number];
}

/** A straight mapping; values outside the domain lie outside the range. */
export function linear(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [from, to] = domain;
  const place = (value: number) => range[0] + ((value - from) / (to - from || 1)) * (range[1] - range[0]);
  return Object.assign(place, { domain });
}

/** A logarithmic mapping of positive values; what lies outside is put at the nearer end. */
export function logarithmic(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const decades = linear([Math.log10(domain[0]), Math.log10(domain[1])], range);
  const place = (value: number) => decades(Math.log10(Math.min(domain[1], Math.max(domain[0], value))));
  return Object.assign(place, { domain });
}

/** The distance of about `count` round ticks (1, 2 or 5 times a power of ten) over a stretch. */
export function roundStep(stretch: number, count: number): number {
  const raw = stretch / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(raw));
  const lead = raw / power;
  return (lead >= 7.07 ? 10 : lead >= 3.16 ? 5 : lead >= 1.41 ? 2 : 1) * power;
}

/** Round values between `from` and `to`. */
export function ticks(from: number, to: number, count: number): number[] {
  if (!(to > from)) return [from];
  const step = roundStep(to - from, count);
  const [first, last] = [Math.ceil(from / step - 1e-9), Math.floor(to / step + 1e-9)];
  // Multiplying whole numbers keeps 0.1 + 0.2 from showing its dirt.
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** The domain widened to whole ticks. */
export function widened([from, to]: readonly [number, number], count: number): [number, number] {
  const step = roundStep(to - from, count);
  return [Math.floor(from / step) * step, Number((Math.ceil(to / step - 1e-9) * step).toPrecision(12))];
}
