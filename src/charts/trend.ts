import type { History, Report } from '../worker/protocol.ts';

/** What a queue's length did over the later part of the time shown. A description of what was seen, not a forecast. */
export type Trend = 'growing' | 'draining' | 'steady' | 'empty' | 'held';

/** For so many reports a queue counts as held after something was last seen waiting outside: about two seconds. */
const heldFor = 8;

const batches = 8;
/** Share of pairs of batches that must agree in direction (Kendall's tau) before a rise is called one. */
const agreement = 0.6;

/**
 * Compares the means of eight equal stretches of the later three quarters. Null while there is too little to tell,
 * and where it neither keeps a level nor goes one way.
 */
export function trendOf(history: History): Trend | null {
  const from = Math.floor(history.at.length / 4);
  const mean = history.mean.slice(from);
  const size = Math.floor(mean.length / batches);
  if (size < 1) return null;
  const tail = history.max.slice(-2 * size);
  if (tail.every((value) => value === 0)) return 'empty';
  const means = Array.from({ length: batches }, (_, i) => average(mean.slice(i * size, (i + 1) * size)));
  const tau = kendall(means);
  const first = (means[0]! + means[1]!) / 2;
  const last = (means[batches - 2]! + means[batches - 1]!) / 2;
  const overall = average(means);
  const moved = Math.abs(last - first) > Math.max(1, overall / 4);
  if (moved && tau >= agreement) return 'growing';
  if (moved && tau <= -agreement) return 'draining';
  const spread = Math.max(...means) - Math.min(...means);
  return spread <= Math.max(0.75, overall / 2) ? 'steady' : null;
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

/** Share of pairs that rise less the share that falls: 1 for a rising row, -1 for a falling one, about 0 without a direction. */
function kendall(values: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    for (let j = i + 1; j < values.length; j++) sum += Math.sign(values[j]! - values[i]!);
  }
  return sum / ((values.length * (values.length - 1)) / 2);
}
