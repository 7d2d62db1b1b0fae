import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import {
  clock,
  date,
  dateTime,
  duration,
  fullDate,
  list,
  number,
  plural,
  relativeTime,
} from '../../../src/i18n/format.js';
import { plainSpaces, relativeTimes } from '../../i18n/relative-times.js';

const morning = Date.UTC(2026, 2, 12, 6, 40);
const forms = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' };

describe('relativeTime', () => {
  for (const { name, then, now, zone, language = 'en', inSentence, shown } of relativeTimes) {
    it(`shows ${name} as "${shown}"`, () => {
      const text = relativeTime(Date.parse(then), Date.parse(now), language, zone, inSentence);
      assert.equal(plainSpaces(text), shown);
    });
  }
});

describe('dates', () => {
  it('are British in plain English', () => {
    assert.equal(date(morning, 'en', 'UTC'), '12 March 2026');
    assert.equal(plainSpaces(dateTime(morning, 'en', 'UTC')), '12 March 2026, 06:40');
    assert.match(fullDate(morning, 'en', 'UTC'), /^Thursday,? 12 March 2026$/);
    assert.equal(clock(morning, 'en', 'UTC'), '06:40');
  });

  it('are American where the page is', () => {
    assert.equal(date(morning, 'en-US', 'UTC'), 'March 12, 2026');
    assert.equal(plainSpaces(clock(morning, 'en-US', 'UTC')), '6:40 AM');
    assert.equal(plainSpaces(dateTime(morning, 'en-US', 'UTC')), 'March 12, 2026, 6:40 AM');
  });

  it('are written in the page’s language and in the paper’s zone', () => {
    assert.equal(date(morning, 'de', 'UTC'), '12. März 2026');
    assert.equal(clock(morning, 'de', 'Europe/Berlin'), '07:40');
    assert.equal(clock(morning, 'de', 'Asia/Kolkata'), '12:10');
    assert.equal(date(Date.UTC(2026, 2, 12, 23, 30), 'fr', 'Europe/Paris'), '13 mars 2026');
    assert.equal(date(morning, 'ar-EG', 'UTC'), '١٢ مارس ٢٠٢٦');
  });

  it('fall back to the reader’s zone when theirs is unknown or empty', () => {
    for (const zone of ['Mars/Olympus_Mons', '', 'Europe', '\u0000']) {
      assert.equal(dateTime(morning, 'en', zone), dateTime(morning, 'en'));
    }
  });

  it('fall back to British English when the language is malformed, empty or unknown to Intl', () => {
    for (const language of ['', 'no such language', 'de_DE', '-', 'tlh', 'qqq']) {
      assert.equal(date(morning, language, 'UTC'), '12 March 2026', language);
    }
  });

  it('are empty for a time that is none', () => {
    for (const time of [NaN, Infinity, -Infinity, 8.64e15 + 1, Date.parse('soon')]) {
      for (const format of [date, fullDate, dateTime, clock]) assert.equal(format(time, 'en', 'UTC'), '');
      assert.equal(relativeTime(time, morning, 'en'), '');
    }
  });

  it('reach from the first to the last time that a Date can hold', () => {
    for (const time of [8.64e15, -8.64e15, 0]) assert.notEqual(date(time, 'en', 'UTC'), '');
  });

  it('make each formatter once, keep it, and let go of it when too many are kept', () => {
    const zones = Intl.supportedValuesOf('timeZone').slice(0, 100);
    const made = mock.method(Intl, 'DateTimeFormat');
    const madeBy = (run: () => unknown): number => {
      const before = made.mock.callCount();
      run();
      return made.mock.callCount() - before;
    };
    const clockIn = (zone: string) => (): string => clock(morning, 'gl', zone);
    assert.equal(madeBy(clockIn('Europe/Madrid')), 1);
    assert.equal(madeBy(clockIn('Europe/Madrid')), 0);
    for (const zone of zones) assert.match(clockIn(zone)(), /^\d\d?:\d\d$/, zone);
    assert.equal(madeBy(clockIn('Europe/Madrid')), 1);
    made.mock.restore();
  });
});

describe('number', () => {
  it('groups thousands as the language does', () => {
    assert.equal(number(12345, 'en'), '12,345');
    assert.equal(number(12345, 'de'), '12.345');
    assert.equal(plainSpaces(number(12345, 'fr')), '12 345');
  });

  it('writes small counts without Intl exactly as Intl would', () => {
    for (const language of ['en', 'en-GB', 'en-IN', 'de', 'de-CH', 'fr', 'fr-CA', 'es', 'es-MX']) {
      for (const n of [0, 1, 10, 50, 999, 1000]) {
        assert.equal(number(n, language), new Intl.NumberFormat(language).format(n), `${n} ${language}`);
      }
    }
  });

  it('uses the digits of the locale, asked for by country or by extension', () => {
    assert.equal(number(50, 'ar-EG'), '٥٠');
    assert.equal(number(50, 'en-u-nu-arab'), '٥٠');
  });

  it('takes negative numbers and fractions, and gives nothing for what is no number', () => {
    assert.equal(number(-3, 'en'), '-3');
    assert.equal(number(2.5, 'de'), '2,5');
    assert.equal(number(NaN, 'en'), '');
  });
});

describe('duration', () => {
  it('says whole minutes in words, at least one', () => {
    assert.equal(duration(2040, 'en'), '34 minutes');
    assert.equal(duration(60, 'en'), '1 minute');
    assert.equal(duration(4, 'en'), '1 minute');
    assert.equal(duration(89, 'de'), '1 Minute');
    assert.equal(duration(91, 'de'), '2 Minuten');
  });

  it('is empty for a length that is none', () => {
    for (const seconds of [NaN, -1, Infinity]) assert.equal(duration(seconds, 'en'), '');
  });
});

describe('list', () => {
  it('joins names as the language does', () => {
    assert.equal(list(['A', 'B'], 'en'), 'A and B');
    assert.equal(list(['A', 'B', 'C'], 'en'), 'A, B and C');
    assert.equal(list(['A', 'B', 'C'], 'en-US'), 'A, B, and C');
    assert.equal(list(['A', 'B'], 'de'), 'A und B');
    assert.equal(list(['A', 'B'], 'ar'), 'A وB');
  });

  it('gives one name as it is and nothing for none', () => {
    assert.equal(list(['Harbour desk'], 'en'), 'Harbour desk');
    assert.equal(list([], 'en'), '');
  });
});

describe('plural', () => {
  it('knows the six forms of Arabic', () => {
    const shown = [0, 1, 2, 3, 10, 11, 99, 100, 102, 103].map((n) => plural(n, 'ar', forms));
    assert.deepEqual(shown, ['zero', 'one', 'two', 'few', 'few', 'many', 'many', 'other', 'other', 'few']);
  });

  it('knows that French counts none as one and German does not', () => {
    assert.equal(plural(0, 'fr', forms), 'one');
    assert.equal(plural(0, 'de', forms), 'other');
  });

  it('puts the number in and takes the last form where one is not given', () => {
    assert.equal(plural(2, 'ar-EG', { other: '# دقيقة' }), '٢ دقيقة');
    assert.equal(plural(1234, 'en', { one: '# story', other: '# stories' }), '1,234 stories');
  });
});
