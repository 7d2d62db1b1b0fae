/** What the formats have in common: found parts in, articles out. */
import type { Article, Feed, Person } from '../../model.js';
import { plain } from '../../safety/text.js';
import { endless, linkUrl } from '../../safety/url.js';
import { list, record, url, type Json } from '../read.js';

/** An article as a format finds it. All strings but `id`, names and tags are clean already: text by `text()`, addresses by `url()`. */
export interface Draft extends Partial<Omit<Article, 'id' | 'tags' | 'authors'>> {
  /** A string or a number; absent: the address serves, else the title. */
  readonly id?: unknown;
  /** Plain text, perhaps with a leading `#`. What is no text is left out. */
  readonly tags?: readonly unknown[];
  readonly authors?: readonly (Person | undefined)[];
}

/** The article, or absent where there is nothing to name it by or nothing to show. */
export function made({ id, title = '', tags = [], authors = [], ...rest }: Draft): Article | undefined {
  const { url: address, html, text, blocks, body } = rest;
  const key = plain(id) || address || title;
  if (!key || !(address || title || html || text || blocks?.length || body)) return;
  const names = tags.map((tag) => plain(tag).replace(/^#\s*/, '')).filter(Boolean);
  return { ...rest, id: key, title, authors: authors.filter((one) => !!one), tags: [...new Set(names)] };
}

/**
 * The feed of a list of items. An item that is no object, or of which nothing can be made, is left out and counted.
 * @param items what should be the list; anything else is an empty one
 */
export function feedOf(
  items: unknown,
  read: (item: Json) => Draft | undefined,
  about: Omit<Feed, 'articles' | 'skipped'> = {},
): Feed {
  const all = list(items);
  const articles = all.flatMap((item) => {
    const draft = attempt(() => read(record(item)));
    return (draft && made(draft)) ?? [];
  });
  return { ...about, articles, skipped: all.length - articles.length || undefined };
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    // One bad item must not take the others with it.
    return;
  }
}

/** What a thing that many refer to gives, made once. */
export function once<K, T>(known: Map<K, T>, key: K, make: (key: K) => T): T {
  if (!known.has(key)) known.set(key, make(key));
  return known.get(key) as T;
}

/** A person with a name. */
export function person(
  name: unknown,
  more: { url?: unknown; avatar?: unknown; role?: unknown } = {},
  base?: string,
): Person | undefined {
  const words = plain(name);
  if (!words) return;
  return {
    name: words,
    url: linkUrl(more.url, base),
    avatar: url(more.avatar, base),
    role: plain(more.role) || undefined,
  };
}

/** A whole address, where nothing tells what a relative one starts from. One that only lacks its protocol (`//paper.example/a`) is whole. */
export const absolute = (value: unknown): string | undefined =>
  url(typeof value === 'string' ? value.replace(/^\s*\/\//, 'https://') : value);

/** The address with one parameter of its query changed: the next page. Absent where it is no address. */
export function withQuery(address: string, name: string, value: string | number): string | undefined {
  try {
    const next = new URL(address);
    next.searchParams.set(name, String(value));
    return url(next.href);
  } catch {
    return;
  }
}

/** A parameter of an address's query as a whole number from 0 on. */
export function queryNumber(address: string, name: string): number | undefined {
  const written = /[?]/.test(address) ? new URLSearchParams(address.replace(/^[^?]*\?|#.*/g, '')).get(name) : null;
  return written && /^\d{1,9}$/.test(written) ? Number(written) : undefined;
}

/** A whole number from 0 on, written as a number or in digits. */
export const whole = (value: unknown): number | undefined =>
  /^\d{1,9}$/.test(typeof value === 'number' || typeof value === 'string' ? String(value) : '')
    ? Number(value)
    : undefined;

/** `srcset` of the same picture in several widths, in pixels; a candidate without either is left out. */
export function srcsetOf(
  sizes: readonly (readonly [src: unknown, width: unknown])[],
  base?: string,
): string | undefined {
  const seen = new Set<number>();
  const found = sizes.flatMap(([src, width]) => {
    // A comma at the end would be read as the list's.
    const address = endless(url(src, base) ?? '', ',');
    const pixels = whole(width);
    if (!address || !pixels || seen.has(pixels)) return [];
    seen.add(pixels);
    return [[address, pixels] as const];
  });
  found.sort((a, b) => a[1] - b[1]);
  return found.map(([address, pixels]) => `${address} ${pixels}w`).join(', ') || undefined;
}
