import type { Memory } from '../memory.ts';
import { type Messages, none } from '../messages.ts';

/** Words a slot: event, newest message, how many, lap. */
const words = 4;
const leastSlots = 8;

/**
 * Messages gathered by the event they are copies of: an open-addressing table over one array, linear probing, never more
 * than half full. Plain data. The messages of a group are linked through themselves, the newest first.
 *
 * What has let one go on is remembered by its *lap*, without messages, as long as a message of the event may be in flight:
 * where the table is full, the laps of events that have ended are forgotten, so that it never outgrows the messages.
 */
export interface Groups {
  /** Events that have a slot. */
  size: number;
  /** Of those, the ones that have messages. */
  open: number;
  table: Int32Array<ArrayBuffer>;
  /** The memory's when the table was made: of an older epoch it may be shared with a snapshot. */
  epoch: number;
}

export function createGroups(memory: Memory): Groups {
  return { size: 0, open: 0, table: emptyTable(leastSlots), epoch: memory.epoch };
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

/** What the event had when it was let go last; -1: it was not. */
export function lapIn({ table }: Groups, slot: number): number {
  return table[slot + 3]!;
}

/** Makes `message` the newest of the group of `event`; gives back how many there are. It must be linked to the one before. */
export function addToGroup(
  groups: Groups,
  memory: Memory,
  messages: Messages,
  event: number,
  message: number,
): number {
  own(groups, memory);
  if ((groups.size + 1) * words * 2 > groups.table.length) makeRoom(groups, messages);
  const { table } = groups;
  const slot = probe(table, event);
  if (table[slot] === none) {
    groups.size++;
    table[slot] = event;
    table[slot + 1] = none;
    table[slot + 2] = 0;
    table[slot + 3] = none;
  }
  if (table[slot + 1] === none) groups.open++;
  table[slot + 1] = message;
  table[slot + 2] = table[slot + 2]! + 1;
  return table[slot + 2]!;
}

/** The messages of an event are here no more: one was let go on, as lap `lap`. */
export function letGo(groups: Groups, memory: Memory, event: number, lap: number): void {
  own(groups, memory);
  const { table } = groups;
  const slot = probe(table, event);
  empty(groups, slot);
  table[slot + 3] = lap;
}

/** All messages are here no more; what was let go is remembered. */
export function emptyAll(groups: Groups, memory: Memory): void {
  own(groups, memory);
  const { table } = groups;
  const gone: number[] = [];
  for (let slot = 0; slot < table.length; slot += words) {
    if (table[slot] === none || table[slot + 1] === none) continue;
    if (table[slot + 3] === none) gone.push(table[slot]!);
    else empty(groups, slot);
  }
  for (const event of gone) takeOut(groups, probe(table, event));
}

function empty(groups: Groups, slot: number): void {
  groups.table[slot + 1] = none;
  groups.table[slot + 2] = 0;
  groups.open--;
}

/** Takes a group out that has messages; those behind it in its row move up. */
function takeOut(groups: Groups, slot: number): void {
  const { table } = groups;
  let hole = slot;
  groups.size--;
  groups.open--;
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
      if (groups.table[slot + 3] === none) takeOut(groups, slot);
      else empty(groups, slot);
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

/** Calls `visit` for each group that has messages, in no particular order; it must not change them. */
export function forEachGroup(
  { table }: Groups,
  visit: (event: number, newest: number, count: number) => void,
): void {
  for (let slot = 0; slot < table.length; slot += words)
    if (table[slot] !== none && table[slot + 1] !== none)
      visit(table[slot]!, table[slot + 1]!, table[slot + 2]!);
}

function own(groups: Groups, { epoch }: Memory): void {
  if (groups.epoch === epoch) return;
  groups.table = groups.table.slice();
  groups.epoch = epoch;
}

/** A larger table; or the same without laps of events that have ended, where there are so many that the search is paid for. */
function makeRoom(groups: Groups, messages: Messages): void {
  const { table, size, open } = groups;
  const stays = size - open > messages.used ? stayingIn(table, messages) : null;
  let left = size;
  if (stays !== null) {
    left = 0;
    for (const stay of stays) left += stay;
  }
  let slots = leastSlots;
  // Room for as many again, so that it is not soon to be made anew.
  while (slots < (left + 1) * 4) slots *= 2;
  const other = emptyTable(slots);
  for (let from = 0; from < table.length; from += words) {
    if (table[from] === none || (stays !== null && stays[from / words] === 0)) continue;
    const slot = probe(other, table[from]!);
    for (let word = 0; word < words; word++) other[slot + word] = table[from + word]!;
  }
  groups.table = other;
  groups.size = left;
}

/** By slot, 1 for what has messages here or anywhere. */
function stayingIn(table: Int32Array, messages: Messages): Uint8Array {
  const stays = new Uint8Array(table.length / words);
  messages.forEachLive((message) => {
    const slot = probe(table, messages.event(message));
    if (table[slot] !== none) stays[slot / words] = 1;
  });
  return stays;
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
