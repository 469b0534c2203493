import type { Point } from '../base/rect.ts';
import { setNote } from '../flow/canvasEdits.ts';
import { groupsOf } from '../flow/canvasMeta.ts';
import { moveNodes } from '../flow/edits.ts';
import type { Flow, Position } from '../flow/flow.ts';
import { partOf } from '../store/parts.ts';
import type { Orientation } from './curve.ts';
import { fromShown, toShown } from './orientation.ts';
import { rectsOf } from './placement.ts';
import { shownRects } from './shownRects.ts';
import { sizeOf } from './views.ts';

/** The flow with these things where they are to be shown; a closed group takes its nodes along. */
export function placed(flow: Flow, orientation: Orientation, places: ReadonlyMap<string, Point>): Flow {
  const rects = rectsOf(flow, sizeOf);
  const shown = shownRects(flow, orientation);
  const positions: Record<string, Position> = {};
  let next = flow;
  for (const [id, at] of places) {
    const was = shown.get(id);
    if (was === undefined) continue;
    const note = partOf('note', id);
    const group = groupsOf(flow)[partOf('group', id) ?? ''];
    if (note !== undefined) next = setNote(next, note, fromShown(at, was, orientation));
    else if (group === undefined) positions[id] = fromShown(at, was, orientation);
    else {
      for (const member of group.nodes) {
        const rect = rects.get(member);
        if (rect === undefined) continue;
        const from = toShown(rect, rect, orientation);
        const to = { x: from.x + at.x - was.x, y: from.y + at.y - was.y };
        positions[member] = fromShown(to, rect, orientation);
      }
    }
  }
  return moveNodes(next, positions);
}
