/** What an agenda item asks for. */
export const refillItem = 0;
export const acceptedItem = 1;
export const finishedItem = 2;
export const roundEndItem = 3;
/** H9. What was interrupted goes back to the queue it came from. */
export const returnItem = 4;

/**
 * T4: what one event sets off at other places within its instant, first come, first served.
 * Empty between events, so no snapshot knows it. Items are three numbers in a growing ring.
 */
export class Agenda {
  item = 0;
  slot = 0;
  ref = 0;
  private items = new Int32Array(3 * 64);
  private read = 0;
  private written = 0;

  get isEmpty(): boolean {
    return this.read === this.written;
  }

  push(item: number, slot: number, ref: number): void {
    if (this.written === this.items.length) this.makeRoom();
    this.items[this.written] = item;
    this.items[this.written + 1] = slot;
    this.items[this.written + 2] = ref;
    this.written += 3;
  }

  /** Takes the next item into `item`, `slot` and `ref`; the agenda must not be empty. */
  take(): void {
    this.item = this.items[this.read]!;
    this.slot = this.items[this.read + 1]!;
    this.ref = this.items[this.read + 2]!;
    this.read += 3;
    if (this.read === this.written) {
      this.read = 0;
      this.written = 0;
    }
  }

  private makeRoom(): void {
    const { read, written, items } = this;
    const target = read > items.length / 2 ? items : new Int32Array(items.length * 2);
    target.set(items.subarray(read, written));
    this.items = target;
    this.read = 0;
    this.written = written - read;
  }
}
