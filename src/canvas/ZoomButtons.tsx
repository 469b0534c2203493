import { useLanguage, useText } from '../i18n/language.tsx';
import { tellKey } from '../store/keyStroke.ts';
import { useSession } from '../store/session.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { type Icon, PlusIcon } from '../ui/icons.tsx';
import { useCanvasState } from './canvasState.ts';
import { canvasCommand } from './commands.ts';
import { FitIcon, MapIcon, MinusIcon, SelectIcon } from './icons.tsx';
import styles from './ZoomButtons.module.css';

/** What of the flow is seen, and what a drag on the empty canvas does. */
export function ZoomButtons() {
  const text = useText();
  const boxSelect = useCanvasState((state) => state.boxSelect);
  const minimap = useSession((session) => session.minimapOpen);
  return (
    <fieldset className={styles['buttons']} aria-label={text.canvas.view}>
      <CommandButton id="view.boxSelect" icon={SelectIcon} pressed={boxSelect} />
      <CommandButton id="view.minimap" icon={MapIcon} pressed={minimap} />
      <CommandButton id="view.zoomOut" icon={MinusIcon} />
      <CommandButton id="view.fit" icon={FitIcon} />
      <CommandButton id="view.zoomIn" icon={PlusIcon} />
    </fieldset>
  );
}

function CommandButton({ id, icon, pressed }: { id: string; icon: Icon; pressed?: boolean }) {
  const language = useLanguage();
  const { words, keys, run } = canvasCommand(id);
  return (
    <IconButton
      icon={icon}
      label={words[language]}
      {...(keys?.[0] !== undefined && { shortcut: tellKey(keys[0], language) })}
      look="bare"
      size={16}
      tip="above"
      aria-pressed={pressed}
      onClick={run}
    />
  );
}
