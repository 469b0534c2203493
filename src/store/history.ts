/** What was, what is, and what was undone. `pending` holds the state before a change that is still going on. */
export interface History<T> {
  readonly past: readonly Step<T>[];
  readonly present: T;
  readonly future: readonly Step<T>[];
  readonly pending: { readonly before: T } | null;
}

export interface Step<T> {
  readonly state: T;
  readonly label: string | undefined;
}

export const historyLimit = 200;

export function createHistory<T>(present: T): History<T> {
  return { past: [], present, future: [], pending: null };
}

/** A change that goes on (a drag, a slider): what it ends at will be one step from where it began. */
export function changeOn<T>(history: History<T>, present: T): History<T> {
  if (present === history.present) return history;
  return { ...history, present, pending: history.pending ?? { before: history.present } };
}

/** A change that is done; with a pending one it makes a single step. */
export function change<T>(history: History<T>, present: T, label?: string): History<T> {
  const before = history.pending === null ? history.present : history.pending.before;
  if (before === present) return history.pending === null ? history : { ...history, present, pending: null };
  return {
    past: [...history.past, { state: before, label }].slice(-historyLimit),
    present,
    future: [],
    pending: null,
  };
}

export function undo<T>(history: History<T>): History<T> {
  const settled = history.pending === null ? history : change(history, history.present);
  const last = settled.past.at(-1);
  if (last === undefined) return settled;
  return {
    past: settled.past.slice(0, -1),
    present: last.state,
    future: [{ state: settled.present, label: last.label }, ...settled.future],
    pending: null,
  };
}

export function redo<T>(history: History<T>): History<T> {
  const settled = history.pending === null ? history : change(history, history.present);
  const next = settled.future[0];
  if (next === undefined) return settled;
  return {
    past: [...settled.past, { state: settled.present, label: next.label }],
    present: next.state,
    future: settled.future.slice(1),
    pending: null,
  };
}

/** Every state there is, in other words. */
export function mapStates<T>(
  { past, present, future, pending }: History<T>,
  map: (state: T) => T,
): History<T> {
  const step = ({ state, label }: Step<T>): Step<T> => ({ state: map(state), label });
  return {
    past: past.map(step),
    present: map(present),
    future: future.map(step),
    pending: pending === null ? null : { before: map(pending.before) },
  };
}
