import type { Extras } from '../extras.ts';
import { type Messages, none } from '../messages.ts';

/** Where messages and what few of them have are kept. */
export interface Pools {
  readonly messages: Messages;
  readonly extras: Extras;
}

/** A total order of the messages of a line: which of two leaves first. */
export type IsBefore = (pools: Pools, a: number, b: number) => boolean;

/**
 * Which of the messages of a line leaves first, by an order that stays the same as long as any of them is ranked. A pairing
 * heap over links in the messages themselves, so its whole state is the root. The order is total: the heap's shape never shows.
 */
export interface Ranking {
  root: number;
}

export function createRanking(): Ranking {
  return { root: none };
}

export function rankIn(ranking: Ranking, pools: Pools, m: number, isBefore: IsBefore): void {
  pools.messages.setRankLinks(m, none, none, none);
  ranking.root = ranking.root === none ? m : meld(pools, ranking.root, m, isBefore);
}

/** Takes a message out, wherever it stands; O(log n) amortised. */
export function rankOut(ranking: Ranking, pools: Pools, m: number, isBefore: IsBefore): void {
  const children = meldChildren(pools, m, isBefore);
  if (m === ranking.root) {
    ranking.root = children;
    return;
  }
  cut(pools.messages, m);
  if (children !== none) ranking.root = meld(pools, ranking.root, children, isBefore);
}

/** Joins two heaps without siblings; the one that leaves later becomes the first child of the other. */
function meld(pools: Pools, a: number, b: number, isBefore: IsBefore): number {
  const { messages } = pools;
  const aWins = isBefore(pools, a, b);
  const winner = aWins ? a : b;
  const loser = aWins ? b : a;
  const child = messages.rankChild(winner);
  messages.setRankLinks(loser, messages.rankChild(loser), child, winner);
  if (child !== none)
    messages.setRankLinks(child, messages.rankChild(child), messages.rankSibling(child), loser);
  messages.setRankLinks(winner, loser, none, none);
  return winner;
}

/** Removes `m` from its siblings; the link back is to the elder sibling, or to the parent of a first child. */
function cut(messages: Messages, m: number): void {
  const back = messages.rankBack(m);
  const sibling = messages.rankSibling(m);
  if (messages.rankChild(back) === m)
    messages.setRankLinks(back, sibling, messages.rankSibling(back), messages.rankBack(back));
  else messages.setRankLinks(back, messages.rankChild(back), sibling, messages.rankBack(back));
  if (sibling !== none)
    messages.setRankLinks(sibling, messages.rankChild(sibling), messages.rankSibling(sibling), back);
}

/** The two-pass joining of a node's children: pairs from the left, then all from the right. */
function meldChildren(pools: Pools, m: number, isBefore: IsBefore): number {
  const { messages } = pools;
  let pairs = none;
  let child = messages.rankChild(m);
  while (child !== none) {
    const second = messages.rankSibling(child);
    const rest = second === none ? none : messages.rankSibling(second);
    messages.setRankLinks(child, messages.rankChild(child), none, none);
    let joined = child;
    if (second !== none) {
      messages.setRankLinks(second, messages.rankChild(second), none, none);
      joined = meld(pools, child, second, isBefore);
    }
    messages.setRankLinks(joined, messages.rankChild(joined), pairs, none);
    pairs = joined;
    child = rest;
  }
  let root = none;
  while (pairs !== none) {
    const next = messages.rankSibling(pairs);
    messages.setRankLinks(pairs, messages.rankChild(pairs), none, none);
    root = root === none ? pairs : meld(pools, root, pairs, isBefore);
    pairs = next;
  }
  return root;
}

/** The most urgent first, then the one that entered first. */
export function byPriority({ messages }: Pools, a: number, b: number): boolean {
  const difference = messages.priority(a) - messages.priority(b);
  return difference !== 0 ? difference > 0 : messages.order(a) < messages.order(b);
}

/** The shortest service first, then the one that entered first; those of which no service is known come last. */
export function byService(pools: Pools, a: number, b: number): boolean {
  const [ofA, ofB] = [serviceOf(pools, a), serviceOf(pools, b)];
  return ofA !== ofB ? ofA < ofB : pools.messages.order(a) < pools.messages.order(b);
}

function serviceOf({ messages, extras }: Pools, m: number): number {
  const extra = messages.extra(m);
  const service = extra === none ? Number.NaN : extras.service(extra);
  return Number.isNaN(service) ? Number.POSITIVE_INFINITY : service;
}
