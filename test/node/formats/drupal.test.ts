import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drupal } from '../../../src/feed/formats/drupal.js';
import { shapeOf } from '../../../src/feed/formats/shapes.js';
import type { Article, Feed } from '../../../src/model.js';

const ADDRESS = 'https://town.example/jsonapi/node/article';

const answer = (json: unknown, url: string) => ({
  url,
  status: 200,
  type: 'application/vnd.api+json',
  headers: { get: () => null },
  text: JSON.stringify(json),
  json,
});

function read(json: unknown, url = ADDRESS): Feed {
  assert.ok(drupal.detect(answer(json, url)), 'It was not taken for Drupal’s.');
  return drupal.read(answer(json, url));
}

const node = (attributes: object, more: object = {}): object => ({
  type: 'node--article',
  id: 'a1',
  attributes: { title: 'A title', ...attributes },
  ...more,
});

function articleOf(item: object, included: unknown[] = [], url = ADDRESS): Article {
  const [article] = read({ jsonapi: {}, data: [item], included }, url).articles;
  assert.ok(article, 'The article was left out.');
  return article;
}

describe('an answer', () => {
  it('is Drupal’s by its resources, wherever they stand', () => {
    for (const json of [
      { data: [node({})] },
      { data: node({}) },
      { results: [node({})] },
      { results: { data: [node({})] } },
      { results: { data: [], jsonapi: {} } },
      node({}),
      [null, node({})],
      { data: [], jsonapi: { version: '1.0' } },
    ])
      assert.equal(shapeOf({ json, text: '' }), 'drupal', JSON.stringify(json));
  });

  it('is not, where the type has no bundle or there are no data', () => {
    for (const json of [{ data: [{ type: 'articles', id: 1 }] }, { errors: [], jsonapi: {} }, { results: [] }, {}])
      assert.notEqual(shapeOf({ json, text: '' }), 'drupal', JSON.stringify(json));
  });

  it('of bad parts keeps what is good', () => {
    const feed = read({ jsonapi: {}, data: [null, node({}), 7, { type: 'node--article', id: 'x' }], included: 'none' });
    assert.deepEqual([feed.articles.length, feed.skipped], [1, 3]);
    assert.equal(read({ jsonapi: {}, data: {} }).articles.length, 0);
  });
});

describe('the next page', () => {
  const next = (link: unknown): string | undefined => read({ jsonapi: {}, data: [], links: { next: link } }).next;

  it('is a link, as an address or as an object with one', () => {
    assert.equal(next('https://town.example/jsonapi/2'), 'https://town.example/jsonapi/2');
    assert.equal(next({ href: '/jsonapi/3' }), 'https://town.example/jsonapi/3');
  });

  it('is none, where there is no link or none that can be followed', () => {
    for (const link of [undefined, null, {}, [], 7, '', 'javascript:alert(1)', { href: 'data:text/html,x' }])
      assert.equal(next(link), undefined, JSON.stringify(link));
  });
});

describe('the address of an article', () => {
  const self = (href: string): object => ({ links: { self: { href } } });
  const at = (path: unknown, href: string): string | undefined => articleOf(node({ path }, self(href))).url;
  const alias = { alias: '/a' };

  it('has the prefix that stands before the API in the resource’s own address', () => {
    assert.equal(at(alias, 'https://town.example/jsonapi/node/article/1'), 'https://town.example/a');
    assert.equal(at(alias, 'https://town.example/es/jsonapi/node/article/1'), 'https://town.example/es/a');
    assert.equal(at(alias, 'https://town.example/sub/es/api/node/article/1?x=1'), 'https://town.example/sub/es/a');
  });

  it('takes nothing from a query, and the origin alone where the API has names of its own', () => {
    assert.equal(at(alias, 'https://town.example/api/articles/1'), 'https://town.example/a');
    assert.equal(at(alias, 'https://town.example/x?y=/es/jsonapi/node/1/2'), 'https://town.example/a');
  });

  it('stays on the site, whatever an alias says', () => {
    for (const path of [
      '//evil.example',
      '@evil.example',
      'evil',
      '/\\evil.example',
      'https://evil.example/',
      7,
      null,
    ]) {
      const found = at({ alias: path }, 'https://town.example/jsonapi/node/article/1');
      assert.ok(found === undefined || new URL(found).host === 'town.example', found);
    }
  });

  it('is by number where there is no alias, and absent without either', () => {
    assert.equal(articleOf(node({ drupal_internal__nid: 7 })).url, 'https://town.example/node/7');
    assert.equal(articleOf(node({})).url, undefined);
  });
});

describe('the words', () => {
  it('of a title are plain text', () => {
    for (const title of ['AT&T', '2 < 4', 'How to write &lt; in HTML', '<em>typed</em>'])
      assert.equal(articleOf(node({ title })).title, title);
  });

  it('of a summary are HTML or plain text as the body’s format says', () => {
    const summary = (format: unknown): string | undefined =>
      articleOf(node({ body: { value: '', processed: '', summary: '<p>Fish &amp; chips</p>', format } })).standfirst;
    assert.equal(summary('basic_html'), 'Fish & chips');
    assert.equal(summary('plain_text'), '<p>Fish &amp; chips</p>');
    assert.equal(summary(null), '<p>Fish &amp; chips</p>');
  });

  it('of a body come as Drupal has made them, else as they were written', () => {
    const body = (value: object | string): Article => articleOf(node({ body: value }));
    assert.equal(body({ value: 'raw', processed: '<p>made</p>', format: 'plain_text' }).html, '<p>made</p>');
    assert.equal(body({ value: '<p>raw</p>', format: 'full_html' }).html, '<p>raw</p>');
    assert.equal(body({ value: '2 < 4', format: 'plain_text' }).text, '2 < 4');
    assert.equal(body('2 < 4').text, '2 < 4');
  });
});

describe('what is related', () => {
  const file = { type: 'file--file', id: 'f1', attributes: { uri: { url: '/files/a.png' } } };
  const to = (data: unknown): object => ({ relationships: { field_image: { data } } });

  it('is a picture only where the reference is one to a picture', () => {
    const image = (meta: unknown): unknown =>
      articleOf(node({}, to({ type: 'file--file', id: 'f1', meta })), [file]).image;
    assert.deepEqual(image({ alt: 'A', width: 9, height: 6 }), {
      src: 'https://town.example/files/a.png',
      width: 9,
      height: 6,
      alt: 'A',
    });
    assert.equal(image({ display: true, description: 'A paper' }), undefined);
    assert.equal(image(null), undefined);
  });

  it('is no picture where it is Drupal’s icon for a file, or leads round in a circle', () => {
    const icon = { ...file, attributes: { uri: { url: '/sites/default/files/media-icons/generic/generic.png' } } };
    const meta = { alt: 'Icon', width: 180 };
    assert.equal(articleOf(node({}, to({ type: 'file--file', id: 'f1', meta })), [icon]).image, undefined);
    const round = { type: 'media--image', id: 'm1', ...to({ type: 'media--image', id: 'm1' }) };
    assert.equal(articleOf(node({}, to({ type: 'media--image', id: 'm1' })), [round]).image, undefined);
  });

  it('never gives away a mail address', () => {
    const user = { type: 'user--user', id: 'u1', attributes: { display_name: 'Desk', mail: 'desk@town.example' } };
    const article = articleOf(node({}, { relationships: { uid: { data: { type: 'user--user', id: 'u1' } } } }), [user]);
    assert.equal(article.authors[0]?.name, 'Desk');
    assert.ok(!JSON.stringify(article).includes('desk@'));
  });
});
