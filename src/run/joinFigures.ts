import { studentQuantile } from '../base/studentT.ts';
import type { PlaceFigures } from '../engine/behavior.ts';
import { fewestOfConstant, noSampleFigures, toSampleFigures } from '../engine/stats/figures.ts';
import { type Interval, within } from '../engine/stats/interval.ts';
import type { Sample } from '../engine/stats/sample.ts';
import type { LevelFigures, SampleFigures } from './result.ts';

/** Differences below this share of a mean are rounding. */
const rounding = 1e-12;

export function joinSamples(figures: readonly SampleFigures[], pooled: Sample): SampleFigures {
  const means = figures.map((each) => each.mean);
  const whole = toSampleFigures(pooled);
  return { ...whole, mean: meanOf(means), ci95: intervalOf(means, whole.count >= fewestOfConstant) };
}

/** Of levels that never rise above `most`. */
export function joinLevels(figures: readonly LevelFigures[], most = Number.POSITIVE_INFINITY): LevelFigures {
  const means = figures.map((each) => each.mean);
  const isConstant = figures.every((each) => each.ci95 !== null);
  return {
    mean: meanOf(means),
    ci95: intervalOf(means, isConstant, most),
    max: figures.reduce((highest, each) => Math.max(highest, each.max), 0),
    atWarmUp: sum(figures.map((each) => each.atWarmUp)) / figures.length,
    last: sum(figures.map((each) => each.last)) / figures.length,
  };
}

/** The most servers that a handler had in the mean of a run, or was seen to have at work at a time: its mean busy is no more. */
export function mostServersOf(figures: readonly PlaceFigures[]): number {
  return figures.reduce((most, { busy, utilization }) => {
    const servers = busy?.mean && utilization ? busy.mean / utilization : 0;
    const whole = Math.round(servers);
    return Math.max(most, busy?.max ?? 0, Math.abs(servers - whole) < 1e-9 * servers ? whole : servers);
  }, 0);
}

/** Of the runs in which anything was observed; null where there is none. */
export function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : sum(known) / known.length;
}

/** Equal ones are given as they are: their mean might differ from them by rounding. */
export function sameOrMean(values: readonly number[]): number {
  const [first = 0] = values;
  return values.every((value) => value === first) ? first : sum(values) / values.length;
}

/**
 * Student's 95 % interval: runs are independent of each other. Null where a run has no mean, where there is but one, and where all
 * are equal, unless they are of a constant.
 */
function intervalOf(
  means: readonly (number | null)[],
  isConstant: boolean,
  most = Number.POSITIVE_INFINITY,
): Interval {
  const known = means.filter((mean) => mean !== null);
  const count = known.length;
  if (count < 2 || count < means.length) return null;
  const mean = sum(known) / count;
  const variance = sum(known.map((each) => (each - mean) * (each - mean))) / (count - 1);
  if (Math.sqrt(variance) <= rounding * mean) return isConstant ? [mean, mean] : null;
  const halfWidth = studentQuantile(0.975, count - 1) * Math.sqrt(variance / count);
  return within([mean - halfWidth, mean + halfWidth], mean, most);
}

export function sumEach<T extends { readonly [key in keyof T]: number }>(records: readonly T[]): T {
  const keys = Object.keys(records[0]!) as (keyof T)[];
  return Object.fromEntries(keys.map((key) => [key, sum(records.map((record) => record[key]))])) as T;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

const noLevel: LevelFigures = { mean: 0, ci95: null, max: 0, atWarmUp: 0, last: 0 };

/** Figures of the same names of which nothing was seen. */
export function nothingOf<T extends PlaceFigures | SampleFigures>(like: T): T {
  if (!('counts' in like)) return noSampleFigures as T;
  const nothing: Record<string, unknown> = {};
  for (const name of Object.keys(like) as (keyof PlaceFigures)[]) {
    if (name === 'counts')
      nothing[name] = Object.fromEntries(Object.keys(like.counts).map((each) => [each, 0]));
    else if (name === 'wait' || name === 'service') nothing[name] = noSampleFigures;
    else if (name === 'utilization') nothing[name] = 0;
    else if (name === 'length' || name === 'busy') nothing[name] = noLevel;
  }
  return nothing as unknown as T;
}
