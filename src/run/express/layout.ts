/**
 * Where what a place has stands in a `Bank`. `loop.ts` names those it uses once more, within its function, where every
 * engine takes them for the constants they are; a test compares the two.
 */

/** Words a place has among the integers and among the doubles: it begins at its slot times these, which are powers of two. */
export const intWords = 32;
export const doubleWords = 16;

/** What a place is; then what a source has, a queue, a handler. Counts are those since the bank was filled. */
export const kindAt = 0;
export const sourceKind = 1;
export const handlerKind = 2;
/** Events until its limit now and when the bank was filled; whether there is no next arrival. */
export const leftAt = 1;
export const leftBeforeAt = 2;
export const isOverAt = 3;
export const headAt = 4;
export const tailAt = 5;
export const lengthAt = 6;
export const roomAt = 7;
export const takersAt = 10;
export const takersEndAt = 11;
export const idleHeadAt = 12;
export const idleTailAt = 13;
export const unopenedAt = 11;
export const endedAt = 16;
export const feedersAt = 17;
export const feedersEndAt = 18;
/** Of a source and a handler: where the queue behind begins, -1 where there is none, and the slot of the edge to what is behind. */
export const queueAt = 19;
export const edgeAt = 20;
/** Its stream, and whether what is drawn from it is exponential. */
export const streamAt = 21;
export const isExponentialAt = 22;
/** Observations in its buffer. */
export const pendingAt = 23;
/** Of a queue, and of what leads to it: where its only handler begins and the way there; -1 where it has none or several. */
export const takerAt = 24;
export const takerWayAt = 25;
/** Of a handler: where its only queue begins and the way from there; -1 where it has several. */
export const feederAt = 14;
export const feederWayAt = 15;
/** Of a source and a handler: the words of its stream that exponentials are drawn by, and the layer of a draw that is not done. */
export const streamWordsAt = 27;
export const layerAt = 31;

/** Doubles: of a level (a queue's length, servers busy), then of what is drawn, of a source's events, and of a handler. */
export const valueAt = 0;
export const sinceAt = 1;
export const areaAt = 2;
export const maxAt = 3;
export const spanMaxAt = 4;
export const spanEndAt = 5;
export const meanAt = 6;
export const nextAt = 7;
/** Words of a way from a queue to a handler: where both begin, the edge's slot, messages since. The order of its last use stands
 * first among its doubles. */
export const takerWords = 4;
export const takerQueueAt = 0;
export const takerHandlerAt = 1;
export const takerEdgeAt = 2;
export const takerPassedAt = 3;

/** In place of a way to a handler: it would begin with a server never used. */
export const opensServer = -2;
