import { describe, expect, it } from 'vitest';
import { createDrawingRate } from './drawingRate.ts';

/** How many of the frames of one second paint nodes, after a second of the same. */
function painted(interval: number, pace: number, nodes = 12): number {
  const rate = createDrawingRate();
  let count = 0;
  for (let wall = interval; wall <= 4000; wall += interval) {
    if (rate.isDue(wall, pace, nodes) && wall > 3000) count++;
  }
  return count;
}

describe('how often nodes are painted', () => {
  it('is every frame while the page keeps up', () => {
    expect(painted(16.7, 10)).toBeGreaterThan(57);
  });

  it('is every second frame where there are many', () => {
    expect(painted(16.7, 10, 50)).toBeGreaterThan(27);
    expect(painted(16.7, 10, 50)).toBeLessThan(31);
  });

  it('is some fifteen times a second where it does not, or where nothing could be followed', () => {
    expect(painted(30, 10)).toBeLessThan(16);
    expect(painted(16.7, Number.POSITIVE_INFINITY)).toBeLessThan(16);
    expect(painted(16.7, Number.POSITIVE_INFINITY)).toBeGreaterThan(10);
  });
});
