/** The short run of the fuzzing in Node; `npm run fuzz` is the long one. The seed is fixed: two runs say the same. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import * as parse5 from 'parse5';
import { note } from '../../scripts/figures.mjs';
import { recordings } from '../../scripts/recordings.mjs';
import { configure } from '../../src/feed/load.js';
import { parseWith } from '../../src/safety/parse-node.js';
import fc from 'fast-check';
import type { Feed } from '../../src/model.js';
import { feedFaults } from '../fuzz/faults.js';
import { run, subject as fuzzed } from '../fuzz/run.js';
import { everywhere } from '../fuzz/subjects.js';
import { defaults } from '../helpers/served.js';

const SEED = 20260312;

describe('any document gives what the model promises, or a FeedFailure', () => {
  after(() => configure(defaults));

  for (const subject of everywhere({ recordings: recordings(), parse: parseWith(parse5.parse) })) {
    it(subject.name, async () => {
      const { tried, failure } = await run(subject, { seed: SEED, runs: subject.runs }, '--engines node');
      note('fuzzed documents', 'Node', tried);
      if (failure) assert.fail(failure);
    });
  }
});

describe('the fuzzing itself', () => {
  it('finds what no feed may hold, and nothing else', () => {
    const good = { id: 'a', title: 'A', authors: [], tags: [] };
    const feed = (change: object): Feed => Object.freeze({ articles: Object.freeze([{ ...good, ...change }]) });
    const bad: object[] = [
      { id: '' },
      { title: 5 },
      { title: 'wo\u202erds' },
      { standfirst: 'a\u0000b' },
      { url: 'javascript:fuzzed()' },
      { url: 'https://town.example/a b' },
      { image: { src: 'data:,x', alt: '' } },
      { image: { src: 'https://town.example/a', srcset: 'javascript:x 2w', alt: '' } },
      { image: { src: 'https://town.example/a', alt: '', width: Infinity } },
      { published: NaN },
      { language: 'a b' },
      { audio: { src: 'file:///x' } },
      { authors: [{ name: '' }] },
      { authors: [{ name: 'Desk', url: 'javascript:fuzzed()' }] },
      { tags: ['a', 'a'] },
      { kind: 'advert' },
      { source: { name: 'Desk', url: 'ftp://town.example/' } },
      { corrections: [{ text: '', date: 1e99 }] },
    ];
    assert.deepEqual(feedFaults(feed({})), []);
    for (const change of bad) assert.notDeepEqual(feedFaults(feed(change)), [], JSON.stringify(change));
    assert.deepEqual(feedFaults({ articles: [] }), ['The feed is not frozen.']);
  });

  it('says how a failure is had again, and gives the same document then', async () => {
    const most = fuzzed('numbers', 200, fc.nat(), (number) => (number > 1000 ? [`${number} is too much.`] : []));
    const { failure = '' } = await run(most, { seed: SEED, runs: 200 }, '--engines node');
    assert.match(failure, /1001 is too much/);
    const [, seed, path] =
      /npm run fuzz -- --seed (\S+) --path (\S+) --only numbers --engines node$/m.exec(failure) ?? [];
    const again = await run(most, { seed: Number(seed), path, runs: 1 }, '--engines node');
    assert.match(again.failure ?? '', /1001 is too much/);
  });

  it('counts what throws, and ends what cannot be made smaller', async () => {
    let tried = 0;
    const broken = fuzzed('broken', 5, fc.array(fc.nat(), { minLength: 50 }), () => {
      tried++;
      throw new TypeError('never right');
    });
    assert.match((await run(broken, { seed: SEED, runs: 5 }, '')).failure ?? '', /never right/);
    assert.ok(tried <= 1001, `${tried}`);
  });
});
