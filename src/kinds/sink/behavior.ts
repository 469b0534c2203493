import { accepted, type Behavior } from '../../engine/behavior.ts';
import { loseAt } from '../../engine/deadLetter.ts';
import { note } from '../../engine/eventLog.ts';
import {
  comeThrough,
  createGate,
  endOutside,
  type GateState,
  gate,
  isShut,
  letAllIn,
  waitOutside,
} from '../../engine/parts/gate.ts';
import type { Edge, Place } from '../../engine/place.ts';
import type { Simulation } from '../../engine/simulation.ts';

export interface SinkState extends GateState {
  arrived: number;
  arrivedAtReset: number;
}

type SinkPlace = Place<null, SinkState>;

/** Where events end: takes whatever comes, at once. */
export const behavior: Behavior = {
  kind: 'sink',
  ...gate,

  configure() {
    return null;
  },

  create(): SinkState {
    return { ...createGate(), arrived: 0, arrivedAtReset: 0 };
  },

  offer(simulation, place: SinkPlace, message, edge, giver, giverRef) {
    if (isShut(place)) return waitOutside(simulation, place, message, edge, giver, giverRef);
    if (!simulation.setOut(edge, message)) end(simulation, place, message);
    return accepted;
  },

  arrive(simulation, place: SinkPlace, message) {
    if (place.crashed) loseAt(simulation, place, message);
    else end(simulation, place, message);
  },

  load(_simulation, { state }: SinkPlace) {
    return state.outside.length;
  },

  idleSince(_simulation, _place, edge) {
    return edge.state.lastUse;
  },

  refill(simulation, place: SinkPlace) {
    letAllIn(simulation, place, comeIn);
  },

  onEvent(simulation, place: SinkPlace, _kind, message) {
    endOutside(simulation, place, message);
  },

  reconfigure() {},

  reset(_simulation, { state }: SinkPlace) {
    state.arrivedAtReset = state.arrived;
  },

  figures(_simulation, { state }: SinkPlace) {
    const arrived = state.arrived - state.arrivedAtReset;
    return { counts: { arrived, departed: arrived } };
  },

  show(_simulation, { state }: SinkPlace, numbers, offset) {
    numbers[offset] = state.arrived;
  },
};

function comeIn(simulation: Simulation, place: SinkPlace, message: number, edge: Edge): void {
  if (!comeThrough(simulation, edge, message)) end(simulation, place, message);
}

function end(simulation: Simulation, { slot, state }: SinkPlace, message: number): void {
  state.arrived++;
  if (simulation.eventLog !== null) note(simulation, 'deleted', slot, message);
  simulation.complete(message);
}
