import type { RunResult } from '../run/result.ts';
import { useRun } from './run.ts';

/** Milliseconds after which the figures that are here must do: the worker may be dead. */
const patience = 5000;

/** All figures as they stand at this very moment, or the last that were told; null where there are none. */
export function freshResult(): Promise<RunResult | null> {
  return new Promise((resolve) => {
    const before = useRun.getState().result;
    const done = () => {
      clearTimeout(timer);
      stop();
      resolve(useRun.getState().result);
    };
    const timer = setTimeout(done, patience);
    const stop = useRun.subscribe(({ result }) => {
      if (result !== null && result !== before) done();
    });
    useRun.getState().askResult();
  });
}

/** The text of a result as `npm run sim` prints it. */
export function printResult(result: RunResult): string {
  return `${JSON.stringify(result, null, 2)}\n`;
}
