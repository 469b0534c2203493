import { Graph, layout } from '@dagrejs/dagre';
import { boundsOf, type Point, type Rect } from '../base/rect.ts';
import { groupsOf } from '../flow/canvasMeta.ts';
import type { Flow } from '../flow/flow.ts';
import { partId } from '../store/parts.ts';
import { type Budget, hiding } from './badness.ts';
import { cleared } from './clearPaths.ts';
import type { Layout, Link } from './crossings.ts';
import { snap } from './grid.ts';

/** Ways to line nodes up: the mean of all first, which looks best as long as no edge is hidden by it. */
const ways = [undefined, 'UL', 'UR', 'DL', 'DR'] as const;

/**
 * Where nodes and closed groups stand when they are laid out anew in the order of the flow, read across; open groups
 * keep together, and edges are not drawn behind nodes where that can be had. What is laid out keeps the upper left corner that it has.
 */
export function tidied(
  flow: Flow,
  rects: ReadonlyMap<string, Rect>,
  ids: readonly string[],
): ReadonlyMap<string, Point> {
  const asked = wanted(flow, rects, ids);
  const corner = boundsOf([...asked.rects.values()]);
  if (corner === null) return new Map();
  const [first, ...others] = ways;
  const all = budgetFor(asked);
  const budget: Budget = { all, left: all };
  let best = cleared(laidOut(asked, corner, first), budget);
  for (const other of others) {
    if (best.total < hiding || budget.left <= 0) break;
    const tried = cleared(laidOut(asked, corner, other), budget);
    if (tried.total < best.total) best = tried;
  }
  const now = boundsOf([...best.rects.values()]) ?? corner;
  return new Map([...best.rects].map(([id, { x, y }]) => [id, { x, y: y + corner.y - now.y }]));
}

/** What may be looked at for one tidy layout, whichever ways it is tried: of a small flow so much that no edge need stay hidden. */
function budgetFor({ rects, links }: Layout): number {
  return 1_000_000 + 500_000_000 / Math.max(100, rects.size * links.length);
}

/** What is to be laid out of the flow: by ids on the canvas, where a closed group stands for its nodes. */
function wanted(flow: Flow, rects: ReadonlyMap<string, Rect>, ids: readonly string[]): Layout {
  const asked = new Map(ids.flatMap((id) => (rects.has(id) ? [[id, rects.get(id)!] as const] : [])));
  const shownAs = new Map<string, string>();
  const frames: string[][] = [];
  for (const [id, group] of Object.entries(groupsOf(flow))) {
    const members = group.nodes.filter((node) => asked.has(node));
    if (group.closed !== true) frames.push(members);
    else for (const node of group.nodes) shownAs.set(node, partId('group', id));
  }
  const links = Object.values(flow.edges).flatMap(({ from, to, fromPort }): Link[] => {
    const link = {
      from: shownAs.get(from) ?? from,
      to: shownAs.get(to) ?? to,
      aside: fromPort !== undefined,
    };
    return link.from !== link.to && asked.has(link.from) && asked.has(link.to) ? [link] : [];
  });
  return { rects: asked, links, frames: frames.filter((members) => members.length > 0) };
}

/** In the order of the flow, with the upper left corner that it had. */
function laidOut(asked: Layout, corner: Rect, align: (typeof ways)[number]): Layout {
  const graph = new Graph({ compound: true, multigraph: true });
  graph.setGraph({
    rankdir: 'LR',
    ranksep: 90,
    nodesep: 50,
    edgesep: 40,
    marginx: 0,
    marginy: 0,
    ...(align && { align }),
  });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const [id, rect] of asked.rects) graph.setNode(id, roomFor(rect));
  asked.frames.forEach((members, index) => {
    const frame = `frame ${index}`;
    graph.setNode(frame, {});
    for (const node of members) graph.setParent(node, frame);
  });
  for (const [index, { from, to }] of asked.links.entries()) graph.setEdge(from, to, {}, String(index));
  layout(graph);
  const places = new Map<string, Rect>();
  for (const [id, rect] of asked.rects) {
    const { x = 0, y = 0 } = graph.node(id) as Partial<Point>;
    places.set(id, { ...rect, x: x - rect.width / 2, y: y - rect.height / 2 });
  }
  const now = boundsOf([...places.values()]) ?? corner;
  const [dx, dy] = [corner.x - now.x, corner.y - now.y];
  const rects = [...places].map(([id, rect]): [string, Rect] => {
    const { width, height } = rect;
    // Middles, not corners, on the grid: what follows one another is joined by a straight line.
    const middle = snap({ x: rect.x + dx + width / 2, y: rect.y + dy + height / 2 });
    return [id, { ...rect, x: Math.round(middle.x - width / 2), y: Math.round(middle.y - height / 2) }];
  });
  return { ...asked, rects: new Map(rects) };
}

/** The room that a node takes: so much that it lies over no other on a page that is read down either. */
function roomFor({ width, height }: Rect): { width: number; height: number } {
  return { width: Math.max(width, 2 * height - 50), height: Math.max(height, width / 1.4 - 20) };
}
