import { none } from './messages.ts';
import type { Place } from './place.ts';
import type { Simulation } from './simulation.ts';

/** Of places that answer by asking those behind them, of a queue without places and of those that pass on. Plain data. */
export interface Asked {
  /** The question in which it was asked last. */
  askedIn: number;
  /** What it answered; false while it is still asking. */
  hadRoom: boolean;
}

export const neverAsked: Asked = { askedIn: none, hadRoom: false };

/** O1. A question goes on through so many places that each ask the next; the one after that has no room. */
const deepest = 200;

/**
 * O1. Whether `place` has room, by `answer`, which may ask on. Each place is asked once in a question, so that neither
 * circles nor the number of ways through a flow matter.
 */
export function ask<P extends Place<unknown, Asked>>(
  simulation: Simulation,
  place: P,
  message: number,
  answer: (simulation: Simulation, place: P, message: number) => boolean,
): boolean {
  const { state } = place;
  const begins = simulation.question === none;
  if (begins) simulation.question = simulation.counters.questions++;
  else if (state.askedIn === simulation.question) return state.hadRoom;
  else if (simulation.asking >= deepest) return false;
  state.askedIn = simulation.question;
  state.hadRoom = false;
  simulation.asking++;
  const hasRoom = answer(simulation, place, message);
  simulation.asking--;
  state.hadRoom = hasRoom;
  if (begins) simulation.question = none;
  return hasRoom;
}

/** The load behind a place that keeps nothing, and outside it, once for each such place; one that is asked again, or too far off, adds nothing. */
export function loadBehind(simulation: Simulation, place: Place<unknown, Asked>, outside: number): number {
  const { state, outs } = place;
  const begins = simulation.question === none;
  if (begins) simulation.question = simulation.counters.questions++;
  else if (state.askedIn === simulation.question || simulation.asking >= deepest) return 0;
  state.askedIn = simulation.question;
  state.hadRoom = false;
  simulation.asking++;
  let load = outside;
  for (let index = 0; index < outs.length; index++) {
    const { to } = outs[index]!;
    load += to.behavior.load(simulation, to);
  }
  simulation.asking--;
  if (begins) simulation.question = none;
  return load;
}

/** The load at a place that `asker` could send to. What comes back to `asker` is not counted. */
export function loadAt(simulation: Simulation, asker: Place<unknown, Asked>, place: Place): number {
  simulation.question = simulation.counters.questions++;
  asker.state.askedIn = simulation.question;
  asker.state.hadRoom = false;
  const load = place.behavior.load(simulation, place);
  simulation.question = none;
  return load;
}
