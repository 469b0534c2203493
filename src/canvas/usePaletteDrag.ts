import { type KeyboardEvent, type PointerEvent, useMemo } from 'react';
import type { Point } from '../base/rect.ts';
import { useCanvasState } from './canvasState.ts';
import { desk } from './desk.ts';

/** A press that moves farther than this is a drag. */
const threshold = 5;

/** One press of the palette, from its beginning to the click that ends it. */
interface Gesture {
  pressedAt: Point | null;
  /** The click that follows a drag on the same item is none. */
  justDropped: boolean;
}

/** Adding by pointer (mouse, pen and finger alike) and by keyboard: what a palette item needs to listen to. */
export function usePaletteDrag() {
  return useMemo(() => {
    const gesture: Gesture = { pressedAt: null, justDropped: false };
    return (kind: string) => listenersFor(kind, gesture);
  }, []);
}

function listenersFor(kind: string, gesture: Gesture) {
  const { set } = useCanvasState.getState();
  const end = () => {
    gesture.pressedAt = null;
    set({ drag: null, overEdge: null });
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0 || !event.isPrimary) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      gesture.pressedAt = { x: event.clientX, y: event.clientY };
      gesture.justDropped = false;
    },
    onPointerMove({ clientX: x, clientY: y }: PointerEvent<HTMLElement>) {
      const { pressedAt } = gesture;
      if (pressedAt === null) return;
      const moved = Math.hypot(x - pressedAt.x, y - pressedAt.y);
      if (useCanvasState.getState().drag === null && moved < threshold) return;
      desk.use((code) => {
        // What had to be fetched first may come after the end.
        if (gesture.pressedAt === pressedAt) code.dragOver(kind, { x, y });
      });
    },
    onPointerUp() {
      const { drag } = useCanvasState.getState();
      if (drag !== null) {
        gesture.justDropped = true;
        desk.use((code) => code.dropAt(drag.kind, drag.pointer));
      }
      end();
    },
    onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Escape' || useCanvasState.getState().drag === null) return;
      event.stopPropagation();
      gesture.justDropped = true;
      end();
    },
    onPointerCancel: end,
    onClick() {
      if (gesture.justDropped) gesture.justDropped = false;
      else desk.use((code) => code.addPressed(kind));
    },
  };
}
