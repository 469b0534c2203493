import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { createTurns } from './turns.ts';

const turns = createTurns(
  (task) => {
    requestAnimationFrame(task);
  },
  () => performance.now(),
);

/**
 * The newest value as of this chart's last turn; null before its first. At most one chart of the page changes in a frame.
 * Where it changed though `news` of the run did not, a person did it: they see it at once.
 */
export function useTurn<T>(value: T, news: unknown): T | null {
  const [shown, setShown] = useState<T | null>(null);
  const latest = useRef(value);
  const known = useRef(news);
  // Not left to React's own time: it would join what two frames gave into one commit.
  const [turn] = useState(() => () => flushSync(() => setShown(latest.current)));
  useEffect(() => {
    latest.current = value;
    turns.ask(turn, known.current === news);
    known.current = news;
  }, [value, news, turn]);
  useEffect(() => () => turns.withdraw(turn), [turn]);
  return shown;
}
