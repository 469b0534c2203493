import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { none, readCounts, sum, toCounts, withOutcome } from './counts.mjs';

it("reads Vitest's report", () => {
  const report = { numTotalTests: 6, numPassedTests: 4, numFailedTests: 1, numPendingTests: 1 };
  expect(toCounts(report)).toEqual({ passed: 4, failed: 1 });
});

it("reads Playwright's report", () => {
  const report = { stats: { expected: 12, unexpected: 2, flaky: 0, skipped: 1 } };
  expect(toCounts(report)).toEqual({ passed: 12, failed: 2 });
});

it('counts nothing where there is no report', () => {
  const folder = mkdtempSync(join(tmpdir(), 'eddy-counts-'));
  expect(readCounts(join(folder, 'none.json'))).toEqual(none);
  writeFileSync(join(folder, 'cut.json'), '{"numTotal');
  expect(readCounts(join(folder, 'cut.json'))).toEqual(none);
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
