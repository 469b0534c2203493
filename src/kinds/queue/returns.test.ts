import { describe, expect, it } from 'vitest';
import type { Params } from '../../flow/flow.ts';
import { Run } from '../../run/run.ts';
import { findFaults } from '../../run/testing/findFaults.ts';
import { flowOf, queue, sink } from '../../run/testing/flowOf.ts';
import { Watch } from '../../run/testing/watch.ts';
import { toResult } from '../../run/toResult.ts';

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

describe('[F3] a stay of no time', () => {
  const schedule = (...events: readonly Urgent[]) => source(events);
  const slow = (params: Params = {}) => ({ kind: 'handler', params: { service: 5, ...params } });

  /** A queue without places before two handlers, of which `g` takes calls of its own too. */
  function two(params: Params, calls: readonly Urgent[], events: readonly Urgent[] = [[1, 0]]) {
    const nodes = {
      ...{ s: schedule(...events), u: schedule(...calls), q: queue({ capacity: 0 }) },
      ...{ g: slow(params), h: slow() },
    };
    return new Watch(
      flowOf(nodes, [
        ['s', 'q'],
        ['q', 'g'],
        ['q', 'h'],
        ['u', 'g'],
      ]),
    );
  }

  it('[F3][H9] is no length where what was interrupted is taken at once', () => {
    const watch = two({ preemption: 'resume' }, [[3, 1]]).to(20);
    expect(watch.figures('q').counts).toMatchObject({ preempted: 1, departed: 2 });
    expect(watch.figures('q').length).toMatchObject({ max: 0, mean: 0 });
  });

  it('[F3][J6] nor where what is redelivered is; but what stays counts', () => {
    const watch = two({}, []).to(3).do({ kind: 'crash', node: 'g' }).to(20);
    expect(watch.figures('q').counts).toMatchObject({ redelivered: 1, departed: 2 });
    expect(watch.figures('q').length).toMatchObject({ max: 0 });
    const both = two(
      { servers: 2 },
      [],
      [
        [1, 0],
        [1, 0],
        [1, 0],
      ],
    ).to(3);
    both.do({ kind: 'crash', node: 'g' }).to(20);
    // Two come back while the other handler has one until 6.
    expect(both.figures('q').length).toMatchObject({ max: 2 });
    const one = two({ servers: 2 }, [[0.5, 0]], [
      [1, 0],
      [1, 0],
    ] as const).to(3);
    one.do({ kind: 'crash', node: 'h' }).to(20);
    expect(one.figures('q').length).toMatchObject({ max: 1 });
  });

  it('[F3][H6] nor where what is tried again is', () => {
    const params = { failure: 1, retry: { limit: 2, delay: 0 } };
    const nodes = { s: schedule([1, 0]), q: queue({ capacity: 0 }), h: slow(params) };
    const watch = new Watch(
      flowOf(nodes, [
        ['s', 'q'],
        ['q', 'h'],
      ]),
    ).to(30);
    expect(watch.figures('q').counts).toMatchObject({ redelivered: 2, departed: 3 });
    expect(watch.figures('q').length).toMatchObject({ max: 0 });
  });

  it('[F3][T7] nor where one comes at the instant at which a handler becomes free, by the express or not', () => {
    const flow = flowOf(
      {
        s: { kind: 'source', params: { arrivals: { process: 'renewal', interval: 5 } } },
        ...{ q: queue(), h: slow(), z: sink },
      },
      [
        ['s', 'q'],
        ['q', 'h'],
        ['h', 'z'],
      ],
    );
    for (const run of [new Run(flow), new Run(flow, undefined, null)]) {
      run.advance(1000);
      const { nodes } = toResult(run, { until: 1000, wallSeconds: 0 });
      expect(nodes['q']?.length).toMatchObject({ max: 0, mean: 0 });
      expect(nodes['h']?.busy).toMatchObject({ max: 1 });
    }
  });
});
