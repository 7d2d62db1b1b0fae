import { expect } from '@open-wc/testing';
import {
  clock,
  date,
  dateTime,
  duration,
  fullDate,
  list,
  number,
  plural,
  prepareTimes,
  relativeTime,
} from '../../src/i18n/format.js';
import { plainSpaces, relativeTimes } from './relative-times.js';

const morning = Date.UTC(2026, 2, 12, 6, 40);

describe('relativeTime', () => {
  for (const { name, then, now, zone, language = 'en', inSentence, shown } of relativeTimes) {
    it(`shows ${name} as "${shown}"`, () => {
      const text = relativeTime(Date.parse(then), Date.parse(now), language, zone, inSentence);
      expect(plainSpaces(text)).to.equal(shown);
    });
  }
});

describe('prepareTimes', () => {
  it('makes one object a turn, once for a language and a zone, and never throws', async () => {
    let turns = 0;
    let made = 0;
    let most = 0;
    const own = Intl.DateTimeFormat;
    const turn = (): Promise<void> => {
      turns++;
      most = Math.max(most, made);
      made = 0;
      return Promise.resolve();
    };
    class Counted extends own {
      constructor(...given: ConstructorParameters<typeof own>) {
        made++;
        super(...given);
      }
    }
    Object.assign(Intl, { DateTimeFormat: Counted });
    try {
      await prepareTimes('sv', 'Asia/Tokyo', turn);
      most = Math.max(most, made);
      expect([turns, most]).to.deep.equal([3, 1]);
      await prepareTimes('sv', 'Asia/Tokyo', turn);
      expect(turns).to.equal(3);
      await prepareTimes('sv', 'Not/AZone', turn);
      expect(turns).to.equal(6);
    } finally {
      Object.assign(Intl, { DateTimeFormat: own });
    }
  });
});

describe('English, which is told without Intl', () => {
  const DAY = 86_400_000;
  const own = (language: string): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long' });

  for (const language of ['en', 'en-GB', 'en-US']) {
    it(`has the dates of Intl in the language "${language}", from the first year of a calendar to the last`, () => {
      const there = own(language);
      for (const bound of [-8.64e15, -1e13, 1e13, 8.64e15])
        for (let n = -20; n <= 20; n++) {
          const time = bound + n * DAY * 9.7;
          const told = Math.abs(time) <= 8.64e15 ? there.format(time) : '';
          expect(plainSpaces(date(time, language))).to.equal(plainSpaces(told));
        }
      for (let time = -1e13; time < 1e13; time += DAY * 23.37)
        if (date(time, language) !== there.format(time))
          expect.fail(`${date(time, language)} is ${there.format(time)}`);
    });
  }

  for (const language of ['en', 'en-GB', 'en-US', 'en-AU', 'en-CA', 'en-IE', 'en-IN', 'en-NZ', 'en-ZA']) {
    it(`has the ages of Intl in the language "${language}"`, () => {
      const there = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
      const now = new Date(2026, 2, 12, 23, 30).getTime();
      const ages: [number, number, Intl.RelativeTimeFormatUnit][] = [[0, 0, 'second']];
      for (let n = 1; n < 60; n++) ages.push([n * 60_000, -n, 'minute']);
      for (let n = 1; n < 24; n++) ages.push([n * 3_600_000, -n, 'hour']);
      ages.push([DAY, -1, 'day']);
      for (const [age, n, unit] of ages)
        expect(plainSpaces(relativeTime(now - age, now, language, undefined, true))).to.equal(there.format(n, unit));
    });
  }

  it('makes nothing of Intl for a list of today, yesterday and last week', () => {
    const kept = { DateTimeFormat: Intl.DateTimeFormat, RelativeTimeFormat: Intl.RelativeTimeFormat };
    const never = (): never => expect.fail('Intl was asked');
    Object.assign(Intl, { DateTimeFormat: never, RelativeTimeFormat: never });
    try {
      for (const language of ['en', 'en-GB', 'en-US'])
        for (const age of [1, 59, 61, 1439, 1441, 2881, 20_000])
          expect(relativeTime(morning - age * 60_000, morning, language)).to.match(/[a-z]/);
    } finally {
      Object.assign(Intl, kept);
    }
  });
});

describe('dates, numbers and lists', () => {
  it('are British in plain English', () => {
    expect(date(morning, 'en', 'UTC')).to.equal('12 March 2026');
    expect(plainSpaces(dateTime(morning, 'en', 'UTC'))).to.equal('12 March 2026, 06:40');
    expect(fullDate(morning, 'en', 'UTC')).to.match(/^Thursday,? 12 March 2026$/);
    expect(clock(morning, 'en', 'UTC')).to.equal('06:40');
    expect(list(['A', 'B', 'C'], 'en')).to.equal('A, B and C');
    expect(duration(2040, 'en')).to.equal('34 minutes');
  });

  for (const language of ['en', 'en-US', 'de', 'de-AT', 'fr', 'es', 'ar', 'ar-EG', 'ja', 'tlh', '', 'de_DE']) {
    it(`say something in the language "${language}"`, () => {
      for (const format of [date, fullDate, dateTime, clock]) {
        expect(format(morning, language, 'Europe/London')).to.match(/\p{Nd}/u);
        expect(format(morning, language, 'Mars/Olympus_Mons')).to.equal(format(morning, language));
        expect(format(NaN, language)).to.equal('');
      }
      expect(number(1234, language)).to.match(/\p{Nd}/u);
      expect(duration(600, language)).to.match(/\p{Nd}/u);
      expect(plural(5, language, { other: '#' })).to.equal(number(5, language));
      expect(list(['A', 'B'], language)).to.match(/A.+B/);
    });
  }

  it('count small numbers without Intl exactly as this engine’s Intl would', () => {
    for (const language of ['en', 'de', 'de-CH', 'fr', 'es', 'es-MX']) {
      for (const n of [0, 1, 50, 999]) expect(number(n, language)).to.equal(new Intl.NumberFormat(language).format(n));
    }
  });
});
