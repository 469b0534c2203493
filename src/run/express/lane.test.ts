import { expect, it, vi } from 'vitest';
import { Run } from '../run.ts';
import { type EdgeOf, flowOf, queue, sink } from '../testing/flowOf.ts';
import { Bank } from './bank.ts';

it('[T7] does not fill the bank again and again where that does not pay, however many places there are', () => {
  const fill = vi.spyOn(Bank.prototype, 'fill');
  const filledFor = (servers: number) => {
    const nodes: Record<string, object> = {
      s: { kind: 'source', params: { arrivals: { process: 'poisson', rate: 0.9 * servers } } },
      r: { kind: 'router' },
      z: sink,
    };
    const edges: EdgeOf[] = [['s', 'r']];
    for (let index = 0; index < servers; index++) {
      nodes[`q${index}`] = queue();
      nodes[`h${index}`] = { kind: 'handler' };
      edges.push(['r', `q${index}`], [`q${index}`, `h${index}`], [`h${index}`, 'z']);
    }
    const run = new Run(flowOf(nodes, edges, { seed: 1 }));
    fill.mockClear();
    run.advance(Number.POSITIVE_INFINITY, 60_000);
    return fill.mock.calls.length;
  };
  // A filling takes as long as there are places: so many less of them, then.
  const [few, many] = [filledFor(20), filledFor(200)];
  expect(few).toBeGreaterThan(0);
  expect(many * 200).toBeLessThan(2 * few * 20 + 64 * 200);
  fill.mockRestore();
});
