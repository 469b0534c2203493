import { create } from 'zustand';
import { fetchWhole } from './fetchWhole.ts';

/** Something that waits for code which could not be fetched. */
interface Lack {
  /** Of tasks that wait for the same code the last one counts. */
  readonly of: unknown;
  readonly attempt: () => void;
  readonly onDismiss: () => void;
}

interface Missing {
  readonly lacks: readonly Lack[];
  /** Whether a person is to hear of them. */
  readonly told: boolean;
  /** How often a fetch has failed: what fails again is told again. */
  readonly failures: number;
}

/** What of the page could not be fetched and is still waited for. */
export const useMissing = create<Missing>()(() => ({ lacks: [], told: false, failures: 0 }));

const drop = (isGone: (lack: Lack) => boolean) =>
  useMissing.setState(({ lacks }) => ({ lacks: lacks.filter((lack) => !isGone(lack)) }));

/**
 * Does a task with code, as soon as it is fetched. Where it cannot be, that is told, and the task waits for an attempt that
 * succeeds; when the notice is dismissed it is given up, unless `onDismiss` is there to be called instead. Gives the function that gives it up.
 */
export function whenFetched<T>(
  fetch: () => Promise<T>,
  task: (code: T) => void,
  onDismiss?: () => void,
): () => void {
  let wanted = true;
  const giveUp = () => {
    wanted = false;
    drop((each) => each === lack);
  };
  const attempt = () =>
    void fetchWhole(fetch).then(
      (code) => {
        if (!wanted) return;
        giveUp();
        task(code);
      },
      () => {
        if (!wanted) return;
        drop((each) => each.of === lack.of);
        useMissing.setState(({ lacks, failures }) => ({
          lacks: [...lacks, lack],
          told: true,
          failures: failures + 1,
        }));
      },
    );
  const lack: Lack = {
    of: onDismiss === undefined ? fetch : attempt,
    attempt,
    onDismiss: onDismiss ?? giveUp,
  };
  drop((each) => each.of === lack.of);
  attempt();
  return giveUp;
}

/** Chromium fetches anew what could not be fetched before. Firefox fails at once until the page is reloaded, which is offered beside it. */
export function fetchMissing(): void {
  for (const { attempt } of useMissing.getState().lacks) attempt();
}

export function dismissMissing(): void {
  useMissing.setState({ told: false });
  for (const { onDismiss } of useMissing.getState().lacks) onDismiss();
}
