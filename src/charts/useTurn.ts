import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { createTurns } from './turns.ts';

const turns = createTurns(
  (task) => {
    requestAnimationFrame(task);
  },
  () => performance.now(),
);

/** The newest value as of this chart's last turn; null before its first. At most one chart of the page changes in a frame. */
export function useTurn<T>(value: T): T | null {
  const [shown, setShown] = useState<T | null>(null);
  const latest = useRef(value);
  // Not left to React's own time: it would join what two frames gave into one commit.
  const [turn] = useState(() => () => flushSync(() => setShown(latest.current)));
  useEffect(() => {
    latest.current = value;
    turns.ask(turn);
  }, [value, turn]);
  useEffect(() => () => turns.withdraw(turn), [turn]);
  return shown;
}
