import { own } from '../base/record.ts';
import { overlaps, type Rect, type Size } from '../base/rect.ts';
import type { Flow, FlowNode, Position } from '../flow/flow.ts';

const columnStep = 300;
const rowGap = 50;

/** The parts of a flow that say where its nodes stand. */
export type Drawing = Pick<Flow, 'nodes' | 'edges' | 'layout'>;

/**
 * Where every node stands: as the layout says, and where it says nothing (files need none) in columns by how many
 * steps lead to it, each as far down as it must be to touch no other.
 */
export function arrange(flow: Drawing, sizeOf: (node: FlowNode) => Size): ReadonlyMap<string, Position> {
  const ids = Object.keys(flow.nodes);
  const depths = depthsOf(flow, ids);
  const places = new Map<string, Position>();
  const taken: Rect[] = [];
  for (const id of ids) {
    const at = own(flow.layout, id);
    if (at === undefined) continue;
    places.set(id, at);
    taken.push({ ...at, ...sizeOf(flow.nodes[id]!) });
  }
  for (const id of ids) {
    if (places.has(id)) continue;
    const size = sizeOf(flow.nodes[id]!);
    const x = (depths.get(id) ?? 0) * columnStep - size.width / 2;
    let y = 0;
    for (let hit = hitAt(x, y, size, taken); hit !== undefined; hit = hitAt(x, y, size, taken)) {
      y = hit.y + hit.height + rowGap;
    }
    places.set(id, { x, y });
    taken.push({ x, y, ...size });
  }
  return places;
}

function hitAt(x: number, y: number, size: Size, taken: readonly Rect[]): Rect | undefined {
  return taken.find((rect) => overlaps(rect, { x, y, ...size }, rowGap - 1));
}

/** Length of the longest way to each node, cycles walked once at most. */
function depthsOf(flow: Drawing, ids: readonly string[]): ReadonlyMap<string, number> {
  const depths = new Map(ids.map((id) => [id, 0]));
  const edges = Object.values(flow.edges);
  for (let round = 1; round < ids.length; round++) {
    let changed = false;
    for (const { from, to } of edges) {
      const depth = (depths.get(from) ?? 0) + 1;
      if (depth > (depths.get(to) ?? 0) && depth < ids.length) {
        depths.set(to, depth);
        changed = true;
      }
    }
    if (!changed) break;
  }
  return depths;
}
