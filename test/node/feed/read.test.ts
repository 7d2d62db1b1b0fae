import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { date, language, list, oneOf, record, size, text } from '../../../src/feed/read.js';

const dates: [unknown, string | undefined][] = [
  ['2026-11-20T08:00:00Z', '2026-11-20T08:00:00.000Z'],
  ['2026-11-20T08:00:00+02:00', '2026-11-20T06:00:00.000Z'],
  ['2026-11-20T08:00:00-05:30', '2026-11-20T13:30:00.000Z'],
  ['2026-11-20T08:00:00+0200', '2026-11-20T06:00:00.000Z'],
  ['2026-11-20t08:00:00z', '2026-11-20T08:00:00.000Z'],
  ['2026-11-20T08:00:00.5Z', '2026-11-20T08:00:00.500Z'],
  ['2026-11-20T08:00:00.123456Z', '2026-11-20T08:00:00.123Z'],
  ['2026-11-20 08:00:00.123456', '2026-11-20T08:00:00.123Z'],
  ['2026-11-20T08:00', '2026-11-20T08:00:00.000Z'],
  ['2026-11-20', '2026-11-20T00:00:00.000Z'],
  [' 2026-11-20T08:00:00Z ', '2026-11-20T08:00:00.000Z'],
  ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
  ['1969-07-20T20:17:40Z', '1969-07-20T20:17:40.000Z'],
  ['Fri, 20 Nov 2026 08:00:00 GMT', '2026-11-20T08:00:00.000Z'],
  ['Fri, 20 Nov 2026 08:00:00 +0100', '2026-11-20T07:00:00.000Z'],
  ['20 Nov 2026 08:00:00 GMT', '2026-11-20T08:00:00.000Z'],
  ['0001-01-01T00:00:00Z', undefined],
  ['2026-02-30T08:00:00Z', undefined],
  ['2025-02-29', undefined],
  ['2026-13-01', undefined],
  ['2026-00-10', undefined],
  ['2026-11-20T25:00:00Z', undefined],
  ['2026-11-20T08:61:00Z', undefined],
  ['0000-00-00T00:00:00Z', undefined],
  ['0000-00-00 00:00:00', undefined],
  ['yesterday', undefined],
  ['20/11/2026', undefined],
  ['11/20/2026', undefined],
  ['2026', undefined],
  ['1763625600', undefined],
  ['99999-01-01T00:00:00Z', undefined],
  ['', undefined],
  [' ', undefined],
  [1763625600000, undefined],
  [NaN, undefined],
  [null, undefined],
  [undefined, undefined],
  [true, undefined],
  [{}, undefined],
  [['2026-11-20'], undefined],
  [new Date(), undefined],
];

describe('date', () => {
  for (const [value, expected] of dates) {
    it(`${expected ? `reads ${String(value)} as ${expected}` : `leaves out ${JSON.stringify(value) ?? 'nothing'}`}`, () => {
      const at = date(value);
      assert.equal(at === undefined ? undefined : new Date(at).toISOString(), expected);
    });
  }
});

describe('the other readers', () => {
  it('text is one line without what a reader cannot see, or absent', () => {
    assert.equal(text('  A\n headline\t here '), 'A headline here');
    assert.equal(text(7), '7');
    for (const value of ['', '  \n', null, undefined, {}, [], true, NaN]) assert.equal(text(value), undefined);
  });

  it('size is a positive number of some sense, also out of a string', () => {
    assert.equal(size(1200), 1200);
    assert.equal(size('1200'), 1200);
    for (const value of [0, -1, NaN, Infinity, 1e9, '', 'wide', null, {}, [7]]) assert.equal(size(value), undefined);
  });

  it('language is what has the form of a language tag', () => {
    assert.equal(language('de-AT'), 'de-AT');
    assert.equal(language('en_GB'), 'en-GB');
    for (const value of ['', 'English please', 'e', 'x"><b', null, 5, ['en']]) assert.equal(language(value), undefined);
  });

  it('record and list take nothing for granted', () => {
    for (const value of [null, undefined, 7, 'text', [], true]) assert.deepEqual(record(value), {});
    for (const value of [null, undefined, 7, 'text', {}, { length: 2 }]) assert.deepEqual(list(value), []);
  });

  it('oneOf knows its names only', () => {
    assert.equal(oneOf('live', 'news live'), 'live');
    for (const value of ['Live', 'constructor', 'news live', '', null, 0])
      assert.equal(oneOf(value, 'news live'), undefined);
  });
});
