import { describe, expect, it } from 'vitest';
import { resetFigures } from '../../engine/resetFigures.ts';
import type { Params } from '../../flow/flow.ts';
import { at, flowOf, handler, queue, sink } from '../../run/testing/flowOf.ts';
import { Watch } from '../../run/testing/watch.ts';

/** A source at the given instants, a queue, a handler of 10 s, a sink: e1, e2, e3. */
function line(instants: readonly number[], params: Params, service = 10) {
  return new Watch(
    flowOf({ s: at(...instants), q: queue(params), h: handler(service), z: sink }, [
      ['s', 'q'],
      ['q', 'h'],
      ['h', 'z'],
    ]),
  );
}

describe('a queue', () => {
  it('[Q1] limits those that wait, not the one being handled', () => {
    const watch = line([1, 2, 3, 4], { capacity: 2 }).to(5);
    expect(watch.length('q')).toBe(2);
    expect(watch.figures('q').counts).toMatchObject({ arrived: 4, departed: 1, rejected: 1 });
  });

  it('[Q1] of capacity 0 takes only what a free handler takes at once', () => {
    const watch = line([1, 2, 12], { capacity: 0 }).to(13);
    expect(watch.figures('q').counts).toMatchObject({ arrived: 3, departed: 2, rejected: 1 });
    expect(watch.figures('q').length?.max).toBe(0);
  });

  it('[Q1] of capacity 0 behind a slow edge rejects what finds its taker gone', () => {
    const watch = new Watch(
      flowOf({ s: at(0), t: at(0.5), q: queue({ capacity: 0 }), r: queue(), h: handler(5) }, [
        ['s', 'q', { latency: 1 }],
        ['q', 'h'],
        ['t', 'r'],
        ['r', 'h'],
      ]),
    ).to(10);
    expect(watch.figures('q').counts).toMatchObject({ arrived: 1, departed: 0, rejected: 1 });
    expect(watch.figures('q').length?.max).toBe(0);
  });

  it('[Q2] rejects the newcomer, who is lost', () => {
    const watch = line([1, 2, 3], { capacity: 1 }).to(30);
    expect(watch.totals).toMatchObject({ created: 3, completed: 2, lost: 1, inFlight: 0 });
  });

  it('[Q2] drops the one that has waited longest', () => {
    const watch = line([1, 2, 3, 4], { capacity: 1, overflow: 'dropOldest' }).to(30);
    expect(watch.figures('q').counts).toMatchObject({ arrived: 4, departed: 2, dropped: 2, rejected: 0 });
    // Only the event of t = 4 was left to be served at 11: it waited 7 s.
    expect(watch.figures('q').wait?.max).toBe(7);
  });

  it('[Q2] with capacity 0 and dropOldest drops the newcomer', () => {
    const watch = line([1, 2], { capacity: 0, overflow: 'dropOldest' }).to(30);
    expect(watch.figures('q').counts).toMatchObject({ arrived: 2, departed: 1, dropped: 1 });
    expect(watch.totals).toMatchObject({ completed: 1, lost: 1 });
  });

  it('[Q2] blocks: the giver waits for room, in order of arrival', () => {
    const watch = line([1, 2, 3, 4], { capacity: 1, overflow: 'block' }).to(5);
    expect(watch.length('q')).toBe(1);
    expect(watch.waiting('s')).toBe(2);
    watch.to(11);
    expect(watch.waiting('s')).toBe(1);
    watch.to(41);
    expect(watch.totals).toMatchObject({ completed: 4, lost: 0, inFlight: 0 });
    expect(watch.movesOn('e1')).toEqual([1, 2, 11, 21]);
  });

  it.each([
    ['fifo', [1, 2, 3, 4]],
    ['lifo', [1, 4, 3, 2]],
    ['priority', [1, 3, 2, 4]],
  ] as const)('[Q3] %s serves in its order', (discipline, order) => {
    const events = [
      { at: 1, type: 't1' },
      { at: 2, type: 't2', priority: 1 },
      { at: 3, type: 't3', priority: 2 },
      { at: 4, type: 't4', priority: 1 },
    ];
    const watch = new Watch(
      flowOf(
        {
          s: { kind: 'source', params: { arrivals: { process: 'schedule', events } } },
          q: queue({ discipline }),
          h: handler(10),
        },
        [
          ['s', 'q'],
          ['q', 'h'],
        ],
      ),
    ).to(50);
    const { names } = watch.run.simulation;
    expect(watch.moves('e2').map(({ type }) => names[type])).toEqual(order.map((index) => `t${index}`));
  });

  it('[Q4] records a wait for each that leaves, zeros included', () => {
    const { wait } = line([1, 2, 3], {}).to(40).figures('q');
    expect(wait).toMatchObject({ count: 3, min: 0, max: 18, mean: (0 + 9 + 18) / 3 });
  });

  it('[Q5] balances its length', () => {
    const watch = line([1, 2, 3, 4, 5], { capacity: 2 });
    watch.to(3.5);
    resetFigures(watch.run.simulation);
    watch.to(17);
    const { counts: c, length } = watch.figures('q');
    expect(length?.atWarmUp).toBe(2);
    expect(length!.last - length!.atWarmUp).toBe(
      c['arrived']! +
        c['redelivered']! +
        c['preempted']! -
        c['departed']! -
        c['rejected']! -
        c['dropped']! -
        c['expired']! -
        c['abandoned']!,
    );
    expect(c).toMatchObject({ arrived: 2, rejected: 2, departed: 1 });
  });

  it('[Q6] a lowered capacity removes nothing, and nothing more comes in above it', () => {
    const watch = line([1, 2, 3, 4, 5], {}).to(4.5);
    watch.do({ kind: 'set', path: 'nodes.q.params.capacity', value: 1 });
    expect(watch.to(6).length('q')).toBe(3);
    expect(watch.figures('q').counts).toMatchObject({ rejected: 1 });
  });

  it('[Q6] a changed discipline holds for all that wait', () => {
    const watch = line([1, 2, 3, 4], {}).to(5);
    watch.do({ kind: 'set', path: 'nodes.q.params.discipline', value: 'lifo' }).to(12);
    // At 11 the newest, of t = 4, is served.
    expect(watch.figures('q').wait?.max).toBe(7);
  });

  it('[P2] without a taker keeps what it has', () => {
    const watch = new Watch(flowOf({ s: at(1, 2), q: queue() }, [['s', 'q']])).to(100);
    expect(watch.length('q')).toBe(2);
    expect(watch.totals).toMatchObject({ completed: 0, inFlight: 2 });
  });

  it('[P8] hands on only what its taker can take at once: a full one behind it parks nothing of it', () => {
    const watch = new Watch(
      flowOf(
        { s: at(1, 2, 3, 4), a: queue(), b: queue({ capacity: 1, overflow: 'block' }), h: handler(10) },
        [
          ['s', 'a'],
          ['a', 'b'],
          ['b', 'h'],
        ],
      ),
    ).to(5);
    expect([watch.length('a'), watch.length('b')]).toEqual([2, 1]);
    expect(watch.shown('b')[2]).toBe(0);
    watch.to(45);
    expect(watch.totals.completed).toBe(4);
  });

  it('[P9] serves the handler idle longest, one never used before all', () => {
    const watch = new Watch(
      flowOf({ s: at(1, 2, 3, 10, 20), q: queue(), a: handler(4), b: handler(1), c: handler(1) }, [
        ['s', 'q'],
        ['q', 'a'],
        ['q', 'b'],
        ['q', 'c'],
      ]),
    ).to(30);
    // a at 1, b at 2, c at 3; idle again: b since 3, c since 4, a since 5.
    expect(watch.movesOn('e2')).toEqual([1]);
    expect(watch.movesOn('e3')).toEqual([2, 10]);
    expect(watch.movesOn('e4')).toEqual([3, 20]);
  });
});
