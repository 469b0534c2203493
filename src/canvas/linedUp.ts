import { own } from '../base/record.ts';
import type { Point } from '../base/rect.ts';
import { useDocument } from '../store/document.ts';
import { useCanvasState } from './canvasState.ts';
import { broughtInLine } from './lining.ts';
import { fromShown, toShown } from './orientation.ts';
import { shownRects } from './shownRects.ts';

/** Where a node is shown that a person holds at this place: its ports in line with those of a node that it is linked to, where they nearly are. */
export function linedUp(id: string, at: Point): Point {
  const { flow } = useDocument.getState();
  if (own(flow.nodes, id) === undefined) return at;
  const { orientation } = useCanvasState.getState();
  const rects = shownRects(flow, 'across');
  const mine = rects.get(id);
  if (mine === undefined) return at;
  const linked = Object.values(flow.edges).flatMap(({ from, to, fromPort }) => {
    if (fromPort !== undefined || from === to || (from !== id && to !== id)) return [];
    return rects.get(from === id ? to : from) ?? [];
  });
  const place = broughtInLine(fromShown(at, mine, orientation), mine, linked);
  if (place === null) return at;
  // Along the flow it stays where it is held.
  const shown = toShown(place, mine, orientation);
  return orientation === 'across' ? { x: at.x, y: shown.y } : { x: shown.x, y: at.y };
}
