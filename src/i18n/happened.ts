import type { Text } from './en/index.ts';

type Happened = keyof Text['run']['happened'];

/**
 * What happened to a message at a place of this kind. Only queues store what comes to them and only there it is deleted
 * in the end: at a sink it is completed, and into a delay or a join it comes.
 */
export function tellHappened({ run }: Text, what: Happened, kind: string | undefined): string {
  if (what === 'deleted' && kind === 'sink') return run.happenedElse.completed;
  if (what === 'stored' && (kind === 'delay' || kind === 'join')) return run.happenedElse.cameIn;
  return run.happened[what];
}
