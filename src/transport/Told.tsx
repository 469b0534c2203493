import { useEffect, useState } from 'react';
import { useSession } from '../store/session.ts';
import styles from './Told.module.css';

/** Milliseconds for which it is seen. */
const moment = 6000;

/** What was just done, in the bar, beside the flow's name: it lies over nothing. Those who listen have heard it. */
export function Told() {
  const told = useSession((session) => session.told);
  const [gone, setGone] = useState<typeof told>(null);
  useEffect(() => {
    const timer = setTimeout(() => setGone(told), moment);
    return () => clearTimeout(timer);
  }, [told]);
  if (told === null || told === gone) return null;
  return (
    <div className={styles['told']} data-told="" aria-hidden="true" title={told.lines.join('\n')}>
      {told.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
