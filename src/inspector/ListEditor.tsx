import { useState } from 'react';
import { initialValue } from '../flow/defaults.ts';
import type { Field, ListField, Unit } from '../flow/field.ts';
import type { Json } from '../flow/flow.ts';
import { fromShown, toShown } from '../flow/shown.ts';
import { parseTyped } from '../flow/typed.ts';
import { useText, useWords } from '../i18n/language.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Info } from '../ui/Info.tsx';
import { CloseIcon, PlusIcon } from '../ui/icons.tsx';
import { NumberInput } from '../ui/NumberInput.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { type EditorProps, listOf, numberOf, problemAt, recordOf, useForm, useRefusal } from './editing.ts';
import styles from './Inspector.module.css';
import { fromJsonText, toJsonText } from './jsonText.ts';
import { PointsCurve } from './PointsCurve.tsx';
import { unitText } from './units.ts';

/** More rows than this at once would be slow and of no use to the eye. */
const page = 50;

/** A list as a small table: of records a column a field, of anything else one column. */
export function ListEditor({ field, value, path, onChange }: EditorProps<ListField>) {
  const text = useText();
  const inLanguage = useWords();
  const { unit } = useForm();
  const [shownRows, setShownRows] = useState(page);
  const rows = listOf(value);
  const { item } = field;
  const columns: readonly (readonly [string, Field])[] =
    item.type === 'record' || item.type === 'tuple' ? Object.entries(item.fields) : [['', item]];
  /** What a cell goes by in its row: its name in a record, its place in a tuple, nothing where it is the row. */
  const keyOf = (name: string, place: number) => (item.type === 'tuple' ? place.toString() : name);
  const setRow = (index: number, row: Json) => onChange(rows.toSpliced(index, 1, row), false);
  const removeRow = (index: number) => {
    const left = rows.toSpliced(index, 1);
    onChange(left.length === 0 && field.nothing !== undefined ? null : left, false);
  };
  if (rows.length === 0 && field.nothing !== undefined) {
    return (
      <div className={styles['list']}>
        <p className={styles['note']}>
          {value === null ? inLanguage(field.nothing) : text.inspector.emptyList}
        </p>
        <AddRow field={field} rows={rows} onChange={onChange} />
      </div>
    );
  }
  return (
    <div className={styles['list']}>
      {field.curve === true && <PointsCurve item={item} rows={rows} />}
      <div className={styles['scroll']}>
        <table>
          <thead>
            <tr>
              {columns.map(([name, column]) => (
                <th key={name} scope="col">
                  <span className={styles['withHelp']}>
                    {inLanguage(column.label)}
                    {column.type === 'number' &&
                      isTime(column.unit) &&
                      ` (${unitText(column.unit, unit, text)})`}
                    <Info
                      label={text.inspector.about(inLanguage(column.label))}
                      textId={`${path}-${name}-help`}
                    >
                      <p>{inLanguage(column.help)}</p>
                    </Info>
                  </span>
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shownRows).map((row, index) => (
              // Rows have no name of their own: their place in the list is what they are.
              <tr key={`${path}.${index.toString()}`}>
                {columns.map(([name, column], place) => (
                  <td key={name}>
                    <Cell
                      field={column}
                      label={text.inspector.row(index + 1, inLanguage(column.label))}
                      value={name === '' ? row : cellOf(row, keyOf(name, place))}
                      path={name === '' ? `${path}.${index}` : `${path}.${index}.${keyOf(name, place)}`}
                      onChange={(next) =>
                        setRow(index, name === '' ? (next ?? '') : withCell(row, keyOf(name, place), next))
                      }
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
                    onClick={() => removeRow(index)}
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
      <AddRow field={field} rows={rows} onChange={onChange} />
    </div>
  );
}

function AddRow({
  field,
  rows,
  onChange,
}: Pick<EditorProps<ListField>, 'field' | 'onChange'> & { rows: readonly Json[] }) {
  const text = useText();
  return (
    <Button onClick={() => onChange([...rows, rows.at(-1) ?? initialValue(field.item)], false)}>
      <PlusIcon size={14} />
      {text.inspector.addRow}
    </Button>
  );
}

const isTime = (unit: Unit) => unit === 'seconds' || unit === 'perSecond';

function cellOf(row: Json, name: string): Json | undefined {
  return Array.isArray(row) ? listOf(row)[Number(name)] : recordOf(row)[name];
}

function withCell(row: Json, name: string, value: Json | undefined): Json {
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

function Cell({ field, label, value, path, onChange }: CellProps) {
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
