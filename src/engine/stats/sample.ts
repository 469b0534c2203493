import type { Memory } from '../memory.ts';
import { addToHistogram, createHistogram, type Histogram } from './histogram.ts';

/** Observations held one by one before they are folded in; so many and fewer have exact quantiles. */
export const bufferSize = 1024;
/** Sums of consecutive observations kept for intervals; when full, neighbours are added and the batch doubles. */
export const batchLimit = 512;

/**
 * Observations of one thing - waits, services, end-to-end times - with what figures need of them. Plain data.
 * They are gathered in a buffer and folded in 1024 at a time: cheap for each, and the variance is exact
 * (two passes over the buffer, then Chan's update).
 */
export interface Sample {
  /** In the buffer. */
  pending: number;
  readonly buffer: { values: Float64Array; epoch: number };
  /** Folded in. */
  count: number;
  mean: number;
  /** Sum of squared deviations from the mean. */
  squares: number;
  min: number;
  max: number;
  readonly batches: Batches;
  histogram: Histogram | null;
}

export interface Batches {
  /** Observations a batch: a power of two. */
  size: number;
  closed: number;
  /** Of the batch being filled. */
  sum: number;
  filled: number;
  sums: Float64Array;
  epoch: number;
}

export function createSample(memory: Memory): Sample {
  return {
    pending: 0,
    buffer: { values: new Float64Array(bufferSize), epoch: memory.epoch },
    count: 0,
    mean: 0,
    squares: 0,
    min: Number.POSITIVE_INFINITY,
    max: Number.NEGATIVE_INFINITY,
    batches: {
      size: 1,
      closed: 0,
      sum: 0,
      filled: 0,
      sums: new Float64Array(batchLimit),
      epoch: memory.epoch,
    },
    histogram: null,
  };
}

export function observe(sample: Sample, memory: Memory, value: number): void {
  const { buffer } = sample;
  if (buffer.epoch !== memory.epoch) {
    buffer.values = buffer.values.slice();
    buffer.epoch = memory.epoch;
  }
  buffer.values[sample.pending++] = value;
  if (sample.pending === bufferSize) foldIn(sample, memory);
}

export function resetSample(sample: Sample, memory: Memory): void {
  Object.assign(sample, createSample(memory));
}

function foldIn(sample: Sample, memory: Memory): void {
  const { values } = sample.buffer;
  Object.assign(sample, foldedWith(sample));
  const { batches } = sample;
  if (batches.epoch !== memory.epoch) {
    batches.sums = batches.sums.slice();
    batches.epoch = memory.epoch;
  }
  addToBatches(batches, values);
  sample.histogram ??= createHistogram();
  addToHistogram(sample.histogram, memory, values);
  sample.pending = 0;
}

export type Moments = Pick<Sample, 'count' | 'mean' | 'squares' | 'min' | 'max'>;

/** The moments of all that was observed, the buffer included; the sample is left as it is. */
export function foldedWith(sample: Sample): Moments {
  const added = sample.pending;
  if (added === 0) return sample;
  const { values } = sample.buffer;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (let index = 0; index < added; index++) {
    const value = values[index]!;
    sum += value;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const mean = sum / added;
  let squares = 0;
  for (let index = 0; index < added; index++) {
    const deviation = values[index]! - mean;
    squares += deviation * deviation;
  }
  const moments = {
    count: sample.count,
    mean: sample.mean,
    squares: sample.squares,
    min: sample.min,
    max: sample.max,
  };
  joinMoments(moments, { count: added, mean, squares, min, max });
  return moments;
}

/** Adds the moments of further observations, at least one (Chan, Golub and LeVeque 1979). */
export function joinMoments(moments: Moments, added: Readonly<Moments>): void {
  const before = moments.count;
  const count = before + added.count;
  const delta = added.mean - moments.mean;
  moments.count = count;
  moments.mean += (delta * added.count) / count;
  moments.squares += added.squares + (delta * delta * before * added.count) / count;
  moments.min = Math.min(moments.min, added.min);
  moments.max = Math.max(moments.max, added.max);
}

/** The batches with what is in the buffer; the sample is left as it is. */
export function batchesWith(sample: Sample): Batches {
  const batches = { ...sample.batches, sums: sample.batches.sums.slice() };
  addToBatches(batches, sample.buffer.values.subarray(0, sample.pending));
  return batches;
}

function addToBatches(batches: Batches, values: Float64Array): void {
  let { sum, filled } = batches;
  for (let index = 0; index < values.length; index++) {
    sum += values[index]!;
    if (++filled === batches.size) {
      if (batches.closed === batchLimit) {
        joinBatches(batches);
        // The batch just summed is now the first half of a larger one.
        continue;
      }
      batches.sums[batches.closed++] = sum;
      sum = 0;
      filled = 0;
    }
  }
  batches.sum = sum;
  batches.filled = filled;
}

function joinBatches(batches: Batches): void {
  const { sums } = batches;
  const half = batchLimit / 2;
  for (let batch = 0; batch < half; batch++) sums[batch] = sums[batch * 2]! + sums[batch * 2 + 1]!;
  batches.closed = half;
  batches.size *= 2;
}
