import { useCallback, useMemo, useRef, useState } from 'react';
import { looseEnds } from '../flow/loose.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { specs } from '../kinds/specs.ts';
import { isEnabled, runCommand, useCommands } from '../store/commands.ts';
import { useDocument } from '../store/document.ts';
import { useLint } from '../store/lint.ts';
import { useSession } from '../store/session.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { CloseIcon } from '../ui/icons.tsx';
import { chosenKeys } from './choosing.ts';
import styles from './Outline.module.css';
import { OutlineMenu } from './OutlineMenu.tsx';
import { createOutlineActions, type OutlineActions } from './outlineActions.ts';
import { PartField } from './PartField.tsx';
import { RowView } from './RowView.tsx';
import { countUnder, type Folds, isFolded, keyOf, type Row, rowsOf } from './rows.ts';
import { Tools } from './Tools.tsx';
import { tellRow } from './tellRow.ts';
import { useOutlineText } from './text.ts';
import { useNewParts } from './useNewParts.ts';
import { useTold } from './useTold.ts';
import { type Tree, useTree } from './useTree.ts';

const asItBegins: Folds = new Map();

/** The flow as a tree: what the canvas draws and lets a hand do, told and done in words and by keys. */
export function Outline() {
  const text = useOutlineText();
  const page = useText();
  const language = useLanguage();
  const flow = useDocument((state) => state.flow);
  const chosen = useChosen();
  const findings = useLint((state) => state.byPlace);
  const told = useTold();
  const element = useRef<HTMLDivElement>(null);
  const [folds, setFolds] = useState(asItBegins);
  const [addsUp, setAddsUp] = useState(false);
  const [menu, setMenu] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const closeMenu = useCallback(() => setMenu(null), []);
  const rows = useMemo(() => rowsOf(flow, folds), [flow, folds]);
  const loose = useMemo(() => looseEnds(flow, specs), [flow]);
  const actions = useMemo(() => createOutlineActions(text, language), [text, language]);
  const press = (tool: string) =>
    element.current?.querySelector<HTMLElement>(`[data-tool="${tool}"] > button`)?.click();
  const openMenu = (row: Row | undefined, at: { readonly x: number; readonly y: number }) => {
    if (row !== undefined) actions.speakOf(row);
    setMenu(at);
  };
  const setFolded = (row: Row, folded: boolean) => setFolds((was) => new Map([...was, [keyOf(row), folded]]));
  const tree: Tree = useTree(element, rows, folds, setFolded, addsUp, {
    ...actions,
    edit: (row) => edit(row, actions, element.current),
    move: (row, by) => {
      actions.move(row, by);
      tree.go(keyOf(row));
    },
    selectBetween: (from, to) => actions.selectBetween(rows, from, to),
    connect: () => press('connect'),
    add: () => press('add'),
    addNote: () => runCommand('add.note'),
    collapse: (row) => {
      actions.speakOf(row);
      collapse();
    },
    menu: openMenu,
  });
  useNewParts(flow, chosen, element, (key) => {
    tree.go(key);
    focusField(element.current);
  });
  const telling = { page, text, language };

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
        aria-multiselectable="true"
        className={styles['tree']}
        onBlur={tree.leave}
      >
        {rows.map((row) => (
          <RowView
            key={keyOf(row)}
            row={row}
            told={tellRow(row, flow, { loose, findings }, told, telling)}
            tree={tree}
            expanded={countUnder(row) > 0 ? !isFolded(row, folds) : undefined}
            selected={chosen.has(keyOf(row))}
            onEdit={() => edit(row, actions, element.current)}
          />
        ))}
      </div>
      {tree.current !== undefined && (
        <PartField
          row={tree.current}
          onDone={() => {
            if (tree.current !== undefined) tree.go(keyOf(tree.current));
          }}
        />
      )}
      <Tools
        flow={flow}
        row={tree.current}
        actions={actions}
        addsUp={addsUp}
        onAddsUp={setAddsUp}
        go={tree.go}
        onEdit={(row) => edit(row, actions, element.current)}
        onMenu={openMenu}
      />
      <p className={styles['keys']} aria-hidden="true">
        {text.keys}
      </p>
      {menu !== null && <OutlineMenu at={menu} onClose={closeMenu} />}
    </div>
  );
}

/** The rows that are selected, by key. */
function useChosen(): ReadonlySet<string> {
  const nodes = useSession((session) => session.selectedNodes);
  const edges = useSession((session) => session.selectedEdges);
  const parts = useSession((session) => session.selectedParts);
  return useMemo(() => chosenKeys(nodes, edges, parts), [nodes, edges, parts]);
}

/** What is a workflow opens, what is none becomes one: the canvas has one key for both. */
function collapse(): void {
  const open = useCommands.getState().list.find(({ id }) => id === 'arrange.open');
  runCommand(open !== undefined && isEnabled(open) ? 'arrange.open' : 'arrange.collapse');
}

/** Selects it and goes on where it is edited: in the field below, or in the inspector, which may have to be fetched first. */
function edit(row: Row, actions: OutlineActions, element: HTMLElement | null): void {
  actions.select(row);
  if (row.kind === 'group' || row.kind === 'note') return focusField(element);
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

/** Once it is the one of the row that has just become the current one. */
function focusField(element: HTMLElement | null): void {
  setTimeout(() => {
    const field = element?.querySelector<HTMLInputElement>('[data-part-field] :is(input, textarea)');
    field?.focus();
    field?.select();
  });
}
