import { describe, expect, it } from 'vitest';
import { Run } from '../run/run.ts';
import { at, flowOf, handler, queue, sink } from '../run/testing/flowOf.ts';
import { Watch } from '../run/testing/watch.ts';

const remove = (path: string) => ({ kind: 'remove', path }) as const;
const set = (path: string, value: number | string) => ({ kind: 'set', path, value }) as const;

describe('removing', () => {
  it('[J3] an edge to a handler frees the server kept for what was on it, and its caller', () => {
    const watch = new Watch(
      flowOf({ s: at(0), t: at(2), a: handler(1), h: handler(5), z: sink }, [
        ['s', 'a'],
        ['a', 'h', { latency: 10 }],
        ['t', 'h'],
        ['h', 'z'],
      ]),
    ).to(3);
    // a's call is on its way since 1 and is to arrive at 11; t's call of 2 stands outside.
    expect(watch.shown('a').slice(0, 3)).toEqual([1, 0, 1]);
    expect(watch.waiting('t')).toBe(1);
    watch.do(remove('edges.e2'));
    expect(watch.shown('a').slice(0, 3)).toEqual([0, 0, 0]);
    expect(watch.movesOn('e3')).toEqual([3]);
    expect(watch.totals).toMatchObject({ lost: 1, inFlight: 1 });
    expect(watch.to(20).movesOn('e4')).toEqual([8]);
  });

  it('[J3] one of two edges lets go what is parked through it, not through the other', () => {
    const watch = new Watch(
      flowOf({ s: at(0, 1), t: at(2), q: queue({ capacity: 1, overflow: 'block' }) }, [
        ['s', 'q'],
        ['t', 'q'],
      ]),
    ).to(3);
    watch.do(remove('edges.e1'));
    expect([watch.waiting('s'), watch.waiting('t')]).toEqual([0, 1]);
    expect([watch.length('q'), watch.totals.lost]).toEqual([1, 1]);
  });

  it('[J3] an edge does not end a call that is being handled', () => {
    const watch = new Watch(
      flowOf({ s: at(0), a: handler(1), b: handler(5) }, [
        ['s', 'a'],
        ['a', 'b'],
      ]),
    ).to(2);
    watch.do(remove('edges.e2'));
    expect(watch.shown('a')[2]).toBe(1);
    expect(watch.to(6).shown('a')[2]).toBe(0);
    expect(watch.totals).toMatchObject({ completed: 1, lost: 0 });
  });

  it('[J2] a caller leaves what it called at work, for nobody', () => {
    const watch = new Watch(
      flowOf({ s: at(0), a: handler(1), b: handler(5), z: sink }, [
        ['s', 'a'],
        ['a', 'b'],
        ['b', 'z'],
      ]),
    ).to(2);
    watch.do(remove('nodes.a'));
    expect(watch.waiting('s')).toBe(0);
    expect(watch.to(10).totals).toMatchObject({ completed: 1, lost: 0, inFlight: 0 });
    expect(watch.run.simulation.counters.heldServers).toBe(0);
    expect(watch.run.simulation.stands.live).toBe(0);
  });

  it('[J2] a handler that is held loses what it has parked, and its own caller goes on', () => {
    const watch = new Watch(
      flowOf({ s: at(0, 0), a: handler(1, 2), q: queue({ capacity: 1, overflow: 'block' }) }, [
        ['s', 'a'],
        ['a', 'q'],
      ]),
    ).to(2);
    watch.do(remove('nodes.a'));
    expect(watch.totals).toMatchObject({ lost: 1, inFlight: 1 });
    expect(watch.length('q')).toBe(1);
    expect(watch.run.simulation.stands.live).toBe(0);
    expect(watch.run.simulation.servers.live).toBe(0);
  });

  it('[J2] a handler does not give back to a queue that was removed and stands there anew', () => {
    const watch = new Watch(
      flowOf({ s: at(0), q: queue(), h: handler(10) }, [
        ['s', 'q'],
        ['q', 'h'],
      ]),
    ).to(1);
    watch.do(remove('nodes.q'));
    watch.do({ kind: 'add', path: 'nodes.q', value: queue() });
    watch.do(remove('nodes.h'));
    expect(watch.length('q')).toBe(0);
    expect(watch.totals).toMatchObject({ lost: 1, inFlight: 0 });
  });

  it('[J2] several servers give back to a ranked queue, each to its old place', () => {
    const events = [1, 2, 3, 4].map((instant) => ({
      at: instant,
      type: `t${instant}`,
      priority: instant % 2,
    }));
    const watch = new Watch(
      flowOf(
        {
          s: { kind: 'source', params: { arrivals: { process: 'schedule', events } } },
          q: queue({ discipline: 'priority' }),
          h: handler(10, 3),
        },
        [
          ['s', 'q'],
          ['q', 'h'],
        ],
      ),
    ).to(5);
    watch.do(
      remove('nodes.h'),
      { kind: 'add', path: 'nodes.k', value: handler(1) },
      { kind: 'add', path: 'edges.x', value: { from: 'q', to: 'k' } },
    );
    const { names } = watch.to(10).run.simulation;
    expect(watch.moves('x').map(({ type }) => names[type])).toEqual(['t1', 't3', 't2', 't4']);
  });

  it('[S6][J2] a closed source whose id another kind takes: its rounds end for nobody', () => {
    const closed = { arrivals: { process: 'closed', population: 3, think: 1 } };
    const watch = new Watch(
      flowOf({ s: { kind: 'source', params: closed }, q: queue(), h: handler(2) }, [
        ['s', 'q'],
        ['q', 'h'],
      ]),
    ).to(1.5);
    watch.do(remove('nodes.s'));
    watch.do({ kind: 'add', path: 'nodes.s', value: sink });
    expect(watch.to(20).totals).toMatchObject({ created: 3, completed: 3, inFlight: 0 });
    expect(watch.run.simulation.circuits.live).toBe(0);
  });
});

describe('what was removed', () => {
  it('[X1] is no hindrance to a snapshot, also where another kind has taken the id', () => {
    const watch = new Watch(
      flowOf(
        {
          s: { kind: 'source', params: { arrivals: { process: 'closed', population: 2, think: 1 } } },
          a: handler(1),
          h: handler(4),
          z: sink,
        },
        [
          ['s', 'a', { call: 'handOver' }],
          ['a', 'h', { call: 'handOver', latency: 2 }],
          ['h', 'z'],
        ],
      ),
    ).to(2.5);
    watch.do(remove('nodes.h'), { kind: 'add', path: 'nodes.h', value: queue() });
    watch.do({ kind: 'add', path: 'edges.e9', value: { from: 'a', to: 'h' } }, remove('nodes.s'));
    const saved = watch.run.save();
    watch.to(30);
    const other = Run.restore(structuredClone(saved));
    other.advance(30);
    expect(other.simulation.hash).toBe(watch.run.simulation.hash);
    expect(other.simulation.totals).toEqual(watch.totals);
    other.apply([{ kind: 'add', path: 'edges.e2', value: { from: 'h', to: 'z' } }]);
    other.advance(31);
    expect(other.simulation.totals.inFlight).toBe(0);
  });
});

describe('adding', () => {
  it('[J4] an edge from a queue whose messages wait is used at once', () => {
    const watch = new Watch(flowOf({ s: at(1, 2), q: queue(), h: handler(3) }, [['s', 'q']])).to(5);
    watch.do({ kind: 'add', path: 'edges.x', value: { from: 'q', to: 'h' } });
    expect(watch.to(20).movesOn('x')).toEqual([5, 8]);
  });

  it('[J4] a taker behind a queue without a place lets through who stands outside', () => {
    const watch = new Watch(
      flowOf({ s: at(1, 2), q: queue({ capacity: 0, overflow: 'block' }) }, [['s', 'q']]),
    ).to(5);
    expect(watch.waiting('s')).toBe(2);
    watch.do(
      { kind: 'add', path: 'nodes.h', value: handler(3) },
      { kind: 'add', path: 'edges.x', value: { from: 'q', to: 'h' } },
    );
    expect(watch.to(20).movesOn('x')).toEqual([5, 8]);
  });

  it('[J4] a source to a run begins its clock then; a schedule has no past', () => {
    const watch = new Watch(flowOf({ z: sink }, [])).to(5);
    watch.do(
      { kind: 'add', path: 'nodes.a', value: at(1, 5, 6, 8) },
      {
        kind: 'add',
        path: 'nodes.b',
        value: { kind: 'source', params: { arrivals: { process: 'renewal', interval: 2 } } },
      },
      { kind: 'add', path: 'edges.x', value: { from: 'a', to: 'z' } },
      { kind: 'add', path: 'edges.y', value: { from: 'b', to: 'z' } },
    );
    watch.to(10);
    expect(watch.movesOn('x')).toEqual([6, 8]);
    expect(watch.movesOn('y')).toEqual([7, 9]);
  });
});

describe('changing an edge', () => {
  it('[E1] a changed latency holds for what sets out afterwards', () => {
    const watch = new Watch(flowOf({ s: at(1, 2, 3), z: sink }, [['s', 'z', { latency: 10 }]])).to(1.5);
    watch.do(set('edges.e1.params.latency', 1)).to(2.5);
    watch.do(set('edges.e1.params.latency', 0)).to(20);
    expect(watch.moves('e1').map(({ arrivesAt }) => arrivesAt)).toEqual([11, 3, 3]);
    expect(watch.totals.completed).toBe(3);
  });

  it('[P6] a changed call holds for what is offered afterwards, not for who stands outside', () => {
    const watch = new Watch(
      flowOf({ s: at(0, 0, 1), a: handler(1, 3), b: handler(10) }, [
        ['s', 'a'],
        ['a', 'b'],
      ]),
    ).to(1.5);
    // Of the two at b since 1 one is handled to 11; the other stands outside as a call to be waited for, to 21.
    watch.do(set('edges.e2.params.call', 'handOver')).to(12);
    // The third is offered at 2 and accepted at 21: nobody waits for its end at 31.
    expect(watch.shown('a')[2]).toBe(2);
    expect(watch.to(20.5).shown('a')[2]).toBe(2);
    expect(watch.to(21).shown('a')[2]).toBe(0);
    expect(watch.shown('b')[1]).toBe(1);
  });

  it('[P5] a queue made to drop its oldest, and back, counts what is on its way anew', () => {
    const watch = new Watch(
      flowOf({ s: at(0, 1, 2, 3), q: queue({ capacity: 2 }) }, [['s', 'q', { latency: 10 }]]),
    ).to(1.5);
    expect(watch.shown('q')[3]).toBe(2);
    watch.do(set('nodes.q.params.overflow', 'dropOldest')).to(2.5);
    expect(watch.shown('q')[3]).toBe(0);
    watch.do(set('nodes.q.params.overflow', 'reject')).to(9);
    // The third set out while all was let in; the fourth is refused.
    expect(watch.shown('q')[3]).toBe(3);
    expect(watch.to(20).length('q')).toBe(3);
    expect(watch.figures('q').counts).toMatchObject({ arrived: 4, rejected: 1, dropped: 0 });
  });
});

it('[J1] a command that does not fit stops a replay in words', () => {
  const journal = [
    { at: 1, command: remove('nodes.q') },
    { at: 2, command: set('nodes.q.params.capacity', 1) },
  ];
  const run = new Run({ ...flowOf({ s: at(3), q: queue() }, [['s', 'q']]), journal });
  expect(run.advance(10)).toBe('stopped');
  expect(run.now).toBe(2);
  expect(run.problem?.path).toMatch(/^journal\.1/);
});
