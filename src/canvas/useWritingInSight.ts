import { useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import type { Rect } from '../base/rect.ts';
import { intoSight } from './intoSight.ts';

/** What is kept free around it, where there is room; the page's pixels. */
const margin = 12;

/**
 * The canvas brings a note into sight that is begun to be written, and follows it where it grows beyond the canvas while it is
 * written at its end: also above a keyboard that a phone lays over the page.
 */
export function useWritingInSight(area: RefObject<HTMLTextAreaElement | null>): void {
  const { getViewport, setViewport } = useReactFlow();
  useEffect(() => {
    const field = area.current;
    const canvas = field?.closest('.react-flow');
    if (field == null || canvas == null) return;
    let height = 0;
    // It has its new height only after React Flow has drawn it.
    const observer = new ResizeObserver(() => {
      const isFirst = height === 0;
      const grows = field.offsetHeight > height;
      height = field.offsetHeight;
      if (!grows || (!isFirst && field.selectionEnd < field.value.length)) return;
      const shift = intoSight(field.getBoundingClientRect(), roomOf(canvas), isFirst ? 'beginning' : 'end');
      if (shift.x === 0 && shift.y === 0) return;
      const { x, y, zoom } = getViewport();
      void setViewport({ x: x + shift.x, y: y + shift.y, zoom });
    });
    observer.observe(field);
    return () => observer.disconnect();
  }, [area, getViewport, setViewport]);
}

function roomOf(canvas: Element): Rect {
  const { left, top, right, bottom } = canvas.getBoundingClientRect();
  const keyboardTop = visualViewport == null ? innerHeight : visualViewport.offsetTop + visualViewport.height;
  return {
    x: left + margin,
    y: top + margin,
    width: right - left - 2 * margin,
    height: Math.min(bottom, keyboardTop) - top - 2 * margin,
  };
}
