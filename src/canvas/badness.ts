import { boundsOf, overlaps, type Rect } from '../base/rect.ts';
import { type Layout, type Line, lineBetween, runsBehind } from './crossings.ts';
import { turned } from './placement.ts';
import { frameAround } from './workflow.ts';

/** Between nodes, read across and read down. */
const gapAcross = 30;
const gapDown = 6;
/** As much as drawing one edge takes, in pairs of edge and node that are compared. */
const drawing = 20;

/** As bad is a layout at least that hides an edge. */
export const hiding = 1e5;
const covering = 1e7;

/** How much may still be looked at, in pairs of nodes, or of an edge and a node: of a large flow less is tried, and none takes long. */
export interface Budget {
  readonly all: number;
  left: number;
}

/** An edge that runs behind a node: by its place among the links. */
export interface Hidden {
  readonly link: number;
  readonly node: string;
}

/** How bad a layout is, kept while nodes are moved in it: of a move only that is reckoned anew which it may change. */
export interface Badness {
  readonly rects: ReadonlyMap<string, Rect>;
  readonly total: number;
  hidden(): readonly Hidden[];
  /** How bad the layout would be with these nodes moved so far down, for one distance after another. */
  moving(ids: readonly string[]): (by: number) => number;
  move(ids: readonly string[], by: number): void;
}

/** Where a node stands, read across and read down. */
interface Place {
  readonly across: Rect;
  readonly down: Rect;
}

/** An edge between nodes by their places in the layout, and how it is drawn. */
interface Edge {
  readonly start: number;
  readonly end: number;
  readonly aside: boolean;
  readonly link: number;
}

interface Drawn {
  readonly across: Line;
  readonly down: Line;
}

/** Worst is what lies over another, then edges behind nodes, then how much edges climb, and how high it all is. */
export function createBadness(layout: Layout, budget: Budget): Badness {
  const ids = [...layout.rects.keys()];
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const places = [...layout.rects.values()].map(placeOf);
  const edges = layout.links.flatMap(({ from, to, aside }, link): Edge[] => {
    const [start, end] = [indexOf.get(from), indexOf.get(to)];
    return start === undefined || end === undefined ? [] : [{ start, end, aside, link }];
  });
  const frames = layout.frames.map((members) => new Set(members.flatMap((id) => indexOf.get(id) ?? [])));
  const drawn = edges.map((edge) => draw(edge, places));

  /** What these nodes, with the edges that end at them, add to the badness where all stands so. */
  const share = (moved: ReadonlySet<number>, at: readonly Place[], lines: readonly Drawn[]): number => {
    let over = 0;
    let hidden = 0;
    let climb = 0;
    for (const i of moved)
      for (let j = 0; j < at.length; j++)
        if (j !== i && !(j < i && moved.has(j))) over += covered(at[i]!, at[j]!);
    for (const members of frames) over += within(members, moved, at);
    for (const [index, edge] of edges.entries()) {
      const { start, end, aside } = edge;
      if (moved.has(start) || moved.has(end)) {
        for (let i = 0; i < at.length; i++) hidden += behind(edge, lines[index]!, i, at[i]!);
        if (!aside) climb += Math.abs(middleOf(at[start]!.across) - middleOf(at[end]!.across));
      } else for (const i of moved) hidden += behind(edge, lines[index]!, i, at[i]!);
    }
    const height = boundsOf(at.map(({ across }) => across))?.height ?? 0;
    return covering * over + hiding * hidden + climb + 0.5 * height;
  };

  const indexesOf = (moved: readonly string[]) => new Set(moved.flatMap((id) => indexOf.get(id) ?? []));
  const touchedBy = (moved: ReadonlySet<number>) =>
    [...edges.entries()].filter(([, { start, end }]) => moved.has(start) || moved.has(end));

  let total = share(new Set(ids.keys()), places, drawn);
  return {
    get rects() {
      return new Map(ids.map((id, index) => [id, places[index]!.across]));
    },
    get total() {
      return total;
    },
    hidden() {
      const found = (['across', 'down'] as const).map((way) =>
        edges.flatMap(({ start, end, link }, index) =>
          ids.flatMap((node, i): Hidden[] =>
            i !== start && i !== end && runsBehind(drawn[index]![way], places[i]![way])
              ? [{ link, node }]
              : [],
          ),
        ),
      );
      return found.flat();
    },
    moving(names) {
      const moved = indexesOf(names);
      const touched = touchedBy(moved);
      const rest = total - share(moved, places, drawn);
      const [at, lines] = [[...places], [...drawn]];
      const cost =
        (moved.size + touched.length) * places.length + edges.length * moved.size + drawing * touched.length;
      return (by) => {
        budget.left -= cost;
        for (const i of moved) at[i] = movedDown(places[i]!, by);
        for (const [index, edge] of touched) lines[index] = draw(edge, at);
        return rest + share(moved, at, lines);
      };
    },
    move(names, by) {
      const moved = indexesOf(names);
      const rest = total - share(moved, places, drawn);
      for (const i of moved) places[i] = movedDown(places[i]!, by);
      for (const [index, edge] of touchedBy(moved)) drawn[index] = draw(edge, places);
      total = rest + share(moved, places, drawn);
    },
  };
}

function placeOf(rect: Rect): Place {
  return { across: rect, down: turned(rect) };
}

function movedDown({ across }: Place, by: number): Place {
  return placeOf({ ...across, y: across.y + by });
}

function draw({ start, end, aside }: Edge, at: readonly Place[]): Drawn {
  return {
    across: lineBetween(at[start]!.across, at[end]!.across, aside, 'across'),
    down: lineBetween(at[start]!.down, at[end]!.down, aside, 'down'),
  };
}

/** In how many readings one lies over the other. */
function covered(one: Place, other: Place): number {
  return (
    Number(overlaps(one.across, other.across, gapAcross)) + Number(overlaps(one.down, other.down, gapDown))
  );
}

/** How many that are not of these stand in the frame round them: of those that moved, or of all where the frame did. */
function within(members: ReadonlySet<number>, moved: ReadonlySet<number>, at: readonly Place[]): number {
  const bounds = boundsOf([...members].map((i) => at[i]!.across));
  if (bounds === null) return 0;
  const around = frameAround(bounds);
  const goes = [...members].some((i) => moved.has(i));
  let found = 0;
  for (let i = 0; i < at.length; i++)
    if (!members.has(i) && (goes || moved.has(i)) && overlaps(around, at[i]!.across)) found++;
  return found;
}

/** How bad it is where the edge runs behind this node: worst read across. */
function behind({ start, end }: Edge, { across, down }: Drawn, node: number, at: Place): number {
  if (node === start || node === end) return 0;
  return 3 * Number(runsBehind(across, at.across)) + 2 * Number(runsBehind(down, at.down));
}

export const middleOf = ({ y, height }: Rect) => y + height / 2;
