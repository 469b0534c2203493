/**
 * What all stores of one simulation share: the epoch. A snapshot begins a new one; a page or array written
 * in an older epoch may be shared with a snapshot and is copied before the next write.
 */
export interface Memory {
  epoch: number;
  /** Bytes beyond which no pool of records may grow. */
  limit: number;
}

/** T8. Less than what a tab may have, so that a run ends in words and not with its worker. */
const largestPool = 0x4000_0000;

export function createMemory(): Memory {
  return { epoch: 1, limit: largestPool };
}

/** A pool cannot grow: its limit is reached, or the machine has no more. */
export class OutOfMemory extends Error {
  constructor() {
    super('no memory for more records');
  }
}
