// A thousand pages with one element each, counted without opening one: what an outage makes of their requests to one endpoint.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  atOnce,
  busiest,
  byAndBy,
  count as countAll,
  mean,
  MINUTE,
  refused,
  SECOND,
  type Outage,
  type Town,
} from '../../../bench/town.mjs';
import { note } from '../../../scripts/figures.mjs';
import { pauseAfter } from '../../../src/feed/recover.js';
import { untilNext } from '../../../src/feed/schedule.js';

const PAGES = 1000;
const REFRESH = 60;
const count = (town: Omit<Town, 'pages' | 'refresh'>): number[] =>
  countAll({ pages: PAGES, refresh: REFRESH, ...town });
const FROM = 90 * MINUTE;

describe('a thousand pages that refresh one endpoint every minute', () => {
  const healthy = count({ opened: byAndBy, end: FROM });
  const usual = busiest(healthy, 60 * MINUTE, FROM);

  it('ask about seventeen times a second, never much more', () => {
    assert.ok(Math.abs(mean(healthy, 60 * MINUTE, FROM) - PAGES / REFRESH) < 1);
    assert.ok(usual < 3 * (PAGES / REFRESH), `${usual} in the busiest second`);
  });

  it('and were opened in one second are spread over the whole minute half an hour later', () => {
    const counts = count({ opened: atOnce, end: FROM });
    const late = busiest(counts, FROM - 5 * MINUTE, FROM);
    assert.ok(late <= usual, `${late} in the busiest second`);
    const alike = count({ opened: atOnce, lot: () => 0.5, end: FROM });
    assert.equal(
      busiest(alike, FROM - 5 * MINUTE, FROM),
      PAGES,
      'without a lot of their own they would ask all at once for ever',
    );
  });

  for (const [how, outage] of [
    ['a minute', { until: FROM + MINUTE }],
    ['ten minutes', { until: FROM + 10 * MINUTE }],
    ['an hour', { until: FROM + 60 * MINUTE }],
    ['a minute, by a server that wants two of rest', { until: FROM + MINUTE, after: () => 2 * MINUTE }],
    [
      'ten minutes, by a server that names the date',
      { until: FROM + 10 * MINUTE, after: (at) => FROM + 10 * MINUTE - at },
    ],
  ] satisfies [string, Partial<Outage> & { until: number }][])
    it(`are not brought into step by an outage of ${how}`, () => {
      const { until } = outage;
      const counts = count({ opened: byAndBy, outage: { from: FROM, ...outage }, end: until + 60 * MINUTE });
      const [during, after] = [busiest(counts, FROM, until), busiest(counts, until, until + 60 * MINUTE)];
      console.log(
        `  1,000 pages, an outage of ${how}: in the busiest second ${usual} before, ${during} during, ${after} after`,
      );
      assert.ok(during <= 3 * usual, `${during} in the busiest second of it: each asks three times at most`);
      assert.ok(after <= usual * 1.25, `${after} in the busiest second after it, ${usual} before`);
      assert.ok(mean(counts, until - MINUTE, until) <= 3 * (PAGES / REFRESH));
      if (how === 'a minute') note('requests of 1,000 pages in the busiest second after an outage', 'Node', after);
    });

  it('come back within five seconds when all of them are online again, a fifth in each', () => {
    const until = FROM + 5 * MINUTE;
    const outage = { from: FROM, until, offline: true };
    const counts = count({ opened: byAndBy, outage, end: until + 60 * MINUTE });
    assert.equal(busiest(counts, FROM, until), 0);
    const back = counts.slice(until / SECOND, until / SECOND + 6);
    assert.ok(back.reduce((all, one) => all + one, 0) >= PAGES, back.join());
    assert.ok(Math.max(...back) < PAGES / 4, back.join());
    const late = busiest(counts, until + 30 * MINUTE, until + 60 * MINUTE);
    assert.ok(late <= usual * 1.25, `${late} in the busiest second half an hour later`);
  });
});

describe('the time of the next request', () => {
  it('is doubled by each failure, up to ten minutes or to the interval where that is longer', () => {
    const minutes = [0, 1, 2, 3, 4, 5, 50].map((failures) => untilNext(60, failures, 0.5) / MINUTE);
    assert.deepEqual(minutes, [1, 2, 4, 8, 10, 10, 10]);
    assert.equal(untilNext(3600, 3, 0.5), 60 * MINUTE);
  });

  it('varies by a tenth to either side, and is never below thirty seconds of interval', () => {
    assert.deepEqual(
      [0, 0.5, 1].map((lot) => Math.round(untilNext(60, 0, lot))),
      [54_000, 60_000, 66_000],
    );
    assert.equal(untilNext(1, 0, 0.5), 30_000);
  });

  it('is never before the server wants it, then within one interval, and within a day in any case', () => {
    assert.equal(untilNext(60, 1, 0, 300_000), 300_000);
    assert.equal(untilNext(60, 1, 1, 300_000), 360_000);
    assert.equal(untilNext(60, 1, 0.5, 10_000), 120_000);
    assert.equal(untilNext(60, 0, 1, 1e12), 24 * 60 * MINUTE);
  });

  it('of somebody who waits for it is after the server wants it, no sooner than without its wish, and not for all at once', () => {
    const waits = [0, 0.5, 1].map((chance) => pauseAfter(refused(10_000), 0, chance));
    assert.deepEqual(waits, [10_200, 12_500, 15_000]);
    assert.equal(pauseAfter(refused(0), 0, 1), 1000);
    assert.equal(pauseAfter(refused(20_000), 0, 0), undefined);
    assert.deepEqual(
      [0, 1].map((tries) => pauseAfter(refused(), tries, 1)),
      [400, 1200],
    );
  });
});
