import { expect, it } from 'vitest';
import { EventLog, entryStride, happenings } from '../engine/eventLog.ts';
import type { Flow } from '../flow/flow.ts';
import { Run } from './run.ts';
import { at, flowOf, handler, queue, sink } from './testing/flowOf.ts';

/** What a log says of a whole run, as `what@place #message`. */
function told(flow: Flow, until: number): string[] {
  const run = new Run(flow);
  const log = new EventLog();
  run.simulation.eventLog = log;
  run.advance(until);
  return Array.from({ length: log.count }, (_, index) => {
    const [what = 0, , place = -1, , message] = log.entries.subarray(index * entryStride);
    return `${happenings[what]}@${run.simulation.places[place]?.id} #${message}`;
  });
}

const chain = [
  ['s', 'q'],
  ['q', 'h'],
  ['h', 'z'],
] as const;

it('[E5] tells a life: produced, stored, dispatched, handling, handled, deleted', () => {
  const flow = flowOf({ s: at(1, 2), q: queue(), h: handler(5), z: sink }, [...chain]);
  expect(told(flow, 20)).toEqual([
    'produced@s #1',
    'stored@q #1',
    'dispatched@q #1',
    'handling@h #1',
    'produced@s #2',
    'stored@q #2',
    'handled@h #1',
    'deleted@z #1',
    'dispatched@q #2',
    'handling@h #2',
    'handled@h #2',
    'deleted@z #2',
  ]);
});

it('[E5] tells failures, retries, dead letters, losses, copies, and who waits outside', () => {
  const failing = {
    kind: 'handler',
    params: { service: 1, failure: 1, retry: { limit: 1, delay: 1 } },
  };
  expect(told(flowOf({ s: at(1), q: queue(), h: failing }, [...chain.slice(0, 2)]), 9)).toEqual([
    'produced@s #1',
    'stored@q #1',
    'dispatched@q #1',
    'handling@h #1',
    'failed@h #1',
    'retried@h #1',
    'returned@q #1',
    'dispatched@q #1',
    'handling@h #1',
    'failed@h #1',
    'lost@h #1',
  ]);
  const lossy = flowOf({ s: at(1), z: sink }, [['s', 'z', { loss: 1 }]]);
  expect(told(lossy, 9)).toEqual(['produced@s #1', 'lost@s #1']);
  const late = flowOf({ s: at(1), z: sink }, [['s', 'z', { latency: 2, duplicate: 1 }]]);
  expect(told(late, 9)).toEqual([
    'produced@s #1',
    'doubled@s #2',
    'sent@s #1',
    'sent@s #2',
    'deleted@z #1',
    'deleted@z #2',
  ]);
  const blocked = flowOf({ s: at(1, 2, 3), q: queue({ capacity: 1, overflow: 'block' }), h: handler(9) }, [
    ...chain.slice(0, 2),
  ]);
  expect(told(blocked, 5).at(-1)).toBe('waits@q #3');
});

it('[E5] being looked at changes nothing', () => {
  const flow = flowOf(
    {
      s: { kind: 'source', params: { arrivals: { process: 'poisson', rate: 5 } } },
      q: queue({ capacity: 4 }),
      h: { kind: 'handler', params: { failure: 0.2, retry: { limit: 2, delay: 1 } } },
      z: sink,
    },
    [...chain],
  );
  const hashOf = (log: EventLog | null) => {
    const run = new Run(flow);
    run.simulation.eventLog = log;
    run.advance(100);
    return [run.simulation.hash, run.events];
  };
  const log = new EventLog(100);
  expect(hashOf(log)).toEqual(hashOf(null));
  expect(log.count).toBe(100);
  expect(log.missed).toBeGreaterThan(0);
});
