import { Handle, Position } from '@xyflow/react';
import type { ReactNode } from 'react';
import { own } from '../base/record.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { nodeLabel, specOf } from '../store/nodeLabel.ts';
import { useRun } from '../store/run.ts';
import type { Icon } from '../ui/icons.tsx';
import { useCanvasState } from './canvasState.ts';
import { NodeMark } from './LintMark.tsx';
import { looseEndOf } from './looseEnd.ts';
import styles from './NodeFrame.module.css';
import { StandingMark } from './StandingMark.tsx';

export interface NodeFrameProps {
  readonly id: string;
  readonly icon?: Icon;
  readonly tone?: 'accent' | 'soft' | 'good';
  /** What stands at the right of the name. */
  readonly beside?: ReactNode;
  readonly children?: ReactNode;
}

/** What every node has: a box with its name, and the ports its kind gives it. */
export function NodeFrame({ id, icon: Drawing, tone = 'soft', beside, children }: NodeFrameProps) {
  const node = useDocument((state) => own(state.flow.nodes, id));
  const language = useLanguage();
  const text = useText();
  const down = useCanvasState((state) => state.orientation === 'down');
  const role = useCanvasState(({ connecting }) => {
    if (connecting === null || connecting.from.node === id) return undefined;
    return connecting.refusals.has(id) ? 'refused' : 'target';
  });
  const refusal = useCanvasState(({ connecting }) => connecting?.refusals.get(id));
  const feeds = useCanvasState(({ drag }) => drag !== null && drag.queue === id);
  const loose = useDocument((state) => looseEndOf(state.flow, id));
  const lit = useRun(
    ({ status, stepped }) =>
      status === 'paused' && stepped?.happened.some((each) => each.node === id) === true,
  );
  if (node === undefined) return null;
  const spec = specOf(node.kind);
  const label = nodeLabel(id, node, language);
  return (
    <div
      className={styles['frame']}
      data-connecting={role}
      data-feeds={feeds || undefined}
      data-lit={lit || undefined}
    >
      <div className={styles['head']}>
        {Drawing !== undefined && (
          <span className={styles['icon']} data-tone={tone}>
            <Drawing size={16} />
          </span>
        )}
        <span className={styles['name']} title={label}>
          {label}
        </span>
        {beside}
      </div>
      {children}
      <StandingMark id={id} />
      <NodeMark id={id} loose={loose} />
      {refusal !== undefined && <span className={styles['refusal']}>{refusal[language]}</span>}
      {spec?.takesInput === true && (
        <Handle
          type="target"
          position={down ? Position.Top : Position.Left}
          className={styles['port'] ?? ''}
        />
      )}
      {spec?.givesOutput === true && (
        <Handle
          type="source"
          position={down ? Position.Bottom : Position.Right}
          className={styles['port'] ?? ''}
        />
      )}
      {spec?.outPorts.map((name) => (
        <Handle
          key={name}
          id={name}
          type="source"
          position={down ? Position.Right : Position.Bottom}
          className={`${styles['port']} ${styles['aside']}`}
          title={text.canvas.deadLetters}
        />
      ))}
    </div>
  );
}
