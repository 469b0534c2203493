import { studentQuantile } from '../../base/studentT.ts';
import { batchesWith, type Sample } from './sample.ts';

/** Batches an interval is made of, at most. Fewer and longer ones are less correlated. */
const mostBatches = 32;
/** With fewer the spread of batch means says too little. */
const fewestBatches = 10;
/** A correlation between neighbouring batch means that no correction mends. */
const hopelessCorrelation = 0.7;

/**
 * 95 % interval for a mean from the means of consecutive batches of equal size (nonoverlapping batch means).
 * Neighbours are joined while their lag-1 correlation is significant; what is left of it widens the interval by
 * (1 + r) / (1 - r), the variance of a first-order autoregression (Tafazzoli and Wilson, Skart, 2011).
 * Null when there are too few batches, or when they still hang together: a queue that only grows has no mean.
 */
export function toInterval(mean: number, batchMeans: readonly number[]): readonly [number, number] | null {
  let means = joinToAtMost(batchMeans, mostBatches);
  let correlation = lagOneCorrelation(means);
  while (correlation > 1.645 / Math.sqrt(means.length) && means.length >= 2 * fewestBatches) {
    means = joinPairs(means);
    correlation = lagOneCorrelation(means);
  }
  const count = means.length;
  if (count < fewestBatches || correlation > hopelessCorrelation) return null;
  const widening = correlation > 0 ? (1 + correlation) / (1 - correlation) : 1;
  const halfWidth = studentQuantile(0.975, count - 1) * Math.sqrt((variance(means) * widening) / count);
  // What the batches leave out (a last, incomplete one; the first of an odd number) must not decide the mean.
  if (Math.abs(average(means) - mean) > halfWidth) return null;
  return [mean - halfWidth, mean + halfWidth];
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
