import { create } from 'zustand';
import type { Flow } from '../flow/flow.ts';
import type { Finding, FoundAt } from '../flow/lint/finding.ts';
import type { Load } from '../flow/lint/loads.ts';
import { useDocument } from './document.ts';
import { onFirstSign } from './firstSign.ts';

export interface Lint {
  /** Whether any flow has been judged yet. */
  readonly isJudged: boolean;
  readonly findings: readonly Finding[];
  /** By place, as `placeOf` names it. */
  readonly byPlace: ReadonlyMap<string, readonly Finding[]>;
  /** By node: what is asked of servers against what they can do. */
  readonly loads: ReadonlyMap<string, Load>;
}

/** What is found in the document, a moment after it has changed. */
export const useLint = create<Lint>()(() => ({
  isJudged: false,
  findings: [],
  byPlace: new Map(),
  loads: new Map(),
}));

/** As in the file: `nodes.worker`, `edges.e1`, `run`. */
export function placeOf(at: FoundAt): string {
  return at.kind === 'run' ? 'run' : `${at.kind}s.${at.id}`;
}

const none: readonly Finding[] = [];

export function useFindingsAt(place: string): readonly Finding[] {
  return useLint((state) => state.byPlace.get(place)) ?? none;
}

/** Milliseconds without a change after which the document is judged; and at most so long until the page is idle. */
const stillness = 250;
const longestWait = 1000;
/** Milliseconds after which the first flow is judged, if nobody has touched the page: what that takes is no part of the first load. */
const atFirst = 5000;

/** From now on the document is judged whenever what runs has changed, between frames and never while it is being dragged about. */
export function beginLint(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async () => {
    const { judge } = await import('./judge.ts');
    const { flow } = useDocument.getState();
    const { findings, loads } = judge(flow);
    useLint.setState({ isJudged: true, findings, loads, byPlace: filed(findings) });
  };
  // What cannot be fetched now is asked for again with the next change.
  const lookWhenIdle = () => whenIdle(() => look().catch(() => undefined));
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(lookWhenIdle, stillness);
  };
  timer = setTimeout(lookWhenIdle, atFirst);
  onFirstSign(soon);
  useDocument.subscribe(({ flow }, { flow: before }) => {
    if (!judgedAlike(flow, before)) soon();
  });
}

/** Labels, places on the page and the name change nothing that is judged. */
function judgedAlike(a: Flow, b: Flow): boolean {
  return a.nodes === b.nodes && a.edges === b.edges && a.run === b.run && a.meta === b.meta;
}

function whenIdle(task: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(task, { timeout: longestWait });
  else setTimeout(task, 0);
}

function filed(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    const place = placeOf(finding.at);
    const there = found.get(place);
    if (there === undefined) found.set(place, [finding]);
    else there.push(finding);
  }
  return found;
}
