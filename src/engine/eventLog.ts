import { none } from './messages.ts';
import type { Simulation } from './simulation.ts';

/** What may become of a message. A log keeps the index. */
export const happenings = [
  'produced',
  'sent',
  'doubled',
  'waits',
  'stored',
  'dispatched',
  'handling',
  'handled',
  'failed',
  'retried',
  'interrupted',
  'returned',
  'rejected',
  'dropped',
  'expired',
  'abandoned',
  'deadLettered',
  'joined',
  'deleted',
  'lost',
] as const;
export type Happening = (typeof happenings)[number];

/** An entry: what, instant, place, edge, message, event, type, key. Slots and indices are -1 where there is none. */
export const entryStride = 8;

const codes: ReadonlyMap<Happening, number> = new Map(happenings.map((what, code) => [what, code]));

/**
 * E5: all that becomes of messages, one entry each, in order, for whoever steps through a run or replays a stretch of it.
 * A message is told by its number, from 1 on; `event` is the number of the one that it is a copy of. Like the log of
 * moves it belongs to the observer: `simulation.eventLog` is null in a run that nobody looks at so closely.
 */
export class EventLog {
  count = 0;
  /** Entries for which there was no room. */
  missed = 0;
  entries = new Float64Array(64 * entryStride);
  private readonly limit: number;

  constructor(limit = 65_536) {
    this.limit = limit;
  }

  /** Where the next entry's numbers go; -1 where the log is full. */
  open(): number {
    if (this.count === this.limit) {
      this.missed++;
      return none;
    }
    const at = this.count++ * entryStride;
    if (at === this.entries.length) {
      const more = new Float64Array(this.entries.length * 2);
      more.set(this.entries);
      this.entries = more;
    }
    return at;
  }

  clear(): void {
    this.count = 0;
    this.missed = 0;
  }
}

/** Enters what has become of `message` at a place, or on an edge that leaves it. Called only where there is a log. */
export function note(
  { eventLog, messages, extras, counters }: Simulation,
  what: Happening,
  place: number,
  message: number,
  edge: number = none,
): void {
  const at = eventLog?.open() ?? none;
  if (eventLog === null || at === none) return;
  const { entries } = eventLog;
  const extra = messages.extra(message);
  entries[at] = codes.get(what)!;
  entries[at + 1] = counters.now;
  entries[at + 2] = place;
  entries[at + 3] = edge;
  entries[at + 4] = messages.number(message) + 1;
  entries[at + 5] = messages.event(message) + 1;
  entries[at + 6] = messages.type(message);
  entries[at + 7] = extra === none ? none : extras.key(extra);
}
