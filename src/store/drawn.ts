import type { Rect } from '../base/rect.ts';

/**
 * What is drawn on the canvas, for what stands over it: the canvas alone knows. Outside React, for it moves with each frame of a
 * pan and is asked for only while something stands there.
 */
let boxes: (() => readonly Rect[]) | null = null;
const listeners = new Set<() => void>();

/** The boxes as they are when asked for, in the window's pixels. Gives the function that takes them back. */
export function offerDrawn(now: () => readonly Rect[]): () => void {
  boxes = now;
  tellDrawn();
  return () => {
    if (boxes === now) boxes = null;
  };
}

/** Null until the canvas has said what is drawn on it. */
export function drawnBoxes(): readonly Rect[] | null {
  return boxes?.() ?? null;
}

/** Called when something has moved, or will have in the next frame. Gives the function that ends it. */
export function onDrawn(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function tellDrawn(): void {
  for (const listener of listeners) listener();
}
