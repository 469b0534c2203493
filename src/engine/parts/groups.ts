import type { Memory } from '../memory.ts';
import { type Messages, none } from '../messages.ts';

/** Words a slot: event, newest message, how many. */
const words = 3;
const leastSlots = 8;

/**
 * Messages gathered by the event they are copies of: an open-addressing table over one array, linear probing, never more
 * than half full. Plain data. The messages of a group are linked through themselves, the newest first.
 */
export interface Groups {
  size: number;
  table: Int32Array<ArrayBuffer>;
  /** The memory's when the table was made: of an older epoch it may be shared with a snapshot. */
  epoch: number;
}

export function createGroups(memory: Memory): Groups {
  return { size: 0, table: emptyTable(leastSlots), epoch: memory.epoch };
}

/** Where the group of `event` stands in the table; -1: nowhere. */
export function findGroup({ table }: Groups, event: number): number {
  const slot = probe(table, event);
  return table[slot]! === none ? none : slot;
}

export function newestIn({ table }: Groups, slot: number): number {
  return table[slot + 1]!;
}

export function countIn({ table }: Groups, slot: number): number {
  return table[slot + 2]!;
}

/** Makes `message` the newest of the group of `event`; gives back how many there are. It must be linked to the one before. */
export function addToGroup(groups: Groups, memory: Memory, event: number, message: number): number {
  own(groups, memory);
  if ((groups.size + 1) * words * 2 > groups.table.length) grow(groups);
  const { table } = groups;
  const slot = probe(table, event);
  if (table[slot] === none) {
    groups.size++;
    table[slot] = event;
    table[slot + 2] = 0;
  }
  table[slot + 1] = message;
  table[slot + 2] = table[slot + 2]! + 1;
  return table[slot + 2]!;
}

/** Takes a group out; those behind it in its row move up. */
export function removeGroup(groups: Groups, memory: Memory, event: number): void {
  own(groups, memory);
  const { table } = groups;
  let hole = probe(table, event);
  if (table[hole] === none) return;
  groups.size--;
  for (let at = after(table, hole); table[at] !== none; at = after(table, at)) {
    const home = homeOf(table, table[at]!);
    // It may move up where its home is not between the hole and it.
    const isBetween = hole < at ? hole < home && home <= at : hole < home || home <= at;
    if (isBetween) continue;
    table.copyWithin(hole, at, at + words);
    hole = at;
  }
  table[hole] = none;
}

/** Takes one message out of the group of `event`, in which it is. */
export function takeFromGroup(
  groups: Groups,
  memory: Memory,
  messages: Messages,
  event: number,
  message: number,
): void {
  own(groups, memory);
  const slot = probe(groups.table, event);
  const after = messages.next(message);
  if (groups.table[slot + 1] === message) {
    if (after === none) {
      removeGroup(groups, memory, event);
      return;
    }
    groups.table[slot + 1] = after;
  } else {
    let before = groups.table[slot + 1]!;
    while (messages.next(before) !== message) before = messages.next(before);
    messages.setNext(before, after);
  }
  groups.table[slot + 2] = groups.table[slot + 2]! - 1;
}

/** Calls `visit` for each group in no particular order; it must not change them. */
export function forEachGroup(
  { table }: Groups,
  visit: (event: number, newest: number, count: number) => void,
): void {
  for (let slot = 0; slot < table.length; slot += words)
    if (table[slot] !== none) visit(table[slot]!, table[slot + 1]!, table[slot + 2]!);
}

function own(groups: Groups, { epoch }: Memory): void {
  if (groups.epoch === epoch) return;
  groups.table = groups.table.slice();
  groups.epoch = epoch;
}

function grow(groups: Groups): void {
  const { table } = groups;
  const larger = emptyTable((table.length / words) * 2);
  for (let from = 0; from < table.length; from += words) {
    if (table[from] === none) continue;
    const slot = probe(larger, table[from]!);
    for (let word = 0; word < words; word++) larger[slot + word] = table[from + word]!;
  }
  groups.table = larger;
}

/** The slot of `event`, or the free one where it would stand. */
function probe(table: Int32Array, event: number): number {
  let slot = homeOf(table, event);
  while (table[slot] !== event && table[slot] !== none) slot = after(table, slot);
  return slot;
}

function after(table: Int32Array, slot: number): number {
  return slot + words === table.length ? 0 : slot + words;
}

/** Slots are a power of two: the upper bits of a product with the golden ratio. */
function homeOf(table: Int32Array, event: number): number {
  const slots = table.length / words;
  return ((Math.imul(event, 0x9e3779b1) >>> 8) & (slots - 1)) * words;
}

function emptyTable(slots: number): Int32Array<ArrayBuffer> {
  return new Int32Array(slots * words).fill(none);
}
