import { describe, expect, it } from 'vitest';
import { parseFlow } from '../flow/parseFlow.ts';
import { specs } from '../kinds/specs.ts';
import { Run } from '../run/run.ts';
import { Departures } from './departures.ts';

function flowOf(params: object, until: number | null = null) {
  const parsed = parseFlow(
    {
      format: 'eddy-flow/1',
      run: { seed: 3, ...(until !== null && { until }) },
      nodes: {
        source: { kind: 'source', params },
        queue: { kind: 'queue' },
        handler: { kind: 'handler', params: { service: { kind: 'exponential', mean: 0.4 } } },
        done: { kind: 'sink' },
      },
      edges: {
        a: { from: 'source', to: 'queue' },
        b: { from: 'queue', to: 'handler' },
        c: { from: 'handler', to: 'done' },
      },
    },
    specs,
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

const poisson = { arrivals: { process: 'poisson', rate: 2 } };
const place = (run: Run, id: string) => run.simulation.places[run.simulation.placeSlots.get(id)!]!;

/** Runs to an instant in pieces of so many events. */
function runTo(run: Run, departures: Departures, until: number, budget = Number.POSITIVE_INFINITY) {
  while (departures.advance(run, until, budget) === 'counted');
}

describe('departures', () => {
  it('are the run’s own: however it is sliced and stepped, the curve and the trace are the same', () => {
    const whole = new Run(flowOf(poisson));
    const plain = new Run(flowOf(poisson));
    const pieces = new Run(flowOf(poisson));
    const [one, other] = [new Departures(), new Departures()];
    runTo(whole, one, 700);
    plain.advance(700);
    for (let step = 0; step < 40; step++) other.step(pieces, Number.POSITIVE_INFINITY);
    for (let until = 50; until <= 700; until += 13) runTo(pieces, other, until, 7);
    runTo(pieces, other, 700, 1);
    for (const id of ['source', 'queue', 'handler', 'done']) {
      const history = one.historyOf(whole, place(whole, id));
      expect(other.historyOf(pieces, place(pieces, id))).toEqual(history);
      expect(history.at.length).toBeGreaterThan(128);
    }
    expect(whole.simulation.hash).toBe(plain.simulation.hash);
    expect(pieces.simulation.hash).toBe(plain.simulation.hash);
  });

  it('add up to what went through', () => {
    const run = new Run(flowOf(poisson));
    const departures = new Departures();
    runTo(run, departures, 512);
    const { at, rate } = departures.historyOf(run, place(run, 'done'));
    const sum = rate.reduce((total, each, i) => total + each * (at[i]! - (at[i - 1] ?? 0)), 0);
    expect(sum).toBeCloseTo(run.simulation.totals.completed, 6);
  });

  it('go on in another worker as if nothing had been', () => {
    const run = new Run(flowOf(poisson));
    const departures = new Departures();
    runTo(run, departures, 300);
    const [saved, kept] = [run.save(), structuredClone(departures.save())];
    runTo(run, departures, 900);
    const again = Run.restore(saved);
    const loaded = Departures.load(kept);
    runTo(again, loaded, 900);
    expect(loaded.historyOf(again, place(again, 'done'))).toEqual(
      departures.historyOf(run, place(run, 'done')),
    );
  });

  it('do not drive the clock on where nothing more will happen', () => {
    const run = new Run(flowOf({ arrivals: { process: 'schedule', events: [{ at: 1 }, { at: 2 }] } }));
    const departures = new Departures();
    expect(departures.advance(run, Number.POSITIVE_INFINITY, 1000)).toBe('reached');
    expect(run.now).toBeLessThan(10);
    expect(run.simulation.totals.completed).toBe(2);
  });
});
