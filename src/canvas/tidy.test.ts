import { describe, expect, it } from 'vitest';
import { overlaps, type Rect } from '../base/rect.ts';
import { parseFlow } from '../flow/parseFlow.ts';
import { specs } from '../kinds/specs.ts';
import { tidied } from './tidy.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];
const read = parseFlow(
  {
    format: 'eddy-flow/1',
    nodes: Object.fromEntries(ids.map((id) => [id, { kind: 'delay' }])),
    edges: {
      e1: { from: 'a', to: 'b' },
      e2: { from: 'a', to: 'c' },
      e3: { from: 'b', to: 'd' },
      e4: { from: 'c', to: 'd' },
      e5: { from: 'd', to: 'a' },
      e6: { from: 'd', to: 'e' },
    },
    meta: { canvas: { groups: { g: { nodes: ['b', 'c'] } } } },
  },
  specs,
);
if (!read.ok) throw new Error('the flow is wrong');
const flow = read.value;
const rects = new Map<string, Rect>(
  ids.map((id, i) => [id, { x: 100 - i * 7, y: 40 + i * 3, width: 120, height: 80 }]),
);

describe('a layout in the order of the flow', () => {
  it('has nothing over anything, what follows at the right, and its corner where it was', () => {
    const places = tidied(flow, rects, ids);
    const boxes = ids.map((id) => ({ ...rects.get(id)!, ...places.get(id)! }));
    for (const [index, box] of boxes.entries())
      for (const other of boxes.slice(index + 1)) expect(overlaps(box, other, 20)).toBe(false);
    const left = (id: string) => places.get(id)!.x;
    expect(left('b')).toBeGreaterThan(left('a') + 120);
    expect(left('c')).toBe(left('b'));
    expect(left('e')).toBeGreaterThan(left('d') + 120);
    expect(Math.min(...boxes.map((box) => box.x))).toBeCloseTo(72, -2);
  });

  it('leaves alone what is not asked for', () => {
    expect([...tidied(flow, rects, ['a', 'b']).keys()]).toEqual(['a', 'b']);
  });
});
