import type { Field } from '../flow/field.ts';
import type { Json } from '../flow/flow.ts';
import { fromShown, toShown } from '../flow/shown.ts';
import { parseTyped } from '../flow/typed.ts';
import { NumberInput } from '../ui/NumberInput.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { listOf, numberOf, problemAt, recordOf, useForm, useRefusal } from './editing.ts';
import { fromJsonText, toJsonText } from './jsonText.ts';

export function cellOf(row: Json, name: string): Json | undefined {
  return Array.isArray(row) ? listOf(row)[Number(name)] : recordOf(row)[name];
}

export function withCell(row: Json, name: string, value: Json | undefined): Json {
  if (Array.isArray(row)) return listOf(row).toSpliced(Number(name), 1, value ?? Number.NaN);
  const { [name]: _, ...rest } = recordOf(row);
  return value === undefined ? rest : { ...rest, [name]: value };
}

interface CellProps {
  readonly field: Field;
  readonly label: string;
  readonly value: Json | undefined;
  readonly path: string;
  /** Undefined: the default. */
  readonly onChange: (value: Json | undefined) => boolean;
}

/** One value of a row, bearing the names of both. */
export function ListCell({ field, label, value, path, onChange }: CellProps) {
  const { unit, problems } = useForm();
  const refusal = useRefusal(path);
  const shared = {
    'aria-label': label,
    'aria-invalid': problemAt(problems, path) !== undefined,
    ...refusal,
  };
  if (field.type === 'number') {
    const number = numberOf(value);
    const take = (next: number | null) => {
      if (next === null) return onChange(field.default === undefined ? Number.NaN : undefined);
      return onChange(fromShown(next, field.unit, unit));
    };
    return (
      <NumberInput
        {...shared}
        value={number === null ? null : toShown(number, field.unit, unit)}
        parse={(typed) => parseTyped(typed, field.unit, unit)}
        onChange={take}
      />
    );
  }
  if (field.type === 'json') {
    return (
      <TextInput
        {...shared}
        value={toJsonText(value)}
        normalise={(typed) => toJsonText(fromJsonText(typed))}
        onChange={(typed) => onChange(typed === '' ? undefined : fromJsonText(typed))}
      />
    );
  }
  return (
    <TextInput
      {...shared}
      value={typeof value === 'string' ? value : ''}
      onChange={(typed) => onChange(typed === '' ? undefined : typed)}
    />
  );
}
