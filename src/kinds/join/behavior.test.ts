import { describe, expect, it } from 'vitest';
import type { Params } from '../../flow/flow.ts';
import { at, type EdgeOf, flowOf, handler, sink } from '../../run/testing/flowOf.ts';
import { Watch } from '../../run/testing/watch.ts';

const join = (params: Params = {}) => ({ kind: 'join', params });
const delay = (time: number) => ({ kind: 'delay', params: { time } });

/** A topic (e1), delays of 1, 3 and 6 s, a join, a sink (e8). */
function fork(instants: readonly number[], params: Params = {}) {
  const edges: EdgeOf[] = [
    ['s', 't'],
    ['t', 'a'],
    ['t', 'b'],
    ['t', 'c'],
    ['a', 'j'],
    ['b', 'j'],
    ['c', 'j'],
    ['j', 'z'],
  ];
  const delays = { a: delay(1), b: delay(3), c: delay(6) };
  const nodes = { s: at(...instants), t: { kind: 'topic' }, ...delays, j: join(params), z: sink };
  return new Watch(flowOf(nodes, edges));
}

describe('a join', () => {
  it('[O5] waits for a copy by each edge, and lets one go on', () => {
    const watch = fork([1, 2]).to(4.5);
    // Of the event of 1 two copies, of that of 2 one.
    expect(watch.shown('j').slice(0, 3)).toEqual([3, 2, 3]);
    expect(watch.to(20).movesOn('e8')).toEqual([7, 8]);
    expect(watch.figures('j').counts).toEqual({ arrived: 6, departed: 2 });
    expect(watch.totals).toEqual({ created: 2, copied: 4, completed: 6, lost: 0, inFlight: 0 });
  });

  it('[O5][F4] counts one a whole event in `endToEnd`', () => {
    const { endToEnd } = fork([1, 2]).to(20).run.simulation;
    expect(endToEnd.pending).toBe(2);
    expect([...endToEnd.buffer.values.subarray(0, 2)]).toEqual([6, 6]);
  });

  it('[O5] waits for `count` copies; those that come later are a new group', () => {
    const watch = fork([1], { count: 2 }).to(20);
    expect(watch.movesOn('e8')).toEqual([4]);
    expect(watch.shown('j').slice(0, 2)).toEqual([1, 1]);
    expect(fork([1], { count: 1 }).to(20).movesOn('e8')).toEqual([2, 4, 7]);
  });

  it('[O5] lets go at once what is complete when fewer are needed', () => {
    const byCount = fork([1, 1.5], { count: 3 }).to(5);
    byCount.do({ kind: 'set', path: 'nodes.j.params.count', value: 2 });
    expect(byCount.to(5).movesOn('e8')).toEqual([5, 5]);
    const byEdge = fork([1]).to(5);
    byEdge.do({ kind: 'remove', path: 'edges.e7' });
    expect(byEdge.to(5).movesOn('e8')).toEqual([5]);
  });

  it('[O5][J2] loses what stands in it when it is removed', () => {
    const watch = fork([1, 2]).to(5.5);
    watch.do({ kind: 'remove', path: 'nodes.j' }).to(30);
    expect(watch.totals).toMatchObject({ lost: 4, completed: 2, inFlight: 0 });
  });

  it('[O5] nobody waits for it, nor for what it sends', () => {
    const flow = flowOf({ s: at(1), g: handler(1), j: join({ count: 2 }), h: handler(50) }, [
      ['s', 'g'],
      ['g', 'j'],
      ['j', 'h'],
    ]);
    expect(new Watch(flow).to(3).shown('g')[0]).toBe(0);
  });

  it('[O5] keeps many events apart', () => {
    const instants = Array.from({ length: 300 }, (_, index) => 1 + index / 100);
    const watch = fork(instants).to(20);
    expect(watch.totals).toMatchObject({ created: 300, completed: 900, inFlight: 0 });
    expect(watch.figures('j').counts).toEqual({ arrived: 900, departed: 300 });
  });
});
