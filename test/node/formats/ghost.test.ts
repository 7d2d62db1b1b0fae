import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answer } from '../../../src/feed/formats/format.js';
import { ghost } from '../../../src/feed/formats/ghost.js';
import { readWith } from '../../../src/feed/formats/registry.js';
import type { Article, Feed } from '../../../src/model.js';

const ADDRESS = 'https://town.example/ghost/api/content/posts/?key=0123&include=authors,tags';

const answer = (json: unknown, url = ADDRESS): Answer => ({
  url,
  status: 200,
  headers: { get: () => null },
  text: JSON.stringify(json),
  json,
});

const read = (json: unknown, url?: string): Feed | undefined => readWith(ghost, answer(json, url), false);

const POST = { id: '1', slug: 'lamp', uuid: 'u', title: 'The lamp', url: 'https://town.example/lamp/' };

const feedOf = (posts: unknown, pagination: unknown = { page: 1, pages: 1 }, url?: string): Feed => {
  const feed = read({ posts, meta: { pagination } }, url);
  assert.ok(feed, 'It was not read at all.');
  return feed;
};

const articleOf = (post: object): Article => {
  const [article] = feedOf([{ ...POST, ...post }]).articles;
  assert.ok(article, 'The post was left out.');
  return article;
};

describe('an answer of Ghost', () => {
  it('is known by its posts or pages with the paging, or by two of Ghost’s own names', () => {
    const meta = { pagination: { page: 1 } };
    for (const json of [
      { posts: [], meta },
      { pages: [], meta },
      { posts: [{ title: 'x' }], meta },
      { posts: [POST] },
      { pages: [null, POST] },
      { posts: [{ title: 'x', url: 'https://town.example/x/', feature_image: null, visibility: 'public' }] },
    ]) {
      assert.ok(read(json), JSON.stringify(json));
    }
  });

  it('is none where it lists something else, or is an error', () => {
    const meta = { pagination: { page: 1 } };
    for (const json of [
      null,
      7,
      [],
      [POST],
      {},
      { posts: [] },
      { posts: {}, meta },
      { posts: 7, meta },
      { posts: [{ title: 'x', url: 'https://town.example/x/' }] },
      { posts: [{ title: 'x', slug: 'x' }] },
      { tags: [{ name: 'x', slug: 'x', visibility: 'public' }], meta },
      { authors: [{ name: 'x', slug: 'x' }], meta },
      { settings: { title: 'The Town Paper' }, meta: {} },
      { errors: [{ message: 'Unknown Content API Key', code: 'UNKNOWN_CONTENT_API_KEY' }] },
    ]) {
      assert.equal(read(json), undefined, JSON.stringify(json));
    }
  });

  it('has the pages where it has no posts', () => {
    assert.equal(read({ pages: [POST] })?.articles[0]?.id, '1');
    assert.equal(read({ posts: null, pages: [POST] })?.articles[0]?.id, '1');
  });

  it('counts what is no post', () => {
    const feed = feedOf([null, 7, 'x', [], {}, { id: 'only an id' }, POST]);
    assert.equal(feed.skipped, 6);
    assert.equal(feed.articles.length, 1);
    assert.equal(feedOf([POST]).skipped, undefined);
  });
});

describe('the next page of Ghost', () => {
  const at = (page: unknown, pages: unknown, url = ADDRESS, posts: unknown[] = [POST]): string | undefined =>
    feedOf(posts, { page, pages, next: 9 }, url).next;

  it('has the number after this one, and all the rest of the address', () => {
    assert.equal(at(1, 3), 'https://town.example/ghost/api/content/posts/?key=0123&include=authors%2Ctags&page=2');
    assert.equal(at('2', '3', `${ADDRESS}&page=2`), new URL(at(1, 3)!.replace('page=2', 'page=3')).href);
  });

  it('is none at the end, past it, and where there is nothing on this one, whatever Ghost says is next', () => {
    assert.equal(at(3, 3, `${ADDRESS}&page=3`), undefined);
    assert.equal(at(99, 3, `${ADDRESS}&page=99`), undefined);
    assert.equal(at(1, 3, ADDRESS, []), undefined);
  });

  it('is none where another page came than was asked for: it would come again and again', () => {
    assert.equal(at(1, 3, `${ADDRESS}&page=2`), undefined);
  });

  it('is none where the paging is missing or broken', () => {
    for (const pagination of [
      null,
      7,
      [],
      {},
      { page: 1 },
      { pages: 3 },
      { page: -1, pages: 3 },
      { page: 1.5, pages: 3 },
    ]) {
      assert.equal(feedOf([POST], pagination ?? {}).next, undefined, JSON.stringify(pagination));
    }
  });
});

describe('a post', () => {
  it('has its title, excerpt and alternative text as they are: they are plain text', () => {
    const words = '<em>2</em> < 4 &amp; AT&T &lt;';
    const article = articleOf({
      title: words,
      excerpt: words,
      feature_image: 'https://town.example/a.jpg',
      feature_image_alt: words,
    });
    assert.equal(article.title, words);
    assert.equal(article.standfirst, words);
    assert.equal(article.image?.alt, words);
  });

  it('has its caption without tags, decoded once', () => {
    const { image } = articleOf({
      feature_image: 'https://town.example/a.jpg',
      feature_image_caption: '<span>A &amp;amp; B</span><script>alert(1)</script>',
    });
    assert.equal(image?.caption, 'A &amp; B');
  });

  it('keeps its body unread, HTML before plain text', () => {
    assert.equal(articleOf({ html: '<p onclick="x()">&amp;</p>', plaintext: '&' }).html, '<p onclick="x()">&amp;</p>');
    assert.equal(articleOf({ html: '<p>x</p>', plaintext: 'x' }).text, undefined);
    assert.equal(articleOf({ html: '', plaintext: 'Line\n\nline' }).text, 'Line\n\nline');
    assert.equal(articleOf({ html: null, plaintext: null }).html, undefined);
  });

  it('has the custom excerpt before the one that Ghost cuts from the body', () => {
    assert.equal(articleOf({ custom_excerpt: 'By hand', excerpt: 'Cut' }).standfirst, 'By hand');
    assert.equal(articleOf({ custom_excerpt: null, excerpt: 'Cut\n\nhere' }).standfirst, 'Cut here');
  });

  it('says who may read it', () => {
    const of = (post: object) => articleOf(post).access;
    assert.equal(of({ visibility: 'public', access: true }), 'free');
    assert.equal(of({ visibility: 'members', access: false }), 'registered');
    assert.equal(of({ visibility: 'paid', access: false }), 'subscribers');
    assert.equal(of({ visibility: 'tiers' }), 'subscribers');
    assert.equal(of({ visibility: 'public', access: false }), 'subscribers');
    assert.equal(of({ access: false }), 'subscribers');
    assert.equal(of({ access: true }), undefined);
    assert.equal(of({ visibility: 'label:vip' }), undefined);
    assert.equal(of({}), undefined);
  });

  it('shows no internal tag, whichever way it is marked, and does not take a public one for it', () => {
    const { tags, section } = articleOf({
      primary_tag: null,
      tags: [
        { name: '#by-name', visibility: 'public' },
        { name: 'By visibility', visibility: 'internal' },
        { name: 'By slug', slug: 'hash-by-slug' },
        { name: 'Hash browns', slug: 'hash-browns', visibility: 'public' },
      ],
    });
    assert.deepEqual(tags, ['Hash browns']);
    assert.equal(section, undefined);
  });

  it('has its primary tag for a section, which is not a tag as well', () => {
    const tags = [
      { name: 'River', slug: 'river', visibility: 'public' },
      { name: 'Boats', slug: 'boats', visibility: 'public' },
    ];
    const told = articleOf({ tags, primary_tag: tags[1] });
    assert.deepEqual([told.section, told.tags], ['Boats', ['River']]);
    const untold = articleOf({ tags });
    assert.deepEqual([untold.section, untold.tags], ['River', ['Boats']]);
    assert.equal(articleOf({ tags, primary_tag: { name: '#x', visibility: 'internal' } }).section, undefined);
  });

  it('offers Ghost’s own sizes for Ghost’s own pictures only', () => {
    const of = (feature_image: string) => articleOf({ feature_image }).image?.srcset;
    assert.equal(
      of('https://town.example/blog/content/images/2026/a.jpg'),
      [600, 1000, 1600, 2400]
        .map((width) => `https://town.example/blog/content/images/size/w${width}/2026/a.jpg ${width}w`)
        .join(', '),
    );
    assert.equal(of('https://town.example/content/images/size/w600/2026/a.jpg'), undefined);
    assert.equal(of('https://cdn.example/a.jpg'), undefined);
    assert.equal(of('https://cdn.example/?u=https://town.example/content/images/a.jpg'), undefined);
  });

  it('leads nowhere where Ghost gives it the address of its error page', () => {
    assert.equal(articleOf({ url: 'https://town.example/404/' }).url, undefined);
    assert.equal(articleOf({ url: 'https://town.example/flight-404/' }).url, 'https://town.example/flight-404/');
  });

  it('reads no mail address of an author, and no address that runs', () => {
    const { authors } = articleOf({
      authors: [{ name: 'Desk', email: 'desk@town.example', url: 'javascript:x', profile_image: 'data:image/png,' }],
    });
    assert.deepEqual(JSON.parse(JSON.stringify(authors)), [{ name: 'Desk' }]);
  });
});
