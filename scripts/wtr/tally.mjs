// A reporter of @web/test-runner that writes what each engine did into the file BROADSHEET_RESULTS names; test.mjs sums.
import { writeFileSync } from 'node:fs';

/** @typedef {import('../summary.mjs').Tally} Tally */

/**
 * @param {import('@web/test-runner').TestSuiteResult | undefined} suite
 * @param {Tally} tally
 */
function add(suite, tally) {
  for (const test of suite?.tests ?? []) {
    if (test.skipped) tally.skipped++;
    else if (test.passed) tally.passed++;
    else tally.failed++;
  }
  for (const inner of suite?.suites ?? []) add(inner, tally);
}

/** @param {string | undefined} file @returns {import('@web/test-runner').Reporter} */
export const tallyReporter = (file) => ({
  onTestRunFinished({ sessions, testCoverage }) {
    /** @type {Record<string, Tally>} */
    const tallies = {};
    for (const session of sessions) {
      const tally = (tallies[session.browser.name] ??= { passed: 0, failed: 0, skipped: 0, files: 0 });
      tally.files = (tally.files ?? 0) + 1;
      const before = tally.failed;
      add(session.testResults, tally);
      // A file that did not load, hung or threw outside a test has failed without a failed test.
      if (!session.passed && tally.failed === before) tally.failed++;
    }
    if (file) writeFileSync(file, JSON.stringify({ tallies, coverage: testCoverage?.summary }));
  },
});
