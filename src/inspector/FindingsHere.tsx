import { useFindingsAt } from '../store/lint.ts';
import styles from './Findings.module.css';
import { FindingText } from './FindingText.tsx';

/** What was found at one place; but for the rules whose words stand elsewhere. */
export function FindingsHere({ place, besides = [] }: { place: string; besides?: readonly string[] }) {
  const findings = useFindingsAt(place).filter(({ rule }) => !besides.includes(rule));
  if (findings.length === 0) return null;
  return (
    <ul className={styles['here']}>
      {findings.map((finding) => (
        <li key={`${finding.rule} ${finding.message.en}`} data-gravity={finding.gravity}>
          <FindingText finding={finding} />
        </li>
      ))}
    </ul>
  );
}
