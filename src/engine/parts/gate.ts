import { accepted, type Behavior } from '../behavior.ts';
import { loseAt } from '../deadLetter.ts';
import { lostAtEnd } from '../moveLog.ts';
import type { Edge, Place } from '../place.ts';
import type { Simulation } from '../simulation.ts';
import { stopTimer } from '../timer.ts';
import {
  forgetGiver,
  letInNext,
  loseParked,
  loseParkedOf,
  park,
  type TakeIn,
  takeAway,
  tellWaiting,
} from './entrance.ts';
import { isExpired, startExpiry, timerCame } from './expiry.ts';
import { createLine, type Line } from './line.ts';

/** Of places that take whatever comes: who waits outside while one is paused or down. Plain data. */
export interface GateState {
  readonly outside: Line;
}

export type GatePlace = Place<unknown, GateState>;

/** Event of a place with a gate: the time of a message that waits outside is over. */
export const outsideEnd = 15;

export function createGate(): GateState {
  return { outside: createLine() };
}

/** J5, J6. It takes nothing. */
export function isShut({ paused, crashed }: Pick<Place, 'paused' | 'crashed'>): boolean {
  return paused || crashed;
}

/** J5, Q8. Parks what a shut place is offered, if its own time is not over. With `waits` its giver waits for the end too. */
export function waitOutside(
  simulation: Simulation,
  place: GatePlace,
  message: number,
  edge: Edge,
  giver: number,
  giverRef: number,
  waits?: boolean,
): number {
  if (isExpired(simulation, message)) {
    simulation.crossInVain(edge, message, lostAtEnd);
    loseAt(simulation, place, message);
    return accepted;
  }
  const owed = park(simulation, place.state.outside, message, edge, giver, giverRef, waits);
  startExpiry(simulation, place.slot, message, outsideEnd);
  return owed;
}

/** P4, J7. Lets in whoever has waited longest, here or in a queue that feeds it, while it is open. */
export function letAllIn<P extends GatePlace>(simulation: Simulation, place: P, takeIn: TakeIn<P>): void {
  while (!isShut(place) && letInNext(simulation, place, place.state.outside, takeIn));
}

/** It sets out now; true when it is on its way. */
export function comeThrough(simulation: Simulation, edge: Edge, message: number): boolean {
  stopTimer(simulation, message);
  return simulation.setOut(edge, message);
}

/** Q8. The time of one that waits outside is over; its giver waits no more. */
export function endOutside(simulation: Simulation, place: GatePlace, message: number): void {
  timerCame(simulation, message);
  takeAway(simulation, place.state.outside, message);
  loseAt(simulation, place, message);
}

/** What all behaviors have whose places have a gate. */
export const gate = {
  mayHold: isShut,

  hasRoom(_simulation, place) {
    return !isShut(place);
  },

  onPause(simulation, place) {
    if (!isShut(place)) simulation.refillLater(place);
  },

  onCrash(simulation, place) {
    if (!isShut(place)) simulation.refillLater(place);
  },

  unlink(simulation, place: GatePlace, edge) {
    loseParked(simulation, place.state.outside, edge);
  },

  close(simulation, place: GatePlace) {
    loseParked(simulation, place.state.outside, null);
  },

  forget(simulation, place: GatePlace, giver) {
    forgetGiver(simulation, place.state.outside, giver);
  },

  drop(simulation, place: GatePlace, giver) {
    loseParkedOf(simulation, place.state.outside, giver);
  },

  waits(simulation, place: GatePlace, tell) {
    tellWaiting(simulation, place.state.outside, place, tell);
  },

  outside({ state }: GatePlace) {
    return state.outside.length;
  },
} satisfies Partial<Behavior>;
