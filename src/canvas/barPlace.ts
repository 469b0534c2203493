import { overlaps, type Point, type Rect, type Size } from './geometry.ts';

/** Between a bar and what it belongs to. */
const gap = 6;
/** Below a node stands what was found at it. */
const gapBelow = 26;
/** Between a bar and the rim of the canvas, or what floats in its corners. */
const margin = 4;

/**
 * Where the bar of what is selected stands, in pixels of the canvas: above it at its end, or where that is not in sight or
 * something floats there, at the nearest of the places that are free. What is out of sight takes its bar along.
 */
export function barPlace(of: Rect, bar: Size, room: Size, floating: readonly Rect[]): Point {
  const above = of.y - gap - bar.height;
  const below = of.y + of.height + gapBelow;
  const end = of.x + of.width - bar.width;
  const first = { x: end, y: above };
  if (!overlaps(of, { x: 0, y: 0, ...room })) return first;
  const inX = (x: number) => within(x, room.width - bar.width);
  const inY = (y: number) => within(y, room.height - bar.height);
  const isFree = (at: Point) =>
    at.y === inY(at.y) && !floating.some((rect) => overlaps(rect, { ...at, ...bar }, margin));
  const beside = floating.map((rect) => inX(rect.x - margin - bar.width));
  const columns = [inX(end), inX(of.x), ...beside];
  const places = [above, below].flatMap((y) => columns.map((x) => ({ x, y })));
  const under = floating.map((rect) => ({ x: inX(end), y: inY(rect.y + rect.height + margin) }));
  return [...places, ...under].find(isFree) ?? { x: inX(end), y: inY(above) };
}

function within(at: number, room: number): number {
  return Math.max(margin, Math.min(at, room - margin));
}
