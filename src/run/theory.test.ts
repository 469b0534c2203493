import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LevelFigures, SampleFigures } from '../engine/stats/figures.ts';
import { Run } from './run.ts';
import { flowOf, queue, sink } from './testing/flowOf.ts';

interface Vector {
  readonly model: string;
  readonly params: Readonly<Record<string, number>>;
  readonly expected: {
    readonly Lq: number;
    readonly Wq: number;
    readonly W: number;
    readonly utilization: number;
    readonly blocking?: number;
  };
}

const { vectors } = JSON.parse(readFileSync('src/run/testing/vectors.json', 'utf8')) as { vectors: Vector[] };
const chosen = vectors.filter(
  ({ model, params }) =>
    ['M/M/1', 'M/M/c', 'M/M/c/K'].includes(model) || (model === 'M/G/1' && params['serviceCv2'] === 0),
);

/** Seeds are fixed: what these tests say is either always or never so. */
const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

function figuresOf(vector: Vector, seed: number) {
  const { arrivalRate, serviceRate, serviceMean, servers = 1, capacity } = vector.params;
  const mean = serviceMean ?? 1 / serviceRate!;
  const load = (arrivalRate! * mean) / servers;
  // Long enough for a heavy load to forget how it began; the same number of jobs for all.
  const until = (load > 0.88 ? 100_000 : 20_000) / arrivalRate!;
  const service = vector.model === 'M/G/1' ? mean : { kind: 'exponential', mean };
  const run = new Run(
    flowOf(
      {
        s: { kind: 'source', params: { arrivals: { process: 'poisson', rate: arrivalRate! } } },
        q: queue(capacity === undefined ? {} : { capacity: capacity - servers }),
        h: { kind: 'handler', params: { servers, service } },
        z: sink,
      },
      [
        ['s', 'q'],
        ['q', 'h'],
        ['h', 'z'],
      ],
      { seed, warmUp: until / 20, until },
    ),
  );
  run.advance(until);
  const of = (id: string) => {
    const place = run.simulation.places[run.simulation.placeSlots.get(id)!]!;
    return place.behavior.figures(run.simulation, place);
  };
  return { queue: of('q'), handler: of('h') };
}

type Measured = Pick<LevelFigures | SampleFigures, 'mean' | 'ci95'>;

/** Intervals asked whether they hold the true value, and how many did. */
const asked = { all: 0, held: 0 };

/** The mean of all runs is within three standard errors of the value, and most of their intervals hold it. */
function agrees(name: string, value: number, measured: readonly Measured[]): void {
  const means = measured.map(({ mean }) => mean ?? Number.NaN);
  const average = means.reduce((sum, mean) => sum + mean, 0) / means.length;
  const spread = Math.sqrt(means.reduce((sum, mean) => sum + (mean - average) ** 2, 0) / (means.length - 1));
  expect(Math.abs(average - value), `${name}: ${average} against ${value}`).toBeLessThanOrEqual(
    3 * (spread / Math.sqrt(means.length)) + 1e-12,
  );
  const held = measured.filter(({ ci95 }) => ci95 !== null && ci95[0] <= value && value <= ci95[1]);
  asked.all += measured.length;
  asked.held += held.length;
  expect(held.length, `${name}: intervals that hold ${value}`).toBeGreaterThanOrEqual(6);
}

describe('simulation agrees with theory within its own intervals', () => {
  it.each(chosen.map((vector) => [`${vector.model} ${JSON.stringify(vector.params)}`, vector] as const))(
    '%s',
    (_name, vector) => {
      const runs = seeds.map((seed) => figuresOf(vector, seed));
      const { Lq, Wq, utilization, blocking } = vector.expected;
      const { servers = 1 } = vector.params;
      agrees(
        'utilization',
        utilization,
        runs.map(({ handler: { busy } }) => ({
          mean: busy!.mean! / servers,
          ci95: busy!.ci95 === null ? null : [busy!.ci95[0] / servers, busy!.ci95[1] / servers],
        })),
      );
      if (Lq > 0) {
        agrees(
          'Lq',
          Lq,
          runs.map(({ queue: { length } }) => length!),
        );
        agrees(
          'Wq',
          Wq,
          runs.map(({ queue: { wait } }) => wait!),
        );
      }
      if (blocking !== undefined && blocking > 1e-3) {
        const shares = runs.map(({ queue: { counts } }) => counts['rejected']! / counts['arrived']!);
        const average = shares.reduce((sum, share) => sum + share, 0) / shares.length;
        const spread = Math.sqrt(
          shares.reduce((sum, share) => sum + (share - average) ** 2, 0) / (shares.length - 1),
        );
        expect(Math.abs(average - blocking)).toBeLessThanOrEqual((3 * spread) / Math.sqrt(shares.length));
      }
    },
    60_000,
  );

  it('[F3] nine of ten intervals hold the true value: nominally they are 95 %', () => {
    expect(asked.held / asked.all).toBeGreaterThanOrEqual(0.9);
  });
});
