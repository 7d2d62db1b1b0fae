// A reporter of node:test: one line a file, failures in full, and the totals into the file BROADSHEET_RESULTS names,
// as BROADSHEET_TALLY's or Node's.
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { inspect } from 'node:util';
import { root } from './files.mjs';

/** @param {AsyncIterable<import('node:test/reporters').TestEvent>} source */
export default async function* report(source) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  /** @type {Map<string, {passed: number, failed: number, skipped: number}>} */
  const files = new Map();
  /** @type {string[]} */
  const path = [];
  for await (const { type, data } of source) {
    if (type === 'test:start') path.splice(data.nesting, Infinity, data.name);
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const file = relative(root, data.file ?? data.name);
    const count = files.get(file) ?? { passed: 0, failed: 0, skipped: 0 };
    files.set(file, count);
    const suite = data.details.type === 'suite';
    const error = type === 'test:fail' ? /** @type {any} */ (data.details).error : undefined;
    // A suite fails with its tests; only a failure of its own (a hook) counts.
    const echo = error?.failureType === 'subtestsFailed';
    if (error && !echo) {
      count.failed++;
      const where = [file, ...path.slice(0, data.nesting), data.name].join(' › ');
      yield `\n✗ ${where}\n${inspect(error.cause ?? error, { colors: false, depth: 4 })}\n`;
    } else if (!suite && !error) {
      // `skip` is the reason, or an empty string where none was given.
      if (data.skip !== undefined && data.skip !== false) {
        count.skipped++;
        yield `- skipped: ${file} › ${data.name}${data.skip === true || data.skip === '' ? '' : ` (${data.skip})`}\n`;
      } else count.passed++;
    }
  }
  for (const [file, count] of files) {
    const others = [count.failed && `${count.failed} failed`, count.skipped && `${count.skipped} skipped`];
    yield `${count.failed ? '✗' : '✓'} ${[`${file}: ${count.passed} passed`, ...others.filter((text) => text)].join(', ')}\n`;
    total.passed += count.passed;
    total.failed += count.failed;
    total.skipped += count.skipped;
  }
  if (process.env.BROADSHEET_RESULTS)
    writeFileSync(
      process.env.BROADSHEET_RESULTS,
      JSON.stringify({ tallies: { [process.env.BROADSHEET_TALLY ?? 'Node']: total } }),
    );
}
