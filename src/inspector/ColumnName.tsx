import type { Field, Unit } from '../flow/field.ts';
import { useText, useWords } from '../i18n/language.tsx';
import { Info } from '../ui/Info.tsx';
import { useForm } from './editing.ts';
import styles from './Inspector.module.css';
import { unitText } from './units.ts';

const isTime = (unit: Unit) => unit === 'seconds' || unit === 'perSecond';

/** What a column of a list holds, in which unit, and its help. */
export function ColumnName({ field, textId }: { field: Field; textId: string }) {
  const text = useText();
  const inLanguage = useWords();
  const { unit } = useForm();
  const label = inLanguage(field.label);
  return (
    <span className={styles['withHelp']}>
      {label}
      {field.type === 'number' && isTime(field.unit) && ` (${unitText(field.unit, unit, text)})`}
      <Info label={text.inspector.about(label)} textId={textId}>
        <p>{inLanguage(field.help)}</p>
      </Info>
    </span>
  );
}
