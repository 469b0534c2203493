import { describe, expect, it } from 'vitest';
import { overlaps, type Rect } from '../base/rect.ts';
import { freeShift } from './freeShift.ts';
import { turned } from './placement.ts';

const box = (x: number, y: number): Rect => ({ x, y, width: 130, height: 80 });
const row = [box(0, 0), box(300, 0), box(600, 0)];
const moved = (rects: readonly Rect[], by: { x: number; y: number }) =>
  rects.map((rect) => ({ ...rect, x: rect.x + by.x, y: rect.y + by.y }));
const hits = (rects: readonly Rect[], taken: readonly Rect[]) =>
  rects.some((rect) => taken.some((other) => overlaps(rect, other)));

describe('what is moved together to where it lies over nothing', () => {
  it('stays where it is wanted when that is free', () => {
    expect(freeShift(row, { x: 0, y: 200 }, row, true)).toEqual({ x: 0, y: 200 });
    expect(freeShift(row, { x: 0, y: 0 }, [], true)).toEqual({ x: 0, y: 0 });
  });

  it('goes as a block, not in between, to the nearest free place, below rather than above', () => {
    expect(freeShift(row, { x: 0, y: 0 }, row, false)).toEqual({ x: 0, y: 100 });
  });

  it('does not pile up when it is put in again and again, across nor down', () => {
    let taken = row;
    for (let time = 0; time < 8; time++) {
      const copy = moved(row, freeShift(row, { x: 40, y: 40 }, taken, true));
      expect(hits(copy, taken), `copy ${time}`).toBe(false);
      expect(hits(copy.map(turned), taken.map(turned)), `copy ${time}, read down`).toBe(false);
      taken = [...taken, ...copy];
    }
  });

  it('passes by all that is there where nothing near is free', () => {
    const crowd = Array.from({ length: 900 }, (_, i) =>
      box((i % 30) * 140 - 2000, Math.floor(i / 30) * 90 - 1300),
    );
    const copy = moved(row, freeShift(row, { x: 0, y: 0 }, crowd, false));
    expect(hits(copy, crowd)).toBe(false);
  });
});
