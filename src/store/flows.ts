import type { Language } from '../base/words.ts';
import { renameFlow } from '../flow/edits.ts';
import type { Flow } from '../flow/flow.ts';
import { freshId, library, refreshEntries, useKeeping } from './autosave.ts';
import { useDocument } from './document.ts';
import { createFirstFlow } from './firstFlow.ts';
import { printFlow } from './flowText.ts';
import { lastKept, openKept, openUnkept } from './opening.ts';
import { readFlow } from './readFlow.ts';

/** What may be done to the flows of this browser in their list. The one that is open is changed as the document. */

export function renameKept(id: string, name: string, label: string): void {
  if (id === useDocument.getState().home) {
    useDocument.getState().applyEdit((flow) => renameFlow(flow, name), { label });
    useKeeping.getState().flush();
    return;
  }
  rewrite(id, id, name);
}

/** Gives the name under which the copy is kept. */
export function duplicateKept(id: string, name: string): string {
  useKeeping.getState().flush();
  const copy = freshId();
  rewrite(id, copy, name);
  return copy;
}

/** What cannot be read keeps its text: only what the list calls it changes. */
function rewrite(from: string, to: string, name: string): void {
  const text = library.read(from);
  if (text === null) return;
  const flow = readFlow(text);
  library.write(to, name, flow.ok ? printFlow(renameFlow(flow.value, name)) : text);
  refreshEntries();
}

/** It lies among the deleted ones from now on; where it was open, the newest of the others is. */
export function deleteKept(id: string, language: Language, label: string): void {
  useKeeping.getState().flush();
  library.remove(id);
  refreshEntries();
  if (id !== useDocument.getState().home) return;
  const next = lastKept();
  if (next === null || !openKept(next, label)) openUnkept(createFirstFlow(language), label);
}

export function restoreKept(id: string): void {
  library.restore(id);
  refreshEntries();
}

export function purgeKept(id: string): void {
  library.purge(id);
  refreshEntries();
}

/** Both tabs' edits are kept: the document goes on as a flow of its own, under this name. */
export function keepBoth(named: (flow: Flow) => string): void {
  const { flow, applyEdit, rehouse } = useDocument.getState();
  const id = freshId();
  const own = renameFlow(flow, named(flow));
  useKeeping.getState().keepBoth(id, own);
  rehouse(id);
  applyEdit(() => own);
}
