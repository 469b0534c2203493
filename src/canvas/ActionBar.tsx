import type { ReactNode } from 'react';
import { useText } from '../i18n/language.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { TrashIcon } from '../ui/icons.tsx';
import styles from './ActionBar.module.css';
import { useCanvasActions } from './useCanvasActions.ts';

export interface ActionBarProps {
  /** Ids of what is selected. */
  nodes?: readonly string[];
  edges?: readonly string[];
  /** Buttons that stand before the one that removes. */
  children?: ReactNode;
}

/** What can be done with what is selected, as a small bar beside it. */
export function ActionBar({ nodes = [], edges = [], children }: ActionBarProps) {
  const text = useText();
  const actions = useCanvasActions();
  return (
    <div role="toolbar" aria-label={text.canvas.selectionBar} className={`${styles['bar']} nopan`}>
      {children}
      <IconButton
        icon={TrashIcon}
        label={text.canvas.remove}
        shortcut="Delete"
        look="bare"
        size={16}
        tip="above"
        onClick={() => actions.remove(nodes, edges)}
      />
    </div>
  );
}
