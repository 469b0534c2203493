import { boundsOf, holds, type Point, type Rect, type Size } from '../base/rect.ts';
import { hiddenNodes } from '../flow/canvasMeta.ts';
import type { Flow, Position } from '../flow/flow.ts';
import { specOf } from '../store/nodeLabel.ts';
import { freePlace, freePlaceFrom, inLine } from './placement.ts';

/** Between two nodes that follow one another, and two rows of them. */
const columnGap = 80;
const rowGap = 60;
/** What is written below a node. */
const markHeight = 24;

export interface Neighbour {
  readonly id: string;
  /** Where the new node stands, seen from this one. */
  readonly side: 'before' | 'after';
}

/** The node that a new one of this kind joins: the only one seen that is loose where it fits; null where none or several are. */
export function neighbourFor(
  { nodes, edges, meta }: Pick<Flow, 'nodes' | 'edges' | 'meta'>,
  kind: string,
): Neighbour | null {
  const hidden = hiddenNodes({ meta });
  const spec = specOf(kind);
  const leading = new Set(Object.values(edges).map((edge) => edge.from));
  const fed = new Set(Object.values(edges).map((edge) => edge.to));
  const fitting = (kinds: readonly string[] | undefined, joined: ReadonlySet<string>) =>
    Object.keys(nodes).filter(
      (id) => kinds?.includes(nodes[id]!.kind) === true && !joined.has(id) && !hidden.has(id),
    );
  const found: Neighbour[] = [
    ...fitting(spec?.joinsAfter, leading).map((id) => ({ id, side: 'after' as const })),
    ...fitting(spec?.joinsBefore, fed).map((id) => ({ id, side: 'before' as const })),
  ];
  return found.length === 1 ? found[0]! : null;
}

/**
 * Where a pressed node stands: beside the one that it joins; at the right of all while nothing is connected, so that
 * they stand in the order in which they were added; else near the middle of what is seen. Clear of what is written below nodes.
 * `rects` are of what is seen, by ids on the canvas.
 */
export function placePressed(
  flow: Flow,
  neighbour: Neighbour | null,
  size: Size,
  rects: ReadonlyMap<string, Rect>,
  center: Point,
): Position {
  const taken = withMarks(rects);
  const middle = { x: center.x - size.width / 2, y: center.y - size.height / 2 };
  const building = Object.keys(flow.edges).length === 0;
  const rightmost = [...rects.values()].sort((a, b) => b.x + b.width - a.x - a.width)[0];
  const beside = neighbour === null ? (building ? rightmost : undefined) : rects.get(neighbour.id);
  if (beside === undefined) return freePlace(middle, size, taken, true);
  const x =
    neighbour?.side === 'before' ? beside.x - columnGap - size.width : beside.x + beside.width + columnGap;
  return freePlaceFrom(inLine(x, beside, size), size, taken, true);
}

/** Where a node stands that follows another one: at its right, or as near to that as there is room. */
export function placeAfter(before: Rect, size: Size, rects: ReadonlyMap<string, Rect>): Position {
  const x = before.x + before.width + columnGap;
  return freePlaceFrom(inLine(x, before, size), size, withMarks(rects), true);
}

/**
 * Where a node stands that follows none: in the middle of what is seen where nothing is yet, else in the order of reading, at the
 * right of the last row as long as that is in sight, then in a row below.
 */
export function placeInOrder(size: Size, rects: ReadonlyMap<string, Rect>, seen: Rect): Position {
  const all = boundsOf([...rects.values()]);
  const taken = withMarks(rects);
  if (all === null) {
    const middle = { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 };
    return freePlace({ x: middle.x - size.width / 2, y: middle.y - size.height / 2 }, size, taken, true);
  }
  const lowest = [...rects.values()].reduce((a, b) => (b.y + b.height > a.y + a.height ? b : a));
  const row = [...rects.values()].filter(({ y, height }) => y + height > lowest.y);
  const last = row.reduce((a, b) => (b.x + b.width > a.x + a.width ? b : a));
  const beside = placeAfter(last, size, rects);
  if (holds(seen, { ...beside, ...size })) return beside;
  return freePlace({ x: all.x, y: all.y + all.height + rowGap }, size, taken, true);
}

function withMarks(rects: ReadonlyMap<string, Rect>): readonly Rect[] {
  return [...rects.values()].map((rect) => ({ ...rect, height: rect.height + markHeight }));
}
