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

export interface DocumentState {
  readonly flow: Flow;
  readonly history: History<Flow>;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** How often another document was taken up. */
  readonly openings: number;
  applyEdit(edit: (flow: Flow) => Flow, options?: EditOptions): void;
  /** Another document: a file opened, a new flow. One undo step, so that nothing is lost by it. */
  replaceFlow(flow: Flow, label?: string): void;
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

function toState(history: History<Flow>) {
  return {
    history,
    flow: frozen(history.present),
    canUndo: history.past.length > 0 || history.pending !== null,
    canRedo: history.future.length > 0,
  };
}

export const useDocument = create<DocumentState>()((set, get) => ({
  ...toState(createHistory(emptyFlow)),
  openings: 0,
  applyEdit(edit, options = {}) {
    const { history } = get();
    const next = edit(history.present);
    set(toState(options.transient === true ? changeOn(history, next) : change(history, next, options.label)));
  },
  replaceFlow(flow, label) {
    set({ ...toState(change(get().history, flow, label)), openings: get().openings + 1 });
  },
  forgetHistory() {
    set(toState(createHistory(get().flow)));
  },
  followRun(flow) {
    set(toState({ ...get().history, present: flow }));
  },
  retell(inOtherWords) {
    set(toState(mapStates(get().history, inOtherWords)));
  },
  undo() {
    set(toState(undo(get().history)));
    return get().history.future[0]?.label;
  },
  redo() {
    set(toState(redo(get().history)));
    return get().history.past.at(-1)?.label;
  },
}));
