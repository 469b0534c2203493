import { getViewportForBounds, useReactFlow } from '@xyflow/react';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { groupsOf } from '../flow/canvasMeta.ts';
import type { Flow } from '../flow/flow.ts';
import { useDocument } from '../store/document.ts';
import { useCanvasState } from './canvasState.ts';
import { boundsOf, holds, type Rect } from './geometry.ts';
import { ghostRect } from './ghostRect.ts';
import { toShown } from './orientation.ts';
import { rectsOf } from './placement.ts';
import { shownRects } from './shownRects.ts';
import { useReducedMotion } from './useReducedMotion.ts';
import { sizeOf } from './views.ts';
import { frameAround } from './workflow.ts';

const smallest = 0.1;
/** On a large screen a flow is shown larger than drawn, for those in the last row. */
const largest = 1.5;
/** Room for what stands in the corners below. */
const padding = { top: '16px', right: '16px', bottom: '44px', left: '16px' } as const;
/** A narrow page has no room beside the flow for what stands in the corners above. */
const narrowPadding = { ...padding, top: '44px' } as const;

/** Shows the whole flow: when it is opened, when it turns, when what was added would be out of sight, and when asked. */
export function useFit(ref: RefObject<HTMLDivElement | null>): void {
  const { getViewport, setViewport, viewportInitialized } = useReactFlow();
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
              useCanvasState.getState().orientation === 'down' ? narrowPadding : padding,
            );
      void setViewport(view, { duration: still ? 0 : duration });
    },
    [ref, setViewport, still],
  );

  const fitted = useRef<number | null>(null);
  const openings = useDocument((state) => state.openings);
  useEffect(() => {
    if (surface === null || !viewportInitialized || fitted.current === openings) return;
    fitted.current = openings;
    show(0);
  }, [openings, surface, viewportInitialized, show]);

  const turned = useRef(orientation);
  useEffect(() => {
    if (turned.current === orientation) return;
    turned.current = orientation;
    show(0);
  }, [orientation, show]);

  const added = useCanvasState((state) => state.added);
  useEffect(() => {
    const element = ref.current;
    const rect = added === null ? null : shownRect(useDocument.getState().flow, added.id);
    if (element === null || rect === null) return;
    const { x, y, zoom } = getViewport();
    const seen = {
      x: -x / zoom,
      y: -y / zoom,
      width: element.clientWidth / zoom,
      height: element.clientHeight / zoom,
    };
    if (!holds(seen, rect)) show(180);
  }, [added, ref, getViewport, show]);

  const fitAsked = useCanvasState((state) => state.fitAsked);
  useEffect(() => {
    if (fitAsked !== null) show(180);
  }, [fitAsked, show]);
}

function shownRect(flow: Flow, id: string): Rect | null {
  const rect = rectsOf(flow, sizeOf).get(id);
  if (rect === undefined) return null;
  return { ...rect, ...toShown(rect, rect, useCanvasState.getState().orientation) };
}

function shownBounds(flow: Flow): Rect | null {
  const { orientation } = useCanvasState.getState();
  const ghost = ghostRect(flow);
  const shown = (rect: Rect): Rect => ({ ...rect, ...toShown(rect, rect, orientation) });
  const groups = Object.values(groupsOf(flow)).filter((group) => group.closed !== true);
  const rects = rectsOf(flow, sizeOf);
  const frames = groups.flatMap(({ nodes }) => {
    const bounds = boundsOf(nodes.flatMap((id) => (rects.has(id) ? [shown(rects.get(id)!)] : [])));
    return bounds === null ? [] : [frameAround(bounds)];
  });
  const others = ghost === null ? [] : [shown(ghost)];
  return boundsOf([...shownRects(flow, orientation).values(), ...frames, ...others]);
}
