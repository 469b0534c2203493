import { useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import type { Rect } from '../base/rect.ts';
import { intoSight, type Seen } from './intoSight.ts';

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
      if (isFirst) bring('beginning');
      else if (grows) follow();
    });
    const bring = (seen: Seen) => {
      const shift = intoSight(field.getBoundingClientRect(), roomOf(canvas), seen);
      if (shift.x === 0 && shift.y === 0) return;
      const { x, y, zoom } = getViewport();
      void setViewport({ x: x + shift.x, y: y + shift.y, zoom });
    };
    const follow = () => {
      if (field.selectionEnd === field.value.length) bring('end');
    };
    observer.observe(field);
    // The keyboard comes once the field has the focus.
    visualViewport?.addEventListener('resize', follow);
    return () => {
      observer.disconnect();
      visualViewport?.removeEventListener('resize', follow);
    };
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
