import { contains, type Point } from '../base/rect.ts';
import { addNode } from '../flow/nodeEdits.ts';
import { useDocument } from '../store/document.ts';
import { specOf } from '../store/nodeLabel.ts';
import { does } from '../store/roles.ts';
import { useSession } from '../store/session.ts';
import { canvasActions } from './canvasActions.ts';
import { useCanvasState } from './canvasState.ts';
import { edgeTaking } from './insertion.ts';
import { toShown } from './orientation.ts';
import { queueToJoin } from './queueToJoin.ts';
import { shownRects } from './shownRects.ts';

/** How near to a queue a handler must be let go to join it, in the layout's pixels. */
const reach = 24;
const nothing = { width: 0, height: 0 };

/** What letting go would do. */
interface Target {
  readonly overCanvas: boolean;
  /** The queue that would feed it. */
  readonly queue: string | null;
  /** The edge that it would go into: where no queue is meant, and it can pass on what comes. */
  readonly edge: string | null;
}

const nowhere: Target = { overCanvas: false, queue: null, edge: null };

/** Shows what is dragged from the palette at this place of the page, and what letting it go would do. */
export function dragOver(kind: string, pointer: Point): void {
  const { overCanvas, queue, edge } = targetAt(kind, pointer);
  useCanvasState.getState().set({ drag: { kind, pointer, overCanvas, queue }, overEdge: edge });
}

/** Lets it go there; elsewhere than on the canvas nothing comes of it. */
export function dropAt(kind: string, pointer: Point): void {
  const { surface } = useCanvasState.getState();
  const { overCanvas, queue, edge } = targetAt(kind, pointer);
  if (surface === null || !overCanvas) return;
  const at = surface.toLayout(pointer);
  if (queue !== null) canvasActions().addToQueue(queue, kind);
  else if (edge !== null) canvasActions().addInto(kind, edge, at);
  else canvasActions().addAt(kind, at);
}

/** Pressed, not dragged: what serves joins the queue that it can only be meant for, all else the only loose node that it fits. */
export function addPressed(kind: string): void {
  const { surface } = useCanvasState.getState();
  const { flow } = useDocument.getState();
  const { selectedNodes } = useSession.getState();
  const queue = serves(kind) ? queueToJoin(flow, selectedNodes) : null;
  if (queue !== null) canvasActions().addToQueue(queue, kind);
  else canvasActions().addPressed(kind, surface?.center() ?? { x: 0, y: 0 });
}

function serves(kind: string): boolean {
  return specOf(kind)?.roles.includes('serves') === true;
}

function targetAt(kind: string, pointer: Point): Target {
  const { surface, orientation } = useCanvasState.getState();
  const spec = specOf(kind);
  if (surface === null || spec === undefined) return nowhere;
  const under = document.elementFromPoint(pointer.x, pointer.y);
  if (under === null || !surface.element.contains(under)) return nowhere;
  const { flow } = useDocument.getState();
  const at = toShown(surface.toLayout(pointer), nothing, orientation);
  const invited = under.closest<HTMLElement>('[data-queue]')?.dataset['queue'];
  const queue = serves(kind) ? (invited ?? queueNear(at)) : null;
  if (queue !== null) return { overCanvas: true, queue, edge: null };
  // Over a workflow no edge is meant that passes behind it.
  if (under.closest('.react-flow__node-workflow') !== null) return { overCanvas: true, queue, edge: null };
  const added = addNode(flow, spec, { x: 0, y: 0 });
  return { overCanvas: true, queue, edge: edgeTaking(added.flow, added.id, at) };
}

/** Of the queues that are seen: what a workflow hides catches nothing. */
function queueNear(at: Point): string | null {
  const { flow } = useDocument.getState();
  for (const [id, rect] of shownRects(flow, useCanvasState.getState().orientation))
    if (does(flow.nodes, id, 'holds') && contains(rect, at, reach)) return id;
  return null;
}
