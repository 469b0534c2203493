import { own } from '../base/record.ts';
import type { Flow, FlowNode, Position } from '../flow/flow.ts';
import { arrange, type Drawing } from './arrange.ts';
import { gridStep, overlaps, type Point, type Rect, type Size, snap } from './geometry.ts';

export type SizeOf = (node: FlowNode) => Size;

/** Between nodes that are placed for a person. */
const gap = 40;
const columnGap = 80;

/** Where every node stands and how large it is. */
export function rectsOf(flow: Drawing, sizeOf: SizeOf): ReadonlyMap<string, Rect> {
  const rects = new Map<string, Rect>();
  for (const [id, at] of arrange(flow, sizeOf)) rects.set(id, { ...at, ...sizeOf(flow.nodes[id]!) });
  return rects;
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
  const rects = rectsOf(flow, sizeOf);
  const taken = [...rects.values()];
  const others = fedBy(flow, queue, 'handler').map((id) => rects.get(id)!);
  const lowest = others.reduce<Rect | null>(
    (low, rect) => (low === null || rect.y + rect.height > low.y + low.height ? rect : low),
    null,
  );
  if (lowest !== null) {
    return freePlace({ x: lowest.x, y: lowest.y + lowest.height + gap + 10 }, size, taken);
  }
  const tube = rects.get(queue);
  if (tube === undefined) return freePlace({ x: 0, y: 0 }, size, taken);
  const middle = tube.y + (tube.height - size.height) / 2;
  return freePlace({ x: tube.x + tube.width + columnGap, y: middle }, size, taken);
}
