import { type Node, useReactFlow } from '@xyflow/react';
import { type MouseEvent, useMemo } from 'react';
import { isNarrow, useSession } from '../store/session.ts';
import { isStill } from './useReducedMotion.ts';

/** How much of a narrow page its sheet covers, as the page's styles have it, and what is kept free above it; pixels. */
const sheetHeight = () => Math.max(0.52 * innerHeight, 310);
const margin = 16;

/**
 * Where the page is narrow the inspector is a sheet over it: a tap on a node or an edge opens it, and a tap beside
 * them closes it. What was tapped moves out from under it.
 */
export function useSheet() {
  const { getViewport, setViewport } = useReactFlow();
  return useMemo(() => {
    const { setInspectorOpen } = useSession.getState();
    const open = (element: Element) => {
      if (!isNarrow()) return;
      setInspectorOpen(true);
      const hidden = element.getBoundingClientRect().bottom + margin - (innerHeight - sheetHeight());
      if (hidden <= 0) return;
      const { x, y, zoom } = getViewport();
      void setViewport({ x, y: y - hidden, zoom }, { duration: isStill() ? 0 : 180 });
    };
    const close = () => {
      if (isNarrow()) setInspectorOpen(false);
    };
    return {
      // Notes and groups have no settings.
      onNodeClick: ({ currentTarget }: MouseEvent, { id }: Node) =>
        id.includes(':') ? close() : open(currentTarget),
      onEdgeClick: ({ currentTarget }: MouseEvent) => open(currentTarget),
      onPaneClick: close,
    };
  }, [getViewport, setViewport]);
}
