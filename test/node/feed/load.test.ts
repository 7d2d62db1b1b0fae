import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { configure, load, settings, type Settings } from '../../../src/feed/load.js';
import { defaults, failureOf, serve, until, type Script } from '../../helpers/served.js';

/** As they are before anybody configures anything. */
const first = { ...settings };
const { at, origin } = serve();

/** An answer that no endpoint need give. */
const answers = (text: string | Uint8Array<ArrayBuffer>, init?: ResponseInit): void =>
  configure({ transport: () => Promise.resolve(new Response(text, init)) });

const town =
  '{"version":"https://jsonfeed.org/version/1.1","title":"The Town Paper","items":[{"id":"1","title":"One"}]}';

describe('load', () => {
  it('gives the feed, frozen', async () => {
    const feed = await load(at().src);
    assert.equal(feed.title, 'The Town Paper');
    assert.equal(feed.articles.length, 6);
    assert.throws(() => ((feed as { title?: string }).title = 'Mine'), TypeError);
    assert.throws(() => (feed.articles as unknown[]).push({}), TypeError);
  });

  it('gives the end of paging frozen, too: an error that says there is no more', async () => {
    answers('{"status":"error","code":"maximumResultsReached","message":"No more."}', { status: 426 });
    const feed = await load('https://town.example/v2/everything?page=2');
    assert.deepEqual(feed.articles, []);
    assert.throws(() => (feed.articles as unknown[]).push({}), TypeError);
  });

  it('asks with a simple GET: no header of ours, no cookie to another origin', async () => {
    const inits: RequestInit[] = [];
    configure({ transport: (url, init) => (inits.push(init), fetch(url, init)) });
    const { src, visits } = at();
    await load(src);
    assert.equal((await visits()).requests[0]?.method, 'GET');
    assert.equal(inits[0]?.method ?? 'GET', 'GET');
    assert.equal(inits[0]?.headers, undefined);
    assert.equal(inits[0]?.credentials, 'same-origin');
    assert.equal(inits[0]?.mode ?? 'cors', 'cors');
  });

  it('asks so by default: what tests go back to is what a page begins with', () => {
    const { transport: _, ...rest } = defaults;
    const { transport: __, ...own } = first;
    assert.deepEqual(own, rest);
    assert.equal(own.credentials, 'same-origin');
  });

  it('asks without any cookie where configure says so', async () => {
    const inits: RequestInit[] = [];
    configure({ credentials: 'omit', transport: (url, init) => (inits.push(init), fetch(url, init)) });
    await load(at().src);
    assert.equal(inits[0]?.credentials, 'omit');
  });

  it('follows a redirect and resolves relative addresses against where it led', async () => {
    const target = at().src;
    const feed = await load(at({ redirect: target }).src);
    assert.equal(feed.articles[0]?.image?.src, `${origin()}/fixtures/jsonfeed/picture.png`);
  });

  for (const [name, before] of Object.entries({
    'a byte-order mark': '\uFEFF',
    'blank lines': '\n\r\n  \t',
    "the guard )]}'": ")]}'\n",
    "the guard )]}', with a comma": ")]}',\n",
    'the guard while(1);': 'while(1);',
    'the guard for(;;);': 'for (;;);',
    'a byte-order mark and blank lines': '\uFEFF\n\n',
  })) {
    it(`reads JSON behind ${name}`, async () => {
      answers(new TextEncoder().encode(before + town));
      assert.equal((await load('https://town.example/feed')).title, 'The Town Paper');
    });
  }

  it('reads letters that are cut between two pieces of the stream', async () => {
    const bytes = new TextEncoder().encode(town.replace('One', 'Ärger über 東京 🚋'));
    const transport = () => {
      const pieces = new ReadableStream<Uint8Array>({
        start(stream) {
          for (const byte of bytes) stream.enqueue(Uint8Array.of(byte));
          stream.close();
        },
      });
      return Promise.resolve(new Response(pieces));
    };
    configure({ transport });
    assert.equal((await load('https://town.example/feed')).articles[0]?.title, 'Ärger über 東京 🚋');
  });

  it('takes a named format, and fails where the answer has not its shape', async () => {
    const { src } = at();
    assert.equal((await load(src, { format: 'jsonfeed' })).articles.length, 6);
    const error = await failureOf(load(at({}, 'jsonfeed/wrong-shape.json').src, { format: 'jsonfeed' }));
    assert.equal(error.code, 'unknown-format');
    assert.match(error.hint, /not the shape of "jsonfeed"/);
  });
});

describe('a failure', () => {
  for (const src of [
    '',
    'feed.json',
    '/feed.json',
    'ftp://town.example/',
    'javascript:alert(1)',
    'http://',
    'data:,{}',
  ]) {
    it(`of ${src || 'an empty address'} has the code bad-src`, async () => {
      const error = await failureOf(load(src));
      assert.equal(error.code, 'bad-src');
      assert.equal(error.retryable, false);
    });
  }

  it('names the status, the address and whether asking again may help', async () => {
    configure({ retries: 0 });
    for (const [status, retryable] of [
      [400, false],
      [401, false],
      [404, false],
      [408, true],
      [410, false],
      [425, true],
      [429, true],
      [500, true],
      [503, true],
    ] as const) {
      const { src } = at({ status });
      const error = await failureOf(load(src));
      assert.deepEqual([error.code, error.status, error.url, error.retryable], ['status', status, src, retryable]);
      assert.equal(error.message, `status: ${error.hint}`);
    }
  });

  it('of what cannot help is not asked again', async () => {
    for (const script of [{ status: 404 }, { body: 'html' }, { body: 'empty' }] as Script[]) {
      const { src, visits } = at(script);
      await failureOf(load(src));
      assert.equal((await visits()).hits, 1);
    }
  });

  it('that may pass is asked twice again, with a growing pause', async () => {
    const times: number[] = [];
    configure({ transport: (url, init) => (times.push(Date.now()), fetch(url, init)) });
    const { src, visits } = at({ status: 503 });
    assert.equal((await failureOf(load(src))).status, 503);
    assert.equal((await visits()).hits, 3);
    const [first = 0, second = 0, third = 0] = times;
    assert.ok(second - first >= 195 && second - first < 700, `${second - first}`);
    assert.ok(third - second >= 595 && third - second < 1700, `${third - second}`);
  });

  it('of the network is asked again too', async () => {
    let calls = 0;
    const transport: Settings['transport'] = (url, init) =>
      ++calls < 2 ? Promise.reject(new TypeError('Failed to fetch')) : fetch(url, init);
    configure({ transport });
    assert.equal((await load(at().src)).title, 'The Town Paper');
    assert.equal(calls, 2);
  });

  it('of the network has the code network where there is no page, and may pass', async () => {
    configure({ retries: 0, transport: () => Promise.reject(new TypeError('Failed to fetch')) });
    const error = await failureOf(load('https://town.example/feed'));
    assert.deepEqual([error.code, error.retryable], ['network', true]);
  });

  for (const [how, value, least] of [
    ['in seconds', () => '1', 990],
    ['as a date', () => new Date(Date.now() + 2500).toUTCString(), 1200],
  ] as const) {
    it(`waits as long as Retry-After says ${how}`, async () => {
      const start = Date.now();
      await load(at({ status: 429, times: 1, 'retry-after': value() }).src);
      assert.ok(Date.now() - start >= least, `${Date.now() - start} ms`);
    });
  }

  it('is told at once where Retry-After is longer than a reader waits', async () => {
    const { src, visits } = at({ status: 503, 'retry-after': 3600 });
    await failureOf(load(src));
    assert.equal((await visits()).hits, 1);
  });

  it('comes when the endpoint does not answer in time, and is not asked again', async () => {
    configure({ timeout: 120 });
    for (const hang of ['1', 'body']) {
      const { src, visits } = at({ hang });
      const error = await failureOf(load(src));
      assert.deepEqual([error.code, error.retryable], ['timeout', true]);
      assert.match(error.hint, /0\.12 s/);
      await until(async () => (await visits()).aborted === 1);
      assert.equal((await visits()).hits, 1);
    }
  });

  it('comes as soon as an answer grows over the limit, and the rest is not fetched', async () => {
    configure({ maxBytes: 200_000 });
    const { src, visits } = at({ size: 60_000_000 });
    const error = await failureOf(load(src));
    assert.deepEqual([error.code, error.retryable], ['too-large', false]);
    assert.match(error.hint, /0\.2 MB/);
    await until(async () => (await visits()).aborted === 1);
  });

  it('does not come of an answer just within the limit', async () => {
    configure({ maxBytes: 100_000 });
    assert.equal((await load(at({ size: 100_000 }).src)).articles.length, 6);
    assert.equal((await failureOf(load(at({ size: 100_001 }).src))).code, 'too-large');
  });

  it('is forgotten: the next reader asks for himself', async () => {
    configure({ retries: 0 });
    const { src } = at({ status: 500, times: 1 });
    await failureOf(load(src));
    assert.equal((await load(src)).articles.length, 6);
  });
});

describe('a fetch that is a polyfill', () => {
  /** What an old one answers: no stream, no address, no headers. */
  const least = (text: string, more: object = {}): Response =>
    ({ status: 200, ok: true, text: () => Promise.resolve(text), ...more }) as unknown as Response;

  it('may answer without a stream and without headers, in any format', async () => {
    configure({ transport: () => Promise.resolve(least(town)) });
    assert.equal((await load('https://town.example/feed')).title, 'The Town Paper');
    const posts = '[{"id":1,"link":"https://town.example/1","title":{"rendered":"One"},"excerpt":{"rendered":""}}]';
    configure({ transport: () => Promise.resolve(least(posts)) });
    assert.equal((await load('https://town.example/wp-json/wp/v2/posts')).articles[0]?.title, 'One');
  });

  it('may have decoded what it answers', async () => {
    const rss =
      '<?xml version="1.0" encoding="iso-8859-1"?><rss version="2.0"><channel><title>Über uns</title><item><title>Eins</title><link>https://town.example/1</link></item></channel></rss>';
    configure({ transport: () => Promise.resolve(least(rss)) });
    assert.equal((await load('https://town.example/rss')).title, 'Über uns');
  });

  it('is not waited for for ever, though it knows nothing of signals', async () => {
    configure({ timeout: 30, transport: () => new Promise(() => {}) });
    assert.equal((await failureOf(load('https://town.example/feed'))).code, 'timeout');
  });

  it('may not bring more than the limit either', async () => {
    configure({ maxBytes: 20, transport: () => Promise.resolve(least(town)) });
    assert.equal((await failureOf(load('https://town.example/feed'))).code, 'too-large');
  });

  it('whose answer the page copies is not aborted when we have read ours', async () => {
    const seen: AbortSignal[] = [];
    configure({ transport: (url, init) => (seen.push(init.signal!), fetch(url, init)) });
    await load(at().src);
    assert.deepEqual(
      seen.map(({ aborted }) => aborted),
      [false],
    );
  });
});
