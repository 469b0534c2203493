import { describe, expect, it } from 'vitest';
import { emptyFlow } from '../flow/edits.ts';
import type { Flow, Params } from '../flow/flow.ts';
import { loadOf } from './queueLoad.ts';

const uniform = { kind: 'uniform', min: 0, max: 1 };

function line(source: Params, handler: Params, more: Partial<Flow> = {}): Flow {
  return {
    ...emptyFlow,
    nodes: {
      orders: { kind: 'source', params: source },
      inbox: { kind: 'queue', params: {} },
      worker: { kind: 'handler', params: handler },
    },
    edges: {
      e1: { from: 'orders', to: 'inbox', params: {} },
      e2: { from: 'inbox', to: 'worker', params: {} },
    },
    ...more,
  };
}

describe('the load of a queue', () => {
  it('is exactly 1 on the first flow, and drifts like 0.92 times the root of the time', () => {
    const load = loadOf(
      line({ arrivals: { process: 'renewal', interval: uniform } }, { service: uniform }),
      'inbox',
    );
    expect(load?.load).toBe(1);
    expect(load?.arrivalRate).toBe(2);
    expect(load?.drift).toBeCloseTo(0.9213, 4);
  });

  it('counts servers, and takes defaults where nothing is said', () => {
    const poisson = { arrivals: { process: 'poisson', rate: 3 } };
    expect(loadOf(line(poisson, { servers: 4 }), 'inbox')?.load).toBe(0.75);
    expect(loadOf(line(poisson, {}), 'inbox')?.load).toBe(3);
  });

  it('has no drift where a variance is infinite', () => {
    const pareto = { kind: 'pareto', mean: 0.5, shape: 1.5 };
    const load = loadOf(line({ arrivals: { process: 'poisson', rate: 2 } }, { service: pareto }), 'inbox');
    expect(load?.load).toBeCloseTo(1, 12);
    expect(load?.drift).toBeNull();
  });

  it('is not claimed where the settings alone do not say it', () => {
    const poisson = { process: 'poisson', rate: 1 };
    expect(loadOf(line({ arrivals: { process: 'manual' } }, {}), 'inbox')).toBeNull();
    expect(loadOf(line({ arrivals: poisson, limit: 10 }, {}), 'inbox')).toBeNull();
    expect(loadOf(line({ arrivals: poisson }, { service: 0 }), 'inbox')).toBeNull();
    expect(loadOf(line({ arrivals: poisson }, {}, { edges: {} }), 'inbox')).toBeNull();
    expect(loadOf(line({ arrivals: poisson, event: { ttl: 5 } }, {}), 'inbox')).toBeNull();
    const calls = line({ arrivals: poisson }, {});
    for (const params of [{ loss: 0.5 }, { duplicate: 0.5 }]) {
      const onTheWay = { e1: { from: 'orders', to: 'inbox', params }, e2: calls.edges['e2']! };
      expect(loadOf({ ...calls, edges: onTheWay }, 'inbox')).toBeNull();
    }
    const callee = { kind: 'handler', params: {} };
    const calling: Flow = {
      ...calls,
      nodes: { ...calls.nodes, callee },
      edges: { ...calls.edges, e3: { from: 'worker', to: 'callee', params: {} } },
    };
    expect(loadOf(calling, 'inbox')).toBeNull();
  });
});
