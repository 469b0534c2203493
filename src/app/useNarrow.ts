import { useSyncExternalStore } from 'react';
import { isNarrow } from '../store/session.ts';

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

/** Whether the page is so narrow that its inspector is a sheet over palette and chart. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, isNarrow);
}
