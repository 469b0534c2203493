import { describe, expect, it } from 'vitest';
import { overlaps } from '../base/rect.ts';
import { fromShown, inPoint, orientationFor, outPoint, toShown } from './orientation.ts';

const size = { width: 170, height: 90 };

describe('orientation', () => {
  it('is down on a phone and across elsewhere, also before anything is measured', () => {
    expect(orientationFor({ width: 390, height: 500 })).toBe('down');
    expect(orientationFor({ width: 932, height: 476 })).toBe('across');
    expect(orientationFor({ width: 0, height: 0 })).toBe('across');
  });

  it('shows the layout itself across, and comes back from down to the same place', () => {
    expect(toShown({ x: 40, y: 150 }, size, 'across')).toEqual({ x: 40, y: 150 });
    for (const at of [
      { x: 0, y: 0 },
      { x: 580, y: 70 },
      { x: -120, y: 333 },
    ]) {
      expect(fromShown(toShown(at, size, 'down'), size, 'down')).toEqual(at);
    }
  });

  it('keeps neighbours apart when it turns them', () => {
    const queue = { width: 236, height: 94 };
    const places = [
      { ...toShown({ x: 260, y: 140 }, queue, 'down'), ...queue },
      { ...toShown({ x: 580, y: 70 }, size, 'down'), ...size },
      { ...toShown({ x: 580, y: 210 }, size, 'down'), ...size },
    ];
    for (const a of places) for (const b of places) if (a !== b) expect(overlaps(a, b)).toBe(false);
  });

  it('turns the ports along', () => {
    const rect = { x: 10, y: 20, ...size };
    expect(outPoint(rect, 'across')).toEqual({ x: 180, y: 65 });
    expect(inPoint(rect, 'across')).toEqual({ x: 10, y: 65 });
    expect(outPoint(rect, 'down')).toEqual({ x: 95, y: 110 });
    expect(inPoint(rect, 'down')).toEqual({ x: 95, y: 20 });
  });
});
