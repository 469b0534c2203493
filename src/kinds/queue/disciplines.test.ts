import { describe, expect, it } from 'vitest';
import type { Params } from '../../flow/flow.ts';
import { flowOf, queue, sink } from '../../run/testing/flowOf.ts';
import { Watch } from '../../run/testing/watch.ts';

/** Events of types t1, t2 ... one a second from 1 on; a handler with services in this order. */
function line(count: number, params: Params, services: readonly number[], seed = 1) {
  const events = Array.from({ length: count }, (_, index) => ({ at: index + 1, type: `t${index + 1}` }));
  return new Watch(
    flowOf(
      {
        s: { kind: 'source', params: { arrivals: { process: 'schedule', events } } },
        q: queue(params),
        h: { kind: 'handler', params: { service: { kind: 'trace', values: services } } },
        z: sink,
      },
      [
        ['s', 'q'],
        ['q', 'h'],
        ['h', 'z'],
      ],
      { seed },
    ),
  );
}

function served(watch: Watch): string {
  const { names } = watch.run.simulation;
  return watch
    .moves('e2')
    .map(({ type }) => names[type]!)
    .join(' ');
}

describe('the discipline shortest', () => {
  it('[Q3] serves the shortest service first, as drawn when the wait began', () => {
    // t1 is served from 1 to 11; t2 to t5 draw 4, 2, 3, 2.
    const watch = line(5, { discipline: 'shortest' }, [10, 4, 2, 3, 2]).to(50);
    expect(served(watch)).toBe('t1 t3 t5 t4 t2');
    expect(watch.movesOn('e2')).toEqual([1, 11, 13, 15, 18]);
    expect(watch.movesOn('e3')).toEqual([11, 13, 15, 18, 22]);
  });

  it('[Q3][Q6] that begins to hold draws for all that wait', () => {
    const watch = line(4, {}, [10, 4, 2, 3]).to(5);
    watch.do({ kind: 'set', path: 'nodes.q.params.discipline', value: 'shortest' }).to(50);
    expect(served(watch)).toBe('t1 t3 t4 t2');
  });

  it('[Q3] without a handler serves in order of entry, and a drawn service holds for a handler alone', () => {
    const watch = new Watch(
      flowOf(
        {
          s: {
            kind: 'source',
            params: { arrivals: { process: 'schedule', events: [{ at: 1 }, { at: 2 }] } },
          },
          q: queue({ discipline: 'shortest' }),
          r: queue(),
        },
        [
          ['s', 'q'],
          ['q', 'r'],
        ],
      ),
    ).to(5);
    expect(watch.length('r')).toBe(2);
    expect(watch.run.simulation.extras.live).toBe(0);
  });
});

describe('the discipline random', () => {
  it('[Q3] gives all that wait equal chances', () => {
    const first = new Map<string, number>();
    const trials = 2000;
    for (let seed = 1; seed <= trials; seed++) {
      const name = served(line(5, { discipline: 'random' }, [10, 1], seed).to(11)).split(' ')[1]!;
      first.set(name, (first.get(name) ?? 0) + 1);
    }
    expect([...first.keys()].toSorted()).toEqual(['t2', 't3', 't4', 't5']);
    // Four standard deviations of a share of a quarter.
    for (const count of first.values()) expect(Math.abs(count / trials - 0.25)).toBeLessThan(0.0387);
  });

  it('[Q3] serves everyone once', () => {
    const names = served(line(50, { discipline: 'random' }, [3]).to(500)).split(' ');
    expect(names.length).toBe(50);
    expect(new Set(names).size).toBe(50);
    expect(names).not.toEqual(names.toSorted());
  });

  it('[Q3][Q6] that begins to hold is of all that wait', () => {
    const watch = line(5, {}, [10, 1]).to(6);
    watch.do({ kind: 'set', path: 'nodes.q.params.discipline', value: 'random' }).to(50);
    expect(watch.totals.completed).toBe(5);
    expect(new Set(served(watch).split(' ')).size).toBe(5);
  });

  it('[R1] draws nothing that others draw: what is served when stays the same', () => {
    const instants = line(20, { discipline: 'random' }, [2, 5, 1]).to(200).movesOn('e2');
    expect(instants).toEqual(line(20, {}, [2, 5, 1]).to(200).movesOn('e2'));
  });
});
