import type { Language } from '../base/words.ts';
import { listenToPaste } from '../canvas/pasting.ts';
import type { Flow } from '../flow/flow.ts';
import { beginAutosave, useKeeping } from '../store/autosave.ts';
import { useCommands } from '../store/commands.ts';
import { useDocument } from '../store/document.ts';
import { createFirstFlow, inLanguage } from '../store/firstFlow.ts';
import { beginLint } from '../store/lint.ts';
import { firstHome, lastKept, openFlow, takeOverOldFlow } from '../store/opening.ts';
import { useRun } from '../store/run.ts';
import { useSession } from '../store/session.ts';
import { laterCode } from '../ui/later.tsx';
import { whenFetched } from '../ui/missing.ts';

/** Keys, menus and the list of commands need them; the first view does not. */
const commands = laterCode(async () => (await import('./commands.ts')).bringCommands());

/** Takes up the flow of the last visit, or begins with the first one, and keeps it from now on; then what the address holds. */
export function boot(): void {
  listenToPaste();
  useCommands.setState({ fetch: (then) => commands.use(then) });
  const { language } = useSession.getState();
  takeOverOldFlow();
  beginAutosave();
  const id = lastKept();
  const kept = id === null ? null : useKeeping.getState().restore(id);
  openFlow(
    kept === null ? createFirstFlow(language) : inLanguage(kept, language),
    undefined,
    id ?? firstHome,
  );
  useDocument.getState().forgetHistory();
  // Who comes by a link or an example hears of that flow alone.
  const comesFor = askedOf(location.hash);
  if (comesFor === null && (kept !== null || isReload())) useSession.getState().tellRunAnew();
  beginLint();
  useSession.subscribe((now, before) => {
    if (now.language !== before.language) retell(now.language);
  });
  addEventListener('hashchange', openAddress);
  // Not waited for: what it fetches needs the page to stand first.
  openAddress();
}

/** What an address holds: an example by its name, or what should be the flow of a link; null where it is bare or names a part of the page. */
function askedOf(hash: string): { readonly example: string | undefined } | null {
  const example = /^#example=([\w-]{1,64})$/.exec(hash)?.[1];
  return hash === '' || hash === '#canvas' ? null : { example };
}

const fetchOpening = () => import('./address.ts');

/** Whatever goes wrong with it is told, and one's own flow stays. */
function openAddress(): void {
  const { hash } = location;
  const asked = askedOf(hash);
  if (asked !== null) whenFetched(fetchOpening, (opening) => opening.openAddress(hash, asked.example));
}

/** Also the first flow has a run that a reload ends. */
function isReload(): boolean {
  const [visit] = performance.getEntriesByType('navigation');
  return visit instanceof PerformanceNavigationTiming && visit.type === 'reload';
}

/** An example's own words, wherever they are kept: what is undone or replayed is in the page's language too. */
function retell(language: Language): void {
  const told = (flow: Flow) => inLanguage(flow, language);
  useRun.setState(({ startFlow }) => ({ startFlow: startFlow && told(startFlow) }));
  useDocument.getState().retell(told);
}
