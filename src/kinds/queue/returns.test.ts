import { describe, expect, it } from 'vitest';
import type { Params } from '../../flow/flow.ts';
import { findFaults } from '../../run/testing/findFaults.ts';
import { flowOf, queue, sink } from '../../run/testing/flowOf.ts';
import { Watch } from '../../run/testing/watch.ts';

type Urgent = readonly [at: number, priority: number];

function source(events: readonly Urgent[], event: object = {}) {
  const schedule = events.map(([at, priority]) => ({ at, priority }));
  return { kind: 'source', params: { arrivals: { process: 'schedule', events: schedule }, event } };
}

const preempted = { kind: 'handler', params: { service: 5, preemption: 'resume' } };

/** Through a queue by priority to a handler of 5 s that is interrupted. */
function line(events: readonly Urgent[], params: Params, event: object = {}) {
  const nodes = {
    s: source(events, event),
    q: queue({ discipline: 'priority', ...params }),
    h: preempted,
    z: sink,
  };
  return new Watch(
    flowOf(nodes, [
      ['s', 'q'],
      ['q', 'h'],
      ['h', 'z'],
    ]),
  );
}

describe('what returns to its queue interrupted', () => {
  it('[Q7] lives as long as it did from its entry, be it taken at once or not', () => {
    const watch = line(
      [
        [0, 0],
        [3, 1],
      ],
      { ttl: 6 },
    ).to(5.9);
    expect(watch.length('q')).toBe(1);
    expect(watch.to(6).length('q')).toBe(0);
    expect(watch.figures('q').counts).toMatchObject({ preempted: 1, expired: 1 });
    const waited = line(
      [
        [0, 1],
        [2, 0],
        [6, 1],
      ],
      { ttl: 7 },
    );
    expect(waited.to(8.9).length('q')).toBe(1);
    expect(waited.to(9).length('q')).toBe(0);
  });

  it('[Q7] expires as it returns where its time is over; what is taken again in time is left alone', () => {
    const late = line(
      [
        [0, 0],
        [3, 1],
      ],
      { ttl: 2 },
    ).to(3);
    expect(late.length('q')).toBe(0);
    expect(late.figures('q').counts).toMatchObject({ preempted: 1, expired: 1 });
    expect(late.figures('q').length).toMatchObject({ max: 0 });
    const inTime = line(
      [
        [0, 0],
        [3, 1],
      ],
      { ttl: 8.5 },
    ).to(20);
    expect(inTime.figures('q').counts).toMatchObject({ preempted: 1, expired: 0 });
    expect(inTime.movesOn('e3')).toEqual([8, 10]);
  });

  it('[Q7] keeps the time that was set at its entry', () => {
    const watch = line(
      [
        [0, 0],
        [3, 1],
      ],
      { ttl: 6 },
    ).to(1);
    watch.do({ kind: 'set', path: 'nodes.q.params.ttl', value: 60 });
    expect(watch.to(6).figures('q').counts).toMatchObject({ expired: 1 });
    const unlimited = line(
      [
        [0, 0],
        [3, 1],
      ],
      {},
    ).to(1);
    unlimited.do({ kind: 'set', path: 'nodes.q.params.ttl', value: 4 });
    expect(unlimited.to(20).figures('q').counts).toMatchObject({ expired: 0 });
  });

  it('[Q9] has what was left of its patience when it was taken; service uses none up', () => {
    // The one of 2 waits until 5, is handled until 7, and would wait one more second.
    const watch = line(
      [
        [0, 1],
        [2, 0],
        [7, 1],
      ],
      { patience: 4 },
    ).to(7.9);
    expect(watch.length('q')).toBe(1);
    expect(watch.to(8).length('q')).toBe(0);
    expect(watch.figures('q').counts).toMatchObject({ preempted: 1, abandoned: 1 });
    // Taken in time, it waits on a third time.
    const again = line(
      [
        [0, 1],
        [2, 0],
        [7, 1],
        [14, 1],
      ],
      { patience: 8.5 },
    ).to(14.4);
    expect(again.length('q')).toBe(1);
    expect(again.to(14.5).length('q')).toBe(0);
    expect(again.figures('q').counts).toMatchObject({ preempted: 2, abandoned: 1 });
  });

  it('[Q9] begins to be patient then where it had been taken at once', () => {
    const watch = line(
      [
        [0, 0],
        [3, 1],
      ],
      { patience: 4 },
    ).to(6.9);
    expect(watch.length('q')).toBe(1);
    expect(watch.to(7).figures('q').counts).toMatchObject({ preempted: 1, abandoned: 1 });
  });

  it('[Q9] draws no second patience', () => {
    const patience = { kind: 'trace', values: [4, 100, 100] };
    const watch = line(
      [
        [0, 1],
        [2, 0],
        [7, 1],
      ],
      { patience },
    );
    expect(watch.to(8).figures('q').counts).toMatchObject({ abandoned: 1 });
  });

  it('[Q8] expires there at the instant of its own; in service it is left alone', () => {
    const events = [
      [0, 0],
      [3, 1],
    ] as const;
    const watch = line(events, {}, { ttl: 6 }).to(5.9);
    expect(watch.length('q')).toBe(1);
    expect(watch.to(6).figures('q').counts).toMatchObject({ expired: 1 });
    // Its last 2 s are from 8 to 10, its time is over at 9.
    expect(line(events, {}, { ttl: 9 }).to(20).movesOn('e3')).toEqual([8, 10]);
    expect(line(events, {}, { ttl: 3 }).to(3).figures('q').counts).toMatchObject({
      preempted: 1,
      expired: 1,
    });
  });
});

describe('what is redelivered enters anew', () => {
  it('[Q7][Q9][J6] after a crash: its time to live and its patience begin again', () => {
    const events = [
      [0, 1],
      [2, 0],
    ] as const;
    const crash = { kind: 'crash', node: 'h' } as const;
    const ttl = line(events, { ttl: 6 }).to(7).do(crash);
    expect(ttl.to(12.9).length('q')).toBe(1);
    expect(ttl.to(13).figures('q').counts).toMatchObject({ redelivered: 1, expired: 1 });
    const patience = line(events, { patience: { kind: 'trace', values: [4, 2.5] } })
      .to(7)
      .do(crash);
    expect(patience.to(9.4).length('q')).toBe(1);
    expect(patience.to(9.5).figures('q').counts).toMatchObject({ redelivered: 1, abandoned: 1 });
  });

  it('[Q7][H6] for another attempt', () => {
    const params = { service: 5, failure: 1, retry: { limit: 1, delay: 1 } };
    const nodes = {
      s: source([
        [0, 0],
        [5.5, 0],
      ]),
      q: queue({ ttl: 7 }),
      h: { kind: 'handler', params },
    };
    const watch = new Watch(
      flowOf(nodes, [
        ['s', 'q'],
        ['q', 'h'],
      ]),
    );
    // Failed at 5, back at 6, while the other is handled.
    expect(watch.to(10.4).length('q')).toBe(1);
    expect(watch.to(10.5).length('q')).toBe(0);
    expect(watch.figures('q').counts).toMatchObject({ redelivered: 1, expired: 0 });
  });
});

describe('[Q8] what was interrupted and came by a call', () => {
  it('[Q8][H9] waits among the callers until its own time is over: its caller is free then', () => {
    const nodes = {
      s: source([[0, 0]], { ttl: 6 }),
      u: source([[3, 1]]),
      a: { kind: 'handler', params: { service: 1 } },
      h: preempted,
    };
    const edges = [
      ['s', 'a'],
      ['a', 'h'],
      ['u', 'h'],
    ] as const;
    const watch = new Watch(flowOf(nodes, edges)).to(5.9);
    expect([watch.shown('a')[2], watch.shown('h')[4]]).toEqual([1, 1]);
    watch.to(6);
    expect([watch.shown('a')[2], watch.shown('h')[4], watch.totals.lost]).toEqual([0, 0, 1]);
    expect(findFaults(watch.run.simulation)).toEqual([]);
    const over = new Watch(flowOf({ ...nodes, s: source([[0, 0]], { ttl: 2 }) }, edges)).to(3);
    expect([over.shown('a')[2], over.shown('h')[4], over.totals.lost]).toEqual([0, 0, 1]);
    // Taken again in time it is left alone.
    const inTime = new Watch(flowOf({ ...nodes, s: source([[0, 0]], { ttl: 8.5 }) }, edges)).to(20);
    expect(inTime.totals).toMatchObject({ completed: 2, lost: 0 });
  });
});
