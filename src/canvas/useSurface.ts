import { useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import type { Point } from '../base/rect.ts';
import { useCanvasState } from './canvasState.ts';
import { fromShown, orientationFor } from './orientation.ts';
import { isStill } from './useReducedMotion.ts';

const nothing = { width: 0, height: 0 };

/** Tells where the flow lies on the page, and which way it runs there. */
export function useSurface(ref: RefObject<HTMLDivElement | null>): void {
  const { screenToFlowPosition, getZoom, zoomIn, zoomOut } = useReactFlow();
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const { set } = useCanvasState.getState();
    const toLayout = (page: Point) => {
      const shown = screenToFlowPosition(page, { snapToGrid: false });
      return fromShown(shown, nothing, useCanvasState.getState().orientation);
    };
    const center = () => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return toLayout({ x: left + width / 2, y: top + height / 2 });
    };
    const quick = () => ({ duration: isStill() ? 0 : 140 });
    set({
      surface: {
        element,
        toLayout,
        center,
        zoom: getZoom,
        zoomIn: () => void zoomIn(quick()),
        zoomOut: () => void zoomOut(quick()),
      },
    });
    const observer = new ResizeObserver(() => {
      set({ orientation: orientationFor({ width: element.clientWidth, height: element.clientHeight }) });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      set({ surface: null });
    };
  }, [ref, screenToFlowPosition, getZoom, zoomIn, zoomOut]);
}
