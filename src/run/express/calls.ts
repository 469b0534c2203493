import type { Board } from './board.ts';
import {
  areaAt,
  calledAt,
  lateAreaAt,
  lateMaxAt,
  lateSinceAt,
  lateValueAt,
  maxAt,
  sinceAt,
  spanEndAt,
} from './layout.ts';

/** What is seldom to be done for a place is left for after the event. */
export interface Calls {
  /** A place is to be tended. */
  call(place: number): void;
  /** A level is to change whose span has ended: what it was is kept for when the span is closed. */
  keepLate(place: number): void;
}

export function createCalls({ doubles, calls, tally }: Board): Calls {
  function call(place: number): void {
    calls[tally[calledAt]!] = place;
    tally[calledAt] = tally[calledAt]! + 1;
  }

  function keepLate(place: number): void {
    const level = place >> 1;
    const value = doubles[level]!;
    doubles[level + lateValueAt] = value;
    doubles[level + lateSinceAt] = doubles[level + sinceAt]!;
    doubles[level + lateAreaAt] = doubles[level + areaAt]!;
    doubles[level + lateMaxAt] = doubles[level + maxAt]!;
    doubles[level + maxAt] = value;
    doubles[level + spanEndAt] = Number.POSITIVE_INFINITY;
    call(place);
  }

  return { call, keepLate };
}
