import { useId } from 'react';
import { useLanguage, useText } from '../i18n/language.tsx';
import { useCommands } from '../store/commands.ts';
import { modifier, tellKey } from '../store/keyStroke.ts';
import { useSession } from '../store/session.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Switch } from '../ui/Switch.tsx';
import styles from './HelpDialog.module.css';

/** A short invitation and the keys. */
export function HelpDialog() {
  const text = useText();
  const language = useLanguage();
  const switchId = useId();
  const { helpOpen, setHelpOpen, singleKeys, setSingleKeys } = useSession();
  const { help } = text.run;
  const commands = useCommands((known) => known.list);
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
        {commands.map(({ id, words, keys: [key] = [] }) =>
          key === undefined ? null : (
            <div key={id} className={styles['key']}>
              <dt>{words[language]}</dt>
              <dd>
                {tellKey(key, language)
                  .split(/(?<=.)\+/)
                  .map((stroke) => (
                    <kbd key={stroke}>{stroke}</kbd>
                  ))}
              </dd>
            </div>
          ),
        )}
      </dl>
      <div className={styles['switch']}>
        <div>
          <label htmlFor={switchId}>{help.singleKeys}</label>
          <p id={`${switchId}-hint`}>{help.singleKeysHint(modifier)}</p>
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
