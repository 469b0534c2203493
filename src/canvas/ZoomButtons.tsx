import { useText } from '../i18n/language.tsx';
import { runCommand, useShortcut } from '../store/commands.ts';
import { useSession } from '../store/session.ts';
import { floating } from '../ui/floats.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { type Icon, PlusIcon } from '../ui/icons.tsx';
import { useCanvasState } from './canvasState.ts';
import { FitIcon, MapIcon, MinusIcon, SelectIcon } from './icons.tsx';
import styles from './ZoomButtons.module.css';

/** What of the flow is seen, and what a drag on the empty canvas does. */
export function ZoomButtons() {
  const text = useText();
  const boxSelect = useCanvasState((state) => state.boxSelect);
  const minimap = useSession((session) => session.minimapOpen);
  return (
    <fieldset {...floating} className={styles['buttons']} aria-label={text.canvas.view}>
      <CommandButton
        id="view.boxSelect"
        label={text.canvas.boxSelect}
        icon={SelectIcon}
        pressed={boxSelect}
      />
      <CommandButton id="view.minimap" label={text.canvas.minimap} icon={MapIcon} pressed={minimap} />
      <CommandButton id="view.zoomOut" label={text.canvas.zoomOut} icon={MinusIcon} />
      <CommandButton id="view.fit" label={text.canvas.fit} icon={FitIcon} />
      <CommandButton id="view.zoomIn" label={text.canvas.zoomIn} icon={PlusIcon} />
    </fieldset>
  );
}

interface ButtonProps {
  readonly id: string;
  readonly icon: Icon;
  readonly label: string;
  readonly pressed?: boolean;
}

function CommandButton({ id, icon, label, pressed }: ButtonProps) {
  return (
    <IconButton
      icon={icon}
      label={label}
      shortcut={useShortcut(id)}
      look="bare"
      size={16}
      tip="above"
      aria-pressed={pressed}
      onClick={() => runCommand(id)}
    />
  );
}
