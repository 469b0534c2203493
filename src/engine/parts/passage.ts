import { accepted, type Behavior, calling, nobody } from '../behavior.ts';
import { loseAt } from '../deadLetter.ts';
import { none } from '../messages.ts';
import type { Edge, Place } from '../place.ts';
import { type Asked, deepest, loadBehind, neverAsked } from '../question.ts';
import { arrivalKind, type Simulation } from '../simulation.ts';
import { letIn, letInNext, type TakeIn } from './entrance.ts';
import { createGate, endOutside, type GateState, gate, isShut } from './gate.ts';
import { queueOf } from './keeper.ts';

/** Of places that keep nothing: what came and what left. Plain data. */
export interface PassState extends Asked, GateState {
  arrived: number;
  departed: number;
  arrivedAtReset: number;
  departedAtReset: number;
  /** The run's next order when it was told last of room ahead: told again before anything has moved, it is no news. */
  toldAt: number;
}

export type PassPlace = Place<unknown, PassState>;

export function createPassState(): PassState {
  return {
    ...neverAsked,
    ...createGate(),
    arrived: 0,
    departed: 0,
    arrivedAtReset: 0,
    departedAtReset: 0,
    toldAt: none,
  };
}

/** Whether what takes `edge` is there by an event of its own. */
export function isSlow({ latency, isHop }: Edge): boolean {
  return latency !== null || isHop;
}

/**
 * O1, O2. Whether what a queue has may go by this edge. To another place that passes on it goes by the calendar: not while
 * something else is on its way there within the instant, which may take the room behind it.
 */
export function canTake(simulation: Simulation, { to }: Edge, message: number): boolean {
  if (to.behavior.passesOn === undefined) return to.behavior.hasRoom(simulation, to, message);
  if (isShut(to)) return false;
  if (simulation.asking >= deepest) return true;
  return !isApproached(to) && to.behavior.hasRoom(simulation, to, message);
}

function isApproached({ ins }: Place): boolean {
  for (let index = 0; index < ins.length; index++) {
    const { isHop, latency, state } = ins[index]!;
    if (isHop && latency === null && state.underWay > 0) return true;
  }
  return false;
}

/** O2. What was on its way to `place` has gone on: another one may come. */
export function makeWay(simulation: Simulation, place: Place): void {
  // It has moved, whatever became of it.
  simulation.nextOrder();
  simulation.refillLater(place);
}

/** P12. Sets out on a slow edge; a giver waits for it as for a call where anything behind `place` could make it wait. */
export function sendOff(
  simulation: Simulation,
  place: Place,
  message: number,
  edge: Edge,
  giver: number,
  ref: number,
): number {
  const { messages } = simulation;
  const isLate = giver >= 0 && mayMakeWait(place);
  // A router leaves a queue's message the queue's.
  const keeper = giver < 0 && place.behavior.passesOn === 'toOne' ? messages.giver(message) : none;
  messages.setVia(message, edge.slot, isLate ? giver : keeper, ref, false);
  messages.setLate(message, isLate);
  simulation.setOut(edge, message);
  return isLate ? calling : accepted;
}

function mayMakeWait({ outs }: Place): boolean {
  for (let index = 0; index < outs.length; index++) if (outs[index]!.mayHold) return true;
  return false;
}

/** P12. Passes on, by `pass`, what was sent off; its giver is told, or waits on for what it was passed to. */
export function passLate<P extends Place>(
  simulation: Simulation,
  place: P,
  message: number,
  pass: (simulation: Simulation, place: P, message: number, giver: number, ref: number) => number,
): void {
  const { messages } = simulation;
  if (!messages.isLate(message)) {
    pass(simulation, place, message, nobody, none);
    return;
  }
  const giver = messages.giver(message);
  const ref = messages.giverRef(message);
  messages.setLate(message, false);
  stayLate(simulation, message, pass(simulation, place, message, giver, ref), giver, ref);
}

/** P12. A giver that waits as for a call is told where nothing is owed to it, or waits on. */
export function stayLate(
  simulation: Simulation,
  message: number,
  owed: number,
  giver: number,
  ref: number,
): void {
  if (owed === 0) simulation.tellFinished(giver, ref);
  else if ((owed & 65535) > 0) simulation.messages.setLate(message, true);
}

/** J6. What comes by a slow edge to one that is down: a queue has it back, all else is lost; nobody waits for it. */
export function meetDown(simulation: Simulation, message: number): void {
  const { messages } = simulation;
  if (messages.isLate(message)) {
    messages.setLate(message, false);
    simulation.tellFinished(messages.giver(message), messages.giverRef(message));
  }
  const queue = queueOf(simulation, message);
  if (queue === null) loseAt(simulation, { slot: none }, message);
  else queue.behavior.takeBack!(simulation, queue, message, 'redelivered');
}

/**
 * J7, P4, O2. Lets in by `takeIn` all that wait outside; then the queues that feed `place` give, the longest waiting
 * first, as long as there is room behind it.
 */
export function letThrough(simulation: Simulation, place: PassPlace, takeIn: TakeIn<PassPlace>): void {
  if (isShut(place)) return;
  const { outside } = place.state;
  while (outside.length > 0) letIn(simulation, place, outside, outside.head, takeIn);
  while (letInNext(simulation, place, null, () => {}, hasRoomFor));
}

/** J7, O1. What passes on to it may set out again, whether or not there is room behind it. */
function goOn(simulation: Simulation, place: Place): void {
  if (isShut(place)) return;
  simulation.refillLater(place);
  for (const { from } of place.ins) if (from.behavior.passesOn !== undefined) simulation.refillLater(from);
}

function hasRoomFor(simulation: Simulation, place: Place, message: number): boolean {
  return place.behavior.hasRoom(simulation, place, message);
}

/** What all behaviors have whose places keep nothing. */
export const passage = {
  ...gate,

  onPause: goOn,
  onCrash: goOn,

  mayHold() {
    // What is behind it, and will be, may; who gives must be ready to wait.
    return true;
  },

  load(simulation, place: PassPlace) {
    return loadBehind(simulation, place, place.state.outside.length);
  },

  idleSince(_simulation, _place, edge) {
    return edge.state.lastUse;
  },

  onEvent(simulation, place: PassPlace, _kind, message) {
    endOutside(simulation, place, message);
  },

  onRoomAhead(simulation, place: PassPlace) {
    const { orders } = simulation.counters;
    if (place.state.toldAt === orders) return;
    place.state.toldAt = orders;
    simulation.refillLater(place);
  },

  reconfigure() {},

  /** P12. What does not arrive is not waited for. */
  unreserve(simulation, _place, message) {
    const { messages } = simulation;
    if (messages.isLate(message))
      simulation.tellFinished(messages.giver(message), messages.giverRef(message));
  },

  /** P12. What the giver has on its way here is waited for by nobody. */
  forget(simulation, place: PassPlace, giver) {
    const { messages, edges } = simulation;
    gate.forget(simulation, place, giver);
    simulation.calendar.withdraw((kind, a, message) => {
      if (kind !== arrivalKind || edges[a]!.to !== place) return false;
      if (messages.giver(message) === giver) {
        messages.forgetGiver(message);
        messages.setLate(message, false);
      }
      return false;
    });
  },

  waits(simulation, place: PassPlace, tell) {
    gate.waits(simulation, place, tell);
    // Whoever gave is waiting for those behind it that have no room.
    for (const edge of place.outs) if (!canTake(simulation, edge, none)) tell(place.slot, edge.to.slot);
  },

  reset(_simulation, { state }: PassPlace) {
    state.arrivedAtReset = state.arrived;
    state.departedAtReset = state.departed;
  },

  figures(_simulation, { state }: PassPlace) {
    const { arrived, departed, arrivedAtReset, departedAtReset } = state;
    return { counts: { arrived: arrived - arrivedAtReset, departed: departed - departedAtReset } };
  },
} satisfies Partial<Behavior>;
