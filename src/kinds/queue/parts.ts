import type { PlaceFigures } from '../../engine/behavior.ts';
import { note } from '../../engine/eventLog.ts';
import { none } from '../../engine/messages.ts';
import type { Edge } from '../../engine/place.ts';
import type { Simulation } from '../../engine/simulation.ts';
import { countIn, countsSince, observeIn, type Part } from '../../engine/stats/classes.ts';
import { toLevelFigures, toSampleFigures } from '../../engine/stats/figures.ts';
import { observe } from '../../engine/stats/sample.ts';
import type { State } from './state.ts';

/** All that is measured of a queue. */
export function wholeOf({ length, wait, counts, countsAtReset }: State): Part {
  return { level: length, sample: wait, counts: { ...counts }, countsAtReset: { ...countsAtReset } };
}

export function toFigures({ now }: Simulation, part: Part): PlaceFigures {
  const counts = countsSince(part);
  const occasions = Math.max(counts['arrived']!, counts['departed']!);
  return {
    counts,
    length: toLevelFigures(part.level!, now, { occasions }),
    wait: toSampleFigures(part.sample),
  };
}

/** Q4. It leaves for a taker. Where it may come back interrupted, the wait is recorded when its handling has ended. */
export function depart(
  simulation: Simulation,
  state: State,
  message: number,
  edge: Edge,
  wait: number,
): void {
  const { messages, extras, counters } = simulation;
  state.counts.departed++;
  if (simulation.eventLog !== null) note(simulation, 'dispatched', edge.from.slot, message, edge.slot);
  if (counters.isMixed) countIn(simulation, state.classes, message, 'departed');
  const extra = messages.extra(message);
  if (extra === none && !edge.mayInterrupt) {
    observeWait(simulation, state, message, wait);
    return;
  }
  const before = extra === none ? Number.NaN : extras.waited(extra);
  const waited = Number.isNaN(before) ? wait : before + wait;
  const goesOn = !Number.isNaN(before) && edge.to.behavior.mayInterrupt !== undefined;
  if (edge.mayInterrupt || goesOn) {
    extras.setWaited(simulation.extraOf(message), waited);
    return;
  }
  if (waited >= 0) observeWait(simulation, state, message, waited);
  if (extra !== none && !Number.isNaN(before)) extras.setWaited(extra, Number.NaN);
}

export function observeWait(simulation: Simulation, state: State, message: number, waited: number): void {
  observe(state.wait, simulation.memory, waited);
  if (simulation.counters.isMixed) observeIn(simulation, state.classes, message, waited);
}
