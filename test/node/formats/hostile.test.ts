/** Answers made to break or to stop the page that reads them: read by work that grows with their length and no faster. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { configure, load } from '../../../src/feed/load.js';
import { contentful } from '../../../src/feed/formats/contentful.js';
import { srcsetOf } from '../../../src/feed/formats/draft.js';
import { drupal } from '../../../src/feed/formats/drupal.js';
import type { Format } from '../../../src/feed/formats/format.js';
import { feedDate } from '../../../src/feed/formats/rss/dates.js';
import { firstPicture } from '../../../src/feed/formats/rss/picture.js';
import { schemaOrg } from '../../../src/feed/formats/schema-org/schema-org.js';
import { nodesOf } from '../../../src/feed/nodes.js';
import type { Feed } from '../../../src/model.js';
import { httpUrl, identity } from '../../../src/safety/url.js';
import { filled, growth, LINEAR } from '../../helpers/growth.js';
import { defaults, failureOf } from '../../helpers/served.js';

const url = 'https://town.example/api/news';
let serial = 0;
const ask = (text: string, status = 200): Promise<Feed> => {
  configure({ retries: 0, transport: () => Promise.resolve(new Response(text, { status })) });
  return load(`${url}?${serial++}`);
};
const read = (format: Format, json: unknown): Feed =>
  format.read({ url, status: 200, headers: { get: () => null }, text: '', json });

afterEach(() => configure(defaults));

describe('a value whose own names are those of every object', () => {
  it('makes a failure and no exception', async () => {
    for (const odd of ['{"toString":1}', '{"toString":null,"valueOf":{}}', '[{"toString":1}]'])
      for (const json of [`{"code":${odd}}`, `{"sys":{"type":${odd}},"items":[]}`, `{"version":${odd},"items":[]}`])
        for (const status of [200, 400]) await failureOf(ask(json, status));
  });

  it('takes nothing but its own item from a list of schema.org', () => {
    const { articles } = read(schemaOrg, [
      { '@type': ['NewsArticle', { toString: 1 }], headline: 'One', isAccessibleForFree: { toString: 1 } },
      {
        '@type': 'ItemList',
        itemListElement: [{ position: { toString: 1 }, item: { '@type': 'NewsArticle', headline: 'Two' } }],
      },
    ]);
    assert.deepEqual(
      articles.map(({ title }) => title),
      ['One', 'Two'],
    );
  });

  it('takes nothing but itself from Contentful’s entries and their links', () => {
    const sys = { type: 'Entry', id: { toString: 1 } };
    const { articles } = read(contentful, {
      sys: { type: 'Array' },
      items: [
        { sys, fields: { title: 'One', image: { sys: { linkType: 'Asset', id: { toString: 1 } } } } },
        { sys: { type: 'Entry', id: 'b' }, fields: { title: 'Two' } },
      ],
    });
    assert.deepEqual(
      articles.map(({ title }) => title),
      ['One', 'Two'],
    );
  });
});

const item = (inner: string): string => `<rss><channel><item><title>a</title>${inner}</item></channel></rss>`;
const named = (size: number, of: (at: number) => string): string =>
  Array.from({ length: size / 20 }, (_, at) => of(at)).join();

describe('an answer that is all one thing takes time by its length, and not by the square of it', () => {
  const answers: [string, (size: number) => string][] = [
    ['a tag within markup that never ends', (size) => item(`<description><b></b><${filled('a', size)}`)],
    ['a date of spaces', (size) => item(`<pubDate>1 Jan 2026 10:00${filled(' ', size)}x\ny</pubDate>`)],
    ['brackets behind its JSON', (size) => `{"items":[]}${filled('<', size)}`],
    ['comments behind its JSON', (size) => `{"items":[]}${filled('<!--', size)}`],
    ['inputs of a page', (size) => `<html>${filled('<input', size)}`],
    [
      'a width of spaces',
      (size) => JSON.stringify({ '@type': 'NewsArticle', image: { url, width: `${filled(' ', size)}x` } }),
    ],
    ['one thing told of again and again', (size) => `{"@graph":[${named(size, (at) => `{"@id":"a","k${at}":1}`)}]}`],
    [
      'one long thing referred to again and again',
      (size) =>
        `[{"@type":"NewsArticle","@id":"a",${named(size, (at) => `"k${at}":1`)}},${named(size, () => '{"@id":"a","x":1}')}]`,
    ],
    [
      'an excerpt of no-break spaces',
      (size) => JSON.stringify([{ title: { rendered: 'a' }, excerpt: { rendered: `x${filled('\xa0', size)}x` } }]),
    ],
  ];
  for (const [what, text] of answers) {
    it(what, async () => {
      const ratio = await growth((size) => ask(text(size)).catch(() => {}));
      assert.ok(ratio < LINEAR, `four times the answer takes ${ratio} times as long`);
    });
  }

  // No address is longer than 8,192 characters, but many may be as long as that.
  const addresses: [string, (size: number) => unknown][] = [
    ['what is compared of addresses', (size) => identity(`https://town.example/a${filled('/', size)}b`)],
    ['addresses in a source set', (size) => srcsetOf([[`https://town.example/a${filled(',', size)}b`, 1]])],
  ];
  for (const [what, make] of addresses) {
    it(what, async () => {
      const work = (size: number): void => {
        for (let times = 0; times < 100; times++) assert.match(String(make(size)), /b( 1w)?$/);
      };
      const ratio = await growth(work, { size: 500, most: 2000 });
      assert.ok(ratio < LINEAR, `four times the length takes ${ratio} times as long`);
    });
  }

  it('an address of spaces', async () => {
    const ratio = await growth((size) => httpUrl(`${filled(' ', size)}x`, url));
    assert.ok(ratio < LINEAR, `four times the length takes ${ratio} times as long`);
  });
});

describe('what many refer to', () => {
  /** A thing with many names, and how often all of them were looked through. */
  const counted = (of: object): { thing: object; times: () => number } => {
    let times = 0;
    const ownKeys = (target: object): (string | symbol)[] => {
      times++;
      return Reflect.ownKeys(target);
    };
    return { thing: new Proxy(of, { ownKeys }), times: () => times };
  };

  it('is looked through once: a media item of Drupal', () => {
    const { thing, times } = counted({ other: { data: null } });
    const media = { type: 'media--image', id: 'm', relationships: thing };
    const data = Array.from({ length: 50 }, (_, at) => ({
      type: 'node--article',
      id: `${at}`,
      attributes: { title: 'A title' },
      relationships: { field_media_image: { data: { type: 'media--image', id: 'm' } } },
    }));
    assert.equal(read(drupal, { jsonapi: {}, data, included: [media] }).articles.length, 50);
    assert.equal(times(), 1);
  });

  it('is looked through once, or never grows with its readers: an entry and an asset of Contentful', () => {
    const looked = (readers: number): number => {
      const [entry, asset] = [counted({ name: { en: 'Harbour desk' } }), counted({ title: { en: 'A file' } })];
      const link = (linkType: string): object => ({ sys: { type: 'Link', linkType, id: 'x' } });
      const items = Array.from({ length: readers }, (_, at) => ({
        sys: { type: 'Entry', id: `${at}`, locale: 'en' },
        fields: { title: 'A title', author: link('Entry'), image: [link('Asset'), link('Asset')] },
      }));
      const includes = {
        Entry: [{ sys: { type: 'Entry', id: 'x' }, fields: entry.thing }],
        Asset: [{ sys: { type: 'Asset', id: 'x' }, fields: asset.thing }],
      };
      const { articles } = read(contentful, { sys: { type: 'Array' }, items, includes });
      assert.deepEqual(
        articles.map(({ authors }) => authors[0]?.name),
        items.map(() => 'Harbour desk'),
      );
      return entry.times() + asset.times();
    };
    assert.equal(looked(50), looked(1));
  });
});

it('a date is cut before its pattern is asked', () => {
  assert.equal(feedDate(`1 Jan 2026 10:00${' '.repeat(200)}x\ny`), Date.UTC(2026, 0, 1, 10));
});

it('a picture within an attribute of another is none, and is not looked into again', () => {
  assert.equal(firstPicture('<img alt="<img src=\'/inner.jpg\'>">', url), undefined);
  assert.equal(
    firstPicture('<img alt="<img src=\'/inner.jpg\'>"><img src="/b.jpg">', url)?.src,
    'https://town.example/b.jpg',
  );
});

it('a wide document is looked through no further than was asked', () => {
  let reads = 0;
  const row = (): object =>
    new Proxy(Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`k${at}`, at])), {
      get: (target, key) => (reads++, Reflect.get(target, key) as unknown),
    });
  const nodes = nodesOf(
    Array.from({ length: 5 }, () => Array.from({ length: 5 }, () => Array.from({ length: 5 }, row))),
    300,
  );
  assert.equal(nodes.length, 300);
  assert.ok(reads <= 400, `${reads} reads`);
});

it('a body nested deeper than the stack can be asked for twice', async () => {
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  const text = `{"data":[{"documentId":"a","title":"One","content":[{"type":"x","children":${deep}}]}]}`;
  for (const { articles } of [await ask(text), await load(`${url}?${serial - 1}`, { fresh: true })])
    assert.equal(articles[0]?.title, 'One');
});
