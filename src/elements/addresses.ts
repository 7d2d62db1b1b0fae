/**
 * Where the page says that it is, if it is one article's: in its JSON-LD, its canonical link, its address. Fetched beside the data, so it
 * is small and reads no more of JSON-LD than it needs: `src="page:"` reads all of it.
 */
import { httpUrl, identity } from '../safety/url.js';

export function addresses(): readonly string[] {
  const scripts = [...document.querySelectorAll('script[type^="application/ld+json" i]')];
  const articles = scripts.flatMap(({ textContent }) => articlesIn(parsed(textContent))).map(addressesOf);
  const [own, ...others] = articles.filter(({ length }) => length);
  const names = own?.map(identity);
  // Several are a list of articles, not the page's own; one may be told twice.
  const one = others.every((other) => other.some((address) => names?.includes(identity(address))));
  const canonical = document.querySelector<HTMLLinkElement>('link[rel~=canonical i]')?.href;
  return [...((one && own) || []), ...(canonical ? [canonical] : []), location.href];
}

interface Thing {
  readonly [name: string]: unknown;
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    // Somebody else's mistake.
    return;
  }
}

/** The articles of a document, of a list of things, of a graph, and those that a page is about. */
function articlesIn(value: unknown, deep = 0): readonly Thing[] {
  if (typeof value !== 'object' || !value || deep > 8) return [];
  if (Array.isArray(value)) return value.flatMap((one) => articlesIn(one, deep + 1));
  const one = value as Thing;
  if ([one['@type']].flat().some((type) => /(?:Article|(?:Blog|Media|Forum)Posting|\bReport)$/.test(String(type))))
    return [one];
  return [one['@graph'], one.mainEntity].flatMap((held) => articlesIn(held, deep + 1));
}

/** Likeliest first. `mainEntityOfPage` may also be a word for yes. */
const addressesOf = ({ url, mainEntityOfPage: page }: Thing): readonly string[] =>
  [url, page, (page as Thing | undefined)?.url, (page as Thing | undefined)?.['@id']].flatMap((one) =>
    typeof one === 'string' && one.includes('/') ? (httpUrl(one, document.baseURI) ?? []) : [],
  );
