import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { strapi } from '../../../src/feed/formats/strapi.js';
import type { Answer } from '../../../src/feed/formats/format.js';
import type { Article, Feed } from '../../../src/model.js';

const ADDRESS = 'https://cms.town.example/api/articles?populate=*';

const answer = (json: unknown, url = ADDRESS): Answer => ({
  url,
  status: 200,
  headers: { get: () => null },
  text: JSON.stringify(json),
  json,
});
const read = (json: unknown, url?: string): Feed => strapi.read(answer(json, url));
const paged = (pagination: unknown, found = 2, url?: string): string | undefined =>
  read(
    {
      data: Array.from({ length: found }, (_, i) => ({ documentId: `d${i}`, title: 'A title' })),
      meta: { pagination },
    },
    url,
  ).next;

const articleOf = (fields: object): Article => {
  const [article] = read({ data: [{ id: 1, documentId: 'd1', title: 'A title', ...fields }], meta: {} }).articles;
  assert.ok(article, 'The entry was left out.');
  return article;
};

describe('An answer of Strapi', () => {
  it('is known by its entries, of version 4 and 5, in a list or alone, or by its count of pages', () => {
    for (const json of [
      { data: [{ id: 1, documentId: 'd1', title: 'x' }], meta: {} },
      { data: { id: 1, documentId: 'd1', title: 'x' }, meta: {} },
      { data: [{ id: 1, attributes: { title: 'x' } }], meta: {} },
      { data: { id: 1, attributes: { title: 'x' } }, meta: {} },
      { data: [null, { id: 1, attributes: { title: 'x' } }] },
      { data: [], meta: { pagination: { page: 9, pageSize: 10, pageCount: 2, total: 12 } } },
    ])
      assert.equal(strapi.detect(answer(json)), true, JSON.stringify(json));
  });

  it('is none where it is an error, empty, or another system’s', () => {
    for (const json of [
      null,
      [],
      {},
      { data: null, meta: {} },
      { data: null, error: { status: 404, name: 'NotFoundError', message: 'Not Found', details: {} } },
      { data: [] },
      { data: [{ id: '1', type: 'node--article', attributes: { title: 'x' } }] },
      { data: [{ id: '1', type: 'articles', attributes: { title: 'x' } }] },
    ])
      assert.equal(strapi.detect(answer(json)), false, JSON.stringify(json));
  });

  it('says nothing of the paper', () => {
    const { title, home, description, icon } = read({ data: [{ documentId: 'd1', title: 'x' }], meta: {} });
    assert.deepEqual([title, home, description, icon], [undefined, undefined, undefined, undefined]);
  });
});

describe('The next page of Strapi', () => {
  it('is the next by number while there is one', () => {
    const of = (page: unknown): string | undefined => paged({ page, pageSize: 2, pageCount: 3, total: 6 });
    assert.equal(of(1), 'https://cms.town.example/api/articles?populate=*&pagination%5Bpage%5D=2');
    assert.equal(of(2), 'https://cms.town.example/api/articles?populate=*&pagination%5Bpage%5D=3');
    assert.equal(of(3), undefined);
    assert.equal(of(4), undefined);
  });

  it('starts where this one ends, where the answer counts so', () => {
    const of = (start: unknown): string | undefined => paged({ start, limit: 2, total: 5 });
    assert.equal(of(0), 'https://cms.town.example/api/articles?populate=*&pagination%5Bstart%5D=2');
    assert.equal(of(2), 'https://cms.town.example/api/articles?populate=*&pagination%5Bstart%5D=4');
    assert.equal(of(3), undefined);
    assert.equal(of(4), undefined);
  });

  it('replaces the number in the address, however that is written', () => {
    for (const name of ['pagination[page]', 'pagination%5Bpage%5D'])
      assert.equal(
        paged({ page: 2, pageSize: 2, pageCount: 3 }, 2, `https://cms.town.example/api/articles?${name}=2&sort=x`),
        'https://cms.town.example/api/articles?pagination%5Bpage%5D=3&sort=x',
      );
  });

  it('without a count is promised by a full page', () => {
    assert.ok(paged({ page: 1, pageSize: 2 }, 2)?.endsWith('=2'));
    assert.equal(paged({ page: 1, pageSize: 2 }, 1), undefined);
    assert.ok(paged({ start: 0, limit: 2 }, 2)?.endsWith('=2'));
    assert.equal(paged({ start: 0, limit: 2 }, 1), undefined);
  });

  it('is none after an empty page, and none where the count is no number', () => {
    assert.equal(paged({ page: 1, pageSize: 2, pageCount: 3 }, 0), undefined);
    for (const pagination of [
      undefined,
      null,
      7,
      [],
      {},
      { page: 'x' },
      { page: -1, pageCount: 3 },
      { start: 0, limit: 0, total: 9 },
    ])
      assert.equal(paged(pagination), undefined, JSON.stringify(pagination));
  });
});

describe('An article of Strapi', () => {
  it('has its first field of a name that holds something', () => {
    assert.equal(articleOf({ title: ' ', headline: 'B', name: 'C' }).title, 'B');
    assert.equal(articleOf({ title: null, Title: 'D' }).title, 'D');
    assert.equal(articleOf({ description: '', excerpt: 'B', summary: 'C' }).standfirst, 'B');
    assert.equal(
      articleOf({ cover: null, image: [], hero: { url: '/h.webp' } }).image?.src,
      'https://cms.town.example/h.webp',
    );
  });

  it('has plain text as it was typed', () => {
    for (const title of ['AT&T', '2 < 4', 'How to write &lt; in HTML', 'Fish &amp; chips', '<em>The lock</em> opens'])
      assert.equal(articleOf({ title, description: title }).title, title);
    assert.equal(articleOf({ description: 'Don&#39;t' }).standfirst, 'Don&#39;t');
  });

  it('keeps a body unread until it is shown, whichever form it has', () => {
    const base = 'https://cms.town.example/';
    const blocks = [{ type: 'paragraph', children: [{ type: 'text', text: 'Words' }] }];
    const zone = [{ __component: 'shared.rich-text', body: 'Words' }];
    assert.deepEqual(articleOf({ content: blocks }).body, { form: 'strapi', value: { blocks, base } });
    assert.deepEqual(articleOf({ blocks: zone }).body, { form: 'strapi-zone', value: { zone, base } });
    assert.deepEqual(articleOf({ body: 'Some *words*' }).body, {
      form: 'markdown',
      value: { markdown: 'Some *words*', base },
    });
    for (const html of ['<p>Words</p>', '\n <h2 class="x">Words', '<!-- x --><p>', '<br/>']) {
      assert.equal(articleOf({ body: html }).html, html);
      assert.equal(articleOf({ body: html }).body, undefined);
    }
    for (const markdown of ['<https://town.example/>', '< 4', '2 < 4 <b>words</b>'])
      assert.equal(articleOf({ body: markdown }).body?.form, 'markdown', markdown);
  });

  it('goes on to the next field where a body is none', () => {
    for (const content of [null, '', '  ', [], {}, [null], [7], [{ id: 1, title: 'A relation' }]])
      assert.equal(articleOf({ content, body: 'Words' }).body?.form, 'markdown', JSON.stringify(content));
  });

  it('has an address only where a field says it in full', () => {
    assert.equal(articleOf({ slug: 'lock' }).url, undefined);
    assert.equal(articleOf({ url: '/lock', slug: 'lock' }).url, undefined);
    assert.equal(articleOf({ url: '/lock', permalink: 'https://town.example/lock' }).url, 'https://town.example/lock');
    assert.equal(articleOf({ url: 'javascript:alert(1)' }).url, undefined);
  });

  it('has the editor’s date over the moment it was published', () => {
    const publishedAt = '2026-11-20T08:15:00.000Z';
    assert.equal(articleOf({ publishedAt, date: '2026-11-01' }).published, Date.UTC(2026, 10, 1));
    assert.equal(articleOf({ publishedAt, date: 'soon' }).published, Date.UTC(2026, 10, 20, 8, 15));
    assert.equal(articleOf({ createdAt: publishedAt }).published, Date.UTC(2026, 10, 20, 8, 15));
    assert.equal(articleOf({}).published, undefined);
  });

  it('never shows what else the answer holds', () => {
    const desk = { id: 4, name: 'Harbour desk', email: 'harbour@town.example', password: 'never', phone: '+44' };
    const article = articleOf({ author: desk, createdBy: desk, updatedBy: desk, secret: 'never' });
    assert.deepEqual(JSON.parse(JSON.stringify(article.authors)), [{ name: 'Harbour desk' }]);
    assert.doesNotMatch(JSON.stringify(article), /never|@|\+44/);
  });

  it('has the people, the section and the tags of its relations', () => {
    const { authors, section, tags } = articleOf({
      authors: { data: [{ id: 1, attributes: { name: 'City desk' } }, null, { id: 2, attributes: { name: '' } }] },
      category: { data: { id: 1, attributes: { name: 'Town' } } },
      tags: [{ name: '#boats' }, { label: 'sea wall' }, 'boats', null],
    });
    assert.deepEqual(
      authors.map(({ name }) => name),
      ['City desk'],
    );
    assert.equal(section, 'Town');
    assert.deepEqual(tags, ['boats', 'sea wall']);
    assert.deepEqual(articleOf({ tags: 'a, b' }).tags, ['a', 'b']);
  });

  it('that is nothing is left out and counted, and the others live', () => {
    const feed = read({
      data: [null, 7, {}, { id: 1 }, { documentId: 'd2', title: 'Good' }, { data: null }],
      meta: {},
    });
    assert.deepEqual(
      feed.articles.map(({ id }) => id),
      ['d2'],
    );
    assert.equal(feed.skipped, 5);
  });
});

it('A stored sample of every kind names no mail address', () => {
  for (const name of ['articles-populate', 'single-v4', 'single-v5']) {
    const text = readFileSync(`test/fixtures/formats/strapi/${name}.json`, 'utf8');
    assert.match(text, /"email":\s*"[^"]+@/, 'The sample has one.');
    const { articles } = read(JSON.parse(text));
    assert.ok(articles.length > 0);
    assert.doesNotMatch(JSON.stringify(articles.map(({ authors, section, tags }) => [authors, section, tags])), /@/);
  }
});
