import { describe, expect, it } from 'vitest';
import { specs } from '../kinds/specs.ts';
import { fragmentOf, insertFragment } from './fragment.ts';
import { parseFlow, parseFlowText } from './parseFlow.ts';
import { writeFlow } from './writeFlow.ts';

const read = parseFlow(
  {
    format: 'eddy-flow/1',
    nodes: {
      queue: { kind: 'queue', label: 'Inbox', params: { capacity: 5 } },
      worker: { kind: 'handler', label: 'Worker' },
      done: { kind: 'sink' },
    },
    edges: {
      e1: { from: 'queue', to: 'worker', params: { latency: 1 } },
      e2: { from: 'worker', to: 'done' },
    },
    layout: { queue: { x: 0, y: 0 }, worker: { x: 300, y: 0 }, done: { x: 600, y: 0 } },
    meta: {
      timeUnit: 'ms',
      canvas: {
        notes: { note: { x: 0, y: 200, text: 'hello' } },
        groups: { group: { nodes: ['queue', 'worker'] } },
      },
    },
  },
  specs,
);
if (!read.ok) throw new Error('the flow is wrong');
const flow = read.value;
const placeOf = (id: string) => flow.layout[id]!;

describe('a part of a flow', () => {
  const part = fragmentOf(flow, { nodes: ['queue', 'worker'], notes: ['note'] }, placeOf);

  it('is a flow: what is chosen, the edges among it and the groups that are whole', () => {
    expect(Object.keys(part.nodes)).toEqual(['queue', 'worker']);
    expect(Object.keys(part.edges)).toEqual(['e1']);
    expect(part.meta).toEqual({ canvas: flow.meta.canvas });
    expect(fragmentOf(flow, { nodes: ['queue'], notes: [] }, placeOf).meta).toEqual({});
    expect(parseFlowText(writeFlow(part, specs), specs)).toEqual({ ok: true, value: part });
  });

  it('goes into a flow under names of its own, and leaves all that was there alone', () => {
    const put = insertFragment(flow, part, { x: 40, y: 40 }, (id) => part.layout[id]!);
    if (!put.ok) throw new Error('refused');
    const { flow: next, nodes, notes } = put.value;
    expect(nodes).toEqual(['queue2', 'worker2']);
    expect(notes).toEqual(['note2']);
    expect(next.nodes['queue2']).toEqual({ kind: 'queue', label: 'Inbox 2', params: { capacity: 5 } });
    expect(next.edges['e3']).toEqual({ from: 'queue2', to: 'worker2', params: { latency: 1 } });
    expect(next.layout['worker2']).toEqual({ x: 340, y: 40 });
    expect(next.meta.canvas?.groups?.['group2']).toEqual({ nodes: ['queue2', 'worker2'] });
    expect(next.meta.timeUnit).toBe('ms');
    expect(next.nodes['queue']).toBe(flow.nodes['queue']);
    expect(parseFlowText(writeFlow(next, specs), specs).ok).toBe(true);
  });

  it('is refused where the flow cannot hold it', () => {
    const many = Object.fromEntries(
      Array.from({ length: 9_999 }, (_, i) => [`s${i}`, { kind: 'sink', params: {} }]),
    );
    const put = insertFragment(flow, { ...part, nodes: many, edges: {}, meta: {} }, { x: 0, y: 0 }, () => ({
      x: 0,
      y: 0,
    }));
    expect(!put.ok && put.problems[0]?.message.en).toBe('that is more than one flow holds');
  });
});
