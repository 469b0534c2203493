import { useState } from 'react';
import { initialValue } from '../flow/defaults.ts';
import type { Field, ListField } from '../flow/field.ts';
import type { Json } from '../flow/flow.ts';
import { useText, useWords } from '../i18n/language.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { CloseIcon, PlusIcon } from '../ui/icons.tsx';
import { NumberInput } from '../ui/NumberInput.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { type EditorProps, listOf, numberOf, problemAt, recordOf, useForm } from './editing.ts';
import styles from './Inspector.module.css';
import { fromShown, toShown, unitText } from './units.ts';

/** More rows than this at once would be slow and of no use to the eye. */
const page = 50;

/** A list of records as a small table, a column a field. */
export function ListEditor({ field, value, path, onChange }: EditorProps<ListField>) {
  const text = useText();
  const inLanguage = useWords();
  const { unit } = useForm();
  const [shownRows, setShownRows] = useState(page);
  const rows = listOf(value);
  const columns = field.item.type === 'record' ? Object.entries(field.item.fields) : [];
  const setRow = (index: number, row: Json) => onChange(rows.toSpliced(index, 1, row), false);
  return (
    <div className={styles['list']}>
      <div className={styles['scroll']}>
        <table>
          <thead>
            <tr>
              {columns.map(([name, column]) => (
                <th key={name} scope="col">
                  {inLanguage(column.label)}
                  {column.type === 'number' &&
                    column.unit === 'seconds' &&
                    ` (${unitText('seconds', unit, text)})`}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shownRows).map((row, index) => (
              // Rows have no name of their own: their place in the list is what they are.
              <tr key={`${path}.${index.toString()}`}>
                {columns.map(([name, column]) => (
                  <td key={name}>
                    <Cell
                      field={column}
                      label={text.inspector.row(index + 1, inLanguage(column.label))}
                      value={recordOf(row)[name]}
                      path={`${path}.${index}.${name}`}
                      onChange={(next) => setRow(index, withCell(row, name, next))}
                    />
                  </td>
                ))}
                <td>
                  <IconButton
                    icon={CloseIcon}
                    size={13}
                    look="bare"
                    tip="left"
                    label={text.inspector.removeRow(index + 1)}
                    onClick={() => onChange(rows.toSpliced(index, 1), false)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shownRows && (
        <p className={styles['note']}>
          {text.inspector.rowCount(shownRows, rows.length)}{' '}
          <Button look="bare" onClick={() => setShownRows(shownRows + page)}>
            {text.inspector.moreRows}
          </Button>
        </p>
      )}
      <Button onClick={() => onChange([...rows, rows.at(-1) ?? initialValue(field.item)], false)}>
        <PlusIcon size={14} />
        {text.inspector.addRow}
      </Button>
    </div>
  );
}

function withCell(row: Json, name: string, value: Json | undefined): Json {
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

function Cell({ field, label, value, path, onChange }: CellProps) {
  const { unit, problems } = useForm();
  const shared = { 'aria-label': label, 'aria-invalid': problemAt(problems, path) !== undefined };
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
        onChange={take}
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
