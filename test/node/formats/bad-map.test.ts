import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FeedFailure } from '../../../src/feed/failure.js';
import type { FeedMap } from '../../../src/feed/formats/format.js';
import { faultOf } from '../../../src/feed/formats/map/json.js';
import { mapFormat } from '../../../src/feed/formats/map/map.js';

const ADDRESS = 'https://town.example/api/news';

const hintOf = (map: unknown): string => {
  try {
    mapFormat(map as FeedMap, ADDRESS);
  } catch (error) {
    assert.ok(error instanceof FeedFailure, String(error));
    assert.equal(error.code, 'bad-map');
    assert.equal(error.url, ADDRESS);
    assert.equal(error.retryable, false);
    return error.hint;
  }
  return assert.fail(`It was taken: ${JSON.stringify(map)}`);
};

describe('a map that cannot be read with', () => {
  const broken: [json: string, place: string, why: RegExp][] = [
    ['{', 'line 1, column 2', /ends too early.*single quotation marks/],
    ['  ', 'line 1, column 3', /ends too early/],
    ['{"items": "a",}', 'line 1, column 15', /comma before it is one too many/],
    ["{'items': 'a'}", 'line 1, column 2', /no quotation marks but "/],
    ['{“items”: "a"}', 'line 1, column 2', /no quotation marks but "/],
    ['{"items" "a"}', 'line 1, column 10', /colon is missing/],
    ['{\n  "items": "a"\n  "title": "b"\n}', 'line 3, column 3', /comma, or the end/],
    ['{"items": "a}', 'line 1, column 11', /not closed/],
    ['{"items": "a\n"}', 'line 1, column 11', /line break/],
    ['{"items": a}', 'line 1, column 11', /value is missing/],
    ['{items: "a"}', 'line 1, column 2', /name of a field in double quotation marks/],
    ['{"items": "a"} x', 'line 1, column 16', /more after the end/],
    ['["a", 01]', 'line 1, column 8', /comma, or the end/],
  ];
  for (const [json, place, why] of broken)
    it(`says where its JSON breaks: ${JSON.stringify(json)}`, () => {
      const hint = hintOf(json);
      assert.ok(hint.includes(place), hint);
      assert.match(hint, why);
    });

  const wrong: [map: unknown, says: RegExp][] = [
    ['[]', /is \[\] and must be an object/],
    ['"headline"', /is "headline" and must be an object/],
    [null, /is null and must be an object/],
    [7, /is 7 and must/],
    [{ headline: 'a' }, /"headline", which is not known: is "title" meant\?/],
    [{ author: 'a' }, /is "authors" meant/],
    [{ Title: 'a' }, /is "title" meant/],
    [{ publihsed: 'a' }, /is "published" meant/],
    [{ item: 'a' }, /is "items" meant/],
    [{ qwertyuiop: 'a' }, /There are: items, feed, home, next, id, title, .*markdown\./],
    ['{"__proto__": {"title": "a"}}', /"__proto__", which is not known/],
    [{ title: 7 }, /"title" in the map is 7 and must be a path/],
    [{ title: null }, /"title" in the map is null and must be a path/],
    [{ title: ['a', 'b'] }, /is \["a","b"\] and must be a path/],
    [{ url: 'https://town.example/{slug' }, /brace is not closed/],
    [{ url: 'https://town.example/{}' }, /holds nothing/],
    [{ html: 'body' }, /must be a list of fields: \["body"\]/],
    [{ html: ['boddy'] }, /names "boddy", which is no field with words in it: is "body" meant/],
    [{ html: ['url'] }, /names "url", which.*There are: title, standfirst, body/],
    [{ html: [7] }, /names 7/],
    [{ markdown: ['title'] }, /names "title".*There are: body/],
    [{ html: ['body'], markdown: ['body'] }, /keep one/],
    [{ base: 'paper.example' }, /"base" in the map is "paper\.example" and must be an address/],
    [{ base: 'javascript:1' }, /must be an address/],
  ];
  for (const [map, says] of wrong)
    it(`says what is wrong with ${JSON.stringify(map)}`, () => {
      const hint = hintOf(map);
      assert.match(hint, says);
      assert.doesNotMatch(hint, /undefined|\[object/);
    });

  it('has a fault exactly where JSON.parse has one', () => {
    const parses = (text: string): boolean => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"\\n"',
      '"\\x"',
      '"',
      ' ',
      '\n',
      '1',
      '-0.5e3',
      '01',
      'true',
      'nul',
      '\u00a0',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.array(piece, { maxLength: 9 }).map((all) => all.join('')),
        ),
        (text) => {
          assert.equal(faultOf(text) === undefined, parses(text), text);
        },
      ),
      { numRuns: 5000 },
    );
    const cut = fc.tuple(fc.json(), fc.nat()).map(([text, at]) => text.slice(0, at % (text.length + 1)));
    fc.assert(fc.property(cut, (text) => assert.equal(faultOf(text) === undefined, parses(text), text)));
  });

  it('does not run over a depth of 100,000', () => {
    assert.equal(faultOf('['.repeat(100_000))?.column, 100_001);
  });
});

describe('docs/formats/map.md', () => {
  it('names every field there is', () => {
    const { 1: known } = /There are: (.*)\.$/.exec(hintOf({ qwertyuiop: '' }))!;
    for (const field of known!.split(', '))
      assert.ok(readFileSync('docs/formats/map.md', 'utf8').includes(`\`${field}\``), field);
  });
});
