import { type DragEvent, useDeferredValue, useId, useMemo, useState } from 'react';
import { parseNumberText } from '../../base/numberText.ts';
import type { DistributionField } from '../../flow/field.ts';
import { type Json, type TimeUnit, timeUnits } from '../../flow/flow.ts';
import { fromUnit } from '../../flow/timeUnit.ts';
import { useLanguage, useText } from '../../i18n/language.tsx';
import { formatCount } from '../../i18n/numbers.ts';
import { problemText } from '../../i18n/problemText.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { OpenIcon } from '../../ui/moreIcons.tsx';
import { Select } from '../../ui/Select.tsx';
import { DistributionFigure } from '../distribution/DistributionFigure.tsx';
import { useForm } from '../editing.ts';
import styles from './MeasuredDialog.module.css';
import { columnsOf, mostKept, toEmpirical, toTrace, unitInName, valuesOf } from './measured.ts';
import { useMeasuredText } from './measuredText.ts';
import { readTable } from './readTable.ts';
import { chooseTable, readTableFile } from './tableFile.ts';

export interface MeasuredDialogProps {
  readonly field: DistributionField;
  /** Whether values are kept in their order: a recorded sequence. */
  readonly inOrder: boolean;
  readonly onUse: (value: Json) => void;
  readonly onClose: () => void;
}

const mostTold = 5;

/** Values pasted, or opened as a file, become a distribution; what is no value is told by its line. */
export function MeasuredDialog({ field, inOrder, onUse, onClose }: MeasuredDialogProps) {
  const text = useText();
  const words = useMeasuredText();
  const language = useLanguage();
  const id = useId();
  const form = useForm();
  const [typed, setTyped] = useState('');
  const [fileProblem, setFileProblem] = useState<string | null>(null);
  const [chosen, setColumn] = useState<number | null>(null);
  const [chosenUnit, setUnit] = useState<TimeUnit | null>(null);
  const [leaveOut, setLeaveOut] = useState(false);
  const given = useDeferredValue(typed);
  const table = useMemo(() => readTable(given), [given]);
  const { columns, hasNames } = useMemo(() => columnsOf(table, parseNumberText), [table]);
  const column = columns.find(({ index }) => index === chosen) ?? columns.at(0);
  const isTime = field.unit === 'seconds';
  const unit = chosenUnit ?? unitInName(column?.name ?? '') ?? form.unit;
  const { values, problems } = useMemo(() => {
    if (column === undefined) return { values: [], problems: table.problems };
    const parse = (cell: string) => (isTime ? fromUnit(parseNumberText(cell), unit) : parseNumberText(cell));
    const read = valuesOf(table, hasNames, column, parse, field.counts === true);
    return { values: read.values, problems: [...table.problems, ...read.problems] };
  }, [table, hasNames, column, isTime, unit, field.counts]);
  const made = useMemo(() => {
    if (values.length === 0) return null;
    return (inOrder ? toTrace(values) : toEmpirical(values)) as Json;
  }, [values, inOrder]);
  const mayUse = made !== null && (problems.length === 0 || leaveOut);
  const take = async (file: File | null) => {
    if (file === null) return;
    const read = await readTableFile(file);
    setFileProblem(
      read.ok ? null : read.problems[0] === undefined ? '' : problemText(read.problems[0].message, language),
    );
    if (read.ok) {
      setTyped(read.value);
      setColumn(null);
      setUnit(null);
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    void take(event.dataTransfer.files[0] ?? null);
  };
  return (
    <Dialog
      open
      title={words.title}
      closeLabel={text.shell.close}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            look="accent"
            disabled={!mayUse}
            onClick={() => {
              if (made === null) return;
              onUse(made);
              onClose();
            }}
          >
            {words.use(formatCount(values.length, language))}
          </Button>
        </>
      }
    >
      <div className={styles['body']}>
        <p className={styles['soft']}>{words.hint}</p>
        <textarea
          data-first-focus
          className={styles['paste']}
          aria-label={words.paste}
          placeholder={words.example}
          spellCheck={false}
          rows={6}
          value={typed.length > 200_000 ? typed.slice(0, 200_000) : typed}
          readOnly={typed.length > 200_000}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onDragOver={(event) => event.preventDefault()}
          onDrop={drop}
        />
        <div className={styles['choices']}>
          <Button onClick={async () => take(await chooseTable())}>
            <OpenIcon size={16} />
            {words.open}
          </Button>
          {typed !== '' && (
            <Button look="bare" onClick={() => setTyped('')}>
              {words.clear}
            </Button>
          )}
          {columns.length > 1 && (
            <label className={styles['choice']} htmlFor={`${id}-column`}>
              {words.column}
              <Select
                id={`${id}-column`}
                value={String(column?.index ?? '')}
                options={columns.map(({ index, name }) => ({
                  value: String(index),
                  label: name === '' ? words.columnNumber(index + 1) : name,
                }))}
                onChange={(next) => setColumn(Number(next))}
              />
            </label>
          )}
          {isTime && (
            <label className={styles['choice']} htmlFor={`${id}-unit`}>
              {words.unit}
              <Select
                id={`${id}-unit`}
                value={unit}
                options={timeUnits.map((each) => ({ value: each, label: text.run.unitName[each] }))}
                onChange={(next) => setUnit(next as TimeUnit)}
              />
            </label>
          )}
        </div>
        <div role="alert" className={styles['problems']}>
          {fileProblem !== null && <p>{fileProblem}</p>}
          {given.trim() !== '' && column === undefined && problems.length === 0 && <p>{words.noNumbers}</p>}
          {problems.slice(0, mostTold).map(({ line, message }) => (
            <p key={`${line} ${message.en}`}>
              {line === null
                ? problemText(message, language)
                : words.atLine(line, problemText(message, language))}
            </p>
          ))}
          {problems.length > mostTold && (
            <p>{words.more(formatCount(problems.length - mostTold, language))}</p>
          )}
        </div>
        {problems.length > 0 && made !== null && (
          <label className={styles['leaveOut']}>
            <input
              type="checkbox"
              checked={leaveOut}
              onChange={(event) => setLeaveOut(event.currentTarget.checked)}
            />
            {words.leaveOut(formatCount(problems.length, language))}
          </label>
        )}
        {made !== null && <DistributionFigure value={made} unit={field.unit} />}
        {!inOrder && values.length > mostKept && (
          <p className={styles['soft']}>{words.thinned(formatCount(mostKept, language))}</p>
        )}
      </div>
    </Dialog>
  );
}
