import { useEffect, useMemo, useRef, useState } from 'react';
import { useRun } from '../store/run.ts';
import type { Report } from '../worker/protocol.ts';
import { createHeldMemory, type Trend, trendOf } from './trend.ts';

/** Four times a second is as fast as a chart can be read, and as fast as it may be drawn. Milliseconds. */
const renewal = 250;

/** The newest report, never more often than a chart should be drawn, with what each queue did of late. */
export function useSlowReport(queues: readonly string[]): {
  readonly report: Report | null;
  readonly trends: Readonly<Record<string, Trend | null>>;
} {
  const report = useThrottled(useRun((run) => run.report));
  const key = queues.join(' ');
  const [memory] = useState(createHeldMemory);
  const trends = useMemo(() => {
    const held = report === null ? null : memory.take(report);
    const found: Record<string, Trend | null> = {};
    for (const id of key === '' ? [] : key.split(' ')) {
      const history = report?.histories[id];
      found[id] = history === undefined ? null : held?.has(id) === true ? 'held' : trendOf(history);
    }
    return found;
  }, [report, key, memory]);
  return { report, trends };
}

function useThrottled<T>(value: T): T {
  const [shown, setShown] = useState(value);
  const shownAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const show = () => {
      shownAt.current = performance.now();
      setShown(value);
    };
    // A report may come a little early without having to wait for the next.
    const due = shownAt.current + renewal - 30 - performance.now();
    if (due <= 0 || value === null) {
      show();
      return;
    }
    const timer = setTimeout(show, due);
    return () => clearTimeout(timer);
  }, [value]);
  return shown;
}
