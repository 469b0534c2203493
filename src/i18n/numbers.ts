import type { Language } from '../base/words.ts';

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(language, options);
  formats.set(key, made);
  return made;
}

/** A whole number of things, grouped: 12,345. */
export function formatCount(count: number, language: Language): string {
  return formatOf(language, { maximumFractionDigits: 0 }).format(count);
}

/** A rough amount in few places: 6, 1.24K, 1.2万. */
export function formatRough(amount: number, language: Language): string {
  return formatOf(language, { notation: 'compact', maximumSignificantDigits: 3 }).format(amount);
}

/** A measured amount to so many places that matter. */
export function formatAmount(amount: number, language: Language, significant = 3): string {
  return formatOf(language, { maximumSignificantDigits: significant }).format(amount);
}
