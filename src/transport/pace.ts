import type { Language } from '../base/words.ts';
import type { TimeUnit } from '../flow/flow.ts';
import { toUnit } from '../flow/timeUnit.ts';
import type { Text } from '../i18n/language.tsx';
import { formatAmount, formatRough } from '../i18n/numbers.ts';
import { nearestStop, paceStops } from '../run/paceStops.ts';
import type { Pace } from '../worker/protocol.ts';

/** What the slider's positions mean, slowest first; its last is as fast as possible. */
export const paces: readonly Pace[] = [...paceStops, 'max'];

export const lastPosition = paces.length - 1;

/** The position nearest to a pace, by ratio. */
export function toPosition(pace: Pace): number {
  return pace === 'max' ? lastPosition : nearestStop(pace);
}

export function toPace(position: number): Pace {
  return paces[Math.min(lastPosition, Math.max(0, Math.round(position)))] ?? 'max';
}

/** A pace in few places: 0.00001, 10, 1,000, 1M. */
export function tellPace(pace: number, language: Language): string {
  return pace >= 10_000
    ? formatRough(pace, language)
    : pace.toLocaleString('en', { maximumFractionDigits: 7 });
}

/** A pace as a sentence tells it: how many times, and what passes of the flow's time in a second. */
export function paceInWords(pace: Pace, unit: TimeUnit, text: Text, language: Language): string {
  if (pace === 'max') return text.transport.asFastAsPossible;
  const shown = text.run.duration(formatAmount(toUnit(pace, unit), language), text.run.unit[unit]);
  return text.transport.paceTold(tellPace(pace, language), shown);
}
