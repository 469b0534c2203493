import { type Memory, OutOfMemory } from './memory.ts';

const pageBits = 10;
export const pageSize = 1 << pageBits;
const pageMask = pageSize - 1;

/** 1024 records over one buffer, seen as doubles and as 32-bit integers. */
export interface Page {
  readonly f: Float64Array;
  readonly i: Int32Array;
  readonly epoch: number;
}

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
 */
export class Records {
  pages: Page[] = [];
  /** Records ever handed out: all live ones have an index below it. */
  used = 0;
  live = 0;
  private free = -1;
  readonly memory: Memory;
  /** Size of a record in 8-byte words. */
  readonly words: number;

  constructor(memory: Memory, words: number) {
    this.memory = memory;
    this.words = words;
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

  /** The page of a record, for reading. */
  page(index: number): Page {
    return this.pages[index >> pageBits]!;
  }

  /** The page of a record, for writing: no snapshot shares it any more. */
  own(index: number): Page {
    const page = this.pages[index >> pageBits]!;
    return page.epoch === this.memory.epoch ? page : this.copyPage(index >> pageBits);
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
    return { pages: this.pages.map((page) => page.f), used: this.used, free: this.free, live: this.live };
  }

  /** The memory's epoch must have been advanced since the pages were last written. */
  load(saved: SavedRecords): void {
    this.pages = saved.pages.map((f) => ({ f, i: new Int32Array(f.buffer), epoch: -1 }));
    this.used = saved.used;
    this.free = saved.free;
    this.live = saved.live;
  }

  private createPage(): Page {
    const length = pageSize * this.words;
    if ((this.pages.length + 1) * length * 8 > this.memory.limit) throw new OutOfMemory();
    const f = allocateDoubles(length);
    return { f, i: new Int32Array(f.buffer), epoch: this.memory.epoch };
  }

  private copyPage(number: number): Page {
    const f = this.pages[number]!.f.slice();
    const page = { f, i: new Int32Array(f.buffer), epoch: this.memory.epoch };
    this.pages[number] = page;
    return page;
  }
}

function allocateDoubles(length: number): Float64Array {
  try {
    return new Float64Array(length);
  } catch {
    throw new OutOfMemory();
  }
}
