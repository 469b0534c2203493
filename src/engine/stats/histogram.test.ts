import { describe, expect, it } from 'vitest';
import { createDistribution } from '../../distributions/createDistribution.ts';
import { createMemory } from '../memory.ts';
import { addToHistogram, binsAnOctave, copyHistogram, createHistogram, lowerBound } from './histogram.ts';
import { drawMany } from './testing/drawMany.ts';

function binsOf(values: readonly number[]) {
  const histogram = createHistogram();
  addToHistogram(histogram, createMemory(), Float64Array.from(values));
  const bins = histogram.counts.flatMap((counts, octave) =>
    counts === null ? [] : [...counts].flatMap((count, bin) => (count > 0 ? [{ octave, bin, count }] : [])),
  );
  return { histogram, bins };
}

describe('a histogram', () => {
  it('puts each value between the bounds of its bin, which are 0.1 % apart', () => {
    const values = [1e-15, 1e-3, 0.999999, 1, 1.0009, 2, 3.75, 1e6, 1e15];
    for (const value of values) {
      const [only, ...others] = binsOf([value]).bins;
      expect(others).toEqual([]);
      const { octave, bin } = only!;
      const low = lowerBound(octave, bin);
      const high = bin + 1 < binsAnOctave ? lowerBound(octave, bin + 1) : lowerBound(octave + 1, 0);
      expect(value).toBeGreaterThanOrEqual(low);
      expect(value).toBeLessThan(high);
      expect(high / low).toBeLessThan(1.001);
    }
  });

  it('counts everything once', () => {
    const values = drawMany(createDistribution({ kind: 'lognormal', mean: 1, cv2: 9 }), 5000);
    const { bins, histogram } = binsOf([...values, 0, 0, 1e-30]);
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(5000);
    expect(histogram.zeros).toBe(3);
  });

  it('copied, is written apart', () => {
    const { histogram } = binsOf([1, 1, 2]);
    const copy = copyHistogram(histogram);
    addToHistogram(copy, createMemory(), Float64Array.of(1, 0, 5));
    expect(histogram).toEqual(binsOf([1, 1, 2]).histogram);
  });
});
