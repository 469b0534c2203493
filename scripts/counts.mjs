import { readFileSync } from 'node:fs';

/** @typedef {{ readonly passed: number, readonly failed: number }} Counts */

/** @type {Counts} */
export const none = { passed: 0, failed: 0 };

/** @param {Counts} a @param {Counts} b @returns {Counts} */
export function sum(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed };
}

/**
 * What a runner's JSON report counts; nothing where it wrote none.
 * @param {string} path
 * @returns {Counts}
 */
export function readCounts(path) {
  try {
    return toCounts(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return none;
  }
}

/**
 * Of Vitest's report or Playwright's, told apart by their fields. Skipped tests are neither passed nor failed.
 * @param {any} report
 * @returns {Counts}
 */
export function toCounts(report) {
  if (typeof report?.numTotalTests === 'number') {
    return { passed: report.numPassedTests, failed: report.numFailedTests };
  }
  if (typeof report?.stats?.expected === 'number') {
    return { passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected };
  }
  return none;
}

/**
 * A step that failed without a failing test (a type error, a build that broke) counts as one failure.
 * @param {Counts} counts
 * @param {number} exitCode
 * @returns {Counts}
 */
export function withOutcome(counts, exitCode) {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
