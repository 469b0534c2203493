import type { Point } from '../base/rect.ts';

/** In the flow’s own pixels, as all places in the layout. */
export const gridStep = 20;

export function snap(point: Point): Point {
  return { x: Math.round(point.x / gridStep) * gridStep, y: Math.round(point.y / gridStep) * gridStep };
}
