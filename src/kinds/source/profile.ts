/** A rate by its points: [instant, rate], instants ascending; two at one instant are a jump. */
export type Points = readonly (readonly [number, number])[];

/**
 * A rate that goes in straight lines from point to point, level before the first and after the last of them, or from
 * there to the end of its period. Arrivals are found by inverting the integrated rate: an event comes where it has grown
 * by an exponential draw (Çinlar 1975). Only exact IEEE operations and square roots.
 */
export class Profile {
  /** Bends: instants, the rate from there on and just before it, events expected up to there. The first is at 0. */
  private readonly at: Float64Array;
  private readonly from: Float64Array;
  private readonly to: Float64Array;
  private readonly expected: Float64Array;
  /** Infinity: it happens once. */
  private readonly period: number;
  /** Events expected in one period, or up to the last bend. */
  private readonly whole: number;

  constructor(points: Points, repeatEvery: number | null) {
    const first = points[0]!;
    const last = points.at(-1)!;
    const bends: (readonly [number, number])[] = [[0, first[1]], ...points];
    if (repeatEvery !== null) bends.push([repeatEvery, last[1]]);
    this.period = repeatEvery ?? Number.POSITIVE_INFINITY;
    this.at = Float64Array.from(bends, ([at]) => at);
    this.from = Float64Array.from(bends, ([, rate]) => rate);
    this.to = Float64Array.from(bends, (_, index) => (bends[index + 1] ?? last)[1]);
    this.expected = new Float64Array(bends.length);
    for (let bend = 1; bend < bends.length; bend++) {
      const length = this.at[bend]! - this.at[bend - 1]!;
      const mean = (this.from[bend - 1]! + this.to[bend - 1]!) / 2;
      this.expected[bend] = this.expected[bend - 1]! + mean * length;
    }
    this.whole = this.expected.at(-1)!;
  }

  /** The rate at an instant. */
  rateAt(instant: number): number {
    const within = this.within(instant);
    const bend = this.bendAt(within);
    const rise = this.riseOf(bend);
    return rise === 0 ? this.from[bend]! : this.from[bend]! + rise * (within - this.at[bend]!);
  }

  /** The instant after `instant` up to which `events` are expected; Infinity where so many never are. */
  after(instant: number, events: number): number {
    const within = this.within(instant);
    const begun = instant - within;
    const passed = this.expectedAt(within) + events;
    if (this.period === Number.POSITIVE_INFINITY) return Math.max(instant, this.inverse(passed));
    if (this.whole === 0) return Number.POSITIVE_INFINITY;
    const periods = Math.floor(passed / this.whole);
    const left = Math.max(0, passed - periods * this.whole);
    return Math.max(instant, begun + periods * this.period + Math.min(this.period, this.inverse(left)));
  }

  /** Events expected from one instant to a later one. */
  between(from: number, to: number): number {
    return this.expectedUpTo(to) - this.expectedUpTo(from);
  }

  private expectedUpTo(instant: number): number {
    const within = this.within(instant);
    const periods = within === instant ? 0 : Math.round((instant - within) / this.period);
    return periods * this.whole + this.expectedAt(within);
  }

  private within(instant: number): number {
    return instant < this.period ? instant : instant % this.period;
  }

  private expectedAt(within: number): number {
    const bend = this.bendAt(within);
    const length = within - this.at[bend]!;
    return this.expected[bend]! + length * (this.from[bend]! + (this.riseOf(bend) * length) / 2);
  }

  private inverse(passed: number): number {
    // The last bend with fewer behind it: a stretch of rate 0 is passed over.
    const bend = this.last((index) => this.expected[index]! < passed || index === 0);
    const events = passed - this.expected[bend]!;
    const rate = this.from[bend]!;
    const rise = this.riseOf(bend);
    const root = Math.sqrt(Math.max(0, rate * rate + 2 * rise * events));
    const length = events === 0 ? 0 : (2 * events) / (rate + root);
    const next = this.at[bend + 1];
    return next === undefined ? this.at[bend]! + length : Math.min(next, this.at[bend]! + length);
  }

  private riseOf(bend: number): number {
    const next = this.at[bend + 1];
    if (next === undefined || next === this.at[bend]) return 0;
    return (this.to[bend]! - this.from[bend]!) / (next - this.at[bend]!);
  }

  private bendAt(within: number): number {
    return this.last((index) => this.at[index]! <= within);
  }

  /** The last bend for which it holds; it holds for the first. */
  private last(holds: (index: number) => boolean): number {
    let [low, high] = [0, this.at.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (holds(middle)) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
