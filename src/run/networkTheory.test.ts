import { describe, expect, it } from 'vitest';
import type { Flow, Params } from '../flow/flow.ts';
import type { RunResult } from './result.ts';
import { Run } from './run.ts';
import { type EdgeOf, flowOf, queue, sink } from './testing/flowOf.ts';
import vectors from './testing/networks.json' with { type: 'json' };
import { toResult } from './toResult.ts';

type Nodes = Record<string, { readonly kind: string; readonly params?: Params }>;

const exponential = (mean: number) => ({ kind: 'exponential', mean });
const source = (arrivals: Params, more: Params = {}) => ({ kind: 'source', params: { arrivals, ...more } });
const poisson = (rate: number, more: Params = {}) => source({ process: 'poisson', rate }, more);
const handler = (service: object, more: object = {}) => ({
  kind: 'handler',
  params: { service, ...more } as unknown as Params,
});
const line: EdgeOf[] = [
  ['s', 'q'],
  ['q', 'h'],
  ['h', 'z'],
];

/** The vectors of a model, whatever their figures are called. */
function vectorsOf<P, E>(model: string) {
  const found = vectors.filter((each) => each.model === model);
  return found.map(({ params, expected }) => ({ params, expected }) as unknown as { params: P; expected: E });
}

function resultsOf(flowFor: (run: { seed: number; until: number; warmUp: number }) => Flow, until: number) {
  return Array.from({ length: 10 }, (_, turn) => {
    const run = new Run(flowFor({ seed: 7001 + turn, until, warmUp: until * 0.05 }));
    run.advance(until);
    expect(run.problem).toBeNull();
    return toResult(run, { until, wallSeconds: 0 });
  });
}

/** The mean over the runs lies within three of its standard errors, or 1 %, of the truth; and that says something. */
function expectMean(results: readonly RunResult[], truth: number, measure: (result: RunResult) => number) {
  const values = results.map(measure);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const standardError = Math.sqrt(squares / (values.length * (values.length - 1)));
  expect(standardError).toBeLessThan(0.03 * truth);
  expect(Math.abs(mean - truth)).toBeLessThanOrEqual(Math.max(3 * standardError, 0.01 * truth));
}

const waitOf = (id: string) => (result: RunResult) => result.nodes[id]!.wait!.mean!;
const endToEndOf = (result: RunResult) => result.endToEnd.mean!;
const inSystem = (queueId: string, handlerId: string) => (result: RunResult) =>
  result.nodes[queueId]!.length!.mean! + result.nodes[handlerId]!.busy!.mean!;

interface MG1 {
  readonly arrivalRate: number;
  readonly serviceMean: number;
  readonly serviceCv2: number;
  readonly service: string;
}

function serviceOf({ service, serviceMean: mean, serviceCv2: cv2 }: MG1): object {
  if (service === 'deterministic') return { kind: service, value: mean };
  return service === 'erlang-3' ? { kind: 'erlang', mean, k: 3 } : { kind: service, mean, cv2 };
}

describe('one station', () => {
  it.each(vectorsOf<MG1, { Wq: number; W: number; L: number }>('M/G/1'))(
    'M/G/1: $params.service',
    ({ params, expected }) => {
      const nodes = { s: poisson(params.arrivalRate), q: queue(), h: handler(serviceOf(params)), z: sink };
      const results = resultsOf((run) => flowOf(nodes, line, run), params.serviceCv2 > 3 ? 250_000 : 60_000);
      expectMean(results, expected.Wq, waitOf('q'));
      expectMean(results, expected.W, endToEndOf);
      expectMean(results, expected.L, inSystem('q', 'h'));
    },
  );

  it.each(
    vectorsOf<
      { interarrival: string; arrivalRate: number; serviceRate: number },
      { Wq: number; W: number; L: number }
    >('GI/M/1'),
  )('GI/M/1: $params.interarrival', ({ params, expected }) => {
    const mean = 1 / params.arrivalRate;
    const interval =
      params.interarrival === 'deterministic'
        ? { kind: 'deterministic', value: mean }
        : { kind: 'erlang', mean, k: 3 };
    const nodes = {
      s: source({ process: 'renewal', interval }),
      q: queue(),
      h: handler(exponential(1 / params.serviceRate)),
      z: sink,
    };
    const results = resultsOf((run) => flowOf(nodes, line, run), 60_000);
    expectMean(results, expected.Wq, waitOf('q'));
    expectMean(results, expected.W, endToEndOf);
    expectMean(results, expected.L, inSystem('q', 'h'));
  });

  it.each(
    vectorsOf<
      { arrivalRates: number[]; serviceMeans: number[]; preemptive: boolean },
      { classes: { W: number; Wq: number }[] }
    >('M/M/1 priority'),
  )('M/M/1 with priorities, by class; preemptive: $params.preemptive', ({ params, expected }) => {
    const classes = params.arrivalRates.map((rate, index) => ({ rate, name: `c${index}` }));
    const nodes: Nodes = {
      q: queue({ discipline: 'priority' }),
      h: handler(
        {
          byType: Object.fromEntries(
            classes.map(({ name }, index) => [name, exponential(params.serviceMeans[index]!)]),
          ),
          otherwise: 1,
        },
        { preemption: params.preemptive ? 'resume' : 'none' },
      ),
      z: sink,
    };
    // The first class is the most urgent.
    for (const [index, { rate, name }] of classes.entries())
      nodes[name] = poisson(rate, { event: { type: name, priority: -index } });
    const edges: EdgeOf[] = [...classes.map(({ name }): EdgeOf => [name, 'q']), ['q', 'h'], ['h', 'z']];
    const results = resultsOf((run) => flowOf(nodes, edges, run), 60_000);
    for (const [index, { W, Wq }] of expected.classes.entries()) {
      expectMean(results, W, (result) => result.endToEnd.byType![`c${index}`]!.mean!);
      expectMean(results, Wq, (result) => result.nodes['q']!.byType![`c${index}`]!.wait!.mean!);
    }
  });

  it.each(
    vectorsOf<{ batchRate: number; batchSize: number; serviceRate: number }, { L: number; W: number }>(
      'batch M/M/1',
    ),
  )('in batches', ({ params, expected }) => {
    const nodes = {
      s: poisson(params.batchRate, { batch: params.batchSize }),
      q: queue(),
      h: handler(exponential(1 / params.serviceRate)),
      z: sink,
    };
    const results = resultsOf((run) => flowOf(nodes, line, run), 100_000);
    expectMean(results, expected.W, endToEndOf);
    expectMean(results, expected.L, inSystem('q', 'h'));
  });
});

describe('networks', () => {
  it.each(
    vectorsOf<
      { arrivalRates: number[]; routing: number[][]; serviceRates: number[]; servers: number[] },
      { stations: { L: number; W: number; utilization: number }[]; W: number }
    >('open Jackson network'),
  )('open, with feedback: $params.servers', ({ params, expected }) => {
    const nodes: Nodes = { z: sink };
    const edges: EdgeOf[] = [];
    for (const [index, rate] of params.arrivalRates.entries()) {
      nodes[`q${index}`] = queue();
      nodes[`h${index}`] = handler(exponential(1 / params.serviceRates[index]!), {
        servers: params.servers[index]!,
      });
      nodes[`r${index}`] = { kind: 'router' };
      edges.push([`q${index}`, `h${index}`], [`h${index}`, `r${index}`]);
      if (rate > 0) {
        nodes[`s${index}`] = poisson(rate);
        edges.push([`s${index}`, `q${index}`]);
      }
      const ways = params.routing[index]!;
      for (const [to, weight] of ways.entries())
        if (weight > 0) edges.push([`r${index}`, `q${to}`, { weight }]);
      const leaves = 1 - ways.reduce((sum, weight) => sum + weight, 0);
      if (leaves > 1e-9) edges.push([`r${index}`, 'z', { weight: leaves }]);
    }
    const results = resultsOf((run) => flowOf(nodes, edges, run), 40_000);
    expectMean(results, expected.W, endToEndOf);
    for (const [index, { L, utilization }] of expected.stations.entries()) {
      expectMean(results, L, inSystem(`q${index}`, `h${index}`));
      expectMean(results, utilization, (result) => result.nodes[`h${index}`]!.utilization!);
    }
  });

  it.each(
    vectorsOf<
      { population: number; demands: number[]; thinkTime: number },
      { throughput: number; response: number; stations: { L: number }[] }
    >('closed network (MVA)'),
  )('closed, of $params.population', ({ params, expected }) => {
    const { population, thinkTime, demands } = params;
    const nodes: Nodes = {
      s: source({ process: 'closed', population, think: { ...exponential(thinkTime) } }),
      z: sink,
    };
    const edges: EdgeOf[] = [['s', 'q0']];
    for (const [index, demand] of demands.entries()) {
      nodes[`q${index}`] = queue();
      nodes[`h${index}`] = handler(exponential(demand));
      edges.push([`q${index}`, `h${index}`]);
      edges.push([`h${index}`, index + 1 < demands.length ? `q${index + 1}` : 'z']);
    }
    const until = 20_000;
    const results = resultsOf((run) => flowOf(nodes, edges, run), until);
    expectMean(results, expected.response, endToEndOf);
    expectMean(results, expected.throughput, ({ nodes: { z } }) => z!.counts['arrived']! / (until * 0.95));
    for (const [index, { L }] of expected.stations.entries())
      expectMean(results, L, inSystem(`q${index}`, `h${index}`));
  });

  it.each(
    vectorsOf<
      { population: number; failureRate: number; serviceRate: number; servers: number },
      { L: number; throughput: number; response: number }
    >('machine repair'),
  )('machine repair', ({ params, expected }) => {
    const nodes = {
      s: source({
        process: 'closed',
        population: params.population,
        think: { ...exponential(1 / params.failureRate) },
      }),
      q: queue(),
      h: handler(exponential(1 / params.serviceRate), { servers: params.servers }),
      z: sink,
    };
    const results = resultsOf((run) => flowOf(nodes, line, run), 20_000);
    expectMean(results, expected.L, inSystem('q', 'h'));
    expectMean(results, expected.response, endToEndOf);
  });

  it.each(
    vectorsOf<{ arrivalRate: number; serviceRate: number }, { response: number }>('fork-join of two M/M/1'),
  )('fork and join', ({ params, expected }) => {
    const service = exponential(1 / params.serviceRate);
    const nodes = {
      s: poisson(params.arrivalRate),
      a: queue(),
      b: queue(),
      ha: handler(service),
      hb: handler(service),
      j: { kind: 'join' },
      z: sink,
    };
    const edges: EdgeOf[] = [
      ['s', 'a'],
      ['s', 'b'],
      ['a', 'ha'],
      ['b', 'hb'],
      ['ha', 'j'],
      ['hb', 'j'],
      ['j', 'z'],
    ];
    const results = resultsOf((run) => flowOf(nodes, edges, run), 60_000);
    expectMean(results, expected.response, endToEndOf);
  });

  it.each(
    vectorsOf<{ arrivalRatePerServer: number; serviceRate: number }, { W: number }>(
      'power of d choices, many servers',
    ),
  )('the power of two choices at load $params.arrivalRatePerServer', ({ params, expected }) => {
    const servers = 100;
    const nodes: Nodes = {
      s: poisson(params.arrivalRatePerServer * servers),
      r: { kind: 'router', params: { policy: 'powerOfTwo' } },
      z: sink,
    };
    const edges: EdgeOf[] = [['s', 'r']];
    for (let index = 0; index < servers; index++) {
      nodes[`q${index}`] = queue();
      nodes[`h${index}`] = handler(exponential(1 / params.serviceRate));
      edges.push(['r', `q${index}`], [`q${index}`, `h${index}`], [`h${index}`, 'z']);
    }
    const run = new Run(flowOf(nodes, edges, { seed: 7001, until: 1000, warmUp: 100 }));
    run.advance(1000);
    // The value is the limit of infinitely many servers.
    const { mean } = toResult(run, { until: 1000, wallSeconds: 0 }).endToEnd;
    expect(Math.abs(mean! / expected.W - 1)).toBeLessThan(0.03);
  });
});
