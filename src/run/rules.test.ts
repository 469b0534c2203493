import { describe, expect, it } from 'vitest';
import { everyHandOver } from '../../e2e/flows.ts';
import { arrives, lostAtEnd, lostOnEdge } from '../engine/moveLog.ts';
import type { Flow, Params } from '../flow/flow.ts';
import { parseFlow } from '../flow/parseFlow.ts';
import { specs } from '../kinds/specs.ts';
import { Run } from './run.ts';
import { at, type EdgeOf, flowOf, handler, queue, sink } from './testing/flowOf.ts';
import { Watch } from './testing/watch.ts';

const busy = parsed(everyHandOver(400));

function parsed(value: object): Flow {
  const flow = parseFlow(value, specs);
  if (!flow.ok) throw new Error(JSON.stringify(flow.problems));
  return flow.value;
}

function hashAt(flow: Flow, until: number): string {
  const run = new Run(flow);
  run.advance(until);
  return run.simulation.hash;
}

describe('time and order', () => {
  it('[T1] equal instants are served in the order in which they were scheduled', () => {
    const watch = new Watch(
      flowOf({ a: at(5, 5), b: at(5), z: sink }, [
        ['a', 'z'],
        ['b', 'z'],
      ]),
    );
    // a's first and b's first were scheduled at the start; a's second only when its first happened.
    watch.run.step(10);
    watch.run.step(10);
    expect([watch.movesOn('e1').length, watch.movesOn('e2').length]).toEqual([1, 1]);
  });

  it('[T2] slices and looks change nothing', () => {
    const run = new Run(busy);
    for (let t = 0.37; t < 400; t += 0.37) {
      run.advance(t, 1);
      run.advance(t);
      for (const place of run.simulation.places) place.behavior.figures(run.simulation, place);
    }
    run.advance(400);
    expect(run.simulation.hash).toBe(hashAt(busy, 400));
  });

  it('[T3] serves what is at or before the instant, and the clock stands there', () => {
    const watch = new Watch(flowOf({ s: at(1, 2, 3), z: sink }, [['s', 'z']])).to(2);
    expect(watch.run.now).toBe(2);
    expect(watch.totals.created).toBe(2);
    expect(watch.to(2.5).run.now).toBe(2.5);
  });

  it('[T4] a chain of two thousand that frees itself at one instant needs no deep stack', () => {
    const nodes: Record<string, object> = { s: at(0) };
    const edges: [string, string][] = [['s', 'h0']];
    const last = 2000;
    for (let index = 0; index <= last; index++) {
      nodes[`h${index}`] = handler(0);
      if (index > 0) edges.push([`h${index - 1}`, `h${index}`]);
    }
    const watch = new Watch(flowOf(nodes, edges)).to(1);
    expect(watch.totals).toMatchObject({ created: 1, completed: 1 });
    expect(watch.shown('h0')[0]).toBe(0);
  });

  it('[T5] a million events at one instant end the run in words', () => {
    const watch = new Watch(
      flowOf({ s: { kind: 'source', params: { arrivals: { process: 'renewal', interval: 0 } } }, z: sink }, [
        ['s', 'z'],
      ]),
    ).to(1);
    expect(watch.run.problem?.message.en).toMatch(/a million events at one instant/);
  });

  it('[T6] equal runs have equal trace hashes, another seed or another service has another', () => {
    expect(hashAt(busy, 300)).toBe(hashAt(busy, 300));
    expect(hashAt({ ...busy, run: { ...busy.run, seed: 6 } }, 300)).not.toBe(hashAt(busy, 300));
    expect(hashAt(busy, 299)).not.toBe(hashAt(busy, 300));
  });
});

describe('randomness', () => {
  const two = (service: object, journal: object[] = []) =>
    new Watch(
      flowOf(
        {
          s: { kind: 'source', params: { arrivals: { process: 'poisson', rate: 1 } } },
          q: queue(),
          h: { kind: 'handler', params: { service } },
        },
        [
          ['s', 'q'],
          ['q', 'h'],
        ],
        { journal },
      ),
    );

  it('[R1] another service leaves the arrivals alone', () => {
    const slow = two({ kind: 'exponential', mean: 3 }).to(50);
    const fast = two({ kind: 'gamma', mean: 0.1, cv2: 2 }).to(50);
    expect(slow.movesOn('e1')).toEqual(fast.movesOn('e1'));
  });

  it('[R2] a node added again goes on with its streams where they stood', () => {
    const service = { kind: 'exponential', mean: 0.5 };
    const node = { kind: 'handler', params: { service } };
    const watch = two(service).to(20);
    const drawn = watch.figures('h').counts['arrived']!;
    watch.do({ kind: 'remove', path: 'nodes.h' });
    watch.do(
      { kind: 'add', path: 'nodes.h', value: node },
      { kind: 'add', path: 'edges.e2', value: { from: 'q', to: 'h' } },
    );
    watch.to(60);
    const stream = watch.run.simulation.streams.get('h/service')!;
    const fresh = two(service).to(0);
    const other = fresh.run.simulation;
    const again = drawn + watch.figures('h').counts['arrived']!;
    for (let draw = 0; draw < again; draw++) exponential(other, other.streams.get('h/service')!);
    expect(exponential(watch.run.simulation, stream)).toBe(
      exponential(other, other.streams.get('h/service')!),
    );
  });

  function exponential(simulation: Run['simulation'], stream: number): number {
    const place = simulation.places[simulation.placeSlots.get('h')!]!;
    const { service } = place.config as { service: { sample(random: unknown): number } };
    return service.sample(simulation.random.at(stream));
  }
});

describe('passing on', () => {
  it('[P1] sends a copy on each edge; copies keep the instant of creation', () => {
    const watch = new Watch(
      flowOf({ s: at(1), a: queue(), b: queue(), h: handler(1), k: handler(4) }, [
        ['s', 'a'],
        ['s', 'b'],
        ['a', 'h'],
        ['b', 'k'],
      ]),
    ).to(10);
    expect(watch.totals).toMatchObject({ created: 1, copied: 1, completed: 2, inFlight: 0 });
    expect(watch.run.simulation.endToEnd.buffer.values.subarray(0, 2)).toEqual(new Float64Array([1, 4]));
  });

  it('[P2] a source and a handler without an edge complete what they have', () => {
    expect(new Watch(flowOf({ s: at(1) }, [])).to(2).totals).toMatchObject({ created: 1, completed: 1 });
    expect(new Watch(flowOf({ s: at(1), h: handler(1) }, [['s', 'h']])).to(3).totals.completed).toBe(1);
  });

  it('[P3] a place accepts, refuses or parks', () => {
    const taken = (overflow: string) =>
      new Watch(flowOf({ s: at(1, 2), q: queue({ capacity: 1, overflow }) }, [['s', 'q']])).to(3);
    expect(taken('reject').totals).toMatchObject({ lost: 1, inFlight: 1 });
    expect(taken('block').totals).toMatchObject({ lost: 0, inFlight: 2 });
    expect(taken('block').waiting('s')).toBe(1);
  });

  it('[P5] a place at the end of a slow edge is reserved; without room the offer is refused at once', () => {
    const watch = new Watch(
      flowOf({ s: at(0, 1, 2), q: queue({ capacity: 2 }) }, [['s', 'q', { latency: 10 }]]),
    ).to(3);
    expect(watch.shown('q').slice(0, 4)).toEqual([0, 2, 0, 2]);
    expect(watch.totals.lost).toBe(1);
    expect(watch.to(20).length('q')).toBe(2);
  });

  it('[P5] a queue that drops its oldest reserves nothing', () => {
    const watch = new Watch(
      flowOf({ s: at(0, 1, 2), q: queue({ capacity: 1, overflow: 'dropOldest' }) }, [
        ['s', 'q', { latency: 10 }],
      ]),
    ).to(3);
    expect(watch.shown('q')[3]).toBe(0);
    expect(watch.to(20).figures('q').counts).toMatchObject({ arrived: 3, dropped: 2 });
  });

  it('[P11] handlers that wait for one another in a circle end the run, named', () => {
    const watch = new Watch(
      flowOf({ s: at(0, 0), a: handler(1), b: handler(1) }, [
        ['s', 'a'],
        ['a', 'b'],
        ['b', 'a'],
      ]),
    ).to(100);
    expect(watch.run.simulation.stop?.reason).toBe('stuck');
    expect(watch.run.problem?.message.en).toMatch(/a waits for b waits for a/);
  });

  it('[P11] a circle does not end a run in which others can still move, until they cannot', () => {
    const watch = new Watch(
      flowOf(
        {
          s: at(0, 0),
          a: handler(1),
          b: handler(1),
          t: { kind: 'source', params: { arrivals: { process: 'renewal', interval: 10 }, limit: 3 } },
          c: handler(1),
        },
        [
          ['s', 'a'],
          ['a', 'b'],
          ['b', 'a'],
          ['t', 'c'],
        ],
      ),
    ).to(25);
    expect(watch.run.problem).toBeNull();
    expect(watch.totals.completed).toBe(2);
    watch.to(100);
    expect(watch.run.simulation.stop?.reason).toBe('stuck');
    expect(watch.run.now).toBe(31);
  });

  it('[P11] a queue with another taker free, a handler with a free server still move', () => {
    const nodes = {
      s: at(0, 0),
      a: handler(1),
      b: handler(1, 2),
      t: { kind: 'source', params: { arrivals: { process: 'renewal', interval: 10 }, limit: 3 } },
      q: queue(),
      c: handler(1),
    };
    const circle: EdgeOf[] = [
      ['s', 'a'],
      ['a', 'b'],
      ['b', 'a'],
    ];
    const queued = new Watch(flowOf(nodes, [...circle, ['t', 'q'], ['q', 'a'], ['q', 'c']])).to(100);
    expect(queued.totals.completed).toBe(3);
    expect(queued.run.problem?.message.en).toMatch(/waits for/);
    const called = new Watch(flowOf(nodes, [...circle, ['t', 'b', { call: 'handOver' }]])).to(15);
    // It goes on to a, where all wait for one another: that ends the run.
    expect(called.run.now).toBe(11);
    expect(called.run.simulation.stop?.reason).toBe('stuck');
  });

  it('[P11] waiting for room that nobody takes away is no circle', () => {
    const watch = new Watch(
      flowOf({ s: at(0, 0, 0), a: handler(1), q: queue({ capacity: 1, overflow: 'block' }) }, [
        ['s', 'a'],
        ['a', 'q'],
      ]),
    ).to(100);
    expect(watch.run.problem).toBeNull();
    expect(watch.run.now).toBe(100);
  });
});

describe('edges', () => {
  it('[E3] what is lost is waited for by nobody and takes no room', () => {
    const lossy = new Watch(
      flowOf({ s: at(0, 1), a: handler(1), b: handler(5), z: sink }, [
        ['s', 'a'],
        ['a', 'b', { loss: 1 }],
        ['b', 'z'],
      ]),
    ).to(10);
    expect(lossy.totals).toMatchObject({ created: 2, completed: 0, lost: 2, inFlight: 0 });
    const queued = new Watch(
      flowOf({ s: at(0, 0, 0), q: queue(), h: handler(1) }, [
        ['s', 'q'],
        ['q', 'h', { loss: 1 }],
      ]),
    ).to(0);
    expect(queued.figures('q').counts).toMatchObject({ departed: 3 });
    expect(queued.totals).toMatchObject({ lost: 3, inFlight: 0 });
  });

  it('[E4] the copy has a latency of its own, and finds what room there is', () => {
    const watch = new Watch(
      flowOf({ s: at(0), h: handler(1), z: sink }, [
        ['s', 'h', { duplicate: 1, latency: { kind: 'trace', values: [2, 5] } }],
        ['h', 'z'],
      ]),
    ).to(20);
    // It is the caller that waits for the first; the copy is parked until the server is free, and sets out then.
    expect(watch.totals).toMatchObject({ created: 1, copied: 1, completed: 2 });
    expect(watch.moves('e1').map(({ arrivesAt }) => arrivesAt)).toEqual([2, 8]);
  });

  it('[E3][E4] as often as the probabilities say', () => {
    const watch = new Watch(
      flowOf(
        { s: { kind: 'source', params: { arrivals: { process: 'renewal', interval: 1 } } }, z: sink },
        [['s', 'z', { loss: 0.3, duplicate: 0.2 }]],
        { seed: 7 },
      ),
    ).to(20_000);
    const { created, copied, lost } = watch.totals;
    const near = (count: number, share: number, of: number) =>
      expect(Math.abs(count - share * of)).toBeLessThan(4 * Math.sqrt(of * share * (1 - share)));
    near(lost, 0.3, created);
    near(copied, 0.2, created - lost);
  });

  it('[E1] draws the latency when a message sets out; messages may overtake', () => {
    const watch = new Watch(
      flowOf({ s: at(0, 1), z: sink }, [['s', 'z', { latency: { kind: 'trace', values: [5, 1] } }]]),
    ).to(3);
    expect(watch.totals.completed).toBe(1);
    expect(watch.moves('e1').map(({ arrivesAt }) => arrivesAt)).toEqual([5, 2]);
  });

  it('[E2] tells every message that sets out', () => {
    const watch = new Watch(busy).to(20);
    const { simulation } = watch.run;
    const passed = simulation.edges.reduce((sum, edge) => sum + edge.state.passed, 0);
    expect(simulation.moveLog!.count * simulation.moveLog!.stride).toBe(passed);
  });

  it('[E2] says which get there: not what is lost on its way, nor what is turned away and lost', () => {
    const fatesOf = (params: Params, edge: Params) =>
      new Watch(flowOf({ s: at(1, 2), q: queue({ capacity: 1, ...params }), z: sink }, [['s', 'q', edge]]))
        .to(3)
        .moves('e1')
        .map(({ fate }) => fate);
    expect(fatesOf({}, {})).toEqual([arrives, lostAtEnd]);
    expect(fatesOf({ overflow: 'dropOldest' }, {})).toEqual([arrives, arrives]);
    expect(fatesOf({}, { loss: 1 })).toEqual([lostOnEdge, lostOnEdge]);
  });
});

describe('commands', () => {
  const change = (path: string, value: number | string) => ({ kind: 'set', path, value }) as const;

  it('[J1] a run edited live is its start with its journal', () => {
    const live = new Run(busy);
    live.advance(50.5);
    live.apply([change('nodes.back.params.servers', 2)]);
    live.advance(90, 17);
    live.apply([{ kind: 'emit', node: 'urgent', event: { type: 'now', priority: 9 } }]);
    live.apply([{ kind: 'remove', path: 'nodes.front' }]);
    live.advance(200);
    live.apply([change('nodes.line.params.overflow', 'reject')]);
    live.advance(400);
    const replayed = new Run({ ...busy, journal: live.journal });
    replayed.advance(400);
    expect(replayed.simulation.hash).toBe(live.simulation.hash);
    expect(replayed.simulation.totals).toEqual(live.simulation.totals);
  });

  it('[J1] an entry whose instant and number of events cannot both be met is told, however sliced', () => {
    const flow = flowOf(
      { s: at(1, 2, 3, 4), h: handler(7), z: sink },
      [
        ['s', 'h'],
        ['h', 'z'],
      ],
      {
        journal: [{ at: 50, afterEvents: 1, command: { kind: 'emit', node: 's', event: {} } }],
      },
    );
    const whole = new Run(flow);
    whole.advance(100);
    const sliced = new Run(flow);
    for (let t = 0.25; t <= 100; t += 0.25) sliced.advance(t);
    expect(whole.problem?.path).toBe('journal.0.afterEvents');
    expect(sliced.problem?.path).toBe('journal.0.afterEvents');
  });

  it('[J2] removing a queue loses what stands in it and what is on its way to it', () => {
    const watch = new Watch(flowOf({ s: at(0, 1, 4), q: queue() }, [['s', 'q', { latency: 3 }]])).to(3.5);
    watch.do({ kind: 'remove', path: 'nodes.q' });
    expect(watch.totals).toMatchObject({ lost: 2, inFlight: 0 });
    expect(watch.run.simulation.counters.lostByRemoval).toBe(2);
  });

  it('[J3] removing an edge loses what is on it or parked through it; givers and places are free', () => {
    const watch = new Watch(
      flowOf({ s: at(0, 1, 2), q: queue({ capacity: 1, overflow: 'block' }) }, [['s', 'q', { latency: 10 }]]),
    ).to(3);
    expect(watch.waiting('s')).toBe(2);
    watch.do({ kind: 'remove', path: 'edges.e1' });
    expect(watch.waiting('s')).toBe(0);
    expect(watch.shown('q')[3]).toBe(0);
    expect(watch.totals).toMatchObject({ lost: 3, inFlight: 0 });
  });

  it('[J1] ids may be words that every object knows', () => {
    const watch = new Watch(flowOf({ s: at(1, 2, 3) }, [])).to(1.5);
    watch.do(
      { kind: 'add', path: 'nodes.constructor', value: queue() },
      { kind: 'add', path: 'edges.toString', value: { from: 's', to: 'constructor' } },
    );
    expect(watch.to(2.5).length('constructor')).toBe(1);
    watch.do({ kind: 'remove', path: 'edges.toString' });
    watch.do({ kind: 'remove', path: 'nodes.constructor' });
    expect(watch.to(4).totals).toMatchObject({ created: 3, completed: 2, lost: 1 });
  });

  it('[J4] a second handler takes its share from that instant, all else goes on', () => {
    const flow = flowOf({ s: at(1, 2, 3, 4), q: queue(), h: handler(10) }, [
      ['s', 'q'],
      ['q', 'h'],
    ]);
    const watch = new Watch(flow).to(5);
    watch.do(
      { kind: 'add', path: 'nodes.k', value: handler(1) },
      { kind: 'add', path: 'edges.x', value: { from: 'q', to: 'k' } },
    );
    expect(watch.movesOn('x')).toEqual([5]);
    expect(watch.to(12).movesOn('e2')).toEqual([1]);
    expect(watch.movesOn('x')).toEqual([5, 6, 7]);
  });
});

describe('figures', () => {
  it('[F1] totals balance at every event', () => {
    const run = new Run(busy);
    while (run.step(100)) {
      const { created, copied, completed, lost, inFlight } = run.simulation.totals;
      expect(created + copied).toBe(completed + lost + inFlight);
    }
    expect(run.events).toBeGreaterThan(300);
  });

  it('[F2] all else counts after the warm-up, the event at its instant before it', () => {
    const watch = new Watch(
      flowOf(
        { s: at(1, 5, 6), q: queue(), h: handler(1) },
        [
          ['s', 'q'],
          ['q', 'h'],
        ],
        { warmUp: 5 },
      ),
    ).to(10);
    expect(watch.figures('s').counts['created']).toBe(1);
    expect(watch.figures('q').counts['departed']).toBe(1);
    expect(watch.figures('h').busy?.mean).toBeCloseTo(2 / 5, 12);
    expect(watch.totals.created).toBe(3);
  });

  it('[F3] means of levels are time averages', () => {
    const watch = new Watch(flowOf({ s: at(2, 4), q: queue() }, [['s', 'q']])).to(10);
    expect(watch.figures('q').length).toMatchObject({
      mean: (2 * 1 + 6 * 2) / 10,
      max: 2,
      last: 2,
      ci95: null,
    });
  });

  it('[F4] endToEnd is recorded at completion, whenever created', () => {
    const watch = new Watch(flowOf({ s: at(1), h: handler(5) }, [['s', 'h']], { warmUp: 4 })).to(10);
    expect(watch.run.simulation.endToEnd.buffer.values[0]).toBe(5);
  });
});

describe('snapshots', () => {
  it('[X1] taken anywhere and restored any number of times, the run goes on the same', () => {
    const run = new Run(busy);
    run.advance(60, 133);
    const saved = run.save();
    run.advance(400);
    const { hash } = run.simulation;
    for (let time = 0; time < 3; time++) {
      run.load(saved);
      run.advance(100 + time);
      run.advance(400);
      expect(run.simulation.hash).toBe(hash);
    }
    expect(hash).toBe(hashAt(busy, 400));
  });

  it('[X2] is plain data for another worker, and shares the pages that did not change', () => {
    const run = new Run(busy);
    run.advance(60);
    const saved = run.save();
    const other = Run.restore(structuredClone(saved));
    run.advance(400);
    other.advance(400);
    expect(other.simulation.hash).toBe(run.simulation.hash);
    const still = run.save();
    expect(run.save().simulation.messages.pages[0]).toBe(still.simulation.messages.pages[0]);
  });
});
