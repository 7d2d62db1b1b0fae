import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readAnswer } from '../../../src/feed/formats/registry.js';
import { parse } from '../../../src/feed/load.js';
import { date } from '../../../src/feed/read.js';
import { select } from '../../../src/feed/select.js';
import type { Article, Feed } from '../../../src/model.js';

const KINDS = 'news live opinion analysis sponsored correction obituary review interview gallery podcast video'.split(
  ' ',
);
const ACCESS = ['free', 'registered', 'subscribers'];

const answer = (json: unknown) => ({
  url: 'https://town.example/feed.json',
  status: 200,
  type: '',
  headers: { get: () => null },
  text: '',
  json,
});

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
const time = (value: unknown): void => {
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

function checkFeed(feed: Feed | undefined): void {
  if (!feed) return;
  for (const value of [feed.title, feed.description, feed.language]) text(value);
  for (const value of [feed.home, feed.icon, feed.next]) web(value);
  feed.articles.forEach(checkArticle);
  if (feed.skipped !== undefined) assert.ok(feed.skipped > 0);
  const [first]: readonly Article[] = feed.articles;
  select(feed, { article: first?.url, section: first?.section, tag: first?.tags[0], exclude: first?.id });
}

/** Values as they come out of real and broken systems: right, nearly right, and of any other type. */
const urls = fc.oneof(
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
const datesLike = fc.oneof(
  fc
    .date({ noInvalidDate: false })
    .map((value) => (Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString())),
  fc.constantFrom('2026-02-30', '2026-13-01T00:00:00Z', '20 Nov 2026 08:00:00 GMT', '0000-00-00 00:00:00', 'now'),
  fc.stringMatching(/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:?\d\d)?$/),
);
const any = fc.oneof(
  { maxDepth: 3 },
  fc.jsonValue() as fc.Arbitrary<unknown>,
  fc.string({ unit: 'binary' }),
  fc.double(),
  urls,
  datesLike,
);
const maybe = (right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => fc.oneof({ arbitrary: right, weight: 4 }, any);
const words = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('&#39;', '&lt;b&gt;', '\u202eabc', '\ufeff', '\u0000'),
);
const person = maybe(
  fc.record({
    name: maybe(words),
    url: maybe(urls),
    avatar: maybe(urls),
    _broadsheet: maybe(fc.record({ role: maybe(words) })),
  }),
);
const named = maybe(fc.record({ name: maybe(words), url: maybe(urls) }));
const item = maybe(
  fc.record(
    {
      id: maybe(words),
      url: maybe(urls),
      external_url: maybe(urls),
      title: maybe(words),
      content_html: maybe(words),
      content_text: maybe(words),
      summary: maybe(words),
      image: maybe(urls),
      banner_image: maybe(urls),
      date_published: maybe(datesLike),
      date_modified: maybe(datesLike),
      author: person,
      authors: maybe(fc.array(person, { maxLength: 3 })),
      tags: maybe(fc.array(maybe(words), { maxLength: 4 })),
      language: maybe(words),
      attachments: maybe(
        fc.array(
          maybe(
            fc.record({
              url: maybe(urls),
              mime_type: maybe(fc.constantFrom('audio/mpeg', 'video/mp4', 'x')),
              duration_in_seconds: any,
            }),
          ),
          { maxLength: 3 },
        ),
      ),
      _broadsheet: maybe(
        fc.record({
          section: maybe(words),
          kicker: maybe(words),
          kind: maybe(fc.constantFrom(...KINDS)),
          access: maybe(fc.constantFrom(...ACCESS)),
          expires: maybe(datesLike),
          image: maybe(
            fc.record({
              sizes: maybe(fc.array(maybe(fc.record({ src: maybe(urls), width: maybe(fc.integer()) })))),
              alt: maybe(words),
              caption: maybe(words),
              credit: maybe(words),
              width: any,
              height: any,
            }),
          ),
          source: named,
          license: named,
          corrections: maybe(
            fc.array(maybe(fc.record({ text: maybe(words), date: maybe(datesLike) })), { maxLength: 2 }),
          ),
        }),
      ),
    },
    { requiredKeys: [] },
  ),
);
const document_ = fc.record(
  {
    version: fc.constant('https://jsonfeed.org/version/1.1'),
    items: fc.array(item, { maxLength: 6 }),
    title: maybe(words),
    description: maybe(words),
    home_page_url: maybe(urls),
    icon: maybe(urls),
    favicon: maybe(urls),
    next_url: maybe(urls),
    language: maybe(words),
    author: person,
    authors: maybe(fc.array(person, { maxLength: 2 })),
  },
  { requiredKeys: ['version', 'items'] },
);

describe('readAnswer', () => {
  it('gives a right feed or none of any JSON at all, and never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => checkFeed(readAnswer(answer(json)))),
      { numRuns: 500 },
    );
  });

  it('gives a right feed of whatever stands in the fields of a JSON Feed', () => {
    fc.assert(
      fc.property(document_, (json) => {
        const feed = readAnswer(answer(json));
        assert.ok(feed, 'a JSON Feed is always read');
        checkFeed(feed);
        assert.equal(feed.articles.length + (feed.skipped ?? 0), json.items.length, 'what is left out is counted');
      }),
      { numRuns: 1500 },
    );
  });

  it('reads nothing but what the answer itself says: a field called __proto__ changes nothing', () => {
    const json = JSON.parse(
      '{"version":"https://jsonfeed.org/version/1.1","__proto__":{"title":"x"},"items":[{"id":"1","title":"T","__proto__":{"url":"https://evil.example/"}}]}',
    ) as unknown;
    const feed = readAnswer(answer(json));
    assert.equal(feed?.articles[0]?.url, undefined);
    assert.equal(({} as { title?: string }).title, undefined);
  });
});

describe('parse', () => {
  it('gives what JSON.parse gives, or nothing, of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words_) => {
        assert.doesNotThrow(() => parse(words_));
      }),
    );
    fc.assert(fc.property(fc.json(), (json) => assert.deepEqual(parse(json), JSON.parse(json))));
  });
});

describe('date', () => {
  it('never gives an invalid date', () => {
    fc.assert(
      fc.property(fc.oneof(datesLike, any), (value) => time(date(value))),
      { numRuns: 1500 },
    );
  });

  it('reads back what a machine wrote', () => {
    const at = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(fc.property(at, (value) => assert.equal(date(value.toISOString()), value.getTime())));
  });
});
