import { useText } from '../i18n/language.tsx';
import { Findings } from '../inspector/Findings.tsx';
import { useSession } from '../store/session.ts';
import { floating } from '../ui/floats.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { DockIcon, OutlineIcon, PanelIcon, RailIcon } from '../ui/icons.tsx';
import styles from './Folds.module.css';

/** Fold and unfold the panels, in a corner of the canvas: those that are open carry the accent, as whatever is switched on. */
export function Folds() {
  const { shell } = useText();
  const { paletteOpen, inspectorOpen, dockOpen, outlineOpen } = useSession();
  const { togglePalette, toggleInspector, toggleDock, setOutlineOpen } = useSession.getState();
  const folds = [
    {
      id: 'palette',
      open: paletteOpen,
      icon: RailIcon,
      label: paletteOpen ? shell.hidePalette : shell.showPalette,
      toggle: togglePalette,
    },
    {
      id: 'outline',
      open: outlineOpen,
      icon: OutlineIcon,
      label: outlineOpen ? shell.hideOutline : shell.showOutline,
      toggle: () => setOutlineOpen(!outlineOpen),
    },
    {
      id: 'dock',
      open: dockOpen,
      icon: DockIcon,
      label: dockOpen ? shell.hideDock : shell.showDock,
      toggle: toggleDock,
    },
    {
      id: 'inspector',
      open: inspectorOpen,
      icon: PanelIcon,
      label: inspectorOpen ? shell.hideInspector : shell.showInspector,
      toggle: toggleInspector,
    },
  ];
  return (
    <div {...floating} className={styles['folds']}>
      <Findings />
      {folds.map(({ id, open, icon, label, toggle }) => (
        <IconButton
          key={id}
          icon={icon}
          size={16}
          look="bare"
          tip="left"
          label={label}
          aria-expanded={open}
          onClick={toggle}
        />
      ))}
    </div>
  );
}
