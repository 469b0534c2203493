/** How many moves a log keeps one by one between two looks at it. */
export const moveLimit = 1024;

/**
 * E2: messages that set out, for whoever draws them. Of more than the limit between two looks every second, fourth, ... is
 * kept, and `stride` says how many one stands for. It belongs to the observer: no snapshot has it, nothing depends on it.
 */
export class MoveLog {
  /** Four numbers a move: slot of the edge, set out at, arrives at, type. */
  readonly moves = new Float64Array(moveLimit * 4);
  count = 0;
  stride = 1;
  private skipped = 0;

  add(edge: number, setOutAt: number, arrivesAt: number, type: number): void {
    if (++this.skipped < this.stride) return;
    if (this.count === moveLimit) {
      this.thin();
      return;
    }
    this.skipped = 0;
    const at = this.count++ * 4;
    this.moves[at] = edge;
    this.moves[at + 1] = setOutAt;
    this.moves[at + 2] = arrivesAt;
    this.moves[at + 3] = type;
  }

  clear(): void {
    this.count = 0;
    this.stride = 1;
    this.skipped = 0;
  }

  /** Every other one goes, and the newcomer with them: it is halfway to the next one that is kept. */
  private thin(): void {
    const { moves } = this;
    for (let kept = 0; kept < moveLimit / 2; kept++) moves.copyWithin(kept * 4, kept * 8 + 4, kept * 8 + 8);
    this.count = moveLimit / 2;
    this.skipped = this.stride;
    this.stride *= 2;
  }
}
