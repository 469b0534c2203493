import type { Memory } from './memory.ts';
import { Records } from './records.ts';

/** Flags beside the index of its extra. */
const isDead = 1;
const isLate = 2;

/** Of a message that has neither a record of extras nor a flag. */
export const nothingBeside = -4;

/** No message, no node, no record. */
export const none = -1;

/** The instant, and how many messages have been made. */
export interface Clock {
  readonly now: number;
  made: number;
}

/**
 * All messages of a run, a struct of arrays in pages, 88 bytes each. A message is in one place at a time, so one pair of
 * links serves whatever line it stands in.
 */
export class Messages extends Records {
  /** Of a record, 8 bytes each. */
  static readonly words = 11;

  constructor(memory: Memory) {
    super(memory, Messages.words);
  }

  create(
    createdAt: number,
    type: number,
    priority: number,
    origin: number,
    circuit: number,
    number: number,
  ): number {
    const m = this.createHere(type, priority, origin, circuit, number);
    this.f[this.double(m)] = createdAt;
    return m;
  }

  /** As `create`, but for the instant: the pool is left at its page. */
  private createHere(
    type: number,
    priority: number,
    origin: number,
    circuit: number,
    number: number,
  ): number {
    const m = this.allocate();
    const { f, i } = this.own(m);
    const d = this.double(m);
    f[d + 3] = priority;
    const w = d * 2 + 8;
    i[w] = none;
    i[w + 1] = none;
    i[w + 2] = type;
    i[w + 3] = number;
    i[w + 4] = origin;
    i[w + 5] = circuit;
    i[w + 6] = 2 * none;
    i[w + 7] = none;
    i[w + 8] = none;
    i[w + 12] = nothingBeside;
    i[w + 13] = number;
    return m;
  }

  /** As `create`, at the instant of a clock. */
  createNow(clock: Clock, type: number, priority: number, origin: number, circuit: number): number {
    const m = this.createHere(type, priority, origin, circuit, clock.made++);
    this.f[this.double(m)] = clock.now;
    return m;
  }

  /** A message that shares instant of creation, type, priority, origin, circuit and event with `of`. */
  copy(of: number, number: number): number {
    const copy = this.create(
      this.createdAt(of),
      this.type(of),
      this.priority(of),
      this.origin(of),
      this.circuit(of),
      number,
    );
    const event = this.event(of);
    this.own(copy).i[this.int(copy) + 21] = event;
    if (this.isDeadLetter(of)) this.markDeadLetter(copy);
    return copy;
  }

  createdAt(m: number): number {
    return this.page(m).f[this.double(m)]!;
  }

  /** When it began to wait where it stands. */
  enteredAt(m: number): number {
    return this.page(m).f[this.double(m) + 1]!;
  }

  /** Number of its entry among all entries of the run: the order behind equal instants. */
  order(m: number): number {
    return this.page(m).f[this.double(m) + 2]!;
  }

  priority(m: number): number {
    return this.page(m).f[this.double(m) + 3]!;
  }

  enter(m: number, at: number, order: number): void {
    const { f } = this.own(m);
    const d = this.double(m);
    f[d + 1] = at;
    f[d + 2] = order;
  }

  next(m: number): number {
    return this.page(m).i[this.int(m) + 8]!;
  }

  setNext(m: number, next: number): void {
    this.own(m).i[this.int(m) + 8] = next;
  }

  previous(m: number): number {
    return this.page(m).i[this.int(m) + 9]!;
  }

  setPrevious(m: number, previous: number): void {
    this.own(m).i[this.int(m) + 9] = previous;
  }

  /** Index of its type's name; -1 where it has none. */
  type(m: number): number {
    return this.page(m).i[this.int(m) + 10]!;
  }

  /** Number of its creation, copies included: its name in traces. */
  number(m: number): number {
    return this.page(m).i[this.int(m) + 11]!;
  }

  /** Slot of the source that created it. */
  origin(m: number): number {
    return this.page(m).i[this.int(m) + 12]!;
  }

  /** Record that counts an event's copies where its source waits for their end; -1 elsewhere. */
  circuit(m: number): number {
    return this.page(m).i[this.int(m) + 13]!;
  }

  /** Slot of the edge by which it came, or by which it waits to come. */
  via(m: number): number {
    return this.page(m).i[this.int(m) + 14]! >> 1;
  }

  /** Of a parked message: whether its giver waits for the end of the call too. */
  isWaitedFor(m: number): boolean {
    return (this.page(m).i[this.int(m) + 14]! & 1) === 1;
  }

  /** Slot of the node that waits until this message is accepted, or of the queue it came from; -1: nobody. */
  giver(m: number): number {
    return this.page(m).i[this.int(m) + 15]!;
  }

  /** What the giver knows it by: a server, a stand. */
  giverRef(m: number): number {
    return this.page(m).i[this.int(m) + 16]!;
  }

  setVia(m: number, edge: number, giver: number, giverRef: number, isWaitedFor: boolean): void {
    const { i } = this.own(m);
    const w = this.int(m) + 14;
    i[w] = edge * 2 + (isWaitedFor ? 1 : 0);
    i[w + 1] = giver;
    i[w + 2] = giverRef;
  }

  /** Nobody waits for it any more, nor does anybody take it back. */
  forgetGiver(m: number): void {
    const { i } = this.own(m);
    const w = this.int(m) + 14;
    i[w] = i[w]! & ~1;
    i[w + 1] = none;
  }

  /** Record of what few messages have: `Extras`; -1 where it has none. */
  extra(m: number): number {
    return this.page(m).i[this.int(m) + 20]! >> 2;
  }

  setExtra(m: number, extra: number): void {
    const { i } = this.own(m);
    const w = this.int(m) + 20;
    i[w] = extra * 4 + (i[w]! & 3);
  }

  /** Number of the event it is a copy of: its own where it is the original. */
  event(m: number): number {
    return this.page(m).i[this.int(m) + 21]!;
  }

  /** Whether it went by a dead-letter port. */
  isDeadLetter(m: number): boolean {
    return (this.page(m).i[this.int(m) + 20]! & isDead) !== 0;
  }

  markDeadLetter(m: number): void {
    const { i } = this.own(m);
    const w = this.int(m) + 20;
    i[w] = i[w]! | isDead;
  }

  /** P12. Whether its giver waits for it as for a call, whatever it is passed on to. */
  isLate(m: number): boolean {
    return (this.page(m).i[this.int(m) + 20]! & isLate) !== 0;
  }

  setLate(m: number, late: boolean): void {
    const { i } = this.own(m);
    const w = this.int(m) + 20;
    i[w] = late ? i[w]! | isLate : i[w]! & ~isLate;
  }

  /** Links of a `Ranking`: first child, next sibling, and back to the elder sibling or the parent. */
  rankChild(m: number): number {
    return this.page(m).i[this.int(m) + 17]!;
  }

  rankSibling(m: number): number {
    return this.page(m).i[this.int(m) + 18]!;
  }

  rankBack(m: number): number {
    return this.page(m).i[this.int(m) + 19]!;
  }

  setRankLinks(m: number, child: number, sibling: number, back: number): void {
    const { i } = this.own(m);
    const w = this.int(m) + 17;
    i[w] = child;
    i[w + 1] = sibling;
    i[w + 2] = back;
  }
}
