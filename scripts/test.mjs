/**
 * `npm test`: everything, from a bare clone, one step after another, until the first that fails. Its exit code is that
 * step's; its last line is always `N passed, N failed`, and before it stands which browser was not found. Node's own
 * modules only until packages are installed.
 */
import { requireNode } from './node.mjs';

requireNode();
main().catch((error) => {
  console.error(error);
  finish({ passed: 0, failed: 1 }, 1);
});

async function main() {
  const { installIfStale, npm, root } = await import('./install.mjs');
  const { none, readReport, skippedIn, sum, toCounts, withOutcome } = await import('./counts.mjs');
  const { spawnSync } = await import('node:child_process');
  const { mkdtempSync, rmSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');
  const { join } = await import('node:path');

  const installed = installIfStale();
  if (installed !== 0) return finish({ passed: 0, failed: 1 }, installed);
  const { findBrowser, installBrowser } = await import('./browser.mjs');
  const browser = findBrowser() || installBrowser();
  if (browser === null) {
    console.error(
      'No Chromium was found and none could be installed. Install one, or name it: CHROME=/path npm test',
    );
    return finish({ passed: 0, failed: 1 }, 1);
  }
  console.log(`Browser: ${browser}`);

  const reports = mkdtempSync(join(tmpdir(), 'eddy-test-'));
  const unit = join(reports, 'unit.json');
  const browsers = join(reports, 'browsers.json');
  const env = {
    ...process.env,
    PLAYWRIGHT_CHROMIUM: browser,
    EDDY_BUILT: '1',
  };
  /** @type {{ script: string, args: string[], report?: string }[]} */
  const steps = [
    { script: 'types', args: [] },
    { script: 'lint', args: [] },
    { script: 'walls', args: [] },
    {
      script: 'test:unit',
      args: ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`],
      report: unit,
    },
    { script: 'build', args: [] },
    ...['test:e2e', 'test:timed'].map((script) => ({
      script,
      args: ['--', '--reporter=list,json'],
      report: join(reports, `${script.slice(5)}.json`),
    })),
    { script: 'test:browsers', args: ['--', `--report=${browsers}`], report: browsers },
  ];

  let total = none;
  /** @type {string[]} */
  const skipped = [];
  let exitCode = 0;
  for (const { script, args, report } of steps) {
    console.log(`\n== ${script}`);
    const begunAt = performance.now();
    const call = npm(['run', '--silent', script, ...args]);
    const { status } = spawnSync(call.command, call.args, {
      cwd: root,
      stdio: 'inherit',
      shell: call.shell,
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    });
    exitCode = status === null ? 1 : status;
    const written = report === undefined ? null : readReport(report);
    total = sum(total, withOutcome(toCounts(written), exitCode));
    skipped.push(...skippedIn(written));
    const seconds = ((performance.now() - begunAt) / 1000).toFixed(1);
    console.log(`== ${script}: ${exitCode === 0 ? 'ok' : `failed (exit ${exitCode})`}, ${seconds} s`);
    if (exitCode !== 0) break;
  }
  rmSync(reports, { recursive: true, force: true });
  finish(total, exitCode, skipped);
}

/**
 * @param {import('./counts.mjs').Counts} total
 * @param {number} exitCode
 * @param {string[]} [skipped]
 */
function finish(total, exitCode, skipped = []) {
  console.log(['', ...skipped, `${total.passed} passed, ${total.failed} failed`].join('\n'));
  process.exitCode = exitCode;
}
