import { describe, expect, it } from 'vitest';
import { lastPosition, paces, toPace, toPosition } from './pace.ts';

describe('the pace slider', () => {
  it('goes from a hundredth to a thousand times, then as fast as possible', () => {
    expect(toPace(0)).toBe(0.01);
    expect(toPace(lastPosition - 1)).toBe(1000);
    expect(toPace(lastPosition)).toBe('max');
    expect(paces).toContain(1);
    expect(paces).toContain(10);
  });

  it('is logarithmic: every stop is about a quarter faster than the one before', () => {
    const numbers = paces.filter((pace) => pace !== 'max');
    for (const [index, pace] of numbers.entries()) {
      const before = numbers[index - 1];
      if (before !== undefined) expect(pace / before).toBeCloseTo(10 ** 0.1, 1);
    }
  });

  it('finds the position of every pace again, and the nearest of one between', () => {
    for (const [position, pace] of paces.entries()) expect(toPosition(pace)).toBe(position);
    expect(toPace(toPosition(11))).toBe(10);
    expect(toPace(toPosition(1e9))).toBe(1000);
    expect(toPace(-3)).toBe(0.01);
  });
});
