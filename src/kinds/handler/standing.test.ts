import { describe, expect, it } from 'vitest';
import type { Params } from '../../flow/flow.ts';
import { at, flowOf, queue, sink } from '../../run/testing/flowOf.ts';
import { Watch } from '../../run/testing/watch.ts';

function handler(params: Params) {
  return { kind: 'handler', params: { service: 10, ...params } };
}

function line(params: Params, ...instants: readonly number[]) {
  return new Watch(
    flowOf({ s: at(...instants), q: queue(), h: handler(params), z: sink }, [
      ['s', 'q'],
      ['q', 'h'],
      ['h', 'z'],
    ]),
  );
}

describe('a paused handler', () => {
  it('[J5] ends what it has and begins nothing new, until it is resumed', () => {
    const watch = line({}, 0, 1).to(5);
    watch.do({ kind: 'pause', node: 'h' }).to(30);
    expect(watch.movesOn('e3')).toEqual([10]);
    expect(watch.length('q')).toBe(1);
    watch.do({ kind: 'pause', node: 'h' }, { kind: 'resume', node: 'h' }).to(50);
    expect(watch.movesOn('e3')).toEqual([10, 40]);
  });

  it('[J5] lets callers wait, and is no part of a circle', () => {
    const watch = new Watch(
      flowOf({ s: at(0), a: handler({ service: 1 }), b: handler({ service: 1, servers: 2 }) }, [
        ['s', 'a'],
        ['a', 'b'],
        ['b', 'a'],
      ]),
    );
    watch.do({ kind: 'pause', node: 'b' }).to(5);
    expect(watch.shown('b')[4]).toBe(1);
    expect(watch.run.problem).toBeNull();
    watch.do({ kind: 'resume', node: 'b' }).to(20);
    expect(watch.run.problem?.message.en).toContain('nothing can go on');
  });
});

describe('a crashed handler', () => {
  it.each([0, 0.5])('[J6] gives back what a queue gave through routers, with a latency of %d', (latency) => {
    const flow = flowOf(
      { s: at(0, 1), q: queue(), r: { kind: 'router' }, r2: { kind: 'router' }, h: handler({}), z: sink },
      [
        ['s', 'q'],
        ['q', 'r', { latency }],
        ['r', 'r2'],
        ['r2', 'h'],
        ['h', 'z'],
      ],
    );
    const watch = new Watch(flow).to(5);
    watch.do({ kind: 'crash', node: 'h' });
    expect(watch.figures('q').counts).toMatchObject({ redelivered: 1 });
    watch.do({ kind: 'recover', node: 'h' }).to(60);
    expect(watch.totals).toMatchObject({ completed: 2, lost: 0 });
  });

  it('[J6] gives back what it had, to its old place, and takes nothing; [J7] recovered it takes again', () => {
    const watch = line({ servers: 2 }, 0, 1, 2).to(5);
    watch.do({ kind: 'crash', node: 'h' });
    expect(watch.length('q')).toBe(3);
    expect(watch.figures('q').counts).toMatchObject({ redelivered: 2 });
    expect(watch.shown('h').slice(0, 3)).toEqual([0, 0, 0]);
    expect(watch.to(20).length('q')).toBe(3);
    watch.do({ kind: 'recover', node: 'h' }).to(60);
    expect(watch.movesOn('e3')).toEqual([30, 30, 40]);
    expect(watch.totals).toMatchObject({ completed: 3, lost: 0 });
    expect(watch.figures('h').counts).toMatchObject({ arrived: 4, completed: 3, failed: 0 });
  });

  it('[J7] takes again at once, in the old order', () => {
    const watch = line({}, 1, 2).to(5);
    watch.do({ kind: 'crash', node: 'h' }).to(7).do({ kind: 'recover', node: 'h' });
    expect(watch.movesOn('e2')).toEqual([1, 7]);
    // It is the first of the two again: it has waited since the crash.
    expect(watch.figures('q').wait).toMatchObject({ count: 2, max: 2 });
  });

  it('[J6] loses it where the queue has forgotten it on delivery', () => {
    const watch = line({ ack: 'onDelivery' }, 0, 1).to(5);
    watch.do({ kind: 'crash', node: 'h' });
    expect([watch.length('q'), watch.totals.lost]).toEqual([1, 1]);
  });

  it('[J6] loses calls and tells their callers; what is parked outside waits on', () => {
    const watch = new Watch(
      flowOf({ s: at(0, 1), a: handler({ service: 1, servers: 2 }), b: handler({}), z: sink }, [
        ['s', 'a'],
        ['a', 'b'],
        ['b', 'z'],
      ]),
    ).to(5);
    expect(watch.shown('a')[2]).toBe(2);
    watch.do({ kind: 'crash', node: 'b' });
    expect([watch.shown('a')[2], watch.shown('b')[4], watch.totals.lost]).toEqual([1, 1, 1]);
    watch.to(20).do({ kind: 'recover', node: 'b' }).to(40);
    expect(watch.movesOn('e3')).toEqual([30]);
  });

  it('[J6] frees its held servers: what they gave goes on without them', () => {
    const watch = new Watch(
      flowOf({ s: at(0), a: handler({ service: 1 }), b: handler({}), z: sink }, [
        ['s', 'a'],
        ['a', 'b'],
        ['b', 'z'],
      ]),
    ).to(5);
    expect(watch.waiting('s')).toBe(0);
    watch.do({ kind: 'crash', node: 'a' });
    expect(watch.shown('a').slice(0, 3)).toEqual([0, 0, 0]);
    watch.do({ kind: 'recover', node: 'a' }, { kind: 'emit', node: 's', event: {} }).to(30);
    expect(watch.movesOn('e3')).toEqual([11, 21]);
    expect(watch.totals).toMatchObject({ completed: 2, inFlight: 0 });
  });

  it('[J6] gives back what waits for a retry, and what was on its way when it arrives', () => {
    const watch = new Watch(
      flowOf(
        { s: at(0, 3), q: queue(), h: handler({ service: 1, failure: 1, retry: { limit: 5, delay: 50 } }) },
        [
          ['s', 'q'],
          ['q', 'h', { latency: 1 }],
        ],
      ),
    ).to(3.5);
    expect(watch.shown('h').slice(0, 2)).toEqual([1, 0]);
    watch.do({ kind: 'crash', node: 'h' });
    expect(watch.length('q')).toBe(1);
    expect(watch.to(4.5).length('q')).toBe(2);
    expect(watch.shown('h')[0]).toBe(0);
    expect(watch.figures('q').counts).toMatchObject({ redelivered: 2 });
  });

  it('[J1][J6] is replayed from its journal', () => {
    const watch = line({ service: { kind: 'exponential', mean: 2 } }, 0, 1, 2, 3, 4, 5).to(3.5);
    watch.do({ kind: 'crash', node: 'h' }).to(6).do({ kind: 'recover', node: 'h' }).to(30);
    const { run } = watch;
    const again = new Watch({ ...run.start, journal: run.journal }).to(30);
    expect(again.run.simulation.hash).toBe(run.simulation.hash);
    expect(again.totals).toEqual(watch.totals);
  });
});
