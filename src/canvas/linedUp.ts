import { own } from '../base/record.ts';
import { useDocument } from '../store/document.ts';
import { useCanvasState } from './canvasState.ts';
import type { Point } from './geometry.ts';
import { shownRects } from './shownRects.ts';

/** How far out of line with what it is linked to a node may be held to be drawn into line, half a step of the grid. */
const near = 10;

/** Where a node is shown that a person holds at this place: its ports in line with those of a node that it is linked to, where they nearly are. */
export function linedUp(id: string, at: Point): Point {
  const { flow } = useDocument.getState();
  if (own(flow.nodes, id) === undefined) return at;
  const { orientation } = useCanvasState.getState();
  const rects = shownRects(flow, orientation);
  const mine = rects.get(id);
  if (mine === undefined) return at;
  const [axis, extent] = orientation === 'across' ? (['y', 'height'] as const) : (['x', 'width'] as const);
  let best = at;
  let least = near;
  for (const { from, to, fromPort } of Object.values(flow.edges)) {
    if (fromPort !== undefined || (from !== id && to !== id)) continue;
    const other = rects.get(from === id ? to : from);
    if (other === undefined || other === mine) continue;
    const place = other[axis] + (other[extent] - mine[extent]) / 2;
    if (Math.abs(place - at[axis]) > least) continue;
    least = Math.abs(place - at[axis]);
    best = { ...at, [axis]: place };
  }
  return best;
}
