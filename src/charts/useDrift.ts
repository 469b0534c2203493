import { useEffect, useMemo, useState } from 'react';
import type { Flow } from '../flow/flow.ts';
import { useRun } from '../store/run.ts';

const fetchDrift = async () => (await import('../kinds/queueDrift.ts')).driftOf;
/** It is no part of the first load. Milliseconds. */
const patience = 2500;

/**
 * What theory says of the mean length of a queue at load exactly 1: so much times the root of the seconds gone. Null where
 * it does not drift, where it is not drawn alone, and once something was done to the run, which theory does not know of.
 */
export function useDrift(queue: string | undefined): number | null {
  const flow = useRun((run) => run.startFlow);
  const isUntouched = useRun((run) => run.journal.length === 0);
  const [driftOf, setDriftOf] = useState<((flow: Flow, queue: string) => number | null) | null>(null);
  useEffect(() => {
    // Without a network the line is missing, and nothing else.
    const timer = setTimeout(
      () =>
        fetchDrift().then(
          (code) => setDriftOf(() => code),
          () => undefined,
        ),
      patience,
    );
    return () => clearTimeout(timer);
  }, []);
  return useMemo(
    () =>
      driftOf === null || flow === null || queue === undefined || !isUntouched ? null : driftOf(flow, queue),
    [driftOf, flow, queue, isUntouched],
  );
}
