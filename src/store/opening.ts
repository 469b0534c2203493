import { emptyFlow } from '../flow/edits.ts';
import type { Flow } from '../flow/flow.ts';
import { freshId, lastKey, library, openKey, refreshEntries, useKeeping } from './autosave.ts';
import { useDocument } from './document.ts';
import { beforeKey } from './keeping.ts';
import { readFlow } from './readFlow.ts';
import { useRun } from './run.ts';
import { isNarrow, useSession } from './session.ts';
import { readItem, readTabItem, removeItem, writeItem } from './storage.ts';

/** A flow becomes the document and runs from its beginning; it is kept under this name when it is changed. */
export function openFlow(flow: Flow, label?: string, home?: string): void {
  const { select, inspectorOpen, setInspectorOpen } = useSession.getState();
  select([], []);
  // On a narrow page its sheet would lie over what one came to see.
  if (inspectorOpen && isNarrow()) setInspectorOpen(false);
  useRun.getState().open(flow, label, home);
}

/** A flow that belongs to the person: it is among those of this browser at once. */
export function openOwn(flow: Flow, label?: string): void {
  openFlow(flow, label, freshId());
  useKeeping.getState().changed(useDocument.getState().flow);
}

/** A flow that is nobody's until it is changed: an empty one, an example, a link. Gives the name it would be kept under. */
export function openUnkept(flow: Flow, label?: string): string {
  const home = freshId();
  openFlow(flow, label, home);
  return home;
}

export function newFlow(label: string): void {
  openUnkept(emptyFlow, label);
}

/** Makes the document as it stands one of the person's flows. */
export function keepNow(): void {
  const keeping = useKeeping.getState();
  keeping.changed(useDocument.getState().flow);
  keeping.flush();
}

/** One of the person's flows; false where nothing of it can be read. */
export function openKept(id: string, label?: string): boolean {
  useKeeping.getState().flush();
  const flow = useKeeping.getState().restore(id);
  if (flow === null) return false;
  openFlow(flow, label, id);
  return true;
}

/** What the first flow is kept under, should it be changed: the same in every tab, so that two of them notice each other. */
export const firstHome = 'first';

/** The flow that this tab had open, else the one kept last, else the newest that there is. */
export function lastKept(): string | null {
  const living = library.list().filter((entry) => entry.deletedAt === null);
  const wanted = [readTabItem(openKey), readItem(lastKey)];
  const found = wanted.find((id) => id !== null && living.some((entry) => entry.id === id));
  return found ?? living[0]?.id ?? null;
}

const oldKey = 'eddy/flow';

/** Before there were several flows there was one, under a key of its own: it becomes the first of them. */
export function takeOverOldFlow(): void {
  const text = readItem(oldKey);
  if (text !== null) {
    const id = library.find(firstHome) === null ? firstHome : freshId();
    const flow = readFlow(text);
    if (library.write(id, flow.ok ? flow.value.name : '', text) === null) {
      const before = readItem(beforeKey);
      if (before !== null) writeItem(beforeKey, `${id}\n${before}`);
      writeItem(lastKey, id);
      removeItem(oldKey);
    }
  }
  refreshEntries();
}
