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

/** Several numbers with spaces, commas or semicolons between them; null where one of them is none. */
export function parseNumbersText(text: string): readonly number[] | null {
  const parts = text
    .normalize('NFKC')
    .split(/[\s,;，；、]+/)
    .filter((part) => part !== '');
  const numbers = parts.map(parseNumberText);
  return numbers.some(Number.isNaN) ? null : numbers;
}
