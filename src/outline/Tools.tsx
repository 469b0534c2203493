import type { Flow } from '../flow/flow.ts';
import { useLanguage } from '../i18n/language.tsx';
import { specs } from '../kinds/specs.ts';
import { kindLabel } from '../store/nodeLabel.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { MoreIcon, PlusIcon } from '../ui/icons.tsx';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import { ArrowDownIcon, ArrowUpIcon, PenIcon, SeveralIcon, ShareIcon, TrashIcon } from '../ui/moreIcons.tsx';
import styles from './Outline.module.css';
import { type OutlineActions, waysFrom } from './outlineActions.ts';
import { nodeOfRow, type Row } from './rows.ts';
import { useOutlineText } from './text.ts';

export interface ToolsProps {
  readonly flow: Flow;
  readonly row: Row | undefined;
  readonly actions: OutlineActions;
  /** Whether a press adds to what is selected: for fingers, which have no Ctrl. */
  readonly addsUp: boolean;
  readonly onAddsUp: (addsUp: boolean) => void;
  readonly go: (key: string) => void;
  readonly onEdit: (row: Row) => void;
  readonly onMenu: (row: Row | undefined, at: { readonly x: number; readonly y: number }) => void;
}

/** What can be done with the current row, as buttons: for those who do not know the keys, and for fingers. */
export function Tools({ flow, row, actions, addsUp, onAddsUp, go, onEdit, onMenu }: ToolsProps) {
  const text = useOutlineText();
  const language = useLanguage();
  const goIf = (key: string | null) => {
    if (key !== null) go(key);
  };
  const node = row === undefined ? null : nodeOfRow(row);
  const kinds: MenuItem[] = Object.keys(specs).map((kind) => ({
    id: kind,
    label: kindLabel(kind, language),
    onSelect: () => goIf(actions.add(kind, null)),
  }));
  const connections = (): readonly MenuItem[] => {
    const targets = node === null ? { ways: [], kinds: [] } : waysFrom(flow, node);
    if (node === null || targets.kinds.length === 0) return [nothing(text.noTargets)];
    return [
      ...targets.ways.flatMap(({ port, nodes }) =>
        nodes.map(({ id: to, why }, index) => ({
          id: `${port ?? 'to'} ${to}`,
          label: port === undefined ? actions.labelOf(to) : text.port(port, actions.labelOf(to)),
          begins: port !== undefined && index === 0,
          onSelect: () => goIf(actions.connect(node, to, port)),
          ...(why !== null && { why: why[language] }),
        })),
      ),
      ...targets.kinds.map((kind, index) => ({
        id: `new ${kind}`,
        label: text.fresh(kindLabel(kind, language)),
        begins: index === 0,
        onSelect: () => goIf(actions.add(kind, node)),
      })),
    ];
  };
  const look = { look: 'bare', size: 16, tip: 'above' } as const;
  const moves = row?.kind === 'node' || row?.kind === 'group';
  return (
    <div className={styles['tools']}>
      <span data-tool="add" className={styles['tool']}>
        <Menu label={text.add} items={kinds}>
          <PlusIcon size={14} />
          {text.add}
        </Menu>
      </span>
      <span data-tool="connect" className={styles['tool']}>
        <Menu label={text.connect} items={connections}>
          <ShareIcon size={14} />
          {text.connect}
        </Menu>
      </span>
      <span className={styles['buttons']}>
        {row !== undefined && (
          <>
            <IconButton {...look} icon={PenIcon} label={text.edit} onClick={() => onEdit(row)} />
            <IconButton
              {...look}
              icon={ArrowUpIcon}
              label={text.up}
              disabled={!moves}
              onClick={() => actions.move(row, -1)}
            />
            <IconButton
              {...look}
              icon={ArrowDownIcon}
              label={text.down}
              disabled={!moves}
              onClick={() => actions.move(row, 1)}
            />
            <IconButton {...look} icon={TrashIcon} label={text.remove} onClick={() => actions.remove(row)} />
            <IconButton
              {...look}
              icon={SeveralIcon}
              label={text.several}
              aria-pressed={addsUp}
              onClick={() => onAddsUp(!addsUp)}
            />
          </>
        )}
        <IconButton
          {...look}
          icon={MoreIcon}
          label={text.more}
          aria-haspopup="menu"
          onClick={({ currentTarget }) => {
            const { left, bottom } = currentTarget.getBoundingClientRect();
            onMenu(row, { x: left, y: bottom + 4 });
          }}
        />
      </span>
    </div>
  );
}

function nothing(label: string): MenuItem {
  return { id: 'nothing', label, disabled: true, onSelect: () => undefined };
}
