import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Run } from './run.ts';
import { busyFlow } from './testing/arbitraryEdits.ts';
import { flowOf, handler, queue } from './testing/flowOf.ts';
import { toResult } from './toResult.ts';

const trials = Number(process.env['EDDY_TRIALS'] ?? 40);

interface Figure {
  readonly place: string;
  readonly mean: number;
  readonly max: number;
  readonly ci95: readonly [number, number];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** All figures of a result that have an interval, by class too. */
function withInterval(value: unknown, place = ''): Figure[] {
  if (!isObject(value)) return [];
  const inner = Object.entries(value).flatMap(([name, each]) => withInterval(each, `${place}.${name}`));
  return isObject(value['ci95']) ? [{ ...value, place } as unknown as Figure, ...inner] : inner;
}

function figuresOf(flow: Parameters<typeof toResult>[0]['start'], until: number): Figure[] {
  const run = new Run(flow);
  run.advance(until, 5000);
  return withInterval(toResult(run, { until: run.now, wallSeconds: 0 }));
}

describe('[F3] an interval', () => {
  it('is not given where there are a few events only', () => {
    const events = { process: 'renewal', interval: 1 };
    const calls = flowOf(
      { s: { kind: 'source', params: { arrivals: events, limit: 2 } }, a: handler(1), b: handler(5) },
      [
        ['s', 'a'],
        ['a', 'b'],
      ],
      { journal: [{ at: 3, command: { kind: 'crash', node: 'b' } }] },
    );
    // What never was anything but 0 is told as that.
    expect(figuresOf(calls, 20).filter(({ ci95 }) => ci95[1] > 0)).toEqual([]);
    const interrupted = flowOf(
      {
        s: {
          kind: 'source',
          params: {
            arrivals: {
              process: 'schedule',
              events: [
                { at: 1, priority: 0 },
                { at: 2, priority: 1 },
              ],
            },
          },
        },
        q: queue(),
        h: { kind: 'handler', params: { service: 3, preemption: 'resume' } },
      },
      [
        ['s', 'q'],
        ['q', 'h'],
      ],
    );
    expect(figuresOf(interrupted, 20).filter(({ ci95 }) => ci95[1] > 0)).toEqual([]);
  });

  it('of any flow holds its mean, and nothing that cannot be', () => {
    let seen = 0;
    fc.assert(
      fc.property(busyFlow, (flow) => {
        for (const { place, mean, max, ci95 } of figuresOf(flow, 200)) {
          seen++;
          const [low, high] = ci95;
          expect(low, place).toBeGreaterThanOrEqual(0);
          expect(low, place).toBeLessThanOrEqual(mean * (1 + 1e-12));
          expect(high, place).toBeGreaterThanOrEqual(mean * (1 - 1e-12));
          // A level's mean is nowhere above the highest it came to: busy servers are no more than there are.
          if (/length|busy|held|waiting/.test(place)) expect(high, place).toBeLessThanOrEqual(max);
        }
      }),
      { numRuns: trials },
    );
    expect(seen).toBeGreaterThan(trials);
  });
});
