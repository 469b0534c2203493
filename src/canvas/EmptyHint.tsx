import { useText } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { useCanvasState } from './canvasState.ts';
import styles from './EmptyHint.module.css';

/** What to do first where nothing is drawn yet. */
export function EmptyHint() {
  const text = useText();
  const empty = useDocument((state) => Object.keys(state.flow.nodes).length === 0);
  const dragging = useCanvasState((state) => state.drag !== null);
  if (!empty || dragging) return null;
  return (
    <div className={styles['hint']}>
      <h2>{text.canvas.emptyTitle}</h2>
      <p>{text.canvas.emptyHint}</p>
    </div>
  );
}
