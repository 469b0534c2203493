/** Milliseconds over which a rate is told, and between two readings. */
const memory = 800;
const between = 200;

/**
 * How many events a real second are carried out, over the last stretch of less than a second: after a change of
 * pace, however large, the figure is the new one within that time.
 */
export class RateMeter {
  /** Events a real second. */
  rate = 0;
  private readings: { readonly at: number; readonly events: number }[] = [];

  /** A run begins. */
  begin(at: number, events: number): void {
    this.rate = 0;
    this.restart(at, events);
  }

  /** The pace is another one: what was counted before does not speak of it. The rate stands until there is something to tell. */
  restart(at: number, events: number): void {
    this.readings = [{ at, events }];
  }

  read(at: number, events: number): void {
    const last = this.readings.at(-1);
    if (last === undefined || at - last.at < between) return;
    this.readings.push({ at, events });
    while (this.readings.length > 2 && at - this.readings[0]!.at > memory) this.readings.shift();
    const first = this.readings[0]!;
    this.rate = ((events - first.events) / (at - first.at)) * 1000;
  }
}
