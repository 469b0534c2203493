import { parseNumberText } from '../base/numberText.ts';
import type { Unit } from './field.ts';
import type { TimeUnit } from './flow.ts';
import { toShown } from './shown.ts';

/** Seconds in one of each, by all the names it goes by. */
const seconds: Readonly<Record<string, number>> = {
  ...named(1e-6, 'us', 'µs', 'μs', '微秒'),
  ...named(1e-3, 'ms', 'msec', 'millisecond', 'milliseconds', '毫秒'),
  ...named(1, 's', 'sec', 'secs', 'second', 'seconds', '秒', '秒钟'),
  ...named(60, 'm', 'min', 'mins', 'minute', 'minutes', '分', '分钟'),
  ...named(3600, 'h', 'hr', 'hour', 'hours', '时', '小时'),
  ...named(86_400, 'd', 'day', 'days', '天', '日'),
};

const bytes: Readonly<Record<string, number>> = {
  ...named(1, 'b', 'byte', 'bytes', '字节'),
  ...named(1e3, 'kb'),
  ...named(1e6, 'mb'),
  ...named(1e9, 'gb'),
  ...named(1024, 'kib'),
  ...named(1024 ** 2, 'mib'),
  ...named(1024 ** 3, 'gib'),
};

function named(size: number, ...names: readonly string[]): Record<string, number> {
  return Object.fromEntries(names.map((name) => [name, size]));
}

const amount = String.raw`[+-]?(?:\d[\d_ ]*)?[.,]?\d+(?:e[+-]?\d+)?`;
const part = new RegExp(String.raw`(${amount})\s*([a-zµμ%\p{Script=Han}]+)\s*`, 'giuy');
const rate = new RegExp(String.raw`^(${amount})\s*(?:/|per\b|每)\s*([a-zµμ\p{Script=Han}]+)$`, 'iu');

/**
 * What a person typed into a field, in the unit that the field shows: a bare number is in that unit already, `250 ms`,
 * `1 h 30 min`, `120 / min`, `5 %` and `2 MB` say their own. NaN where it is none of these.
 */
export function parseTyped(text: string, unit: Unit, timeUnit: TimeUnit): number {
  const plain = parseNumberText(text);
  if (!Number.isNaN(plain)) return plain;
  const typed = text.normalize('NFKC').trim();
  switch (unit) {
    case 'seconds':
      return toShown(sumOfParts(typed, seconds), unit, timeUnit);
    case 'perSecond':
      return toShown(perSecond(typed), unit, timeUnit);
    case 'bytes':
      return sumOfParts(typed, bytes);
    case 'probability':
      return typed.endsWith('%') ? tidy(parseNumberText(typed.slice(0, -1)) / 100) : Number.NaN;
    default:
      return Number.NaN;
  }
}

function sumOfParts(typed: string, units: Readonly<Record<string, number>>): number {
  let sum = 0;
  let end = 0;
  part.lastIndex = 0;
  for (let found = part.exec(typed); found !== null; found = part.exec(typed)) {
    const name = (found[2] ?? '').toLowerCase();
    if (!Object.hasOwn(units, name)) return Number.NaN;
    sum += parseNumberText(found[1] ?? '') * (units[name] ?? Number.NaN);
    end = part.lastIndex;
  }
  return end === typed.length && end > 0 ? tidy(sum) : Number.NaN;
}

function perSecond(typed: string): number {
  const [, count = '', name = ''] = rate.exec(typed) ?? [];
  const per = Object.hasOwn(seconds, name.toLowerCase()) ? seconds[name.toLowerCase()] : undefined;
  return per === undefined ? Number.NaN : tidy(parseNumberText(count) / per);
}

/** Rid of what the arithmetic adds in the last places. */
function tidy(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(14)) : value;
}
