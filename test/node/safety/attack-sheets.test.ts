// Every vector of the corpus as a feed, read in Node: what comes of it is what the model says, and no prototype has changed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as parse5 from 'parse5';
import { note } from '../../../scripts/figures.mjs';
import { handed } from '../../../src/feed/load.js';
import { ACCESS, KINDS } from '../../../src/feed/formats/jsonfeed.js';
import type { Feed } from '../../../src/model.js';
import { blocksOf, prepareBodies } from '../../../src/safety/bodies.js';
import { parseWith } from '../../../src/safety/parse-node.js';
import { bodySheets, fieldSheets, singles } from '../../helpers/sheets.js';
import { armed, faults, of, vectors } from '../../tables/attacks.js';

const parse = parseWith(parse5.parse);
const bait = { host: 'bait.example', key: 'x' };
const base = 'https://paper.example/story';

const isWeb = (address: string): boolean =>
  /^https?:\/\/[^/]/.test(address) && !new URL(address).username && !new URL(address).password;
const ADDRESSES = new Set('src home icon next avatar poster'.split(' '));
/** What only the walk and the forms read. */
const RAW = new Set('html text body blocks'.split(' '));

/** What the model does not allow, in sentences. */
function flaws(feed: Feed): string[] {
  const found: string[] = [];
  const visit = (value: unknown, key: string, owner: string): void => {
    if (RAW.has(key)) return;
    if (typeof value === 'object' && value) {
      const inner = Array.isArray(value) ? key : '';
      for (const [name, one] of Object.entries(value)) visit(one, inner || name, inner ? owner : key);
    } else if (typeof value === 'string') {
      if (/[\u202a-\u202e]|(?![\t-\r])\p{Cc}|\p{Cs}/u.test(value)) found.push(`${key} holds what must not be seen.`);
      const person = key === 'url' && owner === 'authors' && /^(?:mailto|tel):/.test(value);
      if ((ADDRESSES.has(key) || (key === 'url' && !person)) && !isWeb(value)) found.push(`${key} is ${value}`);
      if (key === 'srcset' && !value.split(', ').every((one) => isWeb(one.split(' ')[0]!)))
        found.push(`srcset is ${value}`);
      if (key === 'language' && !/^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i.test(value)) found.push(`language is ${value}`);
      if (key === 'kind' && !KINDS.split(' ').includes(value)) found.push(`kind is ${value}`);
      if (key === 'access' && !ACCESS.split(' ').includes(value)) found.push(`access is ${value}`);
    }
  };
  visit(feed, '', '');
  return found;
}

test('there are as many vectors as it is said, and none of them twice', () => {
  assert.ok(vectors.length >= 400);
  assert.equal(new Set(vectors.map(({ kind, text }) => `${kind} ${text}`)).size, vectors.length);
  for (const { text } of vectors) assert.doesNotMatch(armed({ n: 1, text }), /«(?:run|ask|host|key|picture)»/);
  note('attack vectors tried', 'Node', vectors.length);
});

test('the check of a feed finds what must not be there', () => {
  const article = { id: 'a', title: 'a', authors: [], tags: [] };
  for (const bad of [
    { url: 'javascript:x' },
    { image: { src: 'data:,x', alt: '' } },
    { image: { src: 'https://paper.example/a', srcset: 'https://paper.example/a 1x, data:,x 2x', alt: '' } },
    { authors: [{ name: 'a', url: 'vbscript:x' }] },
    { title: '\u202e' },
    { language: 'en" x="' },
    { kind: 'constructor' as 'news' },
  ])
    assert.equal(flaws({ articles: [{ ...article, ...bad }] }).length, 1, JSON.stringify(bad));
});

test('of every vector comes a feed as the model says, with blocks as it says, and no prototype has changed', async () => {
  const prototypes = [Object.prototype, Array.prototype, Function.prototype];
  const keys = (): unknown => prototypes.map((one) => Reflect.ownKeys(one));
  const before = keys();
  const seen = new Set<number>();
  for (const { name, data, map, vectors: all } of [...bodySheets(bait), ...fieldSheets(bait), ...singles(bait)]) {
    const { feed } = await handed(data, { map });
    assert.ok(feed.articles.length >= all.length, `${name} has all of its articles`);
    assert.deepEqual(flaws(feed), [], name);
    await prepareBodies(feed.articles);
    for (const article of feed.articles)
      assert.deepEqual(faults(blocksOf(article, { parse, base })), [], `${name}: ${article.id}`);
    for (const { n } of all) seen.add(n);
  }
  assert.equal(seen.size, vectors.length, 'every vector is in a document');
  assert.deepEqual(keys(), before);
  assert.equal('polluted' in {}, false);
  assert.ok(of('body').length > 0);
});
