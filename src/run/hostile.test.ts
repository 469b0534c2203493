import { expect, it } from 'vitest';
import { parseFlowText } from '../flow/parseFlow.ts';
import { everything } from '../flow/testing/examples.ts';
import { mutate } from '../flow/testing/mutate.ts';
import { specs } from '../kinds/specs.ts';
import { Run } from './run.ts';
import { findFaults } from './testing/findFaults.ts';
import { flowOf, queue } from './testing/flowOf.ts';

const original = JSON.stringify(everything());

it('runs what a damaged file still says, or tells why it cannot', () => {
  let whole = 0;
  for (let seed = 0; seed < 1200; seed++) {
    const parsed = parseFlowText(mutate(original, seed), specs);
    if (!parsed.ok) continue;
    const run = new Run(parsed.value);
    run.advance(20, 2000);
    if (run.problem === null) whole++;
    else expect(run.problem.message.en).not.toBe('');
    expect(findFaults(run.simulation)).toEqual([]);
  }
  expect(whole).toBeGreaterThan(20);
});

it.each([
  ['renewal', { process: 'renewal', interval: 1 }],
  ['closed', { process: 'closed', population: 2, think: 1 }],
])('[T5] ends at a batch that no run could create: %s', (_name, arrivals) => {
  const nodes = { s: { kind: 'source', params: { arrivals, batch: 1e9 } }, q: queue() };
  const run = new Run(flowOf(nodes, [['s', 'q']]));
  expect(run.advance(10)).toBe('stopped');
  expect(run.problem?.message.en).toMatch(/a million events at one instant \(t = 1 s\)/);
});

it('a command that needs more memory than there is ends the run, not the program', () => {
  const nodes = {
    s: { kind: 'source', params: { arrivals: { process: 'schedule', events: [{ at: 1 }] }, batch: 100_000 } },
    q: queue({ capacity: 0, overflow: 'block' }),
  };
  const run = new Run(
    flowOf({ ...nodes, s: { ...nodes.s, params: { ...nodes.s.params, callers: 1 } } }, [['s', 'q']]),
  );
  run.simulation.memory.limit = 1_000_000;
  run.advance(2);
  expect(run.problem).toBeNull();
  expect(run.apply([{ kind: 'set', path: 'nodes.s.params.callers', value: null }]).ok).toBe(true);
  expect(run.problem?.message.en).toMatch(/^no memory for more/);
});
