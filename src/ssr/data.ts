/** What a prerendered element carries of its feed: a document that it reads again in the page, and facts for search engines. */
import { answerOf, readAtHand } from '../feed/load.js';
import type { Reading } from '../feed/formats/format.js';
import { toJsonFeed } from '../feed/write.js';
import type { Article, Feed } from '../model.js';
import type { Parse } from '../safety/parse.js';

/**
 * JSON that may stand in a `<script>`: nothing in it ends the element, opens a comment or, in old engines, ends a line.
 * https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
export const inlineJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * A document in any format, as an object or as JSON text.
 * @param base what relative addresses in it are relative to
 * @throws FeedFailure
 */
export async function readGiven(document: unknown, reading: Reading, base?: string): Promise<Feed> {
  const answer = answerOf(document);
  const first = base === undefined ? answer : { ...answer, url: base };
  const feed = readAtHand(first, reading);
  if (feed) return feed;
  const { recover } = await import('../feed/recover.js');
  return recover({ first, url: first.url, reading });
}

/** The feed as the page gets it, whatever its format was: the server draws from this very document, so that both draw the same. */
export async function toDocument(feed: Feed, bodies: boolean, parse: Parse): Promise<object> {
  const document = await toJsonFeed(feed, { bodies, parse });
  return { ...document, title: feed.title ?? '', ...(feed.next !== undefined && { next_url: feed.next }) };
}

type Facts = Record<string, unknown>;

/** Of one article all that is known, of several where they are: https://schema.org/NewsArticle, https://schema.org/ItemList */
export function toJsonLd(articles: readonly Article[], feed: Feed, whole: boolean): Facts {
  const context = { '@context': 'https://schema.org' };
  const [first] = articles;
  if (whole && first) return { ...context, ...newsArticle(first, feed) };
  const itemListElement = articles
    .filter(({ url }) => url)
    .map(({ url, title: name }, n) => ({ '@type': 'ListItem', position: n + 1, url, name }));
  return { ...context, '@type': 'ItemList', itemListElement };
}

function newsArticle(article: Article, { title: paper, home }: Feed): Facts {
  const { url, title, standfirst, image, authors, published, updated, access, section, tags, language } = article;
  const time = (at?: number): string | undefined => (at === undefined ? undefined : new Date(at).toISOString());
  return {
    '@type': 'NewsArticle',
    headline: title,
    description: standfirst,
    url,
    mainEntityOfPage: url,
    image: image?.src,
    datePublished: time(published),
    dateModified: time(updated),
    author: authors.map(({ name, url: at }) => ({ '@type': 'Person', name, url: at })),
    publisher: paper ? { '@type': 'NewsMediaOrganization', name: paper, url: home } : undefined,
    articleSection: section,
    keywords: tags.length ? tags : undefined,
    inLanguage: language,
    isAccessibleForFree: access === undefined ? undefined : access === 'free',
  };
}
