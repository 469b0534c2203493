import { useStore } from '@xyflow/react';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { barPlace } from './barPlace.ts';
import styles from './FloatingBar.module.css';
import type { Rect, Size } from './geometry.ts';

/** What the words above a button need. */
const tipRoom = 34;
interface Met {
  readonly size: Size;
  readonly others: readonly Rect[];
}

const unmeasured: Met = { size: { width: 0, height: 0 }, others: [] };

interface FloatingBarProps {
  /** What it belongs to, in the flow's pixels. */
  readonly of: Rect;
  /** Over its middle instead of at its end. */
  readonly centred?: boolean;
  readonly children: ReactNode;
}

/** A bar beside what is selected, above nodes and all that moves; it keeps its size at every zoom. */
export function FloatingBar({ of, centred = false, children }: FloatingBarProps) {
  const page = useStore((state) => state.domNode);
  const [x, y, zoom] = useStore((state) => state.transform);
  const bar = useRef<HTMLDivElement>(null);
  const [met, setMet] = useState(unmeasured);
  // Once all is drawn: how large it came out, and what it should not lie on.
  useLayoutEffect(() => {
    const { offsetWidth: width = 0, offsetHeight: height = 0 } = bar.current ?? {};
    const now = { size: { width, height }, others: page === null ? [] : drawnOn(page) };
    setMet((was) => (JSON.stringify(was) === JSON.stringify(now) ? was : now));
  });
  const layer = page?.querySelector('.react-flow__renderer');
  if (page == null || layer == null) return null;
  const { size, others } = met;
  const seen = { x: of.x * zoom + x, y: of.y * zoom + y, width: of.width * zoom, height: of.height * zoom };
  const middle = seen.x + seen.width / 2;
  const over = centred ? { ...seen, x: middle - size.width / 2, width: size.width } : seen;
  const room = { width: page.clientWidth, height: page.clientHeight };
  const at = barPlace(over, size, room, floatingOn(page), others);
  return createPortal(
    <div
      ref={bar}
      className={styles['bar']}
      data-high={at.y < tipRoom || undefined}
      style={{ transform: `translate(${at.x}px, ${at.y}px)` }}
    >
      {children}
    </div>,
    layer,
  );
}

/** What lies over the canvas: what floats in its corners and, where the page is narrow, a panel. */
function floatingOn(page: HTMLElement): readonly Rect[] {
  const corners = page.closest('main')?.querySelectorAll('[data-floating]') ?? [];
  return rectsOn(page, [...corners, ...document.querySelectorAll('[data-region]')]);
}

/** What a bar should not lie on: the other nodes, the ghost and its words, and the marks on rims, of what is selected too. */
function drawnOn(page: HTMLElement): readonly Rect[] {
  const nodes = '.react-flow__node:not(.selected, .react-flow__node-frame)';
  return rectsOn(page, [
    ...page.querySelectorAll(`${nodes}, [data-queue], [data-queue] + p, [data-standing]`),
  ]);
}

function rectsOn(page: HTMLElement, elements: readonly Element[]): readonly Rect[] {
  const { left, top } = page.getBoundingClientRect();
  return elements.map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x - left, y: y - top, width, height };
  });
}
