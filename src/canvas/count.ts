import type { Language } from '../base/words.ts';
import { formatRough } from '../i18n/numbers.ts';
import { useSession } from '../store/session.ts';

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** A count that fits a node: all its digits up to 99,999, then three of them and the language's own word for thousands. */
export function tellCount(count: number, language: Language = useSession.getState().language): string {
  if (!Number.isFinite(count)) return '∞';
  return Math.abs(count) < 1e5 ? whole.format(count) : formatRough(count, language);
}

/** A rate or a load in at most three digits that mean something. */
export function tellRate(rate: number): string {
  if (!Number.isFinite(rate)) return '∞';
  if (rate >= 1000) return tellCount(Math.round(rate));
  return String(Number(rate.toPrecision(3)));
}
