import { own } from '../base/record.ts';
import type { Flow, FlowNode, Position } from '../flow/flow.ts';
import { gridStep, overlaps, type Point, type Rect, type Size, snap } from './geometry.ts';

export type SizeOf = (node: FlowNode) => Size;

/** Between nodes that are placed for a person. */
const gap = 40;
const columnGap = 80;

const origin: Position = { x: 0, y: 0 };

export function positionOf(flow: Flow, id: string): Position {
  return own(flow.layout, id) ?? origin;
}

export function rectOf(flow: Flow, id: string, sizeOf: SizeOf): Rect {
  const node = own(flow.nodes, id);
  return { ...positionOf(flow, id), ...(node === undefined ? { width: 0, height: 0 } : sizeOf(node)) };
}

export function rectsOf(flow: Flow, sizeOf: SizeOf): readonly Rect[] {
  return Object.keys(flow.nodes).map((id) => rectOf(flow, id, sizeOf));
}

/** The place on the grid nearest to the wanted one where the node touches no other, looking round in rings. */
export function freePlace(wanted: Point, size: Size, taken: readonly Rect[]): Position {
  const start = snap(wanted);
  for (let ring = 0; ring <= 60; ring++) {
    let best: Position | null = null;
    let nearest = Number.POSITIVE_INFINITY;
    for (const at of ringAround(start, ring)) {
      const distance = Math.hypot(at.x - start.x, at.y - start.y);
      if (distance < nearest && !taken.some((rect) => overlaps(rect, { ...at, ...size }, gridStep))) {
        best = at;
        nearest = distance;
      }
    }
    if (best !== null) return best;
  }
  return start;
}

function* ringAround(center: Point, ring: number): Generator<Position> {
  for (let i = -ring; i <= ring; i++) {
    for (let j = -ring; j <= ring; j++) {
      if (Math.max(Math.abs(i), Math.abs(j)) === ring) {
        yield { x: center.x + i * gridStep, y: center.y + j * gridStep };
      }
    }
  }
}

/** The nodes of a kind that an edge leads to from here, in the order of the edges. */
export function fedBy(flow: Flow, from: string, kind: string): readonly string[] {
  const targets = Object.values(flow.edges)
    .filter((edge) => edge.from === from)
    .map((edge) => edge.to);
  return [...new Set(targets)].filter((id) => own(flow.nodes, id)?.kind === kind);
}

/** Where one more handler of this queue belongs: below its others, or at its right where it has none. */
export function placeBesideHandlers(flow: Flow, queue: string, size: Size, sizeOf: SizeOf): Position {
  const taken = rectsOf(flow, sizeOf);
  const others = fedBy(flow, queue, 'handler').map((id) => rectOf(flow, id, sizeOf));
  const lowest = others.reduce<Rect | null>(
    (low, rect) => (low === null || rect.y + rect.height > low.y + low.height ? rect : low),
    null,
  );
  if (lowest !== null) {
    return freePlace({ x: lowest.x, y: lowest.y + lowest.height + gap + 10 }, size, taken);
  }
  const tube = rectOf(flow, queue, sizeOf);
  const middle = tube.y + (tube.height - size.height) / 2;
  return freePlace({ x: tube.x + tube.width + columnGap, y: middle }, size, taken);
}
