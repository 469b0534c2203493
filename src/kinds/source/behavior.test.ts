import { describe, expect, it } from 'vitest';
import { at, flowOf, handler, queue, sink } from '../../run/testing/flowOf.ts';
import { Watch } from '../../run/testing/watch.ts';

function source(params: object) {
  return { kind: 'source', params };
}
const every = (interval: number) => ({ process: 'renewal', interval });

describe('a source', () => {
  it('[S1] renewal: the first event after one interval', () => {
    const watch = new Watch(flowOf({ s: source({ arrivals: every(2) }), z: sink }, [['s', 'z']])).to(7);
    expect(watch.movesOn('e1')).toEqual([2, 4, 6]);
  });

  it('[S1] a schedule happens at its instants, equal ones in the order of the list', () => {
    const events = [
      { at: 3, type: 'c' },
      { at: 0, type: 'a' },
      { at: 3, type: 'd' },
      { at: 1.5, type: 'b' },
    ];
    const watch = new Watch(
      flowOf({ s: source({ arrivals: { process: 'schedule', events } }), z: sink }, [['s', 'z']]),
    ).to(9);
    expect(watch.movesOn('e1')).toEqual([0, 1.5, 3, 3]);
    expect(watch.moves('e1').map(({ type }) => watch.run.simulation.names[type])).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
  });

  it('[S2] creates its batch at each instant; a batch of 0 is none', () => {
    const batch = { kind: 'trace', values: [2, 0, 1] };
    const watch = new Watch(flowOf({ s: source({ arrivals: every(1), batch }), z: sink }, [['s', 'z']])).to(
      4.5,
    );
    expect(watch.movesOn('e1')).toEqual([1, 1, 3, 4, 4]);
  });

  it('[S3] ends after its limit, within a batch and by hand too', () => {
    const watch = new Watch(
      flowOf({ s: source({ arrivals: every(1), batch: 2, limit: 3 }), z: sink }, [['s', 'z']]),
    ).to(9);
    watch.do({ kind: 'emit', node: 's', event: {} });
    expect(watch.movesOn('e1')).toEqual([1, 1, 2]);
    watch.do({ kind: 'set', path: 'nodes.s.params.limit', value: 4 }).to(20);
    expect(watch.movesOn('e1')).toEqual([1, 1, 2, 10]);
  });

  it('[S4] events stand at it until accepted, which is in endToEnd', () => {
    const watch = new Watch(flowOf({ s: at(1, 2, 3), h: handler(4) }, [['s', 'h']])).to(4);
    expect(watch.waiting('s')).toBe(2);
    watch.to(20);
    expect(watch.figures('s').waiting).toMatchObject({ max: 2, last: 0 });
    // Ends at 5, 9, 13.
    expect(watch.run.simulation.endToEnd.buffer.values.subarray(0, 3)).toEqual(new Float64Array([4, 7, 10]));
  });

  it('[S5] with one caller its clock stands still while its call lasts', () => {
    const watch = new Watch(
      flowOf({ s: source({ arrivals: every(1), callers: 1 }), h: handler(3) }, [['s', 'h']]),
    ).to(14);
    expect(watch.movesOn('e1')).toEqual([1, 5, 9, 13]);
    expect(watch.shown('s')[3]).toBe(1);
  });

  it('[S5] with two callers it stands still only while both are engaged, and goes on with what was left', () => {
    const watch = new Watch(
      flowOf({ s: source({ arrivals: every(2), callers: 2 }), h: handler(5, 2) }, [['s', 'h']]),
    ).to(16);
    // At 2 and 4; frozen from 4 to 7, so at 9; frozen to 9 (the second ends), at 11 ...
    expect(watch.movesOn('e1')).toEqual([2, 4, 9, 11, 16]);
  });

  it('[S5] a batch goes on where it stopped', () => {
    const watch = new Watch(
      flowOf({ s: source({ arrivals: every(10), batch: 3, callers: 1, limit: 3 }), h: handler(1) }, [
        ['s', 'h'],
      ]),
    ).to(30);
    expect(watch.movesOn('e1')).toEqual([10, 11, 12]);
  });

  it('[S6] closed: each thinks, goes round and thinks again; thinking is not in flight', () => {
    const watch = new Watch(
      flowOf(
        {
          s: source({ arrivals: { process: 'closed', population: 1, think: 2 } }),
          q: queue(),
          h: handler(1),
        },
        [
          ['s', 'q'],
          ['q', 'h'],
        ],
      ),
    );
    expect(watch.to(1).totals.inFlight).toBe(0);
    expect(watch.to(2.5).totals.inFlight).toBe(1);
    expect(watch.to(9).movesOn('e1')).toEqual([2, 5, 8]);
  });

  it('[S6] closed: what is lost comes back too, and a round ends with its last copy', () => {
    const lost = new Watch(
      flowOf(
        {
          s: source({ arrivals: { process: 'closed', population: 2, think: 1 } }),
          q: queue({ capacity: 0 }),
          h: handler(10),
        },
        [
          ['s', 'q'],
          ['q', 'h'],
        ],
      ),
    ).to(4.5);
    expect(lost.totals).toMatchObject({ created: 5, lost: 4, inFlight: 1 });
    const copies = new Watch(
      flowOf(
        {
          s: source({ arrivals: { process: 'closed', population: 1, think: 1 } }),
          a: queue(),
          b: queue(),
          fast: handler(1),
          slow: handler(5),
        },
        [
          ['s', 'a'],
          ['s', 'b'],
          ['a', 'fast'],
          ['b', 'slow'],
        ],
      ),
    ).to(8);
    expect(copies.movesOn('e1')).toEqual([1, 7]);
  });

  it('[S6] closed: a batch is one round, and callers freeze all that think', () => {
    const batch = new Watch(
      flowOf(
        {
          s: source({ arrivals: { process: 'closed', population: 1, think: 1 }, batch: 2 }),
          q: queue(),
          h: handler(1),
        },
        [
          ['s', 'q'],
          ['q', 'h'],
        ],
      ),
    ).to(9);
    expect(batch.movesOn('e1')).toEqual([1, 1, 4, 4, 7, 7]);
    const callers = new Watch(
      flowOf(
        {
          s: source({
            arrivals: { process: 'closed', population: 2, think: { kind: 'trace', values: [1, 2] } },
            callers: 1,
          }),
          h: handler(3),
        },
        [['s', 'h']],
      ),
    ).to(12);
    // From 1 to 4 the first; the second, with 1 s left, from 5 to 8; the first, with none left, at 8, and again after 1 s.
    expect(callers.movesOn('e1')).toEqual([1, 5, 8, 12]);
  });

  it('[S7] changed arrivals begin a new interval; what was created is left alone', () => {
    const watch = new Watch(flowOf({ s: source({ arrivals: every(10) }), z: sink }, [['s', 'z']])).to(13);
    watch.do({ kind: 'set', path: 'nodes.s.params.arrivals', value: every(2) }).to(18);
    expect(watch.movesOn('e1')).toEqual([10, 15, 17]);
  });

  it('[S8] an event by hand is created at once, also while the clock stands still', () => {
    const watch = new Watch(
      flowOf({ s: source({ arrivals: every(1), callers: 1 }), h: handler(10) }, [['s', 'h']]),
    ).to(5);
    watch.do({ kind: 'emit', node: 's', event: { type: 'mine', priority: 3 } });
    expect(watch.totals.created).toBe(2);
    expect(watch.waiting('s')).toBe(1);
    expect(watch.run.simulation.names).toContain('mine');
  });
});
