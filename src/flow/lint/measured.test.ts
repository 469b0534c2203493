import { describe, expect, it } from 'vitest';
import { own } from '../../base/record.ts';
import { leastTime } from '../../base/testing/leastTime.ts';
import { lints } from '../../kinds/lints.ts';
import { specs } from '../../kinds/specs.ts';
import { Run } from '../../run/run.ts';
import { flowOf } from '../../run/testing/flowOf.ts';
import { toResult } from '../../run/toResult.ts';
import { emptyFlow } from '../edits.ts';
import type { Flow, FlowEdge, FlowNode } from '../flow.ts';
import { lint } from './lint.ts';

describe('the judgement of a flow', () => {
  it('agrees with what is measured when it runs', () => {
    const exponential = (mean: number) => ({ kind: 'exponential', mean });
    const flow = flowOf(
      {
        s: { kind: 'source', params: { arrivals: { process: 'poisson', rate: 1 }, event: { type: 'a' } } },
        t: {
          kind: 'source',
          params: { arrivals: { process: 'renewal', interval: 2 }, batch: { kind: 'poisson', mean: 2 } },
        },
        r: { kind: 'router' },
        q: { kind: 'queue' },
        h: {
          kind: 'handler',
          params: {
            servers: 4,
            service: { byType: { a: exponential(0.6) }, otherwise: exponential(0.8) },
            failure: 0.2,
            retry: { limit: 2, delay: 1 },
          },
        },
        p: { kind: 'queue' },
        g: {
          kind: 'handler',
          params: {
            servers: 2,
            service: exponential(0.5),
            emit: { count: { kind: 'binomial', n: 1, p: 0.4 } },
          },
        },
      },
      [
        ['s', 'r'],
        ['t', 'r'],
        ['r', 'q', { weight: 2 }],
        ['r', 'p', { weight: 1, loss: 0.1 }],
        ['q', 'h'],
        ['h', 'p', { duplicate: 0.1 }],
        ['p', 'g'],
        ['g', 'q'],
      ],
      { until: 20_000, warmUp: 500, seed: 3 },
    );
    const { loads, findings } = lint(flow, specs, lints);
    const run = new Run(flow);
    run.advance(20_000);
    const { nodes } = toResult(run, { until: 20_000, wallSeconds: 0 });
    for (const [queue, worker] of [
      ['q', 'h'],
      ['p', 'g'],
    ] as const) {
      const load = loads.get(queue);
      expect(load?.exact).toBe(true);
      expect(own(nodes, worker)?.utilization).toBeCloseTo(load?.value ?? 0, 1);
      expect(Math.abs((own(nodes, worker)?.utilization ?? 0) / (load?.value ?? 1) - 1)).toBeLessThan(0.03);
    }
    expect(findings).toEqual([]);
  });

  it('of a flow larger than any screen takes a moment', () => {
    const nodes: Record<string, FlowNode> = {};
    const edges: Record<string, FlowEdge> = {};
    for (let i = 0; i < 200; i++) {
      nodes[`s${i}`] = { kind: 'source', params: { arrivals: { process: 'poisson', rate: 0.5 } } };
      nodes[`q${i}`] = { kind: 'queue', params: {} };
      nodes[`h${i}`] = { kind: 'handler', params: {} };
      edges[`a${i}`] = { from: `s${i}`, to: `q${i}`, params: {} };
      edges[`b${i}`] = { from: `q${i}`, to: `h${i}`, params: {} };
      edges[`c${i}`] = { from: `h${i}`, to: `q${(i + 1) % 200}`, params: {} };
    }
    const flow: Flow = { ...emptyFlow, run: { ...emptyFlow.run, until: 5 }, nodes, edges };
    expect(leastTime(500, () => lint(flow, specs, lints))).toBeLessThan(500);
  });
});
