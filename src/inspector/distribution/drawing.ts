import type { Distribution } from '../../distributions/distribution.ts';

/** Chance per unit of width over a cell from `from` to `to`. */
export interface Cell {
  readonly from: number;
  readonly to: number;
  readonly height: number;
}

/** A distribution as it is drawn: its density, or its mass where single values have some. */
export interface Drawing {
  readonly kind: 'density' | 'mass' | 'histogram';
  readonly from: number;
  readonly to: number;
  /** Of a density in a row; where they begin or end within the picture, it does. */
  readonly cells: readonly Cell[];
  /** What the picture's height stands for; a cell may be higher, and is cut. */
  readonly top: number;
}

const cellsOfDensity = 120;
const mostBars = 60;
/** So many different values are drawn one by one; more as a histogram. */
const mostSpikes = 24;

/** From its cdf alone, so that it is right for every kind: each cell is as high as the chance that falls into it. */
export function drawingOf(distribution: Distribution): Drawing {
  const spikes = spikesOf(distribution);
  if (spikes !== null) return spikes;
  if (distribution.counts) return barsOf(distribution);
  const isMeasured = distribution.kind === 'empirical' || distribution.kind === 'trace';
  const share = isMeasured ? 0.9999 : 0.985;
  const high = distribution.quantile(share);
  const low = distribution.quantile(isMeasured ? 1e-9 : 0.003);
  const margin = (high - low) * (isMeasured ? 0 : 0.06);
  const from = low < high * 0.35 ? 0 : Math.max(0, low - margin);
  const to = high + margin;
  const count = isMeasured ? 28 : cellsOfDensity;
  // A density that ends within the picture ends there upright: no cell lies across its end.
  const begin = !isMeasured && from > 0 && distribution.cdf(from) === 0 ? distribution.quantile(1e-12) : from;
  const end = !isMeasured && distribution.cdf(to) === 1 ? distribution.quantile(1 - 1e-12) : to;
  const cells = cellsBetween(distribution, begin, end, count, isMeasured);
  return { kind: isMeasured ? 'histogram' : 'density', from, to, cells, top: topOf(cells) };
}

function cellsBetween(of: Distribution, from: number, to: number, count: number, closed: boolean): Cell[] {
  const edges = Array.from({ length: count + 1 }, (_, index) => from + ((to - from) * index) / count);
  // What stands exactly at the first edge belongs to the first cell.
  let before = closed ? 0 : of.cdf(from);
  return edges.slice(1).map((end, index) => {
    const up = of.cdf(end);
    const start = edges[index] ?? from;
    const height = Math.max(0, up - before) / (end - start);
    before = up;
    return { from: start, to: end, height };
  });
}

/** A density may have a pole: it is cut at a few times what is high beside it. */
function topOf(cells: readonly Cell[]): number {
  const heights = cells.map((cell) => cell.height).sort((a, b) => b - a);
  const highest = heights[0] ?? 0;
  return Math.min(highest, 3 * (heights[Math.min(4, heights.length - 1)] ?? highest) || highest);
}

/** Few single values, each with its chance; null where there are more. */
function spikesOf(of: Distribution): Drawing | null {
  const isList = of.kind === 'empirical' || of.kind === 'trace';
  if (of.variance() !== 0 && !isList) return null;
  const values: number[] = [];
  let reached = 0;
  while (reached < 1 - 1e-12) {
    const value = of.quantile(Math.min(1 - 1e-13, reached + 1e-12));
    values.push(value);
    if (values.length > mostSpikes) return null;
    const next = of.cdf(value);
    if (!(next > reached)) break;
    reached = next;
  }
  const [least = 0, last = 0] = [values[0], values.at(-1)];
  const from = least < last * 0.35 || least === last ? 0 : least - (last - least) * 0.1;
  const to = last === 0 ? 1 : last + (last - from) * (least === last ? 1 : 0.08);
  const width = (to - from) / 60;
  let below = 0;
  const cells = values.map((value) => {
    const up = of.cdf(value);
    const cell = { from: value - width / 2, to: value + width / 2, height: up - below };
    below = up;
    return cell;
  });
  return {
    kind: 'mass',
    from: Math.min(from, -width / 2 + least),
    to,
    cells,
    top: Math.max(...cells.map((cell) => cell.height)),
  };
}

/** Whole numbers, several to a bar where they are many. */
function barsOf(of: Distribution): Drawing {
  const low = of.quantile(0.001);
  const first = low < 5 ? 0 : low;
  const last = of.quantile(0.999);
  const each = Math.max(1, Math.ceil((last - first + 1) / mostBars));
  const cells: Cell[] = [];
  for (let value = first; value <= last; value += each) {
    const height = (of.cdf(value + each - 1) - of.cdf(value - 1)) / each;
    cells.push({ from: value - 0.5, to: value + each - 0.5, height });
  }
  const top = Math.max(...cells.map((cell) => cell.height));
  return { kind: 'mass', from: first - 0.5, to: cells.at(-1)?.to ?? first + 0.5, cells, top };
}
