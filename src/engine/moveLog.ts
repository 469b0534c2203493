/** How many moves a log keeps one by one between two looks at it. */
export const moveLimit = 1024;
export const moveStride = 5;

/** What becomes of a message that set out: it gets there, is lost on its way, or at the end of the edge. */
export const arrives = 0;
export const lostOnEdge = 1;
export const lostAtEnd = 2;
export type Fate = typeof arrives | typeof lostOnEdge | typeof lostAtEnd;

/**
 * E2: messages that set out, for whoever draws them. Of more than the limit between two looks every second, fourth, ... is
 * kept, and `stride` says how many one stands for. It belongs to the observer: no snapshot has it, nothing depends on it.
 */
export class MoveLog {
  /** Numbers a move: slot of the edge, set out at, arrives at, type, fate. */
  readonly moves = new Float64Array(moveLimit * moveStride);
  count = 0;
  stride = 1;
  private skipped = 0;

  add(edge: number, setOutAt: number, arrivesAt: number, type: number, fate: Fate = arrives): void {
    if (++this.skipped < this.stride) return;
    if (this.count === moveLimit) {
      this.thin();
      return;
    }
    this.skipped = 0;
    const at = this.count++ * moveStride;
    this.moves[at] = edge;
    this.moves[at + 1] = setOutAt;
    this.moves[at + 2] = arrivesAt;
    this.moves[at + 3] = type;
    this.moves[at + 4] = fate;
  }

  clear(): void {
    this.count = 0;
    this.stride = 1;
    this.skipped = 0;
  }

  /** Every other one goes, and the newcomer with them: it is halfway to the next one that is kept. */
  private thin(): void {
    const { moves } = this;
    for (let kept = 0; kept < moveLimit / 2; kept++)
      moves.copyWithin(kept * moveStride, (2 * kept + 1) * moveStride, (2 * kept + 2) * moveStride);
    this.count = moveLimit / 2;
    this.skipped = this.stride;
    this.stride *= 2;
  }
}
