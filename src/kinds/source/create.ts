import { joinCrowd, mayMake } from '../../engine/crowd.ts';
import { note } from '../../engine/eventLog.ts';
import { none } from '../../engine/messages.ts';
import type { Simulation } from '../../engine/simulation.ts';
import { changeLevel } from '../../engine/stats/level.ts';
import { furnish, type Particulars } from './particulars.ts';
import type { SourcePlace } from './state.ts';

function drawPriority(simulation: Simulation, { config }: SourcePlace): number {
  const { priority } = config;
  return typeof priority === 'number'
    ? priority
    : priority.sample(simulation.random.at(config.priorityStream));
}

/** S2. How many events the next batch has; T5: none where it would be too many. */
export function drawBatch(simulation: Simulation, { config }: SourcePlace): number {
  if (config.batch === null) return 1;
  const batch = config.batch.sample(simulation.random.at(config.batchStream));
  if (!mayMake(simulation, batch)) return 0;
  joinCrowd(simulation, batch);
  return batch;
}

/** S4. `own` is what the event says of itself; null: nothing. */
export function create(
  simulation: Simulation,
  place: SourcePlace,
  own: Particulars | null,
  circuit: number,
): void {
  const { config, state, outs } = place;
  const { stands } = simulation;
  let mayHold = false;
  for (let index = 0; index < outs.length; index++) if (outs[index]!.mayHold) mayHold = true;
  const stand = mayHold ? stands.open(state.newestStand) : none;
  if (mayHold) state.newestStand = stand;
  state.created++;
  const type = own === null || own.type === none ? config.type : own.type;
  const isGiven = own !== null && !Number.isNaN(own.priority);
  const priority = isGiven ? own.priority : drawPriority(simulation, place);
  const message = simulation.createMessage(place, type, priority, circuit);
  if (own !== null || config.outfit !== null) furnish(simulation, message, config.outfit, own);
  if (simulation.eventLog !== null) note(simulation, 'produced', place.slot, message);
  const owed = simulation.passOn(place, message, stand);
  if (owed === 0) {
    if (mayHold) closeStand(simulation, place, stand);
    return;
  }
  const unaccepted = owed & 65535;
  stands.set(stand, unaccepted, owed >>> 16);
  state.engaged++;
  if (unaccepted > 0) changeLevel(state.waiting, simulation.memory, simulation.now, 1);
}

export function closeStand({ stands }: Simulation, { state }: SourcePlace, stand: number): void {
  if (state.newestStand === stand) state.newestStand = stands.next(stand);
  stands.close(stand);
}
