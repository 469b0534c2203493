import { highWordIndex } from '../../base/doubleBits.ts';
import type { Memory } from '../memory.ts';

/** Bins an octave: neighbouring bounds differ by less than 0.1 %. */
export const binsAnOctave = 1024;
const mantissaShift = 10;
/** Bins below 2^-64 are told as 0: shorter than any time that means something. */
const lowestBin = (1023 - 64) * binsAnOctave;

/**
 * Counts of non-negative observations in bins of equal relative width, for the octaves in which some fell and those between.
 * Plain data. The bin comes from the number's own bits: exact, the same in every engine.
 */
export interface Histogram {
  zeros: number;
  /** Of the first bin there is. */
  first: number;
  /** 2^32 in one bin would take months. */
  counts: Uint32Array;
  epoch: number;
}

const bits = new DataView(new ArrayBuffer(8));

export function createHistogram(memory: Memory): Histogram {
  return { zeros: 0, first: lowestBin, counts: new Uint32Array(0), epoch: memory.epoch };
}

/** The values that are counted, and their words: to copy them costs less than a view of them would. */
const copied = new Float64Array(1024);
const copiedWords = new Int32Array(copied.buffer);

/** Counts the first `count` values, at most 1024 in all. */
export function addToHistogram(
  histogram: Histogram,
  memory: Memory,
  values: Float64Array,
  count: number,
): void {
  own(histogram, memory);
  copied.set(values);
  const words = copiedWords;
  const stop = count * 2;
  let index = countWhileInside(histogram, words, highWordIndex, stop);
  while (index < stop) {
    // The first for which there is no bin. Where zeros are among them, they come at random, and no branch would guess them.
    const bin = words[index]! >>> mantissaShift;
    countOne(histogram, bin);
    index += 2;
    index =
      bin < lowestBin
        ? countWithZeros(histogram, words, index, stop)
        : countWhileInside(histogram, words, index, stop);
  }
}

/** Counts from `from` on, to the first value that has no bin: gives back its index. */
function countWhileInside(
  { counts, first }: Histogram,
  words: Int32Array,
  from: number,
  stop: number,
): number {
  const bins = counts.length;
  let index = from;
  for (; index < stop; index += 2) {
    const bin = (words[index]! >>> mantissaShift) - first;
    if (bin < 0 || bin >= bins) break;
    counts[bin] = counts[bin]! + 1;
  }
  return index;
}

/**
 * Counts from `from` on, to the first value beyond the last bin, and gives back its index. What lies below the first bin is
 * put into that bin meanwhile, and taken off again.
 */
function countWithZeros(histogram: Histogram, words: Int32Array, from: number, stop: number): number {
  const { counts, first } = histogram;
  const bins = counts.length;
  if (bins === 0) return from;
  let below = 0;
  let zeros = 0;
  let index = from;
  for (; index < stop; index += 2) {
    const bin = words[index]! >>> mantissaShift;
    const at = bin - first;
    if (at >= bins) break;
    below = (below + (at >>> 31)) | 0;
    zeros = (zeros + ((bin - lowestBin) >>> 31)) | 0;
    const inside = at & ~(at >> 31);
    counts[inside] = counts[inside]! + 1;
  }
  counts[0] = counts[0]! - below;
  histogram.zeros += zeros;
  // Seldom: what is above zero and below the first bin.
  for (let left = below - zeros, behind = from; left > 0; behind += 2) {
    const bin = words[behind]! >>> mantissaShift;
    if (bin < lowestBin || bin >= first) continue;
    countOne(histogram, bin);
    left--;
  }
  return index;
}

/** Counts one value in a bin that may not be there yet. */
function countOne(histogram: Histogram, bin: number): void {
  if (bin < lowestBin) {
    histogram.zeros++;
    return;
  }
  reach(histogram, bin);
  const at = bin - histogram.first;
  histogram.counts[at] = histogram.counts[at]! + 1;
}

/** Shares nothing with `histogram`. */
export function copyHistogram(histogram: Histogram, { epoch }: Memory): Histogram {
  return { ...histogram, counts: histogram.counts.slice(), epoch };
}

/** Adds all that another has counted. */
export function joinHistogram(histogram: Histogram, memory: Memory, added: Histogram): void {
  own(histogram, memory);
  histogram.zeros += added.zeros;
  if (added.counts.length === 0) return;
  reach(histogram, added.first);
  reach(histogram, added.first + added.counts.length - 1);
  const { counts, first } = histogram;
  const shift = added.first - first;
  for (const [bin, count] of added.counts.entries()) counts[bin + shift] = counts[bin + shift]! + count;
}

/** Copies what a snapshot may share. */
function own(histogram: Histogram, memory: Memory): void {
  if (histogram.epoch === memory.epoch) return;
  histogram.counts = histogram.counts.slice();
  histogram.epoch = memory.epoch;
}

/** Makes room for a bin: whole octaves. */
function reach(histogram: Histogram, bin: number): void {
  const { counts, first } = histogram;
  const octave = bin - (bin % binsAnOctave);
  const isEmpty = counts.length === 0;
  const from = isEmpty ? octave : Math.min(first, octave);
  const to = isEmpty ? octave + binsAnOctave : Math.max(first + counts.length, octave + binsAnOctave);
  if (to - from === counts.length) return;
  const wider = new Uint32Array(to - from);
  if (!isEmpty) wider.set(counts, first - from);
  histogram.counts = wider;
  histogram.first = from;
}

/** Lower bound of a bin, which may be the one behind the last. */
export function lowerBound(bin: number): number {
  bits.setUint32(0, (bin << mantissaShift) >>> 0);
  bits.setUint32(4, 0);
  return bits.getFloat64(0);
}
