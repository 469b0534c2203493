import { describe, expect, it } from 'vitest';
import { Run } from './run.ts';
import { flowOf, handler, queue, sink } from './testing/flowOf.ts';
import { toResult } from './toResult.ts';
import { findWarmUp, truncationOf } from './warmUp.ts';

/** A queue that begins with a burst of 2000 which takes about 2500 s to go away, and is one at load 0.2 afterwards. */
function burst(run: { seed?: number; until?: number; warmUp?: number | 'auto' }) {
  return flowOf(
    {
      first: {
        kind: 'source',
        params: { arrivals: { process: 'schedule', events: [{ at: 0 }] }, batch: 2000 },
      },
      s: { kind: 'source', params: { arrivals: { process: 'poisson', rate: 0.2 } } },
      q: queue(),
      h: handler(1),
      z: sink,
    },
    [
      ['first', 'q'],
      ['s', 'q'],
      ['q', 'h'],
      ['h', 'z'],
    ],
    run,
  );
}

describe('a warm-up found from the data', () => {
  it('[F2] leaves out what does not last', () => {
    for (const seed of [1, 2, 3]) {
      const warmUp = findWarmUp(burst({ seed, until: 20_000 }));
      expect(warmUp).toBeGreaterThan(2200);
      expect(warmUp).toBeLessThan(5000);
    }
  });

  it('leaves out little where there is nothing to leave out', () => {
    const steady = flowOf(
      {
        s: { kind: 'source', params: { arrivals: { process: 'poisson', rate: 1 } } },
        h: handler(0.2),
        z: sink,
      },
      [
        ['s', 'h'],
        ['h', 'z'],
      ],
    );
    const shares = [1, 2, 3, 4, 5].map(
      (seed) => findWarmUp({ ...steady, run: { seed, until: 10_000, warmUp: 'auto' } }) / 10_000,
    );
    expect(shares.toSorted((a, b) => a - b)[2]).toBeLessThan(0.25);
    expect(Math.max(...shares)).toBeLessThanOrEqual(0.5);
  });

  it("[X1] is the run's own: told in the result, kept in its snapshots", () => {
    const run = new Run(burst({ until: 20_000, warmUp: 'auto' }));
    expect(run.warmUp).toBe(findWarmUp(burst({ until: 20_000 })));
    run.advance(20_000);
    const result = toResult(run, { until: 20_000, wallSeconds: 0 });
    expect(result.warmUp).toBe(run.warmUp);
    expect(result.nodes['q']!.length!.mean).toBeLessThan(1);
    const given = new Run(burst({ until: 20_000, warmUp: run.warmUp }));
    given.advance(20_000);
    expect(toResult(given, { until: 20_000, wallSeconds: 0 })).toEqual(result);
    expect(Run.restore(run.save()).warmUp).toBe(run.warmUp);
  });

  it('needs no end', () => {
    const { run, ...flow } = burst({});
    const warmUp = findWarmUp({ ...flow, run: { ...run, until: null, warmUp: 'auto' } });
    expect(warmUp).toBeGreaterThan(2000);
  });

  it('of values: where the rest varies least about its mean', () => {
    expect(truncationOf([9, 7, 5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1])).toBe(3);
    expect(truncationOf([1, 1, 1, 1])).toBe(0);
    expect(truncationOf([])).toBe(0);
  });
});
