import type { PlaceFigures } from '../../engine/behavior.ts';
import type { Simulation } from '../../engine/simulation.ts';
import { countIn, countsSince, observeIn, type Part } from '../../engine/stats/classes.ts';
import { toLevelFigures, toSampleFigures } from '../../engine/stats/figures.ts';
import type { State } from './state.ts';

/** All that is measured of a queue. */
export function wholeOf({ length, wait, counts, countsAtReset }: State): Part {
  return { level: length, sample: wait, counts: { ...counts }, countsAtReset: { ...countsAtReset } };
}

export function toFigures({ now }: Simulation, part: Part): PlaceFigures {
  return {
    counts: countsSince(part),
    length: toLevelFigures(part.level!, now),
    wait: toSampleFigures(part.sample),
  };
}

export function countTurnedAway(simulation: Simulation, { classes }: State, message: number): void {
  countIn(simulation, classes, message, 'arrived');
  countIn(simulation, classes, message, 'rejected');
}

export function countDeparted(
  simulation: Simulation,
  { classes }: State,
  message: number,
  waited: number,
): void {
  countIn(simulation, classes, message, 'departed');
  observeIn(simulation, classes, message, waited);
}
