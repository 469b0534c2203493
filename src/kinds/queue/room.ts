import type { Edge } from '../../engine/place.ts';
import { ask, recall, startAsking, stopAsking } from '../../engine/question.ts';
import type { Simulation } from '../../engine/simulation.ts';
import type { QueuePlace } from './state.ts';

/** Whether what is parked can be let in, or turned away. */
export function hasPlace(simulation: Simulation, place: QueuePlace, message: number): boolean {
  return place.config.overflow !== 'block' || !isFull(simulation, place, message);
}

/** Q1. */
export function isFull(simulation: Simulation, place: QueuePlace, message: number): boolean {
  if (hasFreePlace(place)) return false;
  return place.crashed || takenPlaces(place) > 0 || !seesTaker(simulation, place, message);
}

function takenPlaces({ state }: QueuePlace): number {
  return state.line.length + state.reserved;
}

function hasFreePlace(place: QueuePlace): boolean {
  return !place.crashed && takenPlaces(place) < place.config.capacity;
}

/** Q10, J5. Down, or paused: it gives nothing. */
export function isHalted({ paused, crashed }: QueuePlace): boolean {
  return paused || crashed;
}

/**
 * Whether a message could go on from a queue without places. Where such queues feed one another, or feed places that keep
 * nothing, the question goes on from one to the next, to each of them once (O1).
 */
function seesTaker(simulation: Simulation, place: QueuePlace, message: number): boolean {
  if (isHalted(place)) return false;
  if (!place.leadsOn) return findTaker(simulation, place, message) !== null;
  return ask(simulation, place, message, seesTakerBehind);
}

function seesTakerBehind(simulation: Simulation, place: QueuePlace, message: number): boolean {
  const way = [place];
  const tried = [0];
  while (way.length > 0) {
    const asked = way.at(-1)!;
    const index = tried[tried.length - 1]!++;
    if (index >= asked.outs.length) {
      stopAsking(simulation, asked.state, false);
      way.pop();
      tried.pop();
      continue;
    }
    const { to, isHop } = asked.outs[index]!;
    const next = isHop ? (to as QueuePlace) : null;
    const known =
      next === null ? to.behavior.hasRoom(simulation, to, message) : recall(simulation, next.state);
    if (known === true || (known === null && next !== null && hasRoomItself(simulation, next))) {
      for (const { state } of way) stopAsking(simulation, state, true);
      return true;
    }
    if (known === null && next !== null && mayLeadOn(next)) {
      startAsking(simulation, next.state);
      way.push(next);
      tried.push(0);
    }
  }
  return false;
}

/** Of a queue that others behind it need not be asked for. What it says holds throughout the question. */
function hasRoomItself(simulation: Simulation, place: QueuePlace): boolean {
  const { config, state } = place;
  startAsking(simulation, state);
  const hasRoom = config.overflow !== 'block' || (state.parked.length === 0 && hasFreePlace(place));
  stopAsking(simulation, state, hasRoom);
  return hasRoom;
}

/** Whether what comes to a queue without places might go straight on. */
function mayLeadOn(place: QueuePlace): boolean {
  return place.state.parked.length === 0 && takenPlaces(place) === 0 && !isHalted(place);
}

/** P9. The edge to the taker that is idle longest; null where none can take a message at once. */
export function findTaker(simulation: Simulation, place: QueuePlace, message: number): Edge | null {
  const { outs } = place;
  if (isHalted(place)) return null;
  let best: Edge | null = null;
  let bestSince = Number.POSITIVE_INFINITY;
  for (let index = 0; index < outs.length; index++) {
    const edge = outs[index]!;
    const { behavior: taker } = edge.to;
    if (!taker.hasRoom(simulation, edge.to, message)) continue;
    if (outs.length === 1) return edge;
    const since = taker.idleSince(simulation, edge.to, edge);
    if (since < bestSince) {
      best = edge;
      bestSince = since;
    }
  }
  return best;
}
