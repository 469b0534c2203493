import { describe, expect, it } from 'vitest';
import { specs } from '../kinds/specs.ts';
import { isWhole } from './isWhole.ts';

const node = (kind: string) => ({ kind, params: {} });
const nodes = { s: node('source'), q: node('queue'), h: node('handler'), end: node('sink') };
const flow = (...pairs: readonly (readonly [string, string])[]) => ({
  nodes,
  edges: Object.fromEntries(pairs.map(([from, to]) => [`${from}${to}`, { from, to, params: {} }])),
});

describe('a flow is whole', () => {
  it('where a source reaches a handler, at once or over others', () => {
    expect(isWhole(flow(['s', 'h']), specs)).toBe(true);
    expect(isWhole(flow(['q', 'h'], ['s', 'q']), specs)).toBe(true);
    expect(isWhole(flow(['q', 'q'], ['q', 'h'], ['s', 'q']), specs)).toBe(true);
  });

  it('and not where nothing comes to one', () => {
    expect(isWhole({ nodes: {}, edges: {} }, specs)).toBe(false);
    expect(isWhole(flow(), specs)).toBe(false);
    expect(isWhole(flow(['s', 'q'], ['h', 'end']), specs)).toBe(false);
    expect(isWhole(flow(['s', 'end']), specs)).toBe(false);
  });
});
