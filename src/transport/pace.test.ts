import { describe, expect, it } from 'vitest';
import { lastPosition, paces, tellPace, toPace, toPosition } from './pace.ts';

describe('the pace slider', () => {
  it('goes from a hundred-thousandth to a million times, then as fast as possible', () => {
    expect(toPace(0)).toBe(0.00001);
    expect(toPace(lastPosition - 1)).toBe(1e6);
    expect(toPace(lastPosition)).toBe('max');
    expect(paces).toContain(1);
    expect(paces).toContain(10);
  });

  it('is logarithmic: every stop is about a quarter faster than the one before', () => {
    const numbers = paces.filter((pace) => pace !== 'max');
    expect(numbers).toHaveLength(111);
    for (const [index, pace] of numbers.entries()) {
      const before = numbers[index - 1];
      if (before !== undefined) expect(pace / before).toBeCloseTo(10 ** 0.1, 1);
    }
  });

  it('finds the position of every pace again, and the nearest of one between', () => {
    for (const [position, pace] of paces.entries()) expect(toPosition(pace)).toBe(position);
    expect(toPace(toPosition(11))).toBe(10);
    expect(toPace(toPosition(1e9))).toBe(1e6);
    expect(toPace(-3)).toBe(0.00001);
  });

  it('is told in few places, in the form of the language', () => {
    const told = paces.filter((pace) => pace !== 'max').map((pace) => tellPace(pace, 'en'));
    expect(Math.max(...told.map((each) => each.length))).toBeLessThanOrEqual(9);
    expect([1e-5, 0.01, 1, 6.3, 1000, 63_000, 1e6].map((pace) => tellPace(pace, 'en'))).toEqual([
      '0.00001',
      '0.01',
      '1',
      '6.3',
      '1,000',
      '63K',
      '1M',
    ]);
    expect([63_000, 1e6].map((pace) => tellPace(pace, 'zh-CN'))).toEqual(['6.3万', '100万']);
  });
});
