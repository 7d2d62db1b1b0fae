/** Which articles of a feed an element shows. The feed's order is the editor's and is never changed. */
import type { Article, Feed } from '../model.js';
import { identity } from '../safety/url.js';

export interface Selection {
  /** One article, by its id or address. */
  article?: string;
  /** Names separated by spaces, any of which will do; a name with spaces is written with `+`. */
  section?: string;
  tag?: string;
  /** Ids or addresses separated by spaces. */
  exclude?: string;
  offset?: number;
  limit?: number;
}

/** Whether the article is the one that is called by this id or address. */
export const isCalled = ({ id, url }: Article, name: string): boolean =>
  id === name || (!!url && identity(url) === identity(name));

/** Duplicates go, by id, then by address; then article, section and tag, exclude, offset, limit. */
export function select(feed: Feed, { article, section, tag, exclude, offset, limit }: Selection): readonly Article[] {
  const sections = names(section);
  const tags = names(tag);
  const out = words(exclude);
  const from = count(offset) ?? 0;
  return unique(feed.articles)
    .filter(
      (one) =>
        (!article || isCalled(one, article)) &&
        (!sections.length || sections.includes(key(one.section ?? ''))) &&
        (!tags.length || one.tags.some((own) => tags.includes(key(own)))) &&
        !out.some((name) => isCalled(one, name)),
    )
    .slice(from, from + (count(limit) ?? Infinity));
}

/** Those of a list that will not change, found once, however often and by however many elements it is drawn. */
const known = new WeakMap<readonly Article[], readonly Article[]>();

/** The first of those that share an id or an address stays. */
export function unique(articles: readonly Article[]): readonly Article[] {
  let found = known.get(articles);
  if (found) return found;
  const seen = new Set<string>();
  found = articles.filter(({ id, url }) => {
    const address = url && `url ${identity(url)}`;
    if (seen.has(id) || (address && seen.has(address))) return false;
    seen.add(id);
    if (address) seen.add(address);
    return true;
  });
  if (Object.isFrozen(articles)) known.set(articles, found);
  return found;
}

/** A whole number that is not negative, or absent. */
export const count = (value: number | undefined): number | undefined =>
  value !== undefined && value >= 0 && Number.isFinite(value) ? Math.floor(value) : undefined;

const words = (value = ''): readonly string[] => value.split(/\s+/).filter(Boolean);
const key = (name: string): string => name.toLowerCase().replace(/^#/, '');
const names = (value?: string): readonly string[] => words(value).map((name) => key(name.replaceAll('+', ' ')));
