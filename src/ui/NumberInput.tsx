import { type InputHTMLAttributes, type KeyboardEvent, useEffect, useState } from 'react';
import styles from './controls.module.css';

export interface NumberInputProps
  extends Omit<
    InputHTMLAttributes<HTMLInputElement>,
    'onChange' | 'type' | 'value' | 'min' | 'max' | 'step'
  > {
  readonly value: number | null;
  /**
   * Says whether the number was taken. What was not taken stays in the field as it was typed; NaN is told where
   * the text is no number.
   */
  readonly onChange: (value: number, ongoing: boolean) => boolean;
  /** The arrow keys go by this much; ten times with Shift. */
  readonly step?: number;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** The shortest text that reads back as the same number, without an exponent where that is readable. */
export function toNumberText(value: number): string {
  const rounded = Number(value.toPrecision(12));
  return Math.abs(rounded) >= 1e15 ? rounded.toExponential() : String(rounded);
}

/** What a person may write for a number: full-width digits and a decimal comma too. NaN where it is none. */
export function parseNumberText(text: string): number {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^([+-]?\d+),(\d+)$/, '$1.$2')
    .replace(/[\s_]/g, '');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : Number.NaN;
}

/** A field for a number that keeps what was typed until it is a number that can be taken. */
export function NumberInput({ value, onChange, step = 1, min, max, className, ...rest }: NumberInputProps) {
  const shown = value === null ? '' : toNumberText(value);
  const [draft, setDraft] = useState<string | null>(null);
  const [takenAs, setTakenAs] = useState(shown);

  // A value that changed elsewhere (undo, another field) is shown; one that this field made leaves its text alone.
  useEffect(() => {
    if (shown === takenAs) return;
    setTakenAs(shown);
    setDraft(null);
  }, [shown, takenAs]);

  const offer = (text: string) => {
    setDraft(text);
    const number = parseNumberText(text);
    if (onChange(number, true)) setTakenAs(toNumberText(number));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') {
      finish();
      return;
    }
    const sign = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (sign === 0) return;
    event.preventDefault();
    const from = parseNumberText(event.currentTarget.value);
    if (Number.isNaN(from)) return;
    const next = Number((from + sign * step * (event.shiftKey ? 10 : 1)).toPrecision(12));
    offer(toNumberText(Math.min(max ?? next, Math.max(min ?? next, next))));
  };
  const finish = () => {
    if (draft === null) return;
    if (onChange(parseNumberText(draft), false)) setDraft(null);
  };

  return (
    <input
      type="text"
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      className={`${styles['control']} ${styles['number']} ${className ?? ''}`}
      value={draft ?? shown}
      onChange={(event) => offer(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={onKeyDown}
      {...rest}
    />
  );
}
