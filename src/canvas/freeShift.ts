import { boundsOf, overlaps, type Point, type Rect } from '../base/rect.ts';
import { gridStep, snap } from './grid.ts';
import { toShown } from './orientation.ts';
import { ringAround, turned } from './placement.ts';

/** Rings of the grid that are searched; beyond them all that is there is passed by. */
const most = 60;
const nothing = { width: 0, height: 0 };

/**
 * By how much these are to be moved together, in steps of the grid, so that they lie over nothing: as little different from what is
 * wanted as may be. They take room as one block; where `alsoDown`, on a page that is read down too.
 */
export function freeShift(
  rects: readonly Rect[],
  wanted: Point,
  taken: readonly Rect[],
  alsoDown: boolean,
): Point {
  const [across, down] = [boundsOf(rects), boundsOf(rects.map(turned))];
  if (across === null || down === null) return wanted;
  const takenDown = alsoDown ? taken.map(turned) : [];
  const isFree = (shift: Point) => {
    const turnedShift = toShown(shift, nothing, 'down');
    return (
      !taken.some((rect) => overlaps(rect, moved(across, shift), gridStep)) &&
      !takenDown.some((rect) => overlaps(rect, moved(down, turnedShift), gridStep))
    );
  };
  const start = snap(wanted);
  for (let ring = 0; ring <= most; ring++) {
    const free = [...ringAround(start, ring)].filter(isFree);
    const distance = (shift: Point) => Math.hypot(shift.x - start.x, shift.y - start.y);
    // Below before above, at the right before at the left, where both are as near.
    free.sort((a, b) => distance(a) - distance(b) || b.y - a.y || b.x - a.x);
    if (free[0] !== undefined) return free[0];
  }
  const all = boundsOf(taken) ?? across;
  return snap({ x: start.x, y: all.y + all.height - across.y + across.height + 4 * gridStep });
}

function moved(rect: Rect, by: Point): Rect {
  return { ...rect, x: rect.x + by.x, y: rect.y + by.y };
}
