import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'eddy-npm-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const browser = join(folder, 'chromium');
writeFileSync(browser, '#!/bin/sh\necho Chromium 142.0.7444.59\n');
chmodSync(browser, 0o755);

/** In the place of npm: each step writes the report that it is asked for and ends with its own code. */
const npm = join(folder, 'npm-cli.js');
writeFileSync(
  npm,
  `const { writeFileSync } = require('node:fs');
   const { codes, reports } = JSON.parse(process.env.EDDY_STEPS);
   const [, , command, , script, ...args] = process.argv;
   const asked = (name) => args.find((each) => each.startsWith(name))?.slice(name.length);
   const files = {
     'test:unit': asked('--outputFile.json='),
     'test:e2e': process.env.PLAYWRIGHT_JSON_OUTPUT_FILE,
     'test:timed': process.env.PLAYWRIGHT_JSON_OUTPUT_FILE,
     'test:browsers': asked('--report='),
   };
   if (reports[script] !== undefined) writeFileSync(files[script], JSON.stringify(reports[script]));
   process.exit(command === 'run' ? (codes[script] ?? 0) : 9);`,
);

const unit = { numTotalTests: 90, numPassedTests: 90, numFailedTests: 0 };
const e2e = { stats: { expected: 12, unexpected: 0, flaky: 0, skipped: 0 } };
const timed = { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 } };
const there = { passed: 4, failed: 0, told: 'Chromium 142.0: the same' };

function test(browsers: unknown, codes: Readonly<Record<string, number>> = {}) {
  const reports = { 'test:unit': unit, 'test:e2e': e2e, 'test:timed': timed, 'test:browsers': browsers };
  const { status, stdout } = spawnSync(process.execPath, ['scripts/test.mjs'], {
    encoding: 'utf8',
    env: {
      ...process.env,
      npm_execpath: npm,
      PLAYWRIGHT_CHROMIUM: browser,
      EDDY_STEPS: JSON.stringify({ codes, reports }),
    },
  });
  const steps = [...stdout.matchAll(/^== (\S+)$/gm)].map(([, name]) => name);
  return { status, steps, end: stdout.slice(stdout.lastIndexOf('\n\n') + 2) };
}

describe.skipIf(process.platform === 'win32')('npm test', () => {
  it('goes through every step and counts what they count, the flows of each browser too', () => {
    const { status, steps, end } = test({ browsers: [there, { ...there, told: 'Firefox 140.5: the same' }] });
    expect(steps).toEqual([
      'types',
      'lint',
      'walls',
      'test:unit',
      'build',
      'test:e2e',
      'test:timed',
      'test:browsers',
    ]);
    expect(end).toBe('113 passed, 0 failed\n');
    expect(status).toBe(0);
  });

  it('says in its summary which browser was not found, and does not fail for that', () => {
    const missing = { passed: 0, failed: 0, told: 'Firefox not found: skipped' };
    const { status, end } = test({ browsers: [there, missing] });
    expect(end).toBe('Firefox not found: skipped\n109 passed, 0 failed\n');
    expect(status).toBe(0);
  });

  it('fails where a browser gives another trace', () => {
    const other = { passed: 3, failed: 1, told: 'Firefox 140.5: NOT the same' };
    const { status, end } = test({ browsers: [there, other] }, { 'test:browsers': 1 });
    expect(end).toBe('112 passed, 1 failed\n');
    expect(status).toBe(1);
  });

  it('ends with the first step that fails, and counts it where it counted nothing itself', () => {
    const { status, steps, end } = test({ browsers: [] }, { build: 3 });
    expect(steps.at(-1)).toBe('build');
    expect(end).toBe('90 passed, 1 failed\n');
    expect(status).toBe(3);
  });
});
