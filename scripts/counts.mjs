import { readFileSync } from 'node:fs';

/** @typedef {{ readonly passed: number, readonly failed: number }} Counts */

/** @type {Counts} */
export const none = { passed: 0, failed: 0 };

/** @param {Counts} a @param {Counts} b @returns {Counts} */
export function sum(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed };
}

/**
 * A runner's JSON report; null where it wrote none.
 * @param {string} path
 * @returns {any}
 */
export function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Of Vitest's report, Playwright's or that of the browsers, told apart by their fields. Skipped tests are neither passed
 * nor failed.
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
  if (Array.isArray(report?.browsers)) return report.browsers.reduce(sum, none);
  return none;
}

/**
 * What the summary must say of the browsers beside the counts: each that was not there.
 * @param {any} report
 * @returns {string[]}
 */
export function skippedIn(report) {
  if (!Array.isArray(report?.browsers)) return [];
  return report.browsers
    .filter((/** @type {any} */ { passed, failed }) => passed + failed === 0)
    .map((/** @type {any} */ { told }) => told);
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
