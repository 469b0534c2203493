import type { Memory } from './memory.ts';
import { Records, type SavedRecords } from './records.ts';

export interface SavedCalendar {
  readonly entries: SavedRecords;
  readonly positions: SavedRecords;
  readonly seq: number;
  readonly size: number;
}

/** The root stands at index 3, so that the four children of an entry share a page and a pair of cache lines. */
const root = 3;
const firstChild = (index: number) => (index << 2) - 8;
const parent = (index: number) => (index >> 2) + 2;

/**
 * The pending events (time, seq, kind, a, b), served by time and among equal times by seq: a 4-ary heap in pages.
 * `take` leaves a hole at the root which the next `schedule` fills, since most events schedule another.
 */
export class Calendar {
  /** What the last `take` took. */
  time = 0;
  kind = 0;
  a = 0;
  b = 0;

  private seq = 0;
  private end = root;
  private hole = false;
  /** 4 words: time, seq, [kind, a], [b, handle]. */
  private readonly entries: Records;
  /** 1 word a handle: [index of its entry, -]. */
  private readonly positions: Records;

  constructor(memory: Memory) {
    this.entries = new Records(memory, 4);
    this.positions = new Records(memory, 1);
    while (this.entries.used < root) this.entries.allocate();
  }

  get size(): number {
    return this.end - root - (this.hole ? 1 : 0);
  }

  get bytes(): number {
    return this.entries.bytes + this.positions.bytes;
  }

  schedule(time: number, kind: number, a: number, b: number): void {
    this.insert(time, this.seq++, kind, a, b, -1);
  }

  /** As `schedule`; the handle given back cancels the event, and is void once it was taken. */
  scheduleRevocable(time: number, kind: number, a: number, b: number): number {
    const handle = this.positions.allocate();
    this.insert(time, this.seq++, kind, a, b, handle);
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
    return this.end === root
      ? Number.POSITIVE_INFINITY
      : this.entries.page(root).f[this.entries.double(root)]!;
  }

  /** Takes the next event into `time`, `kind`, `a`, `b`. There must be one. */
  take(): void {
    if (this.hole) this.fillHole();
    const page = this.entries.page(root);
    const d = this.entries.double(root);
    const i = d * 2;
    this.time = page.f[d]!;
    this.kind = page.i[i + 4]!;
    this.a = page.i[i + 5]!;
    this.b = page.i[i + 6]!;
    const handle = page.i[i + 7]!;
    if (handle >= 0) this.positions.release(handle);
    this.hole = true;
  }

  /** Removes every pending event that `matches`; calls it once for each, in no particular order. */
  withdraw(matches: (kind: number, a: number, b: number, time: number) => boolean): void {
    this.fillHole();
    const stop = this.end;
    // Each survivor is inserted anew at or below the index it was read from, so nothing unread is overwritten.
    this.end = root;
    for (let index = root; index < stop; index++) {
      const page = this.entries.page(index);
      const d = this.entries.double(index);
      const i = d * 2;
      const [time, seq] = [page.f[d]!, page.f[d + 1]!];
      const [kind, a, b, handle] = [page.i[i + 4]!, page.i[i + 5]!, page.i[i + 6]!, page.i[i + 7]!];
      if (!matches(kind, a, b, time)) this.insert(time, seq, kind, a, b, handle);
      else if (handle >= 0) this.positions.release(handle);
    }
  }

  /** Whether a pending event `matches`. */
  some(matches: (kind: number, a: number) => boolean): boolean {
    this.fillHole();
    for (let index = root; index < this.end; index++) {
      const page = this.entries.page(index);
      const i = this.entries.int(index);
      if (matches(page.i[i + 4]!, page.i[i + 5]!)) return true;
    }
    return false;
  }

  save(): SavedCalendar {
    this.fillHole();
    return { entries: this.entries.save(), positions: this.positions.save(), seq: this.seq, size: this.end };
  }

  load(saved: SavedCalendar): void {
    this.entries.load(saved.entries);
    this.positions.load(saved.positions);
    this.seq = saved.seq;
    this.end = saved.size;
    this.hole = false;
  }

  private insert(time: number, seq: number, kind: number, a: number, b: number, handle: number): void {
    if (this.hole) {
      this.hole = false;
      this.siftDown(root, time, seq, kind, a, b, handle);
      return;
    }
    if (this.end === this.entries.used) this.entries.allocate();
    this.siftUp(this.end++, time, seq, kind, a, b, handle);
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
    const page = this.entries.page(last);
    const d = this.entries.double(last);
    const i = d * 2;
    const [time, seq] = [page.f[d]!, page.f[d + 1]!];
    const [kind, a, b, handle] = [page.i[i + 4]!, page.i[i + 5]!, page.i[i + 6]!, page.i[i + 7]!];
    if (index > root && this.isBefore(time, seq, parent(index)))
      this.siftUp(index, time, seq, kind, a, b, handle);
    else this.siftDown(index, time, seq, kind, a, b, handle);
  }

  private isBefore(time: number, seq: number, index: number): boolean {
    const page = this.entries.page(index);
    const d = this.entries.double(index);
    const other = page.f[d]!;
    return time < other || (time === other && seq < page.f[d + 1]!);
  }

  private siftUp(
    at: number,
    time: number,
    seq: number,
    kind: number,
    a: number,
    b: number,
    handle: number,
  ): void {
    let index = at;
    while (index > root) {
      const up = parent(index);
      if (!this.isBefore(time, seq, up)) break;
      this.copy(up, index);
      index = up;
    }
    this.write(index, time, seq, kind, a, b, handle);
  }

  private siftDown(
    at: number,
    time: number,
    seq: number,
    kind: number,
    a: number,
    b: number,
    handle: number,
  ): void {
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
      if (time < bestTime || (time === bestTime && seq < f[base + best * 4 + 1]!)) break;
      this.copy(first + best, index);
      index = first + best;
    }
    this.write(index, time, seq, kind, a, b, handle);
  }

  private copy(from: number, to: number): void {
    const { entries } = this;
    const source = entries.page(from);
    const s = entries.double(from);
    const target = entries.own(to);
    const t = entries.double(to);
    target.f[t] = source.f[s]!;
    target.f[t + 1] = source.f[s + 1]!;
    const si = s * 2;
    const ti = t * 2;
    target.i[ti + 4] = source.i[si + 4]!;
    target.i[ti + 5] = source.i[si + 5]!;
    target.i[ti + 6] = source.i[si + 6]!;
    const handle = source.i[si + 7]!;
    target.i[ti + 7] = handle;
    if (handle >= 0) this.place(handle, to);
  }

  private write(
    index: number,
    time: number,
    seq: number,
    kind: number,
    a: number,
    b: number,
    handle: number,
  ): void {
    const page = this.entries.own(index);
    const d = this.entries.double(index);
    page.f[d] = time;
    page.f[d + 1] = seq;
    const i = d * 2;
    page.i[i + 4] = kind;
    page.i[i + 5] = a;
    page.i[i + 6] = b;
    page.i[i + 7] = handle;
    if (handle >= 0) this.place(handle, index);
  }

  private place(handle: number, index: number): void {
    this.positions.own(handle).i[this.positions.int(handle)] = index;
  }
}
