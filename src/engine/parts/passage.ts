import { accepted, type Behavior, calling, nobody } from '../behavior.ts';
import { none } from '../messages.ts';
import type { Edge, Place } from '../place.ts';
import { type Asked, loadBehind, neverAsked } from '../question.ts';
import { arrivalKind, type Simulation } from '../simulation.ts';
import { letInNext } from './entrance.ts';

/** Of places that keep nothing: what came and what left. Plain data. */
export interface PassState extends Asked {
  arrived: number;
  departed: number;
  arrivedAtReset: number;
  departedAtReset: number;
  /** The run's next order when it was told last of room ahead: told again before anything has moved, it is no news. */
  toldAt: number;
}

type PassPlace = Place<unknown, PassState>;

export function createPassState(): PassState {
  return { ...neverAsked, arrived: 0, departed: 0, arrivedAtReset: 0, departedAtReset: 0, toldAt: none };
}

/** Whether what takes `edge` is there by an event of its own. */
export function isSlow({ latency, isHop }: Edge): boolean {
  return latency !== null || isHop;
}

/** O1. What goes on to another place that passes on goes by the calendar, and always may. */
export function canTake(simulation: Simulation, { to }: Edge, message: number): boolean {
  return to.behavior.passesOn !== undefined || to.behavior.hasRoom(simulation, to, message);
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
  const owed = pass(simulation, place, message, giver, ref);
  if (owed === 0) simulation.tellFinished(giver, ref);
  else if ((owed & 65535) > 0) messages.setLate(message, true);
}

/** P4, O2. Lets the queues that feed `place` give, the longest waiting first, as long as there is room behind it. */
function letThrough(simulation: Simulation, place: Place): void {
  while (letInNext(simulation, place, null, () => {}, hasRoomFor));
}

function hasRoomFor(simulation: Simulation, place: Place, message: number): boolean {
  return place.behavior.hasRoom(simulation, place, message);
}

/** What all behaviors have whose places keep nothing. */
export const passage = {
  mayHold() {
    // What is behind it, and will be, may; who gives must be ready to wait.
    return true;
  },

  load(simulation, place: PassPlace) {
    return loadBehind(simulation, place);
  },

  idleSince(_simulation, _place, edge) {
    return edge.state.lastUse;
  },

  refill: letThrough,

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

  close() {},

  /** P12. What the giver has on its way here is waited for by nobody. */
  forget(simulation, place, giver) {
    const { messages, edges } = simulation;
    simulation.calendar.withdraw((kind, a, message) => {
      if (kind !== arrivalKind || edges[a]!.to !== place) return false;
      if (messages.giver(message) === giver) {
        messages.forgetGiver(message);
        messages.setLate(message, false);
      }
      return false;
    });
  },

  waits(_simulation, place, tell) {
    for (const edge of place.outs) tell(place.slot, edge.to.slot);
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
