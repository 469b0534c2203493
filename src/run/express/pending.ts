import type { Calendar } from '../../engine/calendar.ts';
import { root } from '../../engine/calendarLayout.ts';
import { none } from '../../engine/messages.ts';
import type { Board } from './board.ts';
import { dueAt, endAt, holeAt, isHeapAt, seqAt } from './layout.ts';

/**
 * The calendar while the express serves: of few entries it has the list on the board, in the calendar's own layout; a heap
 * stays where it is, and its next entry is copied to index 0 of the board.
 */
export interface Pending {
  look(calendar: Calendar): void;
  /** Index on the board of the next entry; -1 where there is none. */
  next(): number;
  /** Takes the entry that `next` has told. */
  take(index: number): void;
  /** Schedules an event of kind 0, which nothing cancels, for the instant that is `dueAt` in the clock. */
  add(slot: number, b: number): void;
  /** The calendar has all that is pending. */
  leave(): void;
}

export function createPending({ times, words, tally, clock }: Board): Pending {
  let calendar!: Calendar;

  function look(at: Calendar): void {
    calendar = at;
    tally[isHeapAt] = 1;
    if (!at.isHeap) takeList();
  }

  function next(): number {
    const isHeapAt = 9;
    const holeAt = 10;
    const endAt = 11;
    const root = 3;
    const none = -1;
    if (tally[isHeapAt] === 1) return nextOfHeap();
    const hole = tally[holeAt]!;
    let end = tally[endAt]!;
    // A hole that nothing has filled is closed.
    if (hole !== none) {
      end--;
      tally[holeAt] = none;
      tally[endAt] = end;
      if (hole !== end) move(end, hole);
    }
    if (end === root) return none;
    let index = root;
    let earliest = times[root << 2]!;
    for (let other = root + 1; other < end; other++) {
      const instant = times[other << 2]!;
      if (instant > earliest) continue;
      if (instant === earliest && times[(other << 2) | 1]! > times[(index << 2) | 1]!) continue;
      index = other;
      earliest = instant;
    }
    return index;
  }

  function nextOfHeap(): number {
    if (calendar.next() === none) return none;
    if (!calendar.isHeap) {
      takeList();
      return next();
    }
    const { f, i } = calendar;
    times[0] = f[root << 2]!;
    const w = (root << 3) + 4;
    for (let word = 0; word < 4; word++) words[word + 4] = i[w + word]!;
    return 0;
  }

  function take(index: number): void {
    const holeAt = 10;
    if (index === 0) calendar.takeAt(root);
    else tally[holeAt] = index;
  }

  function add(slot: number, b: number): void {
    const isHeapAt = 9;
    const holeAt = 10;
    const endAt = 11;
    const seqAt = 2;
    const dueAt = 5;
    const root = 3;
    const mostUnordered = 16;
    const none = -1;
    const hole = tally[holeAt]!;
    const end = tally[endAt]!;
    if (tally[isHeapAt] !== 0 || end - root >= mostUnordered) {
      addToHeap(slot, b);
      return;
    }
    let entry = hole;
    // To each place its entry: which one is next then tells which place, and is guessed at once.
    if (hole !== none && words[(hole << 3) | 4] === slot) tally[holeAt] = none;
    else {
      entry = end;
      tally[endAt] = end + 1;
      words[(entry << 3) | 5] = 0;
      words[(entry << 3) | 7] = 0;
    }
    times[entry << 2] = clock[dueAt]!;
    times[(entry << 2) | 1] = clock[seqAt]!;
    clock[seqAt] = clock[seqAt]! + 1;
    const w = entry << 3;
    // What stood in a hole was of kind 0 too, and nothing could cancel it.
    words[w | 4] = slot;
    words[w | 6] = b;
  }

  function addToHeap(slot: number, b: number): void {
    if (tally[isHeapAt] === 0) giveList();
    tally[isHeapAt] = 1;
    calendar.due = clock[dueAt]!;
    calendar.add(0, slot, b, 0);
  }

  function takeList(): void {
    const { f, hole, end, seq } = calendar;
    for (let at = root << 2; at < end << 2; at++) times[at] = f[at]!;
    tally[isHeapAt] = 0;
    if (hole !== none) {
      words[(hole << 3) | 5] = 0;
      words[(hole << 3) | 7] = 0;
    }
    tally[holeAt] = hole;
    tally[endAt] = end;
    clock[seqAt] = seq;
  }

  function giveList(): void {
    calendar.resume(times, tally[holeAt]!, tally[endAt]!, clock[seqAt]!);
  }

  function leave(): void {
    if (tally[isHeapAt] === 0) giveList();
  }

  /** Moves an entry to where another has been taken. */
  function move(from: number, to: number): void {
    const t = to << 2;
    const s = from << 2;
    // As doubles: none of them is a NaN.
    for (let word = 0; word < 4; word++) times[t + word] = times[s + word]!;
    const tracked = words[t * 2 + 7]!;
    if (tracked > 0) calendar.note(tracked - 1, to);
  }

  return { look, next, take, add, leave };
}
