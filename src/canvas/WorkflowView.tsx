import { Handle, type NodeProps } from '@xyflow/react';
import { useMemo, useRef } from 'react';
import { own } from '../base/record.ts';
import { type Group, groupAt } from '../flow/canvasMeta.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { nodeLabel } from '../store/nodeLabel.ts';
import { partOf } from '../store/parts.ts';
import { useRun } from '../store/run.ts';
import { useSession } from '../store/session.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useCanvasState } from './canvasState.ts';
import { handleOf } from './ends.ts';
import { GroupName } from './GroupName.tsx';
import styles from './GroupView.module.css';
import { runOn } from './GroupView.tsx';
import frame from './NodeFrame.module.css';
import { sidesOf } from './shownNode.ts';
import { nameOfGroup, type WorkflowData } from './shownParts.ts';
import { OpenIcon } from './toolIcons.tsx';
import { useFoundInside } from './useFoundInside.ts';
import { useWaitingInside } from './useWaitingInside.ts';
import { viewOf } from './views.ts';
import { WorkflowMark } from './WorkflowMark.tsx';
import { portPlace } from './workflow.ts';
import { refusalOfWorkflow } from './workflowRefusal.ts';

/** A group that is closed: one node that stands for a whole workflow, with a port for each way in and out. */
export function WorkflowView({ id: shownId, data }: NodeProps) {
  const id = partOf('group', shownId) ?? '';
  const group = useDocument((state) => groupAt(state.flow, id));
  return group === undefined ? null : <Workflow id={id} group={group} data={data as WorkflowData} />;
}

function Workflow({ id, group, data }: { id: string; group: Group; data: WorkflowData }) {
  const text = useText();
  const language = useLanguage();
  const nodes = useDocument((state) => state.flow.nodes);
  const orientation = useCanvasState((state) => state.orientation);
  const box = useRef<HTMLDivElement>(null);
  const waiting = useRef<HTMLSpanElement>(null);
  const { inputs, outputs, size } = data;
  const sides = sidesOf(orientation);
  const { role, refusal } = useConnectingTo(group, data);
  const nameOf = (node: string) => {
    const found = own(nodes, node);
    return found === undefined ? node : nodeLabel(node, found, language);
  };
  const name = nameOfGroup(group, text);
  const inside = useMemo(
    () => group.nodes.filter((node) => Object.hasOwn(nodes, node)),
    [group.nodes, nodes],
  );
  const found = useFoundInside(inside);
  const toldName = text.canvas.parts.workflowName(name, group.nodes.length);
  const counts = useWaitingInside(inside, { name: toldName, found: found?.words ?? '' }, box, waiting);
  const lit = useLit(inside);
  const within = useHoldsSelected(inside);
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
    <div
      ref={box}
      className={`${frame['frame']} ${styles['workflow']}`}
      data-connecting={role}
      data-lit={lit || undefined}
      data-within={within || undefined}
    >
      <div className={frame['head']}>
        <GroupName id={id} name={name} label={group.label ?? ''} />
        {counts && (
          <span className={styles['waiting']}>
            <span className={styles['level']} aria-hidden="true" />
            <span ref={waiting} />
          </span>
        )}
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
      {found !== null && <WorkflowMark found={found} />}
      {refusal !== undefined && <span className={frame['refusal']}>{refusal[language]}</span>}
      {ports.map(({ end, type, side, index, of }) => {
        const at = portPlace(side, index, of, size, orientation);
        const label = nameOf(end.node);
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
                {end.port === undefined ? label : `${label} · ${text.canvas.deadLetters}`}
              </span>
            )}
          </Handle>
        );
      })}
    </div>
  );
}

/** Whether the edge that is being drawn may end here, by any of its ports; else why not. */
function useConnectingTo(group: Group, ports: WorkflowData) {
  const connecting = useCanvasState((state) => state.connecting);
  if (connecting === null) return {};
  const refusal = refusalOfWorkflow(ports, connecting);
  if (refusal === undefined) return { role: 'target' as const };
  return group.nodes.includes(connecting.from.node) ? {} : { role: 'refused' as const, refusal };
}

/** Whether something happened within, in the last step. */
function useLit(inside: readonly string[]): boolean {
  const edges = useDocument((state) => state.flow.edges);
  return useRun(
    ({ status, stepped }) =>
      status === 'paused' &&
      stepped?.happened.some(({ node, edge }) => {
        if (node !== null && inside.includes(node)) return true;
        const way = edge === null ? undefined : own(edges, edge);
        return way !== undefined && inside.includes(way.from) && inside.includes(way.to);
      }) === true,
  );
}

/** Whether what is selected is not seen, because it stands in here. */
function useHoldsSelected(inside: readonly string[]): boolean {
  const edges = useDocument((state) => state.flow.edges);
  return useSession(
    ({ selectedNodes, selectedEdges }) =>
      selectedNodes.some((node) => inside.includes(node)) ||
      selectedEdges.some((id) => {
        const way = own(edges, id);
        return way !== undefined && inside.includes(way.from) && inside.includes(way.to);
      }),
  );
}
