import type { Language } from '../base/words.ts';
import { beginAutosave, useKeeping } from '../store/autosave.ts';
import { useDocument } from '../store/document.ts';
import { openFlow } from '../store/files.ts';
import { useSession } from '../store/session.ts';
import { createFirstFlow } from './firstFlow.ts';

/** Takes up the flow of the last visit, or begins with the first one, and keeps it from now on. */
export function boot(): void {
  const kept = useKeeping.getState().restore();
  openFlow(kept ?? createFirstFlow(useSession.getState().language));
  useDocument.getState().forgetHistory();
  beginAutosave();
}

export function openFirstFlow(language: Language, label: string): void {
  openFlow(createFirstFlow(language), label);
}
