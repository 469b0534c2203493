import { beforeEach, describe, expect, it } from 'vitest';
import { problem } from '../base/problem.ts';
import { words } from '../base/words.ts';
import type { Flow } from '../flow/flow.ts';
import { setLabel, setParam } from '../flow/nodeEdits.ts';
import { specs } from '../kinds/specs.ts';
import { Run } from '../run/run.ts';
import type { RunClientListeners } from '../worker/client.ts';
import type { Frame, Request } from '../worker/protocol.ts';
import { useDocument } from './document.ts';
import { createRun } from './run.ts';

const flow: Flow = {
  format: 'eddy-flow/1',
  name: 'one',
  run: { seed: 3, until: null, warmUp: 0 },
  nodes: { inbox: { kind: 'queue', params: {} }, worker: { kind: 'handler', params: {} } },
  edges: { e1: { from: 'inbox', to: 'worker', params: {} } },
  layout: {},
  journal: [],
  meta: {},
};
const empty: Flow = { ...flow, nodes: {}, edges: {} };
const whole = {
  nodes: { s: { kind: 'source', params: {} }, h: { kind: 'handler', params: {} } },
  edges: { e: { from: 's', to: 'h', params: {} } },
};
const isStart = ({ kind }: Request) => kind === 'start';
const slots = { revision: 1, nodes: {}, edges: {} };

function frameAt(now: number, playing = true): Frame {
  return {
    kind: 'frame',
    frame: Math.round(now * 10),
    revision: 1,
    now,
    events: now * 2,
    playing,
    eventRate: 20,
    totals: { created: 1, copied: 0, completed: 1, lost: 0, inFlight: 0 },
    nodes: new Float64Array(),
    edges: new Float64Array(),
    heads: new Int32Array(),
    servers: new Float64Array(),
    moves: new Float64Array(),
    messagesPerMove: 1,
    types: [],
  };
}

function createBench() {
  const sent: Request[] = [];
  const clients: RunClientListeners[] = [];
  let tasks: { dueAt: number; task: () => void }[] = [];
  let clock = 0;
  const store = createRun({
    createClient: (listeners) => {
      clients.push(listeners);
      return { send: (request) => sent.push(request), terminate: () => {} };
    },
    clock: () => clock,
    soon: (task) => task(),
    later: (task, delay) => tasks.push({ dueAt: clock + delay, task }),
  });
  const unlink = useDocument.subscribe((state, before) => {
    if (state.flow !== before.flow) store.getState().follow(state.flow, state.history.pending !== null);
  });
  return {
    sent,
    clients,
    run: () => store.getState(),
    answer: (response: Parameters<RunClientListeners['onResponse']>[0]) =>
      clients.at(-1)?.onResponse(response),
    pass: (milliseconds: number) => {
      const end = clock + milliseconds;
      for (;;) {
        const next = tasks.filter(({ dueAt }) => dueAt <= end).sort((a, b) => a.dueAt - b.dueAt)[0];
        if (next === undefined) break;
        tasks = tasks.filter((task) => task !== next);
        clock = next.dueAt;
        next.task();
      }
      clock = end;
    },
    /** The page sleeps: what was due meanwhile is late. */
    sleep: (milliseconds: number) => {
      clock += milliseconds;
      const due = tasks.filter(({ dueAt }) => dueAt <= clock);
      tasks = tasks.filter(({ dueAt }) => dueAt > clock);
      for (const { task } of due) task();
    },
    commands: () => sent.filter((request) => request.kind === 'command'),
    unlink,
  };
}

function setServers(servers: number, transient = false): void {
  useDocument.getState().applyEdit(
    (now) => {
      const edited = setParam(now, specs, 'nodes.worker.params.servers', servers);
      return edited.ok ? edited.value : now;
    },
    { transient },
  );
}

const noDepartures = { width: 1, spans: 0, counts: [] };

describe('the run', () => {
  let bench = createBench();
  beforeEach(() => {
    bench.unlink();
    bench = createBench();
    bench.run().open(flow);
    bench.answer({ kind: 'started', slots });
  });

  it('begins with the flow, its pace and what is watched, and plays', () => {
    expect(bench.sent.map((request) => request.kind)).toEqual(['pace', 'start', 'watch']);
    expect(bench.run().status).toBe('playing');
    expect(useDocument.getState().flow).toEqual(flow);
  });

  it('sends an edit as commands, and its undo too, without ever beginning again', () => {
    setServers(3);
    expect(bench.commands()).toEqual([
      { kind: 'command', id: 1, commands: [{ kind: 'set', path: 'nodes.worker.params.servers', value: 3 }] },
    ]);
    const entry = { at: 1, command: { kind: 'set', path: 'nodes.worker.params.servers', value: 3 } } as const;
    bench.answer({ kind: 'applied', id: 1, entries: [entry], slots });
    expect(bench.run().journal).toEqual([entry]);
    useDocument.getState().undo();
    expect(bench.commands()[1]).toEqual({
      kind: 'command',
      id: 2,
      commands: [{ kind: 'remove', path: 'nodes.worker.params.servers' }],
    });
    expect(bench.sent.filter((request) => request.kind === 'start')).toHaveLength(1);
  });

  it('is not told of labels, places and names', () => {
    useDocument.getState().applyEdit((now) => setLabel(now, 'inbox', 'Inbox'));
    useDocument.getState().applyEdit((now) => ({ ...now, layout: { inbox: { x: 1, y: 1 } }, name: 'two' }));
    expect(bench.commands()).toEqual([]);
  });

  it('hears of a slider that moves now and then, and of where it stops', () => {
    for (const servers of [2, 3, 4]) setServers(servers, true);
    expect(bench.commands()).toHaveLength(0);
    bench.pass(100);
    expect(bench.commands()).toHaveLength(1);
    bench.answer({ kind: 'applied', id: 1, entries: [], slots });
    for (const servers of [5, 6]) setServers(servers, true);
    setServers(7);
    bench.pass(100);
    expect(bench.commands().map((request) => request.kind === 'command' && request.commands)).toEqual([
      [{ kind: 'set', path: 'nodes.worker.params.servers', value: 4 }],
      [{ kind: 'set', path: 'nodes.worker.params.servers', value: 7 }],
    ]);
    useDocument.getState().undo();
    expect(useDocument.getState().flow.nodes['worker']?.params).toEqual({});
  });

  it('says in words what the running flow refused', () => {
    setServers(3);
    const reason = problem('nodes.worker', words('no', '不行'));
    bench.answer({ kind: 'refused', id: 1, problems: [reason] });
    expect(bench.run().problem).toEqual(reason);
    bench.run().dismissProblem();
    expect(bench.run().problem).toBeNull();
  });

  it('is renewed at most ten times a second while it plays, and at once when it stands', () => {
    bench.answer(frameAt(1));
    bench.answer(frameAt(2));
    expect(bench.run().now).toBe(1);
    bench.pass(100);
    bench.answer(frameAt(3));
    expect(bench.run().now).toBe(3);
    bench.answer(frameAt(4, false));
    expect(bench.run().now).toBe(4);
  });

  it('acknowledges every frame', () => {
    bench.answer(frameAt(1));
    expect(bench.sent.at(-1)).toEqual({ kind: 'acknowledge', frame: 10 });
  });

  it('begins again with the flow as it now stands, an empty journal and the same seed', () => {
    setServers(3);
    bench.answer({
      kind: 'applied',
      id: 1,
      entries: [{ at: 1, command: { kind: 'remove', path: 'x' } }],
      slots,
    });
    bench.run().restart();
    const start = bench.sent.findLast((request) => request.kind === 'start');
    expect(start).toMatchObject({ flow: { run: { seed: 3 }, journal: [] }, play: true });
    expect(start?.kind === 'start' && start.flow.nodes['worker']?.params).toEqual({ servers: 3 });
    expect(bench.run().journal).toEqual([]);
    expect(bench.commands()).toHaveLength(1);
  });

  it('leaves answers to a run that is gone alone', () => {
    setServers(3);
    bench.run().restart();
    bench.answer({
      kind: 'applied',
      id: 1,
      entries: [{ at: 1, command: { kind: 'remove', path: 'x' } }],
      slots,
    });
    bench.answer(frameAt(99));
    expect(bench.run().journal).toEqual([]);
    expect(bench.run().now).toBe(0);
    expect(bench.sent.at(-1)).toEqual({ kind: 'acknowledge', frame: 990 });
    bench.answer({ kind: 'started', slots });
    expect(bench.run().status).toBe('playing');
  });

  it('replays the start with its journal, and shows the flow as the replay reaches each entry', () => {
    setServers(3);
    const entry = { at: 5, command: { kind: 'set', path: 'nodes.worker.params.servers', value: 3 } } as const;
    bench.answer({ kind: 'applied', id: 1, entries: [entry], slots });
    bench.run().replay();
    expect(bench.sent.findLast((request) => request.kind === 'start')).toMatchObject({
      flow: { journal: [entry] },
    });
    bench.answer({ kind: 'started', slots });
    expect(useDocument.getState().flow.nodes['worker']?.params).toEqual({});
    bench.answer(frameAt(4));
    expect(useDocument.getState().flow.nodes['worker']?.params).toEqual({});
    bench.answer(frameAt(6));
    expect(useDocument.getState().flow.nodes['worker']?.params).toEqual({ servers: 3 });
    expect(bench.commands()).toHaveLength(1);
  });

  it('gives up what a replayed journal still held once something else is done', () => {
    const entry = { at: 5, command: { kind: 'set', path: 'nodes.worker.params.servers', value: 3 } } as const;
    bench.run().open({ ...flow, journal: [entry] });
    bench.answer({ kind: 'started', slots });
    const emitted = { at: 2, afterEvents: 4, command: { kind: 'remove', path: 'edges.e1' } } as const;
    bench.answer({ kind: 'applied', id: 1, entries: [emitted], slots });
    bench.answer(frameAt(9));
    expect(bench.run().journal).toEqual([emitted]);
    expect(useDocument.getState().flow.nodes['worker']?.params).toEqual({});
  });

  it('tells that its worker died, and goes on in another from where it was, edits in between included', () => {
    bench.answer(frameAt(7));
    bench.clients[0]?.onDeath(words('out of memory', '内存不足'));
    expect(bench.run().status).toBe('dead');
    expect(bench.run().problem?.message.en).toContain('out of memory');
    setServers(2);
    bench.run().revive();
    expect(bench.clients).toHaveLength(2);
    expect(bench.sent.findLast((request) => request.kind === 'start')).toMatchObject({
      resumeAt: { now: 7, events: 14 },
    });
    bench.answer({ kind: 'started', slots });
    expect(bench.run().status).toBe('playing');
    expect(bench.commands().at(-1)).toMatchObject({ commands: [{ kind: 'set', value: 2 }] });
  });

  it('goes on from the last checkpoint of this run, and from none of a run before it', () => {
    const checkpoint = { bytes: 1, saved: new Run(flow).save(), departures: noDepartures };
    bench.answer({ kind: 'checkpoint', ...checkpoint });
    bench.clients[0]?.onDeath(null);
    bench.run().revive();
    expect(bench.sent.findLast((request) => request.kind === 'start')).toHaveProperty(
      'checkpoint',
      checkpoint,
    );
    bench.answer({ kind: 'started', slots });
    bench.run().restart();
    bench.answer({ kind: 'checkpoint', ...checkpoint });
    bench.answer({ kind: 'started', slots });
    bench.clients[1]?.onDeath(null);
    bench.run().revive();
    expect(bench.sent.findLast((request) => request.kind === 'start')).not.toHaveProperty('checkpoint');
  });

  it('counts a worker that has fallen silent as dead', () => {
    bench.answer(frameAt(1));
    bench.pass(14_000);
    bench.answer(frameAt(2));
    bench.pass(14_000);
    expect(bench.run().status).toBe('playing');
    bench.pass(1000);
    expect(bench.run().status).toBe('dead');
    expect(bench.run().problem?.message).toEqual(
      words('The simulation has stopped working (it does not answer).', '仿真线程意外停止（没有响应）。'),
    );
  });

  it('notices the silence whatever the last word was', () => {
    bench.answer(frameAt(1));
    bench.answer({ kind: 'checkpoint', bytes: 1, saved: new Run(flow).save(), departures: noDepartures });
    bench.pass(15_000);
    expect(bench.run().status).toBe('dead');
  });

  it('expects no word of a run that is over', () => {
    bench.answer(frameAt(1));
    bench.answer({ kind: 'ended', reason: 'until', problem: null });
    bench.pass(60_000);
    expect(bench.run().status).toBe('ended');
  });

  it('counts a worker as dead that does not answer what a standing run is asked', () => {
    bench.answer(frameAt(1, false));
    bench.run().pause();
    bench.pass(60_000);
    expect(bench.run().status).toBe('paused');
    bench.run().step();
    bench.pass(15_000);
    expect(bench.run().status).toBe('dead');
  });

  it('hears the answer that came while the page itself slept', () => {
    bench.answer(frameAt(1));
    bench.sleep(3_600_000);
    bench.answer(frameAt(2));
    bench.pass(1000);
    expect(bench.run().status).toBe('playing');
  });

  it('pauses while it still loads, and steps', () => {
    bench.run().open(flow);
    expect(bench.run().status).toBe('loading');
    bench.run().pause();
    expect(bench.run().status).toBe('paused');
    bench.answer({ kind: 'started', slots });
    expect(bench.run().status).toBe('paused');
    expect(bench.sent.slice(-3).map((request) => request.kind)).toEqual(['start', 'watch', 'pause']);
    bench.run().restart();
    bench.run().step();
    expect(bench.sent.at(-1)).toEqual({ kind: 'step' });
  });

  it('plays again though it was paused while it still loads', () => {
    bench.run().open(flow);
    bench.run().pause();
    bench.run().play();
    bench.answer({ kind: 'started', slots });
    expect(bench.run().status).toBe('playing');
    expect(bench.sent.slice(-2).map((request) => request.kind)).toEqual(['pause', 'play']);
  });

  it('begins paused where it was paused, and plays when told so before it has begun', () => {
    bench.run().pause();
    bench.run().restart();
    expect(bench.run().status).toBe('paused');
    expect(bench.sent.findLast((request) => request.kind === 'start')).toMatchObject({ play: false });
    bench.run().play();
    expect(bench.sent.at(-1)).toEqual({ kind: 'play' });
    // An answer of the run before says nothing of this one.
    bench.answer(frameAt(50, false));
    bench.answer({ kind: 'started', slots });
    expect(bench.run().status).toBe('playing');
  });

  it('lets an empty flow stand until a source leads to a handler, and begins there', () => {
    bench.run().open(empty);
    bench.answer({ kind: 'started', slots });
    expect(bench.sent.findLast(isStart)).toMatchObject({ play: false });
    useDocument.getState().applyEdit((now) => ({ ...now, nodes: whole.nodes }));
    bench.answer({ kind: 'applied', id: 1, entries: [], slots });
    expect(bench.run().status).toBe('paused');
    useDocument.getState().applyEdit((now) => ({ ...now, edges: whole.edges }));
    expect(bench.sent.findLast(isStart)).toMatchObject({ play: true, flow: { ...whole, journal: [] } });
    bench.answer({ kind: 'started', slots });
    expect(bench.run()).toMatchObject({ status: 'playing', journal: [], now: 0 });
    // From now on it is changed while it runs.
    useDocument.getState().applyEdit((now) => ({ ...now, edges: {} }));
    useDocument.getState().applyEdit((now) => ({ ...now, edges: whole.edges }));
    expect(bench.sent.filter(isStart)).toHaveLength(3);
  });

  it('leaves an empty flow paused where it was, and lets it be played as it stands', () => {
    bench.run().pause();
    bench.run().open(empty);
    useDocument.getState().applyEdit((now) => ({ ...now, ...whole }));
    expect(bench.run().status).toBe('paused');
    bench.run().play();
    bench.run().open(empty);
    bench.run().play();
    useDocument.getState().applyEdit((now) => ({ ...now, ...whole }));
    expect(bench.sent.filter(isStart)).toHaveLength(3);
  });

  it('keeps what every part of the page watches', () => {
    bench.run().watch(['a', 'b']);
    bench.run().watch(['b', 'c'], 'inspector');
    expect(bench.sent.at(-1)).toEqual({ kind: 'watch', nodes: ['a', 'b', 'c'] });
    bench.run().watch([], 'inspector');
    expect(bench.sent.at(-1)).toEqual({ kind: 'watch', nodes: ['a', 'b'] });
  });
});
