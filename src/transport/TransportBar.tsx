import { useText } from '../i18n/language.tsx';
import { useShortcut } from '../store/commands.ts';
import { useDocument } from '../store/document.ts';
import { useSession } from '../store/session.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { EddyLogo, HelpIcon, RedoIcon, UndoIcon } from '../ui/icons.tsx';
import { later, useEver } from '../ui/later.tsx';
import { createActions } from './actions.ts';
import { Clock } from './Clock.tsx';
import { FlowName } from './FlowName.tsx';
import { Kept } from './Kept.tsx';
import { FileMenu, MoreMenu } from './Menus.tsx';
import { PaceSlider } from './PaceSlider.tsx';
import { RunButtons } from './RunButtons.tsx';
import { SeedChip } from './SeedChip.tsx';
import { LanguageSwitch, ThemeSwitch } from './Switches.tsx';
import styles from './TransportBar.module.css';

const HelpDialog = later(async () => (await import('./HelpDialog.tsx')).HelpDialog, {
  forget: () => useSession.getState().setHelpOpen(false),
});

const Told = later(async () => (await import('./Told.tsx')).Told);

/** The one bar: the flow at its left, the run in its middle, the page at its right. Two rows where it is narrow. */
export function TransportBar() {
  const text = useText();
  const setHelpOpen = useSession((session) => session.setHelpOpen);
  const helpAsked = useEver(
    useSession((session) => session.helpOpen),
    HelpDialog,
  );
  const isTold = useSession((session) => session.told !== null);
  return (
    <div className={styles['bar']}>
      <div className={styles['flow']}>
        <EddyLogo />
        <h1 className="unseen">Eddy</h1>
        <FlowName />
        <Kept />
        {isTold && <Told />}
      </div>
      <div className={styles['run']}>
        <RunButtons />
        <PaceSlider />
        <Clock />
      </div>
      <div className={styles['page']}>
        <UndoRedo />
        <SeedChip />
        <FileMenu />
        <LanguageSwitch className={styles['language']} />
        <ThemeSwitch className={styles['wideOnly']} />
        <IconButton
          className={styles['wideOnly'] ?? ''}
          icon={HelpIcon}
          label={text.transport.help}
          shortcut={useShortcut('page.help')}
          tip="left"
          onClick={() => setHelpOpen(true)}
        />
        <MoreMenu />
      </div>
      {helpAsked && <HelpDialog />}
    </div>
  );
}

function UndoRedo() {
  const text = useText();
  const actions = createActions(text);
  const canUndo = useDocument((state) => state.canUndo);
  const canRedo = useDocument((state) => state.canRedo);
  return (
    <div className={`${styles['undo']} ${styles['wideOnly']}`}>
      <IconButton
        icon={UndoIcon}
        look="bare"
        label={text.transport.undo}
        shortcut={useShortcut('edit.undo')}
        disabled={!canUndo}
        onClick={actions.undo}
      />
      <IconButton
        icon={RedoIcon}
        look="bare"
        label={text.transport.redo}
        shortcut={useShortcut('edit.redo')}
        disabled={!canRedo}
        onClick={actions.redo}
      />
    </div>
  );
}
