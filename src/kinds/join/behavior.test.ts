import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Params } from '../../flow/flow.ts';
import { findFaults } from '../../run/testing/findFaults.ts';
import { at, type EdgeOf, flowOf, handler, sink } from '../../run/testing/flowOf.ts';
import { forkFlow } from '../../run/testing/forkFlow.ts';
import { Watch } from '../../run/testing/watch.ts';
import type { JoinPlace } from './behavior.ts';

const join = (params: Params = {}) => ({ kind: 'join', params });
const delay = (time: number) => ({ kind: 'delay', params: { time } });

/** From a source by a topic and three ways to a join. */
const branches: EdgeOf[] = [
  ['s', 't'],
  ['t', 'a'],
  ['t', 'b'],
  ['t', 'c'],
  ['a', 'j'],
  ['b', 'j'],
  ['c', 'j'],
  ['j', 'z'],
];

/** A topic (e1), delays of 1, 3 and 6 s, a join, a sink (e8). */
function fork(instants: readonly number[], params: Params = {}) {
  const delays = { a: delay(1), b: delay(3), c: delay(6) };
  const nodes = { s: at(...instants), t: { kind: 'topic' }, ...delays, j: join(params), z: sink };
  return new Watch(flowOf(nodes, branches));
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

  it('[O5] waits for `count` copies; those that come later are completed at once', () => {
    const watch = fork([1], { count: 2 }).to(20);
    expect(watch.movesOn('e8')).toEqual([4]);
    expect(watch.shown('j').slice(0, 2)).toEqual([0, 0]);
    expect(watch.figures('j').counts).toEqual({ arrived: 3, departed: 1 });
    expect(watch.totals).toEqual({ created: 1, copied: 2, completed: 3, lost: 0, inFlight: 0 });
    expect(watch.figures('z').counts).toMatchObject({ arrived: 1 });
    const first = fork([1], { count: 1 }).to(20);
    expect(first.movesOn('e8')).toEqual([2]);
    expect(first.totals).toMatchObject({ completed: 3, inFlight: 0 });
  });

  it.each([
    [1, 1],
    [2, 3],
    [3, 6],
  ])('[O5][F4] with %i needed, `endToEnd` has the whole event once, after %i s', (count, took) => {
    const { endToEnd } = fork([1], { count }).to(20).run.simulation;
    expect([endToEnd.pending, endToEnd.buffer.values[0]]).toEqual([1, took]);
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

  it('[O5] more being needed later changes nothing for what it has let go on', () => {
    const watch = fork([1, 3], { count: 1 }).to(3.5);
    watch.do({ kind: 'set', path: 'nodes.j.params.count', value: 2 }).to(20);
    // Of the event of 1 one has gone on; that of 3 waits for two.
    expect(watch.movesOn('e8')).toEqual([2, 6]);
    expect(watch.totals).toMatchObject({ completed: 6, inFlight: 0 });
  });

  it('[O5] fewer being needed later, what comes after is late all the same', () => {
    const watch = fork([1]).to(2.5);
    watch.do({ kind: 'set', path: 'nodes.j.params.count', value: 1 }).to(20);
    expect(watch.movesOn('e8')).toEqual([2.5]);
    expect(watch.totals).toMatchObject({ completed: 3, inFlight: 0 });
  });

  it.each([
    ['before it', { before: { duplicate: 1 }, behind: {} }],
    ['into it', { before: {}, behind: { duplicate: 1, latency: 0.25 } }],
  ])('[O5][E4] lets one go on, however many doubles come by edges %s', (_where, { before, behind }) => {
    for (const count of [1, 2, null]) {
      const edges: EdgeOf[] = [
        ['s', 't'],
        ['t', 'a', before],
        ['t', 'b', before],
        ['a', 'j', behind],
        ['b', 'j', behind],
        ['j', 'z'],
      ];
      const nodes = {
        s: at(1, 2),
        t: { kind: 'topic' },
        a: delay(1),
        b: delay(3),
        j: join({ count }),
        z: sink,
      };
      const watch = new Watch(flowOf(nodes, edges)).to(20);
      expect(watch.figures('j').counts).toEqual({ arrived: 8, departed: 2 });
      expect(watch.totals).toMatchObject({ completed: 8, inFlight: 0 });
    }
  });

  it('[O5] lets an event go on once in each round of a circle, be the last late ones still on their way', () => {
    const nodes = {
      ...{ s: at(1), t: { kind: 'topic' }, a: delay(1), b: delay(3.25) },
      ...{ j: join({ count: 1 }), x: delay(0.5) },
    };
    const watch = new Watch(
      flowOf(nodes, [
        ['s', 't'],
        ['t', 'a'],
        ['t', 'b'],
        ['a', 'j'],
        ['b', 'j'],
        ['j', 'x'],
        ['x', 't'],
      ]),
    ).to(10);
    expect(watch.movesOn('e6')).toEqual([2, 3.5, 5, 6.5, 8, 9.5]);
    // By a and, from 4.25 on, by b.
    expect(watch.figures('j').counts).toEqual({ arrived: 6 + 4, departed: 6 });
    expect(watch.totals).toMatchObject({ completed: 4, inFlight: 4 });
    expect(findFaults(watch.run.simulation)).toEqual([]);
  });

  it('[O5] knows its own late copies from those of joins behind another', () => {
    // The second round of the outer join comes by a second one; what is late at the outer one comes by none.
    const nodes = {
      ...{ s: at(1), t: { kind: 'topic' }, a: delay(1), b: delay(2.5), j: join({ count: 1 }) },
      ...{ u: { kind: 'topic' }, c: delay(0.5), d: delay(4), k: join({ count: 1 }) },
    };
    const watch = new Watch(
      flowOf(nodes, [
        ['s', 't'],
        ['t', 'a'],
        ['t', 'b'],
        ['a', 'j'],
        ['b', 'j'],
        ['j', 'u'],
        ['u', 'c'],
        ['u', 'd'],
        ['c', 'k'],
        ['d', 'k'],
        ['k', 't'],
      ]),
    ).to(10);
    expect(watch.movesOn('e6')).toEqual([2, 3.5, 5, 6.5, 8, 9.5]);
    expect(watch.movesOn('e11')).toEqual([2.5, 4, 5.5, 7, 8.5, 10]);
  });

  it('[O5] a join within a branch of another is not taken for another round', () => {
    const nodes = {
      ...{ s: at(1), t: { kind: 'topic' }, a: delay(1), j: join({ count: 1 }), z: sink },
      ...{ u: { kind: 'topic' }, c: delay(3), d: delay(4), k: join({ count: 1 }) },
    };
    const watch = new Watch(
      flowOf(nodes, [
        ['s', 't'],
        ['t', 'a'],
        ['t', 'u'],
        ['a', 'j'],
        ['u', 'c'],
        ['u', 'd'],
        ['c', 'k'],
        ['d', 'k'],
        ['k', 'j'],
        ['j', 'z'],
      ]),
    ).to(10);
    expect(watch.movesOn('e10')).toEqual([2]);
    expect(watch.totals).toMatchObject({ completed: 3, inFlight: 0 });
  });

  it('[O5][S6] an event comes back to its source when its last copy has ended, late ones too', () => {
    const nodes = {
      s: { kind: 'source', params: { arrivals: { process: 'closed', population: 1, think: 1 } } },
      ...{ t: { kind: 'topic' }, a: delay(1), b: delay(3), j: join({ count: 1 }), z: sink },
    };
    const watch = new Watch(
      flowOf(nodes, [
        ['s', 't'],
        ['t', 'a'],
        ['t', 'b'],
        ['a', 'j'],
        ['b', 'j'],
        ['j', 'z'],
      ]),
    ).to(10);
    // Created at 1, its end at 4, created anew at 5.
    expect(watch.movesOn('e6')).toEqual([2, 6, 10]);
  });

  it('[O5][J8] remembers in a crash what it has let go on', () => {
    const watch = fork([1, 3.25], { count: 1 }).to(3);
    watch.do({ kind: 'crash', node: 'j' }, { kind: 'recover', node: 'j' }).to(20);
    expect(watch.movesOn('e8')).toEqual([2, 4.25]);
    expect(watch.totals).toMatchObject({ completed: 6, inFlight: 0 });
  });

  it('[O5][Q8] what comes late is lost where its own time is over', () => {
    const nodes = {
      s: {
        kind: 'source',
        params: { arrivals: { process: 'schedule', events: [{ at: 1 }] }, event: { ttl: 3.5 } },
      },
      ...{
        t: { kind: 'topic' },
        a: handler(1),
        b: handler(3),
        c: handler(6),
        j: join({ count: 1 }),
        z: sink,
      },
    };
    const watch = new Watch(flowOf(nodes, branches)).to(20);
    expect(watch.totals).toMatchObject({ completed: 2, lost: 1, inFlight: 0 });
  });

  it('[O5] forgets what has ended: of events that come by one of its edges alone nothing is left', () => {
    const nodes = {
      s: { kind: 'source', params: { arrivals: { process: 'renewal', interval: 0.01 } } },
      ...{ r: { kind: 'router' }, a: delay(1), b: delay(2), j: join({ count: 1 }), z: sink },
    };
    const watch = new Watch(
      flowOf(nodes, [
        ['s', 'r'],
        ['r', 'a'],
        ['r', 'b'],
        ['a', 'j'],
        ['b', 'j'],
        ['j', 'z'],
      ]),
    ).to(500);
    const { groups } = watch.place('j').state as JoinPlace['state'];
    expect(watch.figures('j').counts['departed']).toBeGreaterThan(49_000);
    expect(groups.table.length).toBeLessThan(10_000);
  });

  it('[O5] lets no event go on more than once a round, whatever is forked, lost and doubled', () => {
    let late = 0;
    fc.assert(
      fc.property(forkFlow, (flow) => {
        const watch = new Watch(flow).to(flow.run.until!);
        const rounds = watch.totals.created + watch.movesIn('w', 't0');
        const { arrived, departed } = watch.figures('j0').counts;
        expect(departed).toBeLessThanOrEqual(rounds);
        if (watch.run.flow.nodes['j1'] !== undefined)
          expect(watch.figures('j1').counts['departed']).toBeLessThanOrEqual(departed!);
        late += arrived! - departed!;
        expect(findFaults(watch.run.simulation)).toEqual([]);
      }),
    );
    expect(late).toBeGreaterThan(100);
  });
});
