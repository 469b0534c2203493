import { useLanguage, useText } from '../i18n/language.tsx';
import { runCommand } from '../store/commands.ts';
import { useDocument } from '../store/document.ts';
import { endVisit, useVisit } from '../store/visit.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { CloseIcon, InfoIcon } from '../ui/icons.tsx';
import styles from './Visit.module.css';

/** Above the canvas: that what is shown came by a link and is nobody's yet, or what to look at in an example. */
export function Visit() {
  const text = useText();
  const language = useLanguage();
  const home = useDocument((state) => state.home);
  const visit = useVisit((state) => state.visit);
  if (visit === null || visit.home !== home) return null;
  return (
    <aside className={styles['visit']} aria-label={text.files.visit}>
      <InfoIcon size={16} />
      <p className={styles['words']}>{visit.kind === 'link' ? text.files.viewing : visit.look?.[language]}</p>
      {visit.kind === 'link' ? (
        <Button look="accent" onClick={() => runCommand('file.makeCopy')}>
          {text.files.makeCopy}
        </Button>
      ) : (
        <IconButton
          icon={CloseIcon}
          look="bare"
          tip="none"
          size={16}
          label={text.files.dismiss}
          onClick={endVisit}
        />
      )}
    </aside>
  );
}
