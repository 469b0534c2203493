import { describe, expect, it } from 'vitest';
import { toSampleFigures } from '../../engine/stats/figures.ts';
import type { Flow, Params } from '../../flow/flow.ts';
import { parseFlow } from '../../flow/parseFlow.ts';
import { at, flowOf, handler, queue, sink } from '../../run/testing/flowOf.ts';
import { Watch } from '../../run/testing/watch.ts';
import { specs } from '../specs.ts';

/** The flow with an edge d1 for the dead letters of a queue. */
function withDeadLetters(flow: Flow, from: string, to: string): Flow {
  const edges = { ...flow.edges, d1: { from, fromPort: 'deadLetter', to, params: {} } };
  const parsed = parseFlow({ ...flow, edges }, specs);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

/** A source, a queue, a handler of 10 s, a sink; and the queue's dead letters go to another queue, or elsewhere. */
function withPort(instants: readonly number[], params: Params, to = 'd') {
  const flow = flowOf({ s: at(...instants), q: queue(params), h: handler(10), z: sink, d: queue() }, [
    ['s', 'q'],
    ['q', 'h'],
    ['h', 'z'],
  ]);
  return new Watch(withDeadLetters(flow, 'q', to));
}

describe('dead letters', () => {
  it.each([
    ['rejected', { capacity: 0 }, 2],
    ['dropped', { capacity: 0, overflow: 'dropOldest' }, 2],
    ['expired', { ttl: 3 }, 4],
    ['abandoned', { patience: 3 }, 4],
  ] as const)('[D1] take the port when %s, at that instant', (reason, params, second) => {
    const watch = withPort([0.25, 1, 2], params).to(9);
    expect(watch.figures('q').counts).toMatchObject({
      arrived: 3,
      departed: 1,
      [reason]: 2,
      deadLettered: 2,
    });
    expect(watch.movesOn('d1')).toEqual(second === 2 ? [1, 2] : [4, 5]);
    expect(watch.length('d')).toBe(2);
    expect(watch.totals).toMatchObject({ created: 3, lost: 0, inFlight: 3 });
  });

  it('[D1] are lost without an edge', () => {
    const watch = withPort([0, 1], { capacity: 0 });
    watch.do({ kind: 'remove', path: 'edges.d1' }).to(5);
    expect(watch.figures('q').counts).toMatchObject({ rejected: 1, deadLettered: 0 });
    expect(watch.totals.lost).toBe(1);
  });

  it('[D1] of a rejected one: its producer is told, and waits for nothing', () => {
    const watch = withPort([0, 1, 2], { capacity: 0 }).to(3);
    expect(watch.waiting('s')).toBe(0);
  });

  it('[D1] are completed, but not in endToEnd', () => {
    const watch = withPort([0, 1], { capacity: 0 }, 'z').to(20);
    expect(watch.totals).toMatchObject({ completed: 2, lost: 0 });
    expect(toSampleFigures(watch.run.simulation.endToEnd).count).toBe(1);
  });

  it('[D1] have no time of their own any more', () => {
    const flow = { s: at(0), q: queue(), h: handler(10), d: queue() };
    const drawn = flowOf(flow, [
      ['s', 'q', { latency: 1 }],
      ['q', 'h'],
    ]);
    const watch = new Watch(withDeadLetters(drawn, 'q', 'd')).to(0.5);
    const { simulation } = watch.run;
    simulation.extras.setExpiresAt(simulation.extraOf(0), 0.75);
    watch.to(20);
    expect(watch.figures('q').counts).toMatchObject({ expired: 1, deadLettered: 1 });
    expect(watch.figures('d').counts).toMatchObject({ arrived: 1, expired: 0 });
  });

  it('[D1][J2] in a handler that is gone do not come back', () => {
    const flow = { s: at(1), q: queue({ capacity: 0 }), w: handler(10) };
    const watch = new Watch(withDeadLetters(flowOf(flow, [['s', 'q']]), 'q', 'w')).to(5);
    watch.do({ kind: 'remove', path: 'nodes.w' });
    expect(watch.figures('q').counts).toMatchObject({ rejected: 1, deadLettered: 1, redelivered: 0 });
    expect(watch.totals).toMatchObject({ lost: 1, inFlight: 0 });
  });

  it('[D1] are given to a handler by their own edge alone', () => {
    const flow = flowOf(
      { s: at(0, 1, 2), q: queue({ capacity: 1 }), h: handler(10), w: handler(1), z: sink },
      [
        ['s', 'q'],
        ['q', 'h'],
        ['h', 'z'],
        ['w', 'z'],
      ],
    );
    // w is free from 3 on, and leaves alone what waits in q.
    const watch = new Watch(withDeadLetters(flow, 'q', 'w')).to(9);
    expect(watch.movesOn('d1')).toEqual([2]);
    expect(watch.length('q')).toBe(1);
    expect(watch.to(40).totals).toMatchObject({ completed: 3, inFlight: 0 });
  });

  it('[D1][T5] that come back to a full queue end the run', () => {
    const watch = withPort([0, 1], { capacity: 0 }, 'q').to(5);
    expect(watch.run.problem?.message.en).toContain('1');
    expect(watch.run.simulation.now).toBe(1);
  });
});
