// docs/performance.md tells of the figures that `npm run bench` prints, and of their goals; what was measured is of its date.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { options } from '../../bench/bench.mjs';
import { cases } from '../../bench/cases.mjs';
import { table } from '../../bench/figures.mjs';
import { inRoot } from '../../scripts/files.mjs';

describe('docs/performance.md', () => {
  const text = readFileSync(inRoot('docs/performance.md'), 'utf8');
  const [, block = ''] = /<!-- npm run bench -->\n\n([\s\S]*?)\n\n<!-- end -->/.exec(text) ?? [];
  const told = block
    .split('\n')
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

  it('has every figure of npm run bench with its goal, measured', () => {
    const chosen = options([]);
    const sizes = Object.fromEntries(chosen.sizes.map((rows) => [`lists-${rows}`, { snippet: [] }]));
    const printed = table(sizes, {}, chosen);
    assert.deepEqual(
      told.map(([figure, goal]) => [figure, goal]),
      printed.map(({ figure, goal }) => [figure, goal]),
    );
    for (const [figure, , measured, met] of told) assert.doesNotMatch(`${measured} ${met}`, /–|not measured/, figure);
  });

  it('tells a publisher to write what was measured', async () => {
    const reserved = (await cases(1)).find(({ name }) => name === 'reserved');
    assert.ok(text.includes('broadsheet/reserve.css'));
    assert.ok(reserved?.head('', '').includes(readFileSync(inRoot('cdn/reserve.css'), 'utf8').trim()));
  });
});
