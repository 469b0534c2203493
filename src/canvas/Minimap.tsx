import { type ReactFlowState, useReactFlow, useStore } from '@xyflow/react';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { boundsOf, type Point, type Rect } from '../base/rect.ts';
import { useText } from '../i18n/language.tsx';
import { floating } from '../ui/floats.ts';
import styles from './Minimap.module.css';
import { stepOfKey } from './stepOfKey.ts';

const size = { width: 168, height: 108 };
/** How far an arrow moves what is seen, as a share of it. */
const stride = 0.25;

const nodesOf = (state: ReactFlowState) => state.nodes;
const transformOf = (state: ReactFlowState) => state.transform;
const widthOf = (state: ReactFlowState) => state.width;
const heightOf = (state: ReactFlowState) => state.height;

/** The whole flow in small, and what of it is seen: a press or a drag goes there, arrows move it. */
export function Minimap() {
  const text = useText();
  const { setCenter, getZoom } = useReactFlow();
  const nodes = useStore(nodesOf);
  const [x, y, zoom] = useStore(transformOf);
  const [width, height] = [useStore(widthOf), useStore(heightOf)];
  const drawing = useRef<SVGSVGElement>(null);
  const rects = nodes.map((node) => ({
    id: node.id,
    type: node.type,
    x: node.position.x,
    y: node.position.y,
    width: node.width ?? 0,
    height: node.height ?? 0,
  }));
  const seen: Rect = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
  const all = boundsOf([...rects, seen]) ?? seen;
  const scale = Math.max(all.width / size.width, all.height / size.height);
  const margin = 6 * scale;
  const box: Rect = {
    x: all.x + all.width / 2 - (size.width * scale) / 2 - margin,
    y: all.y + all.height / 2 - (size.height * scale) / 2 - margin,
    width: size.width * scale + 2 * margin,
    height: size.height * scale + 2 * margin,
  };
  const center: Point = { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 };
  const goTo = (to: Point) => void setCenter(to.x, to.y, { zoom: getZoom() });
  const grip = useRef<Point | null>(null);
  const at = (event: PointerEvent): Point => {
    const frame = drawing.current?.getBoundingClientRect();
    if (frame === undefined) return center;
    return {
      x: box.x + ((event.clientX - frame.left) / frame.width) * box.width,
      y: box.y + ((event.clientY - frame.top) / frame.height) * box.height,
    };
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = at(event);
    goTo(grip.current);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    // By how far the pointer goes: the drawing itself changes while what is seen lies beyond it.
    if (grip.current === null) return;
    const frame = drawing.current?.getBoundingClientRect();
    if (frame === undefined) return;
    const by = box.width / frame.width;
    goTo({ x: center.x + event.movementX * by, y: center.y + event.movementY * by });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOfKey(event.key);
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    goTo({ x: center.x + step.x * stride * seen.width, y: center.y + step.y * stride * seen.height });
  };
  return (
    <button
      {...floating}
      type="button"
      className={styles['map']}
      aria-label={text.canvas.minimapHelp}
      title={text.canvas.minimap}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        grip.current = null;
      }}
      onPointerCancel={() => {
        grip.current = null;
      }}
      onKeyDown={onKeyDown}
    >
      <svg
        ref={drawing}
        width={size.width}
        height={size.height}
        viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
        aria-hidden="true"
        focusable="false"
      >
        {rects.map((rect) => (
          <rect
            key={rect.id}
            className={styles['node']}
            data-type={rect.type}
            x={rect.x}
            y={rect.y}
            width={rect.width}
            height={rect.height}
            rx={8}
          />
        ))}
        <rect className={styles['seen']} {...seen} rx={4 * scale} />
      </svg>
    </button>
  );
}
