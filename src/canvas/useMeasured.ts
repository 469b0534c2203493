import { useEffectEvent, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Present } from '../ui/present.ts';

/** What `measure` finds on the page: looked at anew only when one of these has come, gone, moved or changed its size, and before it is seen. */
export function useMeasured<T>(
  present: Present,
  measure: () => T,
  isSame: (a: T, b: T) => boolean,
  unmeasured: T,
): T {
  const [met, setMet] = useState(unmeasured);
  const look = useEffectEvent(() => {
    const now = measure();
    setMet((was) => (isSame(was, now) ? was : now));
  });
  useLayoutEffect(() => {
    look();
    return present.subscribe(() => flushSync(look));
  }, [present]);
  return met;
}
