import { NodeToolbar, Position } from '@xyflow/react';
import { own } from '../base/record.ts';
import { useText } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { specOf } from '../store/nodeLabel.ts';
import { useSession } from '../store/session.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { ActionBar } from './ActionBar.tsx';
import { useCanvasState } from './canvasState.ts';
import { ConnectIcon } from './icons.tsx';

/** What can be done with the one selected node, beside it: also for those without a keyboard or a mouse. */
export function SelectionBar() {
  const text = useText();
  const only = useSession(({ selectedNodes, selectedEdges }) =>
    selectedNodes.length === 1 && selectedEdges.length === 0 ? selectedNodes[0] : undefined,
  );
  const node = useDocument((state) => (only === undefined ? undefined : own(state.flow.nodes, only)));
  const busy = useCanvasState((state) => state.connecting !== null || state.drag !== null);
  const set = useCanvasState((state) => state.set);
  if (only === undefined || node === undefined) return null;
  return (
    <NodeToolbar nodeId={only} isVisible={!busy} position={Position.Top} align="end" offset={6}>
      <ActionBar nodes={[only]}>
        {specOf(node.kind)?.givesOutput === true && (
          <IconButton
            icon={ConnectIcon}
            label={text.canvas.connectTo}
            shortcut="C"
            look="bare"
            size={16}
            tip="above"
            onClick={() => set({ connectFrom: only })}
          />
        )}
      </ActionBar>
    </NodeToolbar>
  );
}
