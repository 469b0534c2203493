import type { Distribution } from '../../distributions/distribution.ts';
import { none } from '../../engine/messages.ts';
import type { Simulation } from '../../engine/simulation.ts';
import { closeSpans, type Level } from '../../engine/stats/level.ts';
import { ownBuffer } from '../../engine/stats/sample.ts';
import { noArrival } from '../../kinds/source/state.ts';
import type { Draw, HandlerStage, QueueStage, SourceStage, Stages, Taker } from './stages.ts';

/** Words a place has among the integers and among the doubles: it begins at its slot times these. */
export const intWords = 32;
export const doubleWords = 16;

/** What a place is; then what a source has, a queue, a handler. Counts are those since the bank was filled. */
export const kindAt = 0;
export const sourceKind = 1;
export const handlerKind = 2;
export const typeAt = 1;
/** Events until its limit; 0 where there is no next arrival. */
export const leftAt = 2;
export const createdAt = 3;
export const headAt = 4;
export const tailAt = 5;
export const lengthAt = 6;
export const roomAt = 7;
export const arrivedAt = 8;
export const departedAt = 9;
export const takersAt = 10;
export const takersEndAt = 11;
export const idleHeadAt = 12;
export const idleTailAt = 13;
export const unopenedAt = 14;
export const begunAt = 15;
export const endedAt = 16;
export const feedersAt = 17;
export const feedersEndAt = 18;
/** Of a source and a handler: the slot of the queue behind it, -1 where there is none, and that of the edge to what is behind. */
export const queueAt = 19;
export const edgeAt = 20;
/** The first word of its stream, and whether what is drawn from it is exponential. */
export const streamAt = 21;
export const isExponentialAt = 22;
/** Observations in its buffer. */
export const pendingAt = 23;

/** Doubles: of a level (a queue's length, servers busy), then of what is drawn, of a source's events, and of a handler. */
export const valueAt = 0;
export const sinceAt = 1;
export const areaAt = 2;
export const maxAt = 3;
export const spanMaxAt = 4;
export const spanEndAt = 5;
export const meanAt = 6;
export const nextAt = 7;
export const priorityAt = 8;
export const addedOrderAt = 9;

/** Words of a way from a queue to a handler; its last use stands among `uses`. */
export const takerWords = 4;
export const takerQueueAt = 0;
export const takerHandlerAt = 1;
export const takerEdgeAt = 2;
export const takerPassedAt = 3;

const largest = 0x7fffffff;
/** Words of a stream. */
const streamWords = 8;

/**
 * What the plain places have that changes, taken out of their states into two arrays for as long as the express serves, and
 * put back after: what stands in arrays is reached in a third of the steps.
 */
export class Bank {
  readonly ints: Int32Array;
  readonly doubles: Float64Array;
  readonly takers: Int32Array;
  /** By way: the order of its last use. */
  readonly uses: Float64Array;
  /** Ways that lead to handlers, each handler's together. */
  readonly feeders: Int32Array;
  /** By slot: the buffer of a queue's waits, of a handler's services. */
  readonly buffers: Float64Array[];
  /** By slot: what a source's intervals, a handler's services are drawn from. */
  readonly draws: (Distribution | null)[];
  private readonly simulation: Simulation;
  private readonly sources: SourceStage[];
  private readonly queues: QueueStage[];
  private readonly handlers: HandlerStage[];
  private readonly ways: Taker[];
  private epoch = none;

  constructor(simulation: Simulation, stages: Stages) {
    const { length } = simulation.places;
    this.simulation = simulation;
    this.sources = stages.sources.filter((stage) => stage !== null);
    this.queues = stages.queues.filter((stage) => stage !== null);
    this.handlers = stages.handlers.filter((stage) => stage !== null);
    this.ways = this.queues.flatMap(({ takers }) => takers);
    this.ints = new Int32Array(length * intWords);
    this.doubles = new Float64Array(length * doubleWords);
    this.takers = new Int32Array(this.ways.length * takerWords);
    this.uses = new Float64Array(this.ways.length);
    this.feeders = new Int32Array(this.ways.length);
    this.buffers = simulation.places.map(() => noBuffer);
    this.draws = simulation.places.map(() => null);
    this.layOut();
  }

  /** Places there are in it. */
  get size(): number {
    return this.sources.length + this.queues.length + this.handlers.length;
  }

  fill(): void {
    if (this.epoch !== this.simulation.memory.epoch) this.ownBuffers();
    for (const stage of this.sources) this.fillSource(stage);
    for (const stage of this.queues) this.fillQueue(stage);
    for (const stage of this.handlers) this.fillHandler(stage);
    for (const [way, { edge }] of this.ways.entries()) {
      this.takers[way * takerWords + takerPassedAt] = 0;
      this.uses[way] = edge.state.lastUse;
    }
  }

  putBack(): void {
    for (const stage of this.sources) this.putBackSource(stage);
    for (const stage of this.queues) this.putBackQueue(stage);
    for (const stage of this.handlers) this.putBackHandler(stage);
    for (const [way, { edge }] of this.ways.entries()) {
      edge.state.passed += this.takers[way * takerWords + takerPassedAt]!;
      edge.state.lastUse = this.uses[way]!;
    }
  }

  /** Closes the spans of a place's level that end at or before `now`. */
  closeSpans(slot: number, level: Level, now: number): void {
    this.putBackLevel(slot, level);
    closeSpans(level, this.simulation.memory, now);
    this.fillLevel(slot, level);
  }

  /** What does not change while the places stand as they do. */
  private layOut(): void {
    const { ints, doubles } = this;
    for (const { slot, type, priority, queue, edge, interval } of this.sources) {
      const at = slot * intWords;
      ints[at + kindAt] = sourceKind;
      ints[at + typeAt] = type;
      ints[at + queueAt] = queue.slot;
      ints[at + edgeAt] = edge.slot;
      doubles[slot * doubleWords + priorityAt] = priority;
      this.layOutDraw(slot, interval);
    }
    let way = 0;
    for (const { slot, takers } of this.queues) {
      ints[slot * intWords + takersAt] = way;
      for (const { edge, handler } of takers)
        this.takers.set([slot, handler.slot, edge.slot, 0], takerWords * way++);
      ints[slot * intWords + takersEndAt] = way;
    }
    let feeder = 0;
    for (const { slot, feeders, queue, out, service, state } of this.handlers) {
      const at = slot * intWords;
      ints[at + kindAt] = handlerKind;
      ints[at + feedersAt] = feeder;
      for (const each of feeders) this.feeders[feeder++] = this.ways.indexOf(each);
      ints[at + feedersEndAt] = feeder;
      ints[at + queueAt] = queue === null ? none : queue.slot;
      ints[at + edgeAt] = out === null ? none : out.slot;
      doubles[slot * doubleWords + addedOrderAt] = state.addedOrder;
      this.layOutDraw(slot, service);
    }
  }

  private layOutDraw(slot: number, { distribution, stream, isExponential, mean }: Draw): void {
    this.draws[slot] = distribution;
    this.ints[slot * intWords + streamAt] = stream * streamWords;
    this.ints[slot * intWords + isExponentialAt] = isExponential ? 1 : 0;
    this.doubles[slot * doubleWords + meanAt] = mean;
  }

  /** No snapshot shares what is written from here on. */
  private ownBuffers(): void {
    const { memory } = this.simulation;
    this.epoch = memory.epoch;
    for (const { slot, state } of this.queues) this.buffers[slot] = ownBuffer(state.wait, memory);
    for (const { slot, state } of this.handlers) this.buffers[slot] = ownBuffer(state.service, memory);
  }

  private fillSource({ slot, state, config }: SourceStage): void {
    const at = slot * intWords;
    this.ints[at + leftAt] = Math.min(largest, config.limit - state.created);
    this.ints[at + createdAt] = 0;
    this.doubles[slot * doubleWords + nextAt] = state.nextAt;
  }

  private putBackSource({ slot, state, edge }: SourceStage): void {
    const created = this.ints[slot * intWords + createdAt]!;
    if (created === 0) return;
    state.created += created;
    edge.state.passed += created;
    state.handle = none;
    state.nextAt = this.doubles[slot * doubleWords + nextAt]!;
    if (this.ints[slot * intWords + leftAt] === 0) {
      state.arrival = noArrival;
      this.simulation.counters.pendingArrivals--;
    }
  }

  private fillQueue({ slot, state, capacity }: QueueStage): void {
    const { ints } = this;
    const at = slot * intWords;
    const { head, tail, length } = state.line;
    ints[at + headAt] = head;
    ints[at + tailAt] = tail;
    ints[at + lengthAt] = length;
    ints[at + roomAt] = Math.min(largest, capacity - state.reserved);
    ints[at + arrivedAt] = 0;
    ints[at + departedAt] = 0;
    ints[at + pendingAt] = state.wait.pending;
    this.fillLevel(slot, state.length);
  }

  private putBackQueue({ slot, state }: QueueStage): void {
    const { ints } = this;
    const at = slot * intWords;
    const { line, counts } = state;
    line.head = ints[at + headAt]!;
    line.tail = ints[at + tailAt]!;
    line.length = ints[at + lengthAt]!;
    counts.arrived += ints[at + arrivedAt]!;
    counts.departed += ints[at + departedAt]!;
    state.wait.pending = ints[at + pendingAt]!;
    this.putBackLevel(slot, state.length);
  }

  private fillHandler({ slot, state, config }: HandlerStage): void {
    const { ints } = this;
    const at = slot * intWords;
    ints[at + idleHeadAt] = state.idleHead;
    ints[at + idleTailAt] = state.idleTail;
    ints[at + unopenedAt] = Math.min(largest, config.servers - state.opened);
    ints[at + begunAt] = 0;
    ints[at + endedAt] = 0;
    ints[at + pendingAt] = state.service.pending;
    this.fillLevel(slot, state.busy);
  }

  private putBackHandler({ slot, state, out, sink }: HandlerStage): void {
    const { ints } = this;
    const at = slot * intWords;
    const begun = ints[at + begunAt]!;
    const ended = ints[at + endedAt]!;
    state.idleHead = ints[at + idleHeadAt]!;
    state.idleTail = ints[at + idleTailAt]!;
    state.idle += ended - begun;
    state.serving += begun - ended;
    state.counts.arrived += begun;
    state.counts.completed += ended;
    state.service.pending = ints[at + pendingAt]!;
    if (out !== null) out.state.passed += ended;
    if (sink !== null) sink.arrived += ended;
    this.putBackLevel(slot, state.busy);
  }

  private fillLevel(slot: number, { value, since, area, max, spanMax, spanEnd }: Level): void {
    const { doubles } = this;
    const at = slot * doubleWords;
    doubles[at + valueAt] = value;
    doubles[at + sinceAt] = since;
    doubles[at + areaAt] = area;
    doubles[at + maxAt] = max;
    doubles[at + spanMaxAt] = spanMax;
    doubles[at + spanEndAt] = spanEnd;
  }

  private putBackLevel(slot: number, level: Level): void {
    const { doubles } = this;
    const at = slot * doubleWords;
    level.value = doubles[at + valueAt]!;
    level.since = doubles[at + sinceAt]!;
    level.area = doubles[at + areaAt]!;
    level.max = doubles[at + maxAt]!;
    level.spanMax = doubles[at + spanMaxAt]!;
  }
}

const noBuffer = new Float64Array(0);
