/** Several answers of one paper put together by the articles' ids: a next page at the end, a fresh first page in its place. */
import type { Article, Feed } from '../model.js';
import { unique } from './select.js';

/** The feed with a next page at its end. What is known already keeps its place; a page without articles is the last. */
export function append(feed: Feed, page: Feed): Feed {
  const articles = unique([...feed.articles, ...page.articles]);
  const next = page.articles.length ? page.next : undefined;
  return { ...feed, articles, next, skipped: (feed.skipped ?? 0) + (page.skipped ?? 0) || undefined };
}

export interface Merged {
  /** What was there, in its order and as it reads now, without what has been withdrawn. */
  readonly feed: Feed;
  /** What the fresh answer has beside it, in the fresh order. */
  readonly added: readonly Article[];
}

/**
 * A feed brought up to date by a fresh first page, so that nothing moves but what is withdrawn.
 * @param before the first page as it was answered the last time. What was on it and is not on the fresh one is withdrawn, unless
 * it stood at the end and the page is as long as before: then newer stories have pushed it out, and it stays.
 */
export function merge(feed: Feed, fresh: Feed, before: Feed = feed): Merged {
  const now = byId(fresh.articles);
  const then = before.articles.map(({ id }) => id);
  const last = then.findLastIndex((id) => now.has(id));
  const pushed = fresh.articles.length >= then.length ? then.slice(last + 1) : [];
  const gone = new Set(then.filter((id) => !now.has(id) && !pushed.includes(id)));
  const known = byId(feed.articles);
  return {
    feed: {
      ...feed,
      articles: feed.articles.filter(({ id }) => !gone.has(id)).map((one) => now.get(one.id) ?? one),
    },
    added: fresh.articles.filter(({ id }) => !known.has(id)),
  };
}

/**
 * A fresh first page with the pages that were appended to the one before; without a story in common there is a gap of unknown size
 * between them, and the fresh page stands alone.
 */
export function renew(fresh: Feed, feed: Feed): Feed {
  const now = byId(fresh.articles);
  const rest = feed.articles.filter(({ id }) => !now.has(id));
  if (rest.length === feed.articles.length) return fresh;
  return { ...fresh, next: feed.next, articles: unique([...fresh.articles, ...rest]) };
}

const byId = (articles: readonly Article[]): ReadonlyMap<string, Article> =>
  new Map(articles.map((one) => [one.id, one]));
