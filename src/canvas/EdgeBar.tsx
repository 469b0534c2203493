import { EdgeToolbar } from '@xyflow/react';
import { ActionBar } from './ActionBar.tsx';
import { type Curve, pointAlong } from './curve.ts';
import styles from './FlowEdge.module.css';

const commands = ['edit.insert', 'edit.remove'];

/** What can be done with a selected edge, in its middle. */
export function EdgeBar({ id, curve }: { id: string; curve: Curve }) {
  const middle = { x: 0, y: 0 };
  pointAlong(curve, 0.5, middle);
  return (
    <EdgeToolbar edgeId={id} x={middle.x} y={middle.y} isVisible alignY="bottom">
      <div className={styles['above']}>
        <ActionBar commands={commands} />
      </div>
    </EdgeToolbar>
  );
}
