import type { Pace } from './protocol.ts';

/**
 * Which instant the run owes at a moment of real time. Where it cannot keep up, the debt is forgiven: it goes on from where
 * it is, so a slow moment never makes a rush. Milliseconds of real time, seconds of simulated time.
 */
export class Pacer {
  private pace: Pace;
  private fromAt = 0;
  private fromNow = 0;

  constructor(pace: Pace) {
    this.pace = pace;
  }

  setPace(pace: Pace, at: number, now: number): void {
    this.pace = pace;
    this.begin(at, now);
  }

  /** From `now` on at the real moment `at`. */
  begin(at: number, now: number): void {
    this.fromAt = at;
    this.fromNow = now;
  }

  owed(at: number): number {
    if (this.pace === 'max') return Number.POSITIVE_INFINITY;
    return this.fromNow + ((at - this.fromAt) / 1000) * this.pace;
  }
}
