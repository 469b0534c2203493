import { none } from '../messages.ts';
import type { Place } from '../place.ts';
import type { Simulation } from '../simulation.ts';

/** J2. The queue a message was taken from, also through routers, if it still stands: it may have it back. */
export function queueOf({ messages, places }: Simulation, message: number): Place | null {
  const giver = messages.giver(message);
  const from = giver === none ? undefined : places[giver];
  return from?.alive === true && from.behavior.takeBack !== undefined ? from : null;
}
