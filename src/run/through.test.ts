import { describe, expect, it } from 'vitest';
import type { Params } from '../flow/flow.ts';
import { findFaults } from './testing/findFaults.ts';
import { at, flowOf, handler, queue, sink } from './testing/flowOf.ts';
import { Watch } from './testing/watch.ts';

function worker(params: Params) {
  return { kind: 'handler', params: { service: 10, ...params } };
}

function urgent(...events: readonly (readonly [at: number, priority: number])[]) {
  const list = events.map(([instant, priority]) => ({ at: instant, priority }));
  return { kind: 'source', params: { arrivals: { process: 'schedule', events: list } } };
}

const router = { kind: 'router' };
const resume = { preemption: 'resume' };

describe('through routers', () => {
  it('[H6] a retry goes to the back of the queue it came from, and may take the other way then', () => {
    const nodes = {
      s: at(1, 1.5),
      q: queue(),
      r: { kind: 'router', params: { policy: 'roundRobin' } },
      bad: worker({ service: 1, failure: 1, retry: { limit: 5, delay: 2 } }),
      good: worker({ service: 4 }),
      z: sink,
    };
    const watch = new Watch(
      flowOf(nodes, [
        ['s', 'q'],
        ['q', 'r'],
        ['r', 'bad'],
        ['r', 'good'],
        ['bad', 'z'],
        ['good', 'z'],
      ]),
    );
    // 1..2 at `bad`; 1.5..5.5 at `good`; back at 4, again at `bad` till 5; at 7 it finds `good` free, whose turn it is.
    watch.to(4.5);
    expect(watch.figures('q').counts).toMatchObject({ arrived: 2, departed: 3, redelivered: 1 });
    watch.to(20);
    expect(watch.figures('bad').counts).toMatchObject({ arrived: 2, failed: 2, retried: 2, completed: 0 });
    expect(watch.movesOn('e6')).toEqual([5.5, 11]);
    expect(watch.figures('q').counts).toMatchObject({ departed: 4, redelivered: 2 });
    // Each time from its last entry, and recorded as it leaves: no one has waited.
    expect(watch.figures('q').wait).toMatchObject({ count: 4, max: 0 });
  });

  it('[H7][D1] what is given up goes by the port of the queue it came from', () => {
    const nodes = { s: at(1), q: queue(), r: router, h: worker({ failure: 1, service: 1 }), dead: queue() };
    const flow = flowOf(nodes, [
      ['s', 'q'],
      ['q', 'r'],
      ['r', 'h'],
    ]);
    const edges = { ...flow.edges, d: { from: 'q', fromPort: 'deadLetter', to: 'dead', params: {} } };
    const watch = new Watch({ ...flow, edges } as typeof flow).to(5);
    expect(watch.length('dead')).toBe(1);
    expect(watch.totals).toMatchObject({ lost: 0, inFlight: 1 });
  });

  it('[H6][P7] a call is tried again by the same edge, its caller held all the time', () => {
    const nodes = {
      s: at(1),
      a: handler(1),
      r: router,
      b: worker({ service: 1, failure: 1, retry: { limit: 2, delay: 3 } }),
    };
    const watch = new Watch(
      flowOf(nodes, [
        ['s', 'a'],
        ['a', 'r'],
        ['r', 'b'],
      ]),
    ).to(10.9);
    // 2..3, 6..7, 10..11.
    expect(watch.figures('a')).toMatchObject({ held: { last: 1 } });
    expect(watch.figures('b').counts).toMatchObject({ arrived: 3, failed: 2, retried: 2 });
    watch.to(11);
    expect(watch.figures('a')).toMatchObject({ held: { last: 0 } });
    expect(watch.totals).toMatchObject({ lost: 1, inFlight: 0 });
  });

  it('[H9][Q4] an urgent message interrupts, and the interrupted one is the queue’s again', () => {
    const nodes = {
      s: urgent([1, 0], [3, 5]),
      q: queue({ discipline: 'priority' }),
      r: router,
      h: worker(resume),
      z: sink,
    };
    const watch = new Watch(
      flowOf(nodes, [
        ['s', 'q'],
        ['q', 'r'],
        ['r', 'h'],
        ['h', 'z'],
      ]),
    ).to(4);
    expect(watch.length('q')).toBe(1);
    expect(watch.figures('q').counts).toMatchObject({ preempted: 1, departed: 2 });
    watch.to(40);
    expect(watch.movesOn('e4')).toEqual([13, 21]);
    expect(watch.figures('h').service).toMatchObject({ count: 2, min: 10, max: 10 });
    expect(findFaults(watch.run.simulation)).toEqual([]);
  });
});

describe('pre-emption', () => {
  it('[H9][H2] with several servers interrupts the least urgent, and goes on by urgency, not by age', () => {
    const nodes = {
      s: urgent([1, 2], [1, 1], [2, 3], [3, 0], [4, 1]),
      q: queue({ discipline: 'priority' }),
      h: worker({ ...resume, servers: 2 }),
      z: sink,
    };
    const watch = new Watch(
      flowOf(nodes, [
        ['s', 'q'],
        ['q', 'h'],
        ['h', 'z'],
      ]),
    ).to(5);
    expect(watch.figures('q').counts).toMatchObject({ preempted: 1 });
    expect(watch.length('q')).toBe(3);
    watch.to(60);
    // 2: 1..11; 3: 2..12; the interrupted 1 its last 9 s 11..20; the younger 1 12..22; 0 20..30.
    expect(watch.movesOn('e3')).toEqual([11, 12, 20, 22, 30]);
  });

  it('[H9][H6] an interrupted one may fail at its end, and its retry begins anew', () => {
    const nodes = {
      s: urgent([1, 0], [3, 5]),
      q: queue(),
      h: worker({
        ...resume,
        failure: 1,
        service: { kind: 'trace', values: [10, 4, 7] },
        retry: { limit: 1, delay: 1 },
      }),
    };
    const watch = new Watch(
      flowOf(nodes, [
        ['s', 'q'],
        ['q', 'h'],
      ]),
    ).to(100);
    // The urgent 3..7, again 8..15 (7 s); the other 1..3, 7..8, 15..22; each is handled twice.
    expect(watch.figures('h').counts).toMatchObject({ arrived: 4, failed: 4, retried: 2, completed: 0 });
    expect(watch.figures('q').counts).toMatchObject({ redelivered: 2, preempted: 2 });
    expect(watch.totals).toMatchObject({ lost: 2, inFlight: 0 });
    expect(watch.figures('h').service).toMatchObject({ count: 4 });
  });

  it('[H9][J2] an interrupted call is not lost with the edge it came by: it has been begun', () => {
    const nodes = { s: urgent([1, 0]), t: urgent([3, 5]), h: worker(resume), z: sink };
    const watch = new Watch(
      flowOf(nodes, [
        ['s', 'h'],
        ['t', 'h'],
        ['h', 'z'],
      ]),
    ).to(4);
    watch.do({ kind: 'remove', path: 'edges.e1' }).to(40);
    expect(watch.movesOn('e3')).toEqual([13, 21]);
    expect(watch.totals).toMatchObject({ completed: 2, lost: 0 });
  });
});

describe('a giver that goes down', () => {
  it('[S12][H9] spares calls that were begun and interrupted; those that wait outside are lost', () => {
    const nodes = { s: urgent([1, 0], [2, 0], [3, 5]), h: worker(resume), z: sink };
    const watch = new Watch(
      flowOf(nodes, [
        ['s', 'h'],
        ['h', 'z'],
      ]),
    ).to(4);
    expect(watch.figures('h')).toMatchObject({ waiting: { last: 2 } });
    watch.do({ kind: 'crash', node: 's' });
    expect(watch.figures('h')).toMatchObject({ waiting: { last: 1 } });
    expect(watch.totals).toMatchObject({ lost: 1 });
    watch.to(40);
    expect(watch.movesOn('e2')).toEqual([13, 21]);
    expect(findFaults(watch.run.simulation)).toEqual([]);
  });

  it('[S12][H6] spares a call that waits for its next attempt, and for its turn then', () => {
    const nodes = {
      s: at(1),
      t: at(3),
      h: worker({ service: 2, failure: 1, retry: { limit: 1, delay: 1 } }),
    };
    const watch = new Watch(
      flowOf(nodes, [
        ['s', 'h'],
        ['t', 'h'],
      ]),
    );
    // 1..3 fails; t's is handled 3..5; at 4 the retry finds no server and waits.
    watch
      .to(3.5)
      .do({ kind: 'crash', node: 's' })
      .to(4.5)
      .do({ kind: 'recover', node: 's' }, { kind: 'crash', node: 's' });
    expect(watch.totals).toMatchObject({ lost: 0, inFlight: 2 });
    expect(watch.figures('h')).toMatchObject({ waiting: { last: 1 } });
    watch.to(30);
    expect(watch.figures('h').counts).toMatchObject({ arrived: 4, failed: 4, retried: 2 });
  });
});

describe('what enters a delay or a join', () => {
  it.each([
    ['delay', { time: 1 }],
    ['join', { count: 1 }],
  ])(
    '[O5][H6] begins anew behind a %s: its attempts count no more, no queue takes it back',
    (kind, params) => {
      const failing = worker({ service: 1, failure: 1, retry: { limit: 1, delay: 1 } });
      const nodes = {
        s: at(1),
        q: queue({ discipline: 'shortest' }),
        it: { kind, params },
        h: failing,
      };
      const watch = new Watch(
        flowOf(nodes, [
          ['s', 'q'],
          ['q', 'it'],
          ['it', 'h'],
        ]),
      ).to(50);
      // It came by no queue that would have it back: it is offered again by its edge.
      expect(watch.figures('q').counts).toMatchObject({ departed: 1, redelivered: 0 });
      expect(watch.figures('h').counts).toMatchObject({ arrived: 2, failed: 2, retried: 1 });
    },
  );

  it.each([
    ['delay', { time: 1 }],
    ['join', { count: 1 }],
  ])('[O5][Q3] has its service drawn anew behind a %s', (kind, params) => {
    const draws = (values: readonly number[]) => worker({ service: { kind: 'trace', values } });
    const nodes = {
      s: at(1, 1, 1),
      q: queue({ discipline: 'shortest' }),
      first: draws([4, 3, 2]),
      it: { kind, params },
      next: queue(),
      second: draws([10]),
      z: sink,
    };
    const watch = new Watch(
      flowOf(nodes, [
        ['s', 'q'],
        ['q', 'first'],
        ['first', 'it'],
        ['it', 'next'],
        ['next', 'second'],
        ['second', 'z'],
      ]),
    ).to(100);
    expect(watch.figures('second').service).toMatchObject({ count: 3, min: 10, max: 10 });
  });
});

describe('a queue before two routers', () => {
  it('[O2][Q3] keeps what the handler behind them cannot take, and gives it in its own order', () => {
    const nodes = {
      s: urgent([1, 0], [2, 0], [3, 5]),
      q: queue({ discipline: 'priority' }),
      r: router,
      r2: router,
      h: worker({}),
      z: sink,
    };
    const watch = new Watch(
      flowOf(nodes, [
        ['s', 'q'],
        ['q', 'r'],
        ['r', 'r2'],
        ['r2', 'h'],
        ['h', 'z'],
      ]),
    ).to(5);
    expect(watch.length('q')).toBe(2);
    expect(watch.figures('h')).toMatchObject({ waiting: { last: 0 } });
    watch.to(60);
    expect(watch.movesOn('e2')).toEqual([1, 11, 21]);
    expect(watch.figures('q').byPriority!['5']!.wait).toMatchObject({ mean: 8 });
    expect(watch.movesOn('e5')).toEqual([11, 21, 31]);
  });
});
