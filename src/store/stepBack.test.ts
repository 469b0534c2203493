import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../flow/flow.ts';
import { Run } from '../run/run.ts';
import { flowOf } from '../run/testing/flowOf.ts';
import type { Request, Response } from '../worker/protocol.ts';
import { createRun } from './run.ts';

const flow = flowOf(
  { s: { kind: 'source', params: { arrivals: { process: 'poisson', rate: 1 } } }, z: { kind: 'sink' } },
  [['s', 'z']],
);
const slots = { revision: 1, nodes: {}, edges: {} };

/** A run that stands at this instant after so many events. */
function standing(now: number, events: number, journal: readonly JournalEntry[] = []) {
  const sent: Request[] = [];
  let answer: (response: Response) => void = () => undefined;
  const store = createRun({
    createClient: ({ onResponse }) => {
      answer = onResponse;
      return { send: (request) => sent.push(request), terminate: () => undefined };
    },
    clock: () => 0,
    soon: (task) => task(),
    later: () => undefined,
  });
  store.getState().open(flow);
  answer({ kind: 'started', slots });
  store.getState().pause();
  store.setState({ now, events, journal });
  sent.length = 0;
  return { store, sent, answer: (response: Response) => answer(response) };
}

const start = (sent: readonly Request[]) => sent.find((request) => request.kind === 'start');

describe('a step back', () => {
  it('goes to the event before the one before, does that once more, and stands', () => {
    const { store, sent } = standing(7, 14);
    expect(store.getState().stepBack()).toBe(true);
    expect(start(sent)).toMatchObject({ play: false, resumeAt: { now: 7, events: 12 } });
    expect(sent.findIndex(({ kind }) => kind === 'step')).toBeGreaterThan(
      sent.findIndex(({ kind }) => kind === 'start'),
    );
    expect(store.getState()).toMatchObject({ status: 'paused', events: 13 });
  });

  it('pauses a run that plays, and takes up one that is over', () => {
    const { store } = standing(7, 14);
    store.getState().play();
    expect(store.getState().stepBack()).toBe(true);
    expect(store.getState().status).toBe('paused');
    store.setState({ status: 'ended', events: 14 });
    expect(store.getState().stepBack()).toBe(true);
    expect(store.getState().status).toBe('paused');
  });

  it('comes to the beginning, and no further', () => {
    const { store, sent } = standing(1, 2);
    store.getState().stepBack();
    expect(start(sent)).not.toHaveProperty('resumeAt');
    expect(sent.some(({ kind }) => kind === 'step')).toBe(true);
    sent.length = 0;
    store.getState().stepBack();
    expect(start(sent)).not.toHaveProperty('resumeAt');
    expect(sent.some(({ kind }) => kind === 'step')).toBe(false);
    expect(store.getState().stepBack()).toBe(false);
  });

  it('goes from the last checkpoint that lies before it', () => {
    const { store, sent, answer } = standing(7, 14);
    const run = new Run(flow);
    const departures = { width: 1, spans: 0, counts: [] };
    const checkpointAt = (events: number): Response => {
      while (run.events < events) run.advance(1e9, 1);
      return { kind: 'checkpoint', bytes: 1, saved: run.save(), departures };
    };
    for (const events of [4, 12, 13]) answer(checkpointAt(events));
    store.getState().stepBack();
    expect(start(sent)).toHaveProperty('checkpoint.saved.simulation.counters.events', 12);
    store.getState().stepBack();
    expect(store.getState().checkpoints()).toHaveLength(1);
  });

  it('does not go back before what was done to the run', () => {
    const command = { kind: 'pause', node: 's' } as const;
    for (const journal of [[{ at: 7, afterEvents: 14, command }], [{ at: 3, command }]]) {
      const { store, sent } = standing(7, 14, journal);
      expect(store.getState().stepBack()).toBe(false);
      expect(start(sent)).toBeUndefined();
    }
    for (const journal of [[{ at: 6, afterEvents: 13, command }], [{ at: 8, command }]])
      expect(standing(7, 14, journal).store.getState().stepBack()).toBe(true);
  });
});
