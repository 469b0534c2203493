import { overlaps, type Point, type Rect, type Size } from '../base/rect.ts';
import type { Flow, FlowNode, Position } from '../flow/flow.ts';
import { does } from '../store/roles.ts';
import { arrange, type Drawing } from './arrange.ts';
import { gridStep, snap } from './grid.ts';
import { toShown } from './orientation.ts';

export type SizeOf = (node: FlowNode) => Size;

/** Between nodes that are placed for a person. */
const gap = 40;
export const columnGap = 80;

/** Where every node stands and how large it is. */
export function rectsOf(flow: Drawing, sizeOf: SizeOf): ReadonlyMap<string, Rect> {
  const rects = new Map<string, Rect>();
  for (const [id, at] of arrange(flow, sizeOf)) rects.set(id, { ...at, ...sizeOf(flow.nodes[id]!) });
  return rects;
}

/**
 * The place on the grid nearest to the wanted one where the node touches no other, looking round in rings: none that is
 * read across or, where `alsoDown`, none that is read down either.
 */
export function freePlace(wanted: Point, size: Size, taken: readonly Rect[], alsoDown = false): Position {
  return freePlaceFrom(snap(wanted), size, taken, alsoDown);
}

/** The same, in steps of the grid from the very place that is wanted: what is in line there stays in line. */
export function freePlaceFrom(
  start: Position,
  size: Size,
  taken: readonly Rect[],
  alsoDown = false,
): Position {
  const takenDown = alsoDown ? taken.map(turned) : [];
  const isFree = (at: Position) => {
    const rect = { ...at, ...size };
    if (taken.some((other) => overlaps(other, rect, gridStep))) return false;
    const down = turned(rect);
    return !takenDown.some((other) => overlaps(other, down, gridStep));
  };
  for (let ring = 0; ring <= 60; ring++) {
    let best: Position | null = null;
    let nearest = Number.POSITIVE_INFINITY;
    for (const at of ringAround(start, ring)) {
      const distance = Math.hypot(at.x - start.x, at.y - start.y);
      if (distance < nearest && isFree(at)) {
        best = at;
        nearest = distance;
      }
    }
    if (best !== null) return best;
  }
  return start;
}

/** A place about this x whose ports are in line with those of another node: a link between them is straight. */
export function inLine(x: number, other: Rect, size: Size): Position {
  return { x: snap({ x, y: 0 }).x, y: Math.round(other.y + (other.height - size.height) / 2) };
}

/** Where it stands on a page that is read down. */
export function turned(rect: Rect): Rect {
  return { ...rect, ...toShown(rect, rect, 'down') };
}

export function* ringAround(center: Point, ring: number): Generator<Position> {
  for (let i = -ring; i <= ring; i++) {
    for (let j = -ring; j <= ring; j++) {
      if (Math.max(Math.abs(i), Math.abs(j)) === ring) {
        yield { x: center.x + i * gridStep, y: center.y + j * gridStep };
      }
    }
  }
}

/** The nodes that serve and that an edge leads to from here, in the order of the edges. */
export function fedBy(flow: Flow, from: string): readonly string[] {
  const targets = Object.values(flow.edges)
    .filter((edge) => edge.from === from)
    .map((edge) => edge.to);
  return [...new Set(targets)].filter((id) => does(flow.nodes, id, 'serves'));
}

/**
 * Where one more handler of this queue belongs: below its others, or at its right where it has none; clear of all also on a
 * page that is read down. `rects` are of what is seen, by ids on the canvas.
 */
export function placeBesideHandlers(
  flow: Flow,
  queue: string,
  size: Size,
  rects: ReadonlyMap<string, Rect>,
): Position {
  const taken = [...rects.values()];
  const others = fedBy(flow, queue).flatMap((id) => rects.get(id) ?? []);
  const lowest = others.reduce<Rect | null>(
    (low, rect) => (low === null || rect.y + rect.height > low.y + low.height ? rect : low),
    null,
  );
  if (lowest !== null) {
    const { y } = snap({ x: 0, y: lowest.y + lowest.height + gap + 10 });
    return freePlaceFrom({ x: lowest.x, y }, size, taken, true);
  }
  const tube = rects.get(queue);
  if (tube === undefined) return freePlace({ x: 0, y: 0 }, size, taken, true);
  return freePlaceFrom(inLine(tube.x + tube.width + columnGap, tube, size), size, taken, true);
}
