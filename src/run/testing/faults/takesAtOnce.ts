import { none } from '../../../engine/messages.ts';
import type { Place } from '../../../engine/place.ts';
import type { HandlerPlace } from '../../../kinds/handler/state.ts';
import type { Evidence } from './evidence.ts';

/** What a place says of its room is not believed: it is asked of its state. */
export function takesAtOnce(evidence: Evidence, place: Place, message = none): boolean {
  if (place.kind === 'handler') {
    const { config, state } = place as HandlerPlace;
    if (place.paused || place.crashed) return false;
    return state.idle > 0 || state.opened < config.servers;
  }
  return place.behavior.hasRoom(evidence.simulation, place, message);
}
