import { create } from 'zustand';
import type { TraceFilter, TraceFound, TraceLine } from '../run/trace.ts';
import { createRunClient, type RunClient, type RunClientListeners } from '../worker/client.ts';
import type { Checkpoint, Response } from '../worker/protocol.ts';
import { useRun } from './run.ts';

export interface LogQuestion {
  /** The instant to begin at; null: the last lines. */
  readonly from: number | null;
  readonly filter: TraceFilter;
}

/** What became of messages in a stretch of the run, found by replaying it in a worker of its own. */
export interface EventLogState {
  readonly lines: readonly TraceLine[];
  readonly isCut: boolean;
  /** The run's instant up to which the lines go; null before the first answer. */
  readonly upTo: number | null;
  readonly status: 'resting' | 'replaying' | 'failed';
  /** Of the replay, 0 to 1. */
  readonly share: number;
  /** Milliseconds that the last answer took. */
  readonly took: number;
  /** Another question gives up the one before it. */
  ask(question: LogQuestion): void;
  cancel(): void;
  /** Another run: what was found is not of it. */
  clear(): void;
}

export interface LogSurroundings {
  createClient(listeners: RunClientListeners): RunClient;
  clock(): number;
  run(): Pick<ReturnType<typeof useRun.getState>, 'startFlow' | 'journal' | 'now' | 'events' | 'checkpoints'>;
}

export const mostLines = 500;

const nothing = { lines: [], isCut: false, upTo: null, share: 0 } as const;

export function createEventLog({ createClient, clock, run }: LogSurroundings) {
  let client: RunClient | null = null;
  let isBusy = false;

  return create<EventLogState>()((set, get) => {
    let beganAt = 0;

    const stop = () => {
      if (isBusy) {
        client?.terminate();
        client = null;
      }
      isBusy = false;
    };

    /** Asks from one of the bases, and from an earlier one where too little lies behind it. */
    const askFrom = (question: LogQuestion, bases: readonly Checkpoint[]) => {
      const { startFlow, journal, now, events } = run();
      if (startFlow === null) return;
      const base = bases.at(-1);
      isBusy = true;
      client ??= createClient({ onResponse: (response) => receive(response), onDeath: die });
      receive = (response) => {
        if (response.kind === 'tracing') set({ share: response.share });
        if (response.kind !== 'traced') return;
        if (response.found.wantsEarlier) askFrom(question, bases.slice(0, -1));
        else tell(response.found, now);
      };
      client.send({
        kind: 'trace',
        asked: {
          flow: { ...startFlow, journal },
          base: base?.saved ?? null,
          from: question.from,
          upTo: { now, events },
          filter: question.filter,
          most: mostLines,
        },
      });
    };
    let receive: (response: Response) => void = () => undefined;

    const tell = ({ lines, isCut }: TraceFound, upTo: number) => {
      isBusy = false;
      set({ lines, isCut, upTo, status: 'resting', share: 0, took: clock() - beganAt });
    };
    const die = () => {
      client = null;
      isBusy = false;
      set({ ...nothing, status: 'failed' });
    };

    return {
      ...nothing,
      status: 'resting',
      took: 0,
      ask(question) {
        stop();
        const { now, events, checkpoints } = run();
        const isBefore = ({ saved: { simulation } }: Checkpoint) =>
          question.from === null
            ? simulation.counters.events <= events
            : simulation.counters.now < question.from;
        set({ status: 'replaying', share: 0 });
        if (question.from !== null && question.from > now) {
          set({ ...nothing, upTo: now, status: 'resting' });
          return;
        }
        beganAt = clock();
        askFrom(question, checkpoints().filter(isBefore));
      },
      cancel() {
        if (get().status !== 'replaying') return;
        stop();
        set({ status: 'resting', share: 0 });
      },
      clear() {
        stop();
        set({ ...nothing, status: 'resting', took: 0 });
      },
    };
  });
}

export const useEventLog = createEventLog({
  createClient: createRunClient,
  clock: () => performance.now(),
  run: () => useRun.getState(),
});

useRun.subscribe((now, before) => {
  if (now.startFlow !== before.startFlow || (now.status === 'loading' && before.status !== 'loading'))
    useEventLog.getState().clear();
});
