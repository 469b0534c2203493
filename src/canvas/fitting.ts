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
/** Room for what stands in the corners below. */
const padding = { top: '16px', right: '16px', bottom: '44px', left: '16px' } as const;
/** A narrow page has no room beside the flow for what stands in the corners above. */
const narrowPadding = { ...padding, top: '44px' } as const;

/** What of the drawing is seen. */
export function seenRect({ x, y, zoom }: Viewport, { width, height }: Size): Rect {
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
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
  const room = orientation === 'down' ? narrowPadding : padding;
  return getViewportForBounds(bounds, width, height, smallest, largest, room);
}
