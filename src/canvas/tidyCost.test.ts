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

function tidy(flow: Flow): void {
  const rects = rectsOf(flow, sizeOf);
  tidied(flow, rects, [...rects.keys()]);
}

it('a flow of which no edge is hidden is laid out once', () => {
  tidy(chains);
  expect(layouts).toHaveBeenCalledTimes(1);
});
