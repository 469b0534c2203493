import { commonArea, overlaps, type Point, type Rect, type Size } from '../base/rect.ts';

/** Between a bar and what it belongs to. */
const gap = 6;
/** Below a node stands what was found at it. */
const gapBelow = 26;
/** Between a bar and the rim of the canvas, or what floats in its corners. */
const margin = 4;
/** By how much it is raised at most over what juts out. */
const most = 24;

/**
 * Where the bar of what is selected stands, in pixels of the canvas: above it at its end, or where that is not in sight or
 * something floats there, at the nearest of the places that are free; over the `others` that are drawn there as little as may be. What
 * is out of sight takes its bar along.
 */
export function barPlace(
  of: Rect,
  bar: Size,
  room: Size,
  floating: readonly Rect[],
  others: readonly Rect[] = [],
): Point {
  const above = of.y - gap - bar.height;
  const below = of.y + of.height + gapBelow;
  const end = of.x + of.width - bar.width;
  const first = { x: end, y: above };
  if (!overlaps(of, { x: 0, y: 0, ...room })) return first;
  const inX = (x: number) => within(x, room.width - bar.width);
  const inY = (y: number) => within(y, room.height - bar.height);
  const isFree = (at: Point) =>
    at.x === inX(at.x) &&
    at.y === inY(at.y) &&
    !floating.some((rect) => overlaps(rect, { ...at, ...bar }, margin));
  const own = [inX(end), inX(of.x)];
  const beside = floating.flatMap((rect) => [
    inX(rect.x - margin - bar.width),
    inX(rect.x + rect.width + margin),
  ]);
  const places = [above, below].flatMap((y) => [...own, ...beside].map((x) => ({ x, y })));
  const under = floating.map((rect) => ({ x: inX(end), y: inY(rect.y + rect.height + margin) }));
  const free = [...places, ...under].filter(isFree);
  // Near to it, over what juts out over its rim, below, or at its side: where that keeps others in sight.
  const raised = others
    .filter((other) => overlaps(other, { ...first, ...bar }))
    .map((other) => other.y - margin - bar.height)
    .filter((y) => above - y < most);
  const close = of.y + of.height + gap;
  const near = [...raised, below, close].flatMap((y) => own.map((x) => ({ x, y })));
  const middle = inY(of.y + (of.height - bar.height) / 2);
  const aside = [of.x + of.width + gap, of.x - gap - bar.width].map((x) => ({ x, y: middle }));
  const inOrder = [...free.slice(0, 1), ...[...near, ...aside].filter(isFree), ...free];
  return leastOver(inOrder, bar, [of, ...others]) ?? { x: inX(end), y: inY(above) };
}

/** The first of the places where the bar covers least of these. */
function leastOver(places: readonly Point[], bar: Size, others: readonly Rect[]): Point | undefined {
  let best: Point | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const at of places) {
    const place = { ...at, ...bar };
    const covered = others.reduce((sum, other) => sum + commonArea(other, place), 0);
    if (covered < least) [best, least] = [at, covered];
  }
  return best;
}

function within(at: number, room: number): number {
  return Math.max(margin, Math.min(at, room - margin));
}
