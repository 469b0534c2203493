import { describe, expect, it } from 'vitest';
import { at, flowOf, handler, queue, sink } from '../../run/testing/flowOf.ts';
import { Watch } from '../../run/testing/watch.ts';

const topic = { kind: 'topic' };

/** A source of one event of each type, in turn. */
const typed = (...types: readonly (string | undefined)[]) => ({
  kind: 'source',
  params: {
    arrivals: {
      process: 'schedule',
      events: types.map((type, index) => ({ at: index + 1, ...(type === undefined ? {} : { type }) })),
    },
  },
});

const only = (...types: readonly string[]) => ({ filter: { types } });

describe('a topic', () => {
  it('[O3] sends every subscriber a copy, and counts them', () => {
    const flow = flowOf({ s: at(1, 2), t: topic, a: sink, b: queue(), c: sink }, [
      ['s', 't'],
      ['t', 'a'],
      ['t', 'b'],
      ['t', 'c'],
    ]);
    const watch = new Watch(flow).to(3);
    expect(watch.totals).toEqual({ created: 2, copied: 4, completed: 4, lost: 0, inFlight: 2 });
    expect(watch.figures('t').counts).toEqual({ arrived: 2, departed: 6 });
  });

  it('[O3] sends on each edge what its filter names', () => {
    const flow = flowOf(
      { s: typed('a', 'b', undefined, 'c'), t: topic, x: sink, y: sink, z: sink, n: sink },
      [
        ['s', 't'],
        ['t', 'x', only('a', 'b')],
        ['t', 'y', only('b')],
        ['t', 'z'],
        ['t', 'n', only()],
      ],
    );
    const watch = new Watch(flow).to(5);
    expect(watch.movesOn('e2')).toEqual([1, 2]);
    expect(watch.movesOn('e3')).toEqual([2]);
    expect(watch.movesOn('e4')).toEqual([1, 2, 3, 4]);
    expect(watch.movesOn('e5')).toEqual([]);
    expect(watch.totals).toMatchObject({ created: 4, copied: 3, completed: 7 });
  });

  it('[O3][P2] completes what nobody has subscribed to', () => {
    const flow = flowOf({ s: typed('a', 'b'), t: topic, x: queue() }, [
      ['s', 't'],
      ['t', 'x', only('a')],
    ]);
    const watch = new Watch(flow).to(5);
    expect(watch.totals).toMatchObject({ copied: 0, completed: 1, inFlight: 1 });
    expect(watch.figures('t').counts).toEqual({ arrived: 2, departed: 1 });
  });

  it('[O3] is subscribed to, and filtered anew, while it runs', () => {
    const flow = flowOf({ s: typed('a', 'a', 'a', 'a'), t: topic, x: sink, y: sink }, [
      ['s', 't'],
      ['t', 'x'],
    ]);
    const watch = new Watch(flow).to(1.5);
    watch.do({ kind: 'add', path: 'edges.e3', value: { from: 't', to: 'y' } }).to(2.5);
    watch.do({ kind: 'set', path: 'edges.e2.params.filter', value: { types: ['b'] } }).to(3.5);
    watch.do({ kind: 'remove', path: 'edges.e3' }).to(5);
    expect(watch.movesOn('e2')).toEqual([1, 2]);
    expect(watch.movesOn('e3')).toEqual([2, 3]);
  });

  it('[O3] calls nobody: its giver waits until a handler has accepted', () => {
    const flow = flowOf({ s: at(1, 2), t: topic, h: handler(5), g: handler(2) }, [
      ['s', 't'],
      ['t', 'h'],
      ['t', 'g'],
    ]);
    const watch = new Watch(flow).to(2.5);
    // The second event is parked at both; g lets it in at 3, h at 6.
    expect(watch.waiting('s')).toBe(1);
    expect(watch.to(5.5).waiting('s')).toBe(1);
    expect(watch.to(6.5).waiting('s')).toBe(0);
  });

  it('[P12] by a slow edge nobody waits for it', () => {
    const flow = flowOf({ s: at(1, 2), t: topic, h: handler(5) }, [
      ['s', 't', { latency: 1 }],
      ['t', 'h'],
    ]);
    const watch = new Watch(flow).to(4);
    expect(watch.waiting('s')).toBe(0);
    expect(watch.shown('h')[4]).toBe(1);
  });

  it('[O2] is given by a queue only where all that the message passes have room', () => {
    const flow = flowOf(
      { s: typed('a', 'b', 'b', 'a'), q: queue(), t: topic, h: handler(10), g: handler(1) },
      [
        ['s', 'q'],
        ['q', 't'],
        ['t', 'h', only('a')],
        ['t', 'g'],
      ],
    );
    const watch = new Watch(flow).to(9);
    expect(watch.movesOn('e2')).toEqual([1, 2, 3]);
    expect(watch.length('q')).toBe(1);
    expect(watch.to(12).movesOn('e2')).toEqual([1, 2, 3, 11]);
  });

  it('[O2] is given the next message when that is another one', () => {
    const flow = flowOf(
      { s: typed('a', 'a', 'b'), q: queue({ discipline: 'lifo' }), t: topic, h: handler(10), g: handler(1) },
      [
        ['s', 'q'],
        ['q', 't'],
        ['t', 'h', only('a')],
        ['t', 'g', only('b')],
      ],
    );
    expect(new Watch(flow).to(9).movesOn('e2')).toEqual([1, 3]);
  });

  it('[O2] is given the next message when the one before has left elsewhere', () => {
    const flow = flowOf(
      {
        s: typed('a', 'a', 'a', 'b'),
        q: queue(),
        t: topic,
        h: handler(50),
        g: handler(1),
        w: handler(7),
      },
      [
        ['s', 'q'],
        ['q', 't'],
        ['q', 'w'],
        ['t', 'h', only('a')],
        ['t', 'g', only('b')],
      ],
    );
    const watch = new Watch(flow).to(5);
    expect(watch.length('q')).toBe(2);
    watch.to(12);
    expect(watch.length('q')).toBe(0);
    // w has the second a at 2 and the third at 9, and b is the next.
    expect(watch.movesOn('e5')).toEqual([9]);
  });

  it.each([
    ['expires', { ttl: 2.5 }],
    ['gives up', { patience: 2.5 }],
  ])('[O2] is given the next message when the one before %s', (_, params) => {
    const flow = flowOf(
      { s: typed('a', 'a', 'b'), q: queue(params), t: topic, h: handler(50), g: handler(1) },
      [
        ['s', 'q'],
        ['q', 't'],
        ['t', 'h', only('a')],
        ['t', 'g', only('b')],
      ],
    );
    expect(new Watch(flow).to(9).movesOn('e2')).toEqual([1, 4.5]);
  });

  it('[O2][Q6] is given the next message when the order has become another', () => {
    const flow = flowOf({ s: typed('a', 'a', 'b'), q: queue(), t: topic, h: handler(50), g: handler(1) }, [
      ['s', 'q'],
      ['q', 't'],
      ['t', 'h', only('a')],
      ['t', 'g', only('b')],
    ]);
    const watch = new Watch(flow).to(5);
    expect(watch.length('q')).toBe(2);
    watch.do({ kind: 'set', path: 'nodes.q.params.discipline', value: 'lifo' });
    expect(watch.movesOn('e2')).toEqual([1, 5]);
  });

  it.each([
    ['has room', queue({ capacity: 9, overflow: 'block' })],
    ['leads on', queue({ capacity: 0, overflow: 'block' })],
  ])('[O1][O2] two ways to a queue that %s are both open', (_, last) => {
    const through = queue({ capacity: 0, overflow: 'block' });
    const flow = flowOf(
      { s: at(1, 2), q: queue(), t: topic, a: through, b: through, c: last, h: handler(9, 9) },
      [
        ['s', 'q'],
        ['q', 't'],
        ['t', 'a'],
        ['t', 'b'],
        ['a', 'c'],
        ['b', 'c'],
        ['c', 'h'],
      ],
    );
    expect(new Watch(flow).to(3).shown('h')[0]).toBe(4);
  });

  it('[O2] is given what a changed filter makes room for', () => {
    const flow = flowOf({ s: typed('a', 'a'), q: queue(), t: topic, h: handler(50) }, [
      ['s', 'q'],
      ['q', 't'],
      ['t', 'h'],
    ]);
    const watch = new Watch(flow).to(5);
    expect(watch.length('q')).toBe(1);
    watch.do({ kind: 'set', path: 'edges.e3.params.filter', value: { types: ['b'] } });
    expect(watch.length('q')).toBe(0);
  });

  it('[O2] two copies for one free server: one of them is parked', () => {
    const flow = flowOf({ s: at(1, 2), q: queue(), t: topic, h: handler(10) }, [
      ['s', 'q'],
      ['q', 't'],
      ['t', 'h'],
      ['t', 'h'],
    ]);
    const watch = new Watch(flow).to(5);
    expect(watch.shown('h').slice(0, 5)).toEqual([1, 1, 0, 1, 1]);
    expect(watch.length('q')).toBe(1);
    expect(watch.to(50).totals.completed).toBe(4);
  });
});
