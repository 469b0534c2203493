import { describe, expect, it } from 'vitest';
import { cellLeft, places, tubeOf, tubeWidth } from './tube.ts';

describe('tube without a limit', () => {
  it('shows every message while they fit, and a number behind them when they do not', () => {
    expect(tubeOf(9, Number.NaN, 9)).toMatchObject({ cells: 9, rest: 0, level: 0 });
    expect(tubeOf(places, Number.NaN, places)).toMatchObject({ cells: places, rest: 0 });
    const long = tubeOf(300, Number.NaN, 16);
    expect(long.cells + long.rest).toBe(300);
    expect(long.cells).toBeLessThan(places);
  });

  it('keeps every message inside itself', () => {
    for (const length of [1, 5, places]) {
      const tube = tubeOf(length, Number.NaN, length);
      expect(cellLeft(tube, tube.cells - 1)).toBeGreaterThanOrEqual(0);
      expect(cellLeft(tube, 0) + tube.cellWidth).toBeLessThanOrEqual(tubeWidth);
    }
  });
});

describe('tube with a limit', () => {
  it('is as long as its capacity, so that marks at a share of it are true', () => {
    const tube = tubeOf(3, 5, 3);
    expect(tube).toMatchObject({ cells: 3, rest: 0, level: 0 });
    expect(tube.pitch * 5).toBeCloseTo(tubeWidth, 9);
    expect(cellLeft(tube, 2)).toBeGreaterThan(tubeWidth * 0.4 - 1);
  });

  it('shows a level where places are too many to draw, with the first messages in it', () => {
    const tube = tubeOf(50, 100, 16);
    expect(tube.level).toBe(tubeWidth / 2);
    expect(tube.cells).toBeGreaterThan(0);
    expect(cellLeft(tube, tube.cells - 1)).toBeGreaterThanOrEqual(tubeWidth - tube.level - 2);
    expect(tubeOf(120, 100, 16).level).toBe(tubeWidth);
  });

  it('keeps what is beyond its capacity, because it came back, as a number beside those that fit', () => {
    for (const capacity of [1, 2, 10, 26]) {
      const tube = tubeOf(capacity + 4, capacity, 16);
      expect(tube.cells + tube.rest).toBe(capacity + 4);
      expect(tube.rest).toBeGreaterThan(0);
      expect(cellLeft(tube, tube.cells - 1)).toBeGreaterThan(40);
    }
  });

  it('never hides a single waiting message', () => {
    expect(tubeOf(1, 1000, 1).cells).toBe(1);
    expect(tubeOf(1, 20, 1)).toMatchObject({ cells: 1, level: 0 });
    expect(tubeOf(20, 20, 16)).toMatchObject({ cells: 16, level: tubeWidth });
  });
});
