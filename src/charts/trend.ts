import type { Load } from '../flow/lint/loads.ts';
import type { History, Report } from '../worker/protocol.ts';

/** What a queue's length did over the later part of the time shown. A description of what was seen, not a forecast. */
export type Trend = 'growing' | 'draining' | 'steady' | 'empty' | 'held';

/** For so many reports a queue counts as held after something was last seen waiting outside: about two seconds. */
const heldFor = 8;

const batches = 8;
/** Share of pairs of batches that must agree in direction (Kendall's tau) before a rise is called one. */
const agreement = 0.6;
/** A rise is seen from so many times what the batches stray from a straight line, and from this share of the chart's height. */
const beyondNoise = 3;
const visible = 0.02;
/** So many times the spread of what it kept to: a sudden rise that is no part of a swing. */
const leap = 10;

/**
 * What the last third of the time shown does, in eight equal stretches of it, and the length `now`, which has the last
 * word: what is empty drains no more, and what has turned goes no longer the way it went. Null while there is too
 * little to tell, and where it neither keeps a level nor goes one way.
 */
export function trendOf(history: History, now: number): Trend | null {
  const count = history.mean.length;
  const size = Math.floor(Math.max(Math.min(count, batches), count / 3) / batches);
  if (size < 1) return null;
  const points = history.mean.slice(-batches * size);
  const highs = history.max.slice(-batches * size);
  const lately = Math.max(...highs.slice(-2 * size));
  if (now === 0 && lately === 0) return 'empty';
  const means = Array.from({ length: batches }, (_, i) => average(points.slice(i * size, (i + 1) * size)));
  const [first, last] = [(means[0]! + means[1]!) / 2, (means[batches - 2]! + means[batches - 1]!) / 2];
  // Drained before; one message now and then is no length.
  if (now <= 1 && last <= 0.75 && lately <= 2) return 'steady';
  const overall = average(means);
  const rise = last - first;
  const least = Math.max(1, visible * Math.max(...history.max), beyondNoise * strayOf(means));
  const tau = kendall(means);
  if (rise > least && tau >= agreement && now > first + rise / 2) return 'growing';
  if (rise < -least && tau <= -agreement && now < last - rise / 2) return 'draining';
  // Out of what it kept to shortly before, within the last stretches.
  const before = points.slice(3 * size, -2 * size);
  const jump = now - Math.max(...highs.slice(3 * size, -2 * size));
  if (jump > Math.max(4, leap * spreadOf(before))) return 'growing';
  const level = Math.max(0.75, overall / 2);
  const isLevel = Math.max(...means) - Math.min(...means) <= level;
  return isLevel && Math.abs(now - overall) <= Math.max(3, 2 * level) ? 'steady' : null;
}

/**
 * What may be told of it: a queue that has no steady state is not called steady for a level that it keeps for a while,
 * nor is any before the flow has been judged. `loads`: by node, null before that.
 */
export function told(
  trend: Trend | null,
  loads: ReadonlyMap<string, Pick<Load, 'settles'>> | null,
  id: string,
): Trend | null {
  return trend === 'steady' && (loads === null || loads.get(id)?.settles === false) ? null : trend;
}

/** Remembers at which queues something stood outside of late. Their length keeps a level because it cannot grow. */
export interface HeldMemory {
  take(report: Pick<Report, 'outside'>): ReadonlySet<string>;
}

export function createHeldMemory(): HeldMemory {
  const left = new Map<string, number>();
  return {
    take({ outside }) {
      for (const [id, reports] of left) {
        if (reports > 1) left.set(id, reports - 1);
        else left.delete(id);
      }
      for (const id of Object.keys(outside)) left.set(id, heldFor);
      return new Set(left.keys());
    },
  };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function spreadOf(values: readonly number[]): number {
  const mean = average(values);
  return Math.sqrt(average(values.map((value) => (value - mean) ** 2)));
}

/** How far the values stray from the straight line that fits them best (standard deviation). */
function strayOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const slope =
    average(values.map((value, i) => (i - middle) * value)) /
    average(values.map((_, i) => (i - middle) ** 2));
  return spreadOf(values.map((value, i) => value - slope * (i - middle)));
}

/** Share of pairs that rise less the share that falls: 1 for a rising row, -1 for a falling one, about 0 without a direction. */
function kendall(values: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    for (let j = i + 1; j < values.length; j++) sum += Math.sign(values[j]! - values[i]!);
  }
  return sum / ((values.length * (values.length - 1)) / 2);
}
