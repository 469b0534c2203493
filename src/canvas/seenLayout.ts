import type { Rect } from '../base/rect.ts';
import { useCanvasState } from './canvasState.ts';
import { floating } from './fitting.ts';

/** What of the layout is in sight, under nothing that floats; null before anything is drawn. */
export function seenLayout(): Rect | null {
  const { surface } = useCanvasState.getState();
  if (surface === null) return null;
  const { left, top, right, bottom } = surface.element.getBoundingClientRect();
  const { above, below } = floating();
  const from = surface.toLayout({ x: left, y: top + above });
  const to = surface.toLayout({ x: right, y: bottom - below });
  return { ...from, width: to.x - from.x, height: to.y - from.y };
}
