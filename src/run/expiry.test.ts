import { describe, expect, it } from 'vitest';
import { findFaults } from './testing/findFaults.ts';
import { flowOf, handler, queue, sink } from './testing/flowOf.ts';
import { Watch } from './testing/watch.ts';

/** Events at these instants, each with a time of its own. */
function mortal(ttl: number, ...instants: readonly number[]) {
  const events = instants.map((at) => ({ at }));
  return { kind: 'source', params: { arrivals: { process: 'schedule', events }, event: { ttl } } };
}

describe('[Q8] an event whose own time is over', () => {
  it('[Q8] leaves a delay at that instant, and is lost', () => {
    const nodes = {
      s: mortal(2, 1, 4),
      d: { kind: 'delay', params: { time: { kind: 'trace', values: [3, 1] } } },
      done: sink,
    };
    const watch = new Watch(
      flowOf(nodes, [
        ['s', 'd'],
        ['d', 'done'],
      ]),
    ).to(2.9);
    expect(watch.shown('d')[0]).toBe(1);
    watch.to(3);
    expect(watch.shown('d')[0]).toBe(0);
    expect(watch.totals).toMatchObject({ lost: 1 });
    watch.to(10);
    expect(watch.movesOn('e2')).toEqual([5]);
    expect(watch.figures('d').counts).toEqual({ arrived: 2, departed: 1 });
  });

  it('[Q8] has expired where a delay ends at that very instant, and on coming to it too late', () => {
    const nodes = {
      s: mortal(2, 1),
      d: { kind: 'delay', params: { time: 2 } },
      late: { kind: 'delay', params: { time: 0 } },
    };
    const edges = [
      ['s', 'd'],
      ['s', 'late', { latency: 2 }],
    ] as const;
    const watch = new Watch(flowOf(nodes, edges)).to(10);
    expect(watch.totals).toMatchObject({ lost: 2, completed: 0 });
  });

  it('[Q8] leaves a join: its copies with it, and a whole one in time goes on', () => {
    const nodes = {
      s: mortal(2, 1, 11),
      slow: { kind: 'delay', params: { time: { kind: 'trace', values: [1.5, 1.9] } } },
      slower: handler(1, 2),
      j: { kind: 'join' },
      done: sink,
    };
    const edges = [
      ['s', 'j'],
      ['s', 'slow'],
      ['s', 'slower'],
      ['slow', 'j'],
      ['slower', 'j'],
      ['j', 'done'],
    ] as const;
    const watch = new Watch(flowOf(nodes, edges)).do({
      kind: 'set',
      path: 'nodes.slower.params.service',
      value: 5,
    });
    watch.to(2.9);
    expect(watch.shown('j')[0]).toBe(2);
    watch.to(3);
    expect(watch.shown('j')[0]).toBe(0);
    expect(watch.totals.lost).toBe(2);
    // The third copy is being handled meanwhile, and expires when it comes.
    watch.to(6).do({ kind: 'set', path: 'nodes.slower.params.service', value: 1 }).to(20);
    expect(watch.movesOn('e6')).toEqual([12.9]);
    expect(watch.totals).toMatchObject({ created: 2, copied: 4, completed: 3, lost: 3 });
    expect(findFaults(watch.run.simulation)).toEqual([]);
  });

  it('[Q8][O5] takes only itself out of its group: a dead letter has no time of its own', () => {
    const nodes = {
      s: mortal(2, 1),
      full: queue({ capacity: 0 }),
      slow: { kind: 'delay', params: { time: 1 } },
      j: { kind: 'join', params: { count: 3 } },
    };
    const flow = flowOf(nodes, [
      ['s', 'j'],
      ['s', 'full'],
      ['s', 'slow'],
      ['slow', 'j'],
    ]);
    const edges = { ...flow.edges, dead: { from: 'full', fromPort: 'deadLetter', to: 'j', params: {} } };
    const watch = new Watch({ ...flow, edges } as typeof flow).to(2.5);
    expect(watch.shown('j')[0]).toBe(3 - 3);
    // All three have come in time: one goes on.
    expect(watch.totals).toMatchObject({ completed: 3 });
    const four = new Watch({ ...flow, edges } as typeof flow);
    four.do({ kind: 'set', path: 'nodes.j.params.count', value: 4 }).to(2.9);
    expect(four.shown('j')[0]).toBe(3);
    four.to(10);
    expect(four.shown('j')[0]).toBe(1);
    expect(four.totals.lost).toBe(2);
    expect(findFaults(four.run.simulation)).toEqual([]);
  });

  it('[Q8] waits for a busy handler no longer: it leaves the source', () => {
    const watch = new Watch(flowOf({ s: mortal(2, 1, 1, 3.5), h: handler(2.25) }, [['s', 'h']])).to(2.9);
    expect(watch.waiting('s')).toBe(1);
    expect(watch.figures('h').waiting).toMatchObject({ last: 1 });
    watch.to(3);
    expect(watch.waiting('s')).toBe(0);
    expect(watch.figures('h').waiting).toMatchObject({ last: 0 });
    // What is being handled is left alone, though its time is over.
    watch.to(10);
    expect(watch.totals).toMatchObject({ created: 3, completed: 2, lost: 1 });
    expect(watch.figures('h').counts).toMatchObject({ arrived: 2, completed: 2 });
  });

  it('[Q8][P7] frees the handler that calls with it', () => {
    const nodes = { s: mortal(3, 1, 1), a: handler(1, 2), b: handler(9) };
    const watch = new Watch(
      flowOf(nodes, [
        ['s', 'a'],
        ['a', 'b'],
      ]),
    ).to(3.9);
    expect(watch.figures('a')).toMatchObject({ held: { last: 2 } });
    watch.to(4);
    expect(watch.figures('a')).toMatchObject({ held: { last: 1 } });
    watch.to(20);
    expect(watch.totals).toMatchObject({ completed: 1, lost: 1 });
  });

  it('[Q8][D1] takes the port of the handler it waits for, which knows no time for it', () => {
    const nodes = { s: mortal(2, 1, 1), h: handler(5), done: sink, dead: queue() };
    const flow = flowOf(nodes, [
      ['s', 'h'],
      ['h', 'done'],
    ]);
    const edges = { ...flow.edges, d: { from: 'h', fromPort: 'deadLetter', to: 'dead', params: {} } };
    const watch = new Watch({ ...flow, edges } as typeof flow).to(20);
    expect(watch.length('dead')).toBe(1);
    expect(watch.movesOn('d')).toEqual([3]);
    expect(watch.totals).toMatchObject({ completed: 1, lost: 0, inFlight: 1 });
  });

  it('[Q8] is not let wait for a busy handler when it comes too late', () => {
    const nodes = { s: mortal(1, 1, 1), a: handler(2, 2), b: handler(9) };
    const watch = new Watch(
      flowOf(nodes, [
        ['s', 'a'],
        ['a', 'b'],
      ]),
    ).to(3);
    expect(watch.totals).toMatchObject({ lost: 1, inFlight: 1 });
    expect(watch.figures('a')).toMatchObject({ held: { last: 1 }, busy: { last: 1 } });
  });

  it('[Q8][H6] goes on while it is tried again, but does not wait for its turn', () => {
    const params = { service: 1, failure: 1, retry: { limit: 3, delay: 1 } };
    const nodes = { s: mortal(2.5, 1, 1.5), h: { kind: 'handler', params } };
    const watch = new Watch(flowOf(nodes, [['s', 'h']]));
    // 1..2 the first, 2..3 the second; at 3 the first begins again, at 4 the second finds it handled and its time over.
    watch.to(3.9);
    expect(watch.figures('h')).toMatchObject({ counts: { arrived: 3 } });
    watch.to(4);
    expect(watch.totals).toMatchObject({ lost: 1 });
    expect(findFaults(watch.run.simulation)).toEqual([]);
  });

  it('[Q8][J5] expires outside a paused handler', () => {
    const watch = new Watch(flowOf({ s: mortal(2, 1), h: handler(1) }, [['s', 'h']])).do({
      kind: 'pause',
      node: 'h',
    });
    watch.to(3);
    expect(watch.totals).toMatchObject({ lost: 1 });
    watch.do({ kind: 'resume', node: 'h' }).to(9);
    expect(watch.figures('h').counts).toMatchObject({ arrived: 0 });
  });
});
