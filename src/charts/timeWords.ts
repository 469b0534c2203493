import type { TimeUnit } from '../flow/flow.ts';
import { formatClock } from '../flow/timeUnit.ts';
import type { Text } from '../i18n/language.tsx';
import { clockTicks, timeTicks } from './timeAxis.ts';

/** Round instants of an axis from 0 to `end`, in seconds: round for the clock that tells them. */
export function ticksOf(end: number, unit: TimeUnit, wanted: number): readonly number[] {
  if (unit !== 'ms') return clockTicks(end, wanted);
  return timeTicks(end * 1000, wanted).map((tick) => tick / 1000);
}

/** An instant as the clock of the bar tells it. */
export function tellInstant(seconds: number, unit: TimeUnit, text: Text): string {
  const clock = formatClock(seconds, unit);
  return unit === 'ms' || unit === 'h' ? text.run.duration(clock, text.run.unit[unit]) : clock;
}

/** The same in short, for a tick: without tenths where there are none. */
export function tellTick(seconds: number, unit: TimeUnit, text: Text): string {
  return tellInstant(seconds, unit, text).replace(/\.0(?!\d)/, '');
}
