import type { Flow, TimeUnit } from './flow.ts';

/** Seconds in one of each. */
export const secondsPer: Readonly<Record<TimeUnit, number>> = { ms: 0.001, s: 1, min: 60, h: 3600 };

const defaultTimeUnit: TimeUnit = 's';

export function timeUnitOf(flow: Flow): TimeUnit {
  return flow.meta.timeUnit ?? defaultTimeUnit;
}

/** The time of which rates are told: of its own unit, but a second for ms, as people say requests a second. */
export function rateUnitOf(unit: TimeUnit): TimeUnit {
  return unit === 'ms' ? 's' : unit;
}

/** What grows so much by the root of the seconds, by the root of the time of which rates are told: of a longer one it is more. */
export function perRootOf(perRootSecond: number, unit: TimeUnit): number {
  return perRootSecond * Math.sqrt(secondsPer[rateUnitOf(unit)]);
}

/** Rid of what the division adds in the last places: 0.1 s is 100 ms, not 100.00000000000001. */
function tidy(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(14)) : value;
}

/** Seconds as an amount of the unit. */
export function toUnit(seconds: number, unit: TimeUnit): number {
  return unit === 's' ? seconds : tidy(seconds / secondsPer[unit]);
}

/** An amount of the unit as seconds. */
export function fromUnit(amount: number, unit: TimeUnit): number {
  return unit === 's' ? amount : tidy(amount * secondsPer[unit]);
}

const two = (whole: number) => String(whole).padStart(2, '0');

/**
 * An instant as a clock shows it, at the grain of the unit: `1,234.5` for ms, `1:40.2` for s, `1:40:12` (h:min:s) for
 * min, `4d 3:20` (days, h:min) for h. Never more than the instant: it is cut, not rounded.
 */
export function formatClock(seconds: number, unit: TimeUnit): string {
  if (!Number.isFinite(seconds)) return '–';
  if (unit === 'ms') {
    const tenths = Math.floor(seconds * 10_000 + 1e-6);
    const whole = String(Math.floor(tenths / 10)).replace(/\B(?=(\d{3})+$)/g, ',');
    return `${whole}.${tenths % 10}`;
  }
  const tenths = Math.floor(seconds * 10 + 1e-6);
  const whole = Math.floor(tenths / 10);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  if (unit === 'h') {
    const days = Math.floor(hours / 24);
    return `${days === 0 ? '' : `${days}d `}${hours % 24}:${two(minutes)}`;
  }
  const rest = two(whole % 60);
  if (unit === 'min') return `${hours}:${two(minutes)}:${rest}`;
  const head = hours === 0 ? `${minutes}` : `${hours}:${two(minutes)}`;
  return `${head}:${rest}.${tenths % 10}`;
}
