import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { FailureCode } from '../../../src/feed/failure.js';
import type { Facts } from '../../../src/feed/hints.js';
import { explain } from '../../../src/feed/explain.js';
import { configure, load } from '../../../src/feed/load.js';
import { defaults, failureOf } from '../../helpers/served.js';

const url = 'https://town.example/news/feed.json';
const page = '<!doctype html><title>The Town Paper</title>';

/** Each: what has happened, and what the sentence must name for an embedder to mend it. */
const cases: [FailureCode, Partial<Facts>, RegExp[]][] = [
  ['bad-src', { url: 'feed' }, [/"feed"/, /http\(s\) address/]],
  ['bad-src', { url: '' }, [/src="/, /data-news-src/, /application\/json/]],
  ['offline', {}, [/offline/, /by itself/]],
  ['timeout', { seconds: 10 }, [/10 s/, /fewer items|cache/]],
  ['cors', {}, [/town\.example/, /Access-Control-Allow-Origin/]],
  ['network', {}, [/Open the address/]],
  ['status', { status: 401 }, [/401/, /key/]],
  ['status', { status: 403 }, [/403/, /key/]],
  ['status', { status: 404 }, [/404/, /wp-json\/wp\/v2\/posts/, /ghost/]],
  ['status', { status: 410 }, [/410/]],
  ['status', { status: 429 }, [/429/, /refresh|cache/]],
  ['status', { status: 500 }, [/500/]],
  ['not-json', { text: page }, [/HTML, not JSON/, /https:\/\/town\.example\/wp-json\/wp\/v2\/posts/]],
  ['not-json', { text: '\n <?xml version="1.0"?><x>' }, [/XML/, /RSS/, /Atom/]],
  ['not-json', { text: '<feed xmlns="x">' }, [/XML/, /too broken/]],
  ['not-json', { text: '<br />\n<b>Warning</b>: x in /index.php on line 3[{' }, [/error/, /display of errors/]],
  ['not-json', { text: '' }, [/nothing at all/]],
  ['not-json', { text: '{"items": [' }, [/not whole|cut off/]],
  ['unknown-format', { json: { a: 1, b: 2 } }, [/keys a, b/, /map='\{"items":/]],
  ['unknown-format', { json: [1, 2, 3] }, [/list of 3/]],
  ['unknown-format', { json: 'text' }, [/"text"/]],
  ['unknown-format', { json: null }, [/null/]],
  ['unknown-format', { json: {}, format: 'jsonfed' }, [/"jsonfed"/, /jsonfeed/]],
  ['unknown-format', { json: {}, format: 'jsonfeed' }, [/not the shape of "jsonfeed"/]],
  ['too-large', { limit: 8_000_000 }, [/8 MB/, /maxBytes/]],
];

describe('a hint', () => {
  after(() => configure(defaults));

  for (const [code, facts, names] of cases) {
    const { text, status, json, format } = facts;
    const what = [
      status,
      format,
      text === undefined ? '' : JSON.stringify(text.slice(0, 20)),
      json === undefined ? '' : JSON.stringify(json),
    ];
    it(`for ${code} ${what.filter(Boolean).join(' ')} is a sentence that names what to do`, async () => {
      const { hint, code: said } = await explain(code, { url, ...facts }, false);
      assert.equal(said, code);
      assert.match(hint, /^["A-Z]/);
      assert.match(hint, / \S+ \S+ /);
      assert.doesNotMatch(hint, /undefined|NaN|\[object/);
      for (const name of names) assert.match(hint, name);
    });
  }

  /** Each way in which a site's own address fails: a page, a refusal, another origin's silence. */
  const ends: [FailureCode, Partial<Facts>][] = [
    ['not-json', { text: page }],
    [
      'not-json',
      { text: '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x"><html xmlns="http://www.w3.org/1999/xhtml">' },
    ],
    ['not-json', { text: '<!-- cached -->\n<html><title>Town</title>' }],
    ['cors', {}],
    ['network', {}],
    ['status', { status: 404, text: page }],
    ['status', { status: 410, text: page }],
    ['status', { status: 403, text: page }],
    ['status', { status: 406, text: page }],
  ];
  for (const [code, facts] of ends) {
    it(`for a site’s own address names its likely endpoints: ${code} ${facts.status ?? facts.text?.slice(0, 12) ?? ''}`, async () => {
      const { hint } = await explain(code, { url: 'https://town.example/', ...facts }, false);
      for (const path of [
        'wp-json/wp/v2/posts?_embed',
        'ghost/api/content/posts/?key=',
        'jsonapi/node/article',
        'api/articles?populate=*',
        'feed.json',
        'feed/',
        'rss.xml',
      ])
        assert.ok(hint.includes(`https://town.example/${path}`), path);
    });
  }

  it('for an address that is an endpoint’s names no other, unless there is nothing', async () => {
    for (const [code, status] of [['cors'], ['network'], ['status', 403]] as [FailureCode, number?][]) {
      const { hint } = await explain(
        code,
        { url: 'https://town.example/api/news', ...(status ? { status } : {}) },
        false,
      );
      assert.doesNotMatch(hint, /wp-json/, code);
    }
  });

  it('for the index of a WordPress site has a code of its own and the address to ask', async () => {
    const json = { name: 'The Town Paper', namespaces: ['wp/v2'], routes: {} };
    const { code, hint } = await explain('unknown-format', { url: 'https://town.example/wp-json/', json }, false);
    assert.equal(code, 'wrong-path');
    assert.match(hint, /https:\/\/town\.example\/wp-json\/wp\/v2\/posts/);
    const folder = await explain('unknown-format', { url: 'https://town.example/blog/wp-json/?x', json }, false);
    assert.match(folder.hint, / https:\/\/town\.example\/blog\/wp-json\/wp\/v2\/posts\?_embed/);
  });

  for (const [what, json] of [
    ['users', [{ id: 1, name: 'News desk', link: 'https://town.example/author/desk/', avatar_urls: {} }]],
    ['categories', [{ id: 3, name: 'Harbour', link: 'https://town.example/harbour/', taxonomy: 'category' }]],
    ['pictures', [{ id: 9, title: { rendered: 'boat' }, link: 'https://town.example/boat/', media_type: 'image' }]],
  ] as const)
    it(`for WordPress's ${what}, which are no articles, has the address of the articles`, async () => {
      configure({ retries: 0, transport: () => Promise.resolve(new Response(JSON.stringify(json))) });
      const { code, hint } = await failureOf(load(`https://town.example/wp-json/wp/v2/${what}`));
      assert.equal(code, 'wrong-path');
      assert.match(hint, / https:\/\/town\.example\/wp-json\/wp\/v2\/posts\?_embed/);
    });

  it('quotes no more of a strange answer than a line', async () => {
    const json = Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`key-${n}`.repeat(50), n]));
    const { hint } = await explain('unknown-format', { url, json }, false);
    assert.ok(hint.length < 600, String(hint.length));
  });
});
