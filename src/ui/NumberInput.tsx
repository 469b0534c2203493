import type { InputHTMLAttributes, KeyboardEvent } from 'react';
import { parseNumberText, toNumberText } from '../base/numberText.ts';
import styles from './controls.module.css';
import { type Refusal, useDraft } from './useDraft.ts';

export interface NumberInputProps
  extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'type' | 'value' | 'min' | 'max' | 'step'>,
    Refusal {
  /** Null: the field is empty. */
  readonly value: number | null;
  /**
   * Says whether the number was taken; NaN is offered where the text is no number, null where it is empty. `ongoing`
   * while an arrow key is held.
   */
  readonly onChange: (value: number | null, ongoing: boolean) => boolean;
  /** The arrow keys go by this much, ten times as much with Shift. */
  readonly step?: number;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** What a text means, where more than a bare number may be written; NaN where it is none. */
  readonly parse?: (text: string) => number;
}

const write = (value: number | null) => (value === null || Number.isNaN(value) ? '' : toNumberText(value));

export function NumberInput({
  value,
  onChange,
  step = 1,
  min,
  max,
  parse = parseNumberText,
  className,
  onGiveUp,
  onLeave,
  ...rest
}: NumberInputProps) {
  const read = (text: string) => (text.trim() === '' ? null : parse(text));
  const draft = useDraft(
    write(value),
    (text) => write(read(text)),
    (text) => onChange(read(text), false),
    { onGiveUp, onLeave },
  );
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') draft.settle();
    if (event.key === 'Escape') draft.giveUp();
    const sign = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    const from = read(event.currentTarget.value) ?? 0;
    if (sign === 0 || Number.isNaN(from)) return;
    event.preventDefault();
    const next = Number((from + sign * step * (event.shiftKey ? 10 : 1)).toPrecision(12));
    draft.giveUp();
    onChange(Math.min(max ?? next, Math.max(min ?? next, next)), true);
  };
  return (
    <input
      type="text"
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      className={`${styles['control']} ${styles['number']} ${className ?? ''}`}
      value={draft.text}
      onChange={(event) => draft.type(event.currentTarget.value)}
      onBlur={draft.leave}
      onKeyDown={onKeyDown}
      onKeyUp={(event) => {
        if (event.key === 'ArrowUp' || event.key === 'ArrowDown') onChange(value, false);
      }}
      {...rest}
    />
  );
}
