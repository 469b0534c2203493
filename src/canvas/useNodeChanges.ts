import type { NodeChange } from '@xyflow/react';
import { type KeyboardEvent, useCallback, useRef, useState } from 'react';
import { own } from '../base/record.ts';
import { moveNodes } from '../flow/edits.ts';
import type { Position } from '../flow/flow.ts';
import { useText } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { useSession } from '../store/session.ts';
import { useCanvasState } from './canvasState.ts';
import type { Point } from './geometry.ts';
import { fromShown } from './orientation.ts';
import type { Moving } from './useShownFlow.ts';
import { sizeOf } from './views.ts';

const none: Moving = new Map();

/**
 * What the canvas asks to be changed of its nodes. A drag stays here until it ends, then it is one edit;
 * arrow keys go on with one edit until the key is let go.
 */
export function useNodeChanges() {
  const text = useText();
  const [moving, setMoving] = useState<Moving>(none);
  const dragged = useRef(false);

  const onNodesChange = useCallback(
    (changes: NodeChange[]) => {
      const moved = new Map<string, Point>();
      let dragging = false;
      for (const change of changes) {
        if (change.type !== 'position' || change.position === undefined) continue;
        moved.set(change.id, change.position);
        dragging ||= change.dragging === true;
      }
      if (moved.size > 0 && dragging) {
        dragged.current = true;
        setMoving((before) => new Map([...before, ...moved]));
      } else if (moved.size > 0) {
        commit(moved, text.canvas.edits.move, !dragged.current);
        dragged.current = false;
        setMoving(none);
      }
      applySelection(changes);
    },
    [text],
  );

  const onKeyUp = useCallback(
    (event: KeyboardEvent) => {
      if (!event.key.startsWith('Arrow')) return;
      useDocument.getState().applyEdit((flow) => flow, { label: text.canvas.edits.move });
    },
    [text],
  );

  return { moving, onNodesChange, onKeyUp };
}

function commit(moved: ReadonlyMap<string, Point>, label: string, transient: boolean) {
  const { orientation } = useCanvasState.getState();
  const { flow, applyEdit } = useDocument.getState();
  const positions: Record<string, Position> = {};
  for (const [id, at] of moved) {
    const node = own(flow.nodes, id);
    if (node !== undefined) positions[id] = fromShown(at, sizeOf(node), orientation);
  }
  applyEdit((now) => moveNodes(now, positions), { label, transient });
}

function applySelection(changes: readonly NodeChange[]) {
  const { selectedNodes, selectedEdges, select } = useSession.getState();
  const chosen = new Set(selectedNodes);
  let changed = false;
  for (const change of changes) {
    if (change.type !== 'select') continue;
    changed = true;
    if (change.selected) chosen.add(change.id);
    else chosen.delete(change.id);
  }
  if (changed) select([...chosen], selectedEdges);
}
