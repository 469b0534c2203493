import type { Edge } from '../../engine/place.ts';
import type { Simulation } from '../../engine/simulation.ts';
import type { QueuePlace } from './state.ts';

/** Whether what is parked can be let in, or turned away. */
export function hasPlace(simulation: Simulation, place: QueuePlace): boolean {
  return place.config.overflow !== 'block' || !isFull(simulation, place);
}

/** Q1. */
export function isFull(simulation: Simulation, place: QueuePlace): boolean {
  if (hasFreePlace(place)) return false;
  return takenPlaces(place) > 0 || !seesTaker(simulation, place);
}

function takenPlaces({ state }: QueuePlace): number {
  return state.line.length + state.reserved;
}

function hasFreePlace(place: QueuePlace): boolean {
  return takenPlaces(place) < place.config.capacity;
}

/**
 * Whether a message could go on from a queue without places. Where such queues feed one another the question goes on from
 * one to the next, to each of them once.
 */
function seesTaker(simulation: Simulation, place: QueuePlace): boolean {
  if (!feedsQueue(place)) return findTaker(simulation, place) !== null;
  const question = simulation.counters.questions++;
  const toAsk = [place];
  place.state.askedIn = question;
  for (;;) {
    const asked = toAsk.pop();
    if (asked === undefined) return false;
    for (const { to, isHop } of asked.outs) {
      if (!isHop) {
        if (to.behavior.hasRoom(simulation, to)) return true;
        continue;
      }
      const next = to as QueuePlace;
      if (next.state.askedIn === question) continue;
      next.state.askedIn = question;
      if (next.config.overflow !== 'block') return true;
      if (next.state.parked.length > 0) continue;
      if (hasFreePlace(next)) return true;
      if (takenPlaces(next) === 0) toAsk.push(next);
    }
  }
}

function feedsQueue({ outs }: QueuePlace): boolean {
  for (let index = 0; index < outs.length; index++) if (outs[index]!.isHop) return true;
  return false;
}

/** P9. The edge to the taker that is idle longest; null where none can take a message at once. */
export function findTaker(simulation: Simulation, place: QueuePlace): Edge | null {
  const { outs } = place;
  let best: Edge | null = null;
  let bestSince = Number.POSITIVE_INFINITY;
  for (let index = 0; index < outs.length; index++) {
    const edge = outs[index]!;
    const { behavior: taker } = edge.to;
    if (!taker.hasRoom(simulation, edge.to)) continue;
    if (outs.length === 1) return edge;
    const since = taker.idleSince(simulation, edge.to, edge);
    if (since < bestSince) {
      best = edge;
      bestSince = since;
    }
  }
  return best;
}
