import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { array } from '../../../src/feed/formats/map/map.js';
import { readWith } from '../../../src/feed/formats/registry.js';
import type { Answer } from '../../../src/feed/formats/format.js';
import type { Feed } from '../../../src/model.js';

const answer = (json: unknown): Answer => ({
  url: 'https://town.example/list.json',
  status: 200,
  headers: { get: () => null },
  text: '',
  json,
});
const read = (json: unknown, named = false): Feed | undefined => readWith(array, answer(json), named);

const gulls = { title: 'Gulls', url: '/gulls' };

describe('a bare list', () => {
  it('is one of articles where some thing in it has a title and something to tell it by', () => {
    for (const json of [[], [gulls], [null, 3, gulls], [{ headline: 'A', date: 'x' }], [{ name: 'A', slug: 'a' }]])
      assert.equal(array.detect(answer(json)), true, JSON.stringify(json));
    for (const json of [
      {},
      null,
      'x',
      [1],
      [[gulls]],
      [{ title: 'Only a title' }],
      [{ title: 7, url: '/a' }],
      [{ url: '/a' }],
    ])
      assert.equal(array.detect(answer(json)), false, JSON.stringify(json));
  });

  it('keeps its order, leaves out what is nothing, and counts that', () => {
    const feed = read([null, { ...gulls, id: 2 }, [], 'x', { ...gulls, id: 1 }, { id: 3 }, {}]);
    assert.deepEqual(
      feed?.articles.map(({ id }) => id),
      ['2', '1'],
    );
    assert.equal(feed?.skipped, 5);
  });

  it('says nothing of the paper, and has one page', () => {
    const { title, home, next, skipped } = read([gulls])!;
    assert.deepEqual([title, home, next, skipped], [undefined, undefined, undefined, undefined]);
  });

  it('takes titles and standfirsts as plain text, whatever they look like', () => {
    const [article] = read([{ ...gulls, title: '<b>AT&amp;T</b>', summary: 'How to write &lt;', id: 1 }])!.articles;
    assert.deepEqual([article!.title, article!.standfirst], ['<b>AT&amp;T</b>', 'How to write &lt;']);
  });

  it('takes a body as HTML by its name or by a closing tag, else as plain text', () => {
    const body = (item: object): unknown[] => {
      const { html, text } = read([{ ...gulls, ...item }])!.articles[0]!;
      return [html, text];
    };
    assert.deepEqual(body({ content_html: 'No tag' }), ['No tag', undefined]);
    assert.deepEqual(body({ html: '<p>A', body: 'B' }), ['<p>A', undefined]);
    assert.deepEqual(body({ body: '<p>A</p>' }), ['<p>A</p>', undefined]);
    assert.deepEqual(body({ contents: 'if a < b, c > d\n\n&amp; so' }), [undefined, 'if a < b, c > d\n\n&amp; so']);
    assert.deepEqual(body({ content: { words: '<p>A</p>' }, body: 7 }), [undefined, undefined]);
    assert.deepEqual(body({ content: '  ' }), [undefined, undefined]);
  });

  it('never reads an address that is none of the web, nor what is private', () => {
    const [article] = read([
      {
        ...gulls,
        id: 1,
        url: 'javascript:alert(1)',
        link: 'data:x',
        image: 'blob:x',
        author: { name: 'Desk', email: 'd@town.example' },
        email: 'x@town.example',
      },
    ])!.articles;
    assert.deepEqual([article!.url, article!.image], [undefined, undefined]);
    assert.doesNotMatch(JSON.stringify(article), /@|javascript|data:|blob/);
  });

  it('by its name reads one article, or one whose names are not enough to be known by', () => {
    assert.equal(read(gulls), undefined);
    assert.equal(read(gulls, true)?.articles.length, 1);
    assert.equal(read([{ title: 'Only a title' }], true)?.articles[0]?.id, 'Only a title');
    assert.equal(read([{ nothing: 'here' }], true), undefined);
  });
});
