import { describe, expect, it } from 'vitest';
import type { LabPoint } from '../src/bindings';
import { bands, DAY_MS, methodShapes, placed, segments, timeTicks, valueScale } from '../src/screens/labs/chart';

const point = (date: string, value: number | null, more: Partial<LabPoint> = {}): LabPoint => ({
  id: `l${date}`, date, value, below: false, printed: String(value), range_low: null, range_high: null, method: null, confirmed: true, ...more,
});

describe('lab chart', () => {
  it('never joins methods', () => {
    const points = placed([
      point('2026-01-01', 1, { method: 'flow' }),
      point('2026-01-02', 2, { method: 'NGS' }),
      point('2026-01-03', 3, { method: 'flow' }),
    ]);
    expect(segments(points).map((s) => [s.from.point.date, s.to.point.date])).toEqual([['2026-01-01', '2026-01-03']]);
  });

  it('never joins across a result that was not detected', () => {
    const points = placed([point('2026-01-01', 1), point('2026-01-02', 0.0001, { below: true }), point('2026-01-03', 1)]);
    expect(segments(points)).toEqual([]);
  });

  it('marks a long gap', () => {
    const [near, far] = segments(placed([point('2026-01-01', 1), point('2026-02-01', 1), point('2026-12-01', 1)]));
    expect([near?.longGap, far?.longGap]).toEqual([false, true]);
  });

  it('gives each range half the way to its neighbours and leaves the rest blank', () => {
    const points = placed([point('2026-01-01', 1, { range_low: 1, range_high: 2 }), point('2026-01-03', 1)]);
    const start = points[0]?.time ?? 0;
    expect(bands(points, start - DAY_MS, start + 9 * DAY_MS)).toEqual([{ from: start - DAY_MS, to: start + DAY_MS, low: 1, high: 2 }]);
  });

  it('keeps a low MRD value apart from zero', () => {
    const scale = valueScale([point('2026-01-01', 0.000084), point('2026-01-02', 0.2)], true, [100, 0]);
    expect(scale.domain[0]).toBeCloseTo(1e-5, 12);
    expect(scale(0.000084)).toBeLessThan(100);
  });

  it('counts ticks from Day 0 when there is one', () => {
    const zero = Date.UTC(2025, 9, 14);
    const ticks = timeTicks([zero - 100 * DAY_MS, zero + 100 * DAY_MS], zero, 5);
    expect(ticks.map((tick) => tick.label)).toContainEqual({ day: 0 });
    expect(timeTicks([zero, zero + 800 * DAY_MS], null, 4).every((tick) => 'year' in tick.label)).toBe(true);
  });

  it('gives each method a shape of its own', () => {
    expect([...methodShapes([point('2026-01-01', 1, { method: 'PCR' }), point('2026-01-01', 1, { method: 'NGS' })]).values()]).toEqual(['circle', 'square']);
  });
});
