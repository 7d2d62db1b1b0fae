import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readWith } from '../../../src/feed/formats/registry.js';
import { wordpress } from '../../../src/feed/formats/wordpress.js';
import type { Article, Feed } from '../../../src/model.js';

const POSTS = 'https://town.example/wp-json/wp/v2/posts';

const answer = (json: unknown, url = POSTS, headers: Record<string, string> = {}) => ({
  url,
  status: 200,
  type: 'application/json',
  headers: new Headers(headers),
  text: JSON.stringify(json) ?? '',
  json,
});

const read = (json: unknown, url?: string, headers?: Record<string, string>): Feed | undefined =>
  readWith(wordpress, answer(json, url, headers), false);

const feedOf = (json: unknown): Feed => {
  const feed = read(json);
  assert.ok(feed, 'It was not read at all.');
  return feed;
};

const post = (more: object = {}): object => ({
  id: 1,
  link: 'https://town.example/lock/',
  title: { rendered: 'The lock opens' },
  ...more,
});

const articleOf = (more: object): Article => {
  const [article] = feedOf([post(more)]).articles;
  assert.ok(article, 'The item was left out.');
  return article;
};

const posts = (count: number): object[] => Array.from({ length: count }, (_, id) => post({ id }));
const embedding = (more: object): object => ({ _embedded: more });

describe('an answer of WordPress', () => {
  it('is a list, or a single post, that has a rendered title, excerpt or body', () => {
    assert.equal(feedOf([post()]).articles.length, 1);
    assert.equal(feedOf(post()).articles.length, 1);
    assert.equal(feedOf([null, 7, { excerpt: { rendered: '' }, link: 'https://town.example/' }]).articles.length, 1);
    assert.equal(feedOf([{ content: { rendered: 'x' } }]).skipped, 1);
  });

  it('is not an error, the index of the site, or a list of another system', () => {
    for (const json of [
      { code: 'rest_no_route', message: 'No route', data: { status: 404 } },
      { name: 'The Town Paper', url: 'https://town.example', namespaces: ['wp/v2'], routes: {} },
      [{ title: 'Plain', url: 'https://town.example/' }],
      [{ title: 'Plain', url: 'https://town.example/', type: 'video', subtype: 'clip' }],
      [],
      null,
      'x',
    ])
      assert.equal(read(json), undefined, JSON.stringify(json));
  });

  it('says nothing of the paper: the address of the interface may be that of another house', () => {
    assert.deepEqual(Object.keys(JSON.parse(JSON.stringify(feedOf([post()]))) as object), ['articles']);
  });

  it('keeps the order of the endpoint, whatever is sticky', () => {
    const feed = feedOf([post({ id: 1 }), post({ id: 2, sticky: true }), post({ id: 3 })]);
    assert.deepEqual(
      feed.articles.map(({ id }) => id),
      ['1', '2', '3'],
    );
  });
});

describe('a post of WordPress', () => {
  it('has its title, excerpt, caption and names as HTML, and the alternative of its picture as plain text', () => {
    const picture = { source_url: '/a.jpg', alt_text: 'R&amp;D <b>', caption: { rendered: 'R&amp;D <b>x</b>' } };
    const names = { taxonomy: 'category', name: 'R&amp;D' };
    const one = articleOf({
      title: { rendered: '<b>R&amp;D</b> &amp;lt;' },
      excerpt: { rendered: '<p>R&#038;D</p>' },
      ...embedding({
        author: [{ name: 'R&amp;D desk' }],
        'wp:featuredmedia': [picture],
        'wp:term': [[names], [{ ...names, taxonomy: 'post_tag' }]],
      }),
    });
    assert.deepEqual(
      [one.title, one.standfirst, one.section, one.tags, one.authors.map(({ name }) => name)],
      ['R&D &lt;', 'R&D', 'R&D', ['R&D'], ['R&D desk']],
    );
    assert.deepEqual([one.image?.alt, one.image?.caption], ['R&amp;D <b>', 'R&D x']);
  });

  it('has its body raw', () => {
    const body = '\n<p>It&#8217;s <script>x</script></p>';
    assert.equal(articleOf({ content: { rendered: body } }).html, body);
    assert.equal(articleOf({ content: { rendered: ' \n' } }).html, undefined);
  });

  it('is for the registered where a password hides it, and for all where the address holds the password', () => {
    const hidden = { rendered: '', protected: true };
    assert.equal(articleOf({ content: hidden }).access, 'registered');
    assert.equal(articleOf({ excerpt: hidden }).access, 'registered');
    assert.equal(articleOf({ content: { rendered: '<p>x</p>', protected: true } }).access, undefined);
    assert.equal(articleOf({ content: { rendered: '', protected: false } }).access, undefined);
    assert.equal(articleOf({ content: { rendered: '', protected: 'no' } }).access, undefined);
  });

  it('has its dates in UTC, and none where the answer has only those of the site', () => {
    const one = articleOf({ date: '2026-03-12T09:00:00', date_gmt: '2026-03-12T08:00:00' });
    assert.equal(one.published, Date.UTC(2026, 2, 12, 8));
    assert.equal(articleOf({ date: '2026-03-12T09:00:00' }).published, undefined);
  });

  it('keeps its address as it was encoded, and plain permalinks', () => {
    assert.equal(articleOf({ link: 'https://town.example/%d9%85/' }).url, 'https://town.example/%d9%85/');
    assert.equal(articleOf({ link: 'https://town.example/?p=4' }).url, 'https://town.example/?p=4');
    assert.equal(articleOf({ link: '/?p=4' }).url, 'https://town.example/?p=4');
  });

  it('has no picture where the source has no address for it', () => {
    for (const media of [
      { name: 'The Town Paper', url: 'https://town.example', home: 'https://town.example' },
      { code: 'rest_forbidden', message: 'x', data: { status: 401 } },
      { source_url: 7 },
      { source_url: 'javascript:alert(1)' },
      { source_url: '/film.mp4', mime_type: 'video/mp4' },
      null,
    ])
      assert.equal(articleOf(embedding({ 'wp:featuredmedia': [media] })).image, undefined, JSON.stringify(media));
  });

  it('has in its source set what shows the whole picture, to 2 % of its ratio', () => {
    const at = (width: number, height: number): object => ({ source_url: `/${width}x${height}.jpg`, width, height });
    const sizes = { a: at(500, 500), b: at(500, 255), c: at(400, 196), d: at(300, 156), e: at(200, 95), f: null, g: 7 };
    const media = { source_url: '/a.jpg', media_details: { width: 1000, height: 500, sizes } };
    assert.equal(
      articleOf(embedding({ 'wp:featuredmedia': [media] })).image?.srcset,
      'https://town.example/500x255.jpg 500w, https://town.example/a.jpg 1000w',
    );
  });

  it('has the pictures that plug-ins name only where nothing is embedded', () => {
    const named = { jetpack_featured_media_url: 'https://town.example/j.jpg', featured_media: 3 };
    assert.equal(articleOf(named).image?.src, 'https://town.example/j.jpg');
    assert.equal(articleOf({ ...named, ...embedding({}) }).image, undefined);
    assert.equal(articleOf({ ...named, featured_media: 0 }).image, undefined);
    const shares = { yoast_head_json: { og_image: [{ url: '/y.jpg', width: 1200, height: 630 }] } };
    assert.deepEqual(articleOf(shares).image, {
      src: 'https://town.example/y.jpg',
      width: 1200,
      height: 630,
      alt: '',
    });
    assert.equal(articleOf({ ...shares, jetpack_featured_media_url: '' }).image, undefined);
  });

  it('has no author where an error stands, and never its message', () => {
    const refused = { code: 'rest_no_route', message: 'No route was found', data: { status: 404 } };
    const one = articleOf(embedding({ author: [refused] }));
    assert.deepEqual(one.authors, []);
    assert.doesNotMatch(JSON.stringify(one), /No route/);
  });

  it('shows nothing that was not asked for', () => {
    const author = {
      name: 'Harbour desk',
      email: 'desk@town.example',
      avatar_urls: { 96: 'https://g.example/secret' },
    };
    const one = articleOf({ meta: { note: 'secret' }, acf: { phone: 'secret' }, ...embedding({ author: [author] }) });
    assert.doesNotMatch(JSON.stringify(one), /secret|@/);
    assert.deepEqual(
      one.authors.map(({ name }) => name),
      ['Harbour desk'],
    );
  });

  it('ends its excerpt in an ellipsis where WordPress cut it', () => {
    const end = (rendered: string): string | undefined => articleOf({ excerpt: { rendered } }).standfirst;
    assert.equal(end('<p>The lock [&hellip;]</p>'), 'The lock…');
    assert.equal(end('The lock [...]'), 'The lock…');
    assert.equal(end('<p>The [&hellip;] lock</p>'), 'The […] lock');
    assert.equal(end('<p>The lock&hellip; <a class="more-link">Continue</a></p>'), 'The lock…');
  });

  it('has its first category as section and not as tag, and none where it is in no category', () => {
    const term = (taxonomy: string, ...names: string[]): object[] => names.map((name) => ({ taxonomy, name }));
    const filed = (...groups: unknown[]): [string | undefined, readonly string[]] => {
      const { section, tags } = articleOf(embedding({ 'wp:term': groups }));
      return [section, tags];
    };
    assert.deepEqual(filed(term('category', 'River', 'Town'), term('post_tag', 'ford', 'Town')), [
      'River',
      ['Town', 'ford'],
    ]);
    assert.deepEqual(filed(term('category', 'Uncategorized'), []), [undefined, []]);
    assert.deepEqual(filed(term('category', 'Non classé', 'River'), []), ['River', []]);
    assert.deepEqual(filed(term('series', 'The flood')), [undefined, []]);
    assert.deepEqual(filed(term('category', 'Still uncategorized')), ['Still uncategorized', []]);
    assert.deepEqual(filed(term('category', 'Uncategorized bins')), ['Uncategorized bins', []]);
  });

  it('is read, or left out, whatever it holds', () => {
    const keys =
      'id link url title content excerpt date_gmt modified_gmt format featured_media _embedded yoast_head_json';
    const item = fc.record(Object.fromEntries(keys.split(' ').map((key) => [key, fc.anything()])), {
      requiredKeys: [],
    });
    const embedded = fc.record({
      author: fc.anything(),
      'wp:featuredmedia': fc.array(fc.anything()),
      'wp:term': fc.array(fc.array(fc.anything())),
    });
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.anything(), item)), embedded, (items, more) => {
        const all = [...items, post(), post({ id: 2, _embedded: more })];
        const feed = feedOf(all);
        assert.equal(feed.articles.length + (feed.skipped ?? 0), all.length);
      }),
    );
  });
});

describe('the next page of WordPress', () => {
  const next = (count: number, query: string, headers?: Record<string, string>): string | undefined =>
    read(posts(count), `${POSTS}${query}`, headers)?.next?.replace(POSTS, '');

  it('is counted by the header, where it can be read', () => {
    assert.equal(next(3, '?per_page=3', { 'X-WP-TotalPages': '2' }), '?per_page=3&page=2');
    assert.equal(next(3, '?per_page=3&page=2', { 'X-WP-TotalPages': '2' }), undefined);
    assert.equal(next(2, '?per_page=3', { 'X-WP-TotalPages': '2' }), '?per_page=3&page=2');
    assert.equal(next(3, '?per_page=3', { 'X-WP-TotalPages': '1' }), undefined);
    assert.equal(next(3, '?per_page=3', { 'X-WP-TotalPages': 'many' }), '?per_page=3&page=2');
  });

  it('follows a full page where it cannot, of ten unless the address says otherwise', () => {
    assert.equal(next(10, ''), '?page=2');
    assert.equal(next(9, ''), undefined);
    assert.equal(next(10, '?page=0'), '?page=2');
    assert.equal(next(4, '?per_page=4&page=7'), '?per_page=4&page=8');
    assert.equal(next(4, '?per_page=5'), undefined);
  });

  it('begins where this one ends, where the address says how many to pass over', () => {
    assert.equal(
      next(5, '?per_page=5&offset=10', { 'X-WP-Total': '16', 'X-WP-TotalPages': '4' }),
      '?per_page=5&offset=15',
    );
    assert.equal(next(5, '?per_page=5&offset=10', { 'X-WP-Total': '15', 'X-WP-TotalPages': '3' }), undefined);
    // A page may be shorter than it was asked for, where the site hides a post.
    assert.equal(next(4, '?per_page=5&offset=10', { 'X-WP-Total': '16' }), '?per_page=5&offset=15');
    assert.equal(next(4, '?per_page=5&offset=10', { 'X-WP-Total': '15' }), undefined);
    assert.equal(next(5, '?per_page=5&offset=0'), '?per_page=5&offset=5');
    assert.equal(next(4, '?per_page=5&offset=0'), undefined);
  });

  it('keeps what else was asked for, and the route in the query', () => {
    assert.equal(next(1, '?per_page=1&_embed&_fields=id,title'), '?per_page=1&_embed=&_fields=id%2Ctitle&page=2');
    const route = 'https://town.example/?rest_route=/wp/v2/posts&per_page=1';
    const found = new URL(read(posts(1), route)?.next ?? '');
    assert.equal(found.origin + found.pathname, 'https://town.example/');
    assert.deepEqual(
      [...found.searchParams],
      [
        ['rest_route', '/wp/v2/posts'],
        ['per_page', '1'],
        ['page', '2'],
      ],
    );
  });

  it('is not that of the header Link, which may lead elsewhere', () => {
    assert.equal(next(1, '?per_page=2', { Link: '<https://elsewhere.example/?page=2>; rel="next"' }), undefined);
  });

  it('is none after a page without posts, whatever is counted', () => {
    assert.equal(wordpress.read(answer([], POSTS, { 'X-WP-TotalPages': '5' })).next, undefined);
  });

  it('is none for a single post', () => {
    assert.equal(read(post(), `${POSTS}/1`, { 'X-WP-TotalPages': '5' })?.next, undefined);
  });

  it('is past the end where the answer says so', () => {
    const says = (code: unknown): boolean => wordpress.end?.({ ...answer({ code }), status: 400 }) === true;
    assert.ok(says('rest_post_invalid_page_number'));
    assert.ok(says('rest_search_invalid_page_number'));
    for (const code of [
      'rest_invalid_param',
      'rest_no_route',
      'rest_post_invalid_id',
      'x rest_post_invalid_page_number',
      'rest_post_invalid',
      7,
      null,
    ])
      assert.ok(!says(code), String(code));
    assert.ok(!wordpress.end?.(answer([])));
  });
});
