import { log } from '../../base/portableMath.ts';
import type { SampleFigures } from './figures.ts';

/** Of a 95 % interval, on either side. */
const leftOut = 0.025;
/** The normal quantile that leaves out as much. */
const normalQuantile = 1.96;

/**
 * Whether n independent observations have a 95 % interval for the p-quantile: between two of them in order, of ranks r < s with
 * P(Bin(n, p) < r) and P(Bin(n, p) >= s) at most 2.5 % each. The widest there is goes from the least to the largest, so it
 * exists where (1 - p)^n and p^n are no more (David and Nagaraja, Order Statistics, 7.1): from 6 observations on for p50,
 * 72 for p95, 368 for p99, 3688 for p99.9.
 */
export function isCovered(p: number, n: number): boolean {
  return n * log(Math.max(p, 1 - p)) <= log(leftOut);
}

/**
 * As many independent observations as these are worth: so many would give the mean as good an interval. Waits in a queue hang
 * together, and a thousand of them may say no more than fifty. 0 where the mean has no interval.
 */
export function worthOf({ count, sd, ci95 }: Pick<SampleFigures, 'count' | 'sd' | 'ci95'>): number {
  if (ci95 === null || sd === null) return 0;
  const halfWidth = (ci95[1] - ci95[0]) / 2;
  if (halfWidth === 0) return count;
  const ratio = (normalQuantile * sd) / halfWidth;
  return Math.min(count, ratio * ratio);
}

/** Whether the digits of a sample's p-quantile mean anything yet. The one rule for all that show it. */
export function isQuantileSure(figures: Pick<SampleFigures, 'count' | 'sd' | 'ci95'>, p: number): boolean {
  return isCovered(p, worthOf(figures));
}
