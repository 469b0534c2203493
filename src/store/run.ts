import { create } from 'zustand';
import { type Problem, problem } from '../base/problem.ts';
import { type Words, words } from '../base/words.ts';
import { diff } from '../flow/diff.ts';
import type { Command, Flow, JournalEntry } from '../flow/flow.ts';
import { isWhole } from '../flow/isWhole.ts';
import { specs } from '../kinds/specs.ts';
import { fittingPace } from '../run/fittingPace.ts';
import { createRunClient, type RunClient, type RunClientListeners } from '../worker/client.ts';
import type { Charted, Frame, Pace, Request, Response, RunPoint } from '../worker/protocol.ts';
import { createCheckpoints } from './checkpoints.ts';
import { useDocument } from './document.ts';
import { createLiveEdit } from './liveEdit.ts';
import { clearFrame, takeFrame, takeSlots } from './liveFrame.ts';
import { createReplay, entriesBefore, isChangedSince, type Replay } from './replay.ts';
import { atStart, type Deed, type RunState } from './runState.ts';

/** Simulated seconds a real second, as it is meant to be: infinite as fast as possible. */
export function speedOf({ pace, goal }: Pick<RunState, 'pace' | 'goal'>): number {
  return pace === 'max' || goal !== null ? Number.POSITIVE_INFINITY : pace;
}

/** What a run needs of its surroundings. */
export interface RunSurroundings {
  createClient(listeners: RunClientListeners): RunClient;
  /** Milliseconds. */
  clock(): number;
  /** Runs it when the page next paints. */
  soon(task: () => void): void;
  /** Runs it after so many milliseconds. */
  later(task: () => void, delay: number): void;
}

const firstPace: Pace = 10;
/** Milliseconds between two renewals while it plays, and between two commands while a slider moves. */
const renewal = 100;
/** Milliseconds without a word, though one was asked for, after which the worker counts as dead. */
const patience = 14_000;
/** As many more for an answer that came while the page itself slept and waits to be heard. */
const grace = 1000;
export function createRun({ createClient, clock, soon, later }: RunSurroundings) {
  let client: RunClient | null = null;
  const watchedBy = new Map<string, readonly string[]>();
  let charted: Charted = {};
  const checkpoints = createCheckpoints();
  let commandCount = 0;
  let renewedAt = Number.NEGATIVE_INFINITY;
  let wantsPlay = true;
  /** A flow that was opened empty stands at its beginning until it is whole, or until it is told to play. */
  let waitsForFlow = false;
  let replaying: Replay = createReplay([], specs);
  let heard = 0;
  let ongoingFlow: Flow | null = null;
  /** Starts that are not answered yet: until they are, whatever comes speaks of a run that is gone. */
  let startsUnderWay = 0;
  let lastCommandBefore = 0;

  return create<RunState>()((set, get) => {
    const send = (request: Request) => client?.send(request);

    const sendCommands = (commands: readonly Command[]): number => {
      commandCount += 1;
      ask({ kind: 'command', id: commandCount, commands });
      return commandCount;
    };
    const live = createLiveEdit({ diff, send: sendCommands });

    const start = (flow: Flow, resumeAt?: RunPoint) => {
      renewedAt = Number.NEGATIVE_INFINITY;
      client ??= createClient({ onResponse: receive, onDeath: die });
      startsUnderWay += 1;
      lastCommandBefore = commandCount;
      const checkpoint = checkpoints.all.at(-1);
      set({ ...atStart, ...resumeAt, status: wantsPlay ? 'loading' : 'paused', problem: null });
      send({ kind: 'pace', pace: get().pace });
      ask({
        kind: 'start',
        flow,
        play: wantsPlay,
        ...(resumeAt !== undefined && { resumeAt }),
        ...(checkpoint !== undefined && { checkpoint }),
      });
      sendWatched();
    };

    const sendWatched = () =>
      send({ kind: 'watch', nodes: [...new Set([...watchedBy.values()].flat())], ...charted });

    const die = (reason: Words | null) => {
      client = null;
      startsUnderWay = 0;
      const told = reason === null ? words('', '') : words(` (${reason.en})`, `（${reason['zh-CN']}）`);
      set({
        status: 'dead',
        goal: null,
        problem: problem(
          '',
          words(`The simulation has stopped working${told.en}.`, `仿真线程意外停止${told['zh-CN']}。`),
        ),
      });
    };

    /** A worker that hangs, or closed itself, tells no error: it is known by its silence while it owes a word. */
    const listen = (owes: () => boolean = () => true) => {
      const before = heard;
      const asked = client;
      const isSilent = () => heard === before && asked !== null && asked === client && owes();
      const giveUp = () => {
        if (!isSilent()) return;
        asked?.terminate();
        die(words('it does not answer', '没有响应'));
      };
      later(() => {
        if (isSilent()) later(giveUp, grace);
      }, patience);
    };
    const isUnderWay = () => get().status === 'playing' || get().status === 'loading';

    /** What a worker that lives answers at once. */
    const ask = (request: Request) => {
      send(request);
      if (client !== null) listen();
    };

    const takeNewFrame = (frame: Frame) => {
      const at = clock();
      takeFrame(frame, at);
      soon(() => send({ kind: 'acknowledge', frame: frame.frame }));
      followReplay(frame);
      if (frame.playing && at - renewedAt < renewal) return;
      renewedAt = at;
      const { now, events, eventRate, totals, messagesPerMove } = frame;
      set({ now, events, eventRate, totals, messagesPerMove });
      if (frame.playing && get().status === 'ended')
        set({ status: 'playing', endReason: null, problem: null });
    };

    const followReplay = ({ now, events }: RunPoint) => {
      const { flow, followRun } = useDocument.getState();
      const reached = replaying.reach(flow, now, events);
      if (reached === flow) return;
      live.advance(reached);
      followRun(reached);
    };

    const receive = (response: Response) => {
      heard += 1;
      take(response);
      // Whatever the last word was, while it runs another must follow.
      if (isUnderWay()) listen(isUnderWay);
    };

    const take = (response: Response) => {
      if (response.kind === 'started') startsUnderWay -= 1;
      if (startsUnderWay > 0) {
        if (response.kind === 'frame') send({ kind: 'acknowledge', frame: response.frame });
        return;
      }
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
        case 'stepped':
          set({ stepped: response });
          break;
        case 'checkpoint': {
          const { bytes, saved, departures } = response;
          checkpoints.keep({ bytes, saved, departures });
          break;
        }
        case 'result':
          set({ result: response.result });
          break;
        case 'arrived':
          wantsPlay = false;
          set(({ now, goal }) => ({ status: 'paused', now: goal ?? now, goal: null }));
          break;
        case 'applied':
          if (response.id > lastCommandBefore) takeEntries(response);
          break;
        case 'refused':
          refuse(response.id, response.problems[0] ?? null);
          break;
        case 'ended':
          set({ status: 'ended', goal: null, endReason: response.reason, problem: response.problem });
          break;
      }
    };

    const takeEntries = ({ id, entries, slots }: Extract<Response, { kind: 'applied' }>) => {
      takeSlots(slots);
      const [first] = entries;
      let { journal } = get();
      if (first !== undefined) {
        journal = entriesBefore(journal, first);
        replaying.fork(first);
      }
      set({ journal: [...journal, ...entries], problem: null });
      live.applied(id);
    };

    const refuse = (id: number, reason: Problem | null) => {
      if (id <= lastCommandBefore) return;
      live.refused(id);
      set({ problem: reason });
    };

    /** A run from its beginning. The document must be told after, so that it finds the run like itself. */
    const begin = (flow: Flow, journal: readonly JournalEntry[]) => {
      clearFrame();
      beginBehind(flow, journal);
    };
    /** What is drawn stays until the new run is seen: it looks the same. */
    const beginBehind = (flow: Flow, journal: readonly JournalEntry[]) => {
      set({ startFlow: flow, journal, deed: null });
      replaying = createReplay(journal, specs);
      checkpoints.clear();
      live.begin(flow);
      start({ ...flow, journal });
    };

    const did = (kind: Deed['kind'], node: string) =>
      set({ deed: { kind, node, edits: useDocument.getState().edits } });

    return {
      ...atStart,
      deed: null,
      status: 'loading',
      problem: null,
      pace: firstPace,
      startFlow: null,
      journal: [],
      play() {
        wantsPlay = true;
        waitsForFlow = false;
        if (get().status !== 'paused') return;
        set({ status: 'playing', stepped: null, goal: null });
        ask({ kind: 'play' });
      },
      pause() {
        wantsPlay = false;
        if (!isUnderWay()) return;
        set({ status: 'paused', goal: null });
        send({ kind: 'pause' });
      },
      step() {
        waitsForFlow = false;
        get().pause();
        if (get().status === 'paused') ask({ kind: 'step' });
      },
      stepBack() {
        waitsForFlow = false;
        get().pause();
        const { startFlow, journal, now, events, report, status } = get();
        if (status !== 'paused' && status !== 'ended') return false;
        if (startFlow === null || events === 0 || isChangedSince(journal, now, events - 1)) return false;
        // To the event before, which is then done once more, and told as any step is.
        const target = events - 2;
        checkpoints.keepUpTo(target);
        start({ ...startFlow, journal }, target > 0 ? { now, events: target } : undefined);
        // What is shown stays until it is told anew.
        set({ status: 'paused', now, events: events - 1, report });
        if (target >= 0) ask({ kind: 'step' });
        live.resume();
        return true;
      },
      setPace(pace) {
        set({ pace });
        send({ kind: 'pace', pace });
      },
      runTo(at) {
        const { status } = get();
        if (status === 'ended' || status === 'dead') return;
        wantsPlay = true;
        waitsForFlow = false;
        set({ status: 'playing', stepped: null, goal: at });
        ask({ kind: 'runTo', at });
      },
      resetFigures() {
        sendCommands([{ kind: 'resetFigures' }]);
      },
      restart() {
        if (get().status === 'ended') wantsPlay = true;
        begin({ ...useDocument.getState().flow, journal: [] }, []);
      },
      open(flow, label, home) {
        // What a person has paused stays so where there is nothing to see yet.
        waitsForFlow = Object.keys(flow.nodes).length === 0 && (wantsPlay || get().status === 'ended');
        wantsPlay = Object.keys(flow.nodes).length > 0;
        if (get().pace !== 'max') set({ pace: fittingPace(flow) });
        const document = { ...flow, journal: [] };
        begin(document, flow.journal);
        useDocument.getState().replaceFlow(document, label, home);
      },
      replay() {
        const { startFlow, journal } = get();
        if (startFlow === null) return;
        wantsPlay = true;
        waitsForFlow = false;
        const { layout, name, meta } = useDocument.getState().flow;
        const flow = { ...startFlow, layout: { ...startFlow.layout, ...layout }, name, meta };
        begin(flow, journal);
        useDocument.getState().replaceFlow(flow);
      },
      revive() {
        const { startFlow, journal, now, events } = get();
        if (startFlow === null) return;
        clearFrame();
        start({ ...startFlow, journal }, { now, events });
        live.resume();
      },
      emit(nodeId) {
        did('emit', nodeId);
        sendCommands([{ kind: 'emit', node: nodeId, event: {} }]);
      },
      stand(nodeId, command) {
        did(command, nodeId);
        sendCommands([{ kind: command, node: nodeId }]);
      },
      watch(nodes, part = 'page') {
        watchedBy.set(part, nodes);
        sendWatched();
      },
      chart(next) {
        charted = { ...charted, ...next };
        sendWatched();
      },
      checkpoints: () => checkpoints.all,
      askResult: () => send({ kind: 'result' }),
      follow(flow, ongoing) {
        if (!ongoing) {
          ongoingFlow = null;
          if (waitsForFlow && isWhole(flow, specs)) {
            waitsForFlow = false;
            wantsPlay = true;
            // What was done while it was drawn is no part of its run.
            beginBehind({ ...flow, journal: [] }, []);
            return;
          }
          live.follow(flow);
          return;
        }
        if (ongoingFlow === null) {
          later(() => {
            if (ongoingFlow !== null) live.follow(ongoingFlow);
            ongoingFlow = null;
          }, renewal);
        }
        ongoingFlow = flow;
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
  later: (task, delay) => {
    setTimeout(task, delay);
  },
});

useDocument.subscribe((state, before) => {
  if (state.flow !== before.flow) useRun.getState().follow(state.flow, state.history.pending !== null);
});
