import type { Point } from '../base/rect.ts';

/** Whether flows run from left to right or, on a narrow screen, from top to bottom. */
export type Orientation = 'across' | 'down';

/** A cubic Bézier curve with the lengths along it, so that what moves on it moves evenly. */
export interface Curve {
  readonly path: string;
  readonly length: number;
  /** Points at equal parameter steps, x and y in turn. */
  readonly points: Float64Array;
  /** Length of the curve up to each of these points. */
  readonly lengths: Float64Array;
}

const steps = 32;
/** How far a curve bulges where it must run back against its own direction. */
const backBulge = 6.25;
/** How deep it then hangs, lest it run straight behind its own nodes: nodes are wider than high. */
const hang = { across: 190, down: 340 } as const;
/** And how much less it then bulges. */
const hangingBulge = 0.3;
/** How far an edge that leaves aside goes on that way at least. */
const asideReach = 40;

/**
 * The curve of an edge: it leaves one port and enters the other along the flow's direction. One that leaves `aside`
 * sets out at a right angle to it.
 */
export function curveBetween(from: Point, to: Point, orientation: Orientation, aside = false): Curve {
  const controls = controlsBetween(from, to, orientation, aside);
  const points = pointsAlong(from, controls, to);
  const lengths = new Float64Array(steps + 1);
  for (let i = 1; i <= steps; i++) {
    const dx = points[2 * i]! - points[2 * i - 2]!;
    const dy = points[2 * i + 1]! - points[2 * i - 1]!;
    lengths[i] = lengths[i - 1]! + Math.hypot(dx, dy);
  }
  const [c1, c2] = controls;
  const path = `M${from.x},${from.y} C${c1.x},${c1.y} ${c2.x},${c2.y} ${to.x},${to.y}`;
  return { path, length: lengths[steps]!, points, lengths };
}

/** The points of that curve alone. */
export function pointsBetween(
  from: Point,
  to: Point,
  orientation: Orientation,
  aside: boolean,
): Float64Array {
  return pointsAlong(from, controlsBetween(from, to, orientation, aside), to);
}

function controlsBetween(
  from: Point,
  to: Point,
  orientation: Orientation,
  aside: boolean,
): readonly [Point, Point] {
  const across = orientation === 'across';
  const low = aside ? 0 : hangOf(from, to, orientation);
  const bulge = reachOf(across ? to.x - from.x : to.y - from.y);
  const reach = bulge * (1 - (hangingBulge * low) / hang[orientation]);
  const turn = Math.max(asideReach, (across ? to.y - from.y : to.x - from.x) / 2);
  const along = across !== aside;
  const out = aside ? turn : reach;
  return [
    along ? { x: from.x + out, y: from.y + low } : { x: from.x + low, y: from.y + out },
    across ? { x: to.x - reach, y: to.y + low } : { x: to.x + low, y: to.y - reach },
  ];
}

function pointsAlong(from: Point, [c1, c2]: readonly [Point, Point], to: Point): Float64Array {
  const points = new Float64Array(2 * (steps + 1));
  for (let i = 0; i <= steps; i++) {
    const t = i / steps;
    const s = 1 - t;
    const a = s * s * s;
    const b = 3 * s * s * t;
    const c = 3 * s * t * t;
    const d = t * t * t;
    points[2 * i] = a * from.x + b * c1.x + c * c2.x + d * to.x;
    points[2 * i + 1] = a * from.y + b * c1.y + c * c2.y + d * to.y;
  }
  return points;
}

function reachOf(distance: number): number {
  return distance >= 0 ? distance / 2 : backBulge * Math.sqrt(-distance);
}

/** A curve that runs back goes round beneath what it left, unless its ends lie so far aside that it passes between them. */
function hangOf(from: Point, to: Point, orientation: Orientation): number {
  const across = orientation === 'across';
  const back = across ? from.x - to.x : from.y - to.y;
  const offset = Math.abs(across ? to.y - from.y : to.x - from.x);
  return Math.max(0, Math.min(hang[orientation], back) - offset);
}

/** Writes the point that lies at this share (0 to 1) of the curve's length into `out`. */
export function pointAlong(curve: Curve, share: number, out: { x: number; y: number }): void {
  const target = Math.min(1, Math.max(0, share)) * curve.length;
  let low = 0;
  let high = steps;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (curve.lengths[middle]! <= target) low = middle;
    else high = middle;
  }
  const span = curve.lengths[high]! - curve.lengths[low]!;
  const part = span > 0 ? (target - curve.lengths[low]!) / span : 0;
  out.x = curve.points[2 * low]! + part * (curve.points[2 * high]! - curve.points[2 * low]!);
  out.y = curve.points[2 * low + 1]! + part * (curve.points[2 * high + 1]! - curve.points[2 * low + 1]!);
}

/** The curves as they are drawn now, by edge id: edges write theirs, what moves along them reads. */
export const drawnCurves = new Map<string, Curve>();
