import { describe, expect, it } from 'vitest';
import { boundsOf, holds, overlaps, type Rect } from '../base/rect.ts';
import { connect } from '../flow/edgeEdits.ts';
import { emptyFlow } from '../flow/edits.ts';
import type { Flow } from '../flow/flow.ts';
import { addNode } from '../flow/nodeEdits.ts';
import { specs } from '../kinds/specs.ts';
import { createFirstFlow } from '../store/firstFlow.ts';
import { neighbourFor, placeAfter, placeInOrder, placePressed } from './joining.ts';
import { rectsOf } from './placement.ts';

const size = { width: 200, height: 90 };
const sizeOf = () => size;
const center = { x: 400, y: 300 };

function press(flow: Flow, kind: keyof typeof specs): Flow {
  const neighbour = neighbourFor(flow, kind);
  const added = addNode(
    flow,
    specs[kind],
    placePressed(flow, neighbour, size, rectsOf(flow, sizeOf), center),
  );
  if (neighbour === null) return added.flow;
  const [from, to] = neighbour.side === 'after' ? [neighbour.id, added.id] : [added.id, neighbour.id];
  const result = connect(added.flow, specs, { from, to });
  if (!result.ok) throw new Error('not to be connected');
  return result.value.flow;
}

const pairs = (flow: Flow) => Object.values(flow.edges).map((edge) => `${edge.from}>${edge.to}`);

describe('pressing one after the other on an empty canvas', () => {
  const flow = (['source', 'queue', 'handler', 'sink'] as const).reduce(press, emptyFlow);

  it('joins each to the one before, from left to right', () => {
    expect(pairs(flow)).toEqual(['source>queue', 'queue>handler', 'handler>sink']);
    const lefts = ['source', 'queue', 'handler', 'sink'].map((id) => flow.layout[id]!.x);
    for (const [index, left] of lefts.entries())
      if (index > 0) expect(left).toBeGreaterThan(lefts[index - 1]! + size.width);
  });

  it('stands clear of what is written below the others, joined or not', () => {
    const loose = (['sink', 'sink', 'source', 'source', 'handler'] as const).reduce(press, emptyFlow);
    const rects = [...rectsOf(loose, sizeOf).values()];
    for (const [index, rect] of rects.entries())
      for (const other of rects.slice(index + 1))
        expect(overlaps({ ...rect, height: 114 }, { ...other, height: 114 })).toBe(false);
    expect(loose.layout['sink2']!.x).toBeGreaterThan(loose.layout['sink']!.x);
  });
});

describe('the neighbour of a pressed node', () => {
  it('is none where several are loose, or all are joined', () => {
    expect(neighbourFor(createFirstFlow('en'), 'sink')).toBeNull();
    const two = press(press(emptyFlow, 'source'), 'source');
    expect(neighbourFor(two, 'queue')).toBeNull();
  });

  it('is a queue without input for a source, which stands before it', () => {
    const flow = press(press(emptyFlow, 'queue'), 'source');
    expect(pairs(flow)).toEqual(['source>queue']);
    expect(flow.layout['source']!.x).toBeLessThan(flow.layout['queue']!.x);
  });
});

describe('a node that follows another, or none', () => {
  it('stands at its right, clear of what stands there already', () => {
    const before = { x: 0, y: 0, ...size };
    expect(placeAfter(before, size, new Map([['a', before]]))).toEqual({ x: 280, y: 0 });
    const taken = new Map([
      ['a', before],
      ['b', { x: 280, y: 0, ...size }],
    ]);
    const beside = { ...placeAfter(before, size, taken), ...size };
    for (const rect of taken.values()) expect(overlaps(rect, beside, 19)).toBe(false);
    expect(beside.x).toBeGreaterThan(before.x + before.width);
  });

  it('stands in the order of reading as long as there is room in sight, row by row', () => {
    const seen: Rect = { x: -200, y: -100, width: 900, height: 900 };
    const rects = new Map<string, Rect>();
    for (let count = 0; count < 6; count++)
      rects.set(String(count), { ...placeInOrder(size, rects, seen), ...size });
    const all = [...rects.values()];
    expect(holds(seen, boundsOf(all)!)).toBe(true);
    for (const [index, rect] of all.entries()) {
      const before = all[index - 1];
      if (before === undefined) continue;
      const isBeside = rect.x > before.x + before.width && rect.y === before.y;
      const isBelow = rect.x === all[0]!.x && rect.y > before.y + before.height;
      expect(isBeside || isBelow, `node ${index}`).toBe(true);
      for (const other of all.slice(0, index)) expect(overlaps(rect, other, 19)).toBe(false);
    }
  });
});
