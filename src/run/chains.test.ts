import { describe, expect, it } from 'vitest';
import { Run } from './run.ts';
import { at, flowOf, handler, queue } from './testing/flowOf.ts';
import { toResult } from './toResult.ts';

/** Three handlers that call each other, one behind another. */
const edges = [
  ['s', 'a'],
  ['a', 'b'],
  ['b', 'c'],
] as const;

function resultAt(nodes: Readonly<Record<string, object>>, until: number) {
  const run = new Run(flowOf(nodes, edges));
  run.advance(until);
  return { run, ...toResult(run, { until, wallSeconds: 0 }) };
}

describe('a chain of synchronous calls', () => {
  const nodes = { s: at(1, 1, 1, 1, 1), a: handler(1, 3), b: handler(1, 2), c: handler(10) };

  it('[P6][P7][F5] holds every caller’s server until the last returns, and its result tells how many wait, and where', () => {
    // At 4: one is handled by c, one has come to c and waits there holding b; the third waits at b, two at the source for a.
    const { nodes: told, totals } = resultAt(nodes, 4);
    expect(told['s']).toMatchObject({ waiting: { last: 2, max: 2 } });
    expect(told['a']).toMatchObject({
      busy: { last: 3 },
      held: { last: 3 },
      waiting: { last: 2 },
      counts: { arrived: 3, completed: 3 },
    });
    expect(told['b']).toMatchObject({ busy: { last: 2 }, held: { last: 2 }, waiting: { last: 1 } });
    expect(told['c']).toMatchObject({ busy: { last: 1 }, held: { last: 0 }, waiting: { last: 1 } });
    expect(totals).toMatchObject({ created: 5, inFlight: 5 });
  });

  it('[P6][P10] lets all of them go within the instant in which the last returns', () => {
    const { nodes: told } = resultAt({ ...nodes, s: at(1) }, 13);
    for (const id of ['a', 'b', 'c'])
      expect(told[id]).toMatchObject({ busy: { last: 0 }, counts: { completed: 1 } });
    // `busy` counts the time in which it was held, `service` does not.
    expect(told['a']).toMatchObject({ service: { mean: 1 } });
    expect(told['a']!.busy!.mean).toBeCloseTo(12 / 13, 12);
    expect(told['b']!.busy!.mean).toBeCloseTo(11 / 13, 12);
    expect(told['a']!.held!.mean).toBeCloseTo(11 / 13, 12);
  });

  it('[P11] that closes ends the run, with a message that names all of it', () => {
    const run = new Run(
      flowOf({ s: at(1), a: handler(1), b: handler(1), c: handler(1) }, [...edges, ['c', 'a']]),
    );
    expect(run.advance(100)).toBe('stopped');
    expect(run.problem?.message.en).toBe(
      'nothing can go on: c waits for a waits for b waits for c (t = 4 s)',
    );
    expect(run.problem?.message['zh-CN']).toContain('c 等待 a 等待 b 等待 c');
  });

  it('[P11] that closes through a full queue, too; one that hands over does not wait', () => {
    const full = queue({ capacity: 1, overflow: 'block' });
    const closed = new Run(
      flowOf({ s: at(1, 1, 1, 1), a: handler(1, 2), q: full, b: handler(1) }, [
        ['s', 'a'],
        ['a', 'q'],
        ['q', 'b'],
        ['b', 'a'],
      ]),
    );
    closed.advance(100);
    const told = closed.problem?.message.en ?? '';
    expect(told).toMatch(/^nothing can go on: /);
    for (const id of ['a', 'q', 'b']) expect(told).toContain(id);
    const open = new Run(
      flowOf({ s: at(1, 1, 1), a: handler(1), b: handler(1), c: handler(1) }, [
        ['s', 'a'],
        ['a', 'b', { call: 'handOver' }],
        ['b', 'c', { call: 'handOver' }],
      ]),
    );
    expect(open.advance(100)).toBe('reached');
    expect(open.simulation.totals.completed).toBe(3);
  });
});
