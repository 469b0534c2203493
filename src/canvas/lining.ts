import type { Rect, Size } from '../base/rect.ts';
import type { Position } from '../flow/flow.ts';
import { gridStep } from './grid.ts';
import { columnGap, inLine } from './placement.ts';

/** How far out of line ports may be to be meant in line: of a hand that drags, and of one that lets go what is new. */
const nearlyInLine = 0.75 * gridStep;

/** The place with its ports in line with the nearest of these nodes that they are nearly in line with; null where there is none. */
export function broughtInLine(
  at: Position,
  size: Size,
  others: readonly Rect[],
  near = nearlyInLine,
): Position | null {
  const off = ({ y }: Position) => Math.abs(y - at.y);
  const places = others.map((other) => inLine(at.x, other, size)).filter((place) => off(place) <= near);
  return places.reduce<Position | null>(
    (best, place) => (best === null || off(place) < off(best) ? place : best),
    null,
  );
}

/** Those that stand beside what is put at this place: at most two columns away, before it or behind it. */
export function standingBeside(at: Position, size: Size, others: readonly Rect[]): readonly Rect[] {
  const reach = 2 * (columnGap + size.width);
  return others.filter(({ x, width }) => x + width >= at.x - reach && x <= at.x + size.width + reach);
}
