import { describe, expect, it } from 'vitest';
import type { History } from '../worker/protocol.ts';
import { clip, pointsFor, thin, toRows } from './rows.ts';

function history(at: number[], mean: number[], max = mean): History {
  return { at, mean, max };
}

describe('thinning a history', () => {
  it('keeps time averages and extremes', () => {
    const long = history(
      Array.from({ length: 400 }, (_, i) => i),
      Array.from({ length: 400 }, (_, i) => i % 2),
      Array.from({ length: 400 }, (_, i) => (i === 123 ? 99 : i % 2)),
    );
    const short = thin(long, 200);
    expect(short.at).toHaveLength(200);
    expect(short.mean.every((value) => value === 0.5)).toBe(true);
    expect(Math.max(...short.max)).toBe(99);
    expect([short.at[0], short.at[1], short.at.at(-1)]).toEqual([1, 3, 399]);
  });

  it('leaves a short one as it is, and never exceeds its limit', () => {
    const short = history([0, 1], [2, 3]);
    expect(thin(short)).toBe(short);
    for (const count of [201, 399, 400, 401]) {
      const at = Array.from({ length: count }, (_, i) => i);
      expect(thin(history(at, at)).at.length).toBeLessThanOrEqual(200);
    }
  });
});

describe('points of a line', () => {
  it('are fewer where there are more lines, and never too few to read', () => {
    expect([0, 1, 2, 3, 6, 60].map(pointsFor)).toEqual([200, 200, 200, 133, 80, 80]);
  });
});

describe('rows of a chart', () => {
  it('give what every series did up to the end of every stretch, from 0 to now', () => {
    const rows = toRows([history([10, 20, 25], [1, 2, 3], [4, 5, 6]), history([15, 25], [7, 8])], 25);
    expect(rows.map(({ at, values }) => [at, ...values])).toEqual([
      [0, 1, 7],
      [10, 1, 7],
      [15, 2, 7],
      [20, 2, 8],
      [25, 3, 8],
    ]);
    expect(rows.map(({ highest }) => highest[0])).toEqual([4, 4, 5, 5, 6]);
  });

  it('keep a peak that the mean of its stretch hides', () => {
    const at = Array.from({ length: 512 }, (_, i) => i + 1);
    const mean = at.map(() => 1);
    const rows = toRows([history(at, mean, mean.with(300, 70))], 512);
    expect(Math.max(...rows.map(({ values }) => values[0] ?? 0))).toBe(1);
    const peaks = rows.filter(({ highest }) => highest[0] === 70);
    expect(peaks).toHaveLength(1);
    expect(Math.abs(peaks[0]!.at - 301)).toBeLessThan(3);
  });

  it('know nothing of a series that has no history, and go on to now', () => {
    expect(toRows([history([10], [1]), history([], [])], 12)).toEqual([
      { at: 0, values: [1, null], highest: [1, null] },
      { at: 10, values: [1, null], highest: [1, null] },
      { at: 12, values: [1, null], highest: [1, null] },
    ]);
  });

  it('are none where nothing is known', () => {
    expect(toRows([], 10)).toEqual([]);
    expect(toRows([history([], [])], 10)).toEqual([]);
  });
});

describe('a stretch of time', () => {
  const history = { at: [10, 20, 30, 35], mean: [1, 2, 3, 4], max: [1, 5, 3, 4] };

  it('has the spans that reach into it, the last no further than it', () => {
    expect(clip(history, 12, 25)).toEqual({ at: [20, 25], mean: [2, 3], max: [5, 3] });
    expect(clip(history, 0, 35)).toEqual(history);
    expect(clip(history, 40, 50)).toEqual({ at: [], mean: [], max: [] });
  });

  it('begins and ends its lines at its own ends', () => {
    const rows = toRows([clip(history, 12, 25)], 25, 100, 12);
    expect(rows.map(({ at }) => at)).toEqual([12, 20, 25]);
  });
});
