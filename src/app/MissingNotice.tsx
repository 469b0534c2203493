import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/Button.tsx';
import { dismissMissing, fetchMissing, useMissing } from '../ui/missing.ts';
import styles from './MissingNotice.module.css';

/** Under the bar: that something which was asked for could not be fetched. Part of the first view, for what else could tell it. */
export function MissingNotice() {
  const { files, shell } = useText();
  const shown = useMissing(({ told, lacks }) => told && lacks.length > 0);
  const failures = useMissing((missing) => missing.failures);
  if (!shown) return null;
  return (
    <div role="alert" className={styles['missing']}>
      {/* In vain once more: told once more. */}
      <p key={failures}>{shell.missing}</p>
      <Button onClick={fetchMissing}>{shell.tryAgain}</Button>
      <Button onClick={() => location.reload()}>{shell.reload}</Button>
      <Button onClick={dismissMissing}>{files.dismiss}</Button>
    </div>
  );
}
