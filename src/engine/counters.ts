/** The scalars of a run. Plain data. */
export interface Counters {
  now: number;
  events: number;
  created: number;
  copied: number;
  completed: number;
  lost: number;
  /** Of those lost, the ones whose place or edge was removed. */
  lostByRemoval: number;
  /** Orders given out: to entries and to servers that become idle. */
  orders: number;
  /** Messages made, copies included: the next one's number. */
  made: number;
  /** T5. Events served at the present instant. */
  atThisInstant: number;
  /** T5. Messages made at the present instant as copies or in batches. */
  crowd: number;
  /** Pending events that only create events; all others move something. */
  pendingArrivals: number;
  heldServers: number;
  /** P11. A server was held, or a command carried out, since circles were looked for. */
  mayBeStuck: boolean;
  /** P11. Until so many events circles are not looked for again: the search costs no more than what went on meanwhile. */
  lookAgainAt: number;
  /** Q1. Searches for a way through queues without places. */
  questions: number;
  /** O1. Places that had room although somebody was told no while they were asking. */
  corrections: number;
  /** O5. Messages that joins on a circle have let go on. */
  laps: number;
  /** Edges added and removed: what follows from how places are connected is worked out once for each. */
  rewirings: number;
  /** Figures but totals count from here. */
  figuresFrom: number;
  /** F6. Of the first event there was; its type is -2 before. */
  firstType: number;
  firstPriority: number;
  /** Whether there has been another type or priority: figures are kept for each from then on. */
  isMixed: boolean;
}

export function createCounters(): Counters {
  return {
    now: 0,
    events: 0,
    created: 0,
    copied: 0,
    completed: 0,
    lost: 0,
    lostByRemoval: 0,
    orders: 0,
    made: 0,
    atThisInstant: 0,
    crowd: 0,
    pendingArrivals: 0,
    heldServers: 0,
    mayBeStuck: false,
    lookAgainAt: 0,
    questions: 0,
    corrections: 0,
    laps: 0,
    rewirings: 0,
    figuresFrom: 0,
    firstType: -2,
    firstPriority: 0,
    isMixed: false,
  };
}
