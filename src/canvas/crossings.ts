import { overlaps, type Rect } from '../base/rect.ts';
import type { Orientation } from './curve.ts';
import { pointsBetween } from './curve.ts';
import { deadLetterPoint, inPoint, outPoint } from './orientation.ts';
import { turned } from './placement.ts';

/** An edge between two things that are laid out; dead letters leave aside. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly aside: boolean;
}

/** What is laid out: where all stands, what links it, and which of it belongs together in a frame. */
export interface Layout {
  readonly rects: ReadonlyMap<string, Rect>;
  readonly links: readonly Link[];
  readonly frames: readonly (readonly string[])[];
}

/** What an edge keeps clear of a node that it passes. */
const clearance = 8;

/** An edge as it is drawn, and the least box round it. */
export interface Line {
  readonly points: Float64Array;
  readonly around: Rect;
}

export function lineBetween(start: Rect, end: Rect, aside: boolean, orientation: Orientation): Line {
  const out = aside ? deadLetterPoint(start, orientation) : outPoint(start, orientation);
  const points = pointsBetween(out, inPoint(end, orientation), orientation, aside);
  return { points, around: extentOf(points) };
}

export function runsBehind({ points, around }: Line, rect: Rect): boolean {
  return overlaps(around, rect, clearance) && passes(points, rect);
}

/** The edges that run through a node where they do not end, as they are drawn: `link>node`, links by their index. */
export function crossings(layout: Layout, orientation: Orientation): readonly string[] {
  const { links } = layout;
  const rects =
    orientation === 'across'
      ? layout.rects
      : new Map([...layout.rects].map(([id, rect]) => [id, turned(rect)]));
  return links.flatMap(({ from, to, aside }, index) => {
    const [start, end] = [rects.get(from), rects.get(to)];
    if (start === undefined || end === undefined) return [];
    const line = lineBetween(start, end, aside, orientation);
    return [...rects]
      .filter(([id, rect]) => id !== from && id !== to && runsBehind(line, rect))
      .map(([id]) => `${index}>${id}`);
  });
}

function extentOf(points: Float64Array): Rect {
  let [left, top, right, bottom] = [points[0]!, points[1]!, points[0]!, points[1]!];
  for (let i = 2; i < points.length; i += 2) {
    left = Math.min(left, points[i]!);
    right = Math.max(right, points[i]!);
    top = Math.min(top, points[i + 1]!);
    bottom = Math.max(bottom, points[i + 1]!);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Whether any piece of the line comes within the clearance of the box. */
function passes(points: Float64Array, rect: Rect): boolean {
  const [left, top] = [rect.x - clearance, rect.y - clearance];
  const [right, bottom] = [rect.x + rect.width + clearance, rect.y + rect.height + clearance];
  for (let i = 2; i < points.length; i += 2) {
    const [x, y, toX, toY] = [points[i - 2]!, points[i - 1]!, points[i]!, points[i + 1]!];
    if (Math.max(x, toX) < left || Math.min(x, toX) > right) continue;
    if (Math.max(y, toY) < top || Math.min(y, toY) > bottom) continue;
    const [dx, dy] = [toX - x, toY - y];
    // Liang and Barsky's clipping, side by side.
    const [acrossIn, acrossOut] = clip(dx, left - x, right - x);
    const [downIn, downOut] = clip(dy, top - y, bottom - y);
    if (Math.max(0, acrossIn, downIn) <= Math.min(1, acrossOut, downOut)) return true;
  }
  return false;
}

/** The stretch of a piece of this extent that is between the two, in shares of it. */
function clip(by: number, from: number, to: number): readonly [number, number] {
  if (by === 0) return from > 0 || to < 0 ? [1, 0] : [0, 1];
  return by > 0 ? [from / by, to / by] : [to / by, from / by];
}
