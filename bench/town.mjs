// Pages that refresh one endpoint, counted without opening one: when the library would ask, by its own schedule and back-off.
import { settings } from '../src/feed/load.js';
import { pauseAfter } from '../src/feed/recover.js';
import { untilBack, untilNext } from '../src/feed/schedule.js';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;

/**
 * While the server is down it says so, with this header.
 * @typedef {object} Outage
 * @property {number} from milliseconds, as all times here
 * @property {number} until
 * @property {(now: number) => number} [after] what it asks for
 * @property {boolean} [offline] it was the readers' network: nothing reached the server, and all were told when it was back
 */
/**
 * @typedef {object} Town
 * @property {number} pages
 * @property {number} refresh seconds
 * @property {(chance: () => number) => number} opened when each page was
 * @property {(chance: () => number) => number} [lot]
 * @property {Outage} [outage]
 * @property {number} end
 */

/** Numerical Recipes' congruential generator: chance is the same in each run. @returns {() => number} */
function chances(seed = 20260314) {
  let at = seed;
  return () => (at = (Math.imul(at, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** What a server says that is down. @param {number} [after] milliseconds */
export const refused = (after) => ({
  status: 503,
  headers: new Headers(after === undefined ? {} : { 'retry-after': String(Math.ceil(after / SECOND)) }),
});

/** How many requests the server sees in each second. @param {Town} town @returns {number[]} */
export function count({ pages, refresh, opened, lot = (chance) => chance(), outage, end }) {
  const chance = chances();
  const counts = Array.from({ length: Math.ceil(end / SECOND) + 1 }, () => 0);
  for (let page = 0; page < pages; page++) {
    const own = lot(chance);
    let failures = 0;
    let at = opened(chance);
    while (at < end) {
      const down = () => !!outage && at >= outage.from && at < outage.until;
      /** @type {number | undefined} */
      let after;
      for (let tries = 0; ; tries++) {
        const second = Math.floor(at / SECOND);
        if (!(outage?.offline && down())) counts[second] = (counts[second] ?? 0) + 1;
        if (!down()) break;
        after = outage?.after?.(at);
        const failure = outage?.offline ? new TypeError() : refused(after);
        const pause = tries < settings.retries ? pauseAfter(failure, tries, chance()) : undefined;
        if (pause === undefined) break;
        at += pause;
      }
      failures = down() ? failures + 1 : 0;
      const next = at + untilNext(refresh, failures, own, after);
      const back = failures && outage?.offline ? outage.until + untilBack(own, true) : Infinity;
      at = Math.min(next, back);
    }
  }
  return counts;
}

/** @param {readonly number[]} counts @param {number} from @param {number} until */
const between = (counts, from, until) => counts.slice(from / SECOND, until / SECOND);

/** @param {readonly number[]} counts @param {number} from @param {number} until */
export const busiest = (counts, from, until) => Math.max(...between(counts, from, until));

/** @param {readonly number[]} counts @param {number} from @param {number} until */
export const mean = (counts, from, until) =>
  between(counts, from, until).reduce((all, one) => all + one, 0) / ((until - from) / SECOND);

/** Over an hour, one after the other. @param {() => number} chance */
export const byAndBy = (chance) => chance() * 60 * MINUTE;
/** All in one second: a message has called them. @param {() => number} chance */
export const atOnce = (chance) => 60 * MINUTE + chance() * SECOND;
