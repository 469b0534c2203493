import { none } from './messages.ts';
import { Names } from './names.ts';

/** What a drawn key is called: `k1`, `k2` ... */
const drawn = /^k([1-9]\d{0,6})$/;

/**
 * Keys of messages as numbers: equal ones where they are spelled alike. Those that are drawn by their rank need no entry
 * (below -1, which is no key), so that a million of them cost nothing; all others are numbered as they come.
 */
export class Keys {
  readonly names = new Names();

  /** Of a key that is spelled out. */
  intern(name: string): number {
    const rank = drawn.exec(name)?.[1];
    return rank === undefined ? this.names.intern(name) : keyOfRank(Number(rank));
  }

  nameOf(key: number): string {
    return key < none ? `k${none - key}` : this.names.list[key]!;
  }
}

/** The key `k1`, `k2` ... of a rank from 1 on. */
export function keyOfRank(rank: number): number {
  return none - rank;
}
