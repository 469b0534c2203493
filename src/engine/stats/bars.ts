import { lowerBound } from './histogram.ts';
import { toQuantiles } from './quantile.ts';
import { foldedWith, type Sample } from './sample.ts';

/** What was observed, counted in bars of equal width from 0 on. Plain data. */
export interface Bars {
  readonly width: number;
  readonly counts: readonly number[];
  /** Observed beyond the last bar. */
  readonly beyond: number;
  readonly count: number;
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
}

const noBins = { first: 0, counts: new Uint32Array(0) };

/**
 * At most `most` bars of a round width that hold all but a few in a thousand. A fine bin that lies across two bars is
 * shared between them by its width, so counts need not be whole. Null where nothing was observed.
 */
export function toBars(sample: Sample, most: number): Bars | null {
  const { count, max } = foldedWith(sample);
  if (count === 0) return null;
  const quantile = toQuantiles(sample);
  const [p50, p90, p99] = [quantile(0.5), quantile(0.9), quantile(0.99)];
  const width = roundUp(Math.min(max, Math.max(quantile(0.999), p99 * 1.25)) / most);
  const counts = new Array<number>(
    Math.max(1, Math.floor(max / width) + 1 < most ? Math.floor(max / width) + 1 : most),
  ).fill(0);
  let beyond = 0;
  const put = (bar: number, share: number) => {
    if (bar < counts.length) counts[bar] = counts[bar]! + share;
    else beyond += share;
  };
  put(0, sample.histogram?.zeros ?? 0);
  const { first: firstBin, counts: bins } = sample.histogram ?? noBins;
  for (const [bin, inBin] of bins.entries()) {
    if (inBin === 0) continue;
    const low = lowerBound(firstBin + bin);
    const high = lowerBound(firstBin + bin + 1);
    const [first, last] = [Math.floor(low / width), Math.floor(high / width)];
    const border = (first + 1) * width;
    const isAcross = last === first + 1 && border < high;
    const below = isAcross ? (border - low) / (high - low) : 1;
    put(first, inBin * below);
    if (isAcross) put(last, inBin * (1 - below));
  }
  for (const value of sample.buffer.values.subarray(0, sample.pending)) put(Math.floor(value / width), 1);
  return { width, counts, beyond, count, p50, p90, p99 };
}

/** The least of 1, 2, 2.5, 5 times a power of ten that is not below it; 1 for 0. */
function roundUp(least: number): number {
  if (!(least > 0)) return 1;
  let power = 1;
  while (power > least) power /= 10;
  while (power * 10 <= least) power *= 10;
  return power * ([1, 2, 2.5, 5].find((step) => step * power >= least) ?? 10);
}
