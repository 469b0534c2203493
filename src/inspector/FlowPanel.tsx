import { useEffect, useState } from 'react';
import { isQuantileSure } from '../engine/stats/quantileCover.ts';
import { renameFlow, setMeta, setRun } from '../flow/edits.ts';
import type { Json, RunSettings, TimeUnit } from '../flow/flow.ts';
import { timeUnits } from '../flow/flow.ts';
import { parseField } from '../flow/parseField.ts';
import { runFields } from '../flow/runFields.ts';
import { changeSetting } from '../flow/runSetting.ts';
import { secondsPer, timeUnitOf, toUnit } from '../flow/timeUnit.ts';
import { useLanguage, useText, useWords } from '../i18n/language.tsx';
import { formatAmount, formatCount } from '../i18n/numbers.ts';
import { useDocument } from '../store/document.ts';
import { useRun } from '../store/run.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { later } from '../ui/later.tsx';
import { Select } from '../ui/Select.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { FormContext } from './editing.ts';
import { FieldRow } from './FieldRow.tsx';
import { Figure, PlainFigure } from './Figure.tsx';
import { FigureTable } from './FigureTable.tsx';
import { FindingsOfRun } from './Findings.tsx';
import styles from './Inspector.module.css';
import { NumberRow } from './NumberRow.tsx';
import { timeUnitWords } from './timeUnitWords.ts';

const Since = later(async () => (await import('./panels.ts')).Since);

/** Nothing is selected: the flow's own settings and what the whole run has come to. */
export function FlowPanel() {
  const text = useText();
  const flow = useDocument((state) => state.flow);
  const edit = useDocument((state) => state.applyEdit);
  const unit = timeUnitOf(flow);
  return (
    <>
      <div className={styles['head']}>
        <TextInput
          bare
          className={styles['title']}
          aria-label={text.transport.flowName}
          placeholder={text.transport.unnamed}
          value={flow.name}
          maxLength={200}
          normalise={(typed) => typed.trim()}
          onChange={(name) => {
            edit((now) => renameFlow(now, name.trim()), { label: text.transport.renamed });
            return true;
          }}
        />
        <Badge>{text.inspector.flow}</Badge>
      </div>
      <div className={styles['fields']}>
        <FieldRow label={timeUnitWords.label} help={[timeUnitWords.help]} path="meta.timeUnit">
          {({ id, describedBy }) => (
            <Select
              id={id}
              aria-describedby={describedBy}
              value={unit}
              options={timeUnits.map((each) => ({ value: each, label: text.run.unitName[each] }))}
              onChange={(next) =>
                edit((now) => setMeta(now, { timeUnit: next as TimeUnit }), {
                  label: text.inspector.settings.timeUnit,
                })
              }
            />
          )}
        </FieldRow>
        <RunSetting name="seed" />
        <RunSetting name="until" />
        <RunSetting name="warmUp" />
      </div>
      <FindingsOfRun />
      <FromRestart />
      <Totals unit={unit} />
    </>
  );
}

/** One of the run's settings; a new seed begins a new run, the others wait for a restart. */
function RunSetting({ name }: { name: keyof RunSettings }) {
  const text = useText();
  const language = useLanguage();
  const flow = useDocument((state) => state.flow);
  const inLanguage = useWords();
  const unit = timeUnitOf(flow);
  const [untaken, setUntaken] = useState<Json>();
  const [takenLater, setTakenLater] = useState(0);
  const field = runFields[name];
  const judge = (value: Json) =>
    changeSetting(flow.run, name, value, (seconds) => {
      const told = text.run.duration(formatAmount(toUnit(seconds, unit), language, 15), text.run.unit[unit]);
      // The end of the run is set in a field that is called otherwise.
      return name === 'warmUp' ? `${told} (${inLanguage(runFields.until.label)})` : told;
    });
  const change = (value: Json) => {
    const changed = judge(value);
    setUntaken(changed.ok ? undefined : value);
    if (!changed.ok) return false;
    if (changed.value[name] === flow.run[name]) return true;
    useDocument.getState().applyEdit((now) => setRun(now, changed.value), { label: inLanguage(field.label) });
    if (name === 'seed') useRun.getState().restart();
    return true;
  };
  const judged = untaken === undefined ? undefined : judge(untaken);
  useEffect(() => {
    // Another setting made way for it.
    if (untaken === undefined || judged?.ok !== true) return;
    change(untaken);
    setTakenLater((times) => times + 1);
  });
  const problems = judged === undefined || judged.ok ? [] : judged.problems;
  const takeBack = () => setUntaken(undefined);
  const leave = () => {
    const isHopeless = untaken !== undefined && !parseField(field, untaken, '').ok;
    if (isHopeless) takeBack();
    return isHopeless;
  };
  return (
    <FormContext value={{ unit, problems, takeBack, leave }}>
      <NumberRow
        key={takenLater}
        field={field}
        value={untaken ?? flow.run[name]}
        path={`run.${name}`}
        onChange={change}
      />
    </FormContext>
  );
}

function FromRestart() {
  const text = useText();
  const run = useDocument((state) => state.flow.run);
  const started = useRun((state) => state.startFlow?.run);
  if (started === undefined || (started.until === run.until && started.warmUp === run.warmUp)) return null;
  return (
    <div className={styles['pendingRun']}>
      <p>{text.inspector.settings.fromRestart}</p>
      <Button onClick={() => useRun.getState().restart()}>{text.inspector.settings.restart}</Button>
    </div>
  );
}

function Totals({ unit }: { unit: TimeUnit }) {
  const text = useText();
  const language = useLanguage();
  const totals = useRun((run) => run.totals);
  const endToEnd = useRun((run) => run.report?.endToEnd);
  const trace = useRun((run) => run.report ?? undefined);
  const isReset = useRun((run) => run.report !== null && run.report.figuresFrom > 0);
  const { inspector } = text;
  const shown = text.run.unit[unit];
  const counts = [
    [inspector.created, totals.created],
    ...(totals.copied === 0 ? [] : [[inspector.copied, totals.copied] as const]),
    [inspector.completed, totals.completed],
    [inspector.lost, totals.lost],
    [inspector.inFlight, totals.inFlight],
  ] as const;
  return (
    <section className={styles['measuredPart']} aria-label={inspector.figures}>
      {isReset && <Since since="reset" />}
      {endToEnd !== undefined && (
        <FigureTable>
          <Figure
            label={inspector.endToEnd}
            mean={endToEnd.mean}
            ci95={endToEnd.ci95}
            scale={secondsPer[unit]}
            unit={shown}
          />
          {endToEnd.p95 !== null && (
            <PlainFigure
              label={inspector.p95EndToEnd}
              value={formatAmount(toUnit(endToEnd.p95, unit), language)}
              unit={shown}
              unsure={!isQuantileSure(endToEnd, 0.95)}
            />
          )}
        </FigureTable>
      )}
      {isReset && <Since since="start" />}
      <dl className={styles['counts']}>
        {counts.map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{formatCount(count, language)}</dd>
          </div>
        ))}
        {trace !== undefined && (
          <div title={inspector.traceHelp}>
            <dt>{inspector.trace}</dt>
            <dd className={styles['trace']} data-events={trace.events}>
              {trace.hash}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
