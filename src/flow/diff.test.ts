import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { specs } from '../kinds/specs.ts';
import { applyCommands } from './command.ts';
import { diff } from './diff.ts';
import { moveNodes, renameFlow, setRun } from './edits.ts';
import type { Flow } from './flow.ts';
import { removeItems, setLabel } from './nodeEdits.ts';
import { parseFlow } from './parseFlow.ts';
import { arbitraryFlow } from './testing/arbitraryFlow.ts';
import { linesOf, oneWorker, unwrap } from './testing/examples.ts';
import { toFile } from './writeFlow.ts';

const flow = unwrap(parseFlow(oneWorker(), specs));

/** Nodes and edges as a run sees them. */
function withoutLabels(of: Flow) {
  const bare = Object.entries(of.nodes).map(([id, { kind, params }]) => [id, { kind, params }]);
  return { nodes: Object.fromEntries(bare), edges: of.edges };
}

describe('diff', () => {
  it('carries any flow over into any other', () => {
    const flows = arbitraryFlow(specs);
    fc.assert(
      fc.property(flows, flows, (a, b) => {
        const carried = unwrap(applyCommands(a, diff(a, b), specs));
        expect(withoutLabels(carried)).toEqual(withoutLabels(b));
        expect(diff(carried, b)).toEqual([]);
        expect(linesOf(parseFlow(toFile(carried, specs), specs))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('says nothing about a flow and itself', () => {
    fc.assert(
      fc.property(arbitraryFlow(specs), (each) => {
        expect(diff(each, structuredClone(each))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('says nothing about what disturbs no run', () => {
    const calm = setLabel(
      moveNodes(renameFlow(setRun(flow, { seed: 9, until: 5, warmUp: 1 }), 'x'), { worker: { x: 5, y: 5 } }),
      'worker',
      'W',
    );
    expect(diff(flow, { ...calm, meta: { timeUnit: 'h' } })).toEqual([]);
  });

  it('takes edges before nodes and adds nodes before edges', () => {
    const fewer = removeItems(flow, ['worker'], []);
    expect(diff(flow, fewer)).toEqual([
      { kind: 'remove', path: 'edges.e2' },
      { kind: 'remove', path: 'edges.e3' },
      { kind: 'remove', path: 'nodes.worker' },
    ]);
    expect(diff(fewer, flow).map((command) => command.kind === 'add' && command.path)).toEqual([
      'nodes.worker',
      'edges.e2',
      'edges.e3',
    ]);
  });

  it('sets a changed parameter whole, and removes one that is left out', () => {
    const rate = { process: 'poisson', rate: 2 };
    const changed: Flow = {
      ...flow,
      nodes: { ...flow.nodes, orders: { kind: 'source', params: { arrivals: rate, limit: 3 } } },
    };
    expect(diff(flow, changed)).toEqual([
      { kind: 'set', path: 'nodes.orders.params.arrivals', value: rate },
      { kind: 'set', path: 'nodes.orders.params.limit', value: 3 },
    ]);
    expect(diff(changed, flow)).toContainEqual({ kind: 'remove', path: 'nodes.orders.params.limit' });
  });

  it('replaces a node whose kind changes, with its edges', () => {
    const changed: Flow = { ...flow, nodes: { ...flow.nodes, inbox: { kind: 'handler', params: {} } } };
    expect(
      diff(flow, changed).map((command) => `${command.kind} ${'path' in command ? command.path : ''}`),
    ).toEqual([
      'remove edges.e1',
      'remove edges.e2',
      'remove nodes.inbox',
      'add nodes.inbox',
      'add edges.e1',
      'add edges.e2',
    ]);
  });
});
