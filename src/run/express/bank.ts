import type { Distribution } from '../../distributions/distribution.ts';
import { beyondLayer } from '../../distributions/standardExponential.ts';
import { none } from '../../engine/messages.ts';
import type { Edge } from '../../engine/place.ts';
import type { Simulation } from '../../engine/simulation.ts';
import { closeSpans, type Level } from '../../engine/stats/level.ts';
import { ownBuffer } from '../../engine/stats/sample.ts';
import { noArrival } from '../../kinds/source/state.ts';
import {
  areaAt,
  doubleWords,
  edgeAt,
  endedAt,
  feederAt,
  feedersAt,
  feedersEndAt,
  feederWayAt,
  handlerKind,
  headAt,
  idleHeadAt,
  idleTailAt,
  intWords,
  isExponentialAt,
  isOverAt,
  kindAt,
  layerAt,
  leftAt,
  leftBeforeAt,
  lengthAt,
  maxAt,
  meanAt,
  nextAt,
  pendingAt,
  queueAt,
  roomAt,
  sinceAt,
  sourceKind,
  spanEndAt,
  spanMaxAt,
  streamAt,
  streamWordsAt,
  tailAt,
  takerAt,
  takerPassedAt,
  takersAt,
  takersEndAt,
  takerWayAt,
  takerWords,
  unopenedAt,
  valueAt,
} from './layout.ts';
import type { Draw, HandlerStage, QueueStage, SourceStage, Stages, Taker } from './stages.ts';

const largest = 0x7fffffff;
/** Words of a stream, and those of them that a draw of an exponential changes. */
const streamWords = 8;
const drawnWords = 4;

/**
 * What the plain places have that changes, taken out of their states into two arrays for as long as the express serves, and
 * put back after: what stands in arrays is reached in a third of the steps.
 */
export class Bank {
  /** Behind the places stand the ways from queues to handlers. */
  readonly ints: Int32Array;
  readonly doubles: Float64Array;
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
  private readonly firstWay: number;
  private epoch = none;

  constructor(simulation: Simulation, stages: Stages) {
    const { length } = simulation.places;
    this.simulation = simulation;
    this.sources = stages.sources.filter((stage) => stage !== null);
    this.queues = stages.queues.filter((stage) => stage !== null);
    this.handlers = stages.handlers.filter((stage) => stage !== null);
    this.ways = this.queues.flatMap(({ takers }) => takers);
    this.firstWay = length * intWords;
    this.ints = new Int32Array(this.firstWay + this.ways.length * takerWords);
    this.doubles = new Float64Array(this.ints.length / 2);
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
    for (const [index, { edge }] of this.ways.entries()) {
      const way = this.wayAt(index);
      this.ints[way + takerPassedAt] = 0;
      this.doubles[way / 2] = edge.state.lastUse;
    }
  }

  putBack(): void {
    for (const stage of this.sources) this.putBackSource(stage);
    for (const stage of this.queues) this.putBackQueue(stage);
    for (const stage of this.handlers) this.putBackHandler(stage);
    for (const [index, { edge }] of this.ways.entries()) {
      const way = this.wayAt(index);
      edge.state.passed += this.ints[way + takerPassedAt]!;
      edge.state.lastUse = this.doubles[way / 2]!;
    }
  }

  /** Where a way stands among the integers; among the doubles at half of that. */
  private wayAt(index: number): number {
    return this.firstWay + index * takerWords;
  }

  /** Closes the spans of a place's level that end at or before `now`. */
  closeSpans(slot: number, level: Level, now: number): void {
    this.putBackLevel(slot, level);
    closeSpans(level, this.simulation.memory, now);
    this.fillLevel(slot, level);
  }

  /** What does not change while the places stand as they do. */
  private layOut(): void {
    let way = this.firstWay;
    for (const { slot, takers } of this.queues) {
      const at = slot * intWords;
      this.ints[at + takersAt] = way;
      this.ints[at + takerAt] = takers.length === 1 ? takers[0]!.handler.slot * intWords : none;
      this.ints[at + takerWayAt] = takers.length === 1 ? way : none;
      for (const { edge, handler } of takers) {
        this.ints.set([at, handler.slot * intWords, edge.slot, 0], way);
        way += takerWords;
      }
      this.ints[at + takersEndAt] = way;
    }
    for (const { slot, queue, edge, interval } of this.sources) {
      const at = slot * intWords;
      this.ints[at + kindAt] = sourceKind;
      this.layOutBehind(at, queue, edge);
      this.layOutDraw(slot, interval);
    }
    let feeder = 0;
    for (const { slot, feeders, queue, out, service } of this.handlers) {
      const at = slot * intWords;
      this.ints[at + kindAt] = handlerKind;
      this.ints[at + feedersAt] = feeder;
      for (const each of feeders) this.feeders[feeder++] = this.wayAt(this.ways.indexOf(each));
      this.ints[at + feedersEndAt] = feeder;
      this.ints[at + feederAt] = feeders.length === 1 ? feeders[0]!.queue.slot * intWords : none;
      this.ints[at + feederWayAt] = feeders.length === 1 ? this.wayAt(this.ways.indexOf(feeders[0]!)) : none;
      this.layOutBehind(at, queue, out);
      this.layOutDraw(slot, service);
    }
  }

  private layOutBehind(at: number, queue: QueueStage | null, edge: Edge | null): void {
    const { ints } = this;
    ints[at + edgeAt] = edge === null ? none : edge.slot;
    ints[at + queueAt] = queue === null ? none : queue.slot * intWords;
    ints[at + takerAt] = queue === null ? none : ints[queue.slot * intWords + takerAt]!;
    ints[at + takerWayAt] = queue === null ? none : ints[queue.slot * intWords + takerWayAt]!;
  }

  private layOutDraw(slot: number, { distribution, stream, isExponential, mean }: Draw): void {
    this.draws[slot] = distribution;
    this.ints[slot * intWords + streamAt] = stream;
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

  private fillDraw(slot: number, { isExponential, stream }: Draw): void {
    if (isExponential) this.copyStream(slot * intWords, stream);
  }

  private putBackDraw(slot: number, { isExponential, stream }: Draw): void {
    if (isExponential) this.putBackStream(slot * intWords, stream);
  }

  private copyStream(place: number, stream: number): void {
    const { state } = this.simulation.random;
    for (let word = 0; word < drawnWords; word++)
      this.ints[place + streamWordsAt + word] = state[stream * streamWords + word]!;
  }

  private putBackStream(place: number, stream: number): void {
    const { state } = this.simulation.random;
    for (let word = 0; word < drawnWords; word++)
      state[stream * streamWords + word] = this.ints[place + streamWordsAt + word]!;
  }

  /** The rest of a draw that `drawExponential` has left at `x` in its layer, for which the stream is asked on. */
  finishDraw(place: number, x: number): number {
    const stream = this.ints[place + streamAt]!;
    this.putBackStream(place, stream);
    const drawn = beyondLayer(this.simulation.random.at(stream), this.ints[place + layerAt]!, x);
    this.copyStream(place, stream);
    return drawn;
  }

  private fillSource({ slot, state, config, type, priority, interval }: SourceStage): void {
    this.fillDraw(slot, interval);
    const { firstType, firstPriority } = this.simulation.counters;
    const at = slot * intWords;
    // Events unlike the first are left to the source itself.
    const isUsual = type === firstType && priority === firstPriority;
    const left = isUsual ? Math.min(largest, config.limit - state.created) : 0;
    this.ints[at + leftAt] = left;
    this.ints[at + leftBeforeAt] = left;
    this.ints[at + isOverAt] = 0;
    this.doubles[slot * doubleWords + nextAt] = state.nextAt;
  }

  private putBackSource({ slot, state, edge, interval }: SourceStage): void {
    this.putBackDraw(slot, interval);
    const at = slot * intWords;
    const left = this.ints[at + leftAt]!;
    const created = this.ints[at + leftBeforeAt]! - left;
    if (created === 0) return;
    state.created += created;
    edge.state.passed += created;
    state.handle = none;
    state.nextAt = this.doubles[slot * doubleWords + nextAt]!;
    if (left > 0 && this.ints[at + isOverAt] === 0) return;
    state.arrival = noArrival;
    this.simulation.counters.pendingArrivals--;
  }

  private fillQueue({ slot, state, capacity }: QueueStage): void {
    const { ints } = this;
    const at = slot * intWords;
    const { head, tail, length } = state.line;
    ints[at + headAt] = head;
    ints[at + tailAt] = tail;
    ints[at + lengthAt] = length;
    ints[at + roomAt] = Math.min(largest, capacity - state.reserved);
    ints[at + pendingAt] = state.wait.pending;
    this.fillLevel(slot, state.length);
  }

  private putBackQueue({ slot, state }: QueueStage): void {
    const { ints } = this;
    const at = slot * intWords;
    const { line, counts } = state;
    let departed = 0;
    for (let way = ints[at + takersAt]!; way < ints[at + takersEndAt]!; way += takerWords)
      departed += ints[way + takerPassedAt]!;
    counts.departed += departed;
    counts.arrived += departed + ints[at + lengthAt]! - line.length;
    line.head = ints[at + headAt]!;
    line.tail = ints[at + tailAt]!;
    line.length = ints[at + lengthAt]!;
    state.wait.pending = ints[at + pendingAt]!;
    this.putBackLevel(slot, state.length);
  }

  private fillHandler({ slot, state, config, service }: HandlerStage): void {
    this.fillDraw(slot, service);
    const { ints } = this;
    const at = slot * intWords;
    ints[at + idleHeadAt] = state.idleHead;
    ints[at + idleTailAt] = state.idleTail;
    ints[at + unopenedAt] = Math.min(largest, config.servers - state.opened);
    ints[at + endedAt] = 0;
    ints[at + pendingAt] = state.service.pending;
    this.fillLevel(slot, state.busy);
  }

  private putBackHandler({ slot, state, out, sink, service }: HandlerStage): void {
    this.putBackDraw(slot, service);
    const { ints } = this;
    const at = slot * intWords;
    let begun = 0;
    for (let index = ints[at + feedersAt]!; index < ints[at + feedersEndAt]!; index++)
      begun += ints[this.feeders[index]! + takerPassedAt]!;
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
