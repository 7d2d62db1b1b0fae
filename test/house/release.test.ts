// What is told with a version, and what keeps one from being published.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { inRoot } from '../../scripts/files.mjs';
import { hash, hashes } from '../../scripts/integrity.mjs';
import { announcement, obstacles } from '../../scripts/release.mjs';
import { cdnSizes } from '../../scripts/size.mjs';

const ready = {
  version: '1.2.3',
  inCode: '1.2.3',
  changelog: '# Changelog\n\n## 1.2.3, 1 May 2026\n\nWords.\n\n## 1.2.0\n',
  waiting: [],
  changed: '',
  over: [],
};

describe('a release', () => {
  it('may go out when its version, its changelog and its tree agree', () => assert.deepEqual(obstacles(ready), []));

  for (const [what, wrong, said] of [
    ['code of another version', { inCode: '1.2.2' }, /src\/version\.ts says 1\.2\.2/],
    ['no words about it', { changelog: '## 1.2.0\n' }, /no heading "## 1\.2\.3"/],
    ['a changelog that calls it unreleased', { changelog: '## 1.2.3 (unreleased)\n' }, /write the day/],
    ['changes that wait', { waiting: ['brave-cats.md'] }, /brave-cats\.md/],
    ['files that are not committed', { changed: ' M src/index.ts' }, /Not committed:\n {3}M src\/index\.ts/],
    ['a file over its budget', { over: ['cdn/embed.js: 2 bytes brotli, budget 1'] }, /budget 1/],
  ] as const)
    it(`is held by ${what}`, () => {
      const found = obstacles({ ...ready, ...wrong, waiting: [...('waiting' in wrong ? wrong.waiting : [])], over: [...('over' in wrong ? wrong.over : [])] }); // prettier-ignore
      assert.equal(found.length, 1, found.join('\n'));
      assert.match(found[0]!, said);
    });

  it('names every file with its sizes and the hash of what is built', () => {
    const sizes = cdnSizes();
    const told = announcement('1.2.3', 'https://cdn.example/b@1.2.3/', hashes('cdn'), sizes);
    for (const { name, brotli } of sizes) {
      const row = told.split('\n').find((line) => line.startsWith(`| \`${name}\``)) ?? '';
      assert.ok(row.includes(`| ${(brotli / 1000).toFixed(1)} | \`${hash(readFileSync(inRoot(name)))}\` |`), name);
    }
    assert.match(told, /src="https:\/\/cdn\.example\/b@1\.2\.3\/all\.js" integrity="sha384-/);
  });
});
