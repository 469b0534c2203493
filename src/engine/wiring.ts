import type { Distribution } from '../distributions/distribution.ts';
import type { Params } from '../flow/flow.ts';
import type { Edge, Place } from './place.ts';
import { arrivalKind, type Simulation } from './simulation.ts';

/** What an edge is, as the compiler of a flow gives it. */
export interface EdgeWiring {
  readonly from: string;
  readonly to: string;
  readonly params: Params;
  /** Null: at once. */
  readonly latency: Distribution | null;
  /** P6. Whether a call over it is waited for. */
  readonly wait: boolean;
}

/** Adds a node, or adds one again under its old id, into its old slot. `params` are resolved: no default is missing. */
export function addPlace(simulation: Simulation, id: string, kind: string, params: Params): Place {
  const behavior = simulation.behaviors[kind]!;
  const slot = simulation.placeSlots.get(id) ?? simulation.places.length;
  simulation.placeSlots.set(id, slot);
  const place: Place = {
    slot,
    id,
    kind,
    generation: (simulation.places[slot]?.generation ?? 0) + 1,
    alive: true,
    behavior,
    params,
    config: behavior.configure(simulation, id, params),
    state: null,
    outs: [],
    ins: [],
  };
  place.state = behavior.create(simulation, place);
  simulation.places[slot] = place;
  return place;
}

/** Sets a node going that stands with its edges. */
export function startPlace(simulation: Simulation, place: Place): void {
  place.behavior.start?.(simulation, place);
  simulation.settle();
}

export function addEdge(simulation: Simulation, id: string, wiring: EdgeWiring): Edge {
  const slot = simulation.edgeSlots.get(id) ?? simulation.edges.length;
  simulation.edgeSlots.set(id, slot);
  const from = livePlace(simulation, wiring.from);
  const to = livePlace(simulation, wiring.to);
  const edge: Edge = {
    slot,
    id,
    generation: (simulation.edges[slot]?.generation ?? 0) + 1,
    alive: true,
    from,
    to,
    params: wiring.params,
    latency: wiring.latency,
    latencyStream: simulation.stream(`edge:${id}`, 'latency'),
    wait: wiring.wait,
    mayHold: false,
    isHop: isHop(from, to),
    state: { passed: 0, underWay: 0, lastUse: -1 },
  };
  simulation.edges[slot] = edge;
  from.outs = inOrder([...from.outs, edge]);
  to.ins = inOrder([...to.ins, edge]);
  edge.mayHold = to.behavior.mayHold(to);
  // What a queue keeps may have found its taker.
  simulation.refillLater(to);
  return edge;
}

/** H3, E1. What sets out from now on does so under the new terms. */
export function changeEdge(edge: Edge, wiring: EdgeWiring): void {
  edge.params = wiring.params;
  edge.latency = wiring.latency;
  edge.wait = wiring.wait;
}

export function changeParams(simulation: Simulation, place: Place, params: Params): void {
  const before = place.config;
  place.params = params;
  place.config = place.behavior.configure(simulation, place.id, params);
  place.behavior.reconfigure(simulation, place, before);
  for (const edge of place.ins) edge.mayHold = place.behavior.mayHold(place);
  simulation.refillLater(place);
  simulation.settle();
}

/** J3. The agenda is left to the caller to settle. */
export function removeEdge(simulation: Simulation, edge: Edge): void {
  const { from, to } = edge;
  edge.alive = false;
  from.outs = from.outs.filter((other) => other !== edge);
  to.ins = to.ins.filter((other) => other !== edge);
  to.behavior.unlink?.(simulation, to, edge);
  const lost: number[] = [];
  simulation.calendar.withdraw((kind, a, b) => {
    const onItsWay = kind === arrivalKind && a === edge.slot;
    if (onItsWay) lost.push(b);
    return onItsWay;
  });
  // The calendar gives them in no particular order; the agenda's order must not depend on that.
  lost.sort((a, b) => simulation.messages.number(a) - simulation.messages.number(b));
  for (const message of lost) {
    to.behavior.unreserve?.(simulation, to, message);
    simulation.loseByRemoval(message);
  }
  edge.state.underWay = 0;
  simulation.refillLater(to);
}

/** J2. Its edges are removed with it. */
export function removePlace(simulation: Simulation, place: Place): void {
  // Not alive: whatever its edges' end would tell it is not heard any more.
  place.alive = false;
  for (const edge of [...place.ins, ...place.outs]) if (edge.alive) removeEdge(simulation, edge);
  place.behavior.close(simulation, place);
  place.state = null;
  simulation.calendar.withdraw((kind, a) => kind !== arrivalKind && a === place.slot);
  for (const other of simulation.places)
    if (other.alive) other.behavior.forget?.(simulation, other, place.slot);
  simulation.settle();
}

/** Queues hand on to queues by way of the calendar: no chain is too long, and a circle of them is seen (T5). */
export function isHop(from: Place, to: Place): boolean {
  return from.behavior.next !== undefined && to.behavior.next !== undefined;
}

function livePlace(simulation: Simulation, id: string): Place {
  return simulation.places[simulation.placeSlots.get(id)!]!;
}

function inOrder(edges: Edge[]): Edge[] {
  return edges.sort((a, b) => (a.id < b.id ? -1 : 1));
}
