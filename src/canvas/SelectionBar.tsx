import { NodeToolbar, Position } from '@xyflow/react';
import { own } from '../base/record.ts';
import { useText } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { specOf } from '../store/nodeLabel.ts';
import { useSession } from '../store/session.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { TrashIcon } from '../ui/icons.tsx';
import { useCanvasState } from './canvasState.ts';
import { ConnectIcon } from './icons.tsx';
import styles from './SelectionBar.module.css';
import { useCanvasActions } from './useCanvasActions.ts';

/** What can be done with the one selected node, beside it: also for those without a keyboard or a mouse. */
export function SelectionBar() {
  const text = useText();
  const actions = useCanvasActions();
  const only = useSession(({ selectedNodes, selectedEdges }) =>
    selectedNodes.length === 1 && selectedEdges.length === 0 ? selectedNodes[0] : undefined,
  );
  const node = useDocument((state) => (only === undefined ? undefined : own(state.flow.nodes, only)));
  const busy = useCanvasState((state) => state.connecting !== null || state.drag !== null);
  const set = useCanvasState((state) => state.set);
  if (only === undefined || node === undefined) return null;
  return (
    <NodeToolbar nodeId={only} isVisible={!busy} position={Position.Top} align="end" offset={6}>
      <div role="toolbar" aria-label={text.canvas.selectionBar} className={styles['bar']}>
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
        <IconButton
          icon={TrashIcon}
          label={text.canvas.remove}
          shortcut="Delete"
          look="bare"
          size={16}
          tip="above"
          onClick={() => actions.remove([only], [])}
        />
      </div>
    </NodeToolbar>
  );
}
