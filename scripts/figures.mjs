// What the tests measure, beyond passed and failed: each figure is a row of the table that `npm test` prints, each engine a
// column. Tests in Node call `note` and `cannot`; tests in a browser call them through test/helpers/figures.ts.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** @typedef {'Node' | 'Chromium' | 'Firefox' | 'WebKit'} Column */
/**
 * @typedef {object} Figure
 * @property {string} row
 * @property {Column} engine
 * @property {number} [value] values of the same row and engine are added up
 * @property {number} [of] what the value is out of: `38/38`
 * @property {string} [what] what could not be tried, and why
 * @property {string} [why]
 */

const columns = /** @type {const} */ (['Node', 'Chromium', 'Firefox', 'WebKit']);

/**
 * The rows, in their order. `in`: where each must have been measured in a run of all tests. `zero`: anything else is a failure.
 * @type {readonly {row: string, in: readonly Column[], zero?: true}[]}
 */
export const rows = [
  { row: 'host pages passed', in: ['Chromium', 'Firefox', 'WebKit'] },
  { row: 'fuzzed documents', in: ['Node', 'Chromium', 'Firefox', 'WebKit'] },
  { row: 'requests in the busiest second after an outage', in: ['Chromium', 'Firefox', 'WebKit'] },
  { row: 'requests of 1,000 pages in the busiest second after an outage', in: ['Node'] },
  {
    row: 'timers, listeners, observers and requests left after 500 cycles',
    in: ['Chromium', 'Firefox', 'WebKit'],
    zero: true,
  },
  { row: 'nodes and their listeners kept after 500 cycles', in: ['Chromium'] },
  { row: 'bytes of heap kept a cycle', in: ['Chromium'] },
  { row: 'bytes of heap more on the third day', in: ['Chromium'] },
  { row: 'elements whose reserved room was measured', in: ['Chromium', 'Firefox', 'WebKit'] },
  { row: 'layout shifts with reserve.css', in: ['Chromium'], zero: true },
  { row: 'layout shifts of one list without it', in: ['Chromium'] },
  { row: 'snippets of the documents at work', in: ['Chromium'] },
  { row: 'snippets of the builder pasted, and at work', in: ['Chromium', 'Firefox', 'WebKit'] },
  { row: 'undocumented requests, cookies and writes', in: ['Chromium', 'Firefox', 'WebKit'], zero: true },
  { row: 'network faults survived', in: ['Chromium', 'Firefox', 'WebKit'] },
  { row: 'attack vectors tried', in: columns },
  { row: 'attack vectors drawn, all elements together', in: ['Chromium', 'Firefox', 'WebKit'] },
  { row: 'attack vectors that bite where a page trusts them', in: ['Chromium', 'Firefox', 'WebKit'] },
  { row: 'scripts run', in: ['Chromium', 'Firefox', 'WebKit'], zero: true },
  { row: 'requests leaked', in: ['Chromium', 'Firefox', 'WebKit'], zero: true },
  { row: 'changes outside the element', in: ['Chromium', 'Firefox', 'WebKit'], zero: true },
];

/** @param {Figure} figure */
const write = (figure) => {
  const file = process.env.BROADSHEET_FIGURES;
  if (file) appendFileSync(file, `${JSON.stringify(figure)}\n`);
};

/** @param {string} row @param {Column} engine @param {number} value @param {number} [of] */
export const note = (row, engine, value, of) => write({ row, engine, value, ...(of !== undefined && { of }) });

/** What an engine or its driver cannot do, and why. @param {string} row @param {Column} engine @param {string} what @param {string} why */
export const cannot = (row, engine, what, why) => write({ row, engine, what, why });

/** @param {string} file @returns {Figure[]} */
export const read = (file) =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    : [];

/**
 * The table, what could not be tried, and what is wrong with it.
 * @param {Figure[]} figures
 * @param {readonly Column[]} ran the columns whose tests were run as a whole; [] when only some tests were
 * @param {typeof rows} [table]
 * @returns {{lines: string[], failures: string[]}}
 */
export function printed(figures, ran, table = rows) {
  /** @type {string[]} */
  const failures = [];
  /** @param {string} row @param {Column} engine */
  const cell = (row, engine) => {
    const found = figures.filter((one) => one.row === row && one.engine === engine && one.value !== undefined);
    if (found.length === 0) return undefined;
    /** @param {'value' | 'of'} key */
    const sum = (key) => found.reduce((all, one) => all + (one[key] ?? 0), 0);
    return { value: sum('value'), of: found.some((one) => one.of !== undefined) ? sum('of') : undefined };
  };
  const known = new Set(table.map(({ row }) => row));
  for (const { row } of figures) if (!known.has(row)) failures.push(`FAILED: scripts/figures.mjs has no row “${row}”.`);

  /** @type {string[][]} */
  const body = [];
  for (const { row, in: expected, zero } of table) {
    const cells = columns.map((engine) => {
      const found = cell(row, engine);
      if (!found && expected.includes(engine) && ran.includes(engine))
        failures.push(`FAILED: “${row}” was not measured in ${engine}.`);
      if (found && zero && found.value !== 0) failures.push(`FAILED: ${row} in ${engine}: ${found.value}, not 0.`);
      if (found?.of !== undefined && found.value !== found.of)
        failures.push(`FAILED: ${row} in ${engine}: ${found.value} of ${found.of}.`);
      return found ? (found.of === undefined ? `${found.value}` : `${found.value}/${found.of}`) : '–';
    });
    if (cells.some((text) => text !== '–')) body.push([row, ...cells]);
  }
  if (body.length === 0) return { lines: [], failures: [...new Set(failures)] };

  const width = Math.max(...body.map(([row = '']) => row.length));
  /** @param {string[]} cells */
  const line = ([row = '', ...cells]) => row.padEnd(width) + cells.map((text) => text.padStart(12)).join('');
  const not = figures.filter(({ why }) => why !== undefined);
  const lines = ['', line(['', ...columns]), ...body.map(line)];
  if (not.length > 0) {
    lines.push('', 'Not tried:');
    for (const text of new Set(not.map(({ engine, row, what, why }) => `  ${engine}, ${row}: ${what} (${why})`)))
      lines.push(text);
  }
  return { lines, failures: [...new Set(failures)] };
}
