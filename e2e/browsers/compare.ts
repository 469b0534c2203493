import { type Trace, toTrace } from '../toTrace.ts';
import { type Installed, withBrowser } from './openBrowser.ts';
import type { Compared, Outcome } from './outcome.ts';
import { runInPage } from './runInPage.ts';

/** A flow's file, and what it gives in Node. */
export interface Expected {
  readonly name: string;
  readonly text: string;
  readonly wanted: Trace;
}

/** Computed here and now, by the very source that the page is built of: there is no recorded value that could grow old. */
export function toExpected(flow: { readonly name: string }): Expected {
  const text = JSON.stringify(flow);
  return { name: flow.name, text, wanted: toTrace(text) };
}

/** Runs the flows one after another in the page at this address, in one browser, in `limit` milliseconds. */
export async function compareIn(
  installed: Installed,
  address: string,
  expected: readonly Expected[],
  limit: number,
): Promise<Outcome> {
  const got = new Map<string, Trace>();
  const compared = () =>
    expected.map(({ name, wanted }): Compared => ({ flow: name, wanted, got: got.get(name) ?? null }));
  const { name: browser, path } = installed;
  if (path === null) return { browser, version: null, isMissing: true, compared: [], problem: null };
  let version: string | null = null;
  let problem: string | null = null;
  try {
    await withBrowser(installed, limit, async (opened) => {
      version = /[\d.]+/.exec(await opened.version())?.[0] ?? null;
      for (const { name, text } of expected) got.set(name, await runInPage(opened, address, text));
    });
  } catch (error) {
    const at = expected.find(({ name }) => !got.has(name));
    const reason = error instanceof Error ? error.message : String(error);
    problem = `${at === undefined || version === null ? 'it' : `“${at.name}”`}: ${reason.split('\n')[0]}`;
  }
  return { browser, version, isMissing: false, compared: compared(), problem };
}
