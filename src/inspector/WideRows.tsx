import { useState } from 'react';
import { words } from '../base/words.ts';
import type { Field } from '../flow/field.ts';
import type { Json } from '../flow/flow.ts';
import { useText, useWords } from '../i18n/language.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { ChevronIcon } from '../ui/icons.tsx';
import { ColumnName } from './ColumnName.tsx';
import { useForm } from './editing.ts';
import styles from './Inspector.module.css';
import { toJsonText } from './jsonText.ts';
import { cellOf, ListCell, withCell } from './ListCell.tsx';
import { RemoveRow, type RowsProps } from './ListEditor.tsx';
import own from './WideRows.module.css';

/** So many of a row's fields stand in its line, the others below it. */
const inLine = 2;

const moreOf = (row: number) => words(`More of row ${row}`, `第 ${row} 行的其余内容`);

type Column = readonly [string, Field];

/** Records of many fields: a line each with the first of them and what else is set; it unfolds to the rest. */
export function WideRows({
  fields,
  rows,
  path,
  setRow,
  removeRow,
}: RowsProps & { fields: Readonly<Record<string, Field>> }) {
  const text = useText();
  const columns = Object.entries(fields);
  const [unfolded, setUnfolded] = useState<readonly boolean[]>([]);
  const fold = (index: number, open: boolean) =>
    setUnfolded(rows.map((_, at) => (at === index ? open : unfolded[at] === true)));
  const remove = (index: number) => {
    setUnfolded(unfolded.toSpliced(index, 1));
    removeRow(index);
  };
  return (
    <div className={own['rows']}>
      {rows.length > 0 && (
        <div className={own['line']}>
          {columns.slice(0, inLine).map(([name, field]) => (
            <span key={name} className={own['name']}>
              <ColumnName field={field} textId={`${path}-${name}-help`} />
            </span>
          ))}
        </div>
      )}
      <ol>
        {rows.map((row, index) => (
          // Rows have no name of their own: their place in the list is what they are.
          <li key={`${path}.${index.toString()}`} aria-label={text.inspector.rowNumber(index + 1)}>
            <WideRow
              columns={columns}
              row={row}
              index={index}
              path={`${path}.${index}`}
              isUnfolded={unfolded[index] === true}
              onFold={(open) => fold(index, open)}
              onChange={(next) => setRow(index, next)}
              onRemove={() => remove(index)}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

interface WideRowProps {
  readonly columns: readonly Column[];
  readonly row: Json;
  readonly index: number;
  readonly path: string;
  readonly isUnfolded: boolean;
  readonly onFold: (open: boolean) => void;
  readonly onChange: (row: Json) => boolean;
  readonly onRemove: () => void;
}

function WideRow({ columns, row, index, path, isUnfolded, onFold, onChange, onRemove }: WideRowProps) {
  const text = useText();
  const inLanguage = useWords();
  const { problems } = useForm();
  const rest = columns.slice(inLine);
  // What is wrong is never hidden.
  const isWrong = rest.some(([name]) => problems.some((each) => each.path.startsWith(`${path}.${name}`)));
  const isOpen = isUnfolded || isWrong;
  const cell = ([name, field]: Column) => (
    <ListCell
      key={name}
      field={field}
      label={text.inspector.row(index + 1, inLanguage(field.label))}
      value={cellOf(row, name)}
      path={`${path}.${name}`}
      onChange={(next) => onChange(withCell(row, name, next))}
    />
  );
  const set = rest.flatMap(([name, field]) => {
    const value = cellOf(row, name);
    if (value === undefined || value === null) return [];
    return [`${inLanguage(field.label)} ${typeof value === 'string' ? value : toJsonText(value)}`];
  });
  return (
    <>
      <div className={own['line']}>
        {columns.slice(0, inLine).map(cell)}
        <IconButton
          icon={ChevronIcon}
          size={14}
          look="bare"
          tip="left"
          className={own['unfold'] ?? ''}
          label={inLanguage(moreOf(index + 1))}
          aria-expanded={isOpen}
          onClick={() => onFold(!isOpen)}
        />
        <RemoveRow index={index} removeRow={onRemove} />
      </div>
      {!isOpen && set.length > 0 && (
        <p className={own['alsoSet']} title={set.join(' · ')}>
          {set.join(' · ')}
        </p>
      )}
      {isOpen && (
        <div className={styles['nested']}>
          {rest.map(([name, field]) => (
            <div key={name} className={styles['row']}>
              <span className={own['name']}>
                <ColumnName field={field} textId={`${path}-${name}-help`} />
              </span>
              {cell([name, field])}
            </div>
          ))}
        </div>
      )}
    </>
  );
}
