/** Instants of the newest events a source created, simulated seconds. A ring of fixed size. */
export interface Ticks {
  readonly at: Float64Array;
  count: number;
  next: number;
}

export const mostTicks = 48;

export function createTicks(): Ticks {
  return { at: new Float64Array(mostTicks), count: 0, next: 0 };
}

/** What a source did between two frames: how many events it has created by now, and how many of these in between. */
export interface Creation {
  readonly total: number;
  readonly created: number;
  readonly from: number;
  readonly to: number;
  /** When the earlier frame said that the next event would come. */
  readonly foretold: number;
}

/**
 * Enters what was created between two frames, one tick for every so many events. A single event came at the instant
 * that was foretold; of several only their number is known, so they are spread evenly.
 */
export function addCreated(ticks: Ticks, { total, created, from, to, foretold }: Creation, every = 1): void {
  if (every === 1 && created === 1 && foretold >= from && foretold <= to) return addTick(ticks, foretold);
  const due = Math.floor(total / every) - Math.floor((total - created) / every);
  const shown = Math.min(due, mostTicks);
  for (let i = 0; i < shown; i++) addTick(ticks, from + ((i + 0.5) / shown) * (to - from));
}

function addTick(ticks: Ticks, at: number): void {
  ticks.at[ticks.next] = at;
  ticks.next = (ticks.next + 1) % mostTicks;
  ticks.count = Math.min(ticks.count + 1, mostTicks);
}

export function clearTicks(ticks: Ticks): void {
  ticks.count = 0;
  ticks.next = 0;
}

/**
 * Simulated seconds that the strip of ticks spans: about a dozen events at the source's rate, but at least a second
 * and a half of what the viewer lives through, so that ticks can be followed by eye.
 */
export function stripSpan(rate: number, pace: number): number {
  const byRate = rate > 0 ? 12 / rate : 12;
  return Math.max(byRate, Number.isFinite(pace) ? 1.5 * pace : 0);
}

/** One tick for how many events, so that those in the strip can be told apart. */
export function ticksEvery(rate: number, span: number): number {
  return rate > 0 ? Math.max(1, Math.ceil((rate * span) / (mostTicks - 8))) : 1;
}

/** SVG path of the ticks in a strip of this size; the newest stand at the right. */
export function tickPath(ticks: Ticks, now: number, span: number, width: number, height: number): string {
  let path = '';
  for (let i = 1; i <= ticks.count; i++) {
    const at = ticks.at[(ticks.next - i + mostTicks) % mostTicks]!;
    const x = width * (1 - (now - at) / span);
    if (x < 0) break;
    if (x <= width) path += `M${x.toFixed(1)},0v${height}`;
  }
  return path;
}
