import { describe, expect, it } from 'vitest';
import { toSampleFigures } from '../engine/stats/figures.ts';
import { Run } from './run.ts';
import { findFaults } from './testing/findFaults.ts';
import { at, flowOf, handler, queue, sink } from './testing/flowOf.ts';
import { Watch } from './testing/watch.ts';

const pause = (node: string) => ({ kind: 'pause', node }) as const;
const resume = (node: string) => ({ kind: 'resume', node }) as const;
const crash = (node: string) => ({ kind: 'crash', node }) as const;
const recover = (node: string) => ({ kind: 'recover', node }) as const;

const entry = (instant: number, command: object) => ({ at: instant, command });

/** Of each kind that takes whatever comes, one that passes it on within the instant, or ends it. */
const kinds = [
  ['topic', {}],
  ['router', {}],
  ['delay', { time: 0 }],
  ['join', { count: 1 }],
  ['sink', {}],
] as const;

describe.each(kinds)('a %s that stands still', (kind, params) => {
  /** What goes through, or ends there, is counted by the edge into it. */
  const behind = kind === 'sink' ? [] : [['it', 'done'] as const];
  const flow = (nodes: object, edges: readonly (readonly [string, string, object?])[], rest = {}) =>
    flowOf({ ...nodes, it: { kind, params }, done: sink } as never, [...edges, ...behind] as never, rest);

  it('[J5][J8] lets whoever comes wait outside, and takes them in order when it goes on', () => {
    const watch = new Watch(flow({ s: at(1, 2, 3, 6) }, [['s', 'it']]));
    watch.to(1.5).do(pause('it')).to(4);
    expect(watch.waiting('s')).toBe(2);
    expect(watch.totals).toMatchObject({ completed: 1, inFlight: 2 });
    watch.do(resume('it'));
    expect(watch.waiting('s')).toBe(0);
    watch.to(10);
    expect(watch.movesOn('e1')).toEqual([1, 4, 4, 6]);
    expect(watch.totals).toMatchObject({ completed: 4, inFlight: 0 });
    expect(toSampleFigures(watch.run.simulation.endToEnd).max).toBe(2);
  });

  it('[J8] holds the handler that gives to it', () => {
    const watch = new Watch(
      flow({ s: at(1), h: handler(1) }, [
        ['s', 'h'],
        ['h', 'it'],
      ]),
    );
    watch.do(crash('it')).to(5);
    expect(watch.figures('h')).toMatchObject({ busy: { last: 1 }, held: { last: 1 } });
    expect(watch.run.problem).toBe(null);
    watch.do(recover('it')).to(6);
    expect(watch.figures('h')).toMatchObject({ busy: { last: 0 }, held: { last: 0 } });
    expect(watch.totals.completed).toBe(1);
  });

  it('[J8] leaves a queue what it has, also through a router', () => {
    const nodes = { s: at(1, 1), near: queue(), far: queue(), r: { kind: 'router' } };
    const edges = [
      ['s', 'near'],
      ['s', 'far'],
      ['near', 'it'],
      ['far', 'r'],
      ['r', 'it'],
    ] as const;
    const watch = new Watch(flow(nodes, edges));
    watch.do(pause('it')).to(2);
    expect([watch.length('near'), watch.length('far')]).toEqual([2, 2]);
    watch.do(resume('it')).to(3);
    expect([watch.length('near'), watch.length('far')]).toEqual([0, 0]);
    expect(watch.totals.inFlight).toBe(0);
  });

  it('[J8] takes what was on its way when it was paused, and loses it when it is down', () => {
    const on = (command: object) =>
      new Watch(flow({ s: at(1, 3) }, [['s', 'it', { latency: 2 }]], { journal: [entry(2, command)] })).to(
        10,
      );
    const paused = on(pause('it'));
    expect(paused.totals).toMatchObject({ completed: 1, lost: 0, inFlight: 1 });
    expect(paused.waiting('s')).toBe(1);
    const down = on(crash('it'));
    expect(down.totals).toMatchObject({ completed: 0, lost: 1, inFlight: 1 });
    expect(down.waiting('s')).toBe(1);
  });

  it('[Q8] what waits outside expires there, and is waited for no more', () => {
    const s = {
      kind: 'source',
      params: { arrivals: { process: 'schedule', events: [{ at: 1 }] }, event: { ttl: 2 } },
    };
    const watch = new Watch(flow({ s }, [['s', 'it']]));
    watch.do(pause('it')).to(2.9);
    expect(watch.waiting('s')).toBe(1);
    watch.to(3);
    expect(watch.waiting('s')).toBe(0);
    watch.do(resume('it')).to(10);
    expect(watch.totals).toMatchObject({ completed: 0, lost: 1, inFlight: 0 });
  });

  it('[J2][J3] loses what waits outside with the edge, or with itself', () => {
    for (const path of ['edges.e1', 'nodes.it']) {
      const watch = new Watch(flow({ s: at(1, 2) }, [['s', 'it']]));
      watch.do(crash('it')).to(3).do({ kind: 'remove', path });
      expect(watch.totals).toMatchObject({ lost: 2, inFlight: 0 });
      expect(watch.waiting('s')).toBe(0);
    }
  });

  it('[J8][S12][J6] outside, nobody waits for a giver that is down', () => {
    const watch = new Watch(
      flow({ s: at(1, 2), h: handler(0.5) }, [
        ['s', 'it'],
        ['s', 'h'],
        ['h', 'it'],
      ]),
    );
    watch.do(pause('it')).to(3).do(crash('s'), crash('h'));
    expect(findFaults(watch.run.simulation)).toEqual([]);
    // Both that stood at the source are lost with their copies; what the handler had given is not its any more.
    expect(watch.waiting('s')).toBe(0);
    watch.do(resume('it')).to(4);
    expect(watch.totals.completed).toBe(1);
  });

  it('[J1][J8] is replayed from its journal, sliced or not', () => {
    const started = flow(
      { s: { kind: 'source', params: { arrivals: { process: 'poisson', rate: 3 } } }, h: handler(0.3) },
      [
        ['s', 'h'],
        ['h', 'it'],
        ['s', 'it', { latency: 0.5 }],
      ],
      { until: 60 },
    );
    const live = new Watch(started);
    live.to(5).do(pause('it')).to(9).do(crash('it')).to(12).do(resume('it')).to(14).do(recover('it'));
    live.to(20.4).do(crash('it')).to(22).do(recover('it')).to(60);
    const again = new Run({ ...started, journal: live.run.journal });
    for (let t = 0; t <= 60; t += 0.7) again.advance(t, 50);
    again.advance(60);
    expect(again.simulation.hash).toBe(live.run.simulation.hash);
    expect(again.simulation.totals).toEqual(live.totals);
    expect(live.totals.lost).toBeGreaterThan(0);
  });
});

describe('what a kind has inside', () => {
  it('[J8] of a delay stays while it is paused, and is lost when it goes down', () => {
    const flow = flowOf({ s: at(1, 2), d: { kind: 'delay', params: { time: 5 } }, done: sink }, [
      ['s', 'd'],
      ['d', 'done'],
    ]);
    const paused = new Watch(flow).to(3).do(pause('d')).to(10);
    expect(paused.movesOn('e2')).toEqual([6, 7]);
    const down = new Watch(flow).to(1.5).do(crash('d')).to(10).do(recover('d')).to(20);
    expect(down.movesOn('e2')).toEqual([15]);
    expect(down.totals).toMatchObject({ completed: 1, lost: 1 });
  });

  it('[J8] of a join is lost when it goes down: what comes of its events afterwards waits in vain', () => {
    const nodes = {
      s: at(1, 5),
      slow: { kind: 'delay', params: { time: 2 } },
      j: { kind: 'join' },
      done: sink,
    };
    const edges = [
      ['s', 'j'],
      ['s', 'slow'],
      ['slow', 'j'],
      ['j', 'done'],
    ] as const;
    const watch = new Watch(flowOf(nodes, edges)).to(2).do(crash('j'), recover('j')).to(20);
    expect(watch.movesOn('e4')).toEqual([7]);
    expect(watch.totals).toMatchObject({ created: 2, copied: 2, completed: 2, lost: 1, inFlight: 1 });
  });

  it('[J8] of a paused join goes on to be kept; its copies wait outside', () => {
    const nodes = { s: at(1), slow: { kind: 'delay', params: { time: 2 } }, j: { kind: 'join' }, done: sink };
    const edges = [
      ['s', 'j'],
      ['s', 'slow'],
      ['slow', 'j'],
      ['j', 'done'],
    ] as const;
    const watch = new Watch(flowOf(nodes, edges)).to(2).do(pause('j')).to(6);
    expect(watch.movesOn('e4')).toEqual([]);
    watch.do(resume('j')).to(7);
    expect(watch.movesOn('e4')).toEqual([6]);
  });
});

describe('a router that stands still', () => {
  it('[J8][P7] holds a caller until the call behind it has ended', () => {
    const nodes = { s: at(1), a: handler(1), r: { kind: 'router' }, b: handler(3) };
    const watch = new Watch(
      flowOf(nodes, [
        ['s', 'a'],
        ['a', 'r'],
        ['r', 'b'],
      ]),
    );
    watch.do(pause('r')).to(5).do(resume('r'));
    expect(watch.figures('b')).toMatchObject({ busy: { last: 1 } });
    watch.to(7.9);
    expect(watch.figures('a')).toMatchObject({ held: { last: 1 } });
    watch.to(8);
    expect(watch.figures('a')).toMatchObject({ held: { last: 0 }, counts: { completed: 1 } });
    expect(watch.totals.completed).toBe(1);
  });

  it('[J8][P7] and until what it goes to next has room, and through another one', () => {
    const nodes = {
      s: at(1, 1),
      a: handler(1, 2),
      r: { kind: 'router' },
      next: { kind: 'router' },
      q: queue({ capacity: 1, overflow: 'block' }),
      b: handler(4),
    };
    const watch = new Watch(
      flowOf(nodes, [
        ['s', 'a'],
        ['a', 'r'],
        ['r', 'next'],
        ['next', 'q'],
        ['q', 'b'],
      ]),
    );
    watch.do({ kind: 'set', path: 'nodes.q.params.capacity', value: 0 });
    watch.do(pause('r'), pause('next')).to(5).do(resume('r')).to(6);
    expect(watch.figures('a')).toMatchObject({ held: { last: 2 } });
    watch.do(resume('next')).to(6.5);
    // The first is being handled; the second is parked at the queue, and its giver waits on.
    expect(watch.figures('a')).toMatchObject({ held: { last: 1 } });
    expect(watch.shown('q')[2]).toBe(1);
    watch.to(10);
    expect(watch.figures('a')).toMatchObject({ held: { last: 0 } });
    expect(findFaults(watch.run.simulation)).toEqual([]);
  });

  it('[J8] down, gives back to its queue what was on its way to it', () => {
    const nodes = { s: at(1, 2), q: queue(), r: { kind: 'router' }, h: handler(1) };
    const edges = [
      ['s', 'q'],
      ['q', 'r', { latency: 3 }],
      ['r', 'h'],
    ] as const;
    const watch = new Watch(flowOf(nodes, edges)).to(2.5).do(crash('r')).to(6);
    expect(watch.length('q')).toBe(2);
    expect(watch.figures('q').counts).toMatchObject({ arrived: 2, departed: 2, redelivered: 2 });
    watch.do(recover('r')).to(20);
    expect(watch.totals.completed).toBe(2);
  });

  it('[J8] holds back what another one has for it, and the queue behind that', () => {
    const nodes = { s: at(1, 1), q: queue(), r: { kind: 'router' }, next: { kind: 'router' }, done: sink };
    const edges = [
      ['s', 'q'],
      ['q', 'r'],
      ['r', 'next'],
      ['next', 'done'],
    ] as const;
    const watch = new Watch(flowOf(nodes, edges)).do(crash('next')).to(3);
    expect(watch.length('q')).toBe(2);
    watch.do(recover('next')).to(4);
    expect(watch.totals.completed).toBe(2);
  });
});

describe('a way that is drawn while it runs', () => {
  it('[O1][J1] from a router to a topic is taken at once, by one after another as far as there is room behind it', () => {
    const nodes = {
      s: at(1, 1, 1, 1),
      q: queue(),
      r: { kind: 'router' },
      full: queue({ capacity: 1, overflow: 'block' }),
      t: { kind: 'topic' },
      free: queue({ capacity: 2, overflow: 'block' }),
    };
    const watch = new Watch(
      flowOf(nodes, [
        ['s', 'q'],
        ['q', 'r'],
        ['r', 'full'],
        ['t', 'free'],
      ]),
    ).to(2);
    expect(watch.length('q')).toBe(3);
    watch.do({ kind: 'add', path: 'edges.x', value: { from: 'r', to: 't' } }).to(3);
    expect(watch.length('q')).toBe(1);
    expect(watch.length('free')).toBe(2);
    expect(watch.shown('free')[2]).toBe(0);
    expect(watch.movesOn('x')).toEqual([2, 2]);
    expect(findFaults(watch.run.simulation)).toEqual([]);
  });
});
