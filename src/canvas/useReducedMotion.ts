import { useSyncExternalStore } from 'react';

interface Preference {
  readonly list: MediaQueryList;
  reduce: boolean;
}

let preference: Preference | null = null;

/** Asked of the browser once: who reads `matches` in every animation frame takes the news before it is told to anybody. */
function read(): Preference {
  if (preference !== null) return preference;
  const list = matchMedia('(prefers-reduced-motion: reduce)');
  const made: Preference = { list, reduce: list.matches };
  preference = made;
  list.addEventListener('change', (event) => {
    made.reduce = event.matches;
  });
  return made;
}

function subscribe(listener: () => void): () => void {
  const { list } = read();
  list.addEventListener('change', listener);
  return () => list.removeEventListener('change', listener);
}

/** The same outside React. */
export function isStill(): boolean {
  return read().reduce;
}

/** Whether the person asked their system for less motion. */
export function useReducedMotion(): boolean {
  return useSyncExternalStore(subscribe, isStill);
}
