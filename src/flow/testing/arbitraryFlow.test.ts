import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { specs } from '../../kinds/specs.ts';
import { arbitraryFlow } from './arbitraryFlow.ts';

describe('any flow', () => {
  it('has what is asked for', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(arbitraryFlow(specs, { journal: true }), (flow) => {
        for (const node of Object.values(flow.nodes)) seen.add(node.kind);
        for (const edge of Object.values(flow.edges)) {
          for (const name of Object.keys(edge.params)) seen.add(name);
          if (edge.from === edge.to) seen.add('to itself');
        }
        for (const { command } of flow.journal) seen.add(command.kind);
      }),
      { numRuns: 300 },
    );
    expect([...seen].sort()).toEqual(
      [
        ...Object.keys(specs),
        'latency',
        'call',
        'loss',
        'duplicate',
        'weight',
        'filter',
        'to itself',
        'add',
        'remove',
        'set',
      ].sort(),
    );
  });

  it('has nothing that is not', () => {
    const tame = arbitraryFlow(specs, {
      nodes: { min: 2, max: 5 },
      maxEdges: 3,
      cycles: false,
      latency: false,
      hazards: false,
      calls: false,
      kinds: ['source', 'queue', 'handler'],
    });
    fc.assert(
      fc.property(tame, (flow) => {
        const kindOf = (id: string) => flow.nodes[id]?.kind;
        expect(Object.keys(flow.nodes).length).toBeLessThan(6);
        expect(Object.keys(flow.edges).length).toBeLessThan(4);
        for (const { from, to, params } of Object.values(flow.edges)) {
          expect(from).not.toBe(to);
          expect(params).toEqual({});
          expect(kindOf(to) === 'handler' && kindOf(from) !== 'queue').toBe(false);
        }
        expect(Object.values(flow.nodes).some((node) => node.kind === 'sink')).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});
