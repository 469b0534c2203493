import type { Calendar } from './calendar.ts';

/** T6. Stirs the event just taken into the two words of the hash. */
export function stir(words: Int32Array, { timeHigh, timeLow, kind, a, b }: Calendar): void {
  stirIn(words, timeHigh, timeLow, kind, a, b);
}

export function stirIn(
  words: Int32Array,
  timeHigh: number,
  timeLow: number,
  kind: number,
  a: number,
  b: number,
): void {
  const first = Math.imul(words[0]! ^ timeLow, 0x9e3779b1);
  const second = Math.imul(words[1]! ^ (kind + Math.imul(a, 0x85ebca6b)), 0xc2b2ae35);
  words[0] = ((first << 15) | (first >>> 17)) + timeHigh;
  words[1] = ((second << 13) | (second >>> 19)) + b + first;
}

/** 16 hexadecimal digits. */
export function toHash(words: Int32Array): string {
  return [...words].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}
