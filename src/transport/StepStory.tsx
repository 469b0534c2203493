import { useEffect } from 'react';
import { formatClock, timeUnitOf } from '../flow/timeUnit.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { useRun } from '../store/run.ts';
import { useSession } from '../store/session.ts';
import { mostLines, tellStep, toLines } from './stepWords.ts';
import styles from './TransportBar.module.css';

/** What the last step brought about, to which message and where: by the button that made it, and told to those who listen. */
export function StepStory() {
  const text = useText();
  const language = useLanguage();
  const flow = useDocument((state) => state.flow);
  const status = useRun((run) => run.status);
  const stepped = useRun((run) => run.stepped);
  useEffect(
    () =>
      useRun.subscribe((now, before) => {
        const { announce } = useSession.getState();
        if (before.goal !== null && now.goal === null && now.status === 'paused' && now.now >= before.goal)
          announce(text.run.arrived(formatClock(before.goal, timeUnitOf(useDocument.getState().flow))));
        if (now.stepped === null || now.stepped === before.stepped) return;
        const told = tellStep(now.stepped, useDocument.getState().flow, text, language);
        announce(told);
      }),
    [text, language],
  );
  if (stepped === null || status !== 'paused') return null;
  const clock = formatClock(stepped.at, timeUnitOf(flow));
  const lines = toLines(stepped.happened, flow, text, language);
  const rest = lines.length - mostLines + stepped.missed;
  return (
    <div className={styles['story']} data-story aria-hidden="true">
      {lines.length === 0 && <p>{text.run.stepped(clock)}</p>}
      {lines.slice(0, mostLines).map(({ message, places }, index) => (
        <p key={index.toString()}>
          <b>{message}</b>
          {places.map((told, place) => (
            <span key={place.toString()}>{told}</span>
          ))}
        </p>
      ))}
      {rest > 0 && <p>{text.run.andMore(rest)}</p>}
    </div>
  );
}
