import { applyCommand } from '../flow/command.ts';
import type { Flow, JournalEntry } from '../flow/flow.ts';
import type { NodeSpecs } from '../flow/nodeSpec.ts';

/** What a replayed journal does to the flow, told to the page as the run reaches each entry. */
export interface Replay {
  /** The flow after all entries that lie at or before this instant; the very same flow where none came due. */
  reach(flow: Flow, now: number, events: number): Flow;
  /** Something was done at this point of the run: it is another run now, and what the journal held behind it is given up. */
  fork(at: JournalEntry): void;
}

/** The entries of a journal that stand before another one was made. */
export function entriesBefore(journal: readonly JournalEntry[], made: JournalEntry): readonly JournalEntry[] {
  return journal.filter(
    ({ at, afterEvents = 0 }) =>
      at < made.at || (at === made.at && afterEvents <= (made.afterEvents ?? afterEvents)),
  );
}

/** Whether anything of the journal was done behind so many events of a run that has come to this instant. */
export function isChangedSince(journal: readonly JournalEntry[], now: number, events: number): boolean {
  return journal.some(({ at, afterEvents = Number.POSITIVE_INFINITY }) => at <= now && afterEvents > events);
}

export function createReplay(journal: readonly JournalEntry[], specs: NodeSpecs): Replay {
  let entries = journal;
  let next = 0;
  return {
    reach(flow, now, events) {
      let reached = flow;
      for (let entry = entries[next]; entry !== undefined; entry = entries[next]) {
        if (entry.at > now || (entry.afterEvents ?? 0) > events) break;
        const applied = applyCommand(reached, entry.command, specs);
        if (applied.ok) reached = applied.value;
        next += 1;
      }
      return reached;
    },
    fork(at) {
      entries = entriesBefore(entries, at);
    },
  };
}
