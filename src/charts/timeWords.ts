import type { TimeUnit } from '../flow/flow.ts';
import { formatClock } from '../flow/timeUnit.ts';
import type { Text } from '../i18n/language.tsx';
import { clockTicks, timeTicks } from './timeAxis.ts';

/** Round instants of an axis, in seconds: round for the clock that tells them. */
export function ticksOf(end: number, unit: TimeUnit, wanted: number, from = 0): readonly number[] {
  if (unit !== 'ms') return clockTicks(end, wanted, from);
  return timeTicks(end * 1000, wanted, false, from * 1000).map((tick) => tick / 1000);
}

/** Whether a clock, which goes by tenths of its finest, can tell the instants of so short a stretch apart; seconds. */
export function isForClock(span: number, unit: TimeUnit): boolean {
  return span >= { ms: 0.0006, s: 0.6, min: 6, h: 360 }[unit];
}

/** An instant as the clock of the bar tells it. */
export function tellInstant(seconds: number, unit: TimeUnit, text: Text): string {
  const clock = formatClock(seconds, unit).replace(/\.0(?!\d)/, '');
  return unit === 'ms' || unit === 'h' ? text.run.duration(clock, text.run.unit[unit]) : clock;
}
