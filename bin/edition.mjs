// What an endpoint has now, as JSON Feed, for `feed` and `bundle`: up to so many articles, and asked with what is known of its last answer.
import * as parse5 from 'parse5';
import { asked } from './asking.mjs';
import { load, parseWith, toJsonFeed, version } from './library.mjs';

/** @typedef {import('../src/index.js').Feed} Feed */
/** @typedef {{of: string, etag?: string, last_modified?: string}} Known what is kept for the next time */
/** @typedef {{limit?: number | undefined, full?: boolean, format?: string, map?: string}} Wanted */

/**
 * @param {string} url @param {import('./asking.mjs').Values} values the command's options @param {Wanted} wanted
 * @param {Known} [before] of the last answer
 * @returns {Promise<{seen: Known, again: boolean, feed?: Feed, json?: Record<string, unknown>}>} `again`: it is asked as the last time; without a
 * feed where nothing has changed
 */
export async function edition(url, values, { limit, full = false, format, map }, before) {
  // The same answer, asked for otherwise, would be another edition.
  const of = JSON.stringify([version, url, limit, full, format, map]);
  const known = before?.of === of ? before : undefined;
  /** @type {Known} */
  const seen = { of };
  let unchanged = false;
  /** Of what follows the first page nothing is kept. */
  let later = false;
  const feed = await asked(
    values,
    {
      headers: () =>
        later
          ? {}
          : {
              ...(known?.etag && { 'if-none-match': known.etag }),
              ...(known?.last_modified && { 'if-modified-since': known.last_modified }),
            },
      answered(_address, response) {
        if (later) return;
        unchanged = response.status === 304;
        seen.etag = response.headers.get('etag') ?? undefined;
        seen.last_modified = response.headers.get('last-modified') ?? undefined;
      },
    },
    async (signal) => {
      const ask = (/** @type {string} */ src) => load(src, { format, map, signal, fresh: true });
      const first = await ask(url).catch((error) => {
        if (unchanged) return undefined;
        throw error;
      });
      later = true;
      return first && pages(first, limit ?? 0, ask);
    },
  );
  const again = known !== undefined;
  if (!feed) return { seen, again };
  return { seen, again, feed, json: await toJsonFeed(feed, { bodies: full, limit, parse: parseWith(parse5.parse) }) };
}

/** Most pages that are asked for after the first. */
const PAGES = 50;

/**
 * The articles of one page and of those that follow it, up to a limit. A page that fails fails the whole: half a list is not what was asked for.
 * @param {Feed} first @param {number} limit @param {(src: string) => Promise<Feed>} ask @returns {Promise<Feed>}
 */
async function pages(first, limit, ask) {
  const articles = new Map(first.articles.map((one) => [one.id, one]));
  let { next, skipped = 0 } = first;
  for (let n = 0; next && articles.size < limit && n < PAGES; n++) {
    const page = await ask(next);
    for (const one of page.articles) if (!articles.has(one.id)) articles.set(one.id, one);
    skipped += page.skipped ?? 0;
    next = page.next;
  }
  const { next: _, ...rest } = first;
  return { ...rest, articles: [...articles.values()], skipped, ...(next !== undefined && { next }) };
}

/** What has been read, in words. @param {Feed} feed @param {Record<string, unknown>} json */
export function told(feed, json) {
  const many = /** @type {unknown[]} */ (json.items).length;
  const left = feed.skipped ? `; ${feed.skipped} could not be read` : '';
  return `${many} ${many === 1 ? 'article' : 'articles'}${feed.title ? ` of ${feed.title}` : ''}${left}`;
}
