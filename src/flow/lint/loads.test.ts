import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lints } from '../../kinds/lints.ts';
import { specs } from '../../kinds/specs.ts';
import { type EdgeOf, flowOf } from '../../run/testing/flowOf.ts';
import { arbitraryFlow } from '../testing/arbitraryFlow.ts';
import { lint } from './lint.ts';

const source = (rate: number, more: object = {}) => ({
  kind: 'source',
  params: { arrivals: { process: 'poisson', rate }, ...more },
});
const queue = (params: object = {}) => ({ kind: 'queue', params });
const handler = (service: number, more: object = {}) => ({ kind: 'handler', params: { service, ...more } });
const router = (policy = 'random') => ({ kind: 'router', params: { policy } });

/** `0.8`, or `>= 0.8` where the settings do not tell the rest. */
function loads(nodes: Readonly<Record<string, object>>, edges: readonly EdgeOf[]): Record<string, string> {
  const judged = lint(flowOf(nodes, edges), specs, lints);
  return Object.fromEntries(
    [...judged.loads].map(([id, { value, exact }]) => [
      id,
      `${exact ? '' : '>= '}${Number(value.toPrecision(6))}`,
    ]),
  );
}

describe('the load by the traffic equations', () => {
  it('counts batches, losses and duplicates on the way', () => {
    const nodes = { s: source(1, { batch: 3 }), q: queue(), h: handler(0.25) };
    expect(
      loads(nodes, [
        ['s', 'q', { loss: 0.5, duplicate: 0.2 }],
        ['q', 'h'],
      ]),
    ).toEqual({ q: '0.45' });
  });

  it.each([
    [{ process: 'renewal', interval: { kind: 'uniform', min: 0, max: 1 } }, '1'],
    [{ process: 'mmpp', rates: [1, 5], switchRates: [1, 3] }, '1'],
    [
      {
        process: 'profile',
        points: [
          [0, 0],
          [10, 4],
        ],
        repeatEvery: 10,
      },
      '1',
    ],
    [
      {
        process: 'profile',
        points: [
          [0, 9],
          [10, 2],
        ],
      },
      '1',
    ],
  ])('knows the mean rate of %j', (arrivals, load) => {
    const nodes = { s: { kind: 'source', params: { arrivals } }, q: queue(), h: handler(0.5) };
    expect(
      loads(nodes, [
        ['s', 'q'],
        ['q', 'h'],
      ]),
    ).toEqual({ q: load });
  });

  it.each([
    ['a closed population', { arrivals: { process: 'closed', population: 5, think: 1 } }],
    ['what comes by hand', { arrivals: { process: 'manual' } }],
    ['a limit', { arrivals: { process: 'poisson', rate: 9 }, limit: 5 }],
    ['callers', { arrivals: { process: 'poisson', rate: 9 }, callers: 1 }],
  ])('is not told of %s', (_, params) => {
    expect(
      loads({ s: { kind: 'source', params }, q: queue(), h: handler(1) }, [
        ['s', 'q'],
        ['q', 'h'],
      ]),
    ).toEqual({});
  });

  it('splits at routers by weight, and is silent where load or key decides', () => {
    const nodes = (policy: string) => ({
      s: source(4),
      r: router(policy),
      a: queue(),
      b: queue(),
      ha: handler(0.25),
      hb: handler(0.25),
    });
    const edges: readonly EdgeOf[] = [
      ['s', 'r'],
      ['r', 'a', { weight: 3 }],
      ['r', 'b', { weight: 1 }],
      ['a', 'ha'],
      ['b', 'hb'],
    ];
    expect(loads(nodes('random'), edges)).toEqual({ a: '0.75', b: '0.25' });
    expect(loads(nodes('roundRobin'), edges)).toEqual({ a: '0.5', b: '0.5' });
    expect(loads(nodes('leastLoaded'), edges)).toEqual({});
  });

  it('copies at topics, by type where filters ask', () => {
    const typed = (type: string, rate: number) => source(rate, { event: { type } });
    const nodes = {
      a: typed('a', 1),
      b: typed('b', 2),
      t: { kind: 'topic' },
      q: queue(),
      p: queue(),
      h: handler(0.2),
      g: handler(0.2),
    };
    const edges: readonly EdgeOf[] = [
      ['a', 't'],
      ['b', 't'],
      ['t', 'q'],
      ['t', 'p', { filter: { types: ['b'] } }],
      ['q', 'h'],
      ['p', 'g'],
    ];
    expect(loads(nodes, edges)).toEqual({ q: '0.6', p: '0.4' });
  });

  it('takes the service of each type in its share', () => {
    const service = { byType: { a: 0.1 }, otherwise: 0.4 };
    const nodes = {
      a: source(3, { event: { type: 'a' } }),
      b: source(1),
      q: queue(),
      h: { kind: 'handler', params: { service } },
    };
    expect(
      loads(nodes, [
        ['a', 'q'],
        ['b', 'q'],
        ['q', 'h'],
      ]),
    ).toEqual({ q: '0.7' });
  });

  it('counts every attempt, and passes on what succeeds', () => {
    const nodes = {
      s: source(1),
      q: queue(),
      h: handler(0.4, { failure: 0.5, retry: { limit: 1 } }),
      p: queue(),
      g: handler(1),
      d: queue(),
      k: handler(1),
    };
    const judged = flowOf(nodes, [
      ['s', 'q'],
      ['q', 'h'],
      ['h', 'p'],
      ['p', 'g'],
      ['d', 'k'],
    ]);
    const flow = {
      ...judged,
      edges: { ...judged.edges, x: { from: 'q', fromPort: 'deadLetter', to: 'd', params: {} } },
    };
    const told = Object.fromEntries(
      [...lint(flow, specs, lints).loads].map(([id, { value }]) => [id, value]),
    );
    expect(told['q']).toBeCloseTo(0.6, 9);
    expect(told['p']).toBeCloseTo(0.75, 9);
    expect(told['d']).toBeCloseTo(0.25, 9);
  });

  it('follows events back through a circle', () => {
    // Each handling sends on average one half back: twice as many in all.
    const emit = { count: { kind: 'binomial', n: 1, p: 0.5 } };
    expect(
      loads({ s: source(1), q: queue(), h: handler(0.25, { emit }) }, [
        ['s', 'q'],
        ['q', 'h'],
        ['h', 'q'],
      ]),
    ).toEqual({
      q: '0.5',
    });
  });

  it('passes on no more than servers can do', () => {
    const nodes = { s: source(5), q: queue(), h: handler(0.5), p: queue(), g: handler(0.25) };
    expect(
      loads(nodes, [
        ['s', 'q'],
        ['q', 'h'],
        ['h', 'p'],
        ['p', 'g'],
      ]),
    ).toEqual({ q: '2.5', p: '0.5' });
  });

  it('is shared by queues with the same handlers', () => {
    const nodes = { s: source(1), t: source(2), q: queue(), p: queue(), h: handler(0.4) };
    expect(
      loads(nodes, [
        ['s', 'q'],
        ['t', 'p'],
        ['q', 'h'],
        ['p', 'h'],
      ]),
    ).toEqual({ q: '1.2', p: '1.2' });
  });

  it('of callers holds at least their own work and that of whom they call', () => {
    const nodes = { s: source(1), q: queue(), a: handler(0.5), b: handler(0.6) };
    expect(
      loads(nodes, [
        ['s', 'q'],
        ['q', 'a'],
        ['a', 'b'],
      ]),
    ).toEqual({ q: '>= 1.1' });
    expect(
      loads(nodes, [
        ['s', 'q'],
        ['q', 'a'],
        ['a', 'b', { call: 'handOver' }],
      ]),
    ).toEqual({ q: '>= 0.5' });
  });

  it('of a handler that sources call is its own', () => {
    expect(loads({ s: source(3), h: handler(0.5) }, [['s', 'h']])).toEqual({ h: '1.5' });
  });

  it('is unknown behind what may lose messages', () => {
    const nodes = { s: source(1), q: queue({ capacity: 5 }), h: handler(0.5), p: queue(), g: handler(0.5) };
    expect(
      loads(nodes, [
        ['s', 'q'],
        ['q', 'h'],
        ['h', 'p'],
        ['p', 'g'],
      ]),
    ).toEqual({ q: '0.5' });
  });

  it('joins what was copied', () => {
    const nodes = {
      s: source(1),
      t: { kind: 'topic' },
      a: { kind: 'delay' },
      b: { kind: 'delay' },
      j: { kind: 'join' },
      q: queue(),
      h: handler(0.5),
    };
    expect(
      loads(nodes, [
        ['s', 't'],
        ['t', 'a'],
        ['t', 'b'],
        ['a', 'j'],
        ['b', 'j'],
        ['j', 'q'],
        ['q', 'h'],
      ]),
    ).toEqual({ q: '0.5' });
  });

  it('can be asked of any flow', () => {
    fc.assert(
      fc.property(arbitraryFlow(specs), (flow) => {
        for (const { value } of lint(flow, specs, lints).loads.values())
          expect(value).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 200 },
    );
  });
});

describe('whether a place has a steady state', () => {
  const settles = (rate: number, params: object = {}, more: object = {}) =>
    lint(
      flowOf({ s: source(rate, more), q: queue(params), h: handler(1) }, [
        ['s', 'q'],
        ['q', 'h'],
      ]),
      specs,
      lints,
    ).loads.get('q')?.settles;

  it('has one below load 1 alone, where nothing bounds what waits', () => {
    expect([0.99, 1, 1.5].map((rate) => settles(rate))).toEqual([true, false, false]);
  });

  it.each([
    ['a limit', { capacity: 5 }, {}],
    ['a time to live', { ttl: 9 }, {}],
    ['patience', { patience: 9 }, {}],
    ['events that expire', {}, { event: { ttl: 9 } }],
  ])('has one at any load with %s', (_, params, more) => {
    expect(settles(2, params, more)).toBe(true);
  });
});
