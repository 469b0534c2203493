import { giveUp } from '../../engine/deadLetter.ts';
import { note } from '../../engine/eventLog.ts';
import { none } from '../../engine/messages.ts';
import { arrives, lostAtEnd } from '../../engine/moveLog.ts';
import { takeAway } from '../../engine/parts/entrance.ts';
import { expiryOf, setTimer, timerCame } from '../../engine/parts/expiry.ts';
import { detach } from '../../engine/parts/line.ts';
import type { Edge } from '../../engine/place.ts';
import type { Simulation } from '../../engine/simulation.ts';
import { changeIn, countIn } from '../../engine/stats/classes.ts';
import { changeLevel } from '../../engine/stats/level.ts';
import { stopTimer } from '../../engine/timer.ts';
import { unrank } from './disciplines.ts';
import { isHalted } from './room.ts';
import { type Counts, parkedEnd, patienceEnd, type QueuePlace, ttlEnd } from './state.ts';

/** Why a message leaves otherwise than for a taker. */
export type Reason = keyof Pick<Counts, 'rejected' | 'dropped' | 'expired' | 'abandoned'>;

/** D1. Counted by its reason, and again where it takes the port for dead letters. */
export function remove(simulation: Simulation, place: QueuePlace, message: number, reason: Reason): void {
  const { counts, classes } = place.state;
  counts[reason]++;
  if (simulation.eventLog !== null) note(simulation, reason, place.slot, message);
  if (simulation.counters.isMixed) countIn(simulation, classes, message, reason);
  if (!giveUp(simulation, place, message)) return;
  counts.deadLettered++;
  if (simulation.counters.isMixed) countIn(simulation, classes, message, 'deadLettered');
}

/** Q2. The newcomer is turned away; it used the edge. */
export function turnAway(
  simulation: Simulation,
  place: QueuePlace,
  message: number,
  edge: Edge,
  reason: Reason,
): void {
  countArrived(simulation, place, message);
  simulation.crossInVain(edge, message, place.deadLetters.length > 0 ? arrives : lostAtEnd);
  remove(simulation, place, message, reason);
}

/** It has come, whatever becomes of it. */
export function countArrived(simulation: Simulation, { state }: QueuePlace, message: number): void {
  state.counts.arrived++;
  if (simulation.counters.isMixed) countIn(simulation, state.classes, message, 'arrived');
}

/** A message stands in the line no more. */
export function leave(simulation: Simulation, place: QueuePlace, message: number): void {
  stopTimer(simulation, message);
  unrank(simulation, place, message);
  const { line, length, classes } = place.state;
  detach(line, simulation.messages, message);
  changeLevel(length, simulation.memory, simulation.now, -1);
  if (simulation.counters.isMixed) changeIn(simulation, classes, message, -1);
  if (place.leadsOn) tellAhead(simulation, place);
}

/** O2. Another message is the next: what had no room for the one before may have room for it. */
export function tellAhead(simulation: Simulation, place: QueuePlace): void {
  if (isHalted(place)) return;
  for (const { to } of place.outs) simulation.refillLater(to);
}

/** Q7. It enters, or does so again: its time to live begins, and its patience is to be drawn when it begins to wait. */
export function startTimes(simulation: Simulation, { config }: QueuePlace, message: number): void {
  const { extras, messages, now } = simulation;
  const isLimited = config.ttl !== Number.POSITIVE_INFINITY;
  const extra = isLimited ? simulation.extraOf(message) : messages.extra(message);
  if (extra === none) return;
  extras.setStaysUntil(extra, now + config.ttl);
  extras.setPatience(extra, Number.NaN);
}

/** Q7, Q8. Whether its own time or its time to live here is over. */
export function isOver(simulation: Simulation, message: number): boolean {
  return leavesAt(simulation, message) <= simulation.now;
}

function leavesAt(simulation: Simulation, message: number): number {
  const { extras, messages } = simulation;
  const extra = messages.extra(message);
  if (extra === none) return Number.POSITIVE_INFINITY;
  return Math.min(expiryOf(simulation, message), extras.staysUntil(extra));
}

/** Q7, Q8, Q9. What stands in the line leaves at the earliest of its instants: one timer at most. */
export function startTimer(simulation: Simulation, place: QueuePlace, message: number): void {
  let at = leavesAt(simulation, message);
  let kind = ttlEnd;
  const over = simulation.now + patienceOf(simulation, place, message);
  if (over < at) {
    at = over;
    kind = patienceEnd;
  }
  if (at !== Number.POSITIVE_INFINITY) setTimer(simulation, place.slot, message, at, kind);
}

/** Q9. What is left of its patience, which is drawn where it has none yet. */
function patienceOf(simulation: Simulation, { config }: QueuePlace, message: number): number {
  const { extras, messages } = simulation;
  const extra = messages.extra(message);
  const left = extra === none ? Number.NaN : extras.patience(extra);
  if (!Number.isNaN(left)) return left;
  if (config.patience === null) return Number.POSITIVE_INFINITY;
  const drawn = config.patience.sample(simulation.random.at(config.patienceStream));
  extras.setPatience(simulation.extraOf(message), drawn);
  return drawn;
}

/** Q9. It is taken after so long a wait: should it come back interrupted, what is left of its patience goes on. */
export function keepPatience({ extras, messages }: Simulation, message: number, wait: number): void {
  const extra = messages.extra(message);
  // What has none stays so.
  if (extra !== none) extras.setPatience(extra, extras.patience(extra) - wait);
}

/** The timer of a message that waits, or is parked, has come. */
export function endWait(simulation: Simulation, place: QueuePlace, kind: number, message: number): void {
  timerCame(simulation, message);
  if (kind === parkedEnd) {
    countArrived(simulation, place, message);
    takeAway(simulation, place.state.parked, message);
  } else leave(simulation, place, message);
  remove(simulation, place, message, kind === patienceEnd ? 'abandoned' : 'expired');
  if (place.config.overflow === 'block') simulation.refillLater(place);
}
