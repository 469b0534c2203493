import type { Node, NodeChange } from '@xyflow/react';
import { type KeyboardEvent, useCallback, useRef, useState } from 'react';
import { own } from '../base/record.ts';
import type { Point } from '../base/rect.ts';
import { groupAt } from '../flow/canvasMeta.ts';
import { moveNodes } from '../flow/edits.ts';
import type { Position } from '../flow/flow.ts';
import { useText } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { partOf } from '../store/parts.ts';
import { useSession } from '../store/session.ts';
import { axisOfKey } from './axisOfKey.ts';
import { useCanvasState } from './canvasState.ts';
import { desk } from './desk.ts';
import { fromShown, toShown } from './orientation.ts';
import { rectsOf } from './placement.ts';
import type { Moving } from './useShownFlow.ts';
import { sizeOf } from './views.ts';

const none: Moving = new Map();

/**
 * What the canvas asks to be changed of its nodes. A drag stays here until it ends, then it is one edit;
 * arrow keys go on with one edit until the key is let go. `shownNow` gives what is drawn.
 */
export function useNodeChanges(shownNow: () => readonly Node[]) {
  const text = useText();
  const [moving, setMoving] = useState<Moving>(none);
  const movingNow = useRef<Moving>(none);
  const dragged = useRef(false);
  const axis = useRef<'x' | 'y' | null>(null);

  /** A hand is helped to bring what it drags into line; a key moves along its axis. */
  const helped = useCallback(
    (asked: ReadonlyMap<string, Point>, byHand: boolean): ReadonlyMap<string, Point> => {
      if (!byHand) {
        const was = (id: string) => shownNow().find((node) => node.id === id)?.position;
        return (axis.current && desk.here()?.keyedMove(asked, axis.current, was)) || asked;
      }
      const [[only, at] = [], ...others] = asked;
      if (only === undefined || at === undefined || others.length > 0) return asked;
      return new Map([[only, desk.here()?.linedUp(only, at) ?? at]]);
    },
    [shownNow],
  );

  const onNodesChange = useCallback(
    (changes: NodeChange[]) => {
      const asked = new Map<string, Point>();
      let dragging = false;
      for (const change of changes) {
        if (change.type !== 'position' || change.position === undefined) continue;
        asked.set(change.id, change.position);
        dragging ||= change.dragging === true;
      }
      const moved = withMembers(helped(asked, dragging || dragged.current), shownNow(), movingNow.current);
      if (moved.size > 0 && dragging) {
        dragged.current = true;
        movingNow.current = new Map([...movingNow.current, ...moved]);
        setMoving(movingNow.current);
      } else if (moved.size > 0) {
        commit(moved, text.canvas.edits.move, !dragged.current);
        dragged.current = false;
        movingNow.current = none;
        setMoving(none);
      }
      applySelection(changes);
    },
    [text, shownNow, helped],
  );

  const onKeyDown = useCallback((event: KeyboardEvent) => {
    axis.current = axisOfKey(event.key);
  }, []);

  const onKeyUp = useCallback(
    (event: KeyboardEvent) => {
      if (axisOfKey(event.key) === null) return;
      axis.current = null;
      useDocument.getState().applyEdit((flow) => flow, { label: text.canvas.edits.move });
    },
    [text],
  );

  return { moving, onNodesChange, onKeyDown, onKeyUp };
}

/** A group goes with all of its nodes: by as much as its own place differs from where it is drawn. */
function withMembers(
  asked: ReadonlyMap<string, Point>,
  shown: readonly Node[],
  moving: Moving,
): ReadonlyMap<string, Point> {
  const moved = new Map<string, Point>();
  const { flow } = useDocument.getState();
  const { orientation } = useCanvasState.getState();
  for (const [id, at] of asked) {
    const group = groupAt(flow, partOf('group', id) ?? '');
    if (group === undefined) {
      moved.set(id, at);
      continue;
    }
    const was = shown.find((node) => node.id === id)?.position;
    if (was === undefined) continue;
    const rects = rectsOf(flow, sizeOf);
    for (const member of group.nodes) {
      const rect = rects.get(member);
      if (rect === undefined || asked.has(member)) continue;
      const from = moving.get(member) ?? toShown(rect, rect, orientation);
      moved.set(member, { x: from.x + at.x - was.x, y: from.y + at.y - was.y });
    }
  }
  return moved;
}

/** Nodes alone are moved here; what more it takes to move notes, or to put a node into an edge, comes from the desk. */
function commit(moved: ReadonlyMap<string, Point>, label: string, transient: boolean) {
  const { orientation, overEdge } = useCanvasState.getState();
  const { flow, applyEdit } = useDocument.getState();
  const positions: Record<string, Position> = {};
  for (const [id, at] of moved) {
    const node = own(flow.nodes, id);
    if (node === undefined || overEdge !== null) return desk.use((code) => code.moveAll(moved, transient));
    positions[id] = fromShown(at, sizeOf(node), orientation);
  }
  applyEdit((now) => moveNodes(now, positions), { label, transient });
}

function applySelection(changes: readonly NodeChange[]) {
  const { selectedNodes, selectedEdges, selectedParts, select } = useSession.getState();
  const nodes = new Set(selectedNodes);
  const parts = new Set(selectedParts);
  let changed = false;
  for (const change of changes) {
    if (change.type !== 'select') continue;
    changed = true;
    const chosen = change.id.includes(':') ? parts : nodes;
    if (change.selected) chosen.add(change.id);
    else chosen.delete(change.id);
  }
  if (changed) select([...nodes], selectedEdges, [...parts]);
}
