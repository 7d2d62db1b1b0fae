/** The page's own JSON-LD as a feed: `src="page:"`. Fetched where an element asks for it; no request is made. */
import type { Feed } from '../model.js';
import { decodeOnce } from '../safety/decode.js';
import { identity } from '../safety/url.js';
import { FeedFailure } from './failure.js';
import { readKnown } from './formats/known.js';
import { parse } from './load.js';

/**
 * What the page says of itself in its `<script type="application/ld+json">`s, once the parser is done with it: they often stand at the end.
 * One that is no JSON is left out. The article whose page this is comes first. What an ancestor's `format` or `map`
 * says is of another source.
 * @throws FeedFailure `not-found` where it says nothing of articles
 */
export async function ownFeed(): Promise<Feed> {
  await whenParsed();
  const scripts = [...(globalThis.document?.querySelectorAll('script[type^="application/ld+json" i]') ?? [])];
  const json = scripts.flatMap(({ textContent }) => parsed(textContent ?? '') ?? []);
  const url = globalThis.document?.baseURI ?? 'http://localhost/';
  const answer = { url, status: 200, headers: new Headers(), text: '', json };
  const feed = await readKnown(answer, { format: 'schema-org' });
  if (feed?.articles.length) return ownFirst(feed);
  const block = '<script type="application/ld+json">';
  const found = scripts.length ? `No ${block} of this page holds an article` : `This page has no ${block}`;
  const hint = `${found}, which is what src="page:" shows. Write the address of a feed instead.`;
  throw new FeedFailure('not-found', hint, 'page:', false);
}

/**
 * What one script says, or absent where it is no JSON. Three mistakes are mended, none of which JSON itself could mean: a CDATA section
 * around it, behind a comment's marks or not (XHTML 1.0, section 4.8); raw line breaks within a string; and quotation marks of which every
 * one is escaped.
 */
function parsed(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:\/[/*])?\s*<!\[CDATA\[(?:\s*\*\/)?/, '')
    .replace(/\]\]>(?:\s*\*\/)?\s*$/, '')
    .replace(/\/[/*]\s*$/, '')
    .replace(/\p{Cc}+/gu, ' ');
  return parse(bare) ?? (bare.includes('"') ? undefined : parse(decodeOnce(bare)));
}

function ownFirst(feed: Feed): Feed {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel~=canonical i]')?.href ?? '';
  const here = [canonical, location.href].map(identity);
  const isOwn = ({ url = '' }: Feed['articles'][number]): boolean => here.includes(identity(url));
  const { articles } = feed;
  return Object.freeze({
    ...feed,
    articles: Object.freeze([...articles.filter(isOwn), ...articles.filter((one) => !isOwn(one))]),
  });
}

/** `readyState` changes when the parser is done; `DOMContentLoaded` would also wait for every deferred script. */
const whenParsed = (): Promise<unknown> | undefined =>
  globalThis.document?.readyState === 'loading'
    ? new Promise((done) => document.addEventListener('readystatechange', done, { once: true }))
    : undefined;
