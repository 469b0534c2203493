import { describe, expect, it } from 'vitest';
import type { RunResult } from '../run/result.ts';
import { resultOf } from './testing/sim.ts';

const flow = {
  format: 'eddy-flow/1',
  run: { seed: 4, until: 3000 },
  nodes: {
    s: { kind: 'source', params: { arrivals: { process: 'poisson', rate: 0.9 } } },
    q: { kind: 'queue', params: { capacity: 20 } },
    h: { kind: 'handler', params: {} },
    z: { kind: 'sink' },
  },
  edges: { e1: { from: 's', to: 'q' }, e2: { from: 'q', to: 'h' }, e3: { from: 'h', to: 'z' } },
};

const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;

/** What a queue has more at the end than at the beginning, by its counts. */
function gainOf({ nodes }: RunResult): number {
  const { counts: c } = nodes['q']!;
  const came = c['arrived']! + c['redelivered']! + c['preempted']!;
  return came - c['departed']! - c['rejected']! - c['dropped']! - c['expired']! - c['abandoned']!;
}

describe('the warm-up', () => {
  it('[F7] found from the data is each run’s own; what they say together has the mean of them', () => {
    // It takes the handler some hundred seconds to fill.
    const slow = ['--set', 'nodes.h.params={"servers":200,"service":{"kind":"exponential","mean":100}}'];
    const joined = resultOf(flow, ...slow, '--warm-up', 'auto', '--replications', '4');
    const runs = joined.runs!;
    const warmUps = runs.map(({ warmUp }) => warmUp);
    expect(new Set(warmUps).size).toBeGreaterThan(1);
    expect(joined.warmUp).toBeCloseTo(mean(warmUps), 9);
    const { wallSeconds: _, ...second } = resultOf(flow, ...slow, '--warm-up', 'auto', '--seed', '5');
    expect(runs[1]).toMatchObject(second);
    expect(resultOf(flow, '--warm-up', '0.1', '--replications', '3').warmUp).toBe(0.1);
  });

  it('[F7] and the last reset are told together, where one of them came later', () => {
    const journal = [{ at: 100, command: { kind: 'resetFigures' } }];
    const joined = resultOf({ ...flow, journal }, '--warm-up', '30', '--replications', '2');
    expect(joined).toMatchObject({ warmUp: 30, figuresFrom: 100 });
    expect(resultOf({ ...flow, journal }, '--warm-up', '100', '--replications', '2')).not.toHaveProperty(
      'figuresFrom',
    );
  });

  it('[F2] of 0 leaves out what happens at 0 exactly, of all figures but totals', () => {
    const events = [{ at: 0 }, { at: 0 }, { at: 0 }, { at: 1 }, { at: 10 }];
    const scheduled = {
      ...flow,
      run: { until: 10 },
      nodes: {
        ...flow.nodes,
        s: { kind: 'source', params: { arrivals: { process: 'schedule', events } } },
        h: { kind: 'handler', params: { service: 2 } },
      },
    };
    const { totals, endToEnd, nodes } = resultOf(scheduled);
    expect(totals).toEqual({ created: 5, copied: 0, completed: 4, lost: 0, inFlight: 1 });
    expect(nodes['s']!.counts).toEqual({ created: 2 });
    // Two wait at 0, one is being handled: they are there when the figures begin. What happens at the end counts.
    expect(nodes['q']).toMatchObject({
      counts: { arrived: 2, departed: 4 },
      length: { atWarmUp: 2, last: 0 },
    });
    expect(nodes['h']).toMatchObject({
      counts: { arrived: 4, completed: 4 },
      busy: { atWarmUp: 1, last: 1 },
    });
    expect(nodes['z']!.counts).toMatchObject({ arrived: 4 });
    expect(endToEnd).toMatchObject({ count: 4, min: 2, max: 7 });
  });
});

describe('replications', () => {
  it('[Q5][F7] have sums of counts, and means of what stood there at the beginning and at the end', () => {
    const joined = resultOf(flow, '--warm-up', '777', '--replications', '5');
    const runs = joined.runs!;
    const lengths = runs.map(({ nodes }) => nodes['q']!.length!);
    const { atWarmUp, last } = joined.nodes['q']!.length!;
    expect(atWarmUp).toBeCloseTo(mean(lengths.map((each) => each.atWarmUp)), 9);
    expect(last).toBeCloseTo(mean(lengths.map((each) => each.last)), 9);
    expect(Math.max(...lengths.map((each) => each.atWarmUp))).toBeGreaterThan(0);
    for (const [index, run] of runs.entries())
      expect(gainOf(run)).toBe(lengths[index]!.last - lengths[index]!.atWarmUp);
    expect(gainOf(joined)).toBeCloseTo(runs.length * (last - atWarmUp), 6);
    for (const name of Object.keys(joined.nodes['q']!.counts))
      expect(joined.nodes['q']!.counts[name]).toBe(
        runs.reduce((sum, { nodes }) => sum + nodes['q']!.counts[name]!, 0),
      );
  });
});
