import { accepted, nobody } from './behavior.ts';
import { note } from './eventLog.ts';
import { none } from './messages.ts';
import { lostOnEdge } from './moveLog.ts';
import type { Edge, Hazards } from './place.ts';
import type { Simulation } from './simulation.ts';

/** E3, E4. Offers what is not lost on the way, and perhaps a copy. Nobody waits for a copy, nor for what got lost. */
export function risk(
  simulation: Simulation,
  edge: Edge,
  { loss, duplicate, lossStream, duplicateStream }: Hazards,
  message: number,
  giver: number,
  ref: number,
): number {
  const { random } = simulation;
  const { to } = edge;
  if (loss > 0 && random.at(lossStream).uniform() < loss) {
    simulation.crossInVain(edge, message, lostOnEdge);
    simulation.lose(message, edge.from.slot, edge.slot);
    // A queue found its taker free, and so it still is.
    if (giver === none) simulation.refillLater(to);
    return accepted;
  }
  const isDoubled = duplicate > 0 && random.at(duplicateStream).uniform() < duplicate;
  const second = isDoubled ? simulation.copy(message) : none;
  if (isDoubled && simulation.eventLog !== null)
    note(simulation, 'doubled', edge.from.slot, second, edge.slot);
  const owed = to.behavior.offer(simulation, to, message, edge, giver, ref);
  if (isDoubled) to.behavior.offer(simulation, to, second, edge, nobody, none);
  return owed;
}
