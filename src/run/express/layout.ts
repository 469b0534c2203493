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
/** Of a source and a handler: which of its durations drawn ahead is the next, and where they end. */
export const drawAt = 21;
export const drawEndAt = 22;
/** Observations in its buffer. */
export const pendingAt = 23;
/** Of a queue, and of what leads to it: where its only handler begins and the way there; -1 where it has none or several. */
export const takerAt = 24;
export const takerWayAt = 25;
/** Of a handler: where its only queue begins and the way from there; -1 where it has several. */
export const feederAt = 14;
export const feederWayAt = 15;
/** Doubles: of a level (a queue's length, servers busy), then of a source. */
export const valueAt = 0;
export const sinceAt = 1;
export const areaAt = 2;
/** The highest that it was for some time, since it was put on the board or its span began. */
export const maxAt = 3;
export const spanEndAt = 5;
export const nextAt = 7;
/** Of a level whose span had ended when it was to change: what it was. Until the span is closed, `spanEndAt` has Infinity. */
export const lateValueAt = 8;
export const lateSinceAt = 9;
export const lateAreaAt = 10;
export const lateMaxAt = 11;
/** Words of a way from a queue to a handler: where both begin, the edge's slot, messages since. The order of its last use stands
 * first among its doubles. */
export const takerWords = 4;
export const takerQueueAt = 0;
export const takerHandlerAt = 1;
export const takerEdgeAt = 2;
export const takerPassedAt = 3;

/** What goes on from one event to the next; whole numbers. */
export const hash0At = 0;
export const hash1At = 1;
export const atThisInstantAt = 2;
export const madeAt = 3;
export const completedAt = 4;
export const sojournCountAt = 5;
/** Of messages: the first that is free, records used, and those there are pages for. */
export const freeAt = 6;
export const usedAt = 7;
export const capacityAt = 8;
/** Of the calendar. */
export const isHeapAt = 9;
export const holeAt = 10;
export const endAt = 11;
/** Places called to be tended. */
export const calledAt = 12;
export const firstTypeAt = 13;

/** And doubles. */
export const nowAt = 0;
export const ordersAt = 1;
export const seqAt = 2;
export const untilAt = 3;
export const firstPriorityAt = 4;
/** Of what is scheduled. */
export const dueAt = 5;

/** Durations drawn ahead of one place, at most. */
export const mostDrawn = 256;

/** In place of a way to a handler: it would begin with a server never used. */
export const opensServer = -2;
