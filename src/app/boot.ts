import type { Language } from '../base/words.ts';
import type { Flow } from '../flow/flow.ts';
import { beginAutosave, useKeeping } from '../store/autosave.ts';
import { useDocument } from '../store/document.ts';
import { openFlow } from '../store/files.ts';
import { createFirstFlow, inLanguage } from '../store/firstFlow.ts';
import { beginLint } from '../store/lint.ts';
import { useRun } from '../store/run.ts';
import { useSession } from '../store/session.ts';

/** Takes up the flow of the last visit, or begins with the first one, and keeps it from now on. */
export function boot(): void {
  const { language } = useSession.getState();
  const kept = useKeeping.getState().restore();
  openFlow(kept === null ? createFirstFlow(language) : inLanguage(kept, language));
  useDocument.getState().forgetHistory();
  if (kept !== null || isReload()) useSession.getState().tellRunAnew();
  beginAutosave();
  beginLint();
  useSession.subscribe((now, before) => {
    if (now.language !== before.language) retellFirstFlow(now.language);
  });
}

/** Also the first flow has a run that a reload ends. */
function isReload(): boolean {
  const [visit] = performance.getEntriesByType('navigation');
  return visit instanceof PerformanceNavigationTiming && visit.type === 'reload';
}

/** The first flow's own words, wherever they are kept: what is undone or replayed is in the page's language too. */
function retellFirstFlow(language: Language): void {
  const retell = (flow: Flow) => inLanguage(flow, language);
  useRun.setState(({ startFlow }) => ({ startFlow: startFlow && retell(startFlow) }));
  useDocument.getState().retell(retell);
}

export function openFirstFlow(language: Language, label: string): void {
  openFlow(createFirstFlow(language), label);
}
