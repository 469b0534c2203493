import type { Memory } from '../memory.ts';
import { none } from '../messages.ts';
import { Records } from '../records.ts';

/** What a server is doing. */
export const idle = 0;
export const serving = 1;
/** Its message was passed on, but is parked, or its call has not ended. */
export const held = 2;
/** Its message is on its way to it. */
export const reserved = 3;

/** All servers of all handlers, 72 bytes each. A handler opens them as it needs them. */
export class Servers extends Records {
  /** Of a record, 8 bytes each. */
  static readonly words = 9;

  constructor(memory: Memory) {
    super(memory, Servers.words);
  }

  open(elder: number): number {
    const server = this.allocate();
    const { i } = this.own(server);
    const w = this.int(server) + 6;
    i.fill(none, w, w + 10);
    i[w + 2] = idle;
    i[w + 3] = 0;
    i[w + 4] = 0;
    i[w + 9] = elder;
    if (elder !== none) this.own(elder).i[this.int(elder) + 14] = server;
    return server;
  }

  beganAt(server: number): number {
    return this.page(server).f[this.double(server)]!;
  }

  endsAt(server: number): number {
    return this.page(server).f[this.double(server) + 1]!;
  }

  /** Order at which it became idle; meaningful while it is. */
  idleOrder(server: number): number {
    return this.page(server).f[this.double(server) + 2]!;
  }

  /** The next idle server, in the order in which they became idle. */
  nextIdle(server: number): number {
    return this.page(server).i[this.int(server) + 6]!;
  }

  message(server: number): number {
    return this.page(server).i[this.int(server) + 7]!;
  }

  mode(server: number): number {
    return this.page(server).i[this.int(server) + 8]!;
  }

  /** Slot of who waits for the end of this handling; -1: nobody. */
  caller(server: number): number {
    return this.page(server).i[this.int(server) + 11]!;
  }

  callerRef(server: number): number {
    return this.page(server).i[this.int(server) + 12]!;
  }

  /** Handle of the pending end of its handling, where that can be cancelled; -1 else. */
  handle(server: number): number {
    return this.page(server).i[this.int(server) + 13]!;
  }

  setHandle(server: number, handle: number): void {
    this.own(server).i[this.int(server) + 13] = handle;
  }

  /** All servers of a handler in the order in which they were opened. */
  younger(server: number): number {
    return this.page(server).i[this.int(server) + 14]!;
  }

  elder(server: number): number {
    return this.page(server).i[this.int(server) + 15]!;
  }

  reserve(server: number, message: number, caller: number, callerRef: number): void {
    const { i } = this.own(server);
    const w = this.int(server) + 7;
    i[w] = message;
    i[w + 1] = reserved;
    i[w + 4] = caller;
    i[w + 5] = callerRef;
  }

  begin(server: number, at: number, endsAt: number): void {
    const { f, i } = this.own(server);
    const d = this.double(server);
    f[d] = at;
    f[d + 1] = endsAt;
    i[d * 2 + 8] = serving;
  }

  /** Its message is gone, but for `unaccepted` parked copies and `unfinished` calls. */
  hold(server: number, unaccepted: number, unfinished: number): void {
    const { i } = this.own(server);
    const w = this.int(server) + 7;
    i[w] = none;
    i[w + 1] = held;
    i[w + 2] = unaccepted;
    i[w + 3] = unfinished;
  }

  /** Takes `unaccepted` and `unfinished` off what holds it; true when nothing is left. */
  settle(server: number, unaccepted: number, unfinished: number): boolean {
    const { i } = this.own(server);
    const w = this.int(server) + 9;
    i[w] = i[w]! - unaccepted;
    i[w + 1] = i[w + 1]! - unfinished;
    return i[w] === 0 && i[w + 1] === 0;
  }

  forgetCaller(server: number): void {
    this.own(server).i[this.int(server) + 11] = none;
  }

  rest(server: number, order: number): void {
    const { f, i } = this.own(server);
    const d = this.double(server);
    f[d + 2] = order;
    const w = d * 2;
    i[w + 6] = none;
    i[w + 7] = none;
    i[w + 8] = idle;
    i[w + 11] = none;
  }

  /** F6. Type and priority of what it is at, kept while it is: its message may be gone before. */
  setClass(server: number, type: number, priority: number): void {
    const { f, i } = this.own(server);
    f[this.double(server) + 2] = priority;
    i[this.int(server) + 16] = type;
  }

  /** Only while it is not idle. */
  priority(server: number): number {
    return this.page(server).f[this.double(server) + 2]!;
  }

  type(server: number): number {
    return this.page(server).i[this.int(server) + 16]!;
  }

  setNextIdle(server: number, next: number): void {
    this.own(server).i[this.int(server) + 6] = next;
  }

  /** Takes a server out of its handler's row and frees its record. */
  close(server: number): void {
    const younger = this.younger(server);
    const elder = this.elder(server);
    if (younger !== none) this.own(younger).i[this.int(younger) + 15] = elder;
    if (elder !== none) this.own(elder).i[this.int(elder) + 14] = younger;
    this.release(server);
  }
}
