import { useReactFlow } from '@xyflow/react';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { holds, type Rect, type Size } from '../base/rect.ts';
import type { Flow } from '../flow/flow.ts';
import { useDocument } from '../store/document.ts';
import { useCanvasState } from './canvasState.ts';
import { desk } from './desk.ts';
import { fittedView, openedView, seenRect } from './fitting.ts';
import type { Narrowed } from './keepInSight.ts';
import { toShown } from './orientation.ts';
import { rectsOf } from './placement.ts';
import { useReducedMotion } from './useReducedMotion.ts';
import { sizeOf } from './views.ts';

/**
 * Shows the flow when it is opened, when it turns and when there is less room: all of it, or on a phone its head where all would be
 * too small to be read. When asked, and when what was added would be out of sight, it shows the whole however small.
 */
export function useFit(ref: RefObject<HTMLDivElement | null>): void {
  const { getViewport, setViewport, viewportInitialized } = useReactFlow();
  const still = useReducedMotion();
  const orientation = useCanvasState((state) => state.orientation);
  const surface = useCanvasState((state) => state.surface);

  const show = useCallback(
    (duration: number, viewOf = fittedView) => {
      const element = ref.current;
      if (element === null || element.clientWidth === 0) return;
      const { flow } = useDocument.getState();
      const view = viewOf(flow, sizeNow(element), useCanvasState.getState().orientation);
      void setViewport(view, { duration: still ? 0 : duration });
    },
    [ref, setViewport, still],
  );

  const fitted = useRef<number | null>(null);
  const openings = useDocument((state) => state.openings);
  useEffect(() => {
    if (surface === null || !viewportInitialized || fitted.current === openings) return;
    fitted.current = openings;
    show(0, openedView);
  }, [openings, surface, viewportInitialized, show]);

  const turned = useRef(orientation);
  useEffect(() => {
    if (turned.current === orientation) return;
    turned.current = orientation;
    show(0, openedView);
  }, [orientation, show]);

  const added = useCanvasState((state) => state.added);
  useEffect(() => {
    const element = ref.current;
    const rect = added === null ? null : shownRect(useDocument.getState().flow, added.id);
    if (element === null || rect === null) return;
    // Where a person has let it go it is in sight: nothing moves from under the pointer.
    if (!holds(seenRect(getViewport(), sizeNow(element), true), rect)) show(180);
  }, [added, ref, getViewport, show]);

  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    let was: Size | null = null;
    let narrowed: Narrowed | null = null;
    const observer = new ResizeObserver(() => {
      const before = was;
      const now = sizeNow(element);
      was = now;
      if (before === null) return;
      desk.use((code) => {
        const { flow } = useDocument.getState();
        const { orientation: way } = useCanvasState.getState();
        narrowed = code.keptInSight(flow, way, getViewport(), before, now, narrowed);
        if (narrowed !== null) void setViewport(narrowed.since);
      });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, getViewport, setViewport]);

  const fitAsked = useCanvasState((state) => state.fitAsked);
  useEffect(() => {
    if (fitAsked !== null) show(180);
  }, [fitAsked, show]);
}

const sizeNow = ({ clientWidth: width, clientHeight: height }: HTMLElement): Size => ({ width, height });

function shownRect(flow: Flow, id: string): Rect | null {
  const rect = rectsOf(flow, sizeOf).get(id);
  if (rect === undefined) return null;
  return { ...rect, ...toShown(rect, rect, useCanvasState.getState().orientation) };
}
