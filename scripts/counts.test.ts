import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { toReport } from '../e2e/browsers/outcome.ts';
import { none, readReport, skippedIn, sum, toCounts, withOutcome } from './counts.mjs';

it("reads Vitest's report", () => {
  const report = { numTotalTests: 6, numPassedTests: 4, numFailedTests: 1, numPendingTests: 1 };
  expect(toCounts(report)).toEqual({ passed: 4, failed: 1 });
});

it("reads Playwright's report", () => {
  const report = { stats: { expected: 12, unexpected: 2, flaky: 0, skipped: 1 } };
  expect(toCounts(report)).toEqual({ passed: 12, failed: 2 });
});

it('reads the report of the browsers, and which of them were not there', () => {
  const trace = { hash: '0123456789abcdef', events: 100_000 };
  const compared = ['a', 'b', 'c'].map((flow) => ({ flow, wanted: trace, got: trace }));
  const there = { browser: 'Chromium', version: '140.0', isMissing: false, compared, problem: null };
  const missing = { browser: 'Firefox', version: null, isMissing: true, compared: [], problem: null };
  const written = JSON.parse(JSON.stringify(toReport([there, missing])));
  expect(toCounts(written)).toEqual({ passed: 3, failed: 0 });
  expect(skippedIn(written)).toEqual(['Firefox not found: skipped']);
  const broken = toReport([{ ...there, problem: 'it: ended after 180 s' }, there]);
  expect(toCounts(broken)).toEqual({ passed: 6, failed: 1 });
  expect(skippedIn(broken)).toEqual([]);
  expect(skippedIn(null)).toEqual([]);
});

it('counts nothing where there is no report', () => {
  const folder = mkdtempSync(join(tmpdir(), 'eddy-counts-'));
  expect(readReport(join(folder, 'none.json'))).toBeNull();
  writeFileSync(join(folder, 'cut.json'), '{"numTotal');
  expect(readReport(join(folder, 'cut.json'))).toBeNull();
  writeFileSync(join(folder, 'whole.json'), '{"stats":{"expected":1}}');
  expect(readReport(join(folder, 'whole.json'))).toEqual({ stats: { expected: 1 } });
  rmSync(folder, { recursive: true });
  expect(toCounts(null)).toEqual(none);
});

it('adds up', () => {
  expect(sum({ passed: 500, failed: 0 }, { passed: 12, failed: 1 })).toEqual({ passed: 512, failed: 1 });
});

it('counts a step that failed without a failing test as one failure', () => {
  expect(withOutcome(none, 2)).toEqual({ passed: 0, failed: 1 });
  expect(withOutcome({ passed: 9, failed: 3 }, 1)).toEqual({ passed: 9, failed: 3 });
  expect(withOutcome({ passed: 9, failed: 0 }, 0)).toEqual({ passed: 9, failed: 0 });
});
