import { useEffect, useLayoutEffect, useRef } from 'react';
import { formatClock, timeUnitOf } from '../flow/timeUnit.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { useSession } from '../store/session.ts';
import type { Stepped } from '../worker/protocol.ts';
import { mostLines, tellStep, toLines } from './stepWords.ts';
import { type Box, storyPlace } from './storyPlace.ts';
import styles from './TransportBar.module.css';

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
  useLayoutEffect(() => {
    const place = () => {
      if (story.current !== null) putClear(story.current);
    };
    place();
    window.addEventListener('resize', place);
    return () => window.removeEventListener('resize', place);
  });
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

/** Over the canvas, but over nothing that is drawn there nor what stands above it. */
function putClear(story: HTMLElement): void {
  const canvas = document.querySelector('main')?.getBoundingClientRect();
  const button = story.parentElement?.getBoundingClientRect();
  if (canvas === undefined || button === undefined) return;
  const drawn = document.querySelectorAll(
    '.react-flow__node:not(.react-flow__node-frame), [data-queue], [data-floating], [data-gravity]',
  );
  const boxes: readonly Box[] = [...drawn].map((each) => each.getBoundingClientRect());
  const size = { width: story.offsetWidth, height: story.offsetHeight };
  const { x, y } = storyPlace(size, canvas, button, boxes);
  story.style.left = `${x}px`;
  story.style.top = `${y}px`;
}
