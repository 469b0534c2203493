import type { SavedRecords } from './records.ts';

export interface SavedCalendar {
  readonly entries: SavedRecords;
  readonly positions: SavedRecords;
  readonly seq: number;
  readonly size: number;
  readonly isHeap: boolean;
}

/** The root stands at index 3, so that the four children of an entry share a page and a pair of cache lines. */
export const root = 3;
/** Where the entry stands that is on its way to its place in the heap. */
export const hand = 0;
/** So many entries, and fewer, stand in no order: looking at all of them costs less than keeping a heap. */
export const mostUnordered = 16;
/** A heap that has shrunk to so many becomes a plain list again. */
export const fewestOrdered = 8;
export const firstChild = (index: number) => (index << 2) - 8;
export const parent = (index: number) => (index >> 2) + 2;
