import { ViewportPortal } from '@xyflow/react';
import { useLayoutEffect, useMemo, useState } from 'react';
import type { Rect } from '../base/rect.ts';
import type { Flow } from '../flow/flow.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { secondWorker } from '../store/firstFlow.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { CloseIcon, HandlerIcon } from '../ui/icons.tsx';
import { useCanvasState } from './canvasState.ts';
import { curveBetween, type Orientation } from './curve.ts';
import { desk } from './desk.ts';
import styles from './Ghost.module.css';
import { joiningRect } from './ghostRect.ts';
import { invitedQueue } from './invitation.ts';
import { marks } from './marks.ts';
import { inPoint, outPoint, toShown } from './orientation.ts';
import { fedBy } from './placement.ts';
import { takenRects } from './shownRects.ts';

/**
 * The handler that is not there yet: as an invitation on the first flow, and while one is dragged over a queue.
 * Pressing it adds it.
 */
export function Ghost() {
  const text = useText();
  const language = useLanguage();
  const [declined, setDeclined] = useState(false);
  const flow = useDocument((state) => state.flow);
  const dragged = useCanvasState(({ drag }) => drag?.queue ?? null);
  const kind = useCanvasState(({ drag }) => (drag === null || drag.queue === null ? 'handler' : drag.kind));
  const orientation = useCanvasState((state) => state.orientation);
  const invited = useMemo(() => invitedQueue(flow), [flow]);
  const queue = dragged ?? (declined ? null : invited);
  const drawing = useMemo(
    () => (queue === null ? null : drawGhost(flow, queue, kind, orientation)),
    [flow, queue, kind, orientation],
  );
  useLayoutEffect(() => {
    if (drawing !== null) marks.moved();
  }, [drawing]);
  if (queue === null || drawing === null) return null;
  const { rect, paths } = drawing;
  const first = queue === invited;
  return (
    <ViewportPortal>
      <svg className={styles['edges']} width={1} height={1} aria-hidden="true">
        {paths.map((path) => (
          <path key={path} d={path} />
        ))}
      </svg>
      <div
        className={styles['ghost']}
        data-wanted={dragged !== null || undefined}
        style={{ width: rect.width, height: rect.height, transform: `translate(${rect.x}px, ${rect.y}px)` }}
      >
        <button
          ref={marks.ref}
          type="button"
          className={`${styles['body']} nopan`}
          data-queue={queue}
          aria-label={text.canvas.ghost.add}
          onClick={() => desk.use((code) => code.canvasActions().addToQueue(queue))}
        >
          <span className={styles['head']}>
            <HandlerIcon size={16} />
            <span>{first ? secondWorker[language] : text.canvas.ghost.another}</span>
          </span>
          <span className={styles['idle']}>
            <span className={styles['ring']} />
            {text.canvas.handler.idle}
          </span>
        </button>
        {first && (
          <p ref={marks.ref} className={styles['invitation']}>
            {text.canvas.ghost.invitation}
            <IconButton
              className={`${styles['decline'] ?? ''} nopan`}
              icon={CloseIcon}
              label={text.canvas.ghost.dismiss}
              look="bare"
              size={12}
              onClick={() => setDeclined(true)}
            />
          </p>
        )}
      </div>
    </ViewportPortal>
  );
}

/** Where it stands, and the edges it would have: from the queue, and to wherever the queue's handlers lead. */
function drawGhost(flow: Flow, queue: string, kind: string, orientation: Orientation) {
  const rects = takenRects(flow);
  const shown = (rect: Rect): Rect => ({ ...rect, ...toShown(rect, rect, orientation) });
  const rect = shown(joiningRect(flow, queue, kind));
  const tube = rects.get(queue);
  const others = fedBy(flow, queue);
  const onward = Object.values(flow.edges).filter((edge) => others.includes(edge.from));
  const targets = [...new Set(onward.map((edge) => edge.to))].flatMap((id) => rects.get(id) ?? []);
  const paths = targets.map(
    (target) =>
      curveBetween(outPoint(rect, orientation), inPoint(shown(target), orientation), orientation).path,
  );
  if (tube !== undefined) {
    paths.unshift(
      curveBetween(outPoint(shown(tube), orientation), inPoint(rect, orientation), orientation).path,
    );
  }
  return { rect, paths };
}
