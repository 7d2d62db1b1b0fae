import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { afterEach, describe as group, it } from 'node:test';
import fc from 'fast-check';
import { describe, suggest } from '../../../src/feed/describe.js';
import { mapFormat } from '../../../src/feed/formats/map/map.js';
import { formats, readWith, registerFormat } from '../../../src/feed/formats/registry.js';
import { failureOf } from '../../helpers/served.js';
import { growth, LINEAR } from '../../helpers/growth.js';

const url = 'https://town.example/api';
const fixture = (path: string): string => readFileSync(`test/fixtures/${path}`, 'utf8');

const things = (count: number): object[] =>
  Array.from({ length: count }, (_, nr) => ({
    nr,
    teaserTitle: `Ferry ${nr} leaves`,
    webUrl: `https://town.example/ferry/${nr}`,
    meta: { firstPublished: 1_795_251_600 + nr, section: { name: 'Harbour', title: 'Harbour' } },
    visuals: { leadImage: { href: nr === 1 ? null : `/img/${nr}.jpg`, alt: 'A ferry' } },
    intro_html: `<p>Ferry &amp; ${nr}</p>`,
  }));

group('a description', () => {
  const given = [...formats];
  afterEach(() => void formats.splice(0, formats.length, ...given));

  it('says of a JSON Feed where everything stands', async () => {
    const found = await describe(fixture('jsonfeed/town.json'), { url });
    assert.equal(found.format, 'jsonfeed');
    assert.equal(found.items, 'items');
    assert.equal(found.count, 6);
    assert.equal(found.map, undefined);
    const { title, url: address, standfirst, published, section, alt } = found.fields;
    assert.deepEqual(
      [title, address, standfirst, published, section, alt],
      ['title', 'url', 'summary', 'date_published', '_broadsheet.section', '_broadsheet.image.alt'],
    );
    assert.ok(found.keys.includes('version'));
  });

  it('says it of a list of WordPress, where the answer is the list', async () => {
    const post = (id: number): object => ({
      id,
      date_gmt: `2026-11-0${id}T08:00:00`,
      link: `https://town.example/${id}/`,
      title: { rendered: `Don&#8217;t swim &#8211; ${id}` },
      excerpt: { rendered: `<p>Cold, ${id}.</p>\n` },
      content: { rendered: `<p>Cold, ${id}.</p>\n<p>Very.</p>` },
      _embedded: {
        author: [{ name: 'Harbour desk' }],
        'wp:featuredmedia': [
          { source_url: `https://town.example/img/${id}.jpg`, media_details: { width: 9, height: 6 } },
        ],
      },
    });
    const found = await describe([post(1), post(2), post(3)], { url: 'https://town.example/wp-json/wp/v2/posts' });
    assert.deepEqual([found.format, found.items, found.count], ['wordpress', '', 3]);
    const { title, url: address, image, authors, body } = found.fields;
    assert.deepEqual(
      [title, address, image, authors, body],
      [
        'title.rendered',
        'link',
        '_embedded.wp:featuredmedia.0.source_url',
        '_embedded.author.0.name',
        'content.rendered',
      ],
    );
  });

  it('has no paths for XML', async () => {
    const xml =
      '<?xml version="1.0"?><rss version="2.0"><channel><title>T</title><item><title>Gulls</title><link>https://town.example/g</link></item></channel></rss>';
    const found = await describe(xml, { url });
    assert.deepEqual([found.format, found.items, found.fields, found.keys], ['rss', undefined, {}, []]);
    assert.equal(found.count, 1);
  });

  it('of a shape that is unknown is a map, and what that map finds', async () => {
    const found = await describe({ ok: true, result: { total: 4, stories: [...things(4), null] } }, { url });
    assert.equal(found.format, undefined);
    assert.deepEqual(found.map, {
      items: 'result.stories',
      title: 'teaserTitle',
      url: 'webUrl',
      image: 'visuals.leadImage.href',
      published: 'meta.firstPublished',
    });
    assert.deepEqual([found.items, found.count, found.skipped], ['result.stories', 4, 1]);
    assert.equal(found.fields.image, 'visuals.leadImage.href');
    assert.equal(found.fields.title, 'teaserTitle');
    assert.deepEqual(found.keys, ['ok', 'result']);
  });

  it('with a map says what the map finds, a template included', async () => {
    const map = { items: 'all', title: 'teaserTitle', url: 'https://town.example/f/{nr}' };
    for (const one of [map, JSON.stringify(map)]) {
      const found = await describe({ all: things(3) }, { url, map: one });
      assert.deepEqual([found.format, found.items, found.count, found.map], ['map', 'all', 3, undefined]);
      assert.deepEqual([found.fields.title, found.fields.url], ['teaserTitle', 'https://town.example/f/{nr}']);
    }
  });

  it('tells the list from others in the answer, and from things left out of it', async () => {
    const all = things(5).map((one) => ({ title: (one as { teaserTitle: string }).teaserTitle, ...one }));
    const others = all.map(() => ({ title: 'Harbour', url: 'https://town.example/harbour' }));
    const found = await describe(
      { version: 'https://jsonfeed.org/version/1.1', tags: others, items: [null, ...all] },
      { url },
    );
    assert.deepEqual([found.items, found.count, found.skipped, found.fields.title], ['items', 5, 1, 'title']);
  });

  it('of one article leads to it', async () => {
    const found = await describe({ post: { title: 'Gulls', url: '/g', tags: ['a'] } }, { url, map: { items: 'post' } });
    assert.deepEqual([found.items, found.count, found.fields.title, found.fields.url], ['post', 1, 'title', 'url']);
  });

  it('prefers a path that holds in all items to a shorter one that holds in few', async () => {
    const items = things(6).map((one, nr) => ({
      id: nr,
      url: `/${nr}`,
      title: `Ferry ${nr}`,
      _broadsheet: { section: `Section ${nr}` },
      summary: nr < 4 ? `Section ${nr}` : 'other',
      date_published: '2026-11-20T08:00:00Z',
      ...one,
    }));
    const { fields } = await describe({ version: 'https://jsonfeed.org/version/1', items }, { url });
    assert.equal(fields.section, '_broadsheet.section');
  });

  it('takes the shortest of the paths that hold in as many, and none that holds in few', async () => {
    const items = ['a', 'b', 'c'].map((id) => ({ id, name: `Tide ${id}`, more: { section: 'Coast' }, area: 'Coast' }));
    const all = [{ ...items[0], spring: 'High' }, ...items.slice(1)];
    registerFormat({
      name: 'tides',
      detect: () => true,
      read: () => ({
        articles: items.map(({ id, name, area }) => ({
          id,
          title: name,
          section: area,
          kicker: 'High',
          authors: [],
          tags: [],
        })),
      }),
    });
    assert.deepEqual((await describe({ all }, { url })).fields, { id: 'id', title: 'name', section: 'area' });
  });

  it('names a format that a page has registered, and one that is asked for', async () => {
    registerFormat({
      name: 'tides',
      detect: ({ json }) => !!json && typeof json === 'object' && 'tides' in json,
      read: () => ({ articles: [{ id: 'x', title: 'High', authors: [], tags: [] }] }),
    });
    const found = await describe({ tides: [{ id: 'x', name: 'High' }] }, { url });
    assert.deepEqual([found.format, found.items, found.fields], ['tides', 'tides', { id: 'id', title: 'name' }]);
    assert.equal((await describe([{ title: 'Gulls' }], { url, format: 'array' })).format, 'array');
  });

  it('of an answer without anything like an article has its names', async () => {
    const found = await describe({ code: 'rest_no_route', message: 'None', data: { status: 404 } }, { url });
    assert.deepEqual(found, { count: 0, skipped: 0, fields: {}, keys: ['code', 'message', 'data'] });
    assert.deepEqual(await describe(null), { count: 0, skipped: 0, fields: {}, keys: [] });
  });

  it('fails by a FeedFailure alone', async () => {
    assert.equal((await failureOf(describe('<p>no feed</p>', { url }))).code, 'not-json');
    assert.equal((await failureOf(describe('', { url }))).code, 'not-json');
    assert.equal((await failureOf(describe({ a: 1 }, { format: 'ghost' }))).code, 'unknown-format');
    assert.equal((await failureOf(describe({ a: 1 }, { map: { items: 'b' } }))).code, 'unknown-format');
    const bad = await failureOf(describe({ a: 1 }, { url, map: '{' }));
    assert.deepEqual([bad.code, bad.url], ['bad-map', url]);
  });

  it('comes by work that grows with the length of a list', async () => {
    const ratio = await growth(
      async (length) => assert.equal((await describe({ data: { stories: things(length) } }, { url })).count, length),
      { size: 250, most: 4000 },
    );
    assert.ok(ratio < LINEAR, `a list four times as long takes ${ratio} times as long`);
  });
});

group('a suggested map', () => {
  it('is that of the longest list of things with titles, without what is found anyway', () => {
    const posts = ['a', 'b', 'c'].map((one) => ({
      headline: one.repeat(9),
      link: `/${one}`,
      summary: 'S',
      date: '2026-11-20',
    }));
    const json = { menu: [{ title: 'Home', url: '/' }], data: { posts }, tags: posts.map(() => ({ id: 1 })) };
    assert.deepEqual(suggest(json), { items: 'data.posts', title: 'headline', url: 'link' });
    assert.deepEqual(suggest(posts), { title: 'headline', url: 'link' });
  });

  it('does not take for a title what names an author, a section or a picture', () => {
    const list = ['a', 'b', 'c'].map((one) => ({
      author: { name: `Desk ${one}` },
      image: { title: `Picture ${one}`, url: `/${one}.png` },
      artHeadline: `Ferry ${one}`,
      pageLink: `/${one}`,
      authors: [{ title: one, url: `/desks/${one}` }],
    }));
    assert.deepEqual(suggest({ list }), { items: 'list', title: 'artHeadline', url: 'pageLink' });
  });

  it('names as HTML what holds references of a machine', () => {
    const list = ['a', 'b'].map((one) => ({ post_title: `Don&#8217;t ${one}`, url: `/${one}`, summary: '<p>x</p>' }));
    assert.deepEqual(suggest({ list }), {
      items: 'list',
      title: 'post_title',
      url: 'url',
      html: ['title', 'standfirst'],
    });
    assert.equal(suggest([{ title: 'How to write &lt;b&gt; and </b>', url: '/a' }])?.html, undefined);
  });

  it('of one article leads to its parts', () => {
    const article = { heading: 'Gulls', shareUrl: 'https://town.example/g', author: [{ name: 'Desk', url: '/d' }] };
    assert.deepEqual(suggest({ article }), {
      title: 'article.heading',
      url: 'article.shareUrl',
      authors: 'article.author',
    });
  });

  it('is absent where nothing is like an article', () => {
    for (const json of [
      null,
      undefined,
      7,
      'x',
      [],
      {},
      [1, 2],
      { a: [{ b: 1 }] },
      [{ title: 'A' }, { title: 'A' }, { title: 'A' }],
    ])
      assert.equal(suggest(json), undefined, JSON.stringify(json));
  });

  it('can be read with, whatever it was made of', () => {
    const key = fc.constantFrom(
      'title',
      'headline',
      'a|b',
      '{x}',
      ' k ',
      'url',
      'image',
      'author',
      'date',
      '__proto__',
      'list',
      'body',
      'og.title',
    );
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom('/a', 'https://x.example/', '2026-11-20', 'A &amp; B'),
      fc.integer(),
      fc.constant(null),
    );
    const json = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 5 },
        value,
        fc.array(tie('any'), { maxLength: 4 }),
        fc.dictionary(key, tie('any'), { maxKeys: 5 }),
      ),
    }));
    let suggested = 0;
    fc.assert(
      fc.property(json.any, (answer) => {
        const map = suggest(answer);
        if (!map) return;
        suggested++;
        const headers = { get: () => null };
        const feed = readWith(mapFormat(map, url), { url, status: 200, headers, text: '', json: answer }, true);
        assert.ok(feed?.articles.length, JSON.stringify([map, answer]));
      }),
      { numRuns: 1000 },
    );
    assert.ok(suggested > 10, `Only ${suggested} were suggested.`);
  });
});
