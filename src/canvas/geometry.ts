import type { Point } from '../base/rect.ts';

/** Places and sizes on the canvas: in the flow's own pixels (before pan and zoom), where nothing else is said. */
export type { Point, Rect, Size } from '../base/rect.ts';
export { boundsOf, contains, holds, overlaps } from '../base/rect.ts';

export const gridStep = 20;

export function snap(point: Point): Point {
  return { x: Math.round(point.x / gridStep) * gridStep, y: Math.round(point.y / gridStep) * gridStep };
}
