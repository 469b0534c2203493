import type { Trace } from '../toTrace.ts';

/** A flow's trace in Node, and in the browser; null where it did not come to one. */
export interface Compared {
  readonly flow: string;
  readonly wanted: Trace;
  readonly got: Trace | null;
}

/** What one browser came to. */
export interface Outcome {
  readonly browser: string;
  /** Null: it is not there, or never said. */
  readonly version: string | null;
  readonly isMissing: boolean;
  /** Every flow that was to be run. */
  readonly compared: readonly Compared[];
  /** Why it did not come to its end. */
  readonly problem: string | null;
}

/** What `npm test` counts: one test for every flow in every browser that is there. */
export interface BrowsersReport {
  readonly browsers: { readonly passed: number; readonly failed: number; readonly told: string }[];
}

function isSame({ wanted, got }: Compared): boolean {
  return got !== null && got.hash === wanted.hash && got.events === wanted.events;
}

/** A failure even where every trace is the same: a browser must also come to its end. */
export function isWrong({ isMissing, problem, compared }: Outcome): boolean {
  return !isMissing && (problem !== null || compared.length === 0 || !compared.every(isSame));
}

/** One line a browser. */
export function toLine(outcome: Outcome): string {
  const { browser, version, isMissing, compared, problem } = outcome;
  if (isMissing) return `${browser} not found: skipped`;
  const named = version === null ? browser : `${browser} ${version}`;
  const told = problem === null ? [] : [problem];
  for (const each of compared) if (each.got !== null && !isSame(each)) told.push(difference(each, each.got));
  const events = compared.reduce((sum, { wanted }) => sum + wanted.events, 0);
  const size = `${compared.length} flows, ${events.toLocaleString('en')} events`;
  return `${named}: ${size}, ${isWrong(outcome) ? `NOT the same as in Node: ${told.join('; ')}` : 'the same trace hashes as in Node'}`;
}

function difference({ flow, wanted }: Compared, got: Trace): string {
  return `“${flow}” gave ${toText(got)} instead of ${toText(wanted)}`;
}

function toText({ hash, events }: Trace): string {
  return `${hash} after ${events.toLocaleString('en')} events`;
}

/** 1 where a browser differs or did not come to its end, and where none was there: then nothing was compared. */
export function exitCodeOf(outcomes: readonly Outcome[]): number {
  return outcomes.some(isWrong) || outcomes.every(({ isMissing }) => isMissing) ? 1 : 0;
}

export function toReport(outcomes: readonly Outcome[]): BrowsersReport {
  const browsers = outcomes.map((outcome) => {
    const passed = outcome.compared.filter(isSame).length;
    const failed = outcome.compared.length - passed;
    const told = toLine(outcome);
    if (outcome.isMissing) return { passed: 0, failed: 0, told };
    return { passed, failed: isWrong(outcome) ? Math.max(1, failed) : failed, told };
  });
  return { browsers };
}
