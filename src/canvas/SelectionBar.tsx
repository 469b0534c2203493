import { NodeToolbar, Position } from '@xyflow/react';
import { useMemo } from 'react';
import { useDocument } from '../store/document.ts';
import { useSession } from '../store/session.ts';
import { ActionBar } from './ActionBar.tsx';
import { useCanvasState } from './canvasState.ts';

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

/** What can be done with the selected nodes, notes and groups, beside them: also without a keyboard or a right button. */
export function SelectionBar() {
  const nodes = useSession((session) => session.selectedNodes);
  const parts = useSession((session) => session.selectedParts);
  const there = useDocument((state) => state.flow.nodes);
  const busy = useCanvasState(
    (state) => state.connecting !== null || state.drag !== null || state.writing !== null,
  );
  const ids = useMemo(
    () => [...nodes.filter((id) => Object.hasOwn(there, id)), ...parts],
    [nodes, parts, there],
  );
  if (ids.length === 0) return null;
  return (
    <NodeToolbar nodeId={ids} isVisible={!busy} position={Position.Top} align="end" offset={6}>
      <ActionBar commands={ids.length === 1 ? ofOne : commands} />
    </NodeToolbar>
  );
}
