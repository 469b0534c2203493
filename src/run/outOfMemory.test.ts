import { expect, it } from 'vitest';
import { parseFlow } from '../flow/parseFlow.ts';
import { specs } from '../kinds/specs.ts';
import { Run } from './run.ts';

it('[T8] ends with a message when no memory is left', () => {
  const parsed = parseFlow(
    {
      format: 'eddy-flow/1',
      nodes: {
        a: { kind: 'source', params: { arrivals: { process: 'poisson', rate: 1000 } } },
        b: { kind: 'queue' },
      },
      edges: { e: { from: 'a', to: 'b' } },
    },
    specs,
  );
  if (!parsed.ok) throw new Error('a flow is expected');
  const run = new Run(parsed.value);
  // Else a flow that doubles would end with the machine's.
  expect(run.simulation.memory.limit).toBeLessThanOrEqual(2 ** 30);
  run.simulation.memory.limit = 1_000_000;
  expect(run.advance(100)).toBe('stopped');
  expect(run.problem!.message.en).toMatch(/^no memory for more: 11264 messages in flight \(t = 11\.\d+ s\)$/);
});
