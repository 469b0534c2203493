import { describe, expect, it } from 'vitest';
import { createDistribution } from '../../distributions/createDistribution.ts';
import { createMemory } from '../memory.ts';
import { type Interval, toBatchMeans, toInterval, within } from './interval.ts';
import { createSample, observe } from './sample.ts';
import { drawMany } from './testing/drawMany.ts';

function intervalOf(values: readonly number[]): Interval {
  const memory = createMemory();
  const sample = createSample(memory);
  for (const value of values) observe(sample, memory, value);
  return ofBatches(toBatchMeans(sample), values);
}

function ofBatches(batchMeans: readonly number[], values = batchMeans): Interval {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return toInterval({ mean, batchMeans, observations: values.length, fewestOfConstant: 500 });
}

/** Normal noise of mean 0 and variance 1. */
function noise(count: number, seed: number): number[] {
  return drawMany(createDistribution({ kind: 'normal', mean: 50, sd: 1 }), count, seed).map((x) => x - 50);
}

/** First-order autoregression around 10, begun in its stationary state. */
function autoregression(phi: number, count: number, seed: number): number[] {
  let x = 0;
  return noise(count, seed).map((each, index) => {
    x = index === 0 ? each / Math.sqrt(1 - phi * phi) : phi * x + each;
    return 10 + x;
  });
}

/** Waits of successive customers of M/M/1 (Lindley), the first ones left out. */
function waits(load: number, count: number, seed: number): number[] {
  const interarrivals = drawMany(
    createDistribution({ kind: 'exponential', mean: 1 / load }),
    count + 2000,
    seed,
  );
  const services = drawMany(
    createDistribution({ kind: 'exponential', mean: 1 }),
    count + 2000,
    seed + 10_000,
  );
  let wait = 0;
  const all = interarrivals.map((gap, index) => {
    wait = Math.max(0, wait + services[index]! - gap);
    return wait;
  });
  return all.slice(2000);
}

/** Customers that come to M/M/1 in so many of its relaxation times, 1 / (1 - sqrt(load))^2 services each (Cohen, The Single Server Queue). */
function customersIn(times: number, load: number): number {
  return Math.round((times * load) / (1 - Math.sqrt(load)) ** 2);
}

/** Share of the intervals that hold the truth, and of those that were not given. */
function coverage(mean: number, series: (seed: number) => readonly number[], seeds = 200) {
  const intervals = Array.from({ length: seeds }, (_, index) => intervalOf(series(index + 1)));
  const given = intervals.filter((each) => each !== null);
  const hits = given.filter(([low, high]) => low <= mean && mean <= high).length;
  return { covered: hits / given.length, missing: 1 - given.length / seeds };
}

describe('[F3] 95 % intervals from batch means', () => {
  it.each([
    { phi: 0, count: 1000 },
    { phi: 0.5, count: 2000 },
    { phi: 0.9, count: 10_000 },
    { phi: -0.5, count: 2000 },
  ])('cover the mean of an autoregression of $phi', ({ phi, count }) => {
    const { covered, missing } = coverage(10, (seed) => autoregression(phi, count, seed));
    expect(covered).toBeGreaterThanOrEqual(0.91);
    expect(missing).toBeLessThan(0.05);
  });

  it('cover the mean wait of M/M/1 at load 0.8', () => {
    const { covered, missing } = coverage(4, (seed) => waits(0.8, 20_000, seed));
    expect(covered).toBeGreaterThanOrEqual(0.88);
    expect(missing).toBeLessThan(0.05);
  });

  it('cover it also in short runs, whose means are skewed', () => {
    const { covered, missing } = coverage(4, (seed) => waits(0.8, customersIn(22, 0.8), seed));
    expect(covered).toBeGreaterThanOrEqual(0.9);
    // In some nothing tells that they are long enough.
    expect(missing).toBeLessThan(0.35);
  });

  it.each([
    // So few customers come to a quick queue in 60 that there are hardly enough observations.
    { load: 0.5, times: 100 },
    { load: 0.8, times: 60 },
    { load: 0.9, times: 55 },
  ])('are given where a run lasts $times times its relaxation: at load $load', ({ load, times }) => {
    const count = customersIn(times, load);
    const { covered, missing } = coverage(load / (1 - load), (seed) => waits(load, count, seed), 150);
    expect(covered).toBeGreaterThanOrEqual(0.9);
    expect(missing).toBeLessThan(0.08);
  });

  it.each([0.8, 0.9])('are seldom given of a run of five relaxation times: at load %d', (load) => {
    const count = customersIn(5, load);
    const { missing } = coverage(load / (1 - load), (seed) => waits(load, count, seed), 150);
    expect(missing).toBeGreaterThan(0.7);
  });

  it('lean to the side to which the batch means do, of what may be negative too', () => {
    const leaning = Array.from({ length: 250 }, (_, index) => (index % 8 === 3 ? 9 : (index * 7) % 3) - 2);
    const mean = leaning.reduce((sum, value) => sum + value, 0) / leaning.length;
    const [low, high] = ofBatches(leaning)!;
    expect(high - mean).toBeGreaterThan(1.1 * (mean - low));
    const [mirroredLow, mirroredHigh] = ofBatches(leaning.map((value) => -value))!;
    expect(-mirroredHigh).toBeCloseTo(low, 12);
    expect(-mirroredLow).toBeCloseTo(high, 12);
  });

  it('are as narrow as they can be: of independent values within a tenth on average', () => {
    const widths = Array.from({ length: 100 }, (_, index) => {
      const [low, high] = intervalOf(noise(10_000, index + 1))!;
      return high - low;
    });
    const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
    expect(mean / ((2 * 1.96) / 100)).toBeGreaterThan(0.95);
    expect(mean / ((2 * 1.96) / 100)).toBeLessThan(1.15);
  });

  it('are null where the series drifts: it has no mean', () => {
    const rising = Array.from({ length: 100 }, (_, index) =>
      intervalOf(noise(10_000, index + 1).map((each, step) => step * 0.01 + each)),
    );
    expect(rising.every((each) => each === null)).toBe(true);
    const overloaded = Array.from({ length: 50 }, (_, index) => intervalOf(waits(1.2, 10_000, index + 1)));
    expect(overloaded.every((each) => each === null)).toBe(true);
  });

  it('are null where there is too little', () => {
    expect(intervalOf([])).toBeNull();
    expect(intervalOf([1, 2, 3, 4, 5])).toBeNull();
    expect(intervalOf(noise(199, 1))).toBeNull();
    expect(intervalOf(noise(200, 1))).not.toBeNull();
    // Many observations in too few batches.
    const few = Array.from({ length: 20 }, (_, index) => (index * 7) % 5);
    expect(toInterval({ mean: 2, batchMeans: few, observations: 10_000, fewestOfConstant: 500 })).toBeNull();
  });

  it('are null where all that differs is a single burst', () => {
    const burst = (from: number, to: number) =>
      Array.from({ length: 2000 }, (_, index) => (index >= from && index < to ? 5 : 0));
    expect(intervalOf(burst(700, 701))).toBeNull();
    expect(intervalOf(burst(700, 712))).toBeNull();
  });

  it('of what never changes have no width, once that is known', () => {
    expect(intervalOf(Array.from({ length: 3000 }, () => 2))).toEqual([2, 2]);
    const [low, high] = intervalOf(Array.from({ length: 3000 }, () => 0.1))!;
    expect(low).toBe(high);
    expect(intervalOf(Array.from({ length: 499 }, () => 2))).toBeNull();
  });

  it('never leave what is possible, and keep the mean', () => {
    expect(within([-1, 3], 0.5, 2)).toEqual([0, 2]);
    expect(within([0.25, 0.75], 0.5, 2)).toEqual([0.25, 0.75]);
    expect(within([2, 2.1], 2.05, 2)).toEqual([2, 2.05]);
    expect(within(null, 1, 2)).toBeNull();
  });
});
