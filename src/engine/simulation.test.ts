import { describe, expect, it } from 'vitest';
import { Run } from '../run/run.ts';
import { at, flowOf, handler, queue, sink } from '../run/testing/flowOf.ts';
import { Watch } from '../run/testing/watch.ts';

const through = queue({ capacity: 0, overflow: 'block' });

describe('running', () => {
  it('[T3] tells whether the instant or the number of events came first', () => {
    const run = new Run(flowOf({ s: at(1, 2, 2, 3), z: sink }, [['s', 'z']]));
    expect(run.advance(2, 1)).toBe('counted');
    expect([run.now, run.events]).toEqual([1, 1]);
    expect(run.advance(2, 1)).toBe('counted');
    expect([run.now, run.events]).toEqual([2, 2]);
    // The last one of its budget is also the last before the instant.
    expect(run.advance(2, 1)).toBe('reached');
    expect(run.advance(2.5, 0)).toBe('reached');
    expect([run.now, run.events]).toEqual([2.5, 3]);
    expect(run.advance(9, 0)).toBe('counted');
    expect(run.now).toBe(2.5);
  });

  it('[T3] to no end runs until nothing is pending, and the clock stands at the last event', () => {
    const run = new Run(flowOf({ s: at(1, 7), h: handler(2) }, [['s', 'h']]));
    expect(run.advance(Number.POSITIVE_INFINITY)).toBe('reached');
    expect(run.now).toBe(9);
  });

  it('[T5] stands still at a circle of queues, and goes on when a command opens it', () => {
    const watch = new Watch(
      flowOf({ s: at(1), a: queue(), b: queue() }, [
        ['s', 'a'],
        ['a', 'b'],
        ['b', 'a'],
      ]),
    ).to(2);
    expect(watch.run.now).toBe(1);
    expect(watch.run.simulation.stop?.reason).toBe('failed');
    // After an even number of events it is on its way back to a, and stays there.
    watch.do({ kind: 'remove', path: 'edges.e2' }).to(3);
    expect([watch.run.now, watch.length('a')]).toEqual([3, 1]);
  });

  it('[T1] messages that wait through a queue without places come in order of arrival', () => {
    const flow = flowOf({ a: at(0, 1), b: at(2), q: through, h: handler(10), z: sink }, [
      ['a', 'q'],
      ['b', 'q'],
      ['q', 'h'],
      ['h', 'z'],
    ]);
    const watch = new Watch(flow).to(40);
    expect(watch.movesOn('e1')).toEqual([0, 10]);
    expect(watch.movesOn('e2')).toEqual([20]);
    expect(watch.movesOn('e4')).toEqual([10, 20, 30]);
  });
});

describe('passing on', () => {
  it('[P1][P7] holds a giver until the last of its copies is accepted and the last call has ended', () => {
    const flow = flowOf(
      {
        s: at(0, 0),
        a: handler(1),
        q: queue({ capacity: 1, overflow: 'block' }),
        slow: handler(4),
        call: handler(2),
      },
      [
        ['s', 'a'],
        ['a', 'q'],
        ['a', 'call'],
        ['q', 'slow'],
      ],
    );
    const watch = new Watch(flow);
    // The first copies go at 1: one to slow, to 5, the other to call, to 3. Then the second is handled, to 4.
    expect(watch.to(2.9).shown('a').slice(0, 3)).toEqual([1, 0, 1]);
    expect(watch.to(3.9).shown('a').slice(0, 3)).toEqual([1, 1, 0]);
    // At 4 the queue has room for its one copy; call works to 6.
    expect(watch.to(5.9).shown('a').slice(0, 3)).toEqual([1, 0, 1]);
    expect(watch.to(6).shown('a').slice(0, 3)).toEqual([0, 0, 0]);
    expect(watch.to(20).totals).toMatchObject({ created: 2, copied: 2, completed: 4 });
  });

  it('[P4] a queue’s message and parked ones are let in by the instant at which each began to wait', () => {
    const flow = flowOf(
      {
        s: at(0, 1, 4),
        t: at(2),
        u: at(3),
        a: queue(),
        b: queue({ capacity: 1, overflow: 'block' }),
        h: handler(10),
      },
      [
        ['s', 'a'],
        ['a', 'b'],
        ['t', 'b'],
        ['u', 'b'],
        ['b', 'h'],
      ],
    );
    // 0: to h. 1: in b. 2 and 3 stand outside b, 4 waits in a.
    const watch = new Watch(flow).to(5);
    expect([watch.waiting('t'), watch.waiting('u'), watch.length('a')]).toEqual([1, 1, 1]);
    watch.to(60);
    expect(watch.movesOn('e3')).toEqual([10]);
    expect(watch.movesOn('e4')).toEqual([20]);
    expect(watch.movesOn('e2')).toEqual([0, 1, 30]);
  });

  it('[P5] a parked message sets out by its slow edge when room is given', () => {
    const flow = flowOf({ s: at(0, 1, 2), q: queue({ capacity: 1, overflow: 'block' }), h: handler(10) }, [
      ['s', 'q', { latency: 2 }],
      ['q', 'h'],
    ]);
    const watch = new Watch(flow).to(50);
    // The first arrives at 2 and goes straight on, so its place is given to the one of 1; that stays from 4 to 12.
    expect(watch.moves('e1').map(({ setOutAt, arrivesAt }) => [setOutAt, arrivesAt])).toEqual([
      [0, 2],
      [2, 4],
      [12, 14],
    ]);
    expect(watch.movesOn('e2')).toEqual([2, 12, 22]);
  });

  it('[P5][Q1] what set out for a queue without places finds its taker busy: it is rejected, or waits', () => {
    const asking = (overflow: string) =>
      new Watch(
        flowOf({ s: at(0), t: at(1), q: queue({ capacity: 0, overflow }), h: handler(10) }, [
          ['s', 'q', { latency: 2 }],
          ['t', 'h'],
          ['q', 'h'],
        ]),
      ).to(3);
    const rejecting = asking('reject');
    expect(rejecting.figures('q').counts).toMatchObject({ arrived: 1, rejected: 1 });
    expect(rejecting.totals).toMatchObject({ lost: 1, inFlight: 1 });
    const blocking = asking('block');
    expect(blocking.length('q')).toBe(1);
    expect(blocking.to(30).movesOn('e3')).toEqual([11]);
    expect(blocking.totals).toMatchObject({ completed: 2, lost: 0 });
  });

  it('[P6] a slow edge of a call: its server is kept meanwhile, its caller waits to the end', () => {
    const flow = flowOf(
      {
        s: { kind: 'source', params: { arrivals: { process: 'renewal', interval: 1 }, callers: 1 } },
        h: handler(3),
      },
      [['s', 'h', { latency: 2 }]],
    );
    const watch = new Watch(flow).to(13);
    // Out at 1, there at 3, done at 6; then after another second.
    expect(watch.movesOn('e1')).toEqual([1, 7, 13]);
    expect(watch.figures('h').busy?.mean).toBeCloseTo(10 / 13, 12);
    expect(watch.figures('h').service).toMatchObject({ count: 2, mean: 3 });
  });
});
