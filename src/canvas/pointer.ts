import type { Point } from '../base/rect.ts';
import { useCanvasState } from './canvasState.ts';

let last: Point | null = null;

/** From now on it is known where the pointer is. A finger that is lifted is nowhere. */
export function watchPointer(): void {
  const note = ({ pointerType, clientX: x, clientY: y }: PointerEvent) => {
    last = pointerType === 'touch' ? null : { x, y };
  };
  for (const type of ['pointermove', 'pointerdown'] as const)
    addEventListener(type, note, { capture: true, passive: true });
}

/** The place of the layout that the pointer is at; null where it is not over the canvas. */
export function pointedAt(): Point | null {
  const { surface } = useCanvasState.getState();
  if (surface === null || last === null) return null;
  const under = document.elementFromPoint(last.x, last.y);
  return under !== null && surface.element.contains(under) ? surface.toLayout(last) : null;
}
