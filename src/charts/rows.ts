import type { History } from '../worker/protocol.ts';

/**
 * What all series did in the stretch that ends at an instant, in the order of the series: their means, and how high they
 * went. Null where nothing is known of one.
 */
export interface ChartRow {
  readonly at: number;
  readonly values: readonly (number | null)[];
  readonly highest: readonly (number | null)[];
}

/** A line never has more points than this: it could not be told from one that has. */
const mostPoints = 200;
const fewestPoints = 80;

/** Several lines share what a page can draw four times a second: two in full, six with some 80 points each. */
export function pointsFor(lines: number): number {
  return Math.min(mostPoints, Math.max(fewestPoints, Math.floor((2 * mostPoints) / Math.max(1, lines))));
}

/** Joins neighbouring spans until at most `limit` remain; means stay means, the highest stays the highest. */
export function thin(history: History, limit = mostPoints): History {
  const count = history.at.length;
  const width = Math.ceil(count / limit);
  if (width <= 1) return history;
  const at: number[] = [];
  const mean: number[] = [];
  const max: number[] = [];
  for (let start = 0; start < count; start += width) {
    const end = Math.min(count, start + width);
    let sum = 0;
    let top = Number.NEGATIVE_INFINITY;
    for (let i = start; i < end; i++) {
      sum += history.mean[i]!;
      top = Math.max(top, history.max[i]!);
    }
    at.push(history.at[end - 1]!);
    mean.push(sum / (end - start));
    max.push(top);
  }
  return { at, mean, max };
}

/** The spans that reach into a stretch of time, the last of them no further than it. */
export function clip(history: History, from: number, to: number): History {
  const first = history.at.findIndex((at) => at > from);
  if (first === -1) return { at: [], mean: [], max: [] };
  const found = history.at.findIndex((at) => at >= to);
  const end = found === -1 ? history.at.length : found + 1;
  const at = history.at.slice(first, end).map((each) => Math.min(each, to));
  return { at, mean: history.mean.slice(first, end), max: history.max.slice(first, end) };
}

/**
 * One row for every instant at which a stretch of a series ends, with what every series did up to it; the first begins
 * the lines at `from`, and the last ends them at `now`.
 */
export function toRows(
  histories: readonly History[],
  now: number,
  limit = pointsFor(histories.length),
  from = 0,
): readonly ChartRow[] {
  const series = histories.map((history) => thin(history, limit));
  const instants = [...new Set(series.flatMap((each) => each.at))].sort((a, b) => a - b);
  const places = series.map(() => 0);
  const rows: ChartRow[] = [];
  for (const at of instants) {
    for (const [s, each] of series.entries())
      while (places[s]! < each.at.length - 1 && each.at[places[s]!]! < at) places[s] = places[s]! + 1;
    rows.push({
      at,
      values: series.map((each, s) => each.mean[places[s]!] ?? null),
      highest: series.map((each, s) => each.max[places[s]!] ?? null),
    });
  }
  const [first, last] = [rows[0], rows.at(-1)];
  if (first !== undefined && first.at > from) rows.unshift({ ...first, at: from });
  if (last !== undefined && last.at < now) rows.push({ ...last, at: now });
  return rows;
}
