import { describe, expect, it } from 'vitest';
import type { Params } from '../../flow/flow.ts';
import { at, type EdgeOf, flowOf, queue, sink } from '../../run/testing/flowOf.ts';
import { Watch } from '../../run/testing/watch.ts';

/** What happens at 0 is not counted (F2). */
function handler(params: Params) {
  return { kind: 'handler', params: { service: 2, ...params } };
}

const always = { failure: 1 };

describe('a handler that fails', () => {
  it('[H6] tries again after the delay, at the back of its queue, holding neither server nor place', () => {
    const watch = new Watch(
      flowOf(
        {
          s: at(0, 1, 2),
          q: queue({ capacity: 2 }),
          h: handler({ ...always, retry: { limit: 1, delay: 3 } }),
        },
        [
          ['s', 'q'],
          ['q', 'h'],
        ],
      ),
    );
    // Fails at 2, 4, 6; comes again at 5, 7, 9; is begun at 6, 8, 10.
    watch.to(4.5);
    expect(watch.shown('h')[7]).toBe(2);
    expect(watch.length('q')).toBe(0);
    expect(watch.to(5.5).length('q')).toBe(1);
    watch.to(20);
    expect(watch.movesOn('e2')).toEqual([0, 2, 4, 6, 8, 10]);
    expect(watch.figures('h').counts).toEqual({ arrived: 5, completed: 0, failed: 6, retried: 3 });
    expect(watch.figures('q').counts).toMatchObject({ arrived: 2, departed: 5, redelivered: 3 });
    expect(watch.totals).toMatchObject({ completed: 0, lost: 3, inFlight: 0 });
    expect(watch.figures('h').service).toMatchObject({ count: 6, mean: 2 });
  });

  it('[H6] waits longer from one retry to the next by its factor', () => {
    const watch = new Watch(
      flowOf({ s: at(0), q: queue(), h: handler({ ...always, retry: { limit: 3, delay: 1, factor: 3 } }) }, [
        ['s', 'q'],
        ['q', 'h'],
      ]),
    ).to(100);
    // Ends at 2, 5, 10, 21: delays of 1, 3 and 9.
    expect(watch.movesOn('e2')).toEqual([0, 3, 8, 19]);
  });

  it('[H6] what came by a call is offered again by its edge, its caller waiting all the time', () => {
    const watch = new Watch(
      flowOf(
        {
          s: at(0),
          t: at(2.5),
          a: handler({ service: 1 }),
          b: handler({ ...always, service: 1, retry: { limit: 1, delay: 1 } }),
        },
        [
          ['s', 'a'],
          ['a', 'b'],
          ['t', 'b', { call: 'handOver' }],
        ],
      ),
    ).to(2.25);
    expect(watch.shown('a')[2]).toBe(1);
    expect(watch.shown('b')[0]).toBe(0);
    // t's event is begun at 2.5 and fails at 3.5, so the first one, due at 3, waits until then.
    expect(watch.to(3.25).shown('b')[4]).toBe(1);
    expect(watch.to(4).shown('a')[2]).toBe(1);
    watch.to(5);
    expect(watch.shown('a')[2]).toBe(0);
    expect(watch.figures('a').held!.mean! * 5).toBeCloseTo(3.5, 12);
    expect(watch.movesOn('e2')).toEqual([1, 3.5]);
  });

  it.each([
    ['its own port', true, true, 'x'],
    ['the port of its queue', false, true, 'y'],
    ['nowhere', false, false, null],
  ])('[H7] gives up by %s', (_, own, ofQueue, end) => {
    const flow = flowOf({ s: at(0), q: queue(), h: handler(always), x: sink, y: sink, z: sink }, [
      ['s', 'q'],
      ['q', 'h'],
      ['h', 'z'],
    ]);
    const edges = {
      ...flow.edges,
      ...(own && { d1: { from: 'h', fromPort: 'deadLetter', to: 'x', params: {} } }),
      ...(ofQueue && { d2: { from: 'q', fromPort: 'deadLetter', to: 'y', params: {} } }),
    };
    const watch = new Watch({ ...flow, edges }).to(10);
    for (const id of ['x', 'y', 'z']) expect(watch.figures(id).counts['arrived']).toBe(id === end ? 1 : 0);
    expect(watch.totals).toMatchObject({ lost: end === null ? 1 : 0, completed: end === null ? 0 : 1 });
    expect(watch.run.simulation.endToEnd.count).toBe(0);
  });

  it('[H7] tells the caller of what is given up', () => {
    const watch = new Watch(
      flowOf({ s: at(0), a: handler({ service: 1 }), b: handler(always) }, [
        ['s', 'a'],
        ['a', 'b'],
      ]),
    ).to(2.5);
    expect(watch.shown('a')[2]).toBe(1);
    expect(watch.to(3.5).shown('a')[0]).toBe(0);
    expect(watch.totals).toMatchObject({ lost: 1, inFlight: 0 });
  });

  it('[H6] begins its attempts anew where it is passed on', () => {
    const retry = { limit: 1, delay: 1 };
    const watch = new Watch(
      flowOf(
        {
          s: at(0),
          p: queue(),
          a: handler({ ...always, retry }),
          q: queue(),
          b: handler({ ...always, retry }),
        },
        [
          ['s', 'p'],
          ['p', 'a'],
          ['q', 'b'],
        ],
      ),
    );
    const { flow } = watch.run;
    const dead = { from: 'a', fromPort: 'deadLetter', to: 'q', params: {} };
    const joined = new Watch({ ...flow, edges: { ...flow.edges, d: dead } }).to(50);
    expect(joined.figures('b').counts).toMatchObject({ failed: 2, retried: 1 });
  });
});

describe('a handler by type', () => {
  it('[H5] takes for each type its own service time', () => {
    const events = ['a', 'b', 'c'].map((type, index) => ({ at: index * 10, type }));
    const watch = new Watch(
      flowOf(
        {
          s: { kind: 'source', params: { arrivals: { process: 'schedule', events } } },
          h: handler({ service: { byType: { a: 1, b: 2 }, otherwise: 4 } }),
          z: sink,
        },
        [
          ['s', 'h'],
          ['h', 'z'],
        ],
      ),
    ).to(50);
    expect(watch.movesOn('e2')).toEqual([1, 12, 24]);
  });
});

describe('a handler that emits', () => {
  const edges: EdgeOf[] = [
    ['s', 'h'],
    ['h', 'y'],
    ['h', 'z'],
  ];

  it.each([
    [0, 0, 0, 1],
    [1, 1, 1, 2],
    [3, 3, 5, 6],
  ])('[H8] %i on each edge', (count, each, copied, completed) => {
    const watch = new Watch(
      flowOf({ s: at(0), h: handler({ emit: { count } }), y: sink, z: sink }, edges),
    ).to(5);
    expect([watch.movesOn('e2').length, watch.movesOn('e3').length]).toEqual([each, each]);
    expect(watch.totals).toMatchObject({ copied, completed, lost: 0, inFlight: 0 });
  });

  it('[H8] is held until the last of them has ended', () => {
    const watch = new Watch(
      flowOf({ s: at(0), h: handler({ service: 1, emit: { count: 3 } }), g: handler({ service: 2 }) }, [
        ['s', 'h'],
        ['h', 'g'],
      ]),
    ).to(6.5);
    expect(watch.shown('h')[2]).toBe(1);
    expect(watch.to(7.5).shown('h')[0]).toBe(0);
    expect(watch.totals.completed).toBe(3);
  });
});

describe('a chain of calls', () => {
  it('[F5] tells how many wait, and where', () => {
    const watch = new Watch(
      flowOf({ s: at(0, 1, 2), a: handler({ service: 1, servers: 3 }), b: handler({ service: 10 }) }, [
        ['s', 'a'],
        ['a', 'b'],
      ]),
    ).to(10);
    // At b from 1 on; the others wait from 2 and 3.
    expect(watch.figures('b').waiting).toMatchObject({ mean: (8 + 7) / 10, max: 2, last: 2 });
    expect(watch.figures('a').held).toMatchObject({ mean: (9 + 8 + 7) / 10, last: 3 });
    expect(watch.figures('a').waiting).toMatchObject({ mean: 0, max: 0 });
  });
});
