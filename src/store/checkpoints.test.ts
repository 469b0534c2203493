import { expect, it } from 'vitest';
import { Run } from '../run/run.ts';
import type { Checkpoint } from '../worker/protocol.ts';
import { createCheckpoints, mostKept } from './checkpoints.ts';
import { createFirstFlow } from './firstFlow.ts';

const saved = new Run(createFirstFlow('en')).save();

function checkpointAt(events: number, bytes = 1): Checkpoint {
  const counters = { ...saved.simulation.counters, events };
  return {
    bytes,
    saved: { ...saved, simulation: { ...saved.simulation, counters } },
    departures: { width: 1, spans: 0, counts: [] },
  };
}

const eventsOf = (all: readonly Checkpoint[]) => all.map((each) => each.saved.simulation.counters.events);

it('keeps the last, and of those before it few, spread over the whole run', () => {
  const checkpoints = createCheckpoints();
  for (let events = 100; events <= 100_000; events += 100) checkpoints.keep(checkpointAt(events));
  const kept = eventsOf(checkpoints.all);
  expect(kept).toHaveLength(mostKept);
  expect(kept.at(-1)).toBe(100_000);
  const gaps = kept.map((events, i) => events - (kept[i - 1] ?? 0));
  expect(Math.max(...gaps)).toBeLessThan(50_000);
});

it('keeps no more than memory allows, but always the last', () => {
  const checkpoints = createCheckpoints();
  for (let events = 1; events <= 6; events++) checkpoints.keep(checkpointAt(events, 30e6));
  expect(eventsOf(checkpoints.all)).toHaveLength(3);
  checkpoints.keep(checkpointAt(7, 500e6));
  expect(eventsOf(checkpoints.all).at(-1)).toBe(7);
  checkpoints.clear();
  expect(checkpoints.all).toEqual([]);
});
