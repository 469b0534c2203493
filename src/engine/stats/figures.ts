import { type Interval, toBatchMeans, toInterval, within } from './interval.ts';
import { closedAt, type Level, maxOf, meanOf } from './level.ts';
import { toQuantiles } from './quantile.ts';
import { foldedWith, type Sample } from './sample.ts';

/** Of observations, one each: waits, services, end-to-end times. Null where nothing was observed. */
export interface SampleFigures {
  readonly count: number;
  readonly mean: number | null;
  readonly sd: number | null;
  /** 95 % interval of the mean; null where it cannot be given honestly. */
  readonly ci95: Interval;
  readonly min: number | null;
  readonly max: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
  readonly p999: number | null;
}

/** Of a level over time: a queue's length, servers busy. The mean is a time average. */
export interface LevelFigures {
  readonly mean: number | null;
  readonly ci95: Interval;
  readonly max: number;
  readonly atWarmUp: number;
  readonly last: number;
}

/** Observations after which what was always the same is held to be constant: what one of a hundred is like has been seen by then. */
export const fewestOfConstant = 500;
/** The same of a level that stands above 0: where the load is high a busy period may be long. */
const fewestOfSteadyLevel = 10_000;

/** What is known of a level from elsewhere. */
export interface LevelBounds {
  /** How often it might have changed since the reset: the messages that came, or went. */
  readonly occasions: number;
  /** The highest there can be. */
  readonly most?: number;
}

/** Where nothing was observed. */
export const noSampleFigures: SampleFigures = {
  count: 0,
  mean: null,
  sd: null,
  ci95: null,
  min: null,
  max: null,
  p50: null,
  p90: null,
  p95: null,
  p99: null,
  p999: null,
};

export function toSampleFigures(sample: Sample): SampleFigures {
  const { count, mean, squares, min, max } = foldedWith(sample);
  if (count === 0) return noSampleFigures;
  const quantile = toQuantiles(sample);
  return {
    count,
    mean,
    sd: count > 1 ? Math.sqrt(squares / (count - 1)) : null,
    ci95: within(
      toInterval({ mean, batchMeans: toBatchMeans(sample), observations: count, fewestOfConstant }),
      mean,
      Number.POSITIVE_INFINITY,
    ),
    min,
    max,
    p50: quantile(0.5),
    p90: quantile(0.9),
    p95: quantile(0.95),
    p99: quantile(0.99),
    p999: quantile(0.999),
  };
}

export function toLevelFigures(level: Level, now: number, bounds: LevelBounds): LevelFigures {
  const mean = meanOf(level, now);
  return {
    mean,
    ci95: mean === null ? null : toLevelInterval(level, now, mean, bounds),
    max: maxOf(level),
    atWarmUp: level.valueAtReset,
    last: level.value,
  };
}

function toLevelInterval(
  level: Level,
  now: number,
  mean: number,
  { occasions, most = Number.POSITIVE_INFINITY }: LevelBounds,
): Interval {
  const interval = toInterval({
    mean,
    batchMeans: toSpanMeans(closedAt(level, now)),
    observations: occasions,
    fewestOfConstant: mean === 0 ? fewestOfConstant : fewestOfSteadyLevel,
  });
  return within(interval, mean, most);
}

/** Mean of each closed span that lies wholly after the reset. */
function toSpanMeans(level: Level): number[] {
  const means: number[] = [];
  for (let span = 0; span < level.spans; span++) {
    const beginsAt = span * level.width;
    if (beginsAt < level.resetAt) continue;
    const before = span === 0 ? 0 : level.history[span * 2 - 2]!;
    means.push((level.history[span * 2]! - before) / level.width);
  }
  return means;
}
