import { useEffect } from 'react';
import { useDocument } from '../store/document.ts';
import { useRun } from '../store/run.ts';
import { useSession } from '../store/session.ts';
import { watchedNodes } from '../store/watching.ts';

/** Keeps reports to what the page shows: the canvas is always there, so it is the one that asks. */
export function useWatching(): void {
  const key = useDocument(({ flow }) => Object.keys(flow.nodes).join(' '));
  const selected = useSession((session) => session.selectedNodes);
  useEffect(() => {
    if (key === '') return;
    useRun.getState().watch(watchedNodes(useDocument.getState().flow.nodes, selected));
  }, [key, selected]);
}
