import { useEffect, useRef } from 'react';
import { formatClock, timeUnitOf } from '../flow/timeUnit.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { useSession } from '../store/session.ts';
import type { Stepped } from '../worker/protocol.ts';
import { mostLines, tellStep, toLines } from './stepWords.ts';
import styles from './TransportBar.module.css';
import { useStoryPlace } from './useStoryPlace.ts';

/** What the last step brought about, to which message and where: by the button that made it, and told to those who listen. */
export function StepStory({ stepped }: { stepped: Stepped | null }) {
  const text = useText();
  const language = useLanguage();
  const flow = useDocument((state) => state.flow);
  useEffect(() => {
    if (stepped === null) return;
    useSession.getState().announce(tellStep(stepped, useDocument.getState().flow, text, language));
  }, [stepped, text, language]);
  const story = useRef<HTMLDivElement>(null);
  useStoryPlace(story, stepped);
  if (stepped === null) return null;
  const lines = toLines(stepped.happened, flow, text, language);
  const rest = lines.length - mostLines + stepped.missed;
  return (
    <div ref={story} className={styles['story']} data-story aria-hidden="true">
      {lines.length === 0 && <p>{text.run.stepped(formatClock(stepped.at, timeUnitOf(flow)))}</p>}
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
