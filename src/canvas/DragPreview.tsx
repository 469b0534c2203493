import { useLanguage, useText } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { kindLabel, nodeLabel } from '../store/nodeLabel.ts';
import { useCanvasState } from './canvasState.ts';
import styles from './DragPreview.module.css';
import { viewOf } from './views.ts';

/** What is dragged from the palette, under the pointer, and what letting it go would do. */
export function DragPreview() {
  const text = useText();
  const language = useLanguage();
  const drag = useCanvasState((state) => state.drag);
  const surface = useCanvasState((state) => state.surface);
  const nodes = useDocument((state) => state.flow.nodes);
  if (drag === null) return null;
  const view = viewOf(drag.kind);
  const size = view?.size({ kind: drag.kind, params: {} }) ?? { width: 130, height: 80 };
  const zoom = surface?.zoom() ?? 1;
  const queue = drag.queue === null ? undefined : nodes[drag.queue];
  const Drawing = view?.icon;
  return (
    <div
      className={styles['preview']}
      data-droppable={drag.overCanvas || undefined}
      data-joins={queue !== undefined || undefined}
      style={{
        width: size.width,
        height: size.height,
        transform: `translate(${drag.pointer.x}px, ${drag.pointer.y}px) scale(${zoom}) translate(-50%, -50%)`,
      }}
    >
      <span className={styles['head']}>
        {Drawing !== undefined && <Drawing size={16} />}
        {kindLabel(drag.kind, language)}
      </span>
      {drag.queue !== null && queue !== undefined && (
        <span className={styles['joins']}>{text.canvas.joins(nodeLabel(drag.queue, queue, language))}</span>
      )}
    </div>
  );
}
