/**
 * What all stores of one simulation share: the epoch. A snapshot begins a new one; a page or array written
 * in an older epoch may be shared with a snapshot and is copied before the next write.
 */
export interface Memory {
  epoch: number;
}
