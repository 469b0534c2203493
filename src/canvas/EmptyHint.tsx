import { useText } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { useSession } from '../store/session.ts';
import { Button } from '../ui/Button.tsx';
import { useCanvasState } from './canvasState.ts';
import styles from './EmptyHint.module.css';

/** What to do first where nothing is drawn yet, and then how what was put there comes together. */
export function EmptyHint() {
  const text = useText();
  const count = useDocument((state) => Object.keys(state.flow.nodes).length);
  const joined = useDocument((state) => Object.keys(state.flow.edges).length > 0);
  const dragging = useCanvasState((state) => state.drag !== null);
  if (joined || (count === 0 && dragging)) return null;
  if (count > 0) return <p className={styles['joining']}>{text.canvas.joiningHint}</p>;
  return (
    <div className={styles['hint']}>
      <h2>{text.canvas.emptyTitle}</h2>
      <p>{text.canvas.emptyHint}</p>
      <Button className={styles['examples']} onClick={() => useSession.getState().setDialog('examples')}>
        {text.canvas.emptyExamples}
      </Button>
    </div>
  );
}
