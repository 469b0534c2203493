import type { Memory } from '../memory.ts';
import { type Messages, none } from '../messages.ts';

const pageBits = 10;
const pageSize = 1 << pageBits;

/**
 * Messages in no order, any of which is reached by its position at once: what is drawn from at random. Plain data, in pages
 * that are copied on the first write after a snapshot. Each message knows its position, by the first link of a `Ranking`.
 */
export interface Pack {
  size: number;
  readonly pages: Int32Array[];
  /** By page, the memory's when it was written last. */
  readonly epochs: number[];
}

export function createPack(): Pack {
  return { size: 0, pages: [], epochs: [] };
}

/** The message at a position, 0 to size - 1. */
export function packed(pack: Pack, position: number): number {
  return pack.pages[position >> pageBits]![position & (pageSize - 1)]!;
}

export function packIn(pack: Pack, memory: Memory, messages: Messages, m: number): void {
  if (pack.size === pack.pages.length << pageBits) {
    pack.pages.push(new Int32Array(pageSize));
    pack.epochs.push(memory.epoch);
  }
  put(pack, memory, messages, pack.size++, m);
}

/** Takes a message out, wherever it stands; the last one comes into its place. */
export function packOut(pack: Pack, memory: Memory, messages: Messages, m: number): void {
  const last = packed(pack, --pack.size);
  if (last !== m) put(pack, memory, messages, messages.rankChild(m), last);
}

function put(pack: Pack, memory: Memory, messages: Messages, position: number, m: number): void {
  const page = position >> pageBits;
  if (pack.epochs[page] !== memory.epoch) {
    pack.pages[page] = pack.pages[page]!.slice();
    pack.epochs[page] = memory.epoch;
  }
  pack.pages[page]![position & (pageSize - 1)] = m;
  messages.setRankLinks(m, position, none, none);
}
