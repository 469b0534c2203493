import type { Memory } from '../memory.ts';
import { none } from '../messages.ts';
import { Records } from '../records.ts';

/**
 * Events that stand at their sources, or are being handled in a call that is waited for: what of each is still parked and
 * what has not finished. Those of one source are linked, so that they go when it goes.
 */
export class Stands extends Records {
  constructor(memory: Memory) {
    super(memory, 2);
  }

  /** A new one in front of `next`, which is its source's newest or -1. */
  open(next: number): number {
    const stand = this.allocate();
    const { i } = this.own(stand);
    const w = this.int(stand);
    i[w + 2] = next;
    i[w + 3] = none;
    if (next !== none) this.own(next).i[this.int(next) + 3] = stand;
    return stand;
  }

  set(stand: number, unaccepted: number, unfinished: number): void {
    const { i } = this.own(stand);
    const w = this.int(stand);
    i[w] = unaccepted;
    i[w + 1] = unfinished;
  }

  unaccepted(stand: number): number {
    return this.page(stand).i[this.int(stand)]!;
  }

  unfinished(stand: number): number {
    return this.page(stand).i[this.int(stand) + 1]!;
  }

  next(stand: number): number {
    return this.page(stand).i[this.int(stand) + 2]!;
  }

  previous(stand: number): number {
    return this.page(stand).i[this.int(stand) + 3]!;
  }

  /** Takes one out from among its source's. */
  close(stand: number): void {
    const next = this.next(stand);
    const previous = this.previous(stand);
    if (next !== none) this.own(next).i[this.int(next) + 3] = previous;
    if (previous !== none) this.own(previous).i[this.int(previous) + 2] = next;
    this.release(stand);
  }
}
