import { type ReactFlowState, useStore } from '@xyflow/react';
import { type ReactNode, useCallback, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { Rect, Size } from '../base/rect.ts';
import { barPlace } from './barPlace.ts';
import styles from './FloatingBar.module.css';
import { bars } from './marks.ts';
import { useBeside } from './useBeside.ts';
import { useFloats } from './useFloats.ts';
import { useMeasured } from './useMeasured.ts';

/** What the words above a button need. */
const tipRoom = 34;
const unmeasured: Size = { width: 0, height: 0 };

interface FloatingBarProps {
  /** What it belongs to, in the flow's pixels. */
  readonly of: Rect;
  /** Over its middle instead of at its end. */
  readonly centred?: boolean;
  readonly children: ReactNode;
}

const pageOf = (state: ReactFlowState) => state.domNode;
const transformOf = (state: ReactFlowState) => state.transform;
const widthOf = (state: ReactFlowState) => state.width;
const heightOf = (state: ReactFlowState) => state.height;

/** A bar beside what is selected, above nodes and all that moves; it keeps its size at every zoom. */
export function FloatingBar(props: FloatingBarProps) {
  const page = useStore(pageOf);
  const layer = page?.querySelector('.react-flow__renderer');
  return page == null || layer == null ? null : createPortal(<Bar {...props} page={page} />, layer);
}

/** Where it stands is reckoned: a pan or a zoom asks nothing of the page. */
function Bar({ of, centred = false, children, page }: FloatingBarProps & { page: HTMLElement }) {
  const [x, y, zoom] = useStore(transformOf);
  const room = { width: useStore(widthOf), height: useStore(heightOf) };
  const bar = useRef<HTMLDivElement>(null);
  const isBar = useCallback((element: HTMLDivElement) => {
    bar.current = element;
    return bars.ref(element);
  }, []);
  const size = useMeasured(bars, () => sizeOf(bar.current), isSameSize, unmeasured);
  const floats = useFloats(page);
  const beside = useBeside(page);
  // What stands over the canvas gives way to it.
  useLayoutEffect(() => {
    if (of !== null) bars.moved();
  }, [of]);
  const toSeen = (rect: Rect): Rect => ({
    x: rect.x * zoom + x,
    y: rect.y * zoom + y,
    width: rect.width * zoom,
    height: rect.height * zoom,
  });
  const seen = toSeen(of);
  const middle = seen.x + seen.width / 2;
  const over = centred ? { ...seen, x: middle - size.width / 2, width: size.width } : seen;
  const at = barPlace(over, size, room, floats, beside.map(toSeen));
  return (
    <div
      ref={isBar}
      className={styles['bar']}
      data-high={at.y < tipRoom || undefined}
      style={{ transform: `translate(${at.x}px, ${at.y}px)` }}
    >
      {children}
    </div>
  );
}

function sizeOf(bar: HTMLElement | null): Size {
  return bar === null ? unmeasured : { width: bar.offsetWidth, height: bar.offsetHeight };
}

function isSameSize(a: Size, b: Size): boolean {
  return a.width === b.width && a.height === b.height;
}
