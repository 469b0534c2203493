import { useDocument } from '../store/document.ts';
import { useSession } from '../store/session.ts';
import { Button } from '../ui/Button.tsx';
import { useCanvasState } from './canvasState.ts';
import styles from './EmptyHint.module.css';
import { useEmptyText } from './emptyText.ts';

/** What to do first where nothing is drawn yet, and then how what was put there comes together. */
export function EmptyHint() {
  const text = useEmptyText();
  const count = useDocument((state) => Object.keys(state.flow.nodes).length);
  const joined = useDocument((state) => Object.keys(state.flow.edges).length > 0);
  const dragging = useCanvasState((state) => state.drag !== null);
  if (joined || (count === 0 && dragging)) return null;
  if (count > 0) return <p className={styles['joining']}>{text.joining}</p>;
  return (
    <div className={styles['hint']}>
      <h2>{text.title}</h2>
      <p>{text.hint}</p>
      <Button className={styles['examples']} onClick={() => useSession.getState().setDialog('examples')}>
        {text.examples}
      </Button>
    </div>
  );
}
