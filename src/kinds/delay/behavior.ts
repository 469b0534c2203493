import { createDistribution } from '../../distributions/createDistribution.ts';
import type { Distribution } from '../../distributions/distribution.ts';
import { accepted, type Behavior, nobody } from '../../engine/behavior.ts';
import { loseAt } from '../../engine/deadLetter.ts';
import { note } from '../../engine/eventLog.ts';
import { none } from '../../engine/messages.ts';
import { expiryOf } from '../../engine/parts/expiry.ts';
import {
  comeThrough,
  createGate,
  endOutside,
  type GateState,
  gate,
  isShut,
  letAllIn,
  outsideEnd,
  waitOutside,
} from '../../engine/parts/gate.ts';
import { losePending, withdrawPending } from '../../engine/parts/timers.ts';
import type { Edge, Place } from '../../engine/place.ts';
import type { Simulation } from '../../engine/simulation.ts';
import type { Params } from '../../flow/flow.ts';
import type { DelayParams } from './spec.ts';

interface Config {
  readonly time: Distribution;
  readonly stream: number;
}

interface State extends GateState {
  inside: number;
  arrived: number;
  departed: number;
  arrivedAtReset: number;
  departedAtReset: number;
}

export type DelayPlace = Place<Config, State>;

/** A message has stayed its time, or its own time is over before. */
const timeEnd = 0;
const expiry = 1;

/** Keeps each message for a time of its own: SPEC.md, O. */
export const behavior: Behavior = {
  kind: 'delay',
  ...gate,

  configure(simulation: Simulation, id: string, params: Params): Config {
    const { time } = params as unknown as DelayParams;
    return { time: createDistribution(time), stream: simulation.stream(id, 'time') };
  },

  create(): State {
    const counts = { arrived: 0, departed: 0, arrivedAtReset: 0, departedAtReset: 0 };
    return { ...createGate(), inside: 0, ...counts };
  },

  offer(simulation, place: DelayPlace, message, edge, giver, giverRef) {
    if (isShut(place)) return waitOutside(simulation, place, message, edge, giver, giverRef);
    comeIn(simulation, place, message, edge);
    return accepted;
  },

  arrive(simulation, place: DelayPlace, message) {
    if (place.crashed) loseAt(simulation, place, message);
    else enter(simulation, place, message);
  },

  load(_simulation, { state }: DelayPlace) {
    return state.inside + state.outside.length;
  },

  idleSince(_simulation, _place, edge) {
    return edge.state.lastUse;
  },

  refill(simulation, place: DelayPlace) {
    letAllIn(simulation, place, comeIn);
  },

  onEvent(simulation, place: DelayPlace, kind, message) {
    if (kind === outsideEnd) {
      endOutside(simulation, place, message);
      return;
    }
    place.state.inside--;
    if (kind === expiry) {
      loseAt(simulation, place, message);
      return;
    }
    place.state.departed++;
    if (simulation.eventLog !== null) note(simulation, 'dispatched', place.slot, message);
    simulation.passOn(place, message, none, nobody);
  },

  onCrash(simulation, place: DelayPlace) {
    if (place.crashed) loseInside(simulation, place);
    gate.onCrash(simulation, place);
  },

  reconfigure() {},

  close(simulation, place: DelayPlace) {
    gate.close(simulation, place);
    losePending(simulation, place);
  },

  reset(_simulation, { state }: DelayPlace) {
    state.arrivedAtReset = state.arrived;
    state.departedAtReset = state.departed;
  },

  figures(_simulation, { state }: DelayPlace) {
    const { arrived, departed, arrivedAtReset, departedAtReset } = state;
    return { counts: { arrived: arrived - arrivedAtReset, departed: departed - departedAtReset } };
  },

  show(_simulation, { state }: DelayPlace, numbers, offset) {
    numbers[offset] = state.inside;
    numbers[offset + 1] = state.departed;
  },
};

function comeIn(simulation: Simulation, place: DelayPlace, message: number, edge: Edge): void {
  if (!comeThrough(simulation, edge, message)) enter(simulation, place, message);
}

/** O5, Q8. What has a time of its own leaves when that is over, if it has not gone on before. */
function enter(simulation: Simulation, place: DelayPlace, message: number): void {
  const { slot, config, state } = place;
  const { now, calendar } = simulation;
  state.arrived++;
  simulation.startAnew(message);
  const endsAt = now + config.time.sample(simulation.random.at(config.stream));
  const expiresAt = expiryOf(simulation, message);
  if (expiresAt <= now) {
    loseAt(simulation, place, message);
    return;
  }
  state.inside++;
  if (simulation.eventLog !== null) note(simulation, 'stored', slot, message);
  if (expiresAt <= endsAt) calendar.schedule(expiresAt, expiry, slot, message);
  else calendar.schedule(endsAt, timeEnd, slot, message);
}

/** J6. */
function loseInside(simulation: Simulation, place: DelayPlace): void {
  place.state.inside = 0;
  for (const message of withdrawPending(simulation, place, [timeEnd, expiry]))
    loseAt(simulation, place, message);
}
