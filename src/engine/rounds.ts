import { roundEndItem } from './agenda.ts';
import type { Place } from './place.ts';
import type { Simulation } from './simulation.ts';

/** S6. One more that must end before the round of a closed source has ended. */
export function openRound(simulation: Simulation, circuit: number): void {
  addToRound(simulation, circuit, 1);
}

/** One of them has ended; the source is told when it was the last. */
export function closeRound(simulation: Simulation, source: Place, circuit: number): void {
  if (addToRound(simulation, circuit, -1) === 0) simulation.agenda.push(roundEndItem, source.slot, circuit);
}

function addToRound({ circuits }: Simulation, circuit: number, by: number): number {
  const { i } = circuits.own(circuit);
  const w = circuits.int(circuit);
  const copies = i[w]! + by;
  i[w] = copies;
  return copies;
}
