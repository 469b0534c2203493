import { describe, expect, it } from 'vitest';
import { at, flowOf, handler, queue, sink } from '../../run/testing/flowOf.ts';
import { Watch } from '../../run/testing/watch.ts';

const delay = (time: unknown) => ({ kind: 'delay', params: { time } });

describe('a delay', () => {
  it('[O5] keeps each message for its time, all at once', () => {
    const flow = flowOf({ s: at(1, 2, 3), d: delay(5), z: sink }, [
      ['s', 'd'],
      ['d', 'z'],
    ]);
    const watch = new Watch(flow).to(4);
    expect(watch.shown('d')[0]).toBe(3);
    expect(watch.to(20).movesOn('e2')).toEqual([6, 7, 8]);
    expect(watch.figures('d').counts).toEqual({ arrived: 3, departed: 3 });
  });

  it('[O5] draws for each: later ones overtake', () => {
    const flow = flowOf({ s: at(1, 2), d: delay({ kind: 'trace', values: [5, 1] }), z: sink }, [
      ['s', 'd'],
      ['d', 'z'],
    ]);
    expect(new Watch(flow).to(9).movesOn('e2')).toEqual([3, 6]);
  });

  it('[O5] nobody waits for what finds no room behind it', () => {
    const flow = flowOf({ s: at(1, 1), g: handler(1, 2), d: delay(1), h: handler(10) }, [
      ['s', 'g'],
      ['g', 'd'],
      ['d', 'h'],
    ]);
    const watch = new Watch(flow).to(4);
    expect(watch.shown('g')[0]).toBe(0);
    expect(watch.shown('h')[4]).toBe(1);
    expect(watch.to(24).totals.completed).toBe(2);
  });

  it('[O5] a changed time holds for those that enter from then on; removal loses what is in it', () => {
    const flow = flowOf({ s: at(1, 3, 3), d: delay(5), z: sink }, [
      ['s', 'd'],
      ['d', 'z'],
    ]);
    const watch = new Watch(flow).to(2);
    watch.do({ kind: 'set', path: 'nodes.d.params.time', value: 2 }).to(4);
    const other = new Watch(flow).to(2);
    other.do({ kind: 'remove', path: 'nodes.d' }).to(9);
    expect(other.totals).toMatchObject({ lost: 1, completed: 2, inFlight: 0 });
    expect(watch.to(9).movesOn('e2')).toEqual([5, 5, 6]);
  });

  it('[O2] takes all that a queue has', () => {
    const flow = flowOf({ s: at(1, 1, 1), q: queue(), d: delay(5) }, [
      ['s', 'q'],
      ['q', 'd'],
    ]);
    expect(new Watch(flow).to(2).shown('d')[0]).toBe(3);
  });
});
