import { useMemo } from 'react';
import type { TimeUnit } from '../flow/flow.ts';
import { fromUnit, secondsPer, timeUnitOf, toUnit } from '../flow/timeUnit.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { formatAmount } from '../i18n/numbers.ts';
import { type TimeWindow, useCharting } from '../store/charting.ts';
import { useDocument } from '../store/document.ts';
import { useRun } from '../store/run.ts';
import type { Plot } from './plot.ts';
import { timeTicks } from './timeAxis.ts';
import { isForClock, tellInstant, ticksOf } from './timeWords.ts';

export interface TimeScale {
  /** What is shown, in simulated seconds. */
  readonly window: TimeWindow;
  readonly unit: TimeUnit;
  readonly axis: Pick<Plot, 'from' | 'to' | 'xTicks' | 'tellX' | 'marks' | 'secondsPerX'>;
}

/** The axis of time that charts share: the whole run so far, or the stretch that was chosen. */
export function useTimeScale(now: number): TimeScale {
  const text = useText();
  const language = useLanguage();
  const unit = useDocument((state) => timeUnitOf(state.flow));
  const chosen = useCharting((charting) => charting.window);
  const measuredFrom = useRun((run) => run.report?.figuresFrom ?? 0);
  return useMemo(() => {
    const window = chosen ?? { from: 0, to: now };
    const [from, to] = [toUnit(window.from, unit), toUnit(window.to, unit)];
    const isClock = isForClock(window.to - window.from, unit);
    // As many digits as tell the ends of a narrow stretch apart.
    const digits = 6 + Math.max(0, Math.ceil(Math.log10(Math.max(1, to / Math.max(to - from, 1e-12)))));
    return {
      window,
      unit,
      axis: {
        from,
        to,
        xTicks: isClock
          ? ticksOf(window.to, unit, 6, window.from).map((tick) => toUnit(tick, unit))
          : timeTicks(to, 6, false, from),
        tellX: (value: number) =>
          isClock
            ? tellInstant(fromUnit(value, unit), unit, text)
            : text.run.duration(formatAmount(value, language, Math.min(15, digits)), text.run.unit[unit]),
        marks: [
          ...(now >= window.from && now <= window.to ? [{ x: toUnit(now, unit) }] : []),
          ...(measuredFrom > window.from && measuredFrom <= window.to
            ? [{ x: toUnit(measuredFrom, unit), label: text.charts.measuredFrom }]
            : []),
        ],
        secondsPerX: secondsPer[unit],
      },
    };
  }, [chosen, now, measuredFrom, unit, text, language]);
}
