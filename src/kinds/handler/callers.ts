import { accepted } from '../../engine/behavior.ts';
import { giveUp } from '../../engine/deadLetter.ts';
import { note } from '../../engine/eventLog.ts';
import { arrives, lostAtEnd } from '../../engine/moveLog.ts';
import { park, takeAway } from '../../engine/parts/entrance.ts';
import { isExpired, startExpiry, timerCame } from '../../engine/parts/expiry.ts';
import type { Edge } from '../../engine/place.ts';
import type { Simulation } from '../../engine/simulation.ts';
import { changeLevel } from '../../engine/stats/level.ts';
import { callerEnd, type HandlerPlace } from './state.ts';

/** P3, H4. Whoever finds no free server waits outside, if the message's own time is not over (Q8). */
export function parkCaller(
  simulation: Simulation,
  place: HandlerPlace,
  message: number,
  edge: Edge,
  giver: number,
  giverRef: number,
): number {
  if (isExpired(simulation, message)) {
    simulation.crossInVain(edge, message, place.deadLetters.length > 0 ? arrives : lostAtEnd);
    giveUp(simulation, place, message);
    return accepted;
  }
  const owed = park(simulation, place.state.callers, message, edge, giver, giverRef);
  awaitTurn(simulation, place, message);
  return owed;
}

/** Q8. One that stands among the callers, be it interrupted or for another attempt, does so until its own time is over. */
export function awaitTurn(simulation: Simulation, place: HandlerPlace, message: number): void {
  if (isExpired(simulation, message)) expireCaller(simulation, place, message);
  else startExpiry(simulation, place.slot, message, callerEnd);
  noteCallers(simulation, place);
}

/** The line of callers has changed: how many wait is measured. */
export function noteCallers(simulation: Simulation, { state }: HandlerPlace): void {
  const change = state.callers.length - state.waiting.value;
  if (change !== 0) changeLevel(state.waiting, simulation.memory, simulation.now, change);
}

/** Q8. The time of one that waits outside is over: whoever called waits no more. */
export function expireCaller(simulation: Simulation, place: HandlerPlace, message: number): void {
  timerCame(simulation, message);
  takeAway(simulation, place.state.callers, message);
  noteCallers(simulation, place);
  if (simulation.eventLog !== null) note(simulation, 'expired', place.slot, message);
  giveUp(simulation, place, message);
}
