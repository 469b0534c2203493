import type { EdgeProps } from '@xyflow/react';
import { useEffect, useMemo } from 'react';
import { useCanvasState } from './canvasState.ts';
import { curveBetween, drawnCurves } from './curve.ts';
import styles from './FlowEdge.module.css';

/** An edge as a curve along the flow; what moves on it reads the very same curve. */
export function FlowEdge({ id, sourceX, sourceY, targetX, targetY }: EdgeProps) {
  const orientation = useCanvasState((state) => state.orientation);
  const curve = useMemo(
    () => curveBetween({ x: sourceX, y: sourceY }, { x: targetX, y: targetY }, orientation),
    [sourceX, sourceY, targetX, targetY, orientation],
  );
  useEffect(() => {
    drawnCurves.set(id, curve);
    return () => {
      if (drawnCurves.get(id) === curve) drawnCurves.delete(id);
    };
  }, [id, curve]);
  return (
    <>
      <path className={styles['line']} d={curve.path} />
      <path className={`react-flow__edge-interaction ${styles['reach']}`} d={curve.path} />
    </>
  );
}
