import type { Place } from '../engine/place.ts';
import type { Outcome } from '../engine/stop.ts';
import type { Run } from '../run/run.ts';
import type { RateHistory } from './protocol.ts';

/** As many stretches at most: neighbours are joined when they are full, as those of a level are. */
const spanLimit = 512;

/** What a checkpoint keeps. Plain data. */
export interface SavedDepartures {
  readonly width: number;
  readonly spans: number;
  readonly counts: readonly Float64Array[];
}

/**
 * How many messages had crossed each edge at equally spaced instants of the run. It looks at the run from outside, at instants that
 * neither pace nor slices decide: equal runs give equal curves, and the engine keeps nothing for them.
 */
export class Departures {
  private width = 1 / 1048576;
  private spans = 0;
  /** By edge's slot: crossings up to the end of each span. */
  private counts: Float64Array[] = [];

  static load({ width, spans, counts }: SavedDepartures): Departures {
    const loaded = new Departures();
    loaded.width = width;
    loaded.spans = spans;
    loaded.counts = counts.map((each) => each.slice());
    return loaded;
  }

  save(): SavedDepartures {
    return { width: this.width, spans: this.spans, counts: this.counts.map((each) => each.slice()) };
  }

  /** As `run.advance`, stopping to count wherever a span ends. */
  advance(run: Run, until: number, budget: number): Outcome {
    const last = run.events + budget;
    for (;;) {
      const next = Math.min(until, run.simulation.calendar.nextTime());
      // Nothing will happen, so no instant lies ahead at which to stop; a journal's entry may.
      if (next === Number.POSITIVE_INFINITY) return run.advance(until, last - run.events);
      this.closeBefore(run, next);
      const stop = Math.min(until, this.nextAt);
      const outcome = run.advance(stop, last - run.events);
      if (outcome !== 'reached' || stop >= until) return outcome;
    }
  }

  /** One event by itself. */
  step(run: Run, until: number): boolean {
    const next = Math.min(until, run.simulation.calendar.nextTime());
    if (next < Number.POSITIVE_INFINITY) this.closeBefore(run, next);
    return run.step(until);
  }

  /** What went out of a place, or came to one that nothing leaves, a second. */
  historyOf({ simulation, now }: Run, place: Place): RateHistory {
    this.closeBefore({ simulation }, now);
    const leaves = simulation.edges.some(({ from }) => from === place);
    const edges = simulation.edges.filter(({ from, to }) => (leaves ? from : to) === place);
    const at: number[] = [];
    const rate: number[] = [];
    const countUpTo = (span: number) =>
      edges.reduce((sum, { slot }) => sum + (this.counts[slot]?.[span] ?? 0), 0);
    let before = 0;
    for (let span = 0; span < this.spans; span++) {
      const count = countUpTo(span);
      at.push((span + 1) * this.width);
      // An edge that was removed and drawn again counts from 0.
      rate.push(Math.max(0, count - before) / this.width);
      before = count;
    }
    const begin = this.spans * this.width;
    // Of a span that has just begun a single message would make a peak.
    if (now - begin > this.width / 4) {
      const count = edges.reduce((sum, { state }) => sum + state.passed, 0);
      at.push(now);
      rate.push(Math.max(0, count - before) / (now - begin));
    }
    return { at, rate };
  }

  private get nextAt(): number {
    return (this.spans + 1) * this.width;
  }

  /** Closes the spans that end before `instant`, up to which nothing happens any more. */
  private closeBefore({ simulation }: Pick<Run, 'simulation'>, instant: number): void {
    while (this.nextAt < instant) {
      if (this.spans === spanLimit) this.join();
      if (this.nextAt >= instant) break;
      for (const { slot, state } of simulation.edges) {
        const counts = this.counts[slot] ?? new Float64Array(spanLimit);
        this.counts[slot] = counts;
        counts[this.spans] = state.passed;
      }
      this.spans++;
    }
  }

  private join(): void {
    for (const counts of this.counts)
      for (let span = 0; span < spanLimit / 2; span++) counts[span] = counts[span * 2 + 1]!;
    this.spans = spanLimit / 2;
    this.width *= 2;
  }
}
