import { describe, expect, it } from 'vitest';
import type { Params } from '../../flow/flow.ts';
import { flowOf, queue, sink } from '../../run/testing/flowOf.ts';
import { Watch } from '../../run/testing/watch.ts';

/** Events at instants, each of its priority. What happens at 0 is not counted (F2). */
function urgent(...events: readonly (readonly [at: number, priority: number])[]) {
  return {
    kind: 'source',
    params: { arrivals: { process: 'schedule', events: events.map(([at, priority]) => ({ at, priority })) } },
  };
}

function handler(service: number, params: Params = {}) {
  return { kind: 'handler', params: { service, preemption: 'resume', ...params } };
}

const priority = { discipline: 'priority' };

describe('a handler that is interrupted', () => {
  it('[H9] gives its message back to its queue, which goes on later where it stopped', () => {
    const watch = new Watch(
      flowOf({ s: urgent([0, 0], [3, 1], [4, 2]), q: queue(priority), h: handler(5), z: sink }, [
        ['s', 'q'],
        ['q', 'h'],
        ['h', 'z'],
      ]),
    ).to(4.5);
    expect(watch.length('q')).toBe(2);
    expect(watch.figures('q').counts).toMatchObject({ preempted: 2, departed: 2 });
    watch.to(20);
    // The third until 9, the second its last 4 s until 13, the first its last 2 s until 15.
    expect(watch.movesOn('e3')).toEqual([9, 13, 15]);
    expect(watch.figures('h').service).toMatchObject({ count: 3, min: 5, max: 5 });
    expect(watch.figures('h').counts).toMatchObject({ arrived: 2, completed: 3 });
    // Recorded once each, in all: 0, 9 - 4 and 13 - 3.
    expect(watch.figures('q').wait).toMatchObject({ count: 3, min: 0, max: 10, mean: 5 });
  });

  it('[Q4] has the wait of an interrupted message recorded at the end of its handling only', () => {
    const watch = new Watch(
      flowOf({ s: urgent([0, 0], [1, 1]), q: queue(), h: handler(5) }, [
        ['s', 'q'],
        ['q', 'h'],
      ]),
    ).to(5.5);
    expect(watch.figures('q').wait?.count).toBe(0);
    expect(watch.to(6.5).figures('q').wait).toMatchObject({ count: 1, mean: 0 });
    expect(watch.to(10.5).figures('q').wait).toMatchObject({ count: 2, max: 5 });
  });

  it('[H9] is not by an equal, nor while no server serves; the last begun of equals is', () => {
    const watch = new Watch(
      flowOf(
        {
          s: urgent([0, 0], [1, 0], [2, 0], [3, 1]),
          q: queue(priority),
          h: handler(10, { servers: 2 }),
          z: sink,
        },
        [
          ['s', 'q'],
          ['q', 'h'],
          ['h', 'z'],
        ],
      ),
    ).to(2.5);
    expect(watch.length('q')).toBe(1);
    watch.to(60);
    // Begun at 0 and 1; the one of 1 gives way at 3 with 8 s left, and goes before the one of 2 from 10 on.
    expect(watch.movesOn('e3')).toEqual([10, 13, 18, 23]);
  });

  it('[H9] lets what came by a call wait among the callers, its caller still held', () => {
    const watch = new Watch(
      flowOf({ s: urgent([0, 0]), t: urgent([3, 1]), a: handler(1), h: handler(5), z: sink }, [
        ['s', 'a'],
        ['a', 'h'],
        ['t', 'h'],
        ['h', 'z'],
      ]),
    ).to(4);
    expect(watch.shown('h').slice(0, 5)).toEqual([1, 1, 0, 1, 1]);
    expect(watch.shown('a')[2]).toBe(1);
    watch.to(10);
    expect(watch.shown('a')[2]).toBe(1);
    watch.to(12);
    expect(watch.movesOn('e4')).toEqual([8, 11]);
    expect(watch.movesOn('e2')).toEqual([1]);
    expect(watch.shown('a')[0]).toBe(0);
    expect(watch.figures('h').service).toMatchObject({ count: 2, min: 5, max: 5 });
  });

  it('[H9] serves the most urgent caller first, and interrupts by whoever waits in another queue', () => {
    const watch = new Watch(
      flowOf({ s: urgent([0, 5], [1, 0], [2, 3]), p: queue(), h: handler(10), z: sink }, [
        ['s', 'h', { call: 'handOver' }],
        ['p', 'h'],
        ['h', 'z'],
      ]),
    ).to(50);
    expect(watch.movesOn('e1')).toEqual([0, 10, 20]);
    expect(watch.movesOn('e3')).toEqual([10, 20, 30]);
  });

  it.each([
    ['none', [0, 1, 2, 3]],
    ['resume', [0, 2, 3, 1]],
  ])('[H4][H9] with preemption `%s` lets callers in in the order %j', (preemption, order) => {
    // All find it busy with what is more urgent than they are.
    const events = [9, 0, 3, 3].map((each, at) => ({ at: at + 1, priority: each, type: `${at}` }));
    const nodes = {
      s: { kind: 'source', params: { arrivals: { process: 'schedule', events } } },
      h: handler(10, { preemption }),
      z: sink,
    };
    const watch = new Watch(
      flowOf(nodes, [
        ['s', 'h', { call: 'handOver' }],
        ['h', 'z'],
      ]),
    ).to(60);
    const { names } = watch.run.simulation;
    expect(watch.moves('e1').map(({ setOutAt }) => setOutAt)).toEqual([1, 11, 21, 31]);
    expect(watch.moves('e1').map(({ type }) => Number(names[type]))).toEqual(order);
    expect(watch.figures('h').counts).toMatchObject({ arrived: 4, completed: 4 });
  });

  it('[H9] turned on while it works may interrupt what has begun, whose wait was recorded then', () => {
    const watch = new Watch(
      flowOf({ s: urgent([0.5, 0], [3, 1]), q: queue(), h: handler(5, { preemption: 'none' }), z: sink }, [
        ['s', 'q'],
        ['q', 'h'],
        ['h', 'z'],
      ]),
    ).to(1);
    expect(watch.figures('q').wait?.count).toBe(1);
    watch.do({ kind: 'set', path: 'nodes.h.params.preemption', value: 'resume' }).to(20);
    expect(watch.movesOn('e3')).toEqual([8, 10.5]);
    expect(watch.figures('q').wait?.count).toBe(2);
  });

  it('[H9] turned on while calls are served has them wait in order of their arrival, whatever they waited in before', () => {
    const watch = new Watch(
      flowOf(
        {
          s: urgent([0, 0], [0, 0], [0, 0]),
          q: queue({ discipline: 'lifo' }),
          first: handler(1),
          u: urgent([5, 1], [6, 1], [7, 1]),
          h: handler(10, { servers: 3, preemption: 'none' }),
          z: sink,
        },
        [
          ['s', 'q'],
          ['q', 'first'],
          ['first', 'h', { call: 'handOver' }],
          ['u', 'h'],
          ['h', 'z'],
        ],
      ),
    ).to(4);
    // They come at 1, 2 and 3: the first, the third, the second of those that were in the queue.
    watch.do({ kind: 'set', path: 'nodes.h.params.preemption', value: 'resume' }).to(40);
    // Interrupted at 7, 6 and 5, with 4, 6 and 8 s left, and gone on with in that order.
    expect(watch.movesOn('e5')).toEqual([15, 16, 17, 19, 22, 25]);
  });
});
