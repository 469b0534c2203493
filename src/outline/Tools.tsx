import type { Flow } from '../flow/flow.ts';
import { useLanguage } from '../i18n/language.tsx';
import { specs } from '../kinds/specs.ts';
import { kindLabel } from '../store/nodeLabel.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { PlusIcon } from '../ui/icons.tsx';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import { ArrowDownIcon, ArrowUpIcon, PenIcon, ShareIcon, TrashIcon } from '../ui/moreIcons.tsx';
import styles from './Outline.module.css';
import { type OutlineActions, waysFrom } from './outlineActions.ts';
import { nodeOfRow, type Row } from './rows.ts';
import { useOutlineText } from './text.ts';

export interface ToolsProps {
  readonly flow: Flow;
  readonly row: Row | undefined;
  readonly actions: OutlineActions;
  readonly go: (key: string) => void;
  readonly onEdit: (row: Row) => void;
}

/** What can be done with the current row, as buttons: for those who do not know the keys, and for fingers. */
export function Tools({ flow, row, actions, go, onEdit }: ToolsProps) {
  const text = useOutlineText();
  const language = useLanguage();
  const goIf = (key: string | null) => {
    if (key !== null) go(key);
  };
  const node = row === undefined ? null : nodeOfRow(row);
  const targets = node === null ? { ways: [], kinds: [] } : waysFrom(flow, node);
  const kinds: MenuItem[] = Object.keys(specs).map((kind) => ({
    id: kind,
    label: kindLabel(kind, language),
    onSelect: () => goIf(actions.add(kind, null)),
  }));
  const connections: MenuItem[] =
    node === null
      ? []
      : [
          ...targets.ways.flatMap(({ port, nodes }) =>
            nodes.map((to, index) => ({
              id: `${port ?? 'to'} ${to}`,
              label: port === undefined ? actions.labelOf(to) : text.port(port, actions.labelOf(to)),
              begins: port !== undefined && index === 0,
              onSelect: () => goIf(actions.connect(node, to, port)),
            })),
          ),
          ...targets.kinds.map((kind, index) => ({
            id: `new ${kind}`,
            label: text.fresh(kindLabel(kind, language)),
            begins: index === 0,
            onSelect: () => goIf(actions.add(kind, node)),
          })),
        ];
  return (
    <div className={styles['tools']}>
      <span data-tool="add" className={styles['tool']}>
        <Menu label={text.add} items={kinds}>
          <PlusIcon size={14} />
          {text.add}
        </Menu>
      </span>
      <span data-tool="connect" className={styles['tool']}>
        <Menu label={text.connect} items={connections.length > 0 ? connections : [nothing(text.noTargets)]}>
          <ShareIcon size={14} />
          {text.connect}
        </Menu>
      </span>
      <span className={styles['buttons']}>
        {row !== undefined && (
          <>
            <IconButton
              icon={PenIcon}
              look="bare"
              size={16}
              tip="above"
              label={text.edit}
              onClick={() => onEdit(row)}
            />
            <IconButton
              icon={ArrowUpIcon}
              look="bare"
              size={16}
              tip="above"
              label={text.up}
              onClick={() => actions.move(nodeOfRow(row), -1)}
            />
            <IconButton
              icon={ArrowDownIcon}
              look="bare"
              size={16}
              tip="above"
              label={text.down}
              onClick={() => actions.move(nodeOfRow(row), 1)}
            />
            <IconButton
              icon={TrashIcon}
              look="bare"
              size={16}
              tip="above"
              label={text.remove}
              onClick={() => actions.remove(row)}
            />
          </>
        )}
      </span>
    </div>
  );
}

function nothing(label: string): MenuItem {
  return { id: 'nothing', label, disabled: true, onSelect: () => undefined };
}
