import { type Messages, none } from '../messages.ts';

/**
 * Which of the messages of a line leaves first: the largest priority, then the order of entry. A pairing heap over links
 * in the messages themselves, so its whole state is the root. The order is total: the heap's shape never shows.
 */
export interface Ranking {
  root: number;
}

export function createRanking(): Ranking {
  return { root: none };
}

export function rankIn(ranking: Ranking, messages: Messages, m: number): void {
  messages.setRankLinks(m, none, none, none);
  ranking.root = ranking.root === none ? m : meld(messages, ranking.root, m);
}

/** Takes a message out, wherever it stands; O(log n) amortised. */
export function rankOut(ranking: Ranking, messages: Messages, m: number): void {
  const children = meldChildren(messages, m);
  if (m === ranking.root) {
    ranking.root = children;
    return;
  }
  cut(messages, m);
  if (children !== none) ranking.root = meld(messages, ranking.root, children);
}

/** Joins two heaps without siblings; the one that leaves later becomes the first child of the other. */
function meld(messages: Messages, a: number, b: number): number {
  const [winner, loser] = isBefore(messages, a, b) ? [a, b] : [b, a];
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
function meldChildren(messages: Messages, m: number): number {
  let pairs = none;
  let child = messages.rankChild(m);
  while (child !== none) {
    const second = messages.rankSibling(child);
    const rest = second === none ? none : messages.rankSibling(second);
    messages.setRankLinks(child, messages.rankChild(child), none, none);
    let joined = child;
    if (second !== none) {
      messages.setRankLinks(second, messages.rankChild(second), none, none);
      joined = meld(messages, child, second);
    }
    messages.setRankLinks(joined, messages.rankChild(joined), pairs, none);
    pairs = joined;
    child = rest;
  }
  let root = none;
  while (pairs !== none) {
    const next = messages.rankSibling(pairs);
    messages.setRankLinks(pairs, messages.rankChild(pairs), none, none);
    root = root === none ? pairs : meld(messages, root, pairs);
    pairs = next;
  }
  return root;
}

function isBefore(messages: Messages, a: number, b: number): boolean {
  const difference = messages.priority(a) - messages.priority(b);
  return difference !== 0 ? difference > 0 : messages.order(a) < messages.order(b);
}
