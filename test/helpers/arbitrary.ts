/** Values as they come out of real and broken systems, and what a feed must be whatever they are. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { select } from '../../src/feed/select.js';
import type { Article, Feed } from '../../src/model.js';

export const KINDS =
  'news live opinion analysis sponsored correction obituary review interview gallery podcast video'.split(' ');
export const ACCESS = ['free', 'registered', 'subscribers'];

const web = (value: unknown): void => {
  if (value === undefined) return;
  assert.equal(typeof value, 'string');
  assert.match(new URL(value as string).protocol, /^https?:$/);
  assert.doesNotMatch(value as string, /[\s\p{Cc}]/u);
};
const text = (value: unknown): void => {
  if (value === undefined) return;
  assert.equal(typeof value, 'string');
  assert.notEqual(value, '');
  assert.doesNotMatch(value as string, /[\p{Cc}\u202a-\u202e]/u);
};
export const time = (value: unknown): void => {
  if (value === undefined) return;
  assert.equal(typeof value, 'number');
  assert.doesNotThrow(() => new Date(value as number).toISOString());
};
const amount = (value: unknown): void => {
  if (value !== undefined) assert.ok(Number.isFinite(value) && (value as number) > 0);
};

function checkArticle(article: Article): void {
  text(article.id);
  assert.ok(article.id);
  assert.equal(typeof article.title, 'string');
  for (const value of [article.kicker, article.standfirst, article.section, article.language]) text(value);
  for (const value of [article.html, article.text]) if (value !== undefined) assert.equal(typeof value, 'string');
  web(article.url);
  for (const value of [article.published, article.updated, article.expires]) time(value);
  if (article.image) {
    const { src, srcset, alt, width, height, caption, credit } = article.image;
    assert.ok(src);
    web(src);
    // An address that ends in a comma would swallow its width.
    for (const candidate of srcset?.split(', ') ?? []) {
      assert.match(candidate, /^\S+[^\s,] [1-9]\d*w$/);
      web(candidate.split(' ')[0]);
    }
    assert.equal(typeof alt, 'string');
    [width, height].forEach(amount);
    [caption, credit].forEach(text);
  }
  for (const file of [article.audio, article.video]) {
    if (!file) continue;
    web(file.src);
    amount(file.duration);
  }
  for (const { name, url, avatar, role } of article.authors) {
    assert.ok(name);
    [name, role].forEach(text);
    web(avatar);
    if (url !== undefined) assert.match(new URL(url).protocol, /^(https?|mailto|tel):$/);
  }
  article.tags.forEach(text);
  assert.equal(new Set(article.tags).size, article.tags.length);
  for (const source of [article.source, article.license]) {
    if (!source) continue;
    text(source.name);
    web(source.url);
  }
  for (const { text: words, date: at } of article.corrections ?? []) {
    text(words);
    time(at);
  }
  if (article.kind !== undefined) assert.ok(KINDS.includes(article.kind));
  if (article.access !== undefined) assert.ok(ACCESS.includes(article.access));
}

/** A feed as the model promises it: every field of its type, every address `http(s)`, every time valid. */
export function checkFeed(feed: Feed | undefined): void {
  if (!feed) return;
  for (const value of [feed.title, feed.description, feed.language]) text(value);
  for (const value of [feed.home, feed.icon, feed.next]) web(value);
  feed.articles.forEach(checkArticle);
  if (feed.skipped !== undefined) assert.ok(feed.skipped > 0);
  const [first]: readonly Article[] = feed.articles;
  select(feed, { article: first?.url, section: first?.section, tag: first?.tags[0], exclude: first?.id });
}

/** Values as they come out of real and broken systems: right, nearly right, and of any other type. */
export const urls = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:x',
    'data:text/html,x',
    'vbscript:x',
    '//other.example',
    '/a b',
    '#',
    '?',
    '',
    'mailto:a@b',
    'http://',
    'https://user:pass@x/',
    'https://town.example/a,',
    'https://town.example/a,b, c',
    'blob:x',
  ),
  fc.string({ unit: 'binary' }),
);
export const datesLike = fc.oneof(
  fc
    .date({ noInvalidDate: false })
    .map((value) => (Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString())),
  fc.constantFrom('2026-02-30', '2026-13-01T00:00:00Z', '20 Nov 2026 08:00:00 GMT', '0000-00-00 00:00:00', 'now'),
  fc.stringMatching(/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:?\d\d)?$/),
);
export const any = fc.oneof(
  { maxDepth: 3 },
  fc.jsonValue() as fc.Arbitrary<unknown>,
  fc.string({ unit: 'binary' }),
  fc.double(),
  urls,
  datesLike,
);
export const maybe = (right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ arbitrary: right, weight: 4 }, any);
export const words = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('&#39;', '&lt;b&gt;', '\u202eabc', '\ufeff', '\u0000'),
);
