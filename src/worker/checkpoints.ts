import { type Run, type SavedRun, sizeOf } from '../run/run.ts';

/** Real milliseconds between two checkpoints at least. */
const interval = 3000;
/** A checkpoint is copied to the page: beyond this it would cost more than it saves, and a dead run is replayed instead. */
const mostBytes = 32 * 1024 * 1024;
/** Share of the time that may go into checkpoints. */
const share = 0.02;

/** When to save a run for the case that its worker dies: seldom enough not to be felt. */
export class Checkpoints {
  private dueAt = 0;

  begin(at: number): void {
    this.dueAt = at + interval;
  }

  isDue(at: number): boolean {
    return at >= this.dueAt;
  }

  /** The run as it is, or null where it is too large to be passed on. */
  take(run: Run, clock: () => number): SavedRun | null {
    const began = clock();
    const isSmall = sizeOf(run) <= mostBytes;
    const saved = isSmall ? run.save() : null;
    const ended = clock();
    this.dueAt = ended + Math.max(interval, (ended - began) / share);
    return saved;
  }
}
