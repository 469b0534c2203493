import type { Memory } from '../memory.ts';
import { addToHistogram, copyHistogram, createHistogram, type Histogram } from './histogram.ts';

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

/** Room of a sample that may never see much: it grows to the full buffer as it needs. */
export const smallBuffer = 32;

export interface Batches {
  /** Observations a batch: a power of two. */
  size: number;
  closed: number;
  /** Of the batch being filled. */
  sum: number;
  filled: number;
  /** Empty until the first buffer of a small sample is folded in. */
  sums: Float64Array;
  epoch: number;
}

export function createSample(memory: Memory, room = bufferSize): Sample {
  return {
    pending: 0,
    buffer: { values: new Float64Array(room), epoch: memory.epoch },
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
      sums: new Float64Array(room < bufferSize ? 0 : batchLimit),
      epoch: memory.epoch,
    },
    histogram: null,
  };
}

export function observe(sample: Sample, memory: Memory, value: number): void {
  const { buffer } = sample;
  if (buffer.epoch !== memory.epoch) ownBuffer(sample, memory);
  buffer.values[sample.pending++] = value;
  if (sample.pending === buffer.values.length) makeRoom(sample, memory);
}

function makeRoom(sample: Sample, memory: Memory): void {
  const { buffer, pending } = sample;
  if (pending === bufferSize) {
    foldIn(sample, memory);
    return;
  }
  const larger = new Float64Array(Math.min(bufferSize, pending * 4));
  larger.set(buffer.values);
  buffer.values = larger;
}

/** The buffer for writing, until the next snapshot. */
export function ownBuffer({ buffer }: Sample, { epoch }: Memory): Float64Array {
  if (buffer.epoch !== epoch) {
    buffer.values = buffer.values.slice();
    buffer.epoch = epoch;
  }
  return buffer.values;
}

/** Shares nothing with `sample`. */
export function copySample(sample: Sample, memory: Memory): Sample {
  const { buffer, batches, histogram } = sample;
  const { epoch } = memory;
  return {
    ...sample,
    buffer: { values: buffer.values.slice(), epoch },
    batches: { ...batches, sums: batches.sums.slice(), epoch },
    histogram: histogram === null ? null : copyHistogram(histogram, memory),
  };
}

export function resetSample(sample: Sample, memory: Memory): void {
  Object.assign(sample, createSample(memory, sample.buffer.values.length));
}

/** The buffer is full. */
export function foldIn(sample: Sample, memory: Memory): void {
  const { batches, buffer } = sample;
  const { values } = buffer;
  const moments = momentsOf(values, bufferSize);
  joinMoments(sample, moments);
  if (batches.epoch !== memory.epoch || batches.sums.length === 0) {
    batches.sums = writableSums(batches);
    batches.epoch = memory.epoch;
  }
  // Where all of them belong to one batch, their sum is known.
  if (batches.size - batches.filled < bufferSize) addToBatches(batches, values, bufferSize);
  else addWhole(batches, moments.mean * bufferSize);
  sample.histogram ??= createHistogram(memory);
  addToHistogram(sample.histogram, memory, values, bufferSize);
  sample.pending = 0;
}

export type Moments = Pick<Sample, 'count' | 'mean' | 'squares' | 'min' | 'max'>;

/** The moments of all that was observed, the buffer included; the sample is left as it is. */
export function foldedWith(sample: Sample): Moments {
  const { count, mean, squares, min, max, pending } = sample;
  const moments = { count, mean, squares, min, max };
  if (pending > 0) joinMoments(moments, momentsOf(sample.buffer.values, pending));
  return moments;
}

/** Of the first `count` values, at least one. Four sums go side by side: none waits for another. */
function momentsOf(values: Float64Array, count: number): Moments {
  const whole = count & ~3;
  let min = values[0]!;
  let max = min;
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  for (let index = 0; index < whole; index += 4) {
    const a = values[index]!;
    const b = values[index + 1]!;
    const c = values[index + 2]!;
    const d = values[index + 3]!;
    s0 += a;
    s1 += b;
    s2 += c;
    s3 += d;
    if (a < min) min = a;
    if (a > max) max = a;
    if (b < min) min = b;
    if (b > max) max = b;
    if (c < min) min = c;
    if (c > max) max = c;
    if (d < min) min = d;
    if (d > max) max = d;
  }
  for (let index = whole; index < count; index++) {
    const value = values[index]!;
    s0 += value;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const mean = (s0 + s1 + (s2 + s3)) / count;
  let [q0, q1, q2, q3] = [0, 0, 0, 0];
  for (let index = 0; index < whole; index += 4) {
    const a = values[index]! - mean;
    const b = values[index + 1]! - mean;
    const c = values[index + 2]! - mean;
    const d = values[index + 3]! - mean;
    q0 += a * a;
    q1 += b * b;
    q2 += c * c;
    q3 += d * d;
  }
  for (let index = whole; index < count; index++) {
    const value = values[index]! - mean;
    q0 += value * value;
  }
  return { count, mean, squares: q0 + q1 + (q2 + q3), min, max };
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
  const batches = { ...sample.batches, sums: writableSums(sample.batches) };
  addToBatches(batches, sample.buffer.values, sample.pending);
  return batches;
}

function writableSums({ sums }: Batches): Float64Array {
  return sums.length === 0 ? new Float64Array(batchLimit) : sums.slice();
}

/** Adds the first `count` values, as many at a time as the open batch still takes. */
function addToBatches(batches: Batches, values: Float64Array, count: number): void {
  let index = 0;
  while (index < count) {
    const stop = Math.min(count, index + batches.size - batches.filled);
    batches.filled += stop - index;
    batches.sum += sumOf(values, index, stop);
    index = stop;
    if (batches.filled === batches.size) closeBatch(batches);
  }
}

/** Adds a whole buffer by its sum. */
function addWhole(batches: Batches, sum: number): void {
  batches.sum += sum;
  batches.filled += bufferSize;
  if (batches.filled === batches.size) closeBatch(batches);
}

function sumOf(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  let other = 0;
  let index = from;
  for (; index + 1 < to; index += 2) {
    sum += values[index]!;
    other += values[index + 1]!;
  }
  return index < to ? sum + other + values[index]! : sum + other;
}

function closeBatch(batches: Batches): void {
  if (batches.closed === batchLimit) {
    // The batch just summed is now the first half of a larger one.
    joinBatches(batches);
    return;
  }
  batches.sums[batches.closed++] = batches.sum;
  batches.sum = 0;
  batches.filled = 0;
}

function joinBatches(batches: Batches): void {
  const { sums } = batches;
  const half = batchLimit / 2;
  for (let batch = 0; batch < half; batch++) sums[batch] = sums[batch * 2]! + sums[batch * 2 + 1]!;
  batches.closed = half;
  batches.size *= 2;
}
