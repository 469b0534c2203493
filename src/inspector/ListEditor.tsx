import { useState } from 'react';
import { initialValue } from '../flow/defaults.ts';
import type { Field, ListField } from '../flow/field.ts';
import type { Json } from '../flow/flow.ts';
import { useText, useWords } from '../i18n/language.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { CloseIcon, PlusIcon } from '../ui/icons.tsx';
import { ColumnName } from './ColumnName.tsx';
import { type EditorProps, listOf } from './editing.ts';
import styles from './Inspector.module.css';
import { cellOf, ListCell, withCell } from './ListCell.tsx';
import { PointsCurve } from './PointsCurve.tsx';
import { WideRows } from './WideRows.tsx';

/** More rows than this at once would be slow and of no use to the eye. */
const page = 50;

/** As many cells stand beside each other; records of more have a row that unfolds. */
const mostBeside = 3;

/** A list as a small table: of records a column a field, of anything else one column. */
export function ListEditor({ field, value, path, onChange }: EditorProps<ListField>) {
  const text = useText();
  const inLanguage = useWords();
  const [shownRows, setShownRows] = useState(page);
  const rows = listOf(value);
  const { item } = field;
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
  const isWide = item.type === 'record' && Object.keys(item.fields).length > mostBeside;
  const shown = { rows: rows.slice(0, shownRows), path, setRow, removeRow };
  return (
    <div className={styles['list']} data-list="">
      {field.curve === true && <PointsCurve item={item} rows={rows} />}
      {isWide ? <WideRows {...shown} fields={item.fields} /> : <Table {...shown} item={item} />}
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

export interface RowsProps {
  readonly rows: readonly Json[];
  readonly path: string;
  readonly setRow: (index: number, row: Json) => boolean;
  readonly removeRow: (index: number) => void;
}

function Table({ item, rows, path, setRow, removeRow }: RowsProps & { item: Field }) {
  const text = useText();
  const inLanguage = useWords();
  const columns: readonly (readonly [string, Field])[] =
    item.type === 'record' || item.type === 'tuple' ? Object.entries(item.fields) : [['', item]];
  /** What a cell goes by in its row: its name in a record, its place in a tuple, nothing where it is the row. */
  const keyOf = (name: string, place: number) => (item.type === 'tuple' ? place.toString() : name);
  return (
    <table>
      <thead>
        <tr>
          {columns.map(([name, column]) => (
            <th key={name} scope="col">
              <ColumnName field={column} textId={`${path}-${name}-help`} />
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // Rows have no name of their own: their place in the list is what they are.
          <tr key={`${path}.${index.toString()}`}>
            {columns.map(([name, column], place) => (
              <td key={name}>
                <ListCell
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
              <RemoveRow index={index} removeRow={removeRow} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function RemoveRow({ index, removeRow }: { index: number } & Pick<RowsProps, 'removeRow'>) {
  const text = useText();
  return (
    <IconButton
      icon={CloseIcon}
      size={13}
      look="bare"
      tip="left"
      data-remove=""
      label={text.inspector.removeRow(index + 1)}
      onClick={({ currentTarget }) => {
        const list = currentTarget.closest('[data-list]');
        removeRow(index);
        requestAnimationFrame(() => keepFocus(list));
      }}
    />
  );
}

/** Where the last row has gone with the button that had the focus, the one before it has it. */
function keepFocus(list: Element | null): void {
  if (list === null || document.activeElement !== document.body) return;
  const left = list.querySelectorAll<HTMLElement>('[data-remove]');
  (left[left.length - 1] ?? list.querySelector('button'))?.focus();
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
