import { describe, expect, it } from 'vitest';
import { createDistribution } from '../../distributions/createDistribution.ts';
import type { DistributionSpec } from '../../distributions/distribution.ts';
import { createMemory } from '../memory.ts';
import { toSampleFigures } from './figures.ts';
import { toBatchMeans } from './interval.ts';
import { bufferSize, createSample, observe, resetSample, type Sample, smallBuffer } from './sample.ts';
import { drawMany } from './testing/drawMany.ts';

function sampleOf(values: readonly number[]): Sample {
  const memory = createMemory();
  const sample = createSample(memory);
  for (const value of values) observe(sample, memory, value);
  return sample;
}

/** Mean and standard deviation in two passes. */
function twoPass(values: readonly number[]) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(squares / (values.length - 1)) };
}

const specs: readonly DistributionSpec[] = [
  { kind: 'exponential', mean: 2 },
  { kind: 'pareto', mean: 1, shape: 2.2 },
  // The spread is a billionth of the mean: a sum of squares would lose it.
  { kind: 'uniform', min: 1e6, max: 1e6 + 0.001 },
];

describe('a sample', () => {
  it.each(specs.flatMap((spec) => [2, 1023, 1024, 1025, 50_000].map((count) => ({ spec, count }))))(
    'has mean, sd and extremes of $count times $spec.kind',
    ({ spec, count }) => {
      const values = drawMany(createDistribution(spec), count);
      const { mean, sd } = twoPass(values);
      const figures = toSampleFigures(sampleOf(values));
      expect(figures.count).toBe(count);
      expect(figures.mean! / mean).toBeCloseTo(1, 12);
      expect(figures.sd! / sd).toBeCloseTo(1, 6);
      expect(figures.min).toBe(values.reduce((a, b) => Math.min(a, b)));
      expect(figures.max).toBe(values.reduce((a, b) => Math.max(a, b)));
    },
  );

  it('[F2] of nothing has no figures, of one thing no spread', () => {
    const nothing = { mean: null, sd: null, ci95: null, min: null, max: null };
    expect(toSampleFigures(sampleOf([]))).toMatchObject({ count: 0, p50: null, p999: null, ...nothing });
    expect(toSampleFigures(sampleOf([3]))).toMatchObject({ count: 1, mean: 3, sd: null, ci95: null, p99: 3 });
  });

  it('is not changed by being looked at', () => {
    const memory = createMemory();
    const [plain, looked] = [createSample(memory), createSample(memory)];
    for (const value of drawMany(createDistribution({ kind: 'exponential', mean: 1 }), 5000)) {
      observe(plain, memory, value);
      observe(looked, memory, value);
      if (value > 2) toSampleFigures(looked);
    }
    expect(toSampleFigures(looked)).toEqual(toSampleFigures(plain));
    expect(looked).toEqual(plain);
  });

  it('[F6][X2] that begins small has the same figures, also after snapshots and beginning anew', () => {
    const memory = createMemory();
    const small = createSample(memory, smallBuffer);
    const full = createSample(memory);
    const values = drawMany(createDistribution({ kind: 'exponential', mean: 2 }), 6000);
    for (const [index, value] of values.entries()) {
      for (const sample of [small, full]) observe(sample, memory, value);
      if (index % 500 === 31) memory.epoch++;
      if (index === 3000) for (const sample of [small, full]) resetSample(sample, memory);
      if (index % 97 === 0 || index < 40) expect(toSampleFigures(small)).toEqual(toSampleFigures(full));
    }
    const shared = createSample(memory, smallBuffer);
    for (let count = 1; count < smallBuffer; count++) observe(shared, memory, 1);
    const { values: before } = shared.buffer;
    memory.epoch++;
    observe(shared, memory, 2);
    expect(before[smallBuffer - 1]).toBe(0);
    expect(toSampleFigures(shared)).toMatchObject({ count: smallBuffer, max: 2 });
  });

  it('[F2] begins anew', () => {
    const memory = createMemory();
    const sample = sampleOf(drawMany(createDistribution(3), 3000));
    resetSample(sample, memory);
    observe(sample, memory, 7);
    expect(toSampleFigures(sample)).toEqual(toSampleFigures(sampleOf([7])));
  });

  it('keeps batches of consecutive observations', () => {
    for (const count of [100, 512, 513, 1024, 3000, 20_000]) {
      const means = toBatchMeans(sampleOf(Array.from({ length: count }, (_, index) => index)));
      const size = 2 ** Math.max(0, Math.ceil(Math.log2(count / 512)));
      expect(means.length).toBe(Math.floor(count / size));
      for (const [batch, mean] of means.entries()) expect(mean).toBe(batch * size + (size - 1) / 2);
    }
  });

  it('[X2] leaves what a snapshot shares alone', () => {
    const memory = createMemory();
    const sample = sampleOf(
      drawMany(createDistribution({ kind: 'exponential', mean: 1 }), 3 * bufferSize + 5),
    );
    memory.epoch++;
    const shared = [sample.buffer.values, sample.batches.sums, sample.histogram!.counts];
    const before = shared.map((array) => array.slice());
    for (const value of drawMany(createDistribution(1), 3000)) observe(sample, memory, value);
    expect(shared).toEqual(before);
  });
});
