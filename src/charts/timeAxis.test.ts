import { describe, expect, it } from 'vitest';
import { amountTicks, countTicks, timeTicks } from './timeAxis.ts';

describe('ticks of time', () => {
  it('are round, even, and about as many as wanted', () => {
    expect(timeTicks(100, 5)).toEqual([0, 20, 40, 60, 80, 100]);
    expect(timeTicks(0.37, 5)).toEqual([0, 0.1, 0.2, 0.3]);
    for (let end = 0.001; end < 1e7; end *= 1.37) {
      const ticks = timeTicks(end, 6);
      expect(ticks.length).toBeGreaterThanOrEqual(3);
      expect(ticks.length).toBeLessThanOrEqual(7);
      expect(ticks.at(-1)).toBeLessThanOrEqual(end * 1.000001);
    }
  });

  it('go by sixties where the unit does', () => {
    expect(timeTicks(240, 5, true)).toEqual([0, 60, 120, 180, 240]);
    expect(timeTicks(100, 6, true)).toEqual([0, 20, 40, 60, 80, 100]);
  });

  it('are a single one before anything has happened', () => {
    expect(timeTicks(0, 5)).toEqual([0]);
    expect(timeTicks(Number.NaN, 5)).toEqual([0]);
  });
});

describe('ticks of a count', () => {
  it('are whole and reach over the highest', () => {
    expect(countTicks(14)).toEqual([0, 5, 10, 15]);
    expect(countTicks(0)).toEqual([0, 1]);
    expect(countTicks(3)).toEqual([0, 1, 2, 3]);
    for (let highest = 1; highest < 1e6; highest = Math.ceil(highest * 1.7)) {
      const ticks = countTicks(highest);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest);
      expect(ticks.every(Number.isInteger)).toBe(true);
      expect(ticks.length).toBeLessThanOrEqual(6);
    }
  });
});

describe('an axis that begins later', () => {
  it('has the same round values, within its ends', () => {
    expect(timeTicks(130, 3, true, 65)).toEqual([90, 120]);
    expect(timeTicks(0.4, 4, false, 0.2)).toEqual([0.2, 0.25, 0.3, 0.35, 0.4]);
  });

  it('of amounts need not be whole', () => {
    expect(amountTicks(0.37)).toEqual([0, 0.1, 0.2, 0.3, 0.4]);
    expect(amountTicks(0)).toEqual([0, 1]);
  });
});
