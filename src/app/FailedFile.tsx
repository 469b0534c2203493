import { useLanguage, useText } from '../i18n/language.tsx';
import { problemText } from '../i18n/problemText.ts';
import { useFiles } from '../store/files.ts';
import { leaveAddress } from '../store/visit.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './FailedFile.module.css';

/** What is wrong in a file that could not be opened, place by place. */
export function FailedFile() {
  const text = useText();
  const language = useLanguage();
  const failed = useFiles((files) => files.failed);
  const forget = useFiles((files) => files.dismiss);
  const dismiss = () => {
    // A reload would only say the same again.
    leaveAddress();
    forget();
  };
  const isLink = failed?.kind === 'link';
  return (
    <Dialog
      open={failed !== null}
      title={isLink ? text.files.cannotOpenLink : text.files.cannotOpen(failed?.name ?? '')}
      closeLabel={text.shell.close}
      onClose={dismiss}
      actions={
        <Button look="accent" onClick={dismiss}>
          {text.shell.close}
        </Button>
      }
    >
      <p>{isLink ? text.files.cannotOpenLinkText : text.files.cannotOpenText}</p>
      <ul className={styles['problems']}>
        {failed?.problems.map((problem) => (
          <li key={`${problem.path} ${problem.message.en}`}>
            {problem.path !== '' && <code>{problem.path}</code>} {problemText(problem.message, language)}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
