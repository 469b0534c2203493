import { create } from 'zustand';
import { emptyFlow } from '../flow/edits.ts';
import type { Flow } from '../flow/flow.ts';
import { frozen } from './frozen.ts';
import { change, changeOn, createHistory, type History, mapStates, redo, undo } from './history.ts';

export interface EditOptions {
  /** Part of a change that goes on (a drag, a slider): no undo step of its own; the edit that ends it makes the step. */
  readonly transient?: boolean;
  /** What was done, in the page's language, for "Undone: ...". */
  readonly label?: string;
}

/** A flow and the name under which it is kept: undo across the opening of another goes back to both. */
export interface Housed {
  readonly flow: Flow;
  readonly home: string;
}

export interface DocumentState extends Housed {
  readonly history: History<Housed>;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** How often another document was taken up. */
  readonly openings: number;
  /** How often a person changed it, undo and redo included. */
  readonly edits: number;
  applyEdit(edit: (flow: Flow) => Flow, options?: EditOptions): void;
  /** Another document: a file opened, a new flow. One undo step, so that nothing is lost by it. Without a home it has the same one. */
  replaceFlow(flow: Flow, label?: string, home?: string): void;
  /** The document and all its past under this name are kept under another. */
  rehouse(home: string): void;
  /** The document as it stands is where undo ends: it was just taken up, nobody has done anything yet. */
  forgetHistory(): void;
  /** What the running flow did to itself by its journal: no step of its own. */
  followRun(flow: Flow): void;
  /** The same document in other words, all its past included: no step of its own. */
  retell(inOtherWords: (flow: Flow) => Flow): void;
  /** Both give the label of what was undone or done again; undefined where it had none. */
  undo(): string | undefined;
  redo(): string | undefined;
}

function toState(history: History<Housed>) {
  return {
    history,
    flow: frozen(history.present.flow),
    home: history.present.home,
    canUndo: history.past.length > 0 || history.pending !== null,
    canRedo: history.future.length > 0,
  };
}

/** The very same state where its flow is the very same. */
function withFlow(state: Housed, flow: Flow): Housed {
  return flow === state.flow ? state : { ...state, flow };
}

export const useDocument = create<DocumentState>()((set, get) => ({
  ...toState(createHistory({ flow: emptyFlow, home: '' })),
  openings: 0,
  edits: 0,
  applyEdit(edit, options = {}) {
    const { history, edits } = get();
    const next = withFlow(history.present, edit(history.present.flow));
    const after = options.transient === true ? changeOn(history, next) : change(history, next, options.label);
    set({ ...toState(after), edits: edits + (next === history.present ? 0 : 1) });
  },
  replaceFlow(flow, label, home = get().home) {
    set({ ...toState(change(get().history, { flow, home }, label)), openings: get().openings + 1 });
  },
  rehouse(home) {
    const { history } = get();
    const from = history.present.home;
    set(toState(mapStates(history, (state) => (state.home === from ? { ...state, home } : state))));
  },
  forgetHistory() {
    set(toState(createHistory(get().history.present)));
  },
  followRun(flow) {
    const { history } = get();
    set(toState({ ...history, present: withFlow(history.present, flow) }));
  },
  retell(inOtherWords) {
    set(toState(mapStates(get().history, (state) => withFlow(state, inOtherWords(state.flow)))));
  },
  undo() {
    const { history, edits, canUndo } = get();
    set({ ...toState(undo(history)), edits: edits + (canUndo ? 1 : 0) });
    return get().history.future[0]?.label;
  },
  redo() {
    const { history, edits, canRedo } = get();
    set({ ...toState(redo(history)), edits: edits + (canRedo ? 1 : 0) });
    return get().history.past.at(-1)?.label;
  },
}));
