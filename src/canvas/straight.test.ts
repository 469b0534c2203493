import { describe, expect, it } from 'vitest';
import type { Flow } from '../flow/flow.ts';
import { exampleIds, fetchExample } from '../gallery/examples.ts';
import { specs } from '../kinds/specs.ts';
import { createFirstFlow } from '../store/firstFlow.ts';
import type { Orientation } from './curve.ts';
import { inPoint, outPoint, toShown } from './orientation.ts';
import { rectsOf } from './placement.ts';
import { sizeOf } from './views.ts';

/** Ports that differ by less are meant to be in line, pixels of the flow. */
const meant = 12;

/** The edges whose ends differ by so little that nobody can have meant it. */
function crooked(flow: Flow, orientation: Orientation): readonly string[] {
  const rects = rectsOf(flow, sizeOf);
  const shown = (id: string) => {
    const rect = rects.get(id)!;
    return { ...rect, ...toShown(rect, rect, orientation) };
  };
  return Object.values(flow.edges)
    .filter(({ fromPort }) => fromPort === undefined)
    .flatMap(({ from, to }) => {
      const [start, end] = [outPoint(shown(from), orientation), inPoint(shown(to), orientation)];
      const off = Math.abs(orientation === 'across' ? start.y - end.y : start.x - end.x);
      return off > 1e-9 && off < meant ? [`${from} > ${to}: ${off}`] : [];
    });
}

describe('what is meant straight is straight to the pixel', () => {
  it.each(['across', 'down'] as const)('in the first flow, read %s', (orientation) => {
    expect(crooked(createFirstFlow('en'), orientation)).toEqual([]);
  });

  it.each(exampleIds)('in %s, read across and down', async (id) => {
    const read = await fetchExample(id);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    for (const orientation of ['across', 'down'] as const)
      expect(crooked(read.value, orientation)).toEqual([]);
  });

  it('has ports on whole pixels, whatever the kind and however many servers', () => {
    for (const kind of Object.keys(specs))
      for (const servers of [1, 2, 6, 7, 12, 13, 40]) {
        const { width, height } = sizeOf({ kind, params: { servers } });
        expect([width % 2, height % 2], `${kind} ${servers}`).toEqual([0, 0]);
      }
  });
});
