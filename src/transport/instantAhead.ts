import type { TimeUnit } from '../flow/flow.ts';
import { toUnit } from '../flow/timeUnit.ts';

/** Real seconds that a run which is not hurried would take to get there at least. */
const lead = 60;
/** Simulated seconds ahead where there is no pace to go by and the run has only begun. */
const fromStart = 1000;

/**
 * A round instant well ahead of the present one, in the unit: not before a minute of the pace has passed, and beyond the
 * present by a good part of what the run has come so far. Never behind the run's end. `speed` may be infinite.
 */
export function instantAhead(now: number, speed: number, end: number | null, unit: TimeUnit): number {
  const ahead = Number.isFinite(speed) ? speed * lead : Math.max(now, fromStart);
  const instant = roundAfter(toUnit(Math.max(now + ahead, now * 1.2), unit));
  return end === null ? instant : Math.min(instant, toUnit(end, unit));
}

/** The first of 1, 2, 5, 10, 20 ... behind an amount. */
function roundAfter(amount: number): number {
  for (let power = -6; ; power++)
    for (const step of [1, 2, 5]) if (Number(`${step}e${power}`) > amount) return Number(`${step}e${power}`);
}
