import { useEffect, useMemo } from 'react';
import { timeUnitOf } from '../flow/timeUnit.ts';
import { useText } from '../i18n/language.tsx';
import { useRecordsText } from '../i18n/useRecordsText.ts';
import { useDocument } from '../store/document.ts';
import { download } from '../store/fileExchange.ts';
import { toFileName } from '../store/fileName.ts';
import { freshResult, printResult } from '../store/results.ts';
import { useRun } from '../store/run.ts';
import { useSession } from '../store/session.ts';
import { Button } from '../ui/Button.tsx';
import { copyText } from './copyText.ts';
import { toCsv } from './csv.ts';
import styles from './Records.module.css';
import { ResultTable } from './ResultTable.tsx';
import { toRows, toTable } from './resultRows.ts';
import { useTellTime } from './useTellTime.ts';
import { useThrottled } from './useThrottled.ts';

/** Milliseconds between two looks at all figures. */
const renewal = 1000;

/** All figures of the run as it stands, with their intervals: the very table that the command line gives. */
export function Results() {
  const { results } = useRecordsText();
  const result = useRun((run) => run.result);
  const report = useThrottled(
    useRun((run) => run.report),
    renewal,
  );
  const unit = useDocument((state) => timeUnitOf(state.flow));
  const tellTime = useTellTime(unit);
  // A report comes whenever anything has changed.
  useEffect(() => {
    if (report !== null) useRun.getState().askResult();
  }, [report]);
  const rows = useMemo(() => (result === null ? [] : toRows(result)), [result]);
  return (
    <section className={styles['view']} aria-label={results.title}>
      <header className={styles['head']}>
        <h2 className={styles['title']}>{results.title}</h2>
        <p className={styles['about']}>
          {result !== null &&
            results.about(
              result.seed,
              tellTime(result.until),
              result.warmUp > 0 ? tellTime(result.warmUp) : '',
              result.figuresFrom === undefined ? '' : tellTime(result.figuresFrom),
            )}
        </p>
        <Actions />
      </header>
      <ResultTable rows={rows} unit={unit} />
    </section>
  );
}

function Actions() {
  const { results } = useRecordsText();
  const text = useText();
  const { announce } = useSession.getState();
  const save = async (ending: 'csv' | 'json') => {
    const result = await freshResult();
    if (result === null) return;
    const name = toFileName(`${useDocument.getState().flow.name} ${results.title}`.trim(), ending);
    download(name, ending === 'json' ? printResult(result) : toCsv(toTable(toRows(result))));
    announce(text.files.saved(name));
  };
  const copy = async () => {
    const result = await freshResult();
    if (result === null) return;
    const lines = toTable(toRows(result)).map((row) => row.map((cell) => cell ?? '').join('\t'));
    announce((await copyText(lines.join('\n'))) ? results.copied : results.notCopied);
  };
  return (
    <div className={styles['actions']}>
      <Button className={styles['small']} onClick={() => void copy()}>
        {results.copy}
      </Button>
      <Button className={styles['small']} title={results.saveCsv} onClick={() => void save('csv')}>
        {results.csv}
      </Button>
      <Button className={styles['small']} title={results.saveJson} onClick={() => void save('json')}>
        {results.json}
      </Button>
    </div>
  );
}
