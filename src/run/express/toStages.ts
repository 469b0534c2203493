import type { Distribution } from '../../distributions/distribution.ts';
import type { Edge, Place } from '../../engine/place.ts';
import type { Simulation } from '../../engine/simulation.ts';
import type { HandlerPlace } from '../../kinds/handler/state.ts';
import type { QueuePlace } from '../../kinds/queue/state.ts';
import type { SinkState } from '../../kinds/sink/behavior.ts';
import type { SourcePlace } from '../../kinds/source/state.ts';
import type { Draw, HandlerStage, QueueStage, SourceStage, Stages, Taker } from './stages.ts';

/** Finds the plain places (T7); null where there is no handler among them. */
export function toStages({ places }: Simulation): Stages | null {
  const plain = findPlain(places);
  const queues = places.map((place) => (isQueue(place) && plain.has(place) ? toQueueStage(place) : null));
  const handlers = places.map((place) =>
    isHandler(place) && plain.has(place) ? toHandlerStage(place, queues) : null,
  );
  if (handlers.every((handler) => handler === null)) return null;
  for (const queue of queues) if (queue !== null) link(queue, handlers);
  const sources = places.map((place) =>
    isSource(place) && plain.has(place) ? toSourceStage(place, queues) : null,
  );
  return { sources, queues, handlers };
}

/** A place is plain by itself and by its neighbours: whatever hangs on one that is not, is not. */
function findPlain(places: readonly Place[]): ReadonlySet<Place> {
  let plain = new Set(places.filter(mayBePlain));
  for (;;) {
    const left = new Set([...plain].filter((place) => fits(place, plain)));
    if (left.size === plain.size) return plain;
    plain = left;
  }
}

function mayBePlain(place: Place): boolean {
  if (!place.alive || place.paused || place.crashed) return false;
  if (isSource(place)) return isPlainSource(place);
  if (isQueue(place)) return isPlainQueue(place);
  return isHandler(place) ? isPlainHandler(place) : place.kind === 'sink';
}

function isPlainSource({ config }: SourcePlace): boolean {
  const { interval, batch, callers, priority, outfit, schedule } = config;
  return (
    interval !== null &&
    batch === null &&
    callers === Number.POSITIVE_INFINITY &&
    typeof priority === 'number' &&
    outfit === null &&
    schedule.length === 0
  );
}

function isPlainQueue({ config, state }: QueuePlace): boolean {
  const { discipline, overflow, ttl, patience } = config;
  const isTimed = ttl !== Number.POSITIVE_INFINITY || patience !== null;
  return discipline === 'fifo' && overflow !== 'block' && !isTimed && state.parked.length === 0;
}

function isPlainHandler({ config, state }: HandlerPlace): boolean {
  const { byType, interrupts, failure, emit, servers } = config;
  const isAlone = state.callers.length === 0 && state.retrying === 0 && state.held.value === 0;
  return (
    byType === null && !interrupts && failure === 0 && emit === null && isAlone && state.opened <= servers
  );
}

function fits(place: Place, plain: ReadonlySet<Place>): boolean {
  const { ins, outs } = place;
  const [out] = outs;
  if (isSource(place))
    return outs.length === 1 && isPlainEdge(out!) && plain.has(out!.to) && isQueue(out!.to);
  if (isQueue(place))
    return outs.every((edge) => isPlainEdge(edge) && isHandler(edge.to) && plain.has(edge.to));
  if (!isHandler(place)) return true;
  if (ins.some(({ from, isDeadLetter }) => isDeadLetter || !isQueue(from) || !plain.has(from))) return false;
  if (out === undefined) return true;
  return outs.length === 1 && isPlainEdge(out) && plain.has(out.to) && !isHandler(out.to);
}

/** Whatever sets out on it is there at once. */
function isPlainEdge({ latency, hazards, isHop, isDeadLetter, mayInterrupt }: Edge): boolean {
  return latency === null && hazards === null && !isHop && !isDeadLetter && !mayInterrupt;
}

function toSourceStage(place: SourcePlace, queues: readonly (QueueStage | null)[]): SourceStage {
  const { slot, state, config, outs } = place;
  const edge = outs[0]!;
  return {
    place,
    slot,
    state,
    config,
    type: config.type,
    priority: config.priority as number,
    interval: toDraw(config.interval!, config.intervalStream),
    edge,
    queue: queues[edge.to.slot]!,
  };
}

function toQueueStage(place: QueuePlace): QueueStage {
  return { place, slot: place.slot, state: place.state, capacity: place.config.capacity, takers: [] };
}

function toHandlerStage(place: HandlerPlace, queues: readonly (QueueStage | null)[]): HandlerStage {
  const { slot, state, config, outs } = place;
  const out = outs[0] ?? null;
  return {
    place,
    slot,
    state,
    config,
    service: toDraw(config.service, config.stream),
    feeders: [],
    out,
    queue: out === null ? null : queues[out.to.slot]!,
    sink: out?.to.kind === 'sink' ? (out.to.state as SinkState) : null,
  };
}

/** Joins a queue with the handlers that take from it. */
function link(queue: QueueStage, handlers: readonly (HandlerStage | null)[]): void {
  for (const edge of queue.place.outs) queue.takers.push({ edge, queue, handler: handlers[edge.to.slot]! });
}

/** After all queues are linked: a handler's feeders, by the order of its edges. */
export function linkFeeders({ queues, handlers }: Stages): void {
  const takers = new Map<Edge, Taker>();
  for (const queue of queues) for (const taker of queue?.takers ?? []) takers.set(taker.edge, taker);
  for (const handler of handlers) {
    for (const edge of handler?.place.ins ?? []) handler!.feeders.push(takers.get(edge)!);
  }
}

function toDraw(distribution: Distribution, stream: number): Draw {
  const isExponential = distribution.kind === 'exponential';
  return { distribution, stream, isExponential, mean: isExponential ? distribution.mean() : Number.NaN };
}

function isSource(place: Place): place is SourcePlace {
  return place.kind === 'source';
}

function isQueue(place: Place): place is QueuePlace {
  return place.kind === 'queue';
}

function isHandler(place: Place): place is HandlerPlace {
  return place.kind === 'handler';
}
