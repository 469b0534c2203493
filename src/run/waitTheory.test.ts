import { describe, expect, it } from 'vitest';
import { toQuantiles } from '../engine/stats/quantile.ts';
import type { Flow, Params } from '../flow/flow.ts';
import type { QueuePlace } from '../kinds/queue/state.ts';
import { Run } from './run.ts';
import { type EdgeOf, flowOf, queue, sink } from './testing/flowOf.ts';
import vectors from './testing/waits.json' with { type: 'json' };
import { toResult } from './toResult.ts';

const exponential = (mean: number) => ({ kind: 'exponential', mean });
const renewal = (interval: object) => ({
  kind: 'source',
  params: { arrivals: { process: 'renewal', interval } as unknown as Params },
});
const handler = (servers: number, service: object) => ({ kind: 'handler', params: { servers, service } });
const line: EdgeOf[] = [
  ['s', 'q'],
  ['q', 'h'],
  ['h', 'z'],
];
const seeds = Array.from({ length: 8 }, (_, turn) => 2201 + turn);

function vectorsOf<P, E>(model: string) {
  const found = vectors.filter((each) => each.model === model);
  expect(found.length).toBeGreaterThan(0);
  return found.map(({ params, expected }) => ({ params, expected }) as unknown as { params: P; expected: E });
}

/** Within three standard errors over the seeds, or 3 %; and that says something. */
function expectMean(values: readonly number[], truth: number, precision = 0.1): void {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const error = Math.sqrt(squares / (values.length - 1) / values.length);
  expect(error).toBeLessThan(precision * truth);
  expect(Math.abs(mean - truth)).toBeLessThanOrEqual(Math.max(3 * error, 0.03 * truth));
}

/** A run of a line, and the share of looks at which `isSo`: looks that do not depend on it see time averages. */
function look(flow: Flow, isSo: (run: Run) => boolean, looks = 4000) {
  const run = new Run(flow);
  const until = flow.run.until!;
  run.advance(until * 0.05);
  let seen = 0;
  for (let turn = 1; turn <= looks; turn++) {
    run.advance(until * (0.05 + (0.95 * turn) / looks));
    if (isSo(run)) seen++;
  }
  expect(run.problem).toBeNull();
  return { run, result: toResult(run, { until, wallSeconds: 0 }), share: seen / looks };
}

/** The share of what is larger than `t`. */
function shareAbove(quantile: (p: number) => number, t: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 40; step++) {
    const p = (low + high) / 2;
    if (quantile(p) > t) high = p;
    else low = p;
  }
  return 1 - low;
}

function numbers(run: Run, id: string): number[] {
  const { simulation } = run;
  const place = simulation.places[simulation.placeSlots.get(id)!]!;
  const shown = new Float64Array(8);
  place.behavior.show(simulation, place, shown, 0);
  return [...shown];
}

const busyAt = (run: Run) => numbers(run, 'h')[0]!;

interface Waits {
  readonly waitProbability: number;
  readonly waitTail: readonly { t: number; probability: number }[];
  readonly waitQuantiles: readonly { q: number; t: number }[];
}

const many = [...vectorsOf<MMc, Waits>('M/M/1'), ...vectorsOf<MMc, Waits>('M/M/c')];

interface MMc {
  readonly arrivalRate: number;
  readonly serviceRate: number;
  readonly servers?: number;
  readonly capacity?: number;
}

const nameOf = ({ arrivalRate, serviceRate, servers = 1 }: MMc) =>
  `${servers} servers at load ${(arrivalRate / serviceRate / servers).toFixed(3)}`;

describe.each(many.map((each) => ({ ...each, name: nameOf(each.params) })))(
  'the distribution of waits: M/M/c, $name',
  ({ params: { arrivalRate, serviceRate, servers = 1 }, expected }) => {
    const load = arrivalRate / serviceRate / servers;
    // Long runs where the load is high: what is seen at one time is seen for long.
    const until = (load > 0.94 ? 300_000 : load > 0.85 ? 200_000 : 40_000) / arrivalRate;
    const nodes = {
      s: renewal(exponential(1 / arrivalRate)),
      q: queue(),
      h: handler(servers, exponential(1 / serviceRate)),
      z: sink,
    };
    const runs = seeds.map((seed) =>
      look(flowOf(nodes, line, { seed, until, warmUp: until * 0.05 }), (run) => busyAt(run) === servers),
    );
    const quantilesOf = ({ simulation }: Run) => {
      const place = simulation.places[simulation.placeSlots.get('q')!] as QueuePlace;
      return toQuantiles(place.state.wait);
    };

    it('whoever comes waits as often as all servers are busy', () => {
      expectMean(
        runs.map(({ share }) => share),
        expected.waitProbability,
      );
    });

    it.each(expected.waitTail)('longer than $t with probability $probability', ({ t, probability }) => {
      const shares = runs.map(({ run }) => shareAbove(quantilesOf(run), t));
      // The rarer it is, the less is known of it.
      if (probability > 0.001) expectMean(shares, probability, probability > 0.01 ? 0.1 : 0.2);
      else expect(Math.max(...shares)).toBeLessThan(0.003);
    });

    it.each(expected.waitQuantiles)('its quantile $q is $t', ({ q, t }) => {
      const name = ({ 0.5: 'p50', 0.9: 'p90', 0.99: 'p99' } as const)[q as 0.5 | 0.9 | 0.99];
      const values = runs.map(({ result }) => result.nodes['q']!.wait![name]!);
      // The median of the first is where its zeros end: a little above, by chance, in some runs.
      if (t === 0) expect(Math.max(...values)).toBeLessThan(0.1 / serviceRate);
      else expectMean(values, t, 0.15);
    });
  },
);

describe('stations that turn away', () => {
  const loss = (params: MMc) => ({
    s: renewal(exponential(1 / params.arrivalRate)),
    q: queue({ capacity: params.capacity! - params.servers! }),
    h: handler(params.servers!, exponential(1 / params.serviceRate)),
    z: sink,
  });

  it.each(vectorsOf<MMc, { throughput: number; p0: number; blocking: number }>('M/M/c/K'))(
    'M/M/c/K: throughput, and how often nobody is there: $params',
    ({ params, expected }) => {
      const until = 40_000 / params.arrivalRate;
      const runs = seeds.map((seed) =>
        look(flowOf(loss(params), line, { seed, until, warmUp: until * 0.05 }), (run) => busyAt(run) === 0),
      );
      const throughputs = runs.map(({ result }) => result.nodes['h']!.counts['completed']! / (until * 0.95));
      expectMean(throughputs, expected.throughput);
      // So rarely is the largest one empty that looks do not see it.
      if (expected.p0 > 0.005)
        expectMean(
          runs.map(({ share }) => share),
          expected.p0,
        );
      else expect(Math.max(...runs.map(({ share }) => share))).toBeLessThan(0.01);
    },
  );

  it.each(vectorsOf<{ offeredLoad: number; servers: number }, { blocking: number }>('ErlangB'))(
    'Erlang B, whatever the service: $params',
    ({ params: { offeredLoad, servers }, expected }) => {
      const until = 40_000 / offeredLoad;
      for (const service of [exponential(1), { kind: 'hyperexponential', mean: 1, cv2: 3 }]) {
        const nodes = {
          s: renewal(exponential(1 / offeredLoad)),
          q: queue({ capacity: 0 }),
          h: handler(servers, service),
        };
        const runs = seeds.map((seed) => {
          const flow = flowOf(nodes, line.slice(0, 2), { seed, until, warmUp: until * 0.05 });
          const { counts } = look(flow, () => false, 1).result.nodes['q']!;
          return counts['rejected']! / counts['arrived']!;
        });
        expectMean(runs, expected.blocking);
      }
    },
  );

  it.each(
    vectorsOf<
      { arrivalRate: number; serviceRate: number; abandonRate: number; servers: number },
      { Lq: number; Wq: number; waitProbability: number; abandonProbability: number; throughput: number }
    >('M/M/c+M'),
  )('M/M/c+M: who loses patience leaves', ({ params, expected }) => {
    const { arrivalRate, serviceRate, abandonRate, servers } = params;
    const until = 60_000 / arrivalRate;
    const nodes = {
      s: renewal(exponential(1 / arrivalRate)),
      q: queue({ patience: exponential(1 / abandonRate) }),
      h: handler(servers, exponential(1 / serviceRate)),
      z: sink,
    };
    const runs = seeds.map((seed) =>
      look(flowOf(nodes, line, { seed, until, warmUp: until * 0.05 }), (run) => busyAt(run) === servers),
    );
    const of = (measure: (run: (typeof runs)[number]) => number) => runs.map(measure);
    const queueOf = ({ result }: (typeof runs)[number]) => result.nodes['q']!;
    expectMean(
      of(({ share }) => share),
      expected.waitProbability,
    );
    expectMean(
      of((run) => queueOf(run).length!.mean!),
      expected.Lq,
    );
    // Of all that come, those that leave included: Little's law.
    expectMean(
      of((run) => (queueOf(run).length!.mean! * until * 0.95) / queueOf(run).counts['arrived']!),
      expected.Wq,
    );
    expectMean(
      of((run) => queueOf(run).counts['abandoned']! / queueOf(run).counts['arrived']!),
      expected.abandonProbability,
    );
    expectMean(
      of((run) => queueOf(run).counts['departed']! / (until * 0.95)),
      expected.throughput,
    );
  });
});

describe('what is known nearly', () => {
  const shapes = {
    1.423: 'hyperexponential',
    1.818: 'hyperexponential',
    0.249: 'gamma',
    1.59: 'hyperexponential',
  };
  const general = (mean: number, cv2: number) => ({ kind: shapes[cv2 as keyof typeof shapes], mean, cv2 });

  it.each(
    vectorsOf<
      { arrivalRate: number; serviceMean: number; servers: number; arrivalCv2: number; serviceCv2: number },
      { Wq: number; W: number }
    >('G/G/c approximation (Allen-Cunneen, Sakasegawa)'),
  )('G/G/c waits about as long as the approximation says: $params', ({ params, expected }) => {
    const { arrivalRate, serviceMean, servers, arrivalCv2, serviceCv2 } = params;
    const until = 60_000 / arrivalRate;
    const nodes = {
      s: renewal(general(1 / arrivalRate, arrivalCv2)),
      q: queue(),
      h: handler(servers, general(serviceMean, serviceCv2)),
      z: sink,
    };
    const results = seeds.map((seed) => {
      const flow = flowOf(nodes, line, { seed, until, warmUp: until * 0.05 });
      return look(flow, () => false, 1).result;
    });
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    // An approximation, not a truth: it knows two moments of what has more.
    const wait = mean(results.map(({ nodes: { q } }) => q!.wait!.mean!));
    expect(Math.abs(wait / expected.Wq - 1)).toBeLessThan(0.1);
    const sojourn = mean(results.map(({ endToEnd }) => endToEnd.mean!));
    expect(Math.abs(sojourn / expected.W - 1)).toBeLessThan(0.1);
  });
});
