import { highWord } from '../../base/doubleBits.ts';
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
  readonly counts: (Float64Array | null)[];
  readonly epochs: number[];
}

const bits = new DataView(new ArrayBuffer(8));

export function createHistogram(): Histogram {
  return { zeros: 0, counts: [], epochs: [] };
}

export function addToHistogram(histogram: Histogram, memory: Memory, values: Float64Array): void {
  for (let index = 0; index < values.length; index++) {
    const word = highWord(values[index]!);
    const octave = (word >>> 20) - lowestExponent;
    if (octave < 0) histogram.zeros++;
    else {
      const bin = (word >>> mantissaShift) & (binsAnOctave - 1);
      const counts =
        histogram.epochs[octave] === memory.epoch
          ? histogram.counts[octave]!
          : own(histogram, memory, octave);
      counts[bin] = counts[bin]! + 1;
    }
  }
}

function own(histogram: Histogram, memory: Memory, octave: number): Float64Array {
  while (histogram.counts.length <= octave) {
    histogram.counts.push(null);
    histogram.epochs.push(-1);
  }
  const counts = histogram.counts[octave]?.slice() ?? new Float64Array(binsAnOctave);
  histogram.counts[octave] = counts;
  histogram.epochs[octave] = memory.epoch;
  return counts;
}

/** Lower bound of a bin. */
export function lowerBound(octave: number, bin: number): number {
  bits.setUint32(0, (((octave + lowestExponent) << 20) | (bin << mantissaShift)) >>> 0);
  bits.setUint32(4, 0);
  return bits.getFloat64(0);
}

/** One that may be written at epoch 0 without touching the other. */
export function copyHistogram(histogram: Histogram): Histogram {
  return { zeros: histogram.zeros, counts: [...histogram.counts], epochs: histogram.epochs.map(() => -1) };
}
