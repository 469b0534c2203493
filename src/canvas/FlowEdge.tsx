import type { EdgeProps } from '@xyflow/react';
import { useEffect, useMemo } from 'react';
import { useRun } from '../store/run.ts';
import { later } from '../ui/later.tsx';
import { useCanvasState } from './canvasState.ts';
import { type Curve, curveBetween, drawnCurves, pointAlong } from './curve.ts';
import styles from './FlowEdge.module.css';
import { EdgeMark } from './LintMark.tsx';
import { sidesOf } from './shownNode.ts';

const EdgeBar = later(async () => (await import('./bars.ts')).EdgeBar);

/** An edge as a curve along the flow; what moves on it reads the very same curve. */
export function FlowEdge(props: EdgeProps) {
  const { id, sourceX, sourceY, targetX, targetY, sourcePosition, selected, data } = props;
  const orientation = useCanvasState((state) => state.orientation);
  const taking = useCanvasState((state) => state.overEdge === id);
  const aside = sourcePosition === sidesOf(orientation).aside;
  const curve = useMemo(
    () => curveBetween({ x: sourceX, y: sourceY }, { x: targetX, y: targetY }, orientation, aside),
    [sourceX, sourceY, targetX, targetY, orientation, aside],
  );
  const dead = data?.['port'] === 'deadLetter';
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
      <path
        className={styles['line']}
        d={curve.path}
        data-dead={dead || undefined}
        data-lit={lit || undefined}
        data-taking={taking || undefined}
      />
      <path className={`react-flow__edge-interaction ${styles['reach']}`} d={curve.path} />
      {dead && <DeadMark curve={curve} />}
      <EdgeMark id={id} curve={curve} />
      {selected === true && <EdgeBar curve={curve} />}
    </>
  );
}

/** An envelope struck through: what goes here could not be delivered. */
function DeadMark({ curve }: { curve: Curve }) {
  const at = { x: 0, y: 0 };
  pointAlong(curve, 0.5, at);
  return (
    <g className={styles['dead']} transform={`translate(${at.x} ${at.y})`}>
      <circle r={10} />
      <path d="M-5-3.5h10v7h-10zM-5-3l5 3.6 5-3.6M-6.5 6l13-12" />
    </g>
  );
}
