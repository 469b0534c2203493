import { describe, expect, it } from 'vitest';
import { at, type EdgeOf, flowOf, handler, queue, sink } from '../../run/testing/flowOf.ts';
import { Watch } from '../../run/testing/watch.ts';

const router = (policy: string) => ({ kind: 'router', params: { policy } });
const seconds = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** Of so many events, one a second: a source (e1), a router, and three sinks e2, e3, e4 with these weights. */
function shares(policy: string, count: number, weights: readonly number[] = [1, 1, 1]) {
  const edges = weights.map((weight, index): EdgeOf => ['r', `z${index}`, { weight }]);
  const sinks = Object.fromEntries(weights.map((_, index) => [`z${index}`, sink]));
  const flow = flowOf({ s: at(...seconds(count)), r: router(policy), ...sinks }, [['s', 'r'], ...edges]);
  return new Watch(flow).to(count + 1);
}

const sent = (watch: Watch, edges = 3) =>
  Array.from({ length: edges }, (_, index) => watch.movesOn(`e${index + 2}`));

describe('a router chooses', () => {
  it('[O4] at random by weight, and nothing for weight 0', () => {
    const [a, b, c] = shares('random', 4000, [3, 1, 0]).shown('r').slice(2);
    expect(a! + b!).toBe(4000);
    expect(c).toBe(0);
    // Four standard deviations.
    expect(Math.abs(a! - 3000)).toBeLessThan(4 * Math.sqrt(4000 * 0.75 * 0.25));
  });

  it('[O4] at random, all alike, where all weights are 0', () => {
    for (const passed of shares('random', 3000, [0, 0, 0]).shown('r').slice(2, 5))
      expect(Math.abs(passed - 1000)).toBeLessThan(4 * Math.sqrt((3000 * 2) / 9));
  });

  it('[O4] in turn, in the order of the ids', () => {
    expect(sent(shares('roundRobin', 5))).toEqual([[1, 4], [2, 5], [3]]);
  });

  it('[O4] in turn with an edge removed and added again', () => {
    const flow = flowOf({ s: at(...seconds(8)), r: router('roundRobin'), a: sink, b: sink, c: sink }, [
      ['s', 'r'],
      ['r', 'a'],
      ['r', 'b'],
      ['r', 'c'],
    ]);
    const live = new Watch(flow).to(2.5);
    live.do({ kind: 'remove', path: 'edges.e3' }).to(5.5);
    live.do({ kind: 'add', path: 'edges.e3', value: { from: 'r', to: 'b' } }).to(9);
    expect(sent(live)).toEqual([
      [1, 4, 6],
      [2, 7],
      [3, 5, 8],
    ]);
  });

  it('[O4] smoothly by weight: exact in every period', () => {
    const watch = shares('weightedRoundRobin', 14, [5, 1, 1]);
    expect(sent(watch)).toEqual([
      [1, 2, 4, 6, 7, 8, 9, 11, 13, 14],
      [3, 10],
      [5, 12],
    ]);
  });

  it('[O4] by weight anew when a weight changes', () => {
    const flow = flowOf({ s: at(...seconds(6)), r: router('weightedRoundRobin'), a: sink, b: sink }, [
      ['s', 'r'],
      ['r', 'a', { weight: 2 }],
      ['r', 'b'],
    ]);
    const watch = new Watch(flow).to(1.5);
    watch.do({ kind: 'set', path: 'edges.e2.params.weight', value: 0 }).to(3.5);
    watch.do({ kind: 'set', path: 'edges.e2.params.weight', value: 1 }).to(7);
    expect(sent(watch, 2)).toEqual([
      [1, 4, 6],
      [2, 3, 5],
    ]);
  });

  it('[O4] the least loaded, what waits and what is handled counted, and the one unused longest among equals', () => {
    const flow = flowOf(
      {
        s: at(1, 2, 3, 4, 5),
        r: router('leastLoaded'),
        a: queue(),
        b: queue(),
        c: handler(100),
        d: handler(2.5),
      },
      [
        ['s', 'r'],
        ['r', 'a'],
        ['r', 'b'],
        ['a', 'c'],
        ['b', 'd'],
      ],
    );
    // At 3 both have one, and the first was unused longer; at 4 two against one; at 5 b is empty: 2 was handled by 4.5, then 4.
    expect(sent(new Watch(flow).to(6), 2)).toEqual([
      [1, 3],
      [2, 4, 5],
    ]);
  });

  it('[O4] the less loaded of two drawn: never the most loaded of three', () => {
    const flow = flowOf(
      { t: at(0.1, 0.2), s: at(...seconds(300)), r: router('powerOfTwo'), a: queue(), b: sink, c: sink },
      [
        ['s', 'r'],
        ['r', 'a'],
        ['r', 'b'],
        ['r', 'c'],
        ['t', 'a'],
      ],
    );
    const [a, b, c] = sent(new Watch(flow).to(301)).map(({ length }) => length);
    expect(a).toBe(0);
    expect(Math.abs(b! - 150)).toBeLessThan(4 * Math.sqrt(75));
    expect(b! + c!).toBe(300);
  });

  it('[O4] by the key: the same edge for the same key, a random one without', () => {
    const flow = flowOf(
      {
        s: at(...Array.from({ length: 200 }, () => 1)),
        d: { kind: 'delay', params: { time: { kind: 'uniform', min: 10, max: 20 } } },
        r: router('hash'),
        a: sink,
        b: sink,
        c: sink,
      },
      [
        ['s', 'd'],
        ['r', 'a'],
        ['r', 'b'],
        ['r', 'c'],
        ['d', 'r'],
      ],
    );
    const to = (key: string | undefined) => {
      const watch = new Watch(flow).to(2);
      const { simulation } = watch.run;
      for (let message = 0; message < 200; message++)
        if (key !== undefined)
          simulation.extras.setKey(simulation.extraOf(message), simulation.keys.intern(key));
      return sent(watch.to(30)).map(({ length }) => length);
    };
    const used = new Set<number>();
    for (let key = 0; key < 20; key++) {
      const counts = to(`customer ${key}`);
      expect(counts.toSorted((x, y) => x - y)).toEqual([0, 0, 200]);
      used.add(counts.indexOf(200));
    }
    expect(used.size).toBe(3);
    expect(Math.min(...to(undefined))).toBeGreaterThan(30);
  });
});

describe('a router keeps nothing', () => {
  it('[P2][O1] and without an edge completes', () => {
    const watch = new Watch(flowOf({ s: at(1, 2), r: router('random') }, [['s', 'r']])).to(3);
    expect(watch.totals.completed).toBe(2);
    expect(watch.figures('r').counts).toEqual({ arrived: 2, departed: 2 });
  });

  it('[P6] so a source calls the handler behind it', () => {
    const callers = (call: string) => {
      const { params } = at(1, 1, 1);
      const flow = flowOf(
        { s: { kind: 'source', params: { ...params, callers: 1 } }, r: router('random'), h: handler(2) },
        [
          ['s', 'r'],
          ['r', 'h', { call }],
        ],
      );
      return new Watch(flow).to(10).movesOn('e2');
    };
    expect(callers('wait')).toEqual([1, 3, 5]);
    // The next sets out once the one before was accepted.
    expect(callers('handOver')).toEqual([1, 3, 5]);
  });

  it('[P6][P7] so a handler is held while the one behind it works', () => {
    const flow = flowOf({ s: at(0), g: handler(1), r: router('random'), h: handler(5) }, [
      ['s', 'g'],
      ['g', 'r'],
      ['r', 'h'],
    ]);
    const watch = new Watch(flow).to(3);
    expect(watch.shown('g').slice(0, 3)).toEqual([1, 0, 1]);
    expect(watch.to(6.5).shown('g')[0]).toBe(0);
  });

  it('[P12] by a slow edge the giver waits until what it gave is handled', () => {
    const flow = flowOf({ s: at(0), t: at(0), g: handler(1), r: router('random'), h: handler(5) }, [
      ['s', 'g'],
      ['g', 'r', { latency: 2 }],
      ['r', 'h'],
      ['t', 'h'],
    ]);
    const watch = new Watch(flow).to(3.5);
    // Given at 1, there at 3, parked until 5, handled until 10.
    expect(watch.shown('h')[4]).toBe(1);
    expect(watch.to(9.5).shown('g')[2]).toBe(1);
    expect(watch.to(10.5).shown('g')[0]).toBe(0);
  });

  it('[P12] with `handOver` it waits until that is accepted, and through two routers too', () => {
    const flow = flowOf(
      { s: at(0), t: at(0), g: handler(1), r: router('random'), q: router('random'), h: handler(5) },
      [
        ['s', 'g'],
        ['g', 'r', { latency: 2 }],
        ['r', 'q'],
        ['q', 'h', { call: 'handOver' }],
        ['t', 'h'],
      ],
    );
    const watch = new Watch(flow).to(4.5);
    expect(watch.shown('g')[2]).toBe(1);
    expect(watch.to(5.5).shown('g')[0]).toBe(0);
    expect(watch.to(20).totals).toMatchObject({ completed: 2, inFlight: 0 });
  });

  it('[P12] it does not wait where nothing could make it', () => {
    const flow = flowOf({ s: at(0), g: handler(1), r: router('random'), z: sink }, [
      ['s', 'g'],
      ['g', 'r', { latency: 2 }],
      ['r', 'z'],
    ]);
    expect(new Watch(flow).to(2).shown('g')[0]).toBe(0);
  });

  it.each(['edges.e2', 'nodes.r', 'edges.e3', 'nodes.h', 'nodes.g'])(
    '[P12][J2][J3] removing %s lets the giver go',
    (path) => {
      const nodes = { s: at(0, 4), g: handler(1), r: router('random'), h: handler(5), z: sink };
      const flow = flowOf(nodes, [
        ['s', 'g', { call: 'handOver' }],
        ['g', 'r', { latency: 2 }],
        ['r', 'h'],
      ]);
      for (const instant of [2, 3.5]) {
        const watch = new Watch(flow).to(instant);
        watch.do({ kind: 'remove', path }).to(60);
        expect(watch.totals.inFlight).toBe(0);
        if (path !== 'nodes.g') expect(watch.shown('g')[0]).toBe(0);
      }
    },
  );
});

describe('a queue that feeds a router', () => {
  it('[O2] gives where there is room behind it, and the router chooses among those', () => {
    const flow = flowOf(
      { s: at(1, 2, 3, 4), q: queue(), r: router('roundRobin'), a: handler(10), b: handler(1) },
      [
        ['s', 'q'],
        ['q', 'r'],
        ['r', 'a'],
        ['r', 'b'],
      ],
    );
    const watch = new Watch(flow).to(3.5);
    expect(watch.length('q')).toBe(0);
    expect(watch.to(6).movesOn('e3')).toEqual([1]);
    expect(watch.movesOn('e4')).toEqual([2, 3, 4]);
  });

  it('[O2][P4] waits until there is room, and every server gets work', () => {
    const flow = flowOf(
      { s: at(1, 1, 1, 1, 1), q: queue(), r: router('random'), a: handler(10), b: handler(4) },
      [
        ['s', 'q'],
        ['q', 'r'],
        ['r', 'a'],
        ['r', 'b'],
      ],
    );
    const watch = new Watch(flow).to(2);
    expect(watch.length('q')).toBe(3);
    expect(watch.to(30).movesOn('e2')).toEqual([1, 1, 5, 9, 11]);
    expect(watch.figures('q').wait).toMatchObject({ count: 5, max: 10 });
  });

  it('[O2] of capacity 0 takes what the router could pass on', () => {
    const flow = flowOf(
      { s: at(1, 2, 3), q: queue({ capacity: 0, overflow: 'block' }), r: router('random'), a: handler(5) },
      [
        ['s', 'q'],
        ['q', 'r'],
        ['r', 'a'],
      ],
    );
    const watch = new Watch(flow).to(4);
    expect(watch.waiting('s')).toBe(2);
    expect(watch.to(20).movesOn('e2')).toEqual([1, 6, 11]);
  });

  it('[O2] gives when the full edge is removed', () => {
    const flow = flowOf({ s: at(1, 2), q: queue(), r: router('random'), a: handler(100) }, [
      ['s', 'q'],
      ['q', 'r'],
      ['r', 'a'],
    ]);
    const watch = new Watch(flow).to(3);
    expect(watch.length('q')).toBe(1);
    watch.do({ kind: 'remove', path: 'edges.e3' });
    expect(watch.length('q')).toBe(0);
  });
});

describe('circles', () => {
  const through = queue({ capacity: 0, overflow: 'block' });

  it('[O1] of queues without places and routers have no room, and let out what finds a way', () => {
    const nodes = { s: at(1, 2), a: through, r: router('random'), b: through, t: router('roundRobin') };
    const edges: EdgeOf[] = [
      ['s', 'a'],
      ['a', 'r'],
      ['r', 'b'],
      ['b', 't'],
      ['t', 'a'],
    ];
    const stuck = new Watch(flowOf(nodes, edges)).to(10);
    expect(stuck.waiting('s')).toBe(2);
    const open = new Watch(flowOf({ ...nodes, w: handler(2) }, [...edges, ['t', 'w']])).to(20);
    expect(open.movesOn('e6')).toEqual([1, 3]);
  });

  it('[O1] in layers are asked once each, however many ways lead through them', () => {
    const layers = 30;
    const nodes: Record<string, object> = { s: at(1, 2), w: handler(2) };
    const edges: EdgeOf[] = [];
    for (let layer = 0; layer < layers; layer++) {
      for (let index = 0; index < 3; index++) {
        nodes[`q${layer}_${index}`] = layer % 2 === 0 ? through : router('random');
        for (let next = 0; next < 3; next++)
          if (layer + 1 < layers) edges.push([`q${layer}_${index}`, `q${layer + 1}_${next}`]);
        if (layer + 1 === layers) edges.push([`q${layer}_${index}`, 'w']);
      }
    }
    const watch = new Watch(flowOf(nodes, [['s', 'q0_0'], ...edges])).to(2.5);
    expect(watch.waiting('s')).toBe(1);
    expect(watch.to(5.5).totals.completed).toBe(2);
  });

  it('[O1][T5] that a message runs round within an instant end the run in words', () => {
    const flow = flowOf({ s: at(1), q: queue(), r: router('random') }, [
      ['s', 'q'],
      ['q', 'r'],
      ['r', 'q'],
    ]);
    expect(new Watch(flow).to(2).run.problem?.message.en).toMatch(/1 s/);
  });

  it('[P11] of handlers through a router are named', () => {
    const flow = flowOf({ s: at(1, 1.5), g: handler(1), r: router('random'), h: handler(1) }, [
      ['s', 'g', { call: 'handOver' }],
      ['g', 'r'],
      ['r', 'h'],
      ['h', 'g'],
    ]);
    expect(new Watch(flow).to(20).run.problem?.message.en).toMatch(/g waits for h waits for g/);
  });
});
