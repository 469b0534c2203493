import { useEffect, useMemo, useRef, useState } from 'react';
import { parseNumberText } from '../base/numberText.ts';
import { fromUnit, timeUnitOf } from '../flow/timeUnit.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { formatCount } from '../i18n/numbers.ts';
import { useRecordsText } from '../i18n/useRecordsText.ts';
import type { TraceFilter, TraceLine } from '../run/trace.ts';
import { useDocument } from '../store/document.ts';
import { mostLines, useEventLog } from '../store/eventLog.ts';
import { download } from '../store/fileExchange.ts';
import { toFileName } from '../store/fileName.ts';
import { useRun } from '../store/run.ts';
import { useSession } from '../store/session.ts';
import { Button } from '../ui/Button.tsx';
import { toCsv } from './csv.ts';
import { LogTable, toLogTable } from './LogTable.tsx';
import { tellPlace } from './logPlace.ts';
import styles from './Records.module.css';
import { useTellTime } from './useTellTime.ts';

export const noFilter: TraceFilter = { what: '', id: '', type: '', key: '', node: '' };

/** While it plays the log follows so seldom that replays take no more than this share of a core. Milliseconds. */
const between = 1500;
const share = 0.15;
/** A replay that takes less is not worth a word. */
const notice = 600;
/** After a key was pressed in a filter. */
const pause = 300;

/** What became of each message: a stretch of the run replayed, filtered by any of its columns. */
export function EventLog() {
  const { log } = useRecordsText();
  const unit = useDocument((state) => timeUnitOf(state.flow));
  const [filter, setFilter] = useState(noFilter);
  const [fromText, setFromText] = useState('');
  const from = fromText.trim() === '' ? null : parseNumberText(fromText);
  const isWrong = from !== null && !(Number.isFinite(from) && from >= 0);
  const question = useMemo(
    () => (isWrong ? null : { filter, from: from === null ? null : fromUnit(from, unit) }),
    [filter, from, isWrong, unit],
  );
  useAsking(question);
  const isFiltered = fromText !== '' || Object.values(filter).some((each) => each !== '');
  return (
    <section className={styles['view']} aria-label={log.title}>
      <header className={styles['head']}>
        <h2 className={styles['title']}>{log.title}</h2>
        <Standing from={question?.from ?? null} />
        <div className={styles['actions']}>
          {isFiltered && (
            <Button
              className={styles['small']}
              onClick={() => {
                setFilter(noFilter);
                setFromText('');
              }}
            >
              {log.clear}
            </Button>
          )}
          <Button
            className={styles['small']}
            disabled={question === null}
            onClick={() => question !== null && useEventLog.getState().ask(question)}
          >
            {log.renew}
          </Button>
          <SaveLines />
        </div>
      </header>
      <LogTable
        filter={filter}
        onFilter={setFilter}
        fromText={fromText}
        onFromText={setFromText}
        isWrong={isWrong}
        isNewestFirst={from === null}
      />
    </section>
  );
}

type Question = Parameters<ReturnType<typeof useEventLog.getState>['ask']>[0];

/** Asks when the question changes, when the run comes to stand somewhere else, and now and then while it plays. */
function useAsking(question: Question | null): void {
  const status = useRun((run) => run.status);
  const isPlaying = status === 'playing' || status === 'loading';
  // Where it stands: a step, an edit, another run.
  const place = useRun((run) => (isPlaying ? '' : `${run.events} ${run.now} ${run.journal.length}`));
  const isEmpty = useEventLog((log) => log.upTo === null && log.status === 'resting');
  const asked = useRef<Question | null>(null);
  const standing = useMemo(() => ({ question, place }), [question, place]);
  useEffect(() => {
    const next = standing.question;
    if (next === null) return;
    const isTyped = asked.current !== null && asked.current !== next;
    asked.current = next;
    const timer = setTimeout(() => useEventLog.getState().ask(next), isTyped ? pause : 0);
    return () => clearTimeout(timer);
  }, [standing]);
  useEffect(() => {
    if (question === null || !isPlaying) return;
    let timer = 0;
    const follow = () => {
      const log = useEventLog.getState();
      // One that begins at an instant and is full changes no more.
      const isDone = question.from !== null && log.isCut;
      if (log.status === 'resting' && !isDone) log.ask(question);
      timer = window.setTimeout(follow, Math.max(between, log.took / share));
    };
    timer = window.setTimeout(follow, between);
    return () => clearTimeout(timer);
  }, [question, isPlaying]);
  useEffect(() => {
    if (isEmpty && asked.current !== null) useEventLog.getState().ask(asked.current);
  }, [isEmpty]);
  useEffect(() => () => useEventLog.getState().clear(), []);
}

/** What the lines are, or how far the replay has come. */
function Standing({ from }: { from: number | null }) {
  const { log: words } = useRecordsText();
  const language = useLanguage();
  const tellTime = useTellTime(useDocument((state) => timeUnitOf(state.flow)));
  const { status, share: done, lines, isCut, upTo, cancel } = useEventLog();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (status !== 'replaying') {
      setSlow(false);
      return;
    }
    const timer = setTimeout(() => setSlow(true), notice);
    return () => clearTimeout(timer);
  }, [status]);
  if (status === 'replaying' && isSlow)
    return (
      <p className={styles['about']}>
        <progress
          className={styles['progress']}
          value={done}
          aria-label={words.replaying(Math.round(done * 100))}
        />{' '}
        {words.replaying(Math.round(done * 100))}{' '}
        <Button className={styles['small']} onClick={cancel}>
          {words.cancel}
        </Button>
      </p>
    );
  const count = formatCount(lines.length, language);
  const told =
    status === 'failed'
      ? words.failed
      : upTo === null
        ? ''
        : !isCut
          ? words.found(count, tellTime(upTo))
          : from === null
            ? words.last(count, tellTime(upTo))
            : words.first(formatCount(mostLines, language), tellTime(from));
  return <p className={styles['about']}>{told}</p>;
}

function SaveLines() {
  const { log } = useRecordsText();
  const text = useText();
  const language = useLanguage();
  const isEmpty = useEventLog(({ lines }) => lines.length === 0);
  const save = () => {
    const { flow } = useDocument.getState();
    const name = toFileName(`${flow.name} ${log.title}`.trim(), 'csv');
    const place = (line: TraceLine) => tellPlace(line, flow, language, log);
    download(name, toCsv(toLogTable(useEventLog.getState().lines, place)));
    useSession.getState().announce(text.files.saved(name));
  };
  return (
    <Button className={styles['small']} title={log.saveCsv} disabled={isEmpty} onClick={save}>
      {log.csv}
    </Button>
  );
}
