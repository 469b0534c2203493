import { useSyncExternalStore } from 'react';

let asked: MediaQueryList | null = null;

function list(): MediaQueryList {
  asked ??= matchMedia('(prefers-reduced-motion: reduce)');
  return asked;
}

function subscribe(listener: () => void): () => void {
  list().addEventListener('change', listener);
  return () => list().removeEventListener('change', listener);
}

/** The same outside React. */
export function isStill(): boolean {
  return list().matches;
}

/** Whether the person asked their system for less motion. */
export function useReducedMotion(): boolean {
  return useSyncExternalStore(subscribe, isStill);
}
