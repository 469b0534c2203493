import { boundsOf, type Rect } from '../base/rect.ts';
import { groupsOf, hiddenNodes, noteRect, notesOf } from '../flow/canvasMeta.ts';
import type { Flow } from '../flow/flow.ts';
import { partId, partOf } from '../store/parts.ts';
import type { Orientation } from './curve.ts';
import { toShown } from './orientation.ts';
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
  for (const node of hiddenNodes(flow)) rects.delete(node);
  for (const [id, note] of Object.entries(notesOf(flow))) {
    const rect = noteRect(note);
    rects.set(partId('note', id), { ...rect, ...toShown(rect, rect, orientation) });
  }
  return rects;
}

/** Where nodes and closed groups stand in the layout: what a new one keeps clear of. What a closed group hides takes no room. */
export function takenRects(flow: Flow): ReadonlyMap<string, Rect> {
  return new Map([...shownRects(flow, 'across')].filter(([id]) => partOf('note', id) === undefined));
}
