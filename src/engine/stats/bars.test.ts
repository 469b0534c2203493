import { describe, expect, it } from 'vitest';
import { createMemory } from '../memory.ts';
import { toBars } from './bars.ts';
import { createSample, observe } from './sample.ts';

function sampleOf(values: Iterable<number>) {
  const memory = createMemory();
  const sample = createSample(memory);
  for (const value of values) observe(sample, memory, value);
  return sample;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('bars', () => {
  it('are none where nothing was observed', () => {
    expect(toBars(sampleOf([]), 40)).toBeNull();
  });

  it('hold few observations one by one', () => {
    const bars = toBars(sampleOf([0, 0, 0.4, 1, 1.1, 3.9]), 4)!;
    expect(bars.width).toBe(1);
    expect(bars.counts).toEqual([3, 2, 0, 1]);
    expect(bars).toMatchObject({ beyond: 0, count: 6, p50: 0.4, p99: 3.9 });
  });

  it('stand for nothing but zeros too', () => {
    expect(toBars(sampleOf([0, 0]), 40)).toMatchObject({ counts: [2], beyond: 0 });
  });

  it('are even where what was observed is even, though it is told in bins of growing width', () => {
    const values = Array.from({ length: 100_000 }, (_, i) => ((i * 7919) % 100_000) / 10_000);
    const bars = toBars(sampleOf(values), 50)!;
    expect(bars.width).toBe(0.2);
    expect(sum(bars.counts) + bars.beyond).toBeCloseTo(100_000, 6);
    for (const count of bars.counts) expect(count).toBeGreaterThan(1900);
    for (const count of bars.counts) expect(count).toBeLessThan(2100);
  });

  it('leave a long tail to be told as beyond', () => {
    const values = Array.from({ length: 10_000 }, (_, i) => (i < 9995 ? (i % 100) / 100 : 1000));
    const bars = toBars(sampleOf(values), 50)!;
    expect(bars.counts.length).toBeLessThanOrEqual(50);
    expect(bars.beyond).toBe(5);
  });
});
