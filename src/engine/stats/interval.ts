import { pow } from '../../base/portableMath.ts';
import { studentQuantile } from '../../base/studentT.ts';
import { batchesWith, type Sample } from './sample.ts';

/** Batches an interval is made of, at most. Fewer and longer ones are less correlated. */
const mostBatches = 64;
/** With fewer the spread of batch means says too little. */
const fewestBatches = 10;
/** A correlation between neighbouring batch means that no correction mends. */
const hopelessCorrelation = 0.7;

/**
 * 95 % interval for a mean from the means of consecutive batches of equal size (nonoverlapping batch means).
 * Neighbours are joined while their lag-1 correlation is significant; what is left of it widens the interval by
 * (1 + r) / (1 - r), the variance of a first-order autoregression, and it leans to the side to which the batch means do
 * (Tafazzoli and Wilson, Skart, 2011).
 * Null when there are too few batches, or when they still hang together: a queue that only grows has no mean.
 */
export function toInterval(mean: number, batchMeans: readonly number[]): readonly [number, number] | null {
  let means = joinToAtMost(batchMeans, mostBatches);
  while (means.length >= 2 * fewestBatches && lagOneCorrelation(means) > 1.645 / Math.sqrt(means.length))
    means = joinPairs(means);
  const count = means.length;
  if (count < fewestBatches) return null;
  const correlation = lagOneCorrelation(means);
  if (unbiased(correlation, count) > hopelessCorrelation) return null;
  const widening = correlation > 0 ? (1 + correlation) / (1 - correlation) : 1;
  const error = Math.sqrt((variance(means) * widening) / count);
  const quantile = studentQuantile(0.975, count - 1);
  // What the batches leave out (a last, incomplete one; the first of an odd number) must not decide the mean.
  if (Math.abs(average(means) - mean) > quantile * error) return null;
  const lean = significant(skewness(means), count) / (6 * Math.sqrt(count));
  return [mean - leaning(quantile, lean) * error, mean + leaning(quantile, -lean) * error];
}

/** A skewness within its own standard error is none. */
function significant(skew: number, count: number): number {
  return skew * skew > 6 / count ? skew : 0;
}

/** The correlation of so few values comes out too low by about (1 + 4 r) / n (Marriott and Pope 1954). */
function unbiased(correlation: number, count: number): number {
  return (count * correlation + 1) / (count - 4);
}

/**
 * The quantile of a mean of skewed values for the bound below it; the bound above it takes the opposite `lean`
 * (Willink 2005, after Johnson 1978).
 */
function leaning(quantile: number, lean: number): number {
  if (lean === 0) return quantile;
  return (cubeRoot(1 + 6 * lean * (quantile - lean)) - 1) / (2 * lean);
}

function cubeRoot(x: number): number {
  return x < 0 ? -pow(-x, 1 / 3) : pow(x, 1 / 3);
}

export function toBatchMeans(sample: Sample): number[] {
  const { sums, closed, size } = batchesWith(sample);
  return Array.from(sums.subarray(0, closed), (sum) => sum / size);
}

function joinToAtMost(means: readonly number[], most: number): readonly number[] {
  let joined = means;
  while (joined.length > most) joined = joinPairs(joined);
  return joined;
}

/** Of an odd number the first is left out: it is nearest to the start. */
function joinPairs(means: readonly number[]): readonly number[] {
  const joined: number[] = [];
  for (let index = means.length % 2; index < means.length; index += 2) {
    joined.push((means[index]! + means[index + 1]!) / 2);
  }
  return joined;
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function variance(values: readonly number[]): number {
  const mean = average(values);
  return values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (values.length - 1);
}

/** 0 where the values do not differ. */
function skewness(values: readonly number[]): number {
  const { length } = values;
  const mean = average(values);
  const spread = variance(values);
  if (spread === 0) return 0;
  const cubes = values.reduce((sum, value) => sum + (value - mean) * (value - mean) * (value - mean), 0);
  return (cubes * length) / ((length - 1) * (length - 2) * spread * Math.sqrt(spread));
}

/** 0 where the values do not differ. */
function lagOneCorrelation(values: readonly number[]): number {
  const mean = average(values);
  let products = 0;
  let squares = 0;
  values.forEach((value, index) => {
    squares += (value - mean) * (value - mean);
    if (index > 0) products += (value - mean) * (values[index - 1]! - mean);
  });
  return squares > 0 ? products / squares : 0;
}
