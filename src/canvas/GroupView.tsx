import type { NodeProps } from '@xyflow/react';
import { Handle } from '@xyflow/react';
import { own } from '../base/record.ts';
import { groupAt } from '../flow/canvasMeta.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { nodeLabel } from '../store/nodeLabel.ts';
import { partOf } from '../store/parts.ts';
import { selectOnly } from '../store/selection.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useCanvasState } from './canvasState.ts';
import { canvasCommand } from './commands.ts';
import { handleOf } from './ends.ts';
import { GroupName } from './GroupName.tsx';
import styles from './GroupView.module.css';
import frame from './NodeFrame.module.css';
import { sidesOf } from './shownNode.ts';
import { nameOfGroup, type WorkflowData } from './shownParts.ts';
import { CollapseIcon, OpenIcon } from './toolIcons.tsx';
import { viewOf } from './views.ts';
import { portPlace } from './workflow.ts';

/** A frame round nodes that belong together. It is taken by its head alone, so that what is in it can be worked on. */
export function GroupView({ id: shownId }: NodeProps) {
  const text = useText();
  const id = partOf('group', shownId) ?? '';
  const group = useDocument((state) => groupAt(state.flow, id));
  if (group === undefined) return null;
  return (
    <div className={styles['frame']} data-frame="">
      <div className={styles['head']} data-frame-head="">
        <GroupName id={id} name={nameOfGroup(group, text)} label={group.label ?? ''} />
        <IconButton
          icon={CollapseIcon}
          label={text.canvas.parts.close}
          look="bare"
          size={14}
          tip="above"
          className="nodrag nopan"
          onClick={() => runOn(id, 'arrange.collapse')}
        />
      </div>
    </div>
  );
}

/** A group that is closed: one node that stands for a whole workflow, with a port for each way in and out. */
export function WorkflowView({ id: shownId, data }: NodeProps) {
  const text = useText();
  const language = useLanguage();
  const id = partOf('group', shownId) ?? '';
  const group = useDocument((state) => groupAt(state.flow, id));
  const nodes = useDocument((state) => state.flow.nodes);
  const orientation = useCanvasState((state) => state.orientation);
  const refusals = useCanvasState(({ connecting }) => connecting?.refusals);
  if (group === undefined) return null;
  const { inputs, outputs, size } = data as WorkflowData;
  const sides = sidesOf(orientation);
  const role =
    refusals === undefined ? undefined : inputs.some((end) => !refusals.has(end.node)) ? 'target' : 'refused';
  const nameOf = (node: string) => {
    const found = own(nodes, node);
    return found === undefined ? node : nodeLabel(node, found, language);
  };
  const inside = group.nodes.filter((node) => Object.hasOwn(nodes, node));
  const ports = [
    ...inputs.map((end, index) => ({
      end,
      type: 'target' as const,
      side: 'in' as const,
      index,
      of: inputs.length,
    })),
    ...outputs.map((end, index) => ({
      end,
      type: 'source' as const,
      side: 'out' as const,
      index,
      of: outputs.length,
    })),
  ];
  return (
    <div className={`${frame['frame']} ${styles['workflow']}`} data-connecting={role}>
      <div className={frame['head']}>
        <GroupName id={id} name={nameOfGroup(group, text)} label={group.label ?? ''} />
        <IconButton
          icon={OpenIcon}
          label={text.canvas.parts.open}
          look="bare"
          size={14}
          tip="above"
          className="nodrag nopan"
          onClick={() => runOn(id, 'arrange.open')}
        />
      </div>
      <p className={styles['inside']}>
        {inside.slice(0, 7).map((node) => {
          const Drawing = viewOf(nodes[node]?.kind ?? '')?.icon;
          return Drawing === undefined ? null : <Drawing key={node} size={14} />;
        })}
        <span>{text.canvas.parts.nodes(inside.length)}</span>
      </p>
      {ports.map(({ end, type, side, index, of }) => {
        const at = portPlace(side, index, of, size, orientation);
        const name = nameOf(end.node);
        return (
          <Handle
            key={`${side} ${handleOf(end)}`}
            id={handleOf(end)}
            type={type}
            position={side === 'in' ? sides.entry : sides.exit}
            className={frame['port'] ?? ''}
            style={{ left: at.x, top: at.y, right: 'auto', bottom: 'auto', transform: 'none' }}
          >
            {orientation === 'across' && (
              <span className={styles['port']} data-side={side}>
                {end.port === undefined ? name : `${name} · ${text.canvas.deadLetters}`}
              </span>
            )}
          </Handle>
        );
      })}
    </div>
  );
}

function runOn(group: string, command: string) {
  selectOnly({ groups: [group] });
  canvasCommand(command).run();
}
