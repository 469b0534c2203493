import { type Behavior, nobody } from '../../engine/behavior.ts';
import { loseAt } from '../../engine/deadLetter.ts';
import { note } from '../../engine/eventLog.ts';
import { none } from '../../engine/messages.ts';
import { isShut, waitOutside } from '../../engine/parts/gate.ts';
import {
  canTake,
  createPassState,
  isSlow,
  letThrough,
  makeWay,
  type PassPlace,
  type PassState,
  passage,
  sendOff,
} from '../../engine/parts/passage.ts';
import type { Edge, Place } from '../../engine/place.ts';
import { ask } from '../../engine/question.ts';
import type { Simulation } from '../../engine/simulation.ts';
import { stopTimer } from '../../engine/timer.ts';
import { subscribersShown } from './subscribersShown.ts';

type TopicPlace = Place<null, PassState>;

/** Keeps nothing; sends a copy to each subscriber: SPEC.md, O. */
export const behavior: Behavior = {
  kind: 'topic',
  passesOn: 'toAll',
  ...passage,

  configure() {
    return null;
  },

  create: createPassState,

  offer(simulation, place: TopicPlace, message, edge, giver, giverRef) {
    if (isShut(place)) return waitOutside(simulation, place, message, edge, giver, giverRef);
    // What is on its way is in the topic's hands already: nobody waits for it.
    if (isSlow(edge)) return sendOff(simulation, place, message, edge, none, none);
    simulation.setOut(edge, message);
    // A copy may take the room that another had seen.
    return publish(simulation, place, message, giver === none ? nobody : giver, giverRef);
  },

  arrive(simulation, place: TopicPlace, message) {
    if (place.crashed) loseAt(simulation, place, message);
    else publish(simulation, place, message, nobody, none);
    makeWay(simulation, place);
  },

  refill(simulation, place: TopicPlace) {
    letThrough(simulation, place, admit);
  },

  hasRoom(simulation, place: TopicPlace, message) {
    return (
      !isShut(place) && ask(simulation, place, message, message === none ? hasRoomForSome : hasRoomForAll)
    );
  },

  show(_simulation, { state, outs }: TopicPlace, numbers, offset) {
    numbers[offset] = state.arrived;
    numbers[offset + 1] = state.departed;
    numbers[offset + 2] = outs.length;
    for (let index = 0; index < subscribersShown; index++)
      numbers[offset + 3 + index] = outs[index]?.state.passed ?? 0;
  },
};

/** J7. What waited outside is in the topic's hands now: nobody waits for it any more. */
function admit(simulation: Simulation, place: PassPlace, message: number, edge: Edge): void {
  stopTimer(simulation, message);
  if (isSlow(edge)) sendOff(simulation, place, message, edge, none, none);
  else {
    simulation.setOut(edge, message);
    publish(simulation, place as TopicPlace, message, nobody, none);
  }
}

/** O3. A copy on each edge that the message passes, itself on the last of them; where there is none it ends here. */
function publish(
  simulation: Simulation,
  place: TopicPlace,
  message: number,
  giver: number,
  giverRef: number,
): number {
  const { state, outs } = place;
  simulation.startAnew(message);
  const type = simulation.messages.type(message);
  state.arrived++;
  let owed = 0;
  let last: Edge | null = null;
  for (let index = 0; index < outs.length; index++) {
    const edge = outs[index]!;
    if (!passes(edge, type)) continue;
    if (last !== null) {
      const copy = simulation.copy(message);
      if (simulation.eventLog !== null) note(simulation, 'dispatched', place.slot, copy, last.slot);
      owed += simulation.send(last, copy, giver, giverRef);
    }
    last = edge;
    state.departed++;
  }
  if (simulation.eventLog !== null)
    note(simulation, last === null ? 'deleted' : 'dispatched', place.slot, message, last?.slot);
  if (last === null) simulation.complete(message);
  else owed += simulation.send(last, message, giver, giverRef);
  return owed;
}

function passes({ types }: Edge, type: number): boolean {
  return types === null || types.includes(type);
}

function hasRoomForAll(simulation: Simulation, { outs }: TopicPlace, message: number): boolean {
  const type = simulation.messages.type(message);
  for (let index = 0; index < outs.length; index++) {
    const edge = outs[index]!;
    if (passes(edge, type) && !canTake(simulation, edge, message)) return false;
  }
  return true;
}

/** Whether any message might find room: one that not all of the edges let pass, or that all of them can take. */
function hasRoomForSome(simulation: Simulation, { outs }: TopicPlace): boolean {
  for (let index = 0; index < outs.length; index++) {
    const edge = outs[index]!;
    if (edge.types === null && !canTake(simulation, edge, none)) return false;
  }
  return true;
}
