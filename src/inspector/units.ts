import type { Unit } from '../flow/field.ts';
import type { TimeUnit } from '../flow/flow.ts';
import { rateUnitOf, secondsPer } from '../flow/timeUnit.ts';
import type { Text } from '../i18n/language.tsx';

/** What stands behind a number: `s`, `/ min`, `messages`. What is counted goes by its number where there is one. */
export function unitText(unit: Unit, timeUnit: TimeUnit, text: Text, count: number | null = null): string {
  if (unit === 'seconds') return text.run.unit[timeUnit];
  if (unit === 'perSecond') return `/ ${text.run.unit[rateUnitOf(timeUnit)]}`;
  const behind = text.inspector.units[unit];
  return typeof behind === 'string' ? behind : behind(count);
}

/** A step of the arrow keys that suits a number: 1 for whole ones, else a tenth of its size. */
export function stepFor(shown: number | null, whole: boolean): number {
  if (whole) return 1;
  if (shown === null || shown === 0) return 0.1;
  return 10 ** (Math.floor(Math.log10(Math.abs(shown))) - 1);
}

/** Rates in the unit: 2 a second are 120 a minute. */
export function ratePerUnit(perSecond: number, timeUnit: TimeUnit): number {
  return perSecond * secondsPer[rateUnitOf(timeUnit)];
}
