import { describe, expect, it } from 'vitest';
import type { HandlerPlace } from '../kinds/handler/state.ts';
import type { QueuePlace } from '../kinds/queue/state.ts';
import { Run } from './run.ts';
import { type EdgeOf, flowOf, queue } from './testing/flowOf.ts';
import vectors from './testing/waits.json' with { type: 'json' };

const exponential = (mean: number) => ({ kind: 'exponential', mean });

interface Transient {
  readonly params: { readonly arrivalRate: number; readonly serviceRate: number };
  readonly expected: { readonly meanNumber: readonly { t: number; L: number }[] };
}

interface Branching {
  readonly params: { readonly offspring: readonly number[] };
  readonly expected: { readonly meanOffspring: number; readonly extinctionProbability: number };
}

const of = <V>(model: string) => vectors.filter((each) => each.model === model) as unknown as V[];

/** So many lines beside each other in one run, and so many runs: replications, each from empty. */
const lines = 100;
const runs = 60;

describe.each(of<Transient>('M/M/1 transient from empty'))(
  'M/M/1 from empty: $params',
  ({ params, expected }) => {
    it('has as many inside at each instant as it should, over replications', () => {
      const nodes: Record<string, object> = {};
      const edges: EdgeOf[] = [];
      for (let n = 0; n < lines; n++) {
        nodes[`s${n}`] = {
          kind: 'source',
          params: { arrivals: { process: 'poisson', rate: params.arrivalRate } },
        };
        nodes[`q${n}`] = queue();
        nodes[`h${n}`] = { kind: 'handler', params: { service: exponential(1 / params.serviceRate) } };
        edges.push([`s${n}`, `q${n}`], [`q${n}`, `h${n}`]);
      }
      const seen = expected.meanNumber.map((): number[] => []);
      for (let seed = 1; seed <= runs; seed++) {
        const run = new Run(flowOf(nodes, edges, { seed }));
        for (const [index, { t }] of expected.meanNumber.entries()) {
          run.advance(t);
          for (const place of run.simulation.places) {
            if (place.kind !== 'queue') continue;
            const [edge] = place.outs;
            const waiting = (place as QueuePlace).state.line.length;
            seen[index]!.push(waiting + (edge!.to as HandlerPlace).state.busy.value);
          }
        }
      }
      for (const [index, { L }] of expected.meanNumber.entries()) {
        const values = seen[index]!;
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
        const error = Math.sqrt(squares / values.length) / Math.sqrt(values.length);
        expect(error).toBeLessThan(0.025 * L);
        expect(Math.abs(mean - L)).toBeLessThanOrEqual(Math.max(3 * error, 0.03 * L));
      }
    });
  },
);

describe.each(of<Branching>('Galton-Watson'))('branching by `emit`: $params', ({ params, expected }) => {
  const { offspring } = params;
  const family = (seed: number, batch: number) =>
    flowOf(
      {
        s: { kind: 'source', params: { arrivals: { process: 'schedule', events: [{ at: 0 }] }, batch } },
        q: queue(),
        h: {
          kind: 'handler',
          params: {
            servers: 100_000,
            service: 1,
            emit: {
              count: { kind: 'empirical', values: offspring.map((_, n) => n), weights: [...offspring] },
            },
          },
        },
      },
      [
        ['s', 'q'],
        ['q', 'h'],
        ['h', 'q'],
      ],
      { seed },
    );

  it('[H8] each has as many children on average as it should', () => {
    const run = new Run(family(5, 20_000));
    run.advance(3.5);
    const { simulation } = run;
    const children = simulation.edges[simulation.edgeSlots.get('e3')!]!.state.passed;
    const handled = (simulation.places.find(({ kind }) => kind === 'handler') as HandlerPlace).state.counts
      .completed;
    expect(Math.abs(children / handled / expected.meanOffspring - 1)).toBeLessThan(0.03);
  });

  it('[H8] a family dies out as often as it should', () => {
    const families = 600;
    let extinct = 0;
    for (let seed = 1; seed <= families; seed++) {
      const run = new Run(family(seed, 1));
      // A family of so many will hardly die out, unless each has but one child on average.
      const large = expected.meanOffspring > 1 ? 60 : 20_000;
      for (let until = 1.5; until < 600; until += 1) {
        run.advance(until);
        const { live } = run.simulation.messages;
        if (live === 0 || live > large) break;
      }
      if (run.simulation.messages.live === 0) extinct++;
    }
    const share = extinct / families;
    const error = Math.sqrt(
      (expected.extinctionProbability * (1 - expected.extinctionProbability)) / families,
    );
    expect(Math.abs(share - expected.extinctionProbability)).toBeLessThanOrEqual(Math.max(3 * error, 0.03));
  });
});
