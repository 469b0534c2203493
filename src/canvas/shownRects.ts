import { setNote } from '../flow/canvasEdits.ts';
import { groupsOf, noteRect, notesOf } from '../flow/canvasMeta.ts';
import { moveNodes } from '../flow/edits.ts';
import type { Flow, Position } from '../flow/flow.ts';
import type { Orientation } from './curve.ts';
import { partId, partOf } from './ends.ts';
import { boundsOf, type Point, type Rect } from './geometry.ts';
import { fromShown, toShown } from './orientation.ts';
import { rectsOf } from './placement.ts';
import { sizeOf } from './views.ts';
import { portsOf, workflowRect, workflowSize } from './workflow.ts';

/** All that can be arranged, by ids on the canvas, where it is shown: nodes, notes and closed groups. */
export function shownRects(flow: Flow, orientation: Orientation): ReadonlyMap<string, Rect> {
  const rects = new Map<string, Rect>();
  for (const [id, rect] of rectsOf(flow, sizeOf))
    rects.set(id, { ...rect, ...toShown(rect, rect, orientation) });
  for (const [id, group] of Object.entries(groupsOf(flow))) {
    const bounds = boundsOf(group.nodes.flatMap((node) => rects.get(node) ?? []));
    if (group.closed !== true || bounds === null) continue;
    rects.set(partId('group', id), workflowRect(bounds, workflowSize(portsOf(flow, group.nodes))));
  }
  for (const { closed, nodes } of Object.values(groupsOf(flow)))
    if (closed === true) for (const node of nodes) rects.delete(node);
  for (const [id, note] of Object.entries(notesOf(flow))) {
    const rect = noteRect(note);
    rects.set(partId('note', id), { ...rect, ...toShown(rect, rect, orientation) });
  }
  return rects;
}

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
