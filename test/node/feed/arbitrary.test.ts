import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readAnswer } from '../../../src/feed/formats/registry.js';
import { parse } from '../../../src/feed/load.js';
import { date } from '../../../src/feed/read.js';
import { ACCESS, any, checkFeed, datesLike, KINDS, maybe, time, urls, words } from '../../helpers/arbitrary.js';

const answer = (json: unknown) => ({
  url: 'https://town.example/feed.json',
  status: 200,
  headers: { get: () => null },
  text: '',
  json,
});

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
    const at = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(fc.property(at, (value) => assert.equal(date(value.toISOString()), value.getTime())));
  });
});
