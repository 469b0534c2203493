import { parseNumberText } from './numberText.ts';

/** Several numbers with spaces, commas or semicolons between them; null where one of them is none. */
export function parseNumbersText(text: string): readonly number[] | null {
  const parts = text
    .normalize('NFKC')
    .split(/[\s,;，；、]+/)
    .filter((part) => part !== '');
  const numbers = parts.map(parseNumberText);
  return numbers.some(Number.isNaN) ? null : numbers;
}
