import { beforeEach, describe, expect, it } from 'vitest';
import { Run } from '../run/run.ts';
import type { RunClientListeners } from '../worker/client.ts';
import type { Checkpoint, Request } from '../worker/protocol.ts';
import { HostBench } from '../worker/testing/bench.ts';
import { createEventLog } from './eventLog.ts';
import { createFirstFlow } from './firstFlow.ts';

const flow = createFirstFlow('en');
const run = new Run(flow);
const checkpoints: Checkpoint[] = [];
for (const now of [200, 400, 600]) {
  run.advance(now);
  checkpoints.push({ bytes: 1, saved: run.save(), departures: { width: 1, spans: 0, counts: [] } });
}
const everything = { what: '', id: '', type: '', key: '', node: '' } as const;

function bench() {
  const asked: Extract<Request, { kind: 'trace' }>['asked'][] = [];
  const clients: (RunClientListeners & { dead: boolean; work(): void })[] = [];
  const log = createEventLog({
    clock: () => 0,
    run: () => ({
      startFlow: { ...flow, journal: [] },
      journal: [],
      now: 600,
      events: run.events,
      checkpoints: () => checkpoints,
    }),
    createClient(listeners) {
      const waiting: Request[] = [];
      const worker = new HostBench();
      const client = {
        ...listeners,
        dead: false,
        work() {
          for (const request of waiting.splice(0)) {
            worker.responses.length = 0;
            worker.send(request);
            for (const response of [...worker.responses]) listeners.onResponse(response);
          }
        },
      };
      clients.push(client);
      return {
        send(request) {
          if (request.kind === 'trace') asked.push(request.asked);
          waiting.push(request);
        },
        terminate() {
          client.dead = true;
          waiting.length = 0;
        },
      };
    },
  });
  return { log, asked, clients };
}

describe('the event log', () => {
  let { log, asked, clients } = bench();
  beforeEach(() => {
    ({ log, asked, clients } = bench());
  });

  it('is replayed from the nearest point before what is asked for', () => {
    log.getState().ask({ from: 450, filter: everything });
    expect(asked[0]?.base?.simulation.counters.now).toBe(400);
    clients[0]?.work();
    expect(log.getState()).toMatchObject({ status: 'resting', upTo: 600, isCut: true });
    expect(log.getState().lines[0]?.at).toBeGreaterThanOrEqual(450);
    log.getState().ask({ from: 100, filter: everything });
    expect(asked.at(-1)?.base).toBeNull();
  });

  it('goes to an earlier point where the last one has too few lines', () => {
    log.getState().ask({ from: null, filter: everything });
    for (let round = 0; round < 4; round++) clients[0]?.work();
    expect(asked.map(({ base }) => base?.simulation.counters.now)).toEqual([600, 400]);
    expect(log.getState().lines).toHaveLength(500);
    expect(log.getState().lines.at(-1)?.at).toBeLessThanOrEqual(600);
  });

  it('gives up a question for the next one', () => {
    log.getState().ask({ from: null, filter: everything });
    log.getState().ask({ from: 599, filter: everything });
    expect(clients.map(({ dead }) => dead)).toEqual([true, false]);
    clients[1]?.work();
    expect(log.getState().lines.every(({ at }) => at >= 599)).toBe(true);
  });

  it('can be stopped, and tells where its worker has died', () => {
    log.getState().ask({ from: null, filter: everything });
    log.getState().cancel();
    expect(log.getState().status).toBe('resting');
    log.getState().ask({ from: null, filter: everything });
    clients[1]?.onDeath(null);
    expect(log.getState().status).toBe('failed');
  });
});
