import type { Express } from '../../engine/express.ts';
import type { Simulation } from '../../engine/simulation.ts';
import { Lane } from './lane.ts';
import { linkFeeders, toStages } from './toStages.ts';

/** T7. Null where no place is plain. */
export function toExpress(simulation: Simulation): Express | null {
  const stages = toStages(simulation);
  if (stages === null) return null;
  linkFeeders(stages);
  return new Lane(simulation, stages);
}
