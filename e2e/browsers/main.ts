/**
 * `npm run test:browsers`: the flows that use all there is, in the page as it is built, in Chromium and in Firefox: the
 * same trace hashes as in Node? One line a browser; exit 1 where one differs. `--report=FILE` writes the counts too.
 */
import { writeFileSync } from 'node:fs';
import { build, preview } from 'vite';
import { findBrowser, findFirefox } from '../../scripts/browser.mjs';
import { freePort } from '../../scripts/port.mjs';
import { compareIn, toExpected } from './compare.ts';
import { flows } from './flows.ts';
import { exitCodeOf, type Outcome, toLine, toReport } from './outcome.ts';

/** Milliseconds a browser may take: it needs a tenth of that where nothing else runs. */
const limit = 180_000;

// What ends this process ends its browser too: see `withBrowser`.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));

const expected = flows.map(toExpected);
// On its own it builds first, so that it never tests a page of yesterday.
if (!process.env['EDDY_BUILT']) await build({ logLevel: 'warn' });
const port = await freePort();
const server = await preview({ preview: { port, strictPort: true, host: '127.0.0.1' } });
const outcomes: Outcome[] = [];
for (const installed of [
  { name: 'Chromium', product: 'chrome', path: findBrowser() },
  { name: 'Firefox', product: 'firefox', path: findFirefox() },
] as const) {
  const outcome = await compareIn(installed, `http://127.0.0.1:${port}/`, expected, limit);
  console.log(toLine(outcome));
  outcomes.push(outcome);
}
await server.close();
if (outcomes.every(({ isMissing }) => isMissing)) console.log('No browser was found: nothing was compared');
const report = process.argv.find((argument) => argument.startsWith('--report='))?.slice('--report='.length);
if (report !== undefined) writeFileSync(report, JSON.stringify(toReport(outcomes)));
process.exit(exitCodeOf(outcomes));
