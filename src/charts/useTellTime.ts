import type { TimeUnit } from '../flow/flow.ts';
import { toUnit } from '../flow/timeUnit.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { formatAmount } from '../i18n/numbers.ts';

/** Tells seconds in the flow's unit. */
export function useTellTime(unit: TimeUnit): (seconds: number, digits?: number) => string {
  const text = useText();
  const language = useLanguage();
  return (seconds, digits = 6) =>
    text.run.duration(formatAmount(toUnit(seconds, unit), language, digits), text.run.unit[unit]);
}
