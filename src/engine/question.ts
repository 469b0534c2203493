import { none } from './messages.ts';
import type { Place } from './place.ts';
import type { Simulation } from './simulation.ts';

/** Of places that answer by asking those behind them, of a queue without places and of those that pass on. Plain data. */
export interface Asked {
  /** The question in which it was asked last. */
  askedIn: number;
  /** What it answered; false while it is still asking. */
  hadRoom: boolean;
  /** Whether it is still asking, and was asked again meanwhile: whoever was told no then may have been told wrong. */
  phase: typeof done | typeof asking | typeof doubted;
  /** The run's corrections when it was asked: a no from before one of them may be wrong. */
  askedAt: number;
}

const done = 0;
const asking = 1;
const doubted = 2;

export const neverAsked: Asked = { askedIn: none, hadRoom: false, phase: done, askedAt: 0 };

/** O1. A question goes on through so many places that each ask the next; the one after that has no room. */
export const deepest = 200;

/** What a place has said in this question; null: nothing that still holds. Who is still asking says no, for now. */
export function recall({ question, counters }: Simulation, state: Asked): boolean | null {
  if (state.askedIn !== question) return null;
  if (state.hadRoom) return true;
  if (state.phase === done) return state.askedAt === counters.corrections ? false : null;
  state.phase = doubted;
  return false;
}

export function startAsking({ question, counters }: Simulation, state: Asked): void {
  state.askedIn = question;
  state.hadRoom = false;
  state.phase = asking;
  state.askedAt = counters.corrections;
}

/** Its answer. Where that is yes, and somebody was told no meanwhile, every no is asked for anew. */
export function stopAsking({ counters }: Simulation, state: Asked, hasRoom: boolean): void {
  if (hasRoom && state.phase === doubted) counters.corrections++;
  state.hadRoom = hasRoom;
  state.phase = done;
}

/**
 * O1. Whether `place` has room, by `answer`, which may ask on. Each place is asked once in a question, so that neither
 * circles nor the number of ways through a flow matter; again only where it was told no by one that has room after all.
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
  else {
    const known = recall(simulation, state);
    if (known !== null) return known;
    if (simulation.asking >= deepest) return false;
  }
  startAsking(simulation, state);
  simulation.asking++;
  const hasRoom = answer(simulation, place, message);
  simulation.asking--;
  stopAsking(simulation, state, hasRoom);
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
  const load = place.behavior.load(simulation, place);
  simulation.question = none;
  return load;
}
