import type { Point, Rect, Size } from '../base/rect.ts';
import type { Position } from '../flow/flow.ts';
import type { Orientation } from './curve.ts';

/** Below this width a flow runs down the screen instead of across it. */
const narrow = 560;
/** A layout made to be read across is wide and low: downwards its columns come closer, its rows go apart. */
const columnShare = 0.5;
const rowShare = 1.4;

export function orientationFor(canvas: Size): Orientation {
  return canvas.width > 0 && canvas.width < narrow ? 'down' : 'across';
}

/** Where a node stands on the screen: a layout is kept as read across, and turned about its diagonal to be read down. */
export function toShown(at: Position, size: Size, orientation: Orientation): Point {
  if (orientation === 'across') return { x: at.x, y: at.y };
  const x = (at.y + size.height / 2) * rowShare - size.width / 2;
  const y = (at.x + size.width / 2) * columnShare - size.height / 2;
  return { x, y };
}

/** The inverse of `toShown`, in whole pixels: what a drag ends at is kept in the layout. */
export function fromShown(shown: Point, size: Size, orientation: Orientation): Position {
  if (orientation === 'across') return { x: Math.round(shown.x), y: Math.round(shown.y) };
  const x = (shown.y + size.height / 2) / columnShare - size.width / 2;
  const y = (shown.x + size.width / 2) / rowShare - size.height / 2;
  return { x: Math.round(x), y: Math.round(y) };
}

/** Where edges leave a node. */
export function outPoint(rect: Rect, orientation: Orientation): Point {
  return orientation === 'across'
    ? { x: rect.x + rect.width, y: rect.y + rect.height / 2 }
    : { x: rect.x + rect.width / 2, y: rect.y + rect.height };
}

/** Where edges enter a node. */
export function inPoint(rect: Rect, orientation: Orientation): Point {
  return orientation === 'across'
    ? { x: rect.x, y: rect.y + rect.height / 2 }
    : { x: rect.x + rect.width / 2, y: rect.y };
}

/** Where dead letters leave a node: aside from all else. */
export function deadLetterPoint(rect: Rect, orientation: Orientation): Point {
  return orientation === 'across'
    ? { x: rect.x + rect.width - 24, y: rect.y + rect.height }
    : { x: rect.x + rect.width, y: rect.y + rect.height - 22 };
}
