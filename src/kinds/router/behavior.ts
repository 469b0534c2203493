import type { Behavior } from '../../engine/behavior.ts';
import { note } from '../../engine/eventLog.ts';
import { none } from '../../engine/messages.ts';
import { isSlow, passage, passLate, sendOff } from '../../engine/parts/passage.ts';
import type { Edge } from '../../engine/place.ts';
import { ask } from '../../engine/question.ts';
import type { Simulation } from '../../engine/simulation.ts';
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
    if (isSlow(edge)) return sendOff(simulation, place, message, edge, giver, giverRef);
    simulation.setOut(edge, message);
    return pass(simulation, place, message, giver, giverRef);
  },

  arrive(simulation, place: RouterPlace, message) {
    passLate(simulation, place, message, pass);
  },

  hasRoom(simulation, place: RouterPlace, message) {
    return ask(simulation, place, message, hasChoice);
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
