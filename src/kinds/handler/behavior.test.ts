import { describe, expect, it } from 'vitest';
import { at, flowOf, handler, queue, sink } from '../../run/testing/flowOf.ts';
import { Watch } from '../../run/testing/watch.ts';

describe('a handler', () => {
  it('[H1] handles at most as many as it has servers', () => {
    const watch = new Watch(
      flowOf({ s: at(1, 1, 1, 1), q: queue(), h: handler(10, 2) }, [
        ['s', 'q'],
        ['q', 'h'],
      ]),
    ).to(5);
    expect(watch.shown('h').slice(0, 4)).toEqual([2, 2, 0, 2]);
    expect(watch.length('q')).toBe(2);
    expect(watch.to(21).totals.completed).toBe(4);
  });

  it('[H2] more servers take waiting work at once; fewer let what has begun end', () => {
    const watch = new Watch(
      flowOf({ s: at(1, 2, 3, 4, 5), q: queue(), h: handler(10) }, [
        ['s', 'q'],
        ['q', 'h'],
      ]),
    ).to(6);
    watch.do({ kind: 'set', path: 'nodes.h.params.servers', value: 3 });
    expect([watch.length('q'), watch.shown('h')[0]]).toEqual([2, 3]);
    watch.to(7).do({ kind: 'set', path: 'nodes.h.params.servers', value: 1 });
    expect(watch.shown('h')[0]).toBe(3);
    // Ends at 11 and, of those begun at 6, at 16; only the last of them is followed by another.
    expect(watch.to(15.9).shown('h')[0]).toBe(2);
    expect(watch.to(16.1).shown('h')[0]).toBe(1);
    expect(watch.to(40).totals.completed).toBe(5);
    // Servers: 1 for 6 s, 3 for 1 s, 1 for 33 s; busy: 40 s of work from five messages, 4 beginnings at 1, 6, 6, 16, 26.
    expect(watch.figures('h').utilization).toBeCloseTo(50 / (6 + 3 + 33), 12);
  });

  it('[H3] a changed service holds for what begins afterwards', () => {
    const watch = new Watch(
      flowOf({ s: at(1, 2), q: queue(), h: handler(10) }, [
        ['s', 'q'],
        ['q', 'h'],
      ]),
    ).to(5);
    watch.do({ kind: 'set', path: 'nodes.h.params.service', value: 1 }).to(30);
    expect(watch.figures('h').service).toMatchObject({ count: 2, max: 10, min: 1 });
  });

  it('[H4] callers wait in order of arrival, and [P4] a queue that feeds it waits among them', () => {
    const watch = new Watch(
      flowOf({ a: at(1, 4), b: at(2), c: at(3), q: queue(), h: handler(10) }, [
        ['a', 'h'],
        ['b', 'h'],
        ['c', 'q'],
        ['q', 'h'],
      ]),
    ).to(40);
    expect(watch.movesOn('e1')).toEqual([1, 31]);
    expect(watch.movesOn('e2')).toEqual([11]);
    expect(watch.movesOn('e4')).toEqual([21]);
  });

  it('[P6] a call with wait holds the caller until the callee and its own calls have ended', () => {
    const watch = new Watch(
      flowOf({ s: at(1), a: handler(1), b: handler(2), c: handler(3), z: sink }, [
        ['s', 'a'],
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'z'],
      ]),
    ).to(10);
    // a works from 1 to 2, b to 4, c to 7; everyone is held until 7.
    const busySeconds = (id: string) => watch.figures(id).busy!.mean! * 10;
    expect(busySeconds('a')).toBeCloseTo(6, 12);
    expect(busySeconds('b')).toBeCloseTo(5, 12);
    expect(busySeconds('c')).toBeCloseTo(3, 12);
    expect(watch.figures('a').service).toMatchObject({ mean: 1 });
  });

  it('[P6] a call with handOver holds the caller until the callee has accepted', () => {
    const watch = new Watch(
      flowOf({ s: at(1, 1), a: handler(1, 2), b: handler(5) }, [
        ['s', 'a', { call: 'handOver' }],
        ['a', 'b', { call: 'handOver' }],
      ]),
    ).to(20);
    // Both end at 2; b takes one at once and the other at 7.
    expect(watch.figures('a').busy!.mean! * 20).toBeCloseTo(1 + 6, 12);
    expect(watch.movesOn('e2')).toEqual([2, 7]);
  });

  it('[P7] held by a full queue it keeps its server: busy counts it, service does not', () => {
    const watch = new Watch(
      flowOf(
        {
          s: at(1, 2, 3),
          q: queue(),
          a: handler(1),
          m: queue({ capacity: 0, overflow: 'block' }),
          b: handler(10),
        },
        [
          ['s', 'q'],
          ['q', 'a'],
          ['a', 'm'],
          ['m', 'b'],
        ],
      ),
    ).to(4.5);
    // The second ended at 3 and cannot leave before 12; the third waits behind it.
    expect(watch.shown('a').slice(0, 3)).toEqual([1, 0, 1]);
    expect(watch.length('q')).toBe(1);
    watch.to(12);
    expect(watch.figures('a').service).toMatchObject({ count: 2, max: 1 });
    expect(watch.figures('a').busy!.mean! * 12).toBeCloseTo(11, 12);
  });

  it('[P10] passes on first, then takes the next, and then tells those that waited for the end', () => {
    const watch = new Watch(
      flowOf(
        {
          s: {
            kind: 'source',
            params: { arrivals: { process: 'renewal', interval: 1 }, callers: 1, limit: 2 },
          },
          q: at(2),
          m: queue(),
          h: handler(2),
          z: sink,
        },
        [
          ['s', 'h'],
          ['q', 'm'],
          ['m', 'h'],
          ['h', 'z'],
        ],
      ),
    ).to(20);
    // The call ends at 3; the waiting message is begun then, so the next call of 4 waits until 5.
    expect(watch.movesOn('e3')).toEqual([3]);
    expect(watch.movesOn('e1')).toEqual([1, 5]);
    expect(watch.movesOn('e4')).toEqual([3, 5, 7]);
  });

  it('[P5] by an edge with latency its server is reserved when the message sets out', () => {
    const watch = new Watch(
      flowOf({ s: at(0, 0), q: queue(), h: handler(1) }, [
        ['s', 'q'],
        ['q', 'h', { latency: 3 }],
      ]),
    ).to(2);
    expect(watch.shown('h').slice(0, 3)).toEqual([1, 0, 0]);
    expect(watch.length('q')).toBe(1);
    watch.to(20);
    expect(watch.movesOn('e2')).toEqual([0, 4]);
    expect(watch.figures('q').wait?.max).toBe(4);
  });

  it('[J2] removed, it gives back what it had from a queue, to its old place', () => {
    const watch = new Watch(
      flowOf({ s: at(1, 2, 3), q: queue(), h: handler(10) }, [
        ['s', 'q'],
        ['q', 'h'],
      ]),
    ).to(5);
    watch.do({ kind: 'remove', path: 'nodes.h' });
    expect(watch.length('q')).toBe(3);
    expect(watch.figures('q').counts).toMatchObject({ redelivered: 1 });
    watch.do(
      { kind: 'add', path: 'nodes.h2', value: handler(1) },
      { kind: 'add', path: 'edges.x', value: { from: 'q', to: 'h2' } },
    );
    expect(watch.length('q')).toBe(2);
    // The one given back is first again: it has waited since it came back, 0 s.
    expect(watch.to(5.5).figures('q').wait).toMatchObject({ count: 2, max: 0 });
    expect(watch.to(20).totals).toMatchObject({ completed: 3, lost: 0 });
  });

  it('[J2] removed, it loses what came by a call, and its caller is released', () => {
    const watch = new Watch(
      flowOf({ s: at(1, 2), a: handler(1), b: handler(10) }, [
        ['s', 'a'],
        ['a', 'b'],
      ]),
    ).to(5);
    expect(watch.waiting('s')).toBe(1);
    watch.do({ kind: 'remove', path: 'nodes.b' });
    expect(watch.totals.lost).toBe(1);
    expect(watch.run.simulation.counters.lostByRemoval).toBe(1);
    expect(watch.waiting('s')).toBe(0);
    // a goes on without b, and ends what it now handles.
    expect(watch.to(10).totals).toMatchObject({ completed: 1, lost: 1, inFlight: 0 });
  });
});
