import type { Unit } from './field.ts';
import type { TimeUnit } from './flow.ts';
import { fromUnit, rateUnitOf, toUnit } from './timeUnit.ts';

/** A number of the document as the page shows it: times in the flow's own unit, rates by `rateUnitOf` it. */
export function toShown(value: number, unit: Unit, timeUnit: TimeUnit): number {
  if (unit === 'seconds') return toUnit(value, timeUnit);
  if (unit === 'perSecond') return fromUnit(value, rateUnitOf(timeUnit));
  return value;
}

/** And back. */
export function fromShown(shown: number, unit: Unit, timeUnit: TimeUnit): number {
  if (unit === 'seconds') return fromUnit(shown, timeUnit);
  if (unit === 'perSecond') return toUnit(shown, rateUnitOf(timeUnit));
  return shown;
}
