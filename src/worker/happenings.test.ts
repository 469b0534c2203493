import { describe, expect, it } from 'vitest';
import { at, flowOf, handler, queue, sink } from '../run/testing/flowOf.ts';
import { HostBench } from './testing/bench.ts';

/** What each step tells, as `place what message`. */
function stepsOf(flow: Parameters<typeof start>[0], count: number): string[][] {
  const bench = start(flow);
  for (let step = 0; step < count; step++) {
    bench.send({ kind: 'step' });
    bench.pass(50);
  }
  return bench
    .of('stepped')
    .map(({ happened }) => happened.map(({ node, what, message }) => `${node} ${what} ${message}`));
}

function start(flow: ReturnType<typeof flowOf>): HostBench {
  const bench = new HostBench();
  bench.send({ kind: 'start', flow, play: false });
  bench.pass(50);
  return bench;
}

const chain = [
  ['s', 'q'],
  ['q', 'h'],
  ['h', 'z'],
] as const;

describe('what a step tells', () => {
  it('goes through a life: produced, stored, dispatched, handling, handled, deleted', () => {
    const flow = flowOf({ s: at(1, 2), q: queue(), h: handler(5), z: sink }, [...chain]);
    expect(stepsOf(flow, 4)).toEqual([
      ['s produced 1', 'q stored 1', 'q dispatched 1', 'h handling 1'],
      ['s produced 2', 'q stored 2'],
      ['h handled 1', 'z deleted 1', 'q dispatched 2', 'h handling 2'],
      ['h handled 2', 'z deleted 2'],
    ]);
  });

  it('names who is turned away, who makes room, and who waits outside', () => {
    const full = (overflow: string) =>
      flowOf({ s: at(1, 2, 3), q: queue({ capacity: 1, overflow }), h: handler(9), z: sink }, [...chain]);
    expect(stepsOf(full('reject'), 3)[2]).toEqual(['s produced 3', 'q rejected 3', 'q lost 3']);
    expect(stepsOf(full('dropOldest'), 3)[2]).toEqual([
      's produced 3',
      'q dropped 2',
      'q lost 2',
      'q stored 3',
    ]);
    expect(stepsOf(full('block'), 3)[2]).toEqual(['s produced 3', 'q waits 3']);
  });

  it('is nothing where nothing is left', () => {
    expect(stepsOf(flowOf({ s: at(1), z: sink }, [['s', 'z']]), 2)).toEqual([
      ['s produced 1', 'z deleted 1'],
      [],
    ]);
  });
});
