import { describe, expect, it } from 'vitest';
import type { Params } from '../../flow/flow.ts';
import { at, flowOf, handler, queue, sink } from '../../run/testing/flowOf.ts';
import { Watch } from '../../run/testing/watch.ts';

/** A source at the given instants, a queue, a handler of 10 s, a sink. */
function line(instants: readonly number[], params: Params) {
  return new Watch(
    flowOf({ s: at(...instants), q: queue(params), h: handler(10), z: sink }, [
      ['s', 'q'],
      ['q', 'h'],
      ['h', 'z'],
    ]),
  );
}

describe('a time to live', () => {
  it('[Q7] ends for what still waits; what is handled goes on', () => {
    const watch = line([0.25, 1, 2], { ttl: 5 }).to(5.9);
    expect(watch.length('q')).toBe(2);
    expect(watch.to(6).length('q')).toBe(1);
    watch.to(40);
    expect(watch.figures('q').counts).toMatchObject({ arrived: 3, departed: 1, expired: 2, deadLettered: 0 });
    expect(watch.totals).toMatchObject({ completed: 1, lost: 2, inFlight: 0 });
  });

  it('[Q7] of 0 lets pass what a free handler takes at once', () => {
    const watch = line([0.25, 1, 11], { ttl: 0 }).to(30);
    expect(watch.figures('q').counts).toMatchObject({ arrived: 3, departed: 2, expired: 1 });
    expect(watch.figures('q').length?.mean).toBe(0);
  });

  it('[Q7] that is changed holds for what enters afterwards', () => {
    const watch = line([0, 1, 2], {}).to(1.5);
    watch.do({ kind: 'set', path: 'nodes.q.params.ttl', value: 3 }).to(9);
    expect(watch.figures('q').counts).toMatchObject({ expired: 1 });
    expect(watch.length('q')).toBe(1);
  });

  it('[Q7][Q2] that ends makes room: whoever waits for it is let in', () => {
    const watch = line([0, 1, 2], { ttl: 4, capacity: 1, overflow: 'block' }).to(4.5);
    expect(watch.waiting('s')).toBe(1);
    expect(watch.to(5).waiting('s')).toBe(0);
    expect(watch.length('q')).toBe(1);
    // In since 5, so until 9.
    expect(watch.to(8.9).length('q')).toBe(1);
    expect(watch.to(9).length('q')).toBe(0);
  });

  it('[Q7][J2] begins anew for what comes back from a handler that is gone', () => {
    const watch = line([0], { ttl: 5 }).to(3);
    watch.do({ kind: 'remove', path: 'nodes.h' }).to(7.9);
    expect(watch.length('q')).toBe(1);
    watch.to(8);
    expect(watch.figures('q').counts).toMatchObject({ redelivered: 1, expired: 1 });
    expect(watch.totals.inFlight).toBe(0);
  });
});

describe('patience', () => {
  it('[Q9] ends for what still waits: it leaves, abandoned', () => {
    const watch = line([0.25, 1, 7.5], { patience: 3 }).to(3.9);
    expect(watch.length('q')).toBe(1);
    expect(watch.to(4).length('q')).toBe(0);
    watch.to(30);
    expect(watch.figures('q').counts).toMatchObject({ arrived: 3, departed: 2, abandoned: 1, expired: 0 });
    expect(watch.figures('q').wait?.max).toBe(2.75);
  });

  it('[Q9] and time to live: the earlier counts, once', () => {
    const first = line([0, 1], { patience: 3, ttl: 4 }).to(30);
    expect(first.figures('q').counts).toMatchObject({ abandoned: 1, expired: 0 });
    const second = line([0, 1], { patience: 4, ttl: 3 }).to(30);
    expect(second.figures('q').counts).toMatchObject({ abandoned: 0, expired: 1 });
    const equal = line([0, 1], { patience: 3, ttl: 3 }).to(30);
    expect(equal.figures('q').counts).toMatchObject({ abandoned: 0, expired: 1 });
  });

  it('[Q9] of those that leave earlier pends no more', () => {
    const watch = line([0.25, 1], { patience: 30 }).to(15);
    expect(watch.run.simulation.calendar.size).toBe(1);
    expect(watch.to(100).figures('q').counts).toMatchObject({ departed: 2, abandoned: 0 });
  });
});

describe("an event's own time", () => {
  /** Gives the newest message in flight an expiry of its own. */
  function expiring(watch: Watch, instant: number, message: number) {
    const { extras } = watch.run.simulation;
    extras.setExpiresAt(watch.run.simulation.extraOf(message), instant);
  }

  it('[Q8] counts where it ends before the time to live', () => {
    const flow = flowOf({ s: at(0, 1, 2), q: queue({ ttl: 5 }), h: handler(10) }, [
      ['s', 'q', { latency: 1 }],
      ['q', 'h'],
    ]);
    const watch = new Watch(flow).to(2.5);
    // Of t = 2, due in the queue at 3.
    expiring(watch, 4, 2);
    expect(watch.to(3.9).length('q')).toBe(2);
    expect(watch.to(4).length('q')).toBe(1);
    expect(watch.to(6.9).length('q')).toBe(1);
    expect(watch.to(7).length('q')).toBe(0);
    expect(watch.figures('q').counts).toMatchObject({ expired: 2 });
  });

  it('[Q8] that is over already ends the way at the queue, be a handler free or not', () => {
    const flow = flowOf({ s: at(0), q: queue(), h: handler(10) }, [
      ['s', 'q', { latency: 1 }],
      ['q', 'h'],
    ]);
    const watch = new Watch(flow).to(0.5);
    expiring(watch, 0.75, 0);
    watch.to(1);
    expect(watch.figures('q').counts).toMatchObject({ arrived: 1, departed: 0, expired: 1 });
    expect(watch.totals).toMatchObject({ lost: 1, inFlight: 0 });
  });

  it('[Q8] ends for what is parked at the entrance too: its giver is free', () => {
    const flow = flowOf(
      { s: at(0, 1, 2), q: queue({ capacity: 1, overflow: 'block' }), h: handler(50), x: handler(2) },
      [
        ['s', 'x', { call: 'handOver' }],
        ['x', 'q'],
        ['q', 'h'],
      ],
    );
    const watch = new Watch(flow).to(5.5);
    // Two are through, x works on the third until 6 and will find the queue full.
    expiring(watch, 8, 2);
    watch.to(7.9);
    expect(watch.shown('x').slice(0, 3)).toEqual([1, 0, 1]);
    watch.to(8);
    expect(watch.shown('x').slice(0, 3)).toEqual([0, 0, 0]);
    expect(watch.figures('q').counts).toMatchObject({ arrived: 3, departed: 1, expired: 1 });
    expect(watch.totals).toMatchObject({ lost: 1, inFlight: 2 });
  });
});
