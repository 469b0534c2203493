import type { Point } from '../base/rect.ts';
import { type Curve, drawnCurves } from './curve.ts';

/** The edge whose curve comes nearest to a place on the canvas, as it is shown; null where none is within reach. */
export function edgeNear(at: Point, reach: number): string | null {
  let nearest = reach;
  let found: string | null = null;
  for (const [id, curve] of drawnCurves) {
    const distance = distanceTo(curve, at);
    if (distance <= nearest) {
      nearest = distance;
      found = id;
    }
  }
  return found;
}

function distanceTo({ points }: Curve, { x, y }: Point): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i + 3 < points.length; i += 2) {
    const [ax, ay, bx, by] = [points[i]!, points[i + 1]!, points[i + 2]!, points[i + 3]!];
    const [dx, dy] = [bx - ax, by - ay];
    const length = dx * dx + dy * dy;
    const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
    least = Math.min(least, Math.hypot(ax + share * dx - x, ay + share * dy - y));
  }
  return least;
}
