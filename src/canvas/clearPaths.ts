import type { Rect } from '../base/rect.ts';
import { type Badness, type Budget, createBadness, type Hidden, middleOf } from './badness.ts';
import type { Layout, Link } from './crossings.ts';
import { gridStep } from './grid.ts';

/** Steps of the grid by which a node is moved aside, and rounds of moving one. */
const steps = Array.from({ length: 16 }, (_, step) => [step + 1, -step - 1]).flat();
const rounds = 24;
/** The share of the budget that one round may use up once it has found a move: of a large flow many edges come out, not one of them as well as can be. */
const aRound = 1 / 8;

/**
 * The layout with nodes moved aside, within their ranks, so that fewer edges run behind nodes: each round makes the one move
 * that betters it most, of a node that an edge runs behind or of one at an end of that edge, alone or with all beyond it in its rank.
 */
export function cleared(layout: Layout, budget: Budget): Badness {
  const bad = createBadness(layout, budget);
  for (let round = 0; round < rounds && budget.left > 0; round++) {
    const best = bestMove(bad, layout.links, budget);
    if (best === null) break;
    bad.move(best.ids, best.by);
  }
  return bad;
}

interface Move {
  readonly ids: readonly string[];
  readonly by: number;
}

/** The one that betters the layout most, as far as a round may look; null where none does. */
function bestMove(bad: Badness, links: readonly Link[], budget: Budget): Move | null {
  let best: Move | null = null;
  let least = bad.total;
  const enough = budget.left - aRound * budget.all;
  for (const ids of movesFor(bad.rects, links, bad.hidden())) {
    const badWith = bad.moving(ids);
    for (const step of steps) {
      if (budget.left <= 0 || (best !== null && budget.left < enough)) return best;
      const by = step * gridStep;
      const tried = badWith(by);
      if (tried < least) [best, least] = [{ ids, by }, tried];
    }
  }
  return best;
}

/** Which nodes may be moved together to bring these edges out from behind these nodes, each of them once. */
function* movesFor(
  rects: ReadonlyMap<string, Rect>,
  links: readonly Link[],
  hidden: readonly Hidden[],
): Generator<readonly string[]> {
  const seen = new Set<string>();
  for (const id of new Set(hidden.flatMap(({ link, node }) => [node, links[link]!.from, links[link]!.to])))
    for (const ids of movesWith(rects, links, id)) {
      const key = [...ids].sort().join(' ');
      if (!seen.has(key)) yield ids;
      seen.add(key);
    }
}

function movesWith(
  rects: ReadonlyMap<string, Rect>,
  links: readonly Link[],
  id: string,
): readonly (readonly string[])[] {
  const rect = rects.get(id);
  if (rect === undefined) return [];
  const rank = [...rects].filter(([, other]) => Math.abs(rankOf(other) - rankOf(rect)) < 1);
  return [
    [id],
    rank.filter(([, other]) => middleOf(other) >= middleOf(rect)).map(([other]) => other),
    rank.filter(([, other]) => middleOf(other) <= middleOf(rect)).map(([other]) => other),
    lineOf(rects, links, id),
  ];
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
