import { useMemo, useRef, useState } from 'react';
import { own } from '../base/record.ts';
import { looseEnds } from '../flow/loose.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { specs } from '../kinds/specs.ts';
import { useDocument } from '../store/document.ts';
import { kindLabel, nodeLabel } from '../store/nodeLabel.ts';
import { useSession } from '../store/session.ts';
import { standingOf } from '../store/standing.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { CloseIcon } from '../ui/icons.tsx';
import styles from './Outline.module.css';
import { createOutlineActions, type OutlineActions } from './outlineActions.ts';
import { keyOf, nodeOfRow, type Row, rowsOf } from './rows.ts';
import { Tools } from './Tools.tsx';
import { tellEdge, tellNode } from './tell.ts';
import { useOutlineText } from './text.ts';
import { useTold } from './useTold.ts';
import { useTree } from './useTree.ts';

const none: ReadonlySet<string> = new Set();

/** The flow as a tree: what the canvas draws and lets a hand do, told and done in words and by keys. */
export function Outline() {
  const text = useOutlineText();
  const page = useText();
  const language = useLanguage();
  const flow = useDocument((state) => state.flow);
  const selected = useSession((session) => [...session.selectedNodes, ...session.selectedEdges].join(' '));
  const told = useTold();
  const element = useRef<HTMLDivElement>(null);
  const [closed, setClosed] = useState(none);
  const rows = useMemo(() => rowsOf(flow, closed), [flow, closed]);
  const loose = useMemo(() => looseEnds(flow, specs), [flow]);
  const actions = useMemo(() => createOutlineActions(text, language), [text, language]);
  const press = (tool: string) =>
    element.current?.querySelector<HTMLElement>(`[data-tool="${tool}"] > button`)?.click();
  const setNodeClosed = (id: string, isClosed: boolean) =>
    setClosed((was) => new Set(isClosed ? [...was, id] : [...was].filter((each) => each !== id)));
  const tree = useTree(element, rows, closed, setNodeClosed, {
    edit: (row) => edit(row, actions),
    remove: actions.remove,
    move: (row, by) => {
      actions.move(nodeOfRow(row), by);
      tree.go(keyOf(row));
    },
    connect: () => press('connect'),
    add: () => press('add'),
  });
  const telling = { page, text, language };
  const chosen = new Set(selected.split(' '));

  const tell = (row: Row): readonly [name: string, state: string] => {
    if (row.kind === 'edge') {
      const port = own(flow.edges, row.id)?.fromPort;
      const to = actions.labelOf(row.to);
      return [port === undefined ? text.leadsTo(to) : text.port(port, to), tellEdge(row.id, told, telling)];
    }
    const node = own(flow.nodes, row.id);
    if (node === undefined) return [row.id, ''];
    const { paused, crashed } = standingOf(row.id);
    const { standing } = page.canvas;
    const state = [
      crashed && standing.crashed,
      paused && standing.paused,
      loose.get(row.id)?.[language],
      tellNode(node.kind, row.id, told, telling),
    ];
    const [name, kind] = [nodeLabel(row.id, node, language), kindLabel(node.kind, language)];
    return [name === kind ? name : `${name} · ${kind}`, state.filter(Boolean).join(', ')];
  };

  return (
    <div ref={element} className={styles['outline']}>
      <div className={styles['head']}>
        <h2 className={styles['title']}>{text.title}</h2>
        <IconButton
          icon={CloseIcon}
          look="bare"
          tip="none"
          size={16}
          label={text.close}
          onClick={() => useSession.getState().setOutlineOpen(false)}
        />
      </div>
      <p id="outline-help" className="unseen">
        {text.help}
      </p>
      {rows.length === 0 && <p className={styles['empty']}>{text.empty}</p>}
      <div
        role="tree"
        aria-label={text.tree}
        aria-describedby="outline-help"
        aria-multiselectable="false"
        className={styles['tree']}
      >
        {rows.map((row) => {
          const key = keyOf(row);
          const [name, state] = tell(row);
          const isCurrent = row === tree.current;
          const isSelected = chosen.has(row.id);
          return (
            <div
              key={key}
              role="treeitem"
              aria-level={row.kind === 'node' ? 1 : 2}
              aria-expanded={row.kind === 'node' && row.edges > 0 ? !closed.has(row.id) : undefined}
              aria-selected={isSelected}
              tabIndex={isCurrent ? 0 : -1}
              data-row={key}
              data-current={isCurrent || undefined}
              className={styles[row.kind]}
              onClick={() => {
                tree.go(key);
                actions.select(row);
              }}
              onDoubleClick={() => edit(row, actions)}
              onFocus={() => tree.take(key)}
              onKeyDown={tree.onKeyDown}
            >
              <span className={styles['name']}>{name}</span>
              {state !== '' && <span className={styles['state']}>{state}</span>}
            </div>
          );
        })}
      </div>
      <Tools
        flow={flow}
        row={tree.current}
        actions={actions}
        go={tree.go}
        onEdit={(row) => edit(row, actions)}
      />
      <p className={styles['keys']} aria-hidden="true">
        {text.keys}
      </p>
    </div>
  );
}

/** Selects it and goes on in the inspector, which may have to be fetched first. */
function edit(row: Row, actions: OutlineActions): void {
  actions.select(row);
  useSession.getState().setInspectorOpen(true);
  let tries = 40;
  const enter = () => {
    tries -= 1;
    const fields = document.querySelectorAll<HTMLElement>(
      '[data-region="inspector"] :is(input, select, textarea):not(:disabled)',
    );
    const field = [...fields].find((each) => each.offsetParent !== null);
    // The panel of what was selected before is still there for a moment.
    if (tries < 37 && field !== undefined) field.focus();
    else if (tries > 0) setTimeout(enter, 50);
  };
  enter();
}
