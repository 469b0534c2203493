import { highWordIndex } from '../base/doubleBits.ts';
import type { Memory } from './memory.ts';
import { pageSize, Records, type SavedRecords } from './records.ts';

export interface SavedCalendar {
  readonly entries: SavedRecords;
  readonly positions: SavedRecords;
  readonly seq: number;
  readonly size: number;
}

/** The root stands at index 3, so that the four children of an entry share a page and a pair of cache lines. */
const root = 3;
/** Where the entry stands that is on its way to its place in the heap. */
const hand = 0;
const firstChild = (index: number) => (index << 2) - 8;
const parent = (index: number) => (index >> 2) + 2;

/**
 * The pending events (time, seq, kind, a, b), served by time and among equal times by seq: a 4-ary heap in pages.
 * `take` leaves a hole at the root which the next `schedule` fills, since most events schedule another.
 *
 * An entry is 4 words: time, seq, [a, kind], [b, handle + 1]. What moves is moved as doubles: with `kind` and `handle + 1`
 * where a double has its exponent, none of them is a NaN, whose bits could change on the way.
 */
export class Calendar {
  /** What the last `take` took; its instant also as the two words of its bits. */
  time = 0;
  timeHigh = 0;
  timeLow = 0;
  kind = 0;
  a = 0;
  b = 0;

  private seq = 0;
  private end = root;
  private hole = false;
  private readonly entries: Records;
  /** 1 word a handle: [index of its entry, -]. */
  private readonly positions: Records;
  /** The first page of the entries, the one nearly all is done in. No snapshot shares it while it is `owned`. */
  private f: Float64Array;
  private i: Int32Array;
  private owned = true;

  constructor(memory: Memory) {
    this.entries = new Records(memory, 4);
    this.positions = new Records(memory, 1);
    while (this.entries.used < root) this.entries.allocate();
    const { f, i } = this.entries.own(hand);
    this.f = f;
    this.i = i;
  }

  get size(): number {
    return this.end - root - (this.hole ? 1 : 0);
  }

  get bytes(): number {
    return this.entries.bytes + this.positions.bytes;
  }

  schedule(time: number, kind: number, a: number, b: number): void {
    this.takeInHand(time, kind, a, b, 0);
    this.insert();
  }

  /** As `schedule`; the handle given back cancels the event, and is void once it was taken. */
  scheduleRevocable(time: number, kind: number, a: number, b: number): number {
    const handle = this.positions.allocate();
    this.takeInHand(time, kind, a, b, handle + 1);
    this.insert();
    return handle;
  }

  cancel(handle: number): void {
    this.fillHole();
    this.moveLastTo(this.positions.page(handle).i[this.positions.int(handle)]!);
    this.positions.release(handle);
  }

  /** The instant of the next event; Infinity without one. */
  nextTime(): number {
    if (this.hole) this.fillHole();
    return this.end === root ? Number.POSITIVE_INFINITY : this.f[root * 4]!;
  }

  /** Takes the next event into `time`, `kind`, `a`, `b`. There must be one. */
  take(): void {
    if (this.hole) this.fillHole();
    const { f, i } = this;
    this.time = f[root * 4]!;
    this.timeHigh = i[root * 8 + highWordIndex]!;
    this.timeLow = i[root * 8 + 1 - highWordIndex]!;
    this.a = i[root * 8 + 4]!;
    this.kind = i[root * 8 + 5]!;
    this.b = i[root * 8 + 6]!;
    const handle = i[root * 8 + 7]! - 1;
    if (handle >= 0) this.positions.release(handle);
    this.hole = true;
  }

  /** Removes every pending event that `matches`; calls it once for each, in no particular order. */
  withdraw(matches: (kind: number, a: number, b: number, time: number) => boolean): void {
    this.fillHole();
    const stop = this.end;
    this.ownFirstPage();
    // Each survivor is inserted anew at or below the index it was read from, so nothing unread is overwritten.
    this.end = root;
    for (let index = root; index < stop; index++) {
      this.move(index, hand);
      const { f, i } = this;
      const handle = i[7]! - 1;
      if (!matches(i[5]!, i[4]!, i[6]!, f[0]!)) this.rise(this.end++);
      else if (handle >= 0) this.positions.release(handle);
    }
  }

  save(): SavedCalendar {
    this.fillHole();
    this.owned = false;
    return { entries: this.entries.save(), positions: this.positions.save(), seq: this.seq, size: this.end };
  }

  load(saved: SavedCalendar): void {
    this.entries.load(saved.entries);
    this.positions.load(saved.positions);
    this.seq = saved.seq;
    this.end = saved.size;
    this.hole = false;
    const { f, i } = this.entries.page(hand);
    this.f = f;
    this.i = i;
    this.owned = false;
  }

  private takeInHand(time: number, kind: number, a: number, b: number, tracked: number): void {
    if (!this.owned) this.ownFirstPage();
    const { f, i } = this;
    f[0] = time;
    f[1] = this.seq++;
    i[4] = a;
    i[5] = kind;
    i[6] = b;
    i[7] = tracked;
  }

  private ownFirstPage(): void {
    const { f, i } = this.entries.own(hand);
    this.f = f;
    this.i = i;
    this.owned = true;
  }

  private insert(): void {
    if (this.hole) {
      this.hole = false;
      this.sink(root);
    } else {
      if (this.end === this.entries.used) this.entries.allocate();
      this.rise(this.end++);
    }
  }

  private fillHole(): void {
    if (!this.hole) return;
    this.hole = false;
    this.moveLastTo(root);
  }

  /** Closes a gap at `index` with the last entry. */
  private moveLastTo(index: number): void {
    const last = --this.end;
    if (index === last) return;
    if (!this.owned) this.ownFirstPage();
    this.move(last, hand);
    if (index > root && this.isBefore(parent(index))) this.rise(index);
    else this.sink(index);
  }

  /** Whether the entry in hand is served before the one at `index`. */
  private isBefore(index: number): boolean {
    const time = this.f[0]!;
    const { f } = this.entries.page(index);
    const d = this.entries.double(index);
    const other = f[d]!;
    return time < other || (time === other && this.f[1]! < f[d + 1]!);
  }

  /** Puts the entry in hand at `at`, or above where it is served earlier. */
  private rise(at: number): void {
    let index = at;
    while (index > root) {
      const up = parent(index);
      if (!this.isBefore(up)) break;
      this.move(up, index);
      index = up;
    }
    this.move(hand, index);
  }

  /** Puts the entry in hand at `at`, or below where others are served earlier. */
  private sink(at: number): void {
    const { f, end } = this;
    const time = f[0]!;
    const seq = f[1]!;
    let index = at;
    for (;;) {
      const first = firstChild(index);
      if (first >= end) break;
      if (first >= pageSize) {
        this.sinkDeep(index);
        return;
      }
      const stop = end - first < 4 ? end * 4 : first * 4 + 16;
      let best = first * 4;
      let bestTime = f[best]!;
      for (let child = best + 4; child < stop; child += 4) {
        const childTime = f[child]!;
        if (childTime < bestTime || (childTime === bestTime && f[child + 1]! < f[best + 1]!)) {
          best = child;
          bestTime = childTime;
        }
      }
      if (time < bestTime || (time === bestTime && seq < f[best + 1]!)) break;
      this.moveInFirstPage(best, index);
      index = best >> 2;
    }
    if (index < pageSize) this.moveInFirstPage(hand, index);
    else this.move(hand, index);
  }

  /** As `sink`, beyond the first page. */
  private sinkDeep(at: number): void {
    const { entries, end } = this;
    let index = at;
    for (;;) {
      const first = firstChild(index);
      if (first >= end) break;
      const { f } = entries.page(first);
      const base = entries.double(first);
      const stop = end - first < 4 ? end - first : 4;
      let best = 0;
      let bestTime = f[base]!;
      for (let child = 1; child < stop; child++) {
        const childTime = f[base + child * 4]!;
        if (
          childTime < bestTime ||
          (childTime === bestTime && f[base + child * 4 + 1]! < f[base + best * 4 + 1]!)
        ) {
          best = child;
          bestTime = childTime;
        }
      }
      if (this.isBefore(first + best)) break;
      this.move(first + best, index);
      index = first + best;
    }
    this.move(hand, index);
  }

  /** `from` is where the entry begins, `to` the index it goes to; the page is for writing. */
  private moveInFirstPage(from: number, to: number): void {
    const { f } = this;
    const t = to * 4;
    f[t] = f[from]!;
    f[t + 1] = f[from + 1]!;
    f[t + 2] = f[from + 2]!;
    f[t + 3] = f[from + 3]!;
    const handle = this.i[t * 2 + 7]! - 1;
    if (handle >= 0) this.note(handle, to);
  }

  private move(from: number, to: number): void {
    const { entries } = this;
    const source = entries.page(from).f;
    const s = entries.double(from);
    const { f, i } = entries.own(to);
    const t = entries.double(to);
    f[t] = source[s]!;
    f[t + 1] = source[s + 1]!;
    f[t + 2] = source[s + 2]!;
    f[t + 3] = source[s + 3]!;
    const handle = i[t * 2 + 7]! - 1;
    if (handle >= 0) this.note(handle, to);
  }

  private note(handle: number, index: number): void {
    this.positions.own(handle).i[this.positions.int(handle)] = index;
  }
}
