// The last lines of `npm test`, and whether it passed. A pure function.
import { printed } from './figures.mjs';

/** @typedef {{passed: number, failed: number, skipped: number, files?: number}} Tally `files`: the browser test files that were run */
/**
 * @typedef {object} Run one child process
 * @property {string} name
 * @property {number} code its exit code
 * @property {Record<string, Tally>} tallies by engine, `Node` for Node
 * @property {Record<'statements' | 'branches' | 'functions' | 'lines', {pct: number | 'Unknown'}>} [coverage]
 */

const names = /** @type {const} */ ({ chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' });

/**
 * @param {object} about
 * @param {Run[]} about.runs
 * @param {import('./figures.mjs').Figure[]} [about.figures] what the tests measured
 * @param {ReturnType<import('./dependencies.mjs').listed> & {audit: import('./audit.mjs').Outcome}} [about.supply] whose code we use
 * @param {Record<import('./browser.mjs').Engine, import('./browser.mjs').Found>} about.found
 * @param {boolean} about.file a single file was asked for
 * @param {string[]} [about.asked] engines that were asked for
 * @param {boolean} about.ci where a missing engine is a failure
 * @param {{everywhere: string[], chromium: string[]}} about.inBrowsers the browser test files
 * @returns {{lines: string[], ok: boolean}}
 */
export function summary({ runs, figures = [], supply, found, file, asked, ci, inBrowsers }) {
  /** @type {Tally} */
  const total = { passed: 0, failed: 0, skipped: 0 };
  const lines = [''];
  /** @param {string} line */
  const failure = (line) => {
    total.failed++;
    lines.push(line);
  };

  /** @type {Record<string, Tally>} */
  const tallies = Object.assign({}, ...runs.map((run) => run.tallies));
  for (const [name, tally] of Object.entries(tallies)) {
    lines.push(`${name}: ${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
    total.passed += tally.passed;
    total.failed += tally.failed;
    total.skipped += tally.skipped;
  }
  // A run may end badly without a failed test: a file that does not compile, a crash, an engine that does not start.
  for (const run of runs) {
    const failed = Object.values(run.tallies).reduce((sum, tally) => sum + tally.failed, 0);
    if (run.code !== 0 && failed === 0) failure(`FAILED: the run in ${run.name} ended with exit code ${run.code}.`);
  }

  for (const engine of /** @type {(keyof typeof names)[]} */ (Object.keys(names))) {
    const place = found[engine];
    if (asked && !asked.includes(engine)) lines.push(`NOT RUN: ${names[engine]} (--only ${asked.join(',')})`);
    else if ('missing' in place) {
      const line = `${names[engine]} DID NOT RUN: ${place.missing}.`;
      if (ci || engine === 'chromium') failure(`FAILED: ${line}`);
      else lines.push(`MISSING: ${line}`);
    } else {
      const expected =
        engine === 'chromium' ? [...inBrowsers.everywhere, ...inBrowsers.chromium] : inBrowsers.everywhere;
      const tally = tallies[names[engine]];
      const ran = tally !== undefined && tally.passed + tally.failed > 0;
      if (!ran && (expected.length > 0 || !file)) failure(`FAILED: ${names[engine]} is there and ran no test.`);
      else if (ran && tally.files !== undefined && tally.files < expected.length)
        failure(`FAILED: ${names[engine]} ran ${tally.files} of ${expected.length} files.`);
    }
  }

  const whole = Object.keys(tallies).filter((name) => !file && tallies[name]?.passed);
  const table = printed(figures, /** @type {import('./figures.mjs').Column[]} */ (whole));
  lines.push(...table.lines, '');
  table.failures.forEach(failure);

  if (supply) {
    lines.push(...supply.lines);
    supply.failures.forEach(failure);
    if (supply.audit.failed) failure(supply.audit.line);
    else lines.push(supply.audit.line);
    lines.push('');
  }

  const coverage = runs.find((run) => run.coverage)?.coverage;
  if (coverage) {
    const parts = /** @type {const} */ (['statements', 'branches', 'functions', 'lines']);
    lines.push(`Coverage in Chromium: ${parts.map((part) => `${part} ${coverage[part].pct} %`).join(', ')}`);
  }
  lines.push(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return { lines, ok: total.failed === 0 && total.passed > 0 };
}
