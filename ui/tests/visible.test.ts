import { describe, expect, it } from 'vitest';
import { inSight } from '../src/lib/visible';

describe('a long list', () => {
  const heights = Array.from({ length: 1000 }, () => 10);

  it('is drawn where it is looked at, and a little around', () => {
    expect(inSight(heights, 5000, 100, 20)).toEqual({ from: 498, to: 512, before: 4980, after: 4880 });
  });

  it('keeps its whole length wherever it stands', () => {
    for (const top of [0, 7, 333, 9900, 20_000]) {
      const { from, to, before, after } = inSight(heights, top, 100, 20);
      expect(before + (to - from) * 10 + after, String(top)).toBe(10_000);
    }
  });

  it('minds that rows differ in height', () => {
    expect(inSight([30, 50, 50, 30, 50], 80, 40, 0)).toEqual({ from: 2, to: 3, before: 80, after: 80 });
    expect(inSight([], 0, 100, 10)).toEqual({ from: 0, to: 0, before: 0, after: 0 });
  });
});
