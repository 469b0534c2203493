import { useFindingsAt, useLint } from '../store/lint.ts';
import { later, useEver } from '../ui/later.tsx';

// Nothing is found before the first view stands.
const Button = later(async () => (await import('./panels.ts')).FindingsButton);
const Here = later(async () => (await import('./panels.ts')).FindingsHere);

/** How much was found in the flow; it opens the list. */
export function Findings() {
  return useEver(useLint((state) => state.findings.length > 0)) ? <Button /> : null;
}

/** What was found in the settings of the run. */
export function FindingsOfRun() {
  return useFindingsAt('run').length === 0 ? null : <Here place="run" />;
}
