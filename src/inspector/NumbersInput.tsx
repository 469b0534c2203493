import { parseNumbersText } from '../base/numbersText.ts';
import { toNumberText } from '../base/numberText.ts';
import type { Unit } from '../flow/field.ts';
import { fromShown, toShown } from '../flow/shown.ts';
import { useText } from '../i18n/language.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useForm, useRefusal } from './editing.ts';

export interface NumbersInputProps {
  readonly id?: string;
  readonly label?: string;
  readonly describedBy?: string;
  readonly path: string;
  readonly invalid: boolean;
  readonly values: readonly number[];
  /** What they measure: times are shown and typed in the flow's unit. */
  readonly unit: Unit;
  readonly onChange: (values: readonly number[]) => boolean;
}

/** A list of numbers as one line of text. */
export function NumbersInput({
  id,
  label,
  describedBy,
  path,
  invalid,
  values,
  unit,
  onChange,
}: NumbersInputProps) {
  const text = useText();
  const { unit: timeUnit } = useForm();
  const read = (typed: string) =>
    parseNumbersText(typed)?.map((each) => fromShown(each, unit, timeUnit)) ?? null;
  const write = (all: readonly number[]) =>
    all.map((each) => toNumberText(toShown(each, unit, timeUnit))).join(', ');
  return (
    <TextInput
      id={id}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      title={text.inspector.valuesHint}
      value={write(values)}
      normalise={(typed) => write(read(typed) ?? [])}
      onChange={(typed) => onChange(read(typed) ?? [Number.NaN])}
      {...useRefusal(path)}
    />
  );
}
