/** `format` on an element decides how an answer is read, whatever its shape says. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { configure, load } from '../../../src/feed/load.js';
import { defaults, failureOf } from '../../helpers/served.js';

const url = 'https://town.example/news';
/** The same row says something else to each of three formats. */
const row = {
  '@type': 'NewsArticle',
  headline: 'As JSON-LD says',
  title: 'As a bare list says',
  url: 'https://town.example/ferry',
};
const list = JSON.stringify([row]);
const feed = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Town Paper',
  items: [{ id: '1', title: 'As the feed says' }],
  '@graph': [row],
});
let serial = 0;
const titles = async (body: string, format?: string): Promise<string[]> => {
  configure({ retries: 0, transport: () => Promise.resolve(new Response(body)) });
  const { articles } = await load(`${url}?${serial++}`, format ? { format } : {});
  return articles.map(({ title }) => title);
};

describe('a format that is named', () => {
  after(() => configure(defaults));

  it('is read in place of the one whose shape appears', async () => {
    assert.deepEqual(await titles(list), ['As JSON-LD says']);
    assert.deepEqual(await titles(list, 'array'), ['As a bare list says']);
    assert.deepEqual(await titles(list, 'schema-org'), ['As JSON-LD says']);
  });

  it('comes before a JSON Feed too', async () => {
    assert.deepEqual(await titles(feed), ['As the feed says']);
    assert.deepEqual(await titles(feed, 'schema-org'), ['As JSON-LD says']);
    assert.deepEqual(await titles(feed, 'jsonfeed'), ['As the feed says']);
  });

  it('is not passed over for another where it reads nothing', async () => {
    for (const [body, format] of [
      [list, 'ghost'],
      [list, 'jsonfeed'],
      [feed, 'strapi'],
    ] as const)
      assert.equal((await failureOf(titles(body, format))).code, 'unknown-format', format);
  });
});
