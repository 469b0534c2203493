import { type MouseEvent, type PointerEvent, useMemo, useRef } from 'react';
import type { Point } from '../base/rect.ts';
import { useCanvasState } from './canvasState.ts';
import { desk } from './desk.ts';

/** How long a finger is held for a menu, and how far it may stray meanwhile. */
const held = 550;
const stray = 8;

/** Menus by the right button and by a finger that is held; a double press on the empty canvas asks what to add. */
export function useMenus() {
  const press = useRef<{ at: Point; timer: ReturnType<typeof setTimeout> } | null>(null);
  const swallowClick = useRef(false);
  return useMemo(() => {
    const { set } = useCanvasState.getState();
    const openAt = (target: EventTarget, at: Point) => {
      if (!(target instanceof Element) || target.closest('input, textarea, [role=toolbar]') !== null)
        return false;
      desk.use((code) => code.openMenuAt(target, at));
      return true;
    };
    const release = () => {
      if (press.current !== null) clearTimeout(press.current.timer);
      press.current = null;
    };
    return {
      onContextMenu: (event: MouseEvent) => {
        release();
        if (openAt(event.target, { x: event.clientX, y: event.clientY })) event.preventDefault();
      },
      onDoubleClick: (event: MouseEvent) => {
        const on = event.target instanceof Element ? event.target : null;
        if (on?.matches('.react-flow__pane') === true)
          set({ chooser: { at: { x: event.clientX, y: event.clientY } } });
      },
      onPointerDownCapture: (event: PointerEvent) => {
        release();
        swallowClick.current = false;
        if (event.pointerType !== 'touch' || !event.isPrimary) return;
        const { target, clientX, clientY } = event;
        const at = { x: clientX, y: clientY };
        const timer = setTimeout(() => {
          press.current = null;
          const { connecting, drag } = useCanvasState.getState();
          if (connecting === null && drag === null) swallowClick.current = openAt(target, at);
        }, held);
        press.current = { at, timer };
      },
      onPointerMoveCapture: ({ clientX, clientY }: PointerEvent) => {
        if (press.current === null) return;
        const { at } = press.current;
        if (Math.hypot(clientX - at.x, clientY - at.y) > stray) release();
      },
      onPointerUpCapture: release,
      onPointerCancelCapture: release,
      onClickCapture: (event: MouseEvent) => {
        // Lifting the finger that opened the menu is no press.
        if (!swallowClick.current) return;
        swallowClick.current = false;
        event.stopPropagation();
      },
    };
  }, []);
}
