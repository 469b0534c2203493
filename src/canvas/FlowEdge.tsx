import { type EdgeProps, EdgeToolbar } from '@xyflow/react';
import { useEffect, useMemo } from 'react';
import { useRun } from '../store/run.ts';
import { ActionBar } from './ActionBar.tsx';
import { useCanvasState } from './canvasState.ts';
import { type Curve, curveBetween, drawnCurves, pointAlong } from './curve.ts';
import styles from './FlowEdge.module.css';
import { EdgeMark } from './LintMark.tsx';

/** An edge as a curve along the flow; what moves on it reads the very same curve. */
export function FlowEdge({ id, sourceX, sourceY, targetX, targetY, selected }: EdgeProps) {
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
  const lit = useRun(
    ({ status, stepped }) =>
      status === 'paused' && stepped?.happened.some((each) => each.edge === id) === true,
  );
  return (
    <>
      <path className={styles['line']} data-lit={lit || undefined} d={curve.path} />
      <path className={`react-flow__edge-interaction ${styles['reach']}`} d={curve.path} />
      <EdgeMark id={id} curve={curve} />
      {selected === true && <EdgeBar id={id} curve={curve} />}
    </>
  );
}

/** What can be done with a selected edge, in its middle. */
function EdgeBar({ id, curve }: { id: string; curve: Curve }) {
  const middle = { x: 0, y: 0 };
  pointAlong(curve, 0.5, middle);
  return (
    <EdgeToolbar edgeId={id} x={middle.x} y={middle.y} isVisible alignY="bottom">
      <div className={styles['above']}>
        <ActionBar edges={[id]} />
      </div>
    </EdgeToolbar>
  );
}
