import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Flow } from '../flow/flow.ts';
import { Replications } from './replications.ts';
import type { RunResult } from './result.ts';
import { Run } from './run.ts';
import { busyFlow } from './testing/arbitraryEdits.ts';
import { at, flowOf, handler, queue, sink } from './testing/flowOf.ts';
import { plainFlow } from './testing/plainFlow.ts';
import { toResult } from './toResult.ts';

interface Given {
  readonly mean: number;
  readonly ci95: readonly [number, number];
  readonly path: string;
}

/** All intervals in a result, of classes too. */
function intervalsIn(value: unknown, path = ''): Given[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('ci95' in value && value.ci95 !== null) return [{ ...(value as Omit<Given, 'path'>), path }];
  return Object.entries(value).flatMap(([name, each]) => intervalsIn(each, `${path}/${name}`));
}

/** Of the first `runs` seeds together, as far as they come. */
function resultOf(flow: Flow, until: number, runs = 1): RunResult {
  const replications = new Replications();
  for (let index = 0; index < runs; index++) {
    const run = new Run({ ...flow, run: { ...flow.run, seed: flow.run.seed + index } });
    run.advance(until, 20_000);
    replications.add(toResult(run, { until: run.now, wallSeconds: 0 }), run.simulation);
  }
  const joined = replications.toResult();
  return runs === 1 ? joined.runs![0]! : joined;
}

function serversOf(flow: Flow, path: string): number {
  const [, , id] = path.split('/');
  const params = flow.nodes[id!]?.params as { readonly servers?: number } | undefined;
  return params?.servers ?? 1;
}

function expectPossible(flow: Flow, { runs = [], ...whole }: RunResult): number {
  const given = [whole, ...runs].flatMap((result) => intervalsIn(result));
  for (const { mean, ci95, path } of given) {
    const [low, high] = ci95;
    expect(low, path).toBeGreaterThanOrEqual(0);
    expect(mean, path).toBeGreaterThanOrEqual(low);
    expect(mean, path).toBeLessThanOrEqual(high);
    if (/\/(busy|held)$/.test(path)) expect(high, path).toBeLessThanOrEqual(serversOf(flow, path));
  }
  return given.length;
}

describe('[F3] 95 % intervals', () => {
  it('of any flow hold their mean and nothing impossible', () => {
    let given = 0;
    fc.assert(
      fc.property(fc.oneof(busyFlow, plainFlow), fc.constantFrom(15, 600), (flow, until) => {
        given += expectPossible(flow, resultOf(flow, until));
      }),
      { numRuns: 60, seed: 1 },
    );
    expect(given).toBeGreaterThan(20);
  });

  it('nor do those across replications, however few', () => {
    fc.assert(
      fc.property(plainFlow, fc.integer({ min: 2, max: 4 }), (flow, runs) => {
        expectPossible(flow, resultOf(flow, 10, runs));
      }),
      { numRuns: 60, seed: 2 },
    );
  });

  it('are not given for a few messages, whatever befalls them', () => {
    const source = { kind: 'source', params: { arrivals: { process: 'renewal', interval: 1 }, limit: 2 } };
    const held = flowOf({ s: source, a: handler(1), b: handler(5), z: sink }, [
      ['s', 'a'],
      ['a', 'b'],
      ['b', 'z'],
    ]);
    const run = new Run(held);
    run.advance(3);
    run.apply([{ kind: 'crash', node: 'b' }]);
    run.advance(20);
    expect(intervalsIn(toResult(run, { until: 20, wallSeconds: 0 }))).toEqual([]);

    const urgent = {
      kind: 'source',
      params: {
        arrivals: {
          process: 'schedule',
          events: [
            { at: 1, priority: 1 },
            { at: 2, priority: 2 },
          ],
        },
      },
    };
    const preempting = { kind: 'handler', params: { service: 3, preemption: 'resume' } };
    const flow = flowOf({ s: urgent, q: queue(), h: preempting, z: sink }, [
      ['s', 'q'],
      ['q', 'h'],
      ['h', 'z'],
    ]);
    expect(intervalsIn(resultOf(flow, 20))).toEqual([]);
  });

  it('of what is exactly constant are given as soon as that is known, and not before', () => {
    const regular = { kind: 'source', params: { arrivals: { process: 'renewal', interval: 1 } } };
    const flow = flowOf({ s: regular, q: queue(), h: handler(0.5), z: sink }, [
      ['s', 'q'],
      ['q', 'h'],
      ['h', 'z'],
    ]);
    const { nodes, endToEnd } = resultOf(flow, 1000.25);
    expect(nodes['h']?.service?.ci95).toEqual([0.5, 0.5]);
    expect(nodes['q']?.wait?.ci95).toEqual([0, 0]);
    expect(nodes['q']?.length?.ci95).toEqual([0, 0]);
    expect(endToEnd.ci95).toEqual([0.5, 0.5]);
    expect(intervalsIn(resultOf(flow, 100.25))).toEqual([]);
    expect(intervalsIn({ ...resultOf(flow, 100.25, 3), runs: [] })).toEqual([]);
    expect(resultOf(flow, 300.25, 3).nodes['h']?.service?.ci95).toEqual([0.5, 0.5]);
  });

  it('of one handler that is always at work are not given while it might be a long busy period', () => {
    const flow = flowOf({ s: at(...Array.from({ length: 600 }, (_, index) => index / 10)), h: handler(1) }, [
      ['s', 'h'],
    ]);
    expect(resultOf(flow, 580).nodes['h']?.busy?.ci95).toBeNull();
  });
});
