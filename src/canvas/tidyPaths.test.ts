import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, overlaps, type Rect } from '../base/rect.ts';
import { emptyFlow } from '../flow/edits.ts';
import type { Flow } from '../flow/flow.ts';
import { specs } from '../kinds/specs.ts';
import { crossings } from './crossings.ts';
import { rectsOf, turned } from './placement.ts';
import { tidied } from './tidy.ts';
import { sizeOf } from './views.ts';
import { frameAround } from './workflow.ts';

type Pairs = readonly (readonly [number, number])[];

function flowOf(kinds: readonly string[], pairs: Pairs): Flow {
  return {
    ...emptyFlow,
    nodes: Object.fromEntries(kinds.map((kind, i) => [`n${i}`, { kind, params: {} }])),
    edges: Object.fromEntries(
      pairs.map(([a, b], i) => [`e${i}`, { from: `n${a}`, to: `n${b}`, params: {} }]),
    ),
  };
}

/** Where all stands after tidying, and the edges that then run behind nodes. */
function tidiedFlow(flow: Flow) {
  const rects = rectsOf(flow, sizeOf);
  const places = tidied(flow, rects, [...rects.keys()]);
  const now = new Map([...rects].map(([id, rect]): [string, Rect] => [id, { ...rect, ...places.get(id)! }]));
  const links = Object.values(flow.edges).map(({ from, to, fromPort }) => ({
    from,
    to,
    aside: fromPort !== undefined,
  }));
  const layout = { rects: now, links, frames: [] };
  return { now, hidden: [...crossings(layout, 'across'), ...crossings(layout, 'down')] };
}

/** Acyclic: edges lead from earlier to later nodes. */
const flows = fc.integer({ min: 2, max: 8 }).chain((count) =>
  fc.record({
    kinds: fc.array(fc.constantFrom(...Object.keys(specs)), { minLength: count, maxLength: count }),
    pairs: fc.uniqueArray(
      fc.tuple(fc.nat(count - 1), fc.nat(count - 1)).filter(([a, b]) => a < b),
      { maxLength: 12, selector: ([a, b]) => 10 * a + b },
    ),
  }),
);

describe('after tidying', () => {
  it('a direct edge beside a chain passes the nodes between its ends', () => {
    const flow = flowOf(
      ['source', 'queue', 'handler', 'sink'],
      [
        [0, 1],
        [1, 2],
        [2, 3],
        [0, 2],
      ],
    );
    expect(tidiedFlow(flow).hidden).toEqual([]);
  });

  it('no edge of a small flow runs behind a node, and nothing lies over anything, read across and read down', () => {
    fc.assert(
      fc.property(flows, ({ kinds, pairs }) => {
        const { now, hidden } = tidiedFlow(flowOf(kinds, pairs));
        expect(hidden).toEqual([]);
        const all = [...now.values()];
        for (const [index, one] of all.entries())
          for (const other of all.slice(index + 1)) {
            expect(overlaps(one, other)).toBe(false);
            expect(overlaps(turned(one), turned(other))).toBe(false);
          }
      }),
      { numRuns: 60 },
    );
  });

  it('no foreign node stands in a frame, and dead letters run behind none', () => {
    const chain = flowOf(
      ['source', 'queue', 'handler', 'delay', 'handler', 'sink', 'sink'],
      [
        [0, 1],
        [1, 2],
        [1, 3],
        [1, 4],
        [2, 5],
        [3, 5],
        [4, 5],
      ],
    );
    const flow: Flow = {
      ...chain,
      edges: { ...chain.edges, dead: { from: 'n1', fromPort: 'deadLetter', to: 'n6', params: {} } },
      meta: { canvas: { groups: { g: { nodes: ['n2', 'n4'] } } } },
    };
    const { now, hidden } = tidiedFlow(flow);
    expect(hidden).toEqual([]);
    const frame = frameAround(boundsOf([now.get('n2')!, now.get('n4')!])!);
    for (const id of ['n0', 'n1', 'n3', 'n5', 'n6']) expect(overlaps(frame, now.get(id)!), id).toBe(false);
  });

  it('what follows one another alone is joined by a straight line', () => {
    const { now } = tidiedFlow(
      flowOf(
        ['source', 'queue', 'handler', 'delay', 'sink'],
        [
          [0, 1],
          [1, 2],
          [2, 3],
          [3, 4],
        ],
      ),
    );
    const middles = new Set([...now.values()].map(({ y, height }) => y + height / 2));
    expect(middles.size).toBe(1);
  });
});
