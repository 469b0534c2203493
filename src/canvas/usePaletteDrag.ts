import { type KeyboardEvent, type MouseEvent, type PointerEvent, useMemo } from 'react';
import type { Point } from '../base/rect.ts';
import { useCanvasState } from './canvasState.ts';
import { desk } from './desk.ts';

/** A press that moves farther than this is a drag. */
const threshold = 5;

/** One press of the palette, from its beginning to the click that ends it. */
interface Gesture {
  pressedAt: Point | null;
  /** The finger or the mouse that pressed: a second finger is none of it. */
  pointer: number;
  /** It has become a drag: also where the code that draws it is not here yet. */
  isDrag: boolean;
  /** The click that follows a drag on the same item is none. */
  justDropped: boolean;
}

/** Adding by pointer (mouse, pen and finger alike) and by keyboard: what a palette item needs to listen to. */
export function usePaletteDrag() {
  return useMemo(() => {
    const gesture: Gesture = { pressedAt: null, pointer: 0, isDrag: false, justDropped: false };
    return (kind: string) => listenersFor(kind, gesture);
  }, []);
}

function listenersFor(kind: string, gesture: Gesture) {
  const { set } = useCanvasState.getState();
  const end = () => {
    gesture.pressedAt = null;
    gesture.isDrag = false;
    set({ drag: null, overEdge: null });
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0 || !event.isPrimary) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      gesture.pressedAt = { x: event.clientX, y: event.clientY };
      gesture.pointer = event.pointerId;
      gesture.isDrag = false;
      gesture.justDropped = false;
    },
    onPointerMove({ clientX: x, clientY: y, pointerId }: PointerEvent<HTMLElement>) {
      const { pressedAt } = gesture;
      if (pressedAt === null || pointerId !== gesture.pointer) return;
      gesture.isDrag ||= Math.hypot(x - pressedAt.x, y - pressedAt.y) >= threshold;
      if (!gesture.isDrag) return;
      desk.use((code) => {
        // What had to be fetched first may come after the end.
        if (gesture.pressedAt === pressedAt) code.dragOver(kind, { x, y });
      });
    },
    onPointerUp({ clientX: x, clientY: y, pointerId }: PointerEvent<HTMLElement>) {
      if (pointerId !== gesture.pointer) return;
      if (gesture.isDrag) {
        gesture.justDropped = true;
        desk.use((code) => code.dropAt(kind, { x, y }));
      }
      end();
    },
    onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Escape' || !gesture.isDrag) return;
      event.stopPropagation();
      gesture.justDropped = true;
      end();
    },
    onPointerCancel({ pointerId }: PointerEvent<HTMLElement>) {
      if (pointerId === gesture.pointer) end();
    },
    onClick({ detail }: MouseEvent) {
      // By a key it follows no drag.
      if (gesture.justDropped && detail > 0) gesture.justDropped = false;
      else desk.use((code) => code.addPressed(kind));
    },
  };
}
