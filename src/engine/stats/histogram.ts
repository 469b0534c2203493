import { highWordIndex } from '../../base/doubleBits.ts';
import type { Memory } from '../memory.ts';

/** Bins an octave: neighbouring bounds differ by less than 0.1 %. */
export const binsAnOctave = 1024;
const mantissaShift = 10;
/** Exponents below 2^-64 are told as 0: shorter than any time that means something. */
const lowestExponent = 1023 - 64;

/**
 * Counts of non-negative observations in bins of equal relative width, an octave at a time where something fell into it.
 * Plain data. The bin comes from the number's own bits: exact, the same in every engine.
 */
export interface Histogram {
  zeros: number;
  /** By octave; null where nothing fell. 2^32 in one bin would take months. */
  counts: (Uint32Array | null)[];
  epoch: number;
}

const bits = new DataView(new ArrayBuffer(8));

export function createHistogram(memory: Memory): Histogram {
  return { zeros: 0, counts: [], epoch: memory.epoch };
}

/** Counts the first `count` values. */
export function addToHistogram(
  histogram: Histogram,
  memory: Memory,
  values: Float64Array,
  count: number,
): void {
  own(histogram, memory);
  const words = new Int32Array(values.buffer, values.byteOffset, count * 2);
  const { counts } = histogram;
  let zeros = 0;
  for (let index = highWordIndex; index < words.length; index += 2) {
    const word = words[index]!;
    const octave = (word >>> 20) - lowestExponent;
    if (octave < 0) zeros++;
    else {
      const bins = counts[octave] ?? open(histogram, octave);
      const bin = (word >>> mantissaShift) & (binsAnOctave - 1);
      bins[bin] = bins[bin]! + 1;
    }
  }
  histogram.zeros += zeros;
}

export function copyHistogram({ zeros, counts }: Histogram, { epoch }: Memory): Histogram {
  return { zeros, counts: counts.map((bins) => bins?.slice() ?? null), epoch };
}

/** Adds all that another has counted. */
export function joinHistogram(histogram: Histogram, memory: Memory, added: Histogram): void {
  own(histogram, memory);
  histogram.zeros += added.zeros;
  for (const [octave, addedBins] of added.counts.entries()) {
    if (addedBins === null) continue;
    const bins = histogram.counts[octave] ?? open(histogram, octave);
    for (let bin = 0; bin < binsAnOctave; bin++) bins[bin] = bins[bin]! + addedBins[bin]!;
  }
}

/** Copies what a snapshot may share. */
function own(histogram: Histogram, memory: Memory): void {
  if (histogram.epoch === memory.epoch) return;
  histogram.counts = histogram.counts.map((bins) => bins?.slice() ?? null);
  histogram.epoch = memory.epoch;
}

function open(histogram: Histogram, octave: number): Uint32Array {
  const { counts } = histogram;
  while (counts.length <= octave) counts.push(null);
  const bins = new Uint32Array(binsAnOctave);
  counts[octave] = bins;
  return bins;
}

/** Lower bound of a bin. */
export function lowerBound(octave: number, bin: number): number {
  bits.setUint32(0, (((octave + lowestExponent) << 20) | (bin << mantissaShift)) >>> 0);
  bits.setUint32(4, 0);
  return bits.getFloat64(0);
}
