import { describe, expect, it } from 'vitest';
import { createDistribution } from '../../distributions/createDistribution.ts';
import type { DistributionSpec } from '../../distributions/distribution.ts';
import { toLevelFigures, toSampleFigures } from './figures.ts';
import type { Interval } from './interval.ts';
import { type Measured, measure } from './testing/mm1.ts';

type Name = 'endToEnd' | 'wait' | 'service' | 'length' | 'busy';

const exponential: DistributionSpec = { kind: 'exponential', mean: 1 };
const varied: DistributionSpec = { kind: 'hyperexponential', mean: 1, cv2: 10 };
const seeds = 240;

/** Pollaczek and Khinchine, with services of mean 1. */
function truthOf(load: number, squareMean: number): Record<Name, number> {
  const wait = (load * squareMean) / (2 * (1 - load));
  return { wait, endToEnd: wait + 1, service: 1, length: load * wait, busy: load };
}

function intervalsOf(run: Measured, customers: number): Record<Name, Interval> {
  return {
    wait: toSampleFigures(run.wait).ci95,
    endToEnd: toSampleFigures(run.endToEnd).ci95,
    service: toSampleFigures(run.service).ci95,
    length: toLevelFigures(run.length, run.now, { occasions: customers }).ci95,
    busy: toLevelFigures(run.busy, run.now, { occasions: customers, most: 1 }).ci95,
  };
}

interface Trial {
  readonly given: number;
  readonly missed: number;
  /** Of those given, over that which the spread of the means asks for. */
  readonly width: number;
}

function trial(load: number, service: DistributionSpec, customers: number): Record<Name, Trial> {
  const truth = truthOf(load, service === varied ? 11 : 2);
  const warmUp = (service === varied ? 30 : 7) / (1 - Math.sqrt(load)) ** 2;
  const runs = Array.from({ length: seeds }, (_, index) => {
    const run = measure(load, createDistribution(service), customers, warmUp, index + 1);
    return { intervals: intervalsOf(run, customers), means: meansOf(run) };
  });
  const of = (name: Name): Trial => {
    const given = runs.flatMap(({ intervals }) => (intervals[name] === null ? [] : [intervals[name]]));
    const missed = given.filter(([low, high]) => truth[name] < low || truth[name] > high).length;
    const off = runs.reduce((sum, { means }) => sum + (means[name] - truth[name]) ** 2, 0);
    const ideal = 2 * 1.96 * Math.sqrt(off / seeds);
    const width = given.reduce((sum, [low, high]) => sum + high - low, 0) / given.length / ideal;
    return { given: given.length, missed, width };
  };
  return {
    wait: of('wait'),
    endToEnd: of('endToEnd'),
    service: of('service'),
    length: of('length'),
    busy: of('busy'),
  };
}

function meansOf(run: Measured): Record<Name, number> {
  const often = { occasions: 0 };
  return {
    wait: toSampleFigures(run.wait).mean ?? 0,
    endToEnd: toSampleFigures(run.endToEnd).mean ?? 0,
    service: toSampleFigures(run.service).mean ?? 0,
    length: toLevelFigures(run.length, run.now, often).mean ?? 0,
    busy: toLevelFigures(run.busy, run.now, often).mean ?? 0,
  };
}

/** More than so many of `count` come about once in a thousand times where each has a chance of 5 %. */
function mostByChance(count: number): number {
  return 0.05 * count + 3.1 * Math.sqrt(0.05 * 0.95 * count) + 1;
}

const queueing = ['wait', 'endToEnd', 'length', 'busy'] as const;

describe('[F3] intervals of a queue', () => {
  it.each([
    { load: 0.2, customers: 20 },
    { load: 0.2, customers: 50 },
    { load: 0.5, customers: 20 },
    { load: 0.5, customers: 200 },
    { load: 0.8, customers: 200 },
    { load: 0.8, customers: 500 },
    { load: 0.9, customers: 1000 },
    { load: 0.95, customers: 2000 },
  ])('at load $load, of $customers customers: one run in twenty misleads, no more', ({ load, customers }) => {
    const trials = trial(load, exponential, customers);
    for (const [name, { missed }] of Object.entries(trials))
      expect(missed, name).toBeLessThanOrEqual(mostByChance(seeds));
  });

  it('nor where a few services are ten times as long as the others', () => {
    for (const customers of [20, 50, 100, 500]) {
      const trials = trial(0.5, varied, customers);
      for (const [name, { missed }] of Object.entries(trials))
        expect(missed, `${name} of ${customers}`).toBeLessThanOrEqual(mostByChance(seeds));
    }
  });

  it.each([
    { load: 0.2, customers: 1000 },
    { load: 0.5, customers: 1000 },
    { load: 0.8, customers: 5000 },
  ])('at load $load, of $customers customers, many relaxation times: are given and hold', (of) => {
    const trials = trial(of.load, exponential, of.customers);
    for (const name of [...queueing, 'service'] as const) {
      const { given, missed, width } = trials[name];
      expect(given, name).toBeGreaterThan(0.9 * seeds);
      expect(missed, name).toBeLessThanOrEqual(mostByChance(given));
      expect(width, name).toBeGreaterThan(0.95);
      expect(width, name).toBeLessThan(1.7);
    }
  });

  it('of services are given after a few hundred, and hold, however varied', () => {
    const { given, missed } = trial(0.5, varied, 1000).service;
    expect(given).toBeGreaterThan(0.97 * seeds);
    expect(missed).toBeLessThanOrEqual(mostByChance(given));
  });
});
