import { applyCommand } from '../flow/command.ts';
import type { Flow, JournalEntry } from '../flow/flow.ts';
import type { NodeSpecs } from '../flow/nodeSpec.ts';

/** What a replayed journal does to the flow, told to the page as the run reaches each entry. */
export interface Replay {
  /** The flow after all entries that lie at or before this instant; the very same flow where none came due. */
  reach(flow: Flow, now: number, events: number): Flow;
  /** Entries that the run has reached. */
  done(): readonly JournalEntry[];
}

export function createReplay(journal: readonly JournalEntry[], specs: NodeSpecs): Replay {
  let next = 0;
  return {
    reach(flow, now, events) {
      let reached = flow;
      for (let entry = journal[next]; entry !== undefined; entry = journal[next]) {
        if (entry.at > now || (entry.afterEvents ?? 0) > events) break;
        const applied = applyCommand(reached, entry.command, specs);
        if (applied.ok) reached = applied.value;
        next += 1;
      }
      return reached;
    },
    done: () => journal.slice(0, next),
  };
}
