import { describe, expect, it } from 'vitest';
import { addSample, clearSamples, createSparkline, sparkPath } from './sparkline.ts';

describe('sparkline', () => {
  it('keeps the newest samples, the last at the right edge', () => {
    const spark = createSparkline(3);
    for (const value of [9, 0, 4, 8]) addSample(spark, value);
    expect(sparkPath(spark)).toBe('M0.0,12.0L104.0,6.0L208.0,0.0');
  });

  it('draws a single waiting message low', () => {
    const spark = createSparkline(2);
    addSample(spark, 0);
    addSample(spark, 1);
    expect(sparkPath(spark)).toBe('M0.0,12.0L208.0,9.0');
  });

  it('begins anew with a new run', () => {
    const spark = createSparkline(3);
    addSample(spark, 5);
    clearSamples(spark);
    expect(sparkPath(spark)).toBe('');
  });
});
