import type { Problem } from '../base/problem.ts';
import { RandomStreams } from '../distributions/randomStreams.ts';
import { Agenda, acceptedItem, finishedItem, refillItem, roundEndItem } from './agenda.ts';
import { accepted, type Behaviors } from './behavior.ts';
import { Calendar } from './calendar.ts';
import { findCircle } from './circle.ts';
import { type Counters, createCounters } from './counters.ts';
import { createMemory, type Memory, OutOfMemory } from './memory.ts';
import { Messages, none } from './messages.ts';
import type { MoveLog } from './moveLog.ts';
import { Servers } from './parts/servers.ts';
import { Stands } from './parts/stands.ts';
import type { Edge, Place } from './place.ts';
import { outOfMemory, standstill } from './problems.ts';
import { Records } from './records.ts';
import { createSample, observe, resetSample, type Sample } from './stats/sample.ts';

/** Kind of the event that ends a message's way along an edge; places' own kinds are below it. */
export const arrivalKind = 16;
/** P11. A search for circles of so few steps is made at any event; a longer one not before as many events have been. */
const freeSteps = 256;
/** T5. */
const mostAtOneInstant = 1e6;

/** How a stretch of running ended: at its instant, at its number of events, or for good. */
export type Outcome = 'reached' | 'counted' | 'stopped';

/** Why a run ended for good: all wait for one another (P11), or it cannot be carried on. */
export interface Stop {
  readonly reason: 'stuck' | 'failed';
  readonly problem: Problem;
}

/**
 * The kernel: clock, calendar, messages, places and edges, and the primitives that behaviors are made of.
 * All that changes is flat data in pages or plain objects. SPEC.md has its rules.
 */
export class Simulation {
  readonly seed: number;
  readonly behaviors: Behaviors;
  readonly memory: Memory = createMemory();
  readonly calendar = new Calendar(this.memory);
  readonly messages = new Messages(this.memory);
  readonly servers = new Servers(this.memory);
  readonly stands = new Stands(this.memory);
  /** Events whose end their source waits for: [copies, generation of the source]. */
  readonly circuits = new Records(this.memory, 1);
  readonly random = new RandomStreams();
  readonly agenda = new Agenda();
  /** By slot; removed ones stay, not alive. */
  places: Place[] = [];
  edges: Edge[] = [];
  readonly placeSlots = new Map<string, number>();
  readonly edgeSlots = new Map<string, number>();
  /** Streams by node and purpose: kept when a node is removed (R2). */
  readonly streams = new Map<string, number>();
  /** Interned names of types. */
  readonly names: string[] = [];
  counters: Counters = createCounters();
  /** T6, two words. */
  hashWords: Int32Array<ArrayBuffer> = new Int32Array(2);
  endToEnd: Sample = createSample(this.memory);
  /** Why the run cannot go on. */
  stop: Stop | null = null;
  /** Who follows the messages on their edges; null costs nothing. */
  moveLog: MoveLog | null = null;

  constructor(seed: number, behaviors: Behaviors) {
    this.seed = seed;
    this.behaviors = behaviors;
  }

  get problem(): Problem | null {
    return this.stop?.problem ?? null;
  }

  get now(): number {
    return this.counters.now;
  }

  /** T6. 16 hexadecimal digits. */
  get hash(): string {
    return [...this.hashWords].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
  }

  /** F1. Created + copied = completed + lost + in flight. */
  get totals() {
    const { created, copied, completed, lost } = this.counters;
    return { created, copied, completed, lost, inFlight: this.messages.live };
  }

  /** T3. Serves the events at or before `until`, at most `budget` of them. */
  run(until: number, budget: number): Outcome {
    return this.attempt(() => this.serve(until, budget)) ?? 'stopped';
  }

  /** Whatever needs memory: where there is none left, the run cannot go on. Null then. */
  attempt<T>(work: () => T): T | null {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof OutOfMemory)) throw error;
      this.fail(outOfMemory(this));
      return null;
    }
  }

  private serve(until: number, budget: number): Outcome {
    const { calendar, counters } = this;
    for (let left = budget; ; left--) {
      if (this.stop !== null) return 'stopped';
      const time = calendar.nextTime();
      if (time > until || time === Number.POSITIVE_INFINITY) break;
      if (left <= 0) return 'counted';
      if (time > counters.now) this.moveClock(time);
      else if (counters.atThisInstant >= mostAtOneInstant) {
        this.fail(standstill(time));
        return 'stopped';
      }
      this.serveNext();
    }
    if (counters.now < until && until < Number.POSITIVE_INFINITY) this.moveClock(until);
    return 'reached';
  }

  private moveClock(to: number): void {
    this.counters.now = to;
    this.counters.atThisInstant = 0;
  }

  private serveNext(): void {
    const { calendar, counters } = this;
    calendar.take();
    const { kind, a, b } = calendar;
    counters.atThisInstant++;
    counters.events++;
    this.stir(calendar);
    if (kind === arrivalKind) {
      const edge = this.edges[a]!;
      edge.state.underWay--;
      edge.to.behavior.arrive(this, edge.to, b, edge);
    } else {
      const place = this.places[a]!;
      place.behavior.onEvent!(this, place, kind, b);
    }
    if (!this.agenda.isEmpty) this.settle();
    if (counters.mayBeStuck && calendar.size === counters.pendingArrivals) this.lookForCircle();
  }

  /** After a command: what stopped the run may be mended, and P11 is asked of the flow as it is now. */
  reconsider(): void {
    const { calendar, counters } = this;
    this.stop = null;
    counters.atThisInstant = 0;
    counters.mayBeStuck = counters.heldServers > 0;
    counters.lookAgainAt = 0;
    if (counters.mayBeStuck && calendar.size === counters.pendingArrivals) this.lookForCircle();
  }

  /** A server waits for what it gave: only this, and commands, can close a circle. */
  hold(): void {
    this.counters.heldServers++;
    this.counters.mayBeStuck = true;
  }

  private lookForCircle(): void {
    const { counters, calendar } = this;
    if (counters.heldServers === 0) {
      counters.mayBeStuck = false;
      return;
    }
    if (counters.events < counters.lookAgainAt && calendar.size > 0) return;
    const { problem: circle, othersMove, steps } = findCircle(this);
    // Asked again while others move: they may come to their end.
    counters.mayBeStuck = circle !== null && othersMove;
    counters.lookAgainAt = steps > freeSteps ? counters.events + steps : 0;
    if (circle !== null && !othersMove) this.stop = { reason: 'stuck', problem: circle };
  }

  /** The run cannot go on, and says why. */
  fail(why: Problem): void {
    this.stop = { reason: 'failed', problem: why };
  }

  private stir({ timeHigh, timeLow, kind, a, b }: Calendar): void {
    const { hashWords } = this;
    const first = Math.imul(hashWords[0]! ^ timeLow, 0x9e3779b1);
    const second = Math.imul(hashWords[1]! ^ (kind + Math.imul(a, 0x85ebca6b)), 0xc2b2ae35);
    hashWords[0] = ((first << 15) | (first >>> 17)) + timeHigh;
    hashWords[1] = ((second << 13) | (second >>> 19)) + b + first;
  }

  /** T4. Does what is on the agenda. */
  settle(): void {
    const { agenda } = this;
    while (!agenda.isEmpty) {
      agenda.take();
      const { item, slot, ref } = agenda;
      const place = this.places[slot]!;
      if (!place.alive) {
        // The source is gone, its event has ended: nobody counts any more.
        if (item === roundEndItem) this.circuits.release(ref);
        continue;
      }
      if (item === refillItem) place.behavior.refill(this, place);
      else if (item === acceptedItem) place.behavior.onAccepted!(this, place, ref);
      else if (item === finishedItem) place.behavior.onFinished!(this, place, ref);
      else if (item === roundEndItem) {
        // Or another kind stands in its place.
        if (place.behavior.onRoundEnd === undefined) this.circuits.release(ref);
        else place.behavior.onRoundEnd(this, place, ref);
      }
    }
  }

  nextOrder(): number {
    return this.counters.orders++;
  }

  /** R1. The stream of a node for a purpose, opened at first use. */
  stream(nodeId: string, purpose: string): number {
    const key = `${nodeId}/${purpose}`;
    let index = this.streams.get(key);
    if (index === undefined) {
      index = this.random.open(this.seed, nodeId, purpose);
      this.streams.set(key, index);
    }
    return index;
  }

  /** Index of a type's name; -1 for none. */
  intern(name: string | undefined): number {
    if (name === undefined) return none;
    const index = this.names.indexOf(name);
    return index >= 0 ? index : this.names.push(name) - 1;
  }

  createMessage(place: Place, type: number, priority: number, circuit: number): number {
    const { counters } = this;
    counters.created++;
    if (circuit !== none) this.openRound(circuit);
    return this.messages.create(counters.now, type, priority, place.slot, circuit, counters.made++);
  }

  /**
   * P1, P2. Sends `message` on from a place: a copy on every edge but the last, itself on that one.
   * Gives back what the giver, known as `ref`, has to wait for: parked copies + 65536 x unfinished calls.
   */
  passOn(place: Place, message: number, ref: number): number {
    const { outs } = place;
    const last = outs.length - 1;
    if (last < 0) {
      this.complete(message);
      return 0;
    }
    let owed = 0;
    for (let index = 0; index < last; index++)
      owed += this.send(outs[index]!, this.copy(message), place.slot, ref);
    return owed + this.send(outs[last]!, message, place.slot, ref);
  }

  private send(edge: Edge, message: number, giver: number, ref: number): number {
    const answer = edge.to.behavior.offer(this, edge.to, message, edge, giver, ref);
    return answer === accepted ? 0 : (answer & 1) + ((answer & 2) << 15);
  }

  private copy(message: number): number {
    const { counters, messages } = this;
    counters.copied++;
    const circuit = messages.circuit(message);
    if (circuit !== none) this.openRound(circuit);
    return messages.copy(message, counters.made++);
  }

  /** P5. A message that was taken over sets out; true when it is on its way, false when it is there at once. */
  setOut(edge: Edge, message: number): boolean {
    const { counters } = this;
    edge.state.passed++;
    const { latency } = edge;
    if (latency === null && !edge.isHop) {
      if (this.moveLog !== null)
        this.moveLog.add(edge.slot, counters.now, counters.now, this.messages.type(message));
      return false;
    }
    const arrivesAt =
      latency === null ? counters.now : counters.now + latency.sample(this.random.at(edge.latencyStream));
    if (this.moveLog !== null)
      this.moveLog.add(edge.slot, counters.now, arrivesAt, this.messages.type(message));
    edge.state.underWay++;
    this.calendar.schedule(arrivesAt, arrivalKind, edge.slot, message);
    return true;
  }

  /** A refused message used its edge and is lost. */
  turnAway(edge: Edge, message: number): void {
    edge.state.passed++;
    if (this.moveLog !== null) this.moveLog.add(edge.slot, this.now, this.now, this.messages.type(message));
    this.lose(message);
  }

  /** A parked message was taken over: its giver is told. */
  tellAccepted(giver: number, ref: number): void {
    if (giver !== none) this.agenda.push(acceptedItem, giver, ref);
  }

  /** A call ended: who waits for it is told. */
  tellFinished(caller: number, ref: number): void {
    if (caller !== none) this.agenda.push(finishedItem, caller, ref);
  }

  refillLater(place: Place): void {
    this.agenda.push(refillItem, place.slot, none);
  }

  /** F4. The message has reached its end. */
  complete(message: number): void {
    const { counters } = this;
    counters.completed++;
    observe(this.endToEnd, this.memory, counters.now - this.messages.createdAt(message));
    this.end(message);
  }

  lose(message: number): void {
    this.counters.lost++;
    this.end(message);
  }

  loseByRemoval(message: number): void {
    this.counters.lostByRemoval++;
    this.lose(message);
  }

  private end(message: number): void {
    const circuit = this.messages.circuit(message);
    if (circuit !== none) {
      const origin = this.messages.origin(message);
      this.closeRound(this.places[origin]!, circuit);
    }
    this.messages.release(message);
  }

  /** S6. One more that must end before the round of a closed source has ended. */
  openRound(circuit: number): void {
    this.addToRound(circuit, 1);
  }

  /** One of them has ended; the source is told when it was the last. */
  closeRound(source: Place, circuit: number): void {
    if (this.addToRound(circuit, -1) === 0) this.agenda.push(roundEndItem, source.slot, circuit);
  }

  private addToRound(circuit: number, by: number): number {
    const { i } = this.circuits.own(circuit);
    const w = this.circuits.int(circuit);
    const copies = i[w]! + by;
    i[w] = copies;
    return copies;
  }

  /** F2. All figures but totals and histories begin anew at this instant. */
  resetFigures(): void {
    this.counters.figuresFrom = this.now;
    resetSample(this.endToEnd, this.memory);
    for (const place of this.places) if (place.alive) place.behavior.reset(this, place);
  }
}
