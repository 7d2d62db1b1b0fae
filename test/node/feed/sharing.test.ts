import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask, configure, keyOf, load, type Settings } from '../../../src/feed/load.js';
import { watch } from '../../../src/feed/watch.js';
import type { Feed } from '../../../src/model.js';
import { failureOf, serve, until } from '../../helpers/served.js';

const { at } = serve();

const town =
  '{"version":"https://jsonfeed.org/version/1.1","title":"The Town Paper","items":[{"id":"1","title":"One"}]}';

describe('what is shared', () => {
  it('is a request in flight', async () => {
    const { src, visits } = at({ delay: 60 });
    const [one, other] = await Promise.all([ask(src), ask(src)]);
    assert.equal(one.feed, other.feed);
    assert.equal((await visits()).hits, 1);
  });

  it('is a fresh answer, for 60 s', async () => {
    const { src, visits } = at();
    const { now } = Date;
    try {
      assert.equal((await ask(src)).from, 'network');
      assert.equal((await ask(src)).from, 'cache');
      Date.now = () => now() + 59_000;
      assert.equal((await ask(src)).from, 'cache');
      Date.now = () => now() + 61_000;
      assert.equal((await ask(src)).from, 'network');
    } finally {
      Date.now = now;
    }
    assert.equal((await visits()).hits, 2);
  });

  it('is not an answer in another format', async () => {
    const { src, visits } = at();
    await load(src);
    await load(src, { format: 'jsonfeed' });
    assert.equal((await visits()).hits, 2);
    assert.notEqual(keyOf(src), keyOf(src, { format: 'jsonfeed' }));
  });

  it('is one address, however it is written', () => {
    assert.equal(keyOf('HTTPS://Town.example:443/a/../feed.json'), keyOf('https://town.example/feed.json'));
  });

  it('is passed over by who asks for a fresh answer, who still joins a request in flight', async () => {
    const { src, visits } = at({ delay: 40 });
    await load(src);
    await Promise.all([ask(src, { fresh: true }), ask(src, { fresh: true }), ask(src)]);
    assert.equal((await visits()).hits, 2);
  });

  it('is the same object where nothing has changed', async () => {
    const { src } = at();
    assert.ok((await load(src)) === (await load(src, { fresh: true })));
  });

  it('is the same object where nothing has changed since before a failure', async () => {
    configure({ retries: 0 });
    let wrong = false;
    const transport: Settings['transport'] = (url, init) => fetch(wrong ? `${url}&status=500` : url, init);
    configure({ transport });
    const { src } = at();
    const feed = await load(src);
    wrong = true;
    await failureOf(load(src, { fresh: true }));
    wrong = false;
    assert.ok((await load(src, { fresh: true })) === feed);
  });

  it('is told to whoever watches the address, until he stops', async () => {
    const { src } = at();
    const seen: Feed[] = [];
    const { stop } = watch(
      keyOf(src),
      (feed) => seen.push(feed),
      () => {},
    );
    const feed = await load(src);
    assert.deepEqual(seen, [feed]);
    stop();
    await load(src, { fresh: true });
    assert.equal(seen.length, 1);
  });

  for (const status of [404, 410]) {
    it(`is nothing any more once the paper answers ${status}`, async () => {
      let wrong = false;
      configure({ transport: (url, init) => fetch(wrong ? `${url}&status=${status}` : url, init) });
      const { src } = at();
      await load(src);
      wrong = true;
      await failureOf(load(src, { fresh: true }));
      await failureOf(load(src));
      wrong = false;
      assert.deepEqual((await ask(src)).from, 'network');
    });
  }

  it('is still the last good answer after any other failure', async () => {
    configure({ retries: 0 });
    let wrong = false;
    configure({ transport: (url, init) => fetch(wrong ? `${url}&status=403` : url, init) });
    const { src } = at();
    const feed = await load(src);
    wrong = true;
    await failureOf(load(src, { fresh: true }));
    assert.deepEqual(await ask(src), { feed, from: 'cache', at: (await ask(src)).at });
  });

  it('is dropped by configure', async () => {
    const { src, visits } = at();
    await load(src);
    configure({ timeout: 9000 });
    await load(src);
    assert.equal((await visits()).hits, 2);
  });

  it('is at most 20 answers: the oldest makes room', async () => {
    let calls = 0;
    configure({ transport: () => (calls++, Promise.resolve(new Response(town))) });
    for (let n = 0; n < 21; n++) await load(`https://town.example/${n}`);
    await load('https://town.example/20');
    assert.equal(calls, 21);
    await load('https://town.example/0');
    assert.equal(calls, 22);
  });
});

describe('who leaves', () => {
  it('last aborts the request, and is told why', async () => {
    const { src, visits } = at({ delay: 2000 });
    const leaving = new AbortController();
    const asked = load(src, { signal: leaving.signal });
    await until(async () => (await visits()).hits === 1);
    leaving.abort();
    await assert.rejects(asked, { name: 'AbortError' });
    await until(async () => (await visits()).aborted === 1);
  });

  it('before others does not take the answer from them', async () => {
    const { src, visits } = at({ delay: 120 });
    const leaving = new AbortController();
    const gone = load(src, { signal: leaving.signal });
    const stays = load(src);
    leaving.abort(new Error('The reader has left.'));
    await assert.rejects(gone, /The reader has left/);
    assert.equal((await stays).articles.length, 6);
    const { hits, aborted } = await visits();
    assert.deepEqual([hits, aborted], [1, 0]);
  });

  // The pause is longer than the test may last.
  it('during the pause before another try ends it', { timeout: 10_000 }, async () => {
    const { src, visits } = at({ status: 500, 'retry-after': 14 });
    const leaving = new AbortController();
    const asked = load(src, { signal: leaving.signal });
    await until(async () => (await visits()).hits === 1);
    await new Promise((done) => setTimeout(done, 50));
    leaving.abort();
    await assert.rejects(asked, { name: 'AbortError' });
    assert.equal((await visits()).hits, 1);
  });

  it('before asking gets nothing', async () => {
    await assert.rejects(load(at().src, { signal: AbortSignal.abort() }), { name: 'AbortError' });
  });

  it('makes room for a new request by who comes after', async () => {
    const { src, visits } = at({ delay: 80 });
    const leaving = new AbortController();
    const gone = load(src, { signal: leaving.signal });
    await until(async () => (await visits()).hits === 1);
    leaving.abort();
    await assert.rejects(gone);
    assert.equal((await load(src)).articles.length, 6);
    assert.equal((await visits()).hits, 2);
  });
});
