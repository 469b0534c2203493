import type { ConnectionLineComponentProps } from '@xyflow/react';
import styles from './ConnectionLine.module.css';
import { useCanvasState } from './canvasState.ts';
import { curveBetween } from './curve.ts';
import { sidesOf } from './shownNode.ts';

/** The edge while it is drawn: accent where it may end, dashed where it may not (yet). */
export function ConnectionLine(props: ConnectionLineComponentProps) {
  const { fromX, fromY, toX, toY, fromHandle, fromPosition, connectionStatus } = props;
  const orientation = useCanvasState((state) => state.orientation);
  const from = { x: fromX, y: fromY };
  const to = { x: toX, y: toY };
  const backwards = fromHandle.type === 'target';
  const aside = !backwards && fromPosition === sidesOf(orientation).aside;
  const curve = backwards ? curveBetween(to, from, orientation) : curveBetween(from, to, orientation, aside);
  return <path className={styles['line']} data-status={connectionStatus ?? 'open'} d={curve.path} />;
}
