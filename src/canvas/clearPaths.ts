import type { Orientation } from './curve.ts';
import { curveBetween } from './curve.ts';
import { boundsOf, gridStep, overlaps, type Rect } from './geometry.ts';
import { deadLetterPoint, inPoint, outPoint } from './orientation.ts';
import { turned } from './placement.ts';
import { frameAround } from './workflow.ts';

/** An edge between two things that are laid out; dead letters leave aside. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly aside: boolean;
}

/** What is laid out: where all stands, what links it, and which of it belongs together in a frame. */
export interface Layout {
  readonly rects: ReadonlyMap<string, Rect>;
  readonly links: readonly Link[];
  readonly frames: readonly (readonly string[])[];
}

/** What an edge keeps clear of a node that it passes. */
const clearance = 8;
/** Between nodes, read across and read down. */
const gapAcross = 30;
const gapDown = 6;

/** The edges that run through a node where they do not end, as they are drawn: `link>node`, links by their index. */
export function crossings(layout: Layout, orientation: Orientation): readonly string[] {
  const { links } = layout;
  const rects =
    orientation === 'across'
      ? layout.rects
      : new Map([...layout.rects].map(([id, rect]) => [id, turned(rect)]));
  const found: string[] = [];
  links.forEach(({ from, to, aside }, index) => {
    const [start, end] = [rects.get(from), rects.get(to)];
    if (start === undefined || end === undefined) return;
    const out = aside ? deadLetterPoint(start, orientation) : outPoint(start, orientation);
    const { points } = curveBetween(out, inPoint(end, orientation), orientation, aside);
    const around = extentOf(points);
    for (const [id, rect] of rects) {
      if (id === from || id === to || !overlaps(around, rect, clearance)) continue;
      if (passes(points, rect)) found.push(`${index}>${id}`);
    }
  });
  return found;
}

function extentOf(points: Float64Array): Rect {
  let [left, top, right, bottom] = [points[0]!, points[1]!, points[0]!, points[1]!];
  for (let i = 2; i < points.length; i += 2) {
    left = Math.min(left, points[i]!);
    right = Math.max(right, points[i]!);
    top = Math.min(top, points[i + 1]!);
    bottom = Math.max(bottom, points[i + 1]!);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Whether any piece of the line comes within the clearance of the box (Liang and Barsky's clipping). */
function passes(points: Float64Array, rect: Rect): boolean {
  const [left, top] = [rect.x - clearance, rect.y - clearance];
  const [right, bottom] = [rect.x + rect.width + clearance, rect.y + rect.height + clearance];
  for (let i = 2; i < points.length; i += 2) {
    const [x, y] = [points[i - 2]!, points[i - 1]!];
    const [dx, dy] = [points[i]! - x, points[i + 1]! - y];
    let [enters, leaves] = [0, 1];
    for (const [by, from, to] of [
      [dx, left - x, right - x],
      [dy, top - y, bottom - y],
    ] as const) {
      if (by === 0) {
        if (from > 0 || to < 0) leaves = -1;
        continue;
      }
      enters = Math.max(enters, Math.min(from / by, to / by));
      leaves = Math.min(leaves, Math.max(from / by, to / by));
    }
    if (enters <= leaves) return true;
  }
  return false;
}

/** How bad a layout is: what lies over another, then edges behind nodes, then how much edges climb, and how high it all is. */
export function badness(layout: Layout): number {
  const { rects, links } = layout;
  const all = [...rects.values()];
  const down = all.map(turned);
  let over = 0;
  for (let i = 0; i < all.length; i++)
    for (let j = i + 1; j < all.length; j++) {
      if (overlaps(all[i]!, all[j]!, gapAcross)) over++;
      if (overlaps(down[i]!, down[j]!, gapDown)) over++;
    }
  for (const frame of layout.frames) {
    const bounds = boundsOf(frame.flatMap((id) => rects.get(id) ?? []));
    if (bounds === null) continue;
    const around = frameAround(bounds);
    for (const [id, rect] of rects) if (!frame.includes(id) && overlaps(around, rect)) over++;
  }
  let climb = 0;
  for (const { from, to, aside } of links) {
    const [start, end] = [rects.get(from), rects.get(to)];
    if (start !== undefined && end !== undefined && !aside)
      climb += Math.abs(middleOf(start) - middleOf(end));
  }
  const hidden = 3 * crossings(layout, 'across').length + 2 * crossings(layout, 'down').length;
  return 1e7 * over + 1e5 * hidden + climb + 0.5 * (boundsOf(all)?.height ?? 0);
}

const middleOf = ({ y, height }: Rect) => y + height / 2;

/** Steps of the grid by which a node is moved aside, and rounds of moving one. */
const steps = Array.from({ length: 16 }, (_, step) => [step + 1, -step - 1]).flat();
const rounds = 24;
/** Pairs of edge and node that are looked at in all: of a large flow less is tried, and none takes long. */
const most = 1_000_000;

/**
 * The layout with nodes moved aside, within their ranks, so that fewer edges run behind nodes: each round makes the one move
 * that betters it most, of a node that an edge runs behind or of one at an end of that edge, alone or with all beyond it in its rank.
 */
export function cleared(layout: Layout): Layout {
  let best = layout;
  let least = badness(best);
  let tries = most / Math.max(1, layout.rects.size * layout.links.length);
  for (let round = 0; round < rounds; round++) {
    const hidden = [...crossings(best, 'across'), ...crossings(best, 'down')];
    if (hidden.length === 0) break;
    const before = least;
    const from = best;
    for (const ids of movesFor(from, hidden)) {
      for (const step of steps) {
        tries -= 1;
        if (tries < 0) return best;
        const moved = { ...from, rects: shifted(from.rects, ids, step * gridStep) };
        const bad = badness(moved);
        if (bad < least) [best, least] = [moved, bad];
      }
    }
    if (least >= before) break;
  }
  return best;
}

/** Which nodes may be moved together to bring these edges out from behind these nodes. */
function movesFor({ rects, links }: Layout, hidden: readonly string[]): readonly (readonly string[])[] {
  const moves = new Map<string, readonly string[]>();
  const offer = (ids: readonly string[]) => moves.set([...ids].sort().join(' '), ids);
  for (const each of hidden) {
    const at = each.indexOf('>');
    const { from, to } = links[Number(each.slice(0, at))]!;
    for (const id of [each.slice(at + 1), from, to]) {
      const rect = rects.get(id);
      if (rect === undefined) continue;
      const rank = [...rects].filter(([, other]) => Math.abs(rankOf(other) - rankOf(rect)) < 1);
      offer([id]);
      offer(rank.filter(([, other]) => middleOf(other) >= middleOf(rect)).map(([other]) => other));
      offer(rank.filter(([, other]) => middleOf(other) <= middleOf(rect)).map(([other]) => other));
      offer(lineOf(rects, links, id));
    }
  }
  return [...moves.values()];
}

const rankOf = ({ x, width }: Rect) => x + width / 2;

/** The nodes that a straight row of edges joins to this one. */
function lineOf(rects: ReadonlyMap<string, Rect>, links: readonly Link[], id: string): readonly string[] {
  const line = new Set([id]);
  for (const member of line)
    for (const { from, to } of links) {
      if (from !== member && to !== member) continue;
      const [start, end] = [rects.get(from), rects.get(to)];
      if (start === undefined || end === undefined || Math.abs(middleOf(start) - middleOf(end)) >= 1)
        continue;
      line.add(from).add(to);
    }
  return [...line];
}

function shifted(
  rects: ReadonlyMap<string, Rect>,
  ids: readonly string[],
  by: number,
): ReadonlyMap<string, Rect> {
  const moved = new Map(rects);
  for (const id of ids) {
    const rect = rects.get(id);
    if (rect !== undefined) moved.set(id, { ...rect, y: rect.y + by });
  }
  return moved;
}
