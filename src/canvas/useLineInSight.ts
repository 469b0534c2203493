import { useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';

/** What is kept free below the line, where there is room; the page's pixels. */
const margin = 12;

/**
 * The canvas follows a note that grows beyond it while it is written at its end: also above a keyboard that a phone lays over
 * the page.
 */
export function useLineInSight(area: RefObject<HTMLTextAreaElement | null>): void {
  const { getViewport, setViewport } = useReactFlow();
  useEffect(() => {
    const shown = area.current;
    const canvas = shown?.closest('.react-flow');
    if (shown == null || canvas == null) return;
    let height = shown.offsetHeight;
    // It has its new height only after React Flow has drawn it.
    const observer = new ResizeObserver(() => {
      const grows = shown.offsetHeight > height;
      height = shown.offsetHeight;
      if (!grows || shown.selectionEnd < shown.value.length) return;
      const keyboardTop = (visualViewport?.offsetTop ?? 0) + (visualViewport?.height ?? innerHeight);
      const end = Math.min(canvas.getBoundingClientRect().bottom, keyboardTop) - margin;
      const hidden = shown.getBoundingClientRect().bottom - end;
      const { x, y, zoom } = getViewport();
      if (hidden > 0) void setViewport({ x, y: y - hidden, zoom });
    });
    observer.observe(shown);
    return () => observer.disconnect();
  }, [area, getViewport, setViewport]);
}
