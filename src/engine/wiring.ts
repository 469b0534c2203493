import type { Distribution } from '../distributions/distribution.ts';
import type { Params } from '../flow/flow.ts';
import type { Edge, Hazards, Place } from './place.ts';
import { arrivalKind, deadLetterKind, type Simulation } from './simulation.ts';

/** What an edge is, as the compiler of a flow gives it. */
export interface EdgeWiring {
  readonly from: string;
  readonly to: string;
  readonly params: Params;
  /** Null: at once. */
  readonly latency: Distribution | null;
  /** P6. Whether a call over it is waited for. */
  readonly wait: boolean;
  /** Probabilities. */
  readonly loss: number;
  readonly duplicate: number;
  readonly weight: number;
  /** Names of the types that pass; null: all. */
  readonly types: readonly string[] | null;
  readonly isDeadLetter: boolean;
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
    paused: false,
    crashed: false,
    outs: [],
    leadsOn: false,
    deadLetters: [],
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
    ...termsOf(simulation, id, wiring),
    isDeadLetter: wiring.isDeadLetter,
    mayHold: false,
    mayInterrupt: false,
    isHop: isHop(from, to),
    state: { passed: 0, underWay: 0, lastUse: -1 },
  };
  simulation.edges[slot] = edge;
  simulation.counters.rewirings++;
  if (edge.isDeadLetter) from.deadLetters = inOrder([...from.deadLetters, edge]);
  else from.outs = inOrder([...from.outs, edge]);
  from.leadsOn = leadsOn(from);
  to.ins = inOrder([...to.ins, edge]);
  tellEdge(edge);
  // What a queue keeps may have found its taker.
  simulation.refillLater(to);
  // Or what a router keeps from giving a way to go (O1).
  if (from.behavior.passesOn !== undefined) simulation.refillLater(from);
  return edge;
}

/** H3, E1. What sets out from now on does so under the new terms. */
export function changeEdge(simulation: Simulation, edge: Edge, wiring: EdgeWiring): void {
  edge.params = wiring.params;
  edge.latency = wiring.latency;
  Object.assign(edge, termsOf(simulation, edge.id, wiring));
  // A topic's filter, a router's weight: more may have room behind it now.
  if (edge.from.behavior.passesOn !== undefined) simulation.refillLater(edge.from);
}

/** What an edge asks of messages, but for its latency. Opens the streams it needs. */
export function termsOf(
  simulation: Simulation,
  id: string,
  { wait, loss, duplicate, weight, types }: EdgeWiring,
): Pick<Edge, 'wait' | 'hazards' | 'weight' | 'types'> {
  return {
    wait,
    hazards: loss > 0 || duplicate > 0 ? toHazards(simulation, id, loss, duplicate) : null,
    weight,
    types: types === null ? null : types.map((name) => simulation.intern(name)),
  };
}

function toHazards(simulation: Simulation, id: string, loss: number, duplicate: number): Hazards {
  return {
    loss,
    duplicate,
    lossStream: simulation.stream(`edge:${id}`, 'loss'),
    duplicateStream: simulation.stream(`edge:${id}`, 'duplicate'),
  };
}

export function changeParams(simulation: Simulation, place: Place, params: Params): void {
  const before = place.config;
  place.params = params;
  place.config = place.behavior.configure(simulation, place.id, params);
  place.behavior.reconfigure(simulation, place, before);
  for (const edge of place.ins) {
    tellEdge(edge);
    edge.from.leadsOn = leadsOn(edge.from);
  }
  simulation.refillLater(place);
  simulation.settle();
}

/** J5. Whether it stands has changed: so may what its givers must know of it. */
export function tellGivers({ ins }: Place): void {
  for (const edge of ins) tellEdge(edge);
}

/** What the giver must know of the place at the end. */
function tellEdge(edge: Edge): void {
  const { to } = edge;
  edge.mayHold = to.behavior.mayHold(to);
  edge.mayInterrupt = to.behavior.mayInterrupt?.(to) ?? false;
}

/** J3. The agenda is left to the caller to settle. */
export function removeEdge(simulation: Simulation, edge: Edge): void {
  const { from, to } = edge;
  edge.alive = false;
  simulation.counters.rewirings++;
  from.outs = from.outs.filter((other) => other !== edge);
  from.deadLetters = from.deadLetters.filter((other) => other !== edge);
  from.leadsOn = leadsOn(from);
  to.ins = to.ins.filter((other) => other !== edge);
  to.behavior.unlink?.(simulation, to, edge);
  const lost: number[] = [];
  const arriving = new Set<number>();
  simulation.calendar.withdraw((kind, a, b) => {
    const onItsWay = (kind === arrivalKind || kind === deadLetterKind) && a === edge.slot;
    if (onItsWay) lost.push(b);
    if (onItsWay && kind === arrivalKind) arriving.add(b);
    return onItsWay;
  });
  // The calendar gives them in no particular order; the agenda's order must not depend on that.
  lost.sort((a, b) => simulation.messages.number(a) - simulation.messages.number(b));
  for (const message of lost) {
    if (arriving.has(message)) to.behavior.unreserve?.(simulation, to, message);
    simulation.loseByRemoval(message);
  }
  edge.state.underWay = 0;
  simulation.refillLater(to);
  if (from.behavior.passesOn !== undefined) simulation.refillLater(from);
}

/** J2. Its edges are removed with it. */
export function removePlace(simulation: Simulation, place: Place): void {
  // Not alive: whatever its edges' end would tell it is not heard any more.
  place.alive = false;
  for (const edge of [...place.ins, ...place.outs, ...place.deadLetters])
    if (edge.alive) removeEdge(simulation, edge);
  place.behavior.close(simulation, place);
  place.state = null;
  simulation.calendar.withdraw((kind, a) => kind < arrivalKind && a === place.slot);
  for (const other of simulation.places)
    if (other.alive) other.behavior.forget?.(simulation, other, place.slot);
  simulation.settle();
}

/**
 * Queues hand on to queues by way of the calendar, and so do places that pass on at once to queues and among themselves:
 * no chain of them is too long, and a circle of them is seen (T5).
 */
export function isHop(from: Place, to: Place): boolean {
  const takesOver = to.behavior.next !== undefined;
  if (from.behavior.passesOn !== undefined) return takesOver || to.behavior.passesOn !== undefined;
  return takesOver && from.behavior.next !== undefined;
}

/** Whether room at one of its takers may depend on the message. */
export function leadsOn({ outs }: Place): boolean {
  return outs.some(
    ({ to }) =>
      to.behavior.passesOn !== undefined ||
      to.behavior.next !== undefined ||
      to.behavior.mayInterrupt?.(to) === true,
  );
}

function livePlace(simulation: Simulation, id: string): Place {
  return simulation.places[simulation.placeSlots.get(id)!]!;
}

function inOrder(edges: Edge[]): Edge[] {
  return edges.sort((a, b) => (a.id < b.id ? -1 : 1));
}
