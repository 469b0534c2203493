import { describe, expect, it } from 'vitest';
import { between, moved, scaled } from './windows.ts';

describe('zooming in time', () => {
  it('goes by two instants in either order, within the run', () => {
    expect(between(30, 10, 100, null)).toEqual({ from: 10, to: 30 });
    expect(between(-5, 130, 100, null)).toEqual({ from: 0, to: 100 });
    expect(between(20, 20, 100, { from: 1, to: 2 })).toEqual({ from: 1, to: 2 });
  });

  it('keeps what it is about in its place, and goes back to the whole run', () => {
    expect(scaled(null, 100, 50, 0.5)).toEqual({ from: 25, to: 75 });
    expect(scaled({ from: 20, to: 40 }, 100, 20, 0.5)).toEqual({ from: 20, to: 30 });
    expect(scaled({ from: 20, to: 40 }, 100, 30, 2)).toEqual({ from: 10, to: 50 });
    expect(scaled({ from: 0, to: 20 }, 100, 10, 2)).toEqual({ from: 0, to: 40 });
    expect(scaled({ from: 20, to: 80 }, 100, 50, 2)).toBeNull();
    expect(scaled({ from: 50, to: 50.00001 }, 100, 50, 0.5)).toEqual({ from: 50, to: 50.00001 });
  });

  it('moves within the run', () => {
    expect(moved({ from: 20, to: 40 }, 100, 0.5)).toEqual({ from: 30, to: 50 });
    expect(moved({ from: 70, to: 90 }, 100, 5)).toEqual({ from: 80, to: 100 });
    expect(moved({ from: 10, to: 30 }, 100, -5)).toEqual({ from: 0, to: 20 });
    expect(moved(null, 100, 1)).toBeNull();
  });
});
