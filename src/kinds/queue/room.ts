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
  return takenPlaces(place) > 0 || !seesTaker(simulation, place, message);
}

function takenPlaces({ state }: QueuePlace): number {
  return state.line.length + state.reserved;
}

function hasFreePlace(place: QueuePlace): boolean {
  return takenPlaces(place) < place.config.capacity;
}

/**
 * Whether a message could go on from a queue without places. Where such queues feed one another, or feed places that keep
 * nothing, the question goes on from one to the next, to each of them once (O1).
 */
function seesTaker(simulation: Simulation, place: QueuePlace, message: number): boolean {
  if (!place.leadsOn) return findTaker(simulation, place, message) !== null;
  return ask(simulation, place, message, seesTakerBehind);
}

function seesTakerBehind(simulation: Simulation, place: QueuePlace, message: number): boolean {
  const { question } = simulation;
  const toAsk = [place];
  for (;;) {
    const asked = toAsk.pop();
    if (asked === undefined) return false;
    for (const { to, isHop } of asked.outs) {
      if (!isHop) {
        if (to.behavior.hasRoom(simulation, to, message)) return true;
        continue;
      }
      const { config, state } = to as QueuePlace;
      if (state.askedIn === question) {
        if (state.hadRoom) return true;
        continue;
      }
      state.askedIn = question;
      state.hadRoom = false;
      if (config.overflow !== 'block') return true;
      if (state.parked.length > 0) continue;
      if (hasFreePlace(to as QueuePlace)) return true;
      if (takenPlaces(to as QueuePlace) === 0) toAsk.push(to as QueuePlace);
    }
  }
}

/** P9. The edge to the taker that is idle longest; null where none can take a message at once. */
export function findTaker(simulation: Simulation, place: QueuePlace, message: number): Edge | null {
  const { outs } = place;
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
