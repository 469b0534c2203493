import { useState } from 'react';
import { useText } from '../i18n/language.tsx';
import { useRun } from '../store/run.ts';
import { ChevronIcon, DiceIcon, ReplayIcon, ResetIcon, RestartIcon, UntilIcon } from '../ui/icons.tsx';
import { later, useEver } from '../ui/later.tsx';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import { createActions } from './actions.ts';
import styles from './TransportBar.module.css';

const UntilDialog = later(async () => (await import('./UntilDialog.tsx')).UntilDialog, {
  forget: ({ onClose }) => onClose(),
});

/** What one does with a run less often than to play or pause it. */
export function RunMenu() {
  const text = useText();
  const actions = createActions(text);
  const goes = useRun(({ status }) => status !== 'ended' && status !== 'dead');
  const lives = useRun(({ status }) => status !== 'dead');
  const [asks, setAsks] = useState(false);
  const asked = useEver(asks, UntilDialog);
  const items: MenuItem[] = [
    {
      id: 'until',
      label: text.transport.runUntil,
      icon: UntilIcon,
      disabled: !goes,
      onSelect: () => setAsks(true),
    },
    {
      id: 'reset',
      label: text.transport.resetFigures,
      icon: ResetIcon,
      disabled: !lives,
      onSelect: actions.resetFigures,
    },
    {
      id: 'restart',
      label: text.transport.restart,
      icon: RestartIcon,
      begins: true,
      onSelect: actions.restart,
    },
    { id: 'replay', label: text.transport.replay, icon: ReplayIcon, onSelect: actions.replay },
    { id: 'seed', label: text.transport.newSeed, icon: DiceIcon, onSelect: actions.newSeed },
  ];
  return (
    <>
      <Menu label={text.transport.runMenu} items={items} className={styles['runMenu']}>
        <ChevronIcon size={14} />
      </Menu>
      {asked && <UntilDialog open={asks} onClose={() => setAsks(false)} />}
    </>
  );
}
