import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { own } from '../base/record.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { nodeLabel, specOf } from '../store/nodeLabel.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './ConnectDialog.module.css';
import { canvasActions } from './canvasActions.ts';
import { useCanvasState } from './canvasState.ts';
import { type End, toEnds } from './ends.ts';
import { refusalsAt } from './useConnecting.ts';
import { viewOf } from './views.ts';

/** Connecting without a pointer: every node that an edge from here may lead to, and why it may not lead to the others. */
export function ConnectDialog() {
  const text = useText();
  const whichId = useId();
  const language = useLanguage();
  const from = useCanvasState((state) => state.connectFrom);
  const set = useCanvasState((state) => state.set);
  const flow = useDocument((state) => state.flow);
  const [port, setPort] = useState<string | undefined>(undefined);
  if (from === null && port !== undefined) setPort(undefined);
  const end = useMemo(
    (): End | null => (from === null ? null : port === undefined ? { node: from } : { node: from, port }),
    [from, port],
  );
  const targets = useMemo(() => {
    if (end === null) return [];
    const refusals = refusalsAt(end);
    return Object.entries(flow.nodes)
      .filter(([id]) => id !== end.node)
      .map(([id, node]) => ({ id, node, why: refusals.get(id) }))
      .sort((a, b) => Number(a.why !== undefined) - Number(b.why !== undefined));
  }, [end, flow]);
  const noneFits = targets.every(({ why }) => why !== undefined);
  const start = from === null ? undefined : own(flow.nodes, from);
  const ports = specOf(start?.kind ?? '')?.outPorts ?? [];
  const close = () => {
    set({ connectFrom: null });
  };
  const open = from !== null && start !== undefined;
  // Where the node is gone, nothing is asked of it any more, nor when it comes back.
  const isGone = from !== null && start === undefined;
  useEffect(() => {
    if (isGone) set({ connectFrom: null });
  }, [isGone, set]);
  useFocusBack(open ? from : null);
  return (
    <Dialog
      open={open}
      title={open ? text.canvas.connectFrom(nodeLabel(from, start, language)) : ''}
      closeLabel={text.shell.close}
      onClose={close}
    >
      {ports.length > 0 && (
        <div className={styles['which']}>
          <label htmlFor={whichId}>{text.canvas.which}</label>
          <Select
            id={whichId}
            value={port ?? ''}
            onChange={(value) => setPort(value === '' ? undefined : value)}
            options={[
              { value: '', label: text.canvas.messages },
              ...ports.map((name) => ({ value: name, label: text.canvas.deadLetters })),
            ]}
          />
        </div>
      )}
      {noneFits && <p>{text.canvas.noTargets}</p>}
      <ul className={styles['targets']}>
        {targets.map(({ id, node, why }, index) => {
          const Drawing = viewOf(node.kind)?.icon;
          return (
            <li key={id}>
              <Button
                look="bare"
                className={styles['target'] ?? ''}
                data-first-focus={index === 0 ? '' : undefined}
                // It keeps its place in the order of tabs: who cannot see the reason must come by it.
                aria-disabled={why !== undefined || undefined}
                onClick={() => {
                  if (end === null || why !== undefined) return;
                  canvasActions().connectNodes(toEnds(end, { node: id }));
                  close();
                }}
              >
                {Drawing !== undefined && <Drawing size={18} />}
                <span className={styles['words']}>
                  {nodeLabel(id, node, language)}
                  {why !== undefined && <span className={styles['why']}>{why[language]}</span>}
                </span>
              </Button>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}

/** The dialog gives focus back to the button it was opened from; where that is gone, its node takes it. */
function useFocusBack(from: string | null) {
  const last = useRef(from);
  useEffect(() => {
    const left = last.current;
    last.current = from;
    if (left === null || from !== null) return;
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(left)}"]`)?.focus();
  }, [from]);
}
