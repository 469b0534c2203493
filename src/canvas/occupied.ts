import { boundsOf, type Rect } from '../base/rect.ts';
import { groupsOf } from '../flow/canvasMeta.ts';
import type { Flow } from '../flow/flow.ts';
import { ghostRect } from './ghostRect.ts';
import { shownRects } from './shownRects.ts';
import { frameAround } from './workflow.ts';

/**
 * All that takes room in the layout: nodes, notes, closed groups, frames and the ghost; but for what is `moving`, by ids on the
 * canvas, and the frames that go with it.
 */
export function occupied(flow: Flow, moving: ReadonlySet<string> = new Set()): readonly Rect[] {
  const rects = shownRects(flow, 'across');
  const ghost = ghostRect(flow);
  const frames = Object.values(groupsOf(flow)).flatMap(({ closed, nodes }) => {
    const goes = closed === true || nodes.some((id) => moving.has(id));
    const bounds = goes ? null : boundsOf(nodes.flatMap((id) => rects.get(id) ?? []));
    return bounds === null ? [] : [frameAround(bounds)];
  });
  const still = [...rects].filter(([id]) => !moving.has(id)).map(([, rect]) => rect);
  return [...still, ...frames, ...(ghost === null ? [] : [ghost])];
}
