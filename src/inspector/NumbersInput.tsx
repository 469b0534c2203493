import { useText } from '../i18n/language.tsx';
import { parseNumbersText, toNumberText } from '../ui/numberText.ts';
import { TextInput } from '../ui/TextInput.tsx';

export interface NumbersInputProps {
  readonly id?: string;
  readonly label?: string;
  readonly describedBy?: string;
  readonly invalid: boolean;
  readonly values: readonly number[];
  readonly onChange: (values: readonly number[]) => boolean;
}

const write = (values: readonly number[]) => values.map(toNumberText).join(', ');

/** A list of numbers as one line of text. */
export function NumbersInput({ id, label, describedBy, invalid, values, onChange }: NumbersInputProps) {
  const text = useText();
  return (
    <TextInput
      id={id}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      title={text.inspector.valuesHint}
      value={write(values)}
      normalise={(typed) => write(parseNumbersText(typed) ?? [])}
      onChange={(typed) => onChange(parseNumbersText(typed) ?? [Number.NaN])}
    />
  );
}
