import { Graph, layout } from '@dagrejs/dagre';
import { groupsOf } from '../flow/canvasMeta.ts';
import type { Flow } from '../flow/flow.ts';
import { partId } from '../store/parts.ts';
import { boundsOf, type Point, type Rect, snap } from './geometry.ts';

/**
 * Where nodes and closed groups stand when they are laid out anew in the order of the flow, read across; open groups
 * keep together. What is laid out keeps the upper left corner that it has.
 */
export function tidied(
  flow: Flow,
  rects: ReadonlyMap<string, Rect>,
  ids: readonly string[],
): ReadonlyMap<string, Point> {
  const wanted = new Set(ids);
  const shownAs = new Map<string, string>();
  const graph = new Graph({ compound: true, multigraph: true });
  graph.setGraph({ rankdir: 'LR', ranksep: 90, nodesep: 50, marginx: 0, marginy: 0 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const id of wanted) {
    const rect = rects.get(id);
    if (rect !== undefined) graph.setNode(id, { width: rect.width, height: rect.height });
  }
  for (const [id, group] of Object.entries(groupsOf(flow))) {
    const shownId = partId('group', id);
    for (const node of group.nodes) if (group.closed === true) shownAs.set(node, shownId);
    const members = group.nodes.filter((node) => wanted.has(node));
    if (group.closed === true || members.length === 0) continue;
    graph.setNode(shownId, {});
    for (const node of members) graph.setParent(node, shownId);
  }
  for (const [id, { from, to }] of Object.entries(flow.edges)) {
    const [start, end] = [shownAs.get(from) ?? from, shownAs.get(to) ?? to];
    if (start !== end && wanted.has(start) && wanted.has(end)) graph.setEdge(start, end, {}, id);
  }
  layout(graph);
  const corner = boundsOf([...wanted].flatMap((id) => rects.get(id) ?? []));
  const places = new Map<string, Rect>();
  for (const id of wanted) {
    const rect = rects.get(id);
    if (rect === undefined) continue;
    const { x = 0, y = 0 } = graph.node(id) as Partial<Point>;
    places.set(id, { ...rect, x: x - rect.width / 2, y: y - rect.height / 2 });
  }
  const now = boundsOf([...places.values()]);
  if (corner === null || now === null) return new Map();
  const [dx, dy] = [corner.x - now.x, corner.y - now.y];
  return new Map(
    [...places].map(([id, { x, y, height }]) => {
      // Middles, not corners, on the grid: what follows one another is joined by a straight line.
      const middle = snap({ x: x + dx, y: y + dy + height / 2 });
      return [id, { x: middle.x, y: Math.round(middle.y - height / 2) }];
    }),
  );
}
