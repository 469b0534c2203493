import type { Rect } from '../base/rect.ts';
import { useCanvasState } from './canvasState.ts';
import { drawnCurves } from './curve.ts';
import { fromShown } from './orientation.ts';

const size = { width: 8, height: 8 };

/** The edges as they are drawn now, as spots in the layout: what is put down beside them is to lie on none. */
export function edgeSpots(): readonly Rect[] {
  const { orientation } = useCanvasState.getState();
  const spots: Rect[] = [];
  for (const { points } of drawnCurves.values())
    for (let i = 0; i < points.length; i += 2) {
      const at = { x: points[i]! - size.width / 2, y: points[i + 1]! - size.height / 2 };
      spots.push({ ...fromShown(at, size, orientation), ...size });
    }
  return spots;
}
