import type { Language } from '../base/words.ts';

const units = [
  ['minute', 60],
  ['hour', 3600],
  ['day', 86_400],
] as const;

/** How long ago something was, in words: minutes, hours, days; a date where it is longer. Both in milliseconds. */
export function tellAge(at: number, now: number, language: Language): string {
  const seconds = Math.max(0, (now - at) / 1000);
  if (seconds > 7 * 86_400) return new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(at);
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const unit = units.findLast(([, length]) => seconds >= length);
  return unit === undefined
    ? format.format(0, 'second')
    : format.format(-Math.floor(seconds / unit[1]), unit[0]);
}
