import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contentful } from '../../../src/feed/formats/contentful.js';
import type { Answer } from '../../../src/feed/formats/format.js';
import type { Article, Feed } from '../../../src/model.js';

const ADDRESS = 'https://cdn.contentful.com/spaces/s/environments/master/entries?access_token=T&content_type=article';

const answer = (json: unknown, url = ADDRESS): Answer => ({
  url,
  status: 200,
  headers: { get: () => null },
  text: JSON.stringify(json),
  json,
});
const read = (json: unknown, url?: string): Feed => contentful.read(answer(json, url));
const link = (linkType: string, id: string): object => ({ sys: { type: 'Link', linkType, id } });
const entry = (id: string, fields: object, sys: object = {}): object => ({
  sys: { type: 'Entry', id, locale: 'en-GB', createdAt: '2026-11-20T07:00:00Z', ...sys },
  fields,
});
const asset = (
  id: string,
  url: unknown,
  contentType = 'image/jpeg',
  image: unknown = { width: 1000, height: 500 },
): object => ({
  sys: { type: 'Asset', id, locale: 'en-GB' },
  fields: { title: 'quay.jpg', file: { url, contentType, details: { image } } },
});
const array = (items: unknown, more: object = {}): object => ({ sys: { type: 'Array' }, items, ...more });

const articleOf = (fields: object, includes: object = {}, sys: object = {}): Article => {
  const [article] = read(array([entry('e1', { title: 'A title', ...fields }, sys)], { includes })).articles;
  assert.ok(article, 'The entry was left out.');
  return article;
};

describe('An answer of Contentful', () => {
  it('is a list of entries, or one', () => {
    assert.equal(contentful.detect(answer(array([]))), true);
    assert.equal(contentful.detect(answer(entry('e1', { title: 'x' }))), true);
  });

  it('is none where it is an error or something else of Contentful’s', () => {
    for (const json of [
      null,
      [],
      {},
      { sys: { type: 'Error', id: 'NotFound' }, message: 'x', items: [] },
      { sys: { type: 'Asset', id: 'a' }, fields: { title: 'x' } },
      { sys: { type: 'Space', id: 's' }, name: 'x' },
      { sys: { type: 'Array' } },
    ])
      assert.equal(contentful.detect(answer(json)), false, JSON.stringify(json));
  });
});

describe('The next page of Contentful', () => {
  const next = (more: object, found = 2): string | undefined =>
    read(
      array(
        Array.from({ length: found }, (_, i) => entry(`e${i}`, { title: 'x' })),
        more,
      ),
    ).next;

  it('skips what was shown, until all of it was', () => {
    assert.equal(next({ skip: 0, limit: 2, total: 5 }), `${ADDRESS}&skip=2`);
    assert.equal(next({ skip: 2, limit: 2, total: 5 }), `${ADDRESS}&skip=4`);
    assert.equal(next({ skip: 4, limit: 2, total: 5 }), undefined);
    assert.equal(next({ skip: 3, limit: 2, total: 5 }), undefined);
  });

  it('is none after an empty page, and none where the count is no number', () => {
    assert.equal(next({ skip: 4, limit: 2, total: 9 }, 0), undefined);
    for (const more of [{}, { limit: 2 }, { limit: 0, total: 9 }, { limit: 'x', total: 9 }, { limit: 2, total: null }])
      assert.equal(next(more), undefined, JSON.stringify(more));
  });
});

describe('A link of Contentful', () => {
  it('leads to what the answer includes, by type and id', () => {
    const includes = {
      Asset: [asset('same', '//images.ctfassets.net/s/quay.jpg')],
      Entry: [entry('same', { name: 'Harbour desk' })],
    };
    const { image, authors } = articleOf({ image: link('Asset', 'same'), author: link('Entry', 'same') }, includes);
    assert.equal(image?.src, 'https://images.ctfassets.net/s/quay.jpg');
    assert.deepEqual(
      authors.map(({ name }) => name),
      ['Harbour desk'],
    );
  });

  it('leads to nothing of another type', () => {
    const includes = { Asset: [asset('same', '//images.ctfassets.net/s/quay.jpg')] };
    assert.equal(articleOf({ image: link('Entry', 'same') }, includes).image, undefined);
  });

  it('leads to an entry of the list itself, which is not among the includes', () => {
    const { articles } = read(
      array([entry('a', { title: 'A', author: link('Entry', 'b') }), entry('b', { name: 'Harbour desk' })]),
    );
    assert.equal(articles[0]?.authors[0]?.name, 'Harbour desk');
  });

  it('that leads nowhere leaves its field out', () => {
    for (const lost of [
      link('Asset', 'gone'),
      link('Entry', 'gone'),
      { sys: null },
      { sys: { type: 'ResourceLink' } },
      null,
    ]) {
      const { image, authors, section, tags } = articleOf({
        image: lost,
        author: [lost],
        category: lost,
        tags: [lost],
      });
      assert.deepEqual([image, authors, section, tags], [undefined, [], undefined, []], JSON.stringify(lost));
    }
  });

  it('to itself does no harm', () => {
    const json = array([entry('a', { title: 'A', author: link('Entry', 'a'), related: [link('Entry', 'a')] })]);
    assert.equal(read(json).articles[0]?.authors[0]?.name, 'A');
  });
});

describe('A picture of Contentful', () => {
  const imageOf = (...file: [unknown, string?, unknown?]) =>
    articleOf({ image: link('Asset', 'a') }, { Asset: [asset('a', ...file)] }).image;

  it('comes in the widths that the Images API makes, none larger than the original', () => {
    const src = 'https://images.ctfassets.net/s/quay.jpg';
    assert.equal(
      imageOf('//images.ctfassets.net/s/quay.jpg')?.srcset,
      `${src}?w=400 400w, ${src}?w=800 800w, ${src} 1000w`,
    );
    assert.equal(
      imageOf('//images.ctfassets.net/s/quay.jpg', 'image/jpeg', { width: 400, height: 200 })?.srcset,
      undefined,
    );
    assert.ok(imageOf('//images.eu.ctfassets.net/s/quay.webp', 'image/webp')?.srcset);
  });

  it('comes as it is where that is not sure', () => {
    assert.equal(imageOf('//images.ctfassets.net/s/map.svg', 'image/svg+xml')?.srcset, undefined);
    assert.equal(imageOf('//images.ctfassets.net/s/boat.gif', 'image/gif')?.srcset, undefined);
    assert.equal(imageOf('//pictures.example/quay.jpg')?.srcset, undefined);
    assert.equal(imageOf('//images.ctfassets.net.evil.example/quay.jpg')?.srcset, undefined);
    assert.equal(imageOf('//images.ctfassets.net/s/quay.jpg?w=50')?.srcset, undefined);
    assert.equal(imageOf('//images.ctfassets.net/s/quay.jpg', 'image/jpeg', null)?.srcset, undefined);
  });

  it('has no alternative text where it has no description: a title is a file’s name', () => {
    assert.equal(imageOf('//images.ctfassets.net/s/quay.jpg')?.alt, '');
  });

  it('is none where the file is no picture, or its address none', () => {
    assert.equal(imageOf('//assets.ctfassets.net/s/a.pdf', 'application/pdf'), undefined);
    for (const bad of [null, 7, '', 'javascript:alert(1)', 'data:image/png;base64,x'])
      assert.equal(imageOf(bad), undefined);
  });
});

describe('An article of Contentful', () => {
  it('has plain text as it was typed', () => {
    for (const title of ['AT&T', '2 < 4', 'How to write &lt; in HTML', '<em>The lock</em> opens'])
      assert.equal(articleOf({ title }).title, title);
  });

  it('keeps its rich text unread, with the assets that it uses and no other', () => {
    const used = asset('used', '//images.ctfassets.net/s/a.jpg');
    const document = {
      nodeType: 'document',
      data: {},
      content: [
        { nodeType: 'embedded-asset-block', data: { target: link('Asset', 'used') }, content: [] },
        {
          nodeType: 'paragraph',
          data: {},
          content: [{ nodeType: 'asset-hyperlink', data: { target: link('Asset', 'gone') }, content: [] }],
        },
      ],
    };
    const includes = { Asset: [used, asset('other', '//images.ctfassets.net/s/b.jpg')] };
    assert.deepEqual(articleOf({ body: document }, includes).body, {
      form: 'contentful',
      value: { document, assets: { used } },
    });
  });

  it('has a long text as Markdown, and as HTML where it starts with a tag', () => {
    assert.deepEqual(articleOf({ body: 'Some *words*' }).body, {
      form: 'markdown',
      value: { markdown: 'Some *words*', base: 'https://images.ctfassets.net/' },
    });
    assert.equal(articleOf({ body: '<p>Words</p>' }).html, '<p>Words</p>');
  });

  it('goes on to the next field where a body is none', () => {
    for (const content of [
      null,
      '',
      [],
      {},
      { nodeType: 'document', content: [] },
      { nodeType: 'paragraph', content: [1] },
    ])
      assert.equal(articleOf({ content, body: 'Words' }).body?.form, 'markdown', JSON.stringify(content));
  });

  it('has the editor’s date, else the day it was made', () => {
    assert.equal(articleOf({ publishDate: '2026-11-01' }).published, Date.UTC(2026, 10, 1));
    assert.equal(articleOf({}).published, Date.UTC(2026, 10, 20, 7));
    assert.equal(articleOf({}, {}, { firstPublishedAt: '2026-11-19T00:00:00Z' }).published, Date.UTC(2026, 10, 19));
    assert.equal(articleOf({}, {}, { createdAt: 'long ago' }).published, undefined);
  });

  it('is in one language where the answer has several', () => {
    const { title, standfirst, language } = articleOf(
      { title: { de: 'Die Schleuse', en: 'The lock' }, description: { en: 'Only in English' } },
      {},
      { locale: undefined },
    );
    assert.deepEqual([title, standfirst, language], ['Die Schleuse', 'Only in English', 'de']);
    // An object of the site's own making is no language.
    assert.equal(articleOf({ title: 'A title', seo: { title: 'x' } }, {}, { locale: undefined }).title, 'A title');
  });

  it('never shows what else the answer holds', () => {
    const includes = { Entry: [entry('p', { name: 'Harbour desk', email: 'harbour@town.example', phone: '+44' })] };
    const article = articleOf({ author: link('Entry', 'p'), secret: 'never' }, includes);
    assert.doesNotMatch(JSON.stringify(article), /never|@|\+44/);
  });

  it('that is nothing, or an asset, is left out and counted', () => {
    const feed = read(
      array([
        null,
        7,
        {},
        entry('empty', {}),
        asset('a', '//images.ctfassets.net/s/a.jpg'),
        entry('good', { title: 'Good' }),
      ]),
    );
    assert.deepEqual(
      feed.articles.map(({ id }) => id),
      ['good'],
    );
    assert.equal(feed.skipped, 5);
  });

  it('survives includes of any kind', () => {
    for (const includes of [null, 7, 'x', [], { Asset: null }, { Asset: 'x' }, { Entry: [null, 7, {}] }])
      assert.equal(
        articleOf({ image: link('Asset', 'a') }, includes as object).title,
        'A title',
        JSON.stringify(includes),
      );
  });
});
