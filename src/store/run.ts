import { create } from 'zustand';
import { type Problem, problem } from '../base/problem.ts';
import { words } from '../base/words.ts';
import type { Command, Flow, JournalEntry } from '../flow/flow.ts';
import type { Totals } from '../run/result.ts';
import { createRunClient, type RunClient, type RunClientListeners } from '../worker/client.ts';
import type { Frame, Pace, Report, Request, Response, RunPoint } from '../worker/protocol.ts';
import { useDocument } from './document.ts';
import { clearFrame, takeFrame, takeSlots } from './liveFrame.ts';

export type RunStatus = 'loading' | 'playing' | 'paused' | 'ended' | 'dead';

/** The run as the page tells it, renewed at most ten times a second. All that moves faster is in liveFrame. */
export interface RunState {
  readonly status: RunStatus;
  /** What a person should know: a refused command, why the run ended, why the worker died. */
  readonly problem: Problem | null;
  readonly endReason: 'until' | 'stuck' | 'failed' | null;
  readonly now: number;
  readonly events: number;
  readonly eventRate: number;
  readonly totals: Totals;
  readonly pace: Pace;
  readonly report: Report | null;
  readonly messagesPerMove: number;
  /** The flow this run began from, apart from the document, and what was done since. */
  readonly startFlow: Flow | null;
  readonly journal: readonly JournalEntry[];
  play(): void;
  pause(): void;
  step(): void;
  setPace(pace: Pace): void;
  /** The flow as it now stands, an empty journal, the same seed. Plays unless it was paused. */
  restart(): void;
  /** After the worker died: the same start and journal, up to the last instant that was seen. */
  revive(): void;
  emit(nodeId: string): void;
  /** Which nodes reports are to speak of. */
  watch(nodes: readonly string[]): void;
  dismissProblem(): void;
}

/** What a run needs of its surroundings. */
export interface RunSurroundings {
  createClient(listeners: RunClientListeners): RunClient;
  /** Milliseconds. */
  clock(): number;
  /** Runs it when the page next paints. */
  soon(task: () => void): void;
}

export const firstPace: Pace = 10;
/** Milliseconds between two renewals while it plays. */
const renewal = 100;
const noTotals: Totals = { created: 0, copied: 0, completed: 0, lost: 0, inFlight: 0 };
const atStart = {
  now: 0,
  events: 0,
  eventRate: 0,
  totals: noTotals,
  report: null,
  endReason: null,
  messagesPerMove: 1,
} as const;

export function createRun({ createClient, clock, soon }: RunSurroundings) {
  let client: RunClient | null = null;
  let watched: readonly string[] = [];
  let commandCount = 0;
  let renewedAt = Number.NEGATIVE_INFINITY;

  return create<RunState>()((set, get) => {
    const send = (request: Request) => client?.send(request);

    const sendCommands = (commands: readonly Command[]): number => {
      commandCount += 1;
      send({ kind: 'command', id: commandCount, commands });
      return commandCount;
    };

    const start = (flow: Flow, play: boolean, resumeAt?: RunPoint) => {
      clearFrame();
      renewedAt = Number.NEGATIVE_INFINITY;
      client ??= createClient({ onResponse: receive, onDeath: die });
      set({ ...atStart, status: 'loading', problem: null });
      send({ kind: 'pace', pace: get().pace });
      send({ kind: 'start', flow, play, ...(resumeAt !== undefined && { resumeAt }) });
      send({ kind: 'watch', nodes: watched });
      wantsPlay = play;
    };
    let wantsPlay = true;

    const die = (reason: string) => {
      client = null;
      const told = reason === '' ? '' : ` (${reason})`;
      set({
        status: 'dead',
        problem: problem(
          '',
          words(`The simulation has stopped working${told}.`, `仿真线程意外停止${told}。`),
        ),
      });
    };

    const takeNewFrame = (frame: Frame) => {
      const at = clock();
      takeFrame(frame, at);
      soon(() => send({ kind: 'acknowledge', frame: frame.frame }));
      if (frame.playing && at - renewedAt < renewal) return;
      renewedAt = at;
      const { now, events, eventRate, totals, messagesPerMove } = frame;
      set({ now, events, eventRate, totals, messagesPerMove });
      if (frame.playing && get().status === 'ended') set({ status: 'playing', endReason: null });
    };

    const receive = (response: Response) => {
      switch (response.kind) {
        case 'started':
          takeSlots(response.slots);
          set({ status: wantsPlay ? 'playing' : 'paused' });
          break;
        case 'frame':
          takeNewFrame(response);
          break;
        case 'report':
          set({ report: response });
          break;
        case 'applied':
          takeSlots(response.slots);
          set({ journal: [...get().journal, ...response.entries] });
          break;
        case 'refused':
          set({ problem: response.problems[0] ?? null });
          break;
        case 'ended':
          set({ status: 'ended', endReason: response.reason, problem: response.problem });
          break;
      }
    };

    return {
      ...atStart,
      status: 'loading',
      problem: null,
      pace: firstPace,
      startFlow: null,
      journal: [],
      play() {
        wantsPlay = true;
        if (get().status !== 'paused') return;
        set({ status: 'playing' });
        send({ kind: 'play' });
      },
      pause() {
        wantsPlay = false;
        if (get().status !== 'playing') return;
        set({ status: 'paused' });
        send({ kind: 'pause' });
      },
      step() {
        get().pause();
        send({ kind: 'step' });
      },
      setPace(pace) {
        set({ pace });
        send({ kind: 'pace', pace });
      },
      restart() {
        const flow: Flow = { ...useDocument.getState().flow, journal: [] };
        set({ startFlow: flow, journal: [] });
        start(flow, get().status !== 'paused');
      },
      revive() {
        const { startFlow, journal, now, events } = get();
        if (startFlow !== null) start({ ...startFlow, journal }, wantsPlay, { now, events });
      },
      emit(nodeId) {
        sendCommands([{ kind: 'emit', node: nodeId, event: {} }]);
      },
      watch(nodes) {
        watched = nodes;
        send({ kind: 'watch', nodes });
      },
      dismissProblem: () => set({ problem: null }),
    };
  });
}

export const useRun = createRun({
  createClient: createRunClient,
  clock: () => performance.now(),
  soon: (task) => {
    requestAnimationFrame(task);
  },
});
