import { highWordIndex } from '../base/doubleBits.ts';
import {
  fewestOrdered,
  firstChild,
  hand,
  mostUnordered,
  parent,
  root,
  type SavedCalendar,
} from './calendarLayout.ts';
import type { Memory } from './memory.ts';
import { none } from './messages.ts';
import { pageSize, Records } from './records.ts';

/**
 * The pending events (time, seq, kind, a, b), served by time and among equal times by seq: few of them a plain list, many a
 * 4-ary heap in pages. `take` leaves a hole which the next `schedule` fills, since most events schedule another.
 *
 * An entry is 4 words: time, seq, [a, kind], [b, handle + 1]. What moves between pages is moved as doubles: with `kind` and
 * `handle + 1` where a double has its exponent, none of them is a NaN, whose bits could change on the way.
 */
export class Calendar {
  /** What the last `take` took; its instant also as the two words of its bits. */
  time = 0;
  timeHigh = 0;
  timeLow = 0;
  kind = 0;
  a = 0;
  b = 0;
  /** The instant for `add`. */
  due = 0;

  seq = 0;
  /** Behind the last entry. */
  end = root;
  isHeap = false;
  /** Index of the entry that was taken and is free; -1: none is. In a heap it is the root's. */
  hole = none;
  /** In a list: index of the next event; -1: to be looked for. */
  first = none;
  private readonly entries: Records;
  /** 1 word a handle: [index of its entry, -]. */
  private readonly positions: Records;
  /** The first page of the entries, the one nearly all is done in. No snapshot shares it while it is `owned`. */
  f: Float64Array;
  i: Int32Array;
  private owned = true;

  constructor(memory: Memory) {
    this.entries = new Records(memory, 4);
    this.positions = new Records(memory, 1);
    while (this.entries.used < root + mostUnordered) this.entries.allocate();
    const { f, i } = this.entries.own(hand);
    this.f = f;
    this.i = i;
  }

  get size(): number {
    return this.end - root - (this.hole === none ? 0 : 1);
  }

  get bytes(): number {
    return this.entries.bytes + this.positions.bytes;
  }

  schedule(time: number, kind: number, a: number, b: number): void {
    this.due = time;
    this.add(kind, a, b, 0);
  }

  /** As `schedule`; the handle given back cancels the event, and is void once it was taken. */
  scheduleRevocable(time: number, kind: number, a: number, b: number): number {
    const handle = this.positions.allocate();
    this.due = time;
    this.add(kind, a, b, handle + 1);
    return handle;
  }

  /** Schedules for `due`: a number that is handed over in a field is never boxed. `tracked` is a handle + 1, or 0. */
  add(kind: number, a: number, b: number, tracked: number): void {
    if (!this.owned) this.ownFirstPage();
    let index = this.hole;
    if (index === none) index = this.openLast();
    else {
      this.hole = none;
      if (this.isHeap) index = this.settleHole();
    }
    let { f, i } = this;
    if (index >= pageSize) ({ f, i } = this.entries.own(index));
    const t = (index & (pageSize - 1)) << 2;
    f[t] = this.due;
    f[t + 1] = this.seq++;
    const w = t << 1;
    i[w + 4] = a;
    i[w + 5] = kind;
    i[w + 6] = b;
    i[w + 7] = tracked;
    if (tracked > 0) this.note(tracked - 1, index);
    this.first = none;
  }

  cancel(handle: number): void {
    this.fillHole();
    this.moveLastTo(this.positions.page(handle).i[this.positions.int(handle)]!);
    this.positions.release(handle);
  }

  /** The instant of the next event; Infinity without one. */
  nextTime(): number {
    const index = this.next();
    return index === none ? Number.POSITIVE_INFINITY : this.f[index << 2]!;
  }

  /** Index of the next event in the first page; -1 without one. Its words there: `takeAt` and what stands above. */
  next(): number {
    if (this.hole !== none) this.fillHole();
    if (this.isHeap) return root;
    if (this.first === none && this.end > root) this.findFirst();
    return this.first;
  }

  /** As `take`, of the event that `next` has given the index of and that has no handle; its words are left where they are. */
  takeAt(index: number): void {
    this.hole = index;
    this.first = none;
  }

  /** Takes the next event into `time`, `kind`, `a`, `b`. There must be one. */
  take(): void {
    const index = this.next();
    const { f, i } = this;
    const w = index << 3;
    this.time = f[index << 2]!;
    this.timeHigh = i[w + highWordIndex]!;
    this.timeLow = i[w + 1 - highWordIndex]!;
    this.a = i[w + 4]!;
    this.kind = i[w + 5]!;
    this.b = i[w + 6]!;
    const handle = i[w + 7]! - 1;
    if (handle >= 0) this.positions.release(handle);
    this.takeAt(index);
  }

  /** A list goes on from where somebody has brought it who kept its entries himself meanwhile: at their indexes. */
  resume(entries: Float64Array, hole: number, end: number, seq: number): void {
    this.ownFirstPage();
    this.f.set(entries.subarray(root << 2, end << 2), root << 2);
    this.hole = hole;
    this.end = end;
    this.seq = seq;
    this.first = none;
  }

  /** Removes every pending event that `matches`; calls it once for each, in no particular order. */
  withdraw(matches: (kind: number, a: number, b: number, time: number) => boolean): void {
    this.fillHole();
    const stop = this.end;
    this.ownFirstPage();
    this.first = none;
    // Each survivor is inserted anew at or below the index it was read from: nothing unread is overwritten.
    this.end = root;
    for (let index = root; index < stop; index++) {
      this.move(index, hand);
      const { f, i } = this;
      const handle = i[7]! - 1;
      if (!matches(i[5]!, i[4]!, i[6]!, f[0]!))
        this.isHeap ? this.rise(this.end++) : this.move(hand, this.end++);
      else if (handle >= 0) this.positions.release(handle);
    }
    this.shrink();
  }

  save(): SavedCalendar {
    this.fillHole();
    this.owned = false;
    const { seq, end, isHeap } = this;
    return { entries: this.entries.save(), positions: this.positions.save(), seq, size: end, isHeap };
  }

  load(saved: SavedCalendar): void {
    this.entries.load(saved.entries);
    this.positions.load(saved.positions);
    this.seq = saved.seq;
    this.end = saved.size;
    this.isHeap = saved.isHeap;
    this.hole = none;
    this.first = none;
    ({ f: this.f, i: this.i } = this.entries.page(hand));
    this.owned = false;
  }

  /** Of a list: the earliest; of equal ones the one scheduled first. */
  private findFirst(): void {
    const { f } = this;
    const stop = this.end << 2;
    let first = root << 2;
    let time = f[first]!;
    for (let entry = first + 4; entry < stop; entry += 4) {
      const other = f[entry]!;
      if (other < time || (other === time && f[entry + 1]! < f[first + 1]!)) {
        first = entry;
        time = other;
      }
    }
    this.first = first >> 2;
  }

  /** One more entry: where the one that is `due` goes. */
  private openLast(): number {
    if (this.end === this.entries.used) this.entries.allocate();
    if (!this.isHeap) {
      if (this.end - root < mostUnordered) return this.end++;
      this.toHeap();
    }
    return this.raiseHole(this.end++);
  }

  private toHeap(): void {
    this.isHeap = true;
    for (let index = root; index < this.end; index++) {
      this.move(index, hand);
      this.rise(index);
    }
  }

  private shrink(): void {
    this.isHeap &&= this.end - root > fewestOrdered;
  }

  /** No snapshot shares the first page any more. */
  ownFirstPage(): void {
    ({ f: this.f, i: this.i } = this.entries.own(hand));
    this.owned = true;
  }

  private fillHole(): void {
    if (this.hole === none) return;
    const { hole } = this;
    this.hole = none;
    this.moveLastTo(hole);
  }

  /** Where the entry that is `due` stands when the hole at `at` is moved up past all that are served later: it is the latest made. */
  private raiseHole(at: number): number {
    const { due } = this;
    let index = at;
    while (index > root) {
      const up = parent(index);
      if (index < pageSize) {
        if (due >= this.f[up << 2]!) break;
        this.moveInFirstPage(up << 2, index);
      } else {
        const { f } = this.entries.page(up);
        if (due >= f[this.entries.double(up)]!) break;
        this.move(up, index);
      }
      index = up;
    }
    return index;
  }

  /** As `raiseHole`, from the root down past all that are served before it. */
  private settleHole(): number {
    const { f, due, end } = this;
    let index = root;
    for (;;) {
      const first = firstChild(index);
      if (first >= end) return index;
      if (first >= pageSize) return this.settleDeep(index);
      const stop = end - first < 4 ? end << 2 : (first << 2) + 16;
      let best = first << 2;
      let bestTime = f[best]!;
      for (let child = best + 4; child < stop; child += 4) {
        const time = f[child]!;
        if (time < bestTime || (time === bestTime && f[child + 1]! < f[best + 1]!)) {
          best = child;
          bestTime = time;
        }
      }
      if (due < bestTime) return index;
      this.moveInFirstPage(best, index);
      index = best >> 2;
    }
  }

  /** As `settleHole`, beyond the first page. */
  private settleDeep(at: number): number {
    let index = at;
    for (;;) {
      const best = this.firstChildServed(index);
      if (best < 0) return index;
      const { f } = this.entries.page(best);
      if (this.due < f[this.entries.double(best)]!) return index;
      this.move(best, index);
      index = best;
    }
  }

  /** Of the children of an entry, which share a page, the one served first; -1 where there are none. */
  private firstChildServed(index: number): number {
    const { entries, end } = this;
    const first = firstChild(index);
    if (first >= end) return none;
    const { f } = entries.page(first);
    const base = entries.double(first);
    const stop = end - first < 4 ? end - first : 4;
    let best = 0;
    for (let child = 1; child < stop; child++) {
      const at = base + child * 4;
      const than = base + best * 4;
      if (f[at]! < f[than]! || (f[at]! === f[than]! && f[at + 1]! < f[than + 1]!)) best = child;
    }
    return first + best;
  }

  /** Closes a gap at `index` with the last entry. */
  private moveLastTo(index: number): void {
    const last = --this.end;
    this.first = none;
    if (index !== last) {
      if (!this.owned) this.ownFirstPage();
      this.move(last, hand);
      if (!this.isHeap) this.move(hand, index);
      else if (index > root && this.isBefore(parent(index))) this.rise(index);
      else this.sink(index);
    }
    this.shrink();
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
    let index = at;
    for (;;) {
      const best = this.firstChildServed(index);
      if (best < 0 || this.isBefore(best)) break;
      this.move(best, index);
      index = best;
    }
    this.move(hand, index);
  }

  /** `from` is where the entry begins, `to` the index it goes to; the page is for writing. */
  private moveInFirstPage(from: number, to: number): void {
    const { f, i } = this;
    const t = to << 2;
    f[t] = f[from]!;
    f[t + 1] = f[from + 1]!;
    // What was just written in two halves would have to be waited for as a whole.
    const s = from << 1;
    const w = t << 1;
    i[w + 4] = i[s + 4]!;
    i[w + 5] = i[s + 5]!;
    i[w + 6] = i[s + 6]!;
    const tracked = i[s + 7]!;
    i[w + 7] = tracked;
    if (tracked > 0) this.note(tracked - 1, to);
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

  /** The entry that a handle cancels stands at `index` now. */
  note(handle: number, index: number): void {
    this.positions.own(handle).i[this.positions.int(handle)] = index;
  }
}
