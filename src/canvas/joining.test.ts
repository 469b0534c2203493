import { describe, expect, it } from 'vitest';
import { connect } from '../flow/connect.ts';
import { addNode, emptyFlow } from '../flow/edits.ts';
import type { Flow } from '../flow/flow.ts';
import { specs } from '../kinds/specs.ts';
import { createFirstFlow } from '../store/firstFlow.ts';
import { overlaps } from './geometry.ts';
import { neighbourFor, placePressed } from './joining.ts';
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
