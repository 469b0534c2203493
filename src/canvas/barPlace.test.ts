import { describe, expect, it } from 'vitest';
import { overlaps, type Rect } from '../base/rect.ts';
import { barPlace } from './barPlace.ts';

const bar = { width: 140, height: 30 };
const room = { width: 900, height: 470 };
const folds: Rect = { x: 740, y: 8, width: 152, height: 32 };
const zoom: Rect = { x: 730, y: 430, width: 160, height: 32 };
const place = (of: Rect) => barPlace(of, bar, room, [folds, zoom]);

describe('where a bar stands', () => {
  it('is above what is selected, at its end, where there is room', () => {
    expect(place({ x: 300, y: 200, width: 170, height: 90 })).toEqual({ x: 330, y: 164 });
  });

  it('is in sight as long as what it belongs to is, and clear of what floats in the corners', () => {
    for (let x = -150; x < 900; x += 35)
      for (let y = -80; y < 470; y += 25) {
        const at = place({ x, y, width: 170, height: 90 });
        const told = JSON.stringify({ x, y, at });
        expect(at.x >= 0 && at.x + bar.width <= room.width, told).toBe(true);
        expect(at.y >= 0 && at.y + bar.height <= room.height, told).toBe(true);
        for (const corner of [folds, zoom]) expect(overlaps(corner, { ...at, ...bar }), told).toBe(false);
      }
  });

  it('beneath a corner that something floats in is beside that, still above', () => {
    expect(place({ x: 790, y: 60, width: 100, height: 80 })).toEqual({ x: 596, y: 24 });
  });

  it('covers no other node where there is a place that does not: over what juts out, below, or at the side', () => {
    const of: Rect = { x: 150, y: 300, width: 170, height: 90 };
    const mark: Rect = { x: 250, y: 285, width: 60, height: 20 };
    const node: Rect = { x: 150, y: 200, width: 170, height: 80 };
    const sink: Rect = { x: 150, y: 404, width: 170, height: 40 };
    const at = (...others: Rect[]) => barPlace(of, bar, room, [folds, zoom], others);
    expect(at(mark)).toEqual({ x: 180, y: 251 });
    expect(at(node).y).toBe(416);
    expect(at(node, sink)).toEqual({ x: 326, y: 330 });
    // Between two nodes in a column that fills the canvas.
    const narrow = { width: 250, height: 470 };
    const beneath: Rect = { x: 0, y: 430, width: 240, height: 40 };
    const wide = { ...of, x: 0, width: 240 };
    expect(barPlace(wide, bar, narrow, [], [{ ...wide, y: 206 }, beneath]).y).toBe(396);
    for (const others of [[mark], [node], [node, sink]])
      for (const other of others) expect(overlaps(other, { ...at(...others), ...bar })).toBe(false);
  });

  it('goes out of sight with what it belongs to', () => {
    expect(place({ x: 1200, y: 200, width: 170, height: 90 })).toEqual({ x: 1230, y: 164 });
  });
});
