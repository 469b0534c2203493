import { getViewportForBounds, useReactFlow } from '@xyflow/react';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { Flow } from '../flow/flow.ts';
import { useDocument } from '../store/document.ts';
import { useCanvasState } from './canvasState.ts';
import { boundsOf, type Rect } from './geometry.ts';
import { ghostRect } from './ghostRect.ts';
import { toShown } from './orientation.ts';
import { rectsOf } from './placement.ts';
import { useReducedMotion } from './useReducedMotion.ts';
import { sizeOf } from './views.ts';

const smallest = 0.1;
/** On a large screen a flow is shown larger than drawn, for those in the last row. */
const largest = 1.5;
/** Room for what stands in the corners below. */
const padding = { top: '16px', right: '16px', bottom: '44px', left: '16px' } as const;

/** Shows the whole flow: when it is opened, when it turns, and when asked. */
export function useFit(ref: RefObject<HTMLDivElement | null>): () => void {
  const { setViewport, viewportInitialized } = useReactFlow();
  const still = useReducedMotion();
  const orientation = useCanvasState((state) => state.orientation);
  const surface = useCanvasState((state) => state.surface);

  const show = useCallback(
    (duration: number) => {
      const element = ref.current;
      const bounds = shownBounds(useDocument.getState().flow);
      if (element === null || element.clientWidth === 0) return;
      const view =
        bounds === null
          ? { x: 0, y: 0, zoom: 1 }
          : getViewportForBounds(
              bounds,
              element.clientWidth,
              element.clientHeight,
              smallest,
              largest,
              padding,
            );
      void setViewport(view, { duration: still ? 0 : duration });
    },
    [ref, setViewport, still],
  );

  const opened = useRef<Flow['nodes'] | null>(null);
  const nodes = useDocument((state) => state.flow.nodes);
  useEffect(() => {
    if (surface === null || !viewportInitialized) return;
    const before = opened.current;
    opened.current = nodes;
    if (isAnother(before, nodes)) show(0);
  }, [nodes, surface, viewportInitialized, show]);

  const turned = useRef(orientation);
  useEffect(() => {
    if (turned.current === orientation) return;
    turned.current = orientation;
    show(0);
  }, [orientation, show]);

  return useCallback(() => show(180), [show]);
}

/** Whether this is another document: it shares no node with the one before. */
function isAnother(before: Flow['nodes'] | null, nodes: Flow['nodes']): boolean {
  if (before === null || Object.keys(before).length === 0) return true;
  const ids = Object.keys(nodes);
  return ids.length > 1 && !ids.some((id) => Object.hasOwn(before, id));
}

function shownBounds(flow: Flow): Rect | null {
  const { orientation } = useCanvasState.getState();
  const ghost = ghostRect(flow);
  const rects = [...rectsOf(flow, sizeOf).values(), ...(ghost === null ? [] : [ghost])];
  return boundsOf(rects.map((rect) => ({ ...rect, ...toShown(rect, rect, orientation) })));
}
