import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readAnswer } from '../../../src/feed/formats/registry.js';
import { parse } from '../../../src/feed/load.js';
import { date } from '../../../src/feed/read.js';
import { any, datesLike, jsonFeeds } from '../../fuzz/values.js';

const answer = (json: unknown) => ({
  url: 'https://town.example/feed.json',
  status: 200,
  headers: { get: () => null },
  text: '',
  json,
});

const time = (value: unknown): void => {
  if (value !== undefined) assert.doesNotThrow(() => new Date(value as number).toISOString());
};

describe('readAnswer', () => {
  it('reads every JSON Feed, and counts what it leaves out', () => {
    fc.assert(
      fc.property(jsonFeeds(), (json) => {
        const feed = readAnswer(answer(json));
        assert.ok(feed, 'a JSON Feed is always read');
        assert.equal(feed.articles.length + (feed.skipped ?? 0), json.items.length);
      }),
      { numRuns: 500 },
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
