import type { Random } from './random.ts';
import { writeStreamKey } from './streamKey.ts';

/** Words a stream: the four of sfc32, the turn's low and high word, two to spare. */
const recordSize = 8;

/**
 * All random streams of a run on flat memory: `at(index)` makes it the stream of that index, without allocating.
 * Each stream is Chris Doty-Humphrey's sfc32 (128 bits, passes PractRand and BigCrush), keyed by (seed, parts), so that
 * what one stream is asked never changes what another gives.
 */
export class RandomStreams implements Random {
  /** By stream: the four words of sfc32, the turn, two to spare. */
  state = new Int32Array(16 * recordSize);
  private used = 0;
  private offset = 0;

  /** How many streams are open. */
  get count(): number {
    return this.used / recordSize;
  }

  /**
   * Opens the stream of (seed, parts), at its beginning, and returns its index: 0, 1, 2 ... The seed is any finite whole
   * number; the parts are the node's id and the purpose. Asked twice for the same it opens two that draw alike.
   */
  open(seed: number, ...parts: string[]): number {
    const offset = this.used;
    if (offset === this.state.length) {
      const larger = new Int32Array(this.state.length * 2);
      larger.set(this.state);
      this.state = larger;
    }
    this.used += recordSize;
    // A stream opened before `load` may have left its turn here.
    this.state.fill(0, offset, this.used);
    writeStreamKey(this.state, offset, seed, parts);
    const before = this.offset;
    this.offset = offset;
    for (let round = 0; round < 16; round++) this.u32();
    this.offset = before;
    return offset / recordSize;
  }

  /** This, positioned at a stream until the next call. */
  at(index: number): Random {
    this.offset = index * recordSize;
    return this;
  }

  u32(): number {
    const { state, offset } = this;
    const b = state[offset + 1]!;
    const c = state[offset + 2]!;
    const counter = state[offset + 3]!;
    const out = (((state[offset]! + b) | 0) + counter) | 0;
    state[offset] = b ^ (b >>> 9);
    state[offset + 1] = (c + (c << 3)) | 0;
    state[offset + 2] = (((c << 21) | (c >>> 11)) + out) | 0;
    state[offset + 3] = (counter + 1) | 0;
    return out >>> 0;
  }

  uniform(): number {
    const high = this.u32() >>> 6;
    // Half a step above the grid of 52 bits: never 0, never 1, and exact.
    return (high * 67108864 + (this.u32() >>> 6) + 0.5) * 2.220446049250313e-16;
  }

  turn(): number {
    const { state, offset } = this;
    const low = state[offset + 4]! >>> 0;
    const high = state[offset + 5]!;
    state[offset + 4] = (low + 1) | 0;
    if (low === 4294967295) state[offset + 5] = high + 1;
    return high * 4294967296 + low;
  }

  /** Everything, to be loaded again later: a copy. */
  save(): Int32Array {
    return this.state.slice(0, this.used);
  }

  /** Goes on from what `save` gave; indexes mean the same streams again. */
  load(saved: Int32Array): void {
    if (saved.length > this.state.length) {
      let size = this.state.length;
      while (size < saved.length) size *= 2;
      this.state = new Int32Array(size);
    }
    this.state.set(saved);
    this.used = saved.length;
    this.offset = 0;
  }
}
