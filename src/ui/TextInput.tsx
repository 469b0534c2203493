import type { InputHTMLAttributes } from 'react';
import styles from './controls.module.css';
import { type Refusal, useDraft } from './useDraft.ts';

export interface TextInputProps
  extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'type' | 'value'>,
    Refusal {
  readonly value: string;
  /** Says whether the text was taken. */
  readonly onChange: (value: string) => boolean;
  /** The text as it will be shown once it was taken. */
  readonly normalise?: (text: string) => string;
  /** Without the frame of a field: text that can be edited where it stands. */
  readonly bare?: boolean;
}

const asTyped = (text: string) => text;

export function TextInput({
  value,
  onChange,
  normalise = asTyped,
  bare = false,
  className,
  onGiveUp,
  onLeave,
  ...rest
}: TextInputProps) {
  const draft = useDraft(value, normalise, onChange, { onGiveUp, onLeave });
  return (
    <input
      type="text"
      autoComplete="off"
      spellCheck={false}
      className={`${bare ? '' : styles['control']} ${className ?? ''}`}
      value={draft.text}
      onChange={(event) => draft.type(event.currentTarget.value)}
      onBlur={draft.leave}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        // What is refused keeps the focus, for whoever wants to mend it or to give it up.
        if (event.key === 'Enter' && draft.settle()) event.currentTarget.blur();
        if (event.key === 'Escape') draft.giveUp();
      }}
      {...rest}
    />
  );
}
