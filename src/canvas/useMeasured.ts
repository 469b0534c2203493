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

/** Whether lists are the same, one by one. */
export function sameLists<T>(isSame: (a: T, b: T) => boolean): (a: readonly T[], b: readonly T[]) => boolean {
  return (a, b) => a.length === b.length && a.every((each, index) => isSame(each, b[index]!));
}
