import { useLanguage, useText } from '../i18n/language.tsx';
import { isEnabled, toShortcut } from '../store/commands.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { MoreIcon } from '../ui/icons.tsx';
import styles from './ActionBar.module.css';
import { useCanvasState } from './canvasState.ts';
import { canvasCommand } from './commands.ts';

/** What can be done with what is selected, as a small bar beside it; what means nothing now is left out. */
export function ActionBar({ commands }: { commands: readonly string[] }) {
  const text = useText();
  const language = useLanguage();
  const set = useCanvasState((state) => state.set);
  const shown = commands.map(canvasCommand).filter(isEnabled);
  return (
    <div role="toolbar" aria-label={text.canvas.selectionBar} className={`${styles['bar']} nopan`}>
      {shown.map((command) => (
        <IconButton
          key={command.id}
          icon={command.icon ?? MoreIcon}
          label={command.words[language]}
          {...(command.keys?.[0] !== undefined && { shortcut: toShortcut(command.keys[0], language) })}
          look="bare"
          size={16}
          tip="above"
          onClick={command.run}
        />
      ))}
      <IconButton
        icon={MoreIcon}
        label={text.canvas.more}
        look="bare"
        size={16}
        tip="above"
        onClick={(event) => {
          const { left, bottom } = event.currentTarget.getBoundingClientRect();
          set({ menu: { at: { x: left, y: bottom + 4 }, on: 'selection' } });
        }}
      />
    </div>
  );
}
