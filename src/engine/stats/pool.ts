import type { Memory } from '../memory.ts';
import { createHistogram, joinHistogram } from './histogram.ts';
import { joinMoments, observe, type Sample } from './sample.ts';

/**
 * Adds to `pooled` all that `sample` has seen, as if it had been observed there: moments and quantiles are those of the union.
 * Batches are not: the order of what was observed in different runs means nothing. `sample` is left as it is.
 */
export function addToPool(pooled: Sample, memory: Memory, sample: Sample): void {
  if (sample.histogram !== null) {
    joinMoments(pooled, sample);
    pooled.histogram ??= createHistogram(memory);
    joinHistogram(pooled.histogram, memory, sample.histogram);
  }
  const { values } = sample.buffer;
  for (let index = 0; index < sample.pending; index++) observe(pooled, memory, values[index]!);
}
