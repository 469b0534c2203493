import { describe, expect, it } from 'vitest';
import { parseFlow } from '../flow/parseFlow.ts';
import { specs } from '../kinds/specs.ts';
import { portsOf, workflowSize } from './workflow.ts';

const read = parseFlow(
  {
    format: 'eddy-flow/1',
    nodes: {
      orders: { kind: 'source', params: { arrivals: { process: 'manual' } } },
      inbox: { kind: 'queue' },
      worker: { kind: 'handler' },
      spare: { kind: 'handler' },
      done: { kind: 'sink' },
    },
    edges: {
      a: { from: 'orders', to: 'inbox' },
      b: { from: 'inbox', to: 'worker' },
      c: { from: 'worker', to: 'done' },
      d: { from: 'inbox', fromPort: 'deadLetter', to: 'done' },
    },
  },
  specs,
);
if (!read.ok) throw new Error('the flow is wrong');
const flow = read.value;

describe('the ports of a closed group', () => {
  it('are where edges cross its rim, dead letters by a port of their own', () => {
    expect(portsOf(flow, ['inbox', 'worker'])).toEqual({
      inputs: [{ node: 'inbox' }],
      outputs: [{ node: 'worker' }, { node: 'inbox', port: 'deadLetter' }],
    });
  });

  it('are also where something may be joined still', () => {
    expect(portsOf(flow, ['inbox', 'worker', 'spare'])).toEqual({
      inputs: [{ node: 'inbox' }, { node: 'spare' }],
      outputs: [{ node: 'worker' }, { node: 'inbox', port: 'deadLetter' }, { node: 'spare' }],
    });
    expect(portsOf(flow, ['orders', 'inbox', 'worker', 'done'])).toEqual({ inputs: [], outputs: [] });
  });

  it('have room, however many they are', () => {
    const ends = Array.from({ length: 9 }, (_, i) => ({ node: `n${i}` }));
    expect(workflowSize({ inputs: ends, outputs: [] }).height).toBeGreaterThan(9 * 24);
  });
});
