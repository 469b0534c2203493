import type { Viewport } from '@xyflow/react';
import { holds, type Size } from '../base/rect.ts';
import type { Flow } from '../flow/flow.ts';
import type { Orientation } from './curve.ts';
import { openedView, seenRect, shownBounds } from './fitting.ts';

/** What was seen before the canvas became too small for it, and since. */
export interface Narrowed {
  readonly before: Viewport;
  readonly since: Viewport;
}

/**
 * How to see the flow when the canvas has become larger or smaller, with a panel for instance. Where the whole flow was in
 * sight it is seen as if it were opened now: all of it, or on a phone its head where all would be too small to be read. It comes
 * back to what was seen before as soon as there is room; null where nothing is to be moved.
 */
export function keptInSight(
  flow: Flow,
  orientation: Orientation,
  view: Viewport,
  was: Size,
  now: Size,
  narrowed: Narrowed | null,
): Narrowed | null {
  const bounds = shownBounds(flow, orientation);
  if (bounds === null || now.width === 0 || now.height === 0) return null;
  // Who has moved the view since wants it where it is.
  const before = narrowed !== null && isSame(narrowed.since, view) ? narrowed.before : view;
  if (before === view && !holds(seenRect(view, was), bounds)) return null;
  if (!holds(seenRect(before, now), bounds)) return { before, since: openedView(flow, now, orientation) };
  return before === view ? null : { before, since: before };
}

function isSame(a: Viewport, b: Viewport): boolean {
  return Math.abs(a.x - b.x) < 0.5 && Math.abs(a.y - b.y) < 0.5 && Math.abs(a.zoom - b.zoom) < 1e-3;
}
