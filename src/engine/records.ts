import { type Memory, OutOfMemory } from './memory.ts';

export const pageBits = 10;
export const pageSize = 1 << pageBits;
export const pageMask = pageSize - 1;

/** 1024 records over one buffer, seen as doubles and as 32-bit integers. */
interface Page {
  readonly f: Float64Array;
  readonly i: Int32Array;
  /** The pool's when it was written last. */
  readonly epoch: number;
}

const noPage = -1;
const noWords = { f: new Float64Array(0), i: new Int32Array(0) };

/** A pool's contents as plain data; pages are shared, never written. */
export interface SavedRecords {
  readonly pages: readonly Float64Array[];
  readonly used: number;
  readonly free: number;
  readonly live: number;
}

/**
 * A pool of records of equal size, addressed by index, in pages that are copied on the first write after a snapshot.
 * It grows a page at a time, so neither growth nor a snapshot needs twice the memory.
 * Word 0 of the integers of a free record links the free list; allocation does not clear a record.
 *
 * The pool stands at one page, whose words are `f` and `i`: records near each other, and all of a small run, are reached
 * without looking for the page.
 */
export class Records {
  f: Float64Array = noWords.f;
  i: Int32Array = noWords.i;
  /** Records ever handed out: all live ones have an index below it. */
  used = 0;
  live = 0;
  private pages: Page[] = [];
  /** The first free record of the list; -1: none. */
  free = -1;
  /** The page the pool stands at, and the same where it may be written. */
  private standsAt = noPage;
  private writesAt = noPage;
  /** Counts the snapshots: pages of an earlier epoch may be shared with one. */
  private epoch = 0;
  private readonly memory: Memory;
  /** Size of a record in 8-byte words. */
  private readonly words: number;

  constructor(memory: Memory, words: number) {
    this.memory = memory;
    this.words = words;
  }

  /** Records there are pages for. */
  get capacity(): number {
    return this.pages.length << pageBits;
  }

  get bytes(): number {
    return this.pages.length * pageSize * this.words * 8;
  }

  allocate(): number {
    const head = this.free;
    if (head >= 0) this.free = this.page(head).i[this.int(head)]!;
    else if (this.used === this.pages.length << pageBits) this.pages.push(this.createPage());
    this.live++;
    return head >= 0 ? head : this.used++;
  }

  release(index: number): void {
    this.own(index).i[this.int(index)] = this.free;
    this.free = index;
    this.live--;
  }

  /** Calls `visit` for each live record, which must release none. For rare occasions: it looks at all that were ever handed out. */
  forEachLive(visit: (index: number) => void): void {
    const isFree = new Uint8Array(this.used);
    for (let free = this.free; free >= 0; free = this.page(free).i[this.int(free)]!) isFree[free] = 1;
    for (const [index, free] of isFree.entries()) if (free === 0) visit(index);
  }

  /** The pool at the page of a record, for reading `f` and `i` before the next call. */
  page(index: number): this {
    const number = index >> pageBits;
    if (number !== this.standsAt) this.turnTo(number);
    return this;
  }

  /** As `page`, for writing: no snapshot shares the page any more. */
  own(index: number): this {
    const number = index >> pageBits;
    if (number !== this.writesAt) this.turnToOwn(number);
    return this;
  }

  /** Where a record's doubles begin in its page. */
  double(index: number): number {
    return (index & pageMask) * this.words;
  }

  /** Where a record's integers begin in its page. */
  int(index: number): number {
    return (index & pageMask) * this.words * 2;
  }

  save(): SavedRecords {
    this.epoch++;
    this.writesAt = noPage;
    return { pages: this.pages.map((page) => page.f), used: this.used, free: this.free, live: this.live };
  }

  load(saved: SavedRecords): void {
    this.pages = saved.pages.map((f) => ({ f, i: new Int32Array(f.buffer), epoch: noPage }));
    this.used = saved.used;
    this.free = saved.free;
    this.live = saved.live;
    this.standsAt = noPage;
    this.writesAt = noPage;
  }

  private turnTo(number: number): void {
    const { f, i, epoch } = this.pages[number]!;
    this.f = f;
    this.i = i;
    this.standsAt = number;
    this.writesAt = epoch === this.epoch ? number : noPage;
  }

  private turnToOwn(number: number): void {
    const { f, epoch } = this.pages[number]!;
    if (epoch !== this.epoch) this.pages[number] = this.toPage(f.slice());
    this.turnTo(number);
  }

  private createPage(): Page {
    const length = pageSize * this.words;
    if ((this.pages.length + 1) * length * 8 > this.memory.limit) throw new OutOfMemory();
    return this.toPage(allocateDoubles(length));
  }

  private toPage(f: Float64Array): Page {
    return { f, i: new Int32Array(f.buffer), epoch: this.epoch };
  }
}

function allocateDoubles(length: number): Float64Array {
  try {
    return new Float64Array(length);
  } catch {
    throw new OutOfMemory();
  }
}
