/** The shortest text that reads back as the same number to twelve places; an exponent only where zeros would pile up. */
export function toNumberText(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** What a person may write for a number: full-width digits and a decimal comma too. NaN where it is none. */
export function parseNumberText(text: string): number {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^([+-]?\d*),(\d+)$/, '$1.$2')
    .replace(/[\s_]/g, '');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : Number.NaN;
}
