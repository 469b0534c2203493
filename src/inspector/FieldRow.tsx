import { type ReactNode, useId } from 'react';
import type { Words } from '../base/words.ts';
import { useLanguage, useText, useWords } from '../i18n/language.tsx';
import { problemText } from '../i18n/problemText.ts';
import { Info } from '../ui/Info.tsx';
import { problemAt, useForm } from './editing.ts';
import styles from './Inspector.module.css';

export interface FieldRowProps {
  readonly label: Words;
  readonly help: readonly (Words | undefined)[];
  readonly path: string;
  /** What may be written, said where something is wrong with what was. */
  readonly hint?: string | undefined;
  /** The control that the label names; absent where only parts below bear names. */
  readonly children?: (ids: { id: string; describedBy: string }) => ReactNode;
  /** Below the row, over its whole width: parts of the value. */
  readonly below?: ReactNode;
}

/** A label with its "i", a control, what is wrong, and what belongs below. */
export function FieldRow({ label, help, path, hint, children, below }: FieldRowProps) {
  const text = useText();
  const language = useLanguage();
  const inLanguage = useWords();
  const id = useId();
  const helpId = useId();
  const { problems, tell } = useForm();
  const wrong = problemAt(problems, path);
  const errorId = `${id}-error`;
  return (
    <div className={styles['field']} data-path={path}>
      <div className={styles['row']}>
        <div className={styles['labelled']}>
          {children === undefined ? (
            <span>{inLanguage(label)}</span>
          ) : (
            <label htmlFor={id}>{inLanguage(label)}</label>
          )}
          <Info label={text.inspector.about(inLanguage(label))} textId={helpId}>
            {help.map((words) => words !== undefined && <p key={words.en}>{inLanguage(words)}</p>)}
          </Info>
        </div>
        <div className={styles['control']}>
          {children?.({ id, describedBy: wrong === undefined ? helpId : `${errorId} ${helpId}` })}
        </div>
      </div>
      {wrong !== undefined && (
        <p id={errorId} role="alert" className={styles['error']}>
          {text.inspector.notApplied} {tell?.(wrong) ?? problemText(wrong.message, language)}
          {hint !== undefined && ` · ${hint}`}
        </p>
      )}
      {below}
    </div>
  );
}
