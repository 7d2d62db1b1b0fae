import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { load } from '../../../src/feed/load.js';
import { jsonFeed } from '../../../src/feed/formats/jsonfeed.js';
import { registerFormat } from '../../../src/feed/formats/registry.js';
import { failureOf, serve } from '../../helpers/served.js';

const { at } = serve();

describe('paging', () => {
  it('follows next from page to page to the end', async () => {
    const seen: number[] = [];
    for (let next: string | undefined = at({ items: 25 }, 'pages').src; next;) {
      const feed = await load(next);
      seen.push(feed.articles.length);
      next = feed.next;
    }
    assert.deepEqual(seen, [10, 10, 5]);
  });

  it('knows no next that is no http(s) address', async () => {
    for (const next of ['javascript:alert(1)', 'data:application/json,{}', 'file:///etc/passwd', 'http://', 'blob:x']) {
      const { next: found } = await load(at({ next }, 'pages').src);
      assert.equal(found, undefined, next);
    }
  });

  it('resolves a relative next against the answer', async () => {
    const { next } = await load(at({ next: '?page=2' }, 'pages').src);
    assert.match(next!, /^http:\/\/127\.0\.0\.1:\d+\/endpoint\/pages\?page=2$/);
  });
});

describe('an answer that a format knows as the end of paging', () => {
  after(() => registerFormat(jsonFeed));
  const end = ({ status, json }: { status: number; json?: unknown }): boolean =>
    status === 400 && JSON.stringify(json).includes('400');

  it('is a feed without articles and without next', async () => {
    registerFormat({ ...jsonFeed, end });
    const feed = await load(at({ status: 400 }).src);
    assert.deepEqual(feed, { articles: [] });
    assert.throws(() => ((feed as { next?: string }).next = 'x'), TypeError);
  });

  it('is a failure to every other format, and other errors are failures to this one', async () => {
    registerFormat({ ...jsonFeed, end });
    assert.equal((await failureOf(load(at({ status: 403 }).src))).status, 403);
    registerFormat(jsonFeed);
    assert.equal((await failureOf(load(at({ status: 400 }).src))).status, 400);
  });

  it('is a failure where the format itself fails at it', async () => {
    registerFormat({
      ...jsonFeed,
      end: () => {
        throw new Error('A mistake of the format’s.');
      },
    });
    assert.equal((await failureOf(load(at({ status: 400 }).src))).status, 400);
  });
});

describe('a failure', () => {
  it('says how long the server asks to wait', async () => {
    assert.equal((await failureOf(load(at({ status: 503, 'retry-after': 3600 }).src))).after, 3_600_000);
    assert.equal((await failureOf(load(at({ status: 404 }).src))).after, undefined);
  });
});
