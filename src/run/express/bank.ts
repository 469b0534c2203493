import { none } from '../../engine/messages.ts';
import type { Edge } from '../../engine/place.ts';
import type { Simulation } from '../../engine/simulation.ts';
import { closeSpans, type Level, raiseMax } from '../../engine/stats/level.ts';
import { bufferSize, foldIn, ownBuffer, type Sample } from '../../engine/stats/sample.ts';
import { noArrival } from '../../kinds/source/state.ts';
import type { Board } from './board.ts';
import {
  areaAt,
  doubleWords,
  drawAt,
  drawEndAt,
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
  isOverAt,
  kindAt,
  lateAreaAt,
  lateMaxAt,
  lateSinceAt,
  lateValueAt,
  leftAt,
  leftBeforeAt,
  lengthAt,
  maxAt,
  nextAt,
  pendingAt,
  queueAt,
  roomAt,
  sinceAt,
  sourceKind,
  spanEndAt,
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
import { Supply } from './supply.ts';

const largest = 0x7fffffff;

/**
 * What the plain places have that changes, taken out of their states onto a board for as long as the express serves, and
 * put back after.
 */
export class Bank {
  readonly board: Board;
  readonly ints: Int32Array;
  readonly doubles: Float64Array;
  /** Ways that lead to handlers, each handler's together. */
  readonly feeders: Int32Array;
  /** A source's intervals, a handler's services. */
  private readonly supply: Supply;
  private readonly simulation: Simulation;
  private readonly sources: SourceStage[];
  private readonly queues: QueueStage[];
  private readonly handlers: HandlerStage[];
  private readonly ways: Taker[];

  constructor(simulation: Simulation, stages: Stages, board: Board) {
    const { length } = simulation.places;
    this.simulation = simulation;
    this.sources = stages.sources.filter((stage) => stage !== null);
    this.queues = stages.queues.filter((stage) => stage !== null);
    this.handlers = stages.handlers.filter((stage) => stage !== null);
    this.ways = this.queues.flatMap(({ takers }) => takers);
    this.board = board;
    this.ints = board.ints;
    this.doubles = board.doubles;
    this.feeders = new Int32Array(this.ways.length);
    this.supply = new Supply(length, board);
  }

  /** Places there are in it. */
  get size(): number {
    return this.sources.length + this.queues.length + this.handlers.length;
  }

  fill(): void {
    if (this.board.owner !== this) {
      this.board.owner = this;
      this.layOut();
      this.supply.forget();
    }
    this.takeSample(this.board.places, this.simulation.endToEnd);
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
    this.putBackSample(this.board.places, this.simulation.endToEnd);
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
    return this.board.firstWay + index * takerWords;
  }

  /** Draws anew for a place where all that was drawn is used. */
  tendDraws(slot: number, draw: Draw): void {
    const at = slot * intWords;
    if (this.ints[at + drawAt] === this.ints[at + drawEndAt])
      this.supply.refill(slot, draw, this.simulation.random);
  }

  /** Closes the spans of a place's level that had ended when it changed at `now`. */
  tendLevel(slot: number, level: Level, now: number): void {
    const { doubles } = this;
    const at = slot * doubleWords;
    if (doubles[at + spanEndAt] !== Number.POSITIVE_INFINITY) return;
    level.value = doubles[at + lateValueAt]!;
    level.since = doubles[at + lateSinceAt]!;
    level.area = doubles[at + lateAreaAt]!;
    raiseMax(level, doubles[at + lateMaxAt]!);
    closeSpans(level, this.simulation.memory, now);
    doubles[at + spanEndAt] = level.spanEnd;
  }

  /** Folds in a place's observations where so many are there. */
  tendSample(slot: number, sample: Sample): void {
    const at = slot * intWords + pendingAt;
    if (this.ints[at] !== bufferSize) return;
    this.ints[at] = 0;
    this.fold(slot, sample);
  }

  fold(slot: number, sample: Sample): void {
    this.putBackSample(slot, sample);
    sample.pending = bufferSize;
    foldIn(sample, this.simulation.memory);
  }

  private observedAt(slot: number): Float64Array {
    return this.board.observed.subarray(slot * bufferSize, (slot + 1) * bufferSize);
  }

  private takeSample(slot: number, sample: Sample): void {
    this.board.observed.set(sample.buffer.values, slot * bufferSize);
  }

  private putBackSample(slot: number, sample: Sample): void {
    ownBuffer(sample, this.simulation.memory).set(this.observedAt(slot));
  }

  /** What does not change while the places stand as they do. */
  private layOut(): void {
    this.ints.fill(0);
    this.doubles.fill(0);
    let way = this.board.firstWay;
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
    for (const { slot, queue, edge } of this.sources) {
      const at = slot * intWords;
      this.ints[at + kindAt] = sourceKind;
      this.layOutBehind(at, queue, edge);
    }
    let feeder = 0;
    for (const { slot, feeders, queue, out } of this.handlers) {
      const at = slot * intWords;
      this.ints[at + kindAt] = handlerKind;
      this.ints[at + feedersAt] = feeder;
      for (const each of feeders) this.feeders[feeder++] = this.wayAt(this.ways.indexOf(each));
      this.ints[at + feedersEndAt] = feeder;
      this.ints[at + feederAt] = feeders.length === 1 ? feeders[0]!.queue.slot * intWords : none;
      this.ints[at + feederWayAt] = feeders.length === 1 ? this.wayAt(this.ways.indexOf(feeders[0]!)) : none;
      this.layOutBehind(at, queue, out);
    }
  }

  private layOutBehind(at: number, queue: QueueStage | null, edge: Edge | null): void {
    const { ints } = this;
    ints[at + edgeAt] = edge === null ? none : edge.slot;
    ints[at + queueAt] = queue === null ? none : queue.slot * intWords;
    ints[at + takerAt] = queue === null ? none : ints[queue.slot * intWords + takerAt]!;
    ints[at + takerWayAt] = queue === null ? none : ints[queue.slot * intWords + takerWayAt]!;
  }

  private fillSource({ slot, state, config, type, priority, interval }: SourceStage): void {
    this.supply.fill(slot, interval, this.simulation.random);
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
    this.supply.putBack(slot, interval, this.simulation.random);
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
    this.takeSample(slot, state.wait);
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
    this.putBackSample(slot, state.wait);
    this.putBackLevel(slot, state.length);
  }

  private fillHandler({ slot, state, config, service }: HandlerStage): void {
    this.supply.fill(slot, service, this.simulation.random);
    const { ints } = this;
    const at = slot * intWords;
    ints[at + idleHeadAt] = state.idleHead;
    ints[at + idleTailAt] = state.idleTail;
    ints[at + unopenedAt] = Math.min(largest, config.servers - state.opened);
    ints[at + endedAt] = 0;
    ints[at + pendingAt] = state.service.pending;
    this.takeSample(slot, state.service);
    this.fillLevel(slot, state.busy);
  }

  private putBackHandler({ slot, state, out, sink, service }: HandlerStage): void {
    this.supply.putBack(slot, service, this.simulation.random);
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
    this.putBackSample(slot, state.service);
    if (out !== null) out.state.passed += ended;
    if (sink !== null) sink.arrived += ended;
    this.putBackLevel(slot, state.busy);
  }

  private fillLevel(slot: number, { value, since, area, spanEnd }: Level): void {
    const { doubles } = this;
    const at = slot * doubleWords;
    doubles[at + valueAt] = value;
    doubles[at + sinceAt] = since;
    doubles[at + areaAt] = area;
    doubles[at + maxAt] = 0;
    doubles[at + spanEndAt] = spanEnd;
  }

  private putBackLevel(slot: number, level: Level): void {
    const { doubles } = this;
    const at = slot * doubleWords;
    level.value = doubles[at + valueAt]!;
    level.since = doubles[at + sinceAt]!;
    level.area = doubles[at + areaAt]!;
    raiseMax(level, doubles[at + maxAt]!);
  }
}
