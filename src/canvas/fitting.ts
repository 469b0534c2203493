import { getViewportForBounds, type Viewport } from '@xyflow/react';
import { groupsOf } from '../flow/canvasMeta.ts';
import type { Flow } from '../flow/flow.ts';
import type { Orientation } from './curve.ts';
import { boundsOf, type Rect, type Size } from './geometry.ts';
import { ghostRect } from './ghostRect.ts';
import { toShown } from './orientation.ts';
import { rectsOf } from './placement.ts';
import { shownRects } from './shownRects.ts';
import { sizeOf } from './views.ts';
import { frameAround } from './workflow.ts';

const smallest = 0.1;
/** On a large screen a flow is shown larger than drawn, for those in the last row. */
const largest = 1.5;
/** Pixels that what floats in the corners takes, above and below. */
export const corners = 40;
const padding = { x: '16px', top: '44px' } as const;

/** What of the drawing is seen, and under nothing that floats: so many pixels above and below. */
export function seenRect({ x, y, zoom }: Viewport, { width, height }: Size, floating = corners): Rect {
  return {
    x: -x / zoom,
    y: (floating - y) / zoom,
    width: width / zoom,
    height: (height - 2 * floating) / zoom,
  };
}

/** Of all that is shown: nodes, notes, frames and the ghost. */
export function shownBounds(flow: Flow, orientation: Orientation): Rect | null {
  const ghost = ghostRect(flow);
  const shown = (rect: Rect): Rect => ({ ...rect, ...toShown(rect, rect, orientation) });
  const groups = Object.values(groupsOf(flow)).filter((group) => group.closed !== true);
  const rects = rectsOf(flow, sizeOf);
  const frames = groups.flatMap(({ nodes }) => {
    const bounds = boundsOf(nodes.flatMap((id) => (rects.has(id) ? [shown(rects.get(id)!)] : [])));
    return bounds === null ? [] : [frameAround(bounds)];
  });
  const others = ghost === null ? [] : [shown(ghost)];
  return boundsOf([...shownRects(flow, orientation).values(), ...frames, ...others]);
}

/** Shows the whole flow. */
export function fittedView(flow: Flow, { width, height }: Size, orientation: Orientation): Viewport {
  const bounds = shownBounds(flow, orientation);
  if (bounds === null) return { x: 0, y: 0, zoom: 1 };
  // What is not connected yet is told how to be, below.
  const bottom = Object.keys(flow.edges).length === 0 ? '104px' : '44px';
  return getViewportForBounds(bounds, width, height, smallest, largest, { ...padding, bottom });
}
