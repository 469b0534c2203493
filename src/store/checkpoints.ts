import type { Checkpoint } from '../worker/protocol.ts';

/** Points of one run from which it can be replayed, in order: the last one always, of those before it a few. */
export interface Checkpoints {
  readonly all: readonly Checkpoint[];
  keep(checkpoint: Checkpoint): void;
  /** Forgets what lies behind so many events. */
  keepUpTo(events: number): void;
  clear(): void;
}

export const mostKept = 8;
/** Bytes of all together, the last one apart. */
const mostBytes = 64 * 1024 * 1024;

export function createCheckpoints(): Checkpoints {
  let all: readonly Checkpoint[] = [];
  const bytes = () => all.reduce((sum, each) => sum + each.bytes, 0);
  return {
    get all() {
      return all;
    },
    keep(checkpoint) {
      all = [...all, checkpoint];
      while (all.length > 1 && (all.length > mostKept || bytes() - checkpoint.bytes > mostBytes)) {
        const spare = leastNeeded(all);
        all = all.filter((_, index) => index !== spare);
      }
    },
    keepUpTo(events) {
      all = all.filter((each) => eventsOf(each) <= events);
    },
    clear() {
      all = [];
    },
  };
}

const eventsOf = ({ saved }: Checkpoint) => saved.simulation.counters.events;

/** The one whose neighbours, or the start and the next one, are nearest to each other; never the last. */
function leastNeeded(all: readonly Checkpoint[]): number {
  const gaps = all.slice(0, -1).map((_, index) => {
    const before = all[index - 1];
    return eventsOf(all[index + 1]!) - (before === undefined ? 0 : eventsOf(before));
  });
  return gaps.indexOf(Math.min(...gaps));
}
