import { type Behavior, nobody } from '../../engine/behavior.ts';
import { note } from '../../engine/eventLog.ts';
import { none } from '../../engine/messages.ts';
import { isShut, waitOutside } from '../../engine/parts/gate.ts';
import {
  isSlow,
  letThrough,
  makeWay,
  meetDown,
  type PassPlace,
  passage,
  passLate,
  sendOff,
  stayLate,
} from '../../engine/parts/passage.ts';
import type { Edge } from '../../engine/place.ts';
import { ask } from '../../engine/question.ts';
import type { Simulation } from '../../engine/simulation.ts';
import { stopTimer } from '../../engine/timer.ts';
import type { Params } from '../../flow/flow.ts';
import { choose, hasChoice } from './choose.ts';
import { edgesShown } from './edgesShown.ts';
import type { RouterParams } from './spec.ts';
import { type Config, createState, type RouterPlace } from './state.ts';

/** Keeps nothing; sends each message on to one of those behind it: SPEC.md, O. */
export const behavior: Behavior = {
  kind: 'router',
  passesOn: 'toOne',
  ...passage,

  configure(simulation: Simulation, id: string, params: Params): Config {
    const { policy } = params as unknown as RouterParams;
    return { policy, stream: simulation.stream(id, 'policy') };
  },

  create: createState,

  offer(simulation, place: RouterPlace, message, edge, giver, giverRef) {
    keep(simulation, message, edge, giver);
    // Its giver waits until what it gave has gone on.
    if (isShut(place)) return waitOutside(simulation, place, message, edge, giver, giverRef, giver >= 0);
    if (isSlow(edge)) return sendOff(simulation, place, message, edge, giver, giverRef);
    simulation.setOut(edge, message);
    return pass(simulation, place, message, giver, giverRef);
  },

  arrive(simulation, place: RouterPlace, message) {
    if (place.crashed) meetDown(simulation, message);
    else passLate(simulation, place, message, pass);
    makeWay(simulation, place);
  },

  refill(simulation, place: RouterPlace) {
    letThrough(simulation, place, admit);
  },

  hasRoom(simulation, place: RouterPlace, message) {
    return !isShut(place) && ask(simulation, place, message, hasChoice);
  },

  show(_simulation, { state, outs }: RouterPlace, numbers, offset) {
    numbers[offset] = state.arrived;
    numbers[offset + 1] = outs.length;
    for (let index = 0; index < edgesShown; index++)
      numbers[offset + 2 + index] = outs[index]?.state.passed ?? 0;
  },
};

/** J2. What a queue has given stays the queue's on its way through routers: the queue is its giver. */
function keep(simulation: Simulation, message: number, edge: Edge, giver: number): void {
  const { from, isDeadLetter } = edge;
  const { behavior: before } = from;
  if (giver === none && before.takeBack !== undefined)
    simulation.messages.setVia(message, edge.slot, from.slot, none, false);
  else if (giver >= 0 || isDeadLetter || before.passesOn !== 'toOne')
    simulation.messages.forgetGiver(message);
}

/** J7, P12. Passes on what waited outside; who gave it is told when nothing is owed for it any more. */
function admit(
  simulation: Simulation,
  place: PassPlace,
  message: number,
  edge: Edge,
  caller: number,
  ref: number,
): void {
  const router = place as RouterPlace;
  stopTimer(simulation, message);
  const isCalled = caller !== none;
  if (isCalled) simulation.messages.forgetGiver(message);
  const giver = isCalled ? caller : nobody;
  let owed: number;
  if (isSlow(edge)) owed = sendOff(simulation, router, message, edge, giver, ref);
  else {
    simulation.setOut(edge, message);
    owed = pass(simulation, router, message, giver, ref);
  }
  if (isCalled) stayLate(simulation, message, owed, caller, ref);
}

function pass(
  simulation: Simulation,
  place: RouterPlace,
  message: number,
  giver: number,
  giverRef: number,
): number {
  const { state, outs } = place;
  state.arrived++;
  state.departed++;
  if (outs.length === 0) {
    if (simulation.eventLog !== null) note(simulation, 'deleted', place.slot, message);
    simulation.complete(message);
    return 0;
  }
  const edge = choose(simulation, place, message, giver === none);
  edge.state.lastUse = simulation.nextOrder();
  if (simulation.eventLog !== null) note(simulation, 'dispatched', place.slot, message, edge.slot);
  return simulation.send(edge, message, giver, giverRef);
}
