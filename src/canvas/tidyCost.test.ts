import * as dagre from '@dagrejs/dagre';
import { beforeEach, expect, it, vi } from 'vitest';
import { emptyFlow } from '../flow/edits.ts';
import type { Flow } from '../flow/flow.ts';
import { rectsOf } from './placement.ts';
import { tidied } from './tidy.ts';
import { sizeOf } from './views.ts';

vi.mock(import('@dagrejs/dagre'), { spy: true });

const layouts = vi.mocked(dagre.layout);

beforeEach(() => {
  layouts.mockClear();
});

/** So many nodes with these edges between them, by their places in the row. */
function flowOf(count: number, pairs: readonly (readonly [number, number])[]): Flow {
  return {
    ...emptyFlow,
    nodes: Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`n${i}`, { kind: 'handler', params: {} }]),
    ),
    edges: Object.fromEntries(
      pairs.map(([from, to], i) => [`e${i}`, { from: `n${from}`, to: `n${to}`, params: {} }]),
    ),
  };
}

const chains = flowOf(
  200,
  Array.from({ length: 200 }, (_, i) => [i, i + 1] as const).filter(([, to]) => to % 10 !== 0),
);

/** Edges that lead over others, so that many are hidden whichever way it is laid out. */
const tangled = flowOf(
  200,
  Array.from({ length: 250 }, (_, i) => {
    const from = (i * 37) % 190;
    return [from, from + 1 + ((i * 7) % 9)] as const;
  }),
);
const dense = flowOf(
  60,
  Array.from({ length: 90 }, (_, i) => [i % 30, 1 + ((i * 7) % 29) + (i % 30)] as const),
);

function tidy(flow: Flow): void {
  const rects = rectsOf(flow, sizeOf);
  tidied(flow, rects, [...rects.keys()]);
}

/** The same flow in the order that dagre gives it, no edge looked at. */
function layOut({ nodes, edges }: Flow): void {
  const graph = new dagre.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR' });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const [id, node] of Object.entries(nodes)) graph.setNode(id, { ...sizeOf(node) });
  for (const [id, { from, to }] of Object.entries(edges)) graph.setEdge(from, to, {}, id);
  dagre.layout(graph);
}

/** The least time of a few, for another may have had the machine meanwhile. */
function timeOf(task: () => void): number {
  const times = Array.from({ length: 3 }, () => {
    const began = performance.now();
    task();
    return performance.now() - began;
  });
  return Math.min(...times);
}

it('a flow of which no edge is hidden is laid out once', () => {
  tidy(chains);
  expect(layouts).toHaveBeenCalledTimes(1);
});

it('so is one so large that all that may be tried is tried the first way', () => {
  tidy(tangled);
  expect(layouts).toHaveBeenCalledTimes(1);
});

it.each([
  ['200 nodes', tangled],
  ['60 nodes', dense],
])('bringing out the edges of %s takes a few times as long as laying them out', (_, flow) => {
  layOut(flow);
  const plain = timeOf(() => layOut(flow));
  expect(timeOf(() => tidy(flow)) / plain).toBeLessThan(8);
});
