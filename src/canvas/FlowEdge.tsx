import { type EdgeProps, EdgeToolbar } from '@xyflow/react';
import { useEffect, useMemo } from 'react';
import { useText } from '../i18n/language.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { TrashIcon } from '../ui/icons.tsx';
import { useCanvasState } from './canvasState.ts';
import { type Curve, curveBetween, drawnCurves, pointAlong } from './curve.ts';
import styles from './FlowEdge.module.css';
import { useCanvasActions } from './useCanvasActions.ts';

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
  return (
    <>
      <path className={styles['line']} d={curve.path} />
      <path className={`react-flow__edge-interaction ${styles['reach']}`} d={curve.path} />
      {selected === true && <EdgeBar id={id} curve={curve} />}
    </>
  );
}

/** What can be done with a selected edge, in its middle. */
function EdgeBar({ id, curve }: { id: string; curve: Curve }) {
  const text = useText();
  const actions = useCanvasActions();
  const middle = { x: 0, y: 0 };
  pointAlong(curve, 0.5, middle);
  return (
    <EdgeToolbar edgeId={id} x={middle.x} y={middle.y} isVisible alignY="bottom">
      <div role="toolbar" aria-label={text.canvas.selectionBar} className={`${styles['bar']} nopan`}>
        <IconButton
          icon={TrashIcon}
          label={text.canvas.remove}
          shortcut="Delete"
          look="bare"
          size={16}
          tip="above"
          onClick={() => actions.remove([], [id])}
        />
      </div>
    </EdgeToolbar>
  );
}
