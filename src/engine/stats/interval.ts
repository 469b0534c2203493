import { exp, pow } from '../../base/portableMath.ts';
import { studentQuantile } from '../../base/studentT.ts';
import { batchesWith, type Sample } from './sample.ts';
import { type Shape, shapeOf, toGroups } from './series.ts';

export type Interval = readonly [low: number, high: number] | null;

/** What speaks for a mean. */
export interface Evidence {
  readonly mean: number;
  /** Of consecutive stretches of equal size, in order. */
  readonly batchMeans: readonly number[];
  /** How many observations there were, or how many times it might have changed. */
  readonly observations: number;
  /** With fewer what never changed is not known to be constant. */
  readonly fewestOfConstant: number;
}

const mostBatches = 128;
const fewestBatches = 24;
/** What one of twenty is like is seldom seen among fewer. */
const fewestObservations = 200;
/** Differences below this share of the mean are rounding. */
const rounding = 1e-9;
/** The variance of fewer values is that of a single burst. */
const fewestCarriers = 2;

/**
 * The correlation of neighbours, of as many batches as there are at most, up to which a series is held to have settled: more
 * where it is skewed. A queue that has come back often enough has many small values and few large; a short stretch of a slow one
 * drifts about, and its values are spread evenly. Of M/M/1 nearly all runs pass that are 60 relaxation times long, of those of
 * 15 half, of those of 5 one in five: how long a memory is shows in a long run only.
 */
const settledCorrelation = 0.65;
const settledBySkewness = 0.1;
const mostSkewness = 2.5;
/** The same of batches twice as long, in whatever way they are spread. */
const settledInPairs = 0.7;

/** So many standard errors above what it was measured as the correlation is taken to be. */
const cautionOfCorrelation = 0.3;
/** Correlation above which the bound above moves away further, and how fast: a long memory is known badly, and outliers are yet to come. */
const freeCorrelation = 0.33;
const caution = 0.5;
/** A mean of values that are never negative is skewed at least as that of a gamma distribution, 2 by its relative error; of a queue more. */
const gammaSkewness = 2;
const queueSkewness = 7;
const mostAssumedSkewness = 0.8;
/** Of the bound below, which moves towards the mean. */
const mostSkewnessBelow = 0.5;
/** Measured by a few large batches, it comes out too low. */
const correctionOfSkewness = 1.25;

/**
 * 95 % interval for a mean from the means of consecutive batches of equal size (nonoverlapping batch means), taken for a
 * first-order autoregression: their correlation r widens it by (1 + r) / (1 - r), and Student's t has as many degrees of freedom
 * as that leaves. It leans to the side to which the mean itself is skewed, by that of the autoregression's innovations, for
 * values that are never negative at least upwards.
 *
 * Null when there are too few observations or batches, when all variance comes from one burst, or when they still hang
 * together: a queue that only grows has no mean, and what has not yet come back to where it was tells nothing of it. What decides
 * that are correlation and spread, less than the mean itself. `intervalCover.test.ts` measures how many of those given hold the truth.
 */
export function toInterval({ mean, batchMeans, observations, fewestOfConstant }: Evidence): Interval {
  if (observations < fewestObservations || batchMeans.length < fewestBatches) return null;
  const groups = toGroups(batchMeans, mostBatches);
  const shape = shapeOf(groups);
  if (Math.sqrt(shape.variance) <= rounding * Math.abs(mean))
    return observations < fewestOfConstant ? null : [mean, mean];
  const isNonnegative = groups.every((value) => value >= -rounding * Math.abs(mean));
  if (shape.carriers < fewestCarriers || !isSettled(groups, shape, isNonnegative)) return null;
  const correlation = atWorst(shape);
  const widening = (1 + correlation) / (1 - correlation);
  const error = Math.sqrt((shape.variance * widening) / shape.count);
  const quantile = studentQuantile(0.975, shape.count / (1 + widening));
  // What the batches leave out (a last, incomplete one; some at the beginning) must not decide the mean.
  if (Math.abs(shape.mean - mean) > quantile * error) return null;
  const measured = correctionOfSkewness * innovationSkewness(shape, correlation);
  const assumed = isNonnegative
    ? Math.min(mostAssumedSkewness, ((gammaSkewness + queueSkewness * correlation) * error) / mean)
    : -1;
  const care = isNonnegative ? 1 + caution * Math.max(0, correlation - freeCorrelation) : 1;
  const below = leaning(quantile, -Math.min(mostSkewnessBelow, Math.max(-1, measured)));
  const above = leaning(quantile, Math.min(1, Math.max(measured, assumed))) * care;
  return [mean - below * error, mean + above * error];
}

/** The last step of an honest interval: nothing that is measured falls below 0, and no mean rises above the most there can be. */
export function within(interval: Interval, mean: number, most: number): Interval {
  if (interval === null) return null;
  return [Math.min(mean, Math.max(0, interval[0])), Math.max(mean, Math.min(most, interval[1]))];
}

export function toBatchMeans(sample: Sample): number[] {
  const { sums, closed, size } = batchesWith(sample);
  return Array.from(sums.subarray(0, closed), (sum) => sum / size);
}

/** Of nonnegative values the square roots are asked: a single peak says little about the memory. */
function isSettled(groups: readonly number[], shape: Shape, isNonnegative: boolean): boolean {
  const { correlation } = isNonnegative
    ? shapeOf(groups.map((value) => Math.sqrt(Math.max(0, value))))
    : shape;
  const skewness = isNonnegative ? Math.max(0, shape.skewness) : Math.abs(shape.skewness);
  const pairs = shapeOf(toGroups(groups, groups.length >> 1));
  return (
    correlation <=
      mostOf(shape.count, settledCorrelation + settledBySkewness * Math.min(mostSkewness, skewness)) &&
    pairs.correlation <= mostOf(pairs.count * 2, settledInPairs)
  );
}

/** Fewer and longer batches of the same run hang together less; but by chance they may by two standard errors. */
function mostOf(count: number, ofMost: number): number {
  return Math.max(1 - (1 - ofMost) * pow(mostBatches / count, 0.4), 2 / Math.sqrt(count));
}

function atWorst({ correlation, count }: Shape): number {
  const error = Math.sqrt(Math.max(0, 1 - correlation * correlation) / count);
  return Math.min(0.95, Math.max(0, correlation + cautionOfCorrelation * error));
}

/** Skewness of the mean of a first-order autoregression: that of its innovations, by the root of their number. */
function innovationSkewness({ skewness, count }: Shape, correlation: number): number {
  const left = 1 - correlation * correlation;
  return (skewness * (1 - correlation * correlation * correlation)) / (left * Math.sqrt(left * count));
}

/**
 * The quantile for the bound that lies to the side to which a mean of so much skewness leans: to first order that of Johnson
 * (1978), q + s (2 q^2 + 1) / 6, but always positive.
 */
function leaning(quantile: number, skewness: number): number {
  return quantile * exp((skewness * (2 * quantile + 1 / quantile)) / 6);
}
