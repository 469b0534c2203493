import type { Finding } from '../flow/lint/finding.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { InfoIcon, WarnIcon } from '../ui/icons.tsx';
import styles from './Findings.module.css';

/** What was found, how grave it is, and what would help. */
export function FindingText({ finding, place }: { finding: Finding; place?: string | undefined }) {
  const text = useText();
  const language = useLanguage();
  const { gravity, message, remedy } = finding;
  return (
    <span className={styles['finding']} data-gravity={gravity}>
      <span className={styles['mark']}>
        {gravity === 'hint' ? <InfoIcon size={15} /> : <WarnIcon size={15} />}
        <span className="unseen">{text.lint.gravity[gravity]}</span>
      </span>
      <span className={styles['words']}>
        {place !== undefined && <span className={styles['place']}>{place}</span>}
        <span>{message[language]}</span>
        <span className={styles['remedy']}>{remedy[language]}</span>
      </span>
    </span>
  );
}
