// The table of figures that `npm test` prints, and what it calls a failure.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { printed, type Figure } from '../../scripts/figures.mjs';

type Table = NonNullable<Parameters<typeof printed>[2]>;
const table: Table = [
  { row: 'vectors tried', in: ['Chromium', 'Firefox'] },
  { row: 'scripts run', in: ['Chromium'], zero: true },
  { row: 'pages passed', in: [] },
];
const good: Figure[] = [
  { row: 'vectors tried', engine: 'Chromium', value: 400 },
  { row: 'vectors tried', engine: 'Chromium', value: 12 },
  { row: 'vectors tried', engine: 'Firefox', value: 412 },
  { row: 'scripts run', engine: 'Chromium', value: 0 },
];

describe('the table of figures', () => {
  it('adds up what one engine measured, and says what was not tried', () => {
    const why: Figure = { row: 'pages passed', engine: 'WebKit', what: 'a page at 400 %', why: 'no zoom' };
    const { lines, failures } = printed([...good, why], ['Chromium', 'Firefox', 'WebKit'], table);
    assert.deepEqual(failures, []);
    assert.ok(lines.some((line) => /^vectors tried\s+–\s+412\s+412\s+–$/.test(line)));
    assert.ok(lines.includes('  WebKit, pages passed: a page at 400 % (no zoom)'));
    assert.ok(!lines.some((line) => line.startsWith('pages passed')), 'a row of which nothing was measured');
  });

  it('fails where a row was not measured in a whole run', () => {
    assert.equal(printed(good.slice(0, 2), ['Chromium', 'Firefox'], table).failures.length, 2);
    assert.deepEqual(printed(good.slice(0, 2), [], table).failures, []);
  });

  it('fails for what is not 0, not all, or no row', () => {
    for (const bad of [
      { row: 'scripts run', engine: 'Chromium', value: 1 },
      { row: 'pages passed', engine: 'WebKit', value: 3, of: 4 },
      { row: 'another', engine: 'Node', value: 1 },
    ] satisfies Figure[])
      assert.equal(printed([...good, bad], ['Chromium', 'Firefox'], table).failures.length, 1, bad.row);
  });
});
