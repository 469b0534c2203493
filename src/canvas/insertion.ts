import { own } from '../base/record.ts';
import type { Point } from '../base/rect.ts';
import { moveNodes } from '../flow/edits.ts';
import type { Flow, Position } from '../flow/flow.ts';
import { insertInto } from '../flow/rewire.ts';
import { specs } from '../kinds/specs.ts';
import { useDocument } from '../store/document.ts';
import { useCanvasState } from './canvasState.ts';
import { edgeNear } from './edgeNear.ts';
import { gridStep, snap } from './grid.ts';
import { broughtInLine } from './lining.ts';
import { rectsOf } from './placement.ts';
import { sizeOf } from './views.ts';

/** How near to an edge a node must be let go to go into it, in the layout's pixels. */
const reach = 28;
/** What stays free before and behind a node that goes into an edge. */
const gap = 60;

/** The edge that a node would go into if it were let go at this place, as it is shown; null where none takes it. */
export function edgeTaking(flow: Flow, node: string, at: Point): string | null {
  const near = edgeNear(at, reach);
  return near !== null && insertInto(flow, specs, near, node).ok ? near : null;
}

/** A node that nothing is joined to yet lights the edge that it is held over. */
export function watchEdges(node: string, shownMiddle: Point | null): void {
  const { overEdge, set } = useCanvasState.getState();
  const { flow } = useDocument.getState();
  const joined = Object.values(flow.edges).some(({ from, to }) => from === node || to === node);
  const over = shownMiddle === null || joined ? null : edgeTaking(flow, node, shownMiddle);
  if (over !== overEdge) set({ overEdge: over });
}

/** The node goes into the edge, and what comes behind makes room; the flow itself where that may not be. */
export function putInto(flow: Flow, edge: string, node: string): Flow {
  const ends = own(flow.edges, edge);
  const put = insertInto(flow, specs, edge, node);
  if (!put.ok || ends === undefined) return flow;
  const rects = rectsOf(flow, sizeOf);
  const [from, rect, to] = [rects.get(ends.from), rects.get(node), rects.get(ends.to)];
  if (from === undefined || rect === undefined || to === undefined) return put.value;
  // An edge that leads back, or straight down, has no room to be made this way.
  if (to.x < from.x + from.width) return put.value;
  const x = Math.max(snap(rect).x, gridAfter(from.x + from.width + gap));
  const lack = gridAfter(x + rect.width + gap - to.x);
  // On a straight edge it stands in line with both ends, on another with the one that it is nearly in line with.
  const isStraight = Math.abs(from.y + from.height / 2 - to.y - to.height / 2) < 1;
  const here = { x, y: rect.y };
  const at = broughtInLine(here, rect, [from, to], isStraight ? 2 * reach : undefined) ?? here;
  const places: Record<string, Position> = { [node]: at };
  if (lack > 0) {
    for (const [id, other] of rects)
      if (id !== node && other.x >= to.x) places[id] = { x: other.x + lack, y: other.y };
  }
  return moveNodes(put.value, places);
}

const gridAfter = (length: number) => Math.ceil(length / gridStep) * gridStep;
