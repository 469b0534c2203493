import { useMemo, useState } from 'react';
import { useLint } from '../store/lint.ts';
import { useRun } from '../store/run.ts';
import type { Report } from '../worker/protocol.ts';
import { createHeldMemory, type Trend, told, trendOf } from './trend.ts';
import { useThrottled } from './useThrottled.ts';

/** Four times a second is as fast as a chart can be read, and as fast as it may be drawn. Milliseconds. */
const renewal = 250;

/** The newest report, never more often than a chart should be drawn, with what each queue did of late. */
export function useSlowReport(queues: readonly string[]): {
  readonly report: Report | null;
  readonly trends: Readonly<Record<string, Trend | null>>;
} {
  const report = useThrottled(
    useRun((run) => run.report),
    renewal,
  );
  const key = queues.join(' ');
  const [memory] = useState(createHeldMemory);
  const loads = useLint((lint) => (lint.isJudged ? lint.loads : null));
  const trends = useMemo(() => {
    const held = report === null ? null : memory.take(report);
    const found: Record<string, Trend | null> = {};
    for (const id of key === '' ? [] : key.split(' ')) {
      const history = report?.histories[id];
      const { length, waiting } = report?.nodes[id] ?? {};
      const now = (length ?? waiting)?.last;
      if (history === undefined || now === undefined) found[id] = null;
      // Callers stand outside of a handler as a matter of course: that is its line.
      else
        found[id] =
          length !== undefined && held?.has(id) === true ? 'held' : told(trendOf(history, now), loads, id);
    }
    return found;
  }, [report, key, memory, loads]);
  return { report, trends };
}
