import { describe, expect, it } from 'vitest';
import type { History } from '../worker/protocol.ts';
import { pointsFor, thin, toRows } from './rows.ts';

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
    expect(short.at[1]).toBe(2);
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
  it('give every series at every step, null before it began', () => {
    const rows = toRows([history([0, 10, 20], [1, 2, 3]), history([10, 15], [7, 8])], 25);
    expect(rows).toEqual([
      { at: 0, values: [1, null] },
      { at: 10, values: [2, 7] },
      { at: 15, values: [2, 8] },
      { at: 20, values: [3, 8] },
      { at: 25, values: [3, 8] },
    ]);
  });

  it('are none where nothing is known', () => {
    expect(toRows([], 10)).toEqual([]);
    expect(toRows([history([], [])], 10)).toEqual([]);
  });
});
