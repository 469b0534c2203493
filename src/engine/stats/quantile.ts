import { createMemory } from '../memory.ts';
import { addToHistogram, createHistogram, type Histogram, joinHistogram, lowerBound } from './histogram.ts';
import { foldedWith, type Sample } from './sample.ts';

/**
 * A function that gives the quantiles of what a sample has seen; p in (0, 1), at least one observation.
 * Up to 1024 observations: the smallest observed value with at least the share p at or below it. Beyond: to 0.1 %, with no
 * more digits than the histogram's bin carries.
 */
export function toQuantiles(sample: Sample): (p: number) => number {
  if (sample.histogram === null) {
    const sorted = sample.buffer.values.slice(0, sample.pending).sort();
    return (p) => sorted[rankOf(p, sorted.length) - 1]!;
  }
  const { count, min, max } = foldedWith(sample);
  const memory = createMemory();
  const histogram = createHistogram(memory);
  joinHistogram(histogram, memory, sample.histogram);
  addToHistogram(histogram, memory, sample.buffer.values, sample.pending);
  return (p) => Math.min(max, Math.max(min, valueAt(histogram, rankOf(p, count))));
}

/** Position, from 1, of the p-quantile among `count` values in order. */
function rankOf(p: number, count: number): number {
  return Math.max(1, Math.ceil(p * count));
}

function valueAt(histogram: Histogram, rank: number): number {
  let before = histogram.zeros;
  if (rank <= before) return 0;
  const { first, counts } = histogram;
  for (let bin = 0; bin < counts.length; bin++) {
    const count = counts[bin]!;
    if (before + count < rank) {
      before += count;
      continue;
    }
    const low = lowerBound(first + bin);
    const high = lowerBound(first + bin + 1);
    return shortestBetween(low, high, low + ((high - low) * (rank - before - 0.5)) / count);
  }
  return Number.POSITIVE_INFINITY;
}

/** `value` with the fewest decimal digits that stay in [low, high): the digits that mean something. */
function shortestBetween(low: number, high: number, value: number): number {
  for (let digits = 1; digits <= 17; digits++) {
    const rounded = Number(value.toPrecision(digits));
    if (rounded >= low && rounded < high) return rounded;
  }
  return value;
}
