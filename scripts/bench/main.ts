/**
 * `npm run bench`: how fast the engine is here and how much memory it takes, in Node and in a worker of each browser that
 * is found. Exit 1 where one of them did not come to its end.
 */
import process from 'node:process';
import { toLine } from '../../src/base/problem.ts';
import { measure } from '../../src/cli/bench/measure.ts';
import { parseBenchOptions, usage } from '../../src/cli/bench/options.ts';
import { preface, toReport } from '../../src/cli/bench/report.ts';
import { findBrowser, findFirefox } from '../browser.mjs';
import { tellOfBrowser } from './inBrowser.ts';
import { placeInNode } from './inNode.ts';

/** A browser may take two minutes to start, and so many times what Node took. */
const [startLimit, patience] = [120_000, 10];

// What ends this process ends its browser too: see `withBrowser`.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));

process.exitCode = await main();

async function main(): Promise<number> {
  const options = parseBenchOptions(process.argv.slice(2));
  if (!options.ok) {
    for (const each of options.problems) process.stderr.write(`${toLine(each)}\n`);
    return 2;
  }
  if (options.value === null) {
    process.stdout.write(usage);
    return 0;
  }
  const { events, nodeOnly } = options.value;
  const beganAt = performance.now();
  console.log(preface);
  console.log(toReport(await measure(placeInNode(), events)));
  if (nodeOnly) return 0;
  return measureInBrowsers(events, startLimit + patience * (performance.now() - beganAt));
}

/** One after another: they would slow each other down. */
async function measureInBrowsers(events: number, limit: number): Promise<number> {
  let exitCode = 0;
  for (const installed of [
    { name: 'Chromium', product: 'chrome', path: findBrowser() },
    { name: 'Firefox', product: 'firefox', path: findFirefox() },
  ] as const) {
    const { text, isWell } = await tellOfBrowser(installed, events, limit);
    console.log(text);
    if (!isWell) exitCode = 1;
  }
  return exitCode;
}
