/** What real endpoints answer where they should answer JSON: read where it can be read, else told so that an embedder can mend it. */
import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import { configure, load } from '../../../src/feed/load.js';
import type { Feed } from '../../../src/model.js';
import { defaults, failureOf } from '../../helpers/served.js';

const url = 'https://town.example/api/news';
const town =
  '{"version":"https://jsonfeed.org/version/1.1","title":"The Town Paper","items":[{"id":"1","title":"One [1] > 2"}]}';
const posts = '[{"id":7,"link":"https://town.example/ferry","title":{"rendered":"Ferry &#8217;late&#8217;"}}]';

afterEach(() => {
  configure(defaults);
  mock.restoreAll();
});

const answers = (body: string | Uint8Array<ArrayBuffer>, init: ResponseInit & { url?: string } = {}): void =>
  configure({
    retries: 0,
    transport: () => {
      const response = new Response(body, init);
      if (init.url) Object.defineProperty(response, 'url', { value: init.url });
      return Promise.resolve(response);
    },
  });

let serial = 0;
const ask = (): Promise<Feed> => load(`${url}?${serial++}`);
const read = async (body: string | Uint8Array<ArrayBuffer>, init?: ResponseInit): Promise<string[]> => {
  answers(body, init);
  return (await ask()).articles.map(({ title }) => title);
};
const fails = async (body: string, init?: ResponseInit & { url?: string }): Promise<[code: string, hint: string]> => {
  answers(body, init);
  const { code, hint } = await failureOf(ask());
  return [code, hint];
};

const phpWarning =
  '<br />\n<b>Warning</b>:  Undefined array key "x" in <b>/srv/www/functions.php</b> on line <b>[12]</b><br />\n';

describe('an answer with something around its JSON', () => {
  const around: [string, string, string?][] = [
    ['a byte-order mark', '\uFEFF'],
    ['two byte-order marks', '\uFEFF\uFEFF'],
    ['blank lines', '\n\r\n\t '],
    ["a guard )]}'", ")]}',\n"],
    ['a guard while(1);', 'while(1);'],
    ['a guard for(;;);', 'for (;;);'],
    ['a warning of PHP', phpWarning],
    ['a notice of PHP without markup', 'PHP Notice:  Undefined index: x in /srv/www/a.php on line 3\n'],
    ['blank lines and a byte-order mark and a warning', `\n\uFEFF${phpWarning}`],
    ['a comment of a page cache behind it', '', '\n<!-- Dynamic page generated in 0.481 seconds. -->\n'],
  ];
  for (const [what, before, behind = ''] of around) {
    it(`is read: ${what}`, async () => {
      const warned = mock.method(console, 'warn', () => {});
      assert.deepEqual(await read(before + town + behind), ['One [1] > 2']);
      assert.deepEqual(await read(before + posts + behind), ['Ferry ’late’']);
      assert.equal(warned.mock.callCount(), /PHP|warning|comment/.test(what) ? 2 : 0);
    });
  }

  it('is told once to the owner of the page, in the console', async () => {
    const warned = mock.method(console, 'warn', () => {});
    answers(phpWarning + town);
    const once = `${url}?again`;
    await load(once);
    await load(once, { fresh: true });
    assert.equal(warned.mock.callCount(), 1);
    assert.match(String(warned.mock.calls[0]?.arguments[0]), /town\.example.*Undefined array key/s);
  });

  it('is not JSON out of a page', async () => {
    const page = `<!doctype html><html><head><script type="application/ld+json">${town}</script></head></html>`;
    assert.equal((await fails(page))[0], 'not-json');
  });

  it('is not half of a document', async () => {
    for (const text of [town.slice(0, 90), `${phpWarning}${town.slice(0, 90)}`, `${town}${town}`])
      assert.equal((await fails(text))[0], 'not-json', text.slice(-60));
  });

  it('takes no longer the more brackets there are', async () => {
    const [code] = await fails(`${'>\n{['.repeat(100_000)}]}`);
    assert.equal(code, 'not-json');
  });
});

describe('an answer of another type than it says', () => {
  for (const type of ['text/html', 'text/plain', 'application/octet-stream', '']) {
    it(`is read: JSON as ${type || 'nothing'}`, async () => {
      assert.deepEqual(await read(town, { headers: { 'content-type': type } }), ['One [1] > 2']);
    });
  }

  it('is a failure: HTML as application/json, with the title of the page', async () => {
    const [code, hint] = await fails('<!DOCTYPE html><title>Harbour &amp; Hills</title><p>Welcome', {
      headers: { 'content-type': 'application/json' },
    });
    assert.equal(code, 'not-json');
    assert.match(hint, /“Harbour & Hills”/);
    assert.match(hint, /https:\/\/town\.example\/wp-json\/wp\/v2\/posts/);
  });

  it('is read in the encoding that it declares, in the header or in XML', async () => {
    const rss = (encoding: string): string =>
      `<?xml version="1.0" encoding="${encoding}"?><rss version="2.0"><channel><title>T</title><item><title>\xc3\xe0\xed\xfc</title><link>https://town.example/1</link></item></channel></rss>`;
    const bytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (one) => one.charCodeAt(0));
    assert.deepEqual(await read(bytes(rss('windows-1251'))), ['Гань']);
    assert.deepEqual(await read(bytes(rss('iso-8859-2'))), ['Ăŕíü']);
    const json = '[{"id":1,"title":"\xc3\xe0\xed\xfc"}]';
    // As UTF-8 it would be JSON too, with marks of replacement: the bytes must be broken for the header to count.
    const [title] = await read(bytes(`\n)]}'${json}`), {
      headers: { 'content-type': 'application/json; charset=windows-1251' },
    });
    assert.equal(title, 'Гань');
  });

  it('is read as UTF-8 where it declares an encoding that nobody knows', async () => {
    assert.deepEqual(await read(`)]}'${town}`, { headers: { 'content-type': 'text/x; charset=klingon' } }), [
      'One [1] > 2',
    ]);
  });
});

describe('a page in the place of news', () => {
  it('to log in is told as such', async () => {
    const [code, hint] = await fails('<html><title>Log In ‹ Town</title><form><input name=p type="password"></form>');
    assert.equal(code, 'not-json');
    assert.match(hint, /log in/);
    assert.match(hint, /Log In ‹ Town/);
  });

  it('for maintenance is asked again, as every 503', async () => {
    configure({ retries: 0, transport: () => Promise.resolve(new Response('<h1>Back soon</h1>', { status: 503 })) });
    const { code, status, retryable } = await failureOf(ask());
    assert.deepEqual([code, status, retryable], ['status', 503, true]);
  });

  it('behind a redirect is told with the address that answered', async () => {
    const [, hint] = await fails('<html>', { url: 'https://login.example/?back=news' });
    assert.match(hint, /led on to https:\/\/login\.example\/\?back=news/);
    assert.doesNotMatch((await fails('<html>'))[1], /led on/);
  });

  it('of the site itself, which another site may not even read, names what the address may be', async () => {
    configure({ retries: 0, transport: () => Promise.reject(new TypeError('Failed to fetch')) });
    const { hint } = await failureOf(load('https://paper.example/'));
    for (const path of [
      '/wp-json/wp/v2/posts',
      '/ghost/api/content/posts/',
      '/jsonapi/node/article',
      '/api/articles',
      '/feed.json',
    ])
      assert.ok(hint.includes(`https://paper.example${path}`), path);
    assert.doesNotMatch((await failureOf(load('https://paper.example/feed.json'))).hint, /wp-json/);
  });
});

describe('an error object', () => {
  const errors: [string, unknown, RegExp][] = [
    [
      'WordPress',
      { code: 'rest_no_route', message: 'No <b>route</b> &amp; more', data: { status: 404 } },
      /“No route & more”/,
    ],
    [
      'Ghost',
      { errors: [{ message: 'Unknown Content API Key', type: 'UnauthorizedError' }] },
      /“Unknown Content API Key”/,
    ],
    [
      'Strapi',
      { data: null, error: { status: 400, name: 'ValidationError', message: 'Invalid key cover' } },
      /“Invalid key cover”/,
    ],
    ['NewsAPI', { status: 'error', code: 'apiKeyInvalid', message: 'Your key is invalid' }, /“Your key is invalid”/],
    ['the Guardian', { response: { status: 'error', message: 'page out of range' } }, /“page out of range”/],
    [
      'Contentful',
      { sys: { type: 'Error', id: 'AccessTokenInvalid' }, message: 'The token is invalid' },
      /“The token is invalid”/,
    ],
    ['JSON:API', { errors: [{ status: '403', title: 'Forbidden', detail: 'You may not' }] }, /“You may not”/],
    ['anybody', { error: 'database is down' }, /“database is down”/],
  ];
  for (const [who, json, words] of errors) {
    it(`of ${who} with status 200 is no empty feed, and its words are in the hint`, async () => {
      const [code, hint] = await fails(JSON.stringify(json));
      assert.equal(code, 'status');
      assert.match(hint, words);
    });

    it(`of ${who} with status 400 is told with its words`, async () => {
      const [code, hint] = await fails(JSON.stringify(json), { status: 400 });
      assert.equal(code, 'status');
      assert.match(hint, /400/);
      assert.match(hint, words);
    });
  }
});

describe('an unknown shape', () => {
  it('is told with the keys that were seen and the map to write', async () => {
    const [code, hint] = await fails(
      '{"took":3,"data":{"stories":[{"headline":"One","href":"/1"},{"headline":"Two","href":"/2"}]}}',
    );
    assert.equal(code, 'unknown-format');
    assert.match(hint, /took, data/);
    const [, map] = /map='(.*)'/.exec(hint) ?? [];
    assert.ok(map, hint);
    answers('{"took":3,"data":{"stories":[{"headline":"One","href":"/1"},{"headline":"Two","href":"/2"}]}}');
    const { articles } = await load(`${url}?mapped`, { map });
    assert.deepEqual(
      articles.map(({ title, url: address }) => [title, address]),
      [
        ['One', 'https://town.example/1'],
        ['Two', 'https://town.example/2'],
      ],
    );
  });

  it('of a format that was named is told with its name; of one that nobody knows, with those that there are', async () => {
    answers('{"a":1}');
    const named = await failureOf(load(`${url}?named`, { format: 'wordpress' }));
    assert.match(named.hint, /not the shape of "wordpress"/);
    const nobody = await failureOf(load(`${url}?nobody`, { format: 'wordprss' }));
    assert.match(nobody.hint, /no format "wordprss".*wordpress.*ghost/s);
  });
});
