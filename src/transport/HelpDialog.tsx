import { useId } from 'react';
import { useText } from '../i18n/language.tsx';
import { useSession } from '../store/session.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Switch } from '../ui/Switch.tsx';
import styles from './HelpDialog.module.css';

/** A short invitation and the keys. */
export function HelpDialog() {
  const text = useText();
  const switchId = useId();
  const { helpOpen, setHelpOpen, singleKeys, setSingleKeys } = useSession();
  const { help } = text.run;
  const keys: readonly (readonly [string, readonly string[]])[] = [
    [help.keyList.play, [help.space]],
    [help.keyList.step, ['.']],
    [help.keyList.remove, ['Delete']],
    [help.keyList.help, ['?']],
    [help.keyList.undo, ['Ctrl', 'Z']],
    [help.keyList.redo, ['Ctrl', 'Shift', 'Z']],
    [help.keyList.save, ['Ctrl', 'S']],
    [help.keyList.open, ['Ctrl', 'O']],
  ];
  return (
    <Dialog
      open={helpOpen}
      title={help.title}
      closeLabel={text.shell.close}
      onClose={() => setHelpOpen(false)}
    >
      <h3 className={styles['head']}>{help.try}</h3>
      <ol className={styles['tries']}>
        {help.tries.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <h3 className={styles['head']}>{help.keys}</h3>
      <dl className={styles['keys']}>
        {keys.map(([what, strokes]) => (
          <div key={what} className={styles['key']}>
            <dt>{what}</dt>
            <dd>
              {strokes.map((stroke) => (
                <kbd key={stroke}>{stroke}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <div className={styles['switch']}>
        <div>
          <label htmlFor={switchId}>{help.singleKeys}</label>
          <p id={`${switchId}-hint`}>{help.singleKeysHint}</p>
        </div>
        <Switch
          id={switchId}
          checked={singleKeys}
          aria-describedby={`${switchId}-hint`}
          onChange={setSingleKeys}
        />
      </div>
    </Dialog>
  );
}
