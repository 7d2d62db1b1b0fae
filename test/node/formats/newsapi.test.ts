import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answer } from '../../../src/feed/formats/format.js';
import { isEnd } from '../../../src/feed/formats/known.js';
import { newsapi } from '../../../src/feed/formats/newsapi.js';
import { readWith } from '../../../src/feed/formats/registry.js';
import type { Article, Feed } from '../../../src/model.js';
import { filled, growth, LINEAR } from '../../helpers/growth.js';

const ADDRESS = 'https://newsapi.org/v2/top-headlines?country=gb&apiKey=0123';
const EVERYTHING = 'https://newsapi.org/v2/everything?q=ferry&apiKey=0123';

const answer = (json: unknown, url = ADDRESS, status = 200): Answer => ({
  url,
  status,
  headers: { get: () => null },
  text: JSON.stringify(json),
  json,
});

const read = (json: unknown, url?: string): Feed | undefined => readWith(newsapi, answer(json, url), false);

const ROW = { source: { id: null, name: 'Coast Paper' }, title: 'The lamp', url: 'https://coast.example/lamp' };

const feedOf = (articles: unknown[], totalResults: unknown = articles.length, url?: string): Feed => {
  const feed = read({ status: 'ok', totalResults, articles }, url);
  assert.ok(feed, 'It was not read at all.');
  return feed;
};

const articleOf = (row: object): Article => {
  const [article] = feedOf([{ ...ROW, ...row }]).articles;
  assert.ok(article, 'The row was left out.');
  return article;
};

describe('an answer of NewsAPI', () => {
  it('is known by its articles with their number or a status', () => {
    assert.ok(read({ status: 'ok', totalResults: 0, articles: [] }));
    assert.ok(read({ totalResults: 0, articles: [] }));
    assert.ok(read({ status: 'ok', articles: [ROW] }));
  });

  it('is none where it lists sources, or is an error', () => {
    for (const json of [
      null,
      [],
      [ROW],
      {},
      { articles: [ROW] },
      { status: 'ok', articles: {} },
      { status: 'ok', sources: [{ id: 'axle', name: 'Axle', url: 'https://axle.example/' }] },
      { status: 'error', code: 'apiKeyInvalid', message: 'Your API key is invalid.' },
    ]) {
      assert.equal(read(json), undefined, JSON.stringify(json));
    }
  });

  it('leaves out and counts what was removed, and what is no article', () => {
    const feed = feedOf([{ ...ROW, title: '[Removed]', url: 'https://removed.com' }, null, 7, {}, ROW]);
    assert.equal(feed.skipped, 4);
    assert.equal(feed.articles.length, 1);
    assert.equal(feedOf([{ ...ROW, title: 'The [Removed] lamp' }]).articles.length, 1);
  });

  it('has the address for an id', () => {
    assert.equal(articleOf({}).id, ROW.url);
  });
});

describe('the next page of NewsAPI', () => {
  const at = (total: unknown, url: string): string | undefined => feedOf([ROW], total, url).next;

  it('is there while the pages up to this one hold less than there is', () => {
    assert.equal(at(21, ADDRESS), `${ADDRESS}&page=2`);
    assert.equal(at(20, ADDRESS), undefined);
    assert.equal(at(101, EVERYTHING), `${EVERYTHING}&page=2`);
    assert.equal(at(100, EVERYTHING), undefined);
    assert.equal(at('31', `${ADDRESS}&pageSize=10&page=3`), `${ADDRESS}&pageSize=10&page=4`);
    assert.equal(at(30, `${ADDRESS}&pageSize=10&page=3`), undefined);
  });

  it('is none without rows, without a number, and where nothing tells how many make a page', () => {
    assert.equal(feedOf([], 900, ADDRESS).next, undefined);
    for (const total of [undefined, null, 'many', -1]) assert.equal(at(total, ADDRESS), undefined, String(total));
    assert.equal(at(900, 'https://town.example/news.json'), undefined);
    assert.equal(at(900, `${ADDRESS}&pageSize=0`), undefined);
  });

  it('is past the last that a free plan gives where the answer says so, and no other error is an end', async () => {
    const error = (code: unknown) => answer({ status: 'error', code, message: 'x' }, ADDRESS, 426);
    assert.equal(await isEnd(error('maximumResultsReached'), {}), true);
    assert.equal(await isEnd(error('maximumResultsReached'), { format: 'newsapi' }), true);
    for (const code of ['corsNotAllowed', 'apiKeyInvalid', 'rateLimited', undefined]) {
      assert.equal(await isEnd(error(code), {}), false, code);
    }
  });
});

describe('a row of NewsAPI', () => {
  const title = (words: unknown, name: unknown = 'Coast Paper') => articleOf({ title: words, source: { name } }).title;

  it('has no source at the end of its title, whatever its case, and keeps everything else that stands there', () => {
    assert.equal(title('The lamp - Coast Paper'), 'The lamp');
    assert.equal(title('The lamp - COAST PAPER '), 'The lamp');
    assert.equal(title('The lamp - The Coast Paper'), 'The lamp');
    assert.equal(title('The lamp - Coast Paper', 'The Coast Paper'), 'The lamp');
    assert.equal(title('The lamp - and the ford - Coast Paper'), 'The lamp - and the ford');
    assert.equal(title('The lamp - Ford Paper'), 'The lamp - Ford Paper');
    assert.equal(title('The lamp-Coast Paper'), 'The lamp-Coast Paper');
    assert.equal(title('The lamp - Coast Paper', null), 'The lamp - Coast Paper');
    assert.equal(title('Coast Paper'), 'Coast Paper');
    assert.equal(title(' - Coast Paper'), '- Coast Paper');
  });

  it('has its title and description as they are: they are plain text', () => {
    const words = '<b>2</b> < 4 &amp; AT&T &lt;';
    assert.equal(title(words), words);
    assert.equal(articleOf({ description: words }).standfirst, words);
  });

  it('has the names of its author field, and nothing of it that is no name', () => {
    const of = (author: unknown) => articleOf({ author }).authors.map(({ name }) => name);
    assert.deepEqual(of('Pier desk'), ['Pier desk']);
    assert.deepEqual(of('By Pier desk'), ['Pier desk']);
    assert.deepEqual(of('Byline desk'), ['Byline desk']);
    assert.deepEqual(of('Pier desk, Lock desk;Night desk and Day desk'), [
      'Pier desk',
      'Lock desk',
      'Night desk',
      'Day desk',
    ]);
    assert.deepEqual(of('Arts and culture desk'), ['Arts and culture desk']);
    assert.deepEqual(of('Pier desk, Pier desk'), ['Pier desk']);
    assert.deepEqual(of('Pier desk, the coast paper'), ['Pier desk']);
    assert.deepEqual(of('pier@coast.example (Pier desk)'), ['Pier desk']);
    assert.deepEqual(of('pier@coast.example'), []);
    assert.deepEqual(of('Pier desk pier@coast.example'), []);
    assert.deepEqual(of('Pier desk\nLock desk'), ['Pier desk', 'Lock desk']);
    assert.deepEqual(of('Pier desk, and Lock desk'), ['Pier desk', 'Lock desk']);
    assert.deepEqual(of('https://coast.example/pier, coast.example, www.coast.example'), []);
    assert.deepEqual(of('J. R. Desk, St. Desk'), ['J. R. Desk', 'St. Desk']);
    assert.deepEqual(of('[{"name": "Pier desk"}]'), []);
    for (const nobody of [null, '', ' ', ',', 7, {}, ['Pier desk']]) assert.deepEqual(of(nobody), []);
  });

  it('has a body only where the content is whole', () => {
    const long = `<p>${'The ferry came at nine. '.repeat(10)}</p>`;
    assert.equal(articleOf({ content: long }).html, long);
    assert.equal(articleOf({ content: `${long}\r\n${long}` }).html, `${long}<br>${long}`);
    for (const cut of [`${long}… [+1210 chars]`, `${long} [+3 chars]\n`, `${long}…`, `${long}...`]) {
      assert.equal(articleOf({ content: cut }).html, undefined, cut.slice(-20));
    }
    assert.equal(articleOf({ content: 'Please click to show that you are no robot.' }).html, undefined);
    assert.equal(articleOf({ content: null }).html, undefined);
  });

  it('has a picture where its address can be one, seen from the article', () => {
    const of = (urlToImage: unknown) => articleOf({ urlToImage }).image?.src;
    assert.equal(of('https://cdn.example/a.jpg'), 'https://cdn.example/a.jpg');
    assert.equal(of('//cdn.example/a.jpg'), 'https://cdn.example/a.jpg');
    assert.equal(of('/a.jpg'), 'https://coast.example/a.jpg');
    for (const none of ['javascript:alert(1)', 'data:image/png,', '', null, 7]) assert.equal(of(none), undefined);
    assert.equal(articleOf({ urlToImage: 'https://cdn.example/a.jpg' }).image?.alt, '');
  });

  it('names its source, and carries the key of its address nowhere', () => {
    const article = articleOf({ urlToImage: '/a.jpg' });
    assert.deepEqual(article.source, { name: 'Coast Paper' });
    assert.equal(JSON.stringify(article).includes('0123'), false);
    assert.equal(articleOf({ source: { id: 'x', name: null } }).source, undefined);
  });

  it('costs time by the length of its author field, and not by the square of it', async () => {
    for (const part of ['a@', '@ (', ' and ', ',']) {
      const ratio = await growth((size) => articleOf({ author: filled(part, size) }));
      assert.ok(ratio < LINEAR, `${part}: ${ratio}`);
    }
  });
});
