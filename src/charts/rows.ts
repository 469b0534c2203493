import type { History } from '../worker/protocol.ts';

/** Values of all series at one instant, in the order of the series; null before a series began. */
export interface ChartRow {
  readonly at: number;
  readonly values: readonly (number | null)[];
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
    at.push(history.at[start]!);
    mean.push(sum / (end - start));
    max.push(top);
  }
  return { at, mean, max };
}

/**
 * One row for every instant at which a series has a step, with the value every series has there,
 * and a last row at `now`: a step line ends where the run stands.
 */
export function toRows(
  histories: readonly History[],
  now: number,
  limit = pointsFor(histories.length),
): readonly ChartRow[] {
  const series = histories.map((history) => thin(history, limit));
  const instants = [...new Set(series.flatMap((each) => each.at))].sort((a, b) => a - b);
  const places = series.map(() => -1);
  const rows: ChartRow[] = [];
  for (const at of instants) {
    const values = series.map((each, s) => {
      while ((each.at[places[s]! + 1] ?? Number.POSITIVE_INFINITY) <= at) places[s] = places[s]! + 1;
      return each.mean[places[s]!] ?? null;
    });
    rows.push({ at, values });
  }
  const last = rows.at(-1);
  if (last !== undefined && last.at < now) rows.push({ at: now, values: last.values });
  return rows;
}
