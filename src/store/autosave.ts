import { create } from 'zustand';
import { useDocument } from './document.ts';
import { printFlow } from './flowText.ts';
import { createKeeping } from './keeping.ts';
import { createLibrary, type Entry, flowKeys, textOf } from './library.ts';
import { readFlow } from './readFlow.ts';
import { keysWith, readItem, removeItem, writeItem, writeTabItem } from './storage.ts';

/** Milliseconds that the document must be still before it is kept. */
const stillness = 400;

export const library = createLibrary({
  read: readItem,
  write: writeItem,
  remove: removeItem,
  keys: keysWith,
  clock: () => Date.now(),
});

/** The list of flows as this tab last saw it. */
export const useEntries = create<{ readonly entries: readonly Entry[] }>()(() => ({ entries: [] }));

export function refreshEntries(): void {
  useEntries.setState({ entries: library.list() });
}

/** Names that no other tab makes at the same instant; also where the page is served without encryption. */
export function freshId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
}

export const useKeeping = createKeeping({
  read: (id) => library.read(id),
  write: (id, flow, text) => {
    const trouble = library.write(id, flow.name, text);
    writeItem(lastKey, id);
    refreshEntries();
    return trouble;
  },
  spare: { read: readItem, write: writeItem },
  freshId,
  parse: readFlow,
  print: printFlow,
  later: (task) => {
    const timer = setTimeout(task, stillness);
    return () => clearTimeout(timer);
  },
});

/** Which flow was kept last in any tab, and which one is open in this tab. */
export const lastKey = 'eddy/last';
export const openKey = 'eddy/open';

/** Keeps the document from now on, and notices other tabs. Gives the function that ends it. */
export function beginAutosave(): () => void {
  const keeping = useKeeping.getState();
  const ends = [
    useDocument.subscribe((state, before) => {
      if (state.home !== before.home) {
        if (library.find(state.home)?.deletedAt != null) library.restore(state.home);
        keeping.begin(state.home, state.flow);
        writeTabItem(openKey, state.home);
        refreshEntries();
      } else if (state.flow !== before.flow) {
        // What nobody has changed yet, an example or a link, is not among a person's flows.
        const isOwn = state.edits !== before.edits || library.find(state.home) !== null;
        if (isOwn) keeping.changed(state.flow);
      }
    }),
    listen(window, 'storage', ({ key, newValue }) => {
      if (key?.startsWith(flowKeys) !== true) return;
      refreshEntries();
      if (key !== flowKeys + useDocument.getState().home) return;
      keeping.onOther(newValue === null ? null : textOf(newValue));
    }),
    listen(window, 'pagehide', () => keeping.flush()),
  ];
  return () => {
    for (const end of ends) end();
  };
}

function listen<K extends keyof WindowEventMap>(
  target: Window,
  kind: K,
  listener: (event: WindowEventMap[K]) => void,
): () => void {
  target.addEventListener(kind, listener);
  return () => target.removeEventListener(kind, listener);
}
