import type { Problem } from '../base/problem.ts';
import { RandomStreams } from '../distributions/randomStreams.ts';
import { Agenda, acceptedItem, finishedItem, refillItem, returnItem, roundEndItem } from './agenda.ts';
import { type Behaviors, nobody } from './behavior.ts';
import { Calendar } from './calendar.ts';
import { lookForCircle } from './circle.ts';
import { type Counters, createCounters } from './counters.ts';
import { joinCrowd } from './crowd.ts';
import { type EventLog, note } from './eventLog.ts';
import type { Express, ToExpress } from './express.ts';
import { Extras } from './extras.ts';
import { risk } from './hazards.ts';
import { Keys } from './keys.ts';
import { createMemory, type Memory, OutOfMemory } from './memory.ts';
import { Messages, none } from './messages.ts';
import { meet } from './mix.ts';
import type { Fate, MoveLog } from './moveLog.ts';
import { Names } from './names.ts';
import { Servers } from './parts/servers.ts';
import { Stands } from './parts/stands.ts';
import type { Edge, Place } from './place.ts';
import { outOfMemory, standstill } from './problems.ts';
import { Records } from './records.ts';
import { closeRound, openRound } from './rounds.ts';
import { type Classes, createClasses, observeIn } from './stats/classes.ts';
import { createSample, observe, type Sample } from './stats/sample.ts';
import { mostAtOneInstant, type Outcome, type Stop } from './stop.ts';
import { stopTimer } from './timer.ts';
import { stir, toHash } from './traceHash.ts';

/** Kind of the event that ends a message's way along an edge; places' own kinds are below it. */
export const arrivalKind = 16;
/** Kind of the event that offers at the end of an edge what a place has given up (D1). */
export const deadLetterKind = 17;

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
  readonly extras = new Extras(this.memory);
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
  readonly types = new Names();
  readonly keys = new Keys();
  /** Payloads and headers, as JSON. */
  readonly texts = new Names();
  counters: Counters = createCounters();
  /** T6, two words. */
  hashWords: Int32Array<ArrayBuffer> = new Int32Array(2);
  endToEnd: Sample = createSample(this.memory);
  endToEndClasses: Classes = createClasses(0, false, {});
  /** Why the run cannot go on. */
  stop: Stop | null = null;
  /** P11. A command that may free whatever waits is still to come: nothing is stuck for good. */
  awaitsCommand = false;
  /** O1. The question about room that is being asked, and through how many places it has gone; -1 between questions. */
  question: number = none;
  asking = 0;
  /** Who follows the messages on their edges; null costs nothing. */
  moveLog: MoveLog | null = null;
  /** E5. Who is told all that becomes of messages; null costs nothing. */
  eventLog: EventLog | null = null;

  private toExpress: ToExpress | null;
  /** Undefined: to be looked for. */
  private express: Express | null | undefined;

  constructor(seed: number, behaviors: Behaviors, toExpress: ToExpress | null = null) {
    this.seed = seed;
    this.behaviors = behaviors;
    this.toExpress = toExpress;
  }

  get problem(): Problem | null {
    return this.stop?.problem ?? null;
  }

  /** Of types, by their index. */
  get names(): readonly string[] {
    return this.types.list;
  }

  get now(): number {
    return this.counters.now;
  }

  /** T6. 16 hexadecimal digits. */
  get hash(): string {
    return toHash(this.hashWords);
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
    if (this.express === undefined) this.express = this.toExpress?.(this) ?? null;
    const express = this.eventLog === null ? this.express : null;
    if (express !== null) express.until = until;
    for (let left = budget; ; left--) {
      if (this.stop !== null) return 'stopped';
      if (express !== null) left -= express.serve(left);
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

  /** T7. Places, edges or what is measured are no longer the same. */
  forgetExpress(toExpress = this.toExpress): void {
    this.toExpress = toExpress;
    this.express = undefined;
  }

  /** To an instant not after the next event's, which is left to be served. */
  moveClock(to: number): void {
    this.counters.now = to;
    this.counters.atThisInstant = 0;
    this.counters.crowd = 0;
  }

  private serveNext(): void {
    const { calendar, counters } = this;
    calendar.take();
    const { kind, a, b } = calendar;
    counters.atThisInstant++;
    counters.events++;
    stir(this.hashWords, calendar);
    if (kind === arrivalKind) {
      const edge = this.edges[a]!;
      edge.state.underWay--;
      edge.to.behavior.arrive(this, edge.to, b, edge);
    } else if (kind === deadLetterKind) {
      this.send(this.edges[a]!, b, nobody, none);
    } else {
      const place = this.places[a]!;
      place.behavior.onEvent!(this, place, kind, b);
    }
    if (!this.agenda.isEmpty) this.settle();
    if (counters.mayBeStuck && calendar.size === counters.pendingArrivals) lookForCircle(this);
  }

  /** After a command: P11 is asked of the flow as it is now. */
  reconsider(): void {
    const { calendar, counters } = this;
    this.forgetExpress();
    counters.atThisInstant = 0;
    counters.mayBeStuck = counters.heldServers > 0;
    counters.lookAgainAt = 0;
    if (counters.mayBeStuck && calendar.size === counters.pendingArrivals) lookForCircle(this);
  }

  /** A server waits for what it gave: only this, and commands, can close a circle. */
  hold(): void {
    this.counters.heldServers++;
    this.counters.mayBeStuck = true;
  }

  /** The run cannot go on, and says why. */
  fail(why: Problem): void {
    this.stop = { reason: 'failed', problem: why };
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
      else if (item === returnItem) place.behavior.takeBack!(this, place, ref, 'preempted');
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
    return name === undefined ? none : this.types.intern(name);
  }

  createMessage(place: Place, type: number, priority: number, circuit: number): number {
    const { counters } = this;
    counters.created++;
    if (type !== counters.firstType || priority !== counters.firstPriority) meet(this, type, priority);
    if (circuit !== none) openRound(this, circuit);
    return this.messages.createNow(counters, type, priority, place.slot, circuit);
  }

  /**
   * P1, P2. Sends `message` on from a place: a copy on every edge but the last, itself on that one.
   * Gives back what the giver, the place unless told otherwise, has to wait for: parked copies + 65536 x unfinished calls.
   */
  passOn(place: Place, message: number, ref: number, giver: number = place.slot): number {
    const { outs } = place;
    const last = outs.length - 1;
    if (last < 0) {
      if (this.eventLog !== null) note(this, 'deleted', place.slot, message);
      this.complete(message);
      return 0;
    }
    let owed = 0;
    for (let index = 0; index < last; index++)
      owed += this.send(outs[index]!, this.copy(message), giver, ref);
    return owed + this.send(outs[last]!, message, giver, ref);
  }

  /** P3. Offers `message` at the end of `edge`; gives back what its giver has to wait for, as `passOn` does. */
  send(edge: Edge, message: number, giver: number, ref: number): number {
    if (edge.hazards !== null) return risk(this, edge, edge.hazards, message, giver, ref);
    return edge.to.behavior.offer(this, edge.to, message, edge, giver, ref);
  }

  copy(message: number): number {
    const { counters, messages } = this;
    counters.copied++;
    joinCrowd(this, 1);
    const circuit = messages.circuit(message);
    if (circuit !== none) openRound(this, circuit);
    const copy = messages.copy(message, counters.made++);
    const extra = messages.extra(message);
    if (extra !== none) messages.setExtra(copy, this.extras.copy(extra));
    return copy;
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
    if (this.eventLog !== null && latency !== null) note(this, 'sent', edge.from.slot, message, edge.slot);
    edge.state.underWay++;
    this.calendar.schedule(arrivesAt, arrivalKind, edge.slot, message);
    return true;
  }

  /** A message that is refused comes to the end of its edge all the same. */
  crossInVain(edge: Edge, message: number, fate: Fate): void {
    edge.state.passed++;
    if (this.moveLog !== null)
      this.moveLog.add(edge.slot, this.now, this.now, this.messages.type(message), fate);
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

  /** The record of what few messages have; opened at first use. */
  extraOf(message: number): number {
    const before = this.messages.extra(message);
    if (before !== none) return before;
    const extra = this.extras.open();
    this.messages.setExtra(message, extra);
    return extra;
  }

  /** The message begins anew: no queue takes it back, and what was done for it elsewhere is behind it. */
  startAnew(message: number): void {
    const { messages } = this;
    messages.forgetGiver(message);
    const extra = messages.extra(message);
    if (extra !== none) this.extras.forgetHandling(extra);
  }

  /** F4. The message has reached its end. */
  complete(message: number): void {
    const { counters } = this;
    counters.completed++;
    if (!this.messages.isDeadLetter(message)) {
      const took = counters.now - this.messages.createdAt(message);
      observe(this.endToEnd, this.memory, took);
      if (counters.isMixed) observeIn(this, this.endToEndClasses, message, took);
    }
    this.end(message);
  }

  lose(message: number, place: number = none, edge: number = none): void {
    this.counters.lost++;
    if (this.eventLog !== null) note(this, 'lost', place, message, edge);
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
      closeRound(this, this.places[origin]!, circuit);
    }
    const extra = this.extras.live === 0 ? none : this.messages.extra(message);
    if (extra !== none) {
      stopTimer(this, message);
      this.extras.release(extra);
    }
    this.messages.release(message);
  }

  /** A copy that has done its part and is not what the event comes to: completed, but not in `endToEnd`. */
  completeSilently(message: number): void {
    this.counters.completed++;
    this.end(message);
  }
}
