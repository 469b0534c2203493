import { useDocument } from './document.ts';
import { printFlow } from './files.ts';
import { createKeeping, flowKey } from './keeping.ts';
import { readFlow } from './readFlow.ts';
import { readItem, writeItem } from './storage.ts';

/** Milliseconds that the document must be still before it is kept. */
const stillness = 400;

export const useKeeping = createKeeping({
  read: readItem,
  write: writeItem,
  parse: readFlow,
  print: printFlow,
  later: (task) => {
    const timer = setTimeout(task, stillness);
    return () => clearTimeout(timer);
  },
});

/** Keeps the document from now on, and notices other tabs. Gives the function that ends it. */
export function beginAutosave(): () => void {
  const keeping = useKeeping.getState();
  const ends = [
    useDocument.subscribe((state, before) => {
      if (state.flow !== before.flow) keeping.changed(state.flow);
    }),
    listen(window, 'storage', (event) => {
      if (event.key === flowKey) keeping.onOther(event.newValue);
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
