import { type ReactFlowState, useStore, useStoreApi } from '@xyflow/react';
import { useCallback, useEffect } from 'react';
import { boundsOf, isSameRect, type Rect } from '../base/rect.ts';
import { useSession } from '../store/session.ts';
import { ActionBar } from './ActionBar.tsx';
import { useCanvasState } from './canvasState.ts';
import { drawnCurves } from './curve.ts';
import { spotOn } from './EdgeBar.tsx';
import { FloatingBar } from './FloatingBar.tsx';
import { nodeRect } from './nodeRect.ts';

const commands = [
  'edit.connect',
  'arrange.open',
  'arrange.tidy',
  'arrange.group',
  'arrange.collapse',
  'edit.write',
  'edit.duplicate',
  'edit.remove',
];
const ofOne = commands.filter((id) => id !== 'arrange.tidy' && id !== 'arrange.group');

/** What can be done with all that is selected, beside it: also without a keyboard or a right button. */
export function SelectionBar() {
  const nodes = useSession((session) => session.selectedNodes);
  const edges = useSession((session) => session.selectedEdges);
  const parts = useSession((session) => session.selectedParts);
  const busy = useCanvasState(
    (state) => state.connecting !== null || state.drag !== null || state.writing !== null,
  );
  const count = nodes.length + parts.length;
  useEndOfBox(count);
  const boundsNow = useCallback(
    (state: ReactFlowState) => {
      const shown = rectsOf(state, [...nodes, ...parts]);
      if (shown.length > 0) return boundsOf(shown);
      // An edge alone has its own.
      return edges.length < 2 ? null : boundsOf(edges.flatMap(spotOf));
    },
    [nodes, parts, edges],
  );
  const bounds = useStore(boundsNow, isSame);
  if (busy || bounds === null) return null;
  return (
    <FloatingBar of={bounds}>
      <ActionBar commands={count === 1 ? ofOne : commands} />
    </FloatingBar>
  );
}

/** The frame of a box that was drawn goes when there is no longer a selection of several. */
function useEndOfBox(count: number) {
  const store = useStoreApi();
  useEffect(() => {
    if (count < 2) store.setState({ nodesSelectionActive: false });
  }, [store, count]);
}

function rectsOf({ nodeLookup }: ReactFlowState, ids: readonly string[]): readonly Rect[] {
  return ids.flatMap((id) => {
    const node = nodeLookup.get(id);
    return node === undefined ? [] : [nodeRect(node)];
  });
}

function spotOf(edge: string): readonly Rect[] {
  const curve = drawnCurves.get(edge);
  return curve === undefined ? [] : [spotOn(curve)];
}

function isSame(a: Rect | null, b: Rect | null): boolean {
  return a === null || b === null ? a === b : isSameRect(a, b);
}
