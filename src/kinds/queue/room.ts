import type { Edge } from '../../engine/place.ts';
import { ask } from '../../engine/question.ts';
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
      way.pop();
      tried.pop();
      continue;
    }
    const { to, isHop } = asked.outs[index]!;
    const next = isHop ? (to as QueuePlace) : null;
    const isNew = next !== null && next.state.askedIn !== simulation.question;
    if (next === null ? to.behavior.hasRoom(simulation, to, message) : hadRoom(simulation, next)) {
      // Who asks them again within the question is told the same.
      for (const { state } of way) state.hadRoom = true;
      return true;
    }
    if (isNew && next.state.parked.length === 0 && takenPlaces(next) === 0 && !isHalted(next)) {
      way.push(next);
      tried.push(0);
    }
  }
  return false;
}

/** What a queue has answered to the question; or answers now, of itself alone. */
function hadRoom({ question }: Simulation, place: QueuePlace): boolean {
  const { config, state } = place;
  if (state.askedIn !== question) {
    state.askedIn = question;
    state.hadRoom = config.overflow !== 'block' || (state.parked.length === 0 && hasFreePlace(place));
  }
  return state.hadRoom;
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
