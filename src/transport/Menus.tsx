import { useText } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { useRun } from '../store/run.ts';
import { useSession } from '../store/session.ts';
import {
  ChevronIcon,
  FileIcon,
  FlowsIcon,
  GalleryIcon,
  HelpIcon,
  MoreIcon,
  OpenIcon,
  RedoIcon,
  ReplayIcon,
  SaveIcon,
  ShareIcon,
  SourceIcon,
  ThemeIcon,
  UndoIcon,
} from '../ui/icons.tsx';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import { createActions } from './actions.ts';
import { nextTheme } from './Switches.tsx';
import styles from './TransportBar.module.css';

interface MenuProps {
  readonly onFirstExample: () => void;
}

function useFileItems(onFirstExample: () => void): MenuItem[] {
  const text = useText();
  const actions = createActions(text);
  const hasJournal = useRun((run) => run.journal.length > 0);
  const { transport } = text;
  const { setDialog } = useSession.getState();
  return [
    { id: 'new', label: transport.newFlow, icon: FileIcon, onSelect: actions.newFlow },
    {
      id: 'open',
      label: transport.open,
      icon: OpenIcon,
      shortcut: 'Ctrl+O',
      onSelect: actions.open,
    },
    { id: 'flows', label: transport.myFlows, icon: FlowsIcon, onSelect: () => setDialog('flows') },
    { id: 'examples', label: transport.examples, icon: GalleryIcon, onSelect: () => setDialog('examples') },
    {
      id: 'share',
      label: transport.share,
      icon: ShareIcon,
      begins: true,
      onSelect: () => setDialog('share'),
    },
    { id: 'save', label: transport.save, icon: SaveIcon, shortcut: 'Ctrl+S', onSelect: actions.save },
    { id: 'saveRun', label: transport.saveRun, icon: SaveIcon, begins: true, onSelect: actions.saveRun },
    {
      id: 'replay',
      label: transport.replay,
      icon: ReplayIcon,
      disabled: !hasJournal,
      onSelect: actions.replay,
    },
    {
      id: 'example',
      label: transport.firstExample,
      icon: SourceIcon,
      begins: true,
      onSelect: onFirstExample,
    },
  ];
}

export function FileMenu({ onFirstExample }: MenuProps) {
  const text = useText();
  return (
    <Menu label={text.transport.file} items={useFileItems(onFirstExample)} className={styles['wideOnly']}>
      {text.transport.file}
      <ChevronIcon size={14} />
    </Menu>
  );
}

/** On a narrow page: all that the second half of the bar holds. */
export function MoreMenu({ onFirstExample }: MenuProps) {
  const text = useText();
  const actions = createActions(text);
  const { canUndo, canRedo } = useDocument();
  const theme = useSession((session) => session.theme);
  const setHelpOpen = useSession((session) => session.setHelpOpen);
  const items: MenuItem[] = [
    { id: 'undo', label: text.transport.undo, icon: UndoIcon, disabled: !canUndo, onSelect: actions.undo },
    { id: 'redo', label: text.transport.redo, icon: RedoIcon, disabled: !canRedo, onSelect: actions.redo },
    ...useFileItems(onFirstExample).map((item, index) => (index === 0 ? { ...item, begins: true } : item)),
    {
      id: 'theme',
      label: text.transport.themeNow[theme],
      icon: ThemeIcon,
      begins: true,
      onSelect: nextTheme,
    },
    { id: 'help', label: text.transport.help, icon: HelpIcon, onSelect: () => setHelpOpen(true) },
  ];
  return (
    <Menu label={text.transport.more} items={items} className={styles['narrowOnly']}>
      <MoreIcon />
    </Menu>
  );
}
