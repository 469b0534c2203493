import { describe, expect, it } from 'vitest';
import { overlaps } from '../base/rect.ts';
import { emptyFlow } from '../flow/edits.ts';
import type { Flow } from '../flow/flow.ts';
import { arrange } from './arrange.ts';

const size = { width: 170, height: 90 };
const sizeOf = () => size;

function flowOf(pairs: readonly (readonly [string, string])[], layout: Flow['layout'] = {}): Flow {
  const ids = [...new Set(pairs.flat())];
  return {
    ...emptyFlow,
    nodes: Object.fromEntries(ids.map((id) => [id, { kind: 'handler', params: {} }])),
    edges: Object.fromEntries(pairs.map(([from, to], i) => [`e${i}`, { from, to, params: {} }])),
    layout,
  };
}

describe('arranging nodes without a place', () => {
  it('puts them in columns from left to right, none upon another', () => {
    const places = arrange(
      flowOf([
        ['a', 'b'],
        ['b', 'c'],
        ['b', 'd'],
        ['c', 'e'],
        ['d', 'e'],
      ]),
      sizeOf,
    );
    const xs = ['a', 'b', 'c', 'e'].map((id) => places.get(id)!.x);
    expect([...xs].sort((p, q) => p - q)).toEqual(xs);
    expect(places.get('c')!.x).toBe(places.get('d')!.x);
    const rects = [...places.values()].map((at) => ({ ...at, ...size }));
    for (const a of rects) for (const b of rects) if (a !== b) expect(overlaps(a, b)).toBe(false);
  });

  it('leaves those that have one', () => {
    const places = arrange(flowOf([['a', 'b']], { a: { x: 7, y: -3 } }), sizeOf);
    expect(places.get('a')).toEqual({ x: 7, y: -3 });
  });

  it('ends on a cycle', () => {
    const places = arrange(
      flowOf([
        ['a', 'b'],
        ['b', 'a'],
      ]),
      sizeOf,
    );
    expect(places.size).toBe(2);
  });
});
