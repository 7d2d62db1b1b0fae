/** NewsAPI (https://newsapi.org/docs/endpoints), `everything` and `top-headlines`: docs/formats/newsapi.md. */
import type { Html } from '../../model.js';
import { plain } from '../../safety/text.js';
import { date, list, record, text, url, type Json } from '../read.js';
import { absolute, feedOf, person, queryNumber, whole, withQuery, type Draft } from './draft.js';
import type { Answer, Format } from './format.js';
import { shapeOf } from './shapes.js';

/** What stands in every field of an article that its publisher has withdrawn. */
const REMOVED = '[Removed]';

export const newsapi: Format = {
  name: 'newsapi',
  detect: (answer) => shapeOf(answer) === 'newsapi',
  read(answer) {
    const { articles } = record(answer.json);
    return feedOf(articles, row, { next: list(articles).length ? next(answer) : undefined });
  },
  /** The free plan refuses what is past the first hundred results, with status 426. */
  end: ({ json }) => record(json).code === 'maximumResultsReached',
};

/** Articles on a page where the address does not say. */
const USUAL: readonly (readonly [RegExp, number])[] = [
  [/\/everything\b/, 100],
  [/\/top-headlines\b/, 20],
];

/** The answer tells how many there are and not where it stands: only the address does. */
function next({ url: address, json }: Answer): string | undefined {
  const size = queryNumber(address, 'pageSize') ?? USUAL.find(([path]) => path.test(address))?.[1];
  const page = queryNumber(address, 'page') ?? 1;
  if (!size || page * size >= (whole(record(json).totalResults) ?? 0)) return;
  return withQuery(address, 'page', page + 1);
}

/** Titles, descriptions and names are plain text (`S&P 500`), the content is HTML (`S&amp;P 500`). */
function row(item: Json): Draft | undefined {
  const { title, description, author, content, publishedAt, urlToImage } = item;
  if (title === REMOVED) return;
  const address = absolute(item.url);
  const name = text(record(item.source).name);
  const src = url(urlToImage, address);
  return {
    url: address,
    title: headline(plain(title), name),
    standfirst: text(description),
    html: body(content),
    image: src ? { src, alt: '' } : undefined,
    authors: names(author).map((one) => (same(one, name) ? undefined : person(one))),
    published: date(publishedAt),
    source: name ? { name } : undefined,
  };
}

const same = (a: string, b: string | undefined): boolean => bare(a) === bare(b ?? '');
/** Without case, spaces at the ends and an article before it: "The Coast Paper " is the source "Coast Paper". */
const bare = (name: string): string => name.trim().toLowerCase().replace(/^the /, '');

/** Without its source at the end, which `top-headlines` adds and the card shows on its own. */
function headline(title: string, source: string | undefined): string {
  const at = title.lastIndexOf(' - ');
  return at > 0 && same(title.slice(at + 3), source) ? title.slice(0, at).trim() : title;
}

/**
 * One field holds a list in words, with what is no name in it: addresses (`town.example`, a profile page), a mail address before or
 * instead of the name, data structures.
 */
function names(author: unknown): readonly string[] {
  const words = typeof author === 'string' && !/^\s*[[{]/.test(author) ? author.slice(0, 2000) : '';
  const parts = words.split(/[,;\n]+/);
  // "Arts and culture desk" is one name; after a comma, "and" is the list's.
  const all = parts.length > 1 ? parts.flatMap((part) => part.split(/ and /)) : parts;
  const found = all.map((part) => plain(part.replace(/^\s*by\s+/i, '').replace(/^\s*\S+@\S+\s+\((.*)\)\s*$/, '$1')));
  return [...new Set(found)].filter((name) => !/@|:\/\/|^\S+\.[a-z]{2,}$/.test(name));
}

/** Characters at which the API cuts the content. What is shorter and ends of itself is, as a rule, a notice of the site ("Are you a robot?"). */
const CUT = 200;

/** The body where it is whole: one that breaks off in mid-sentence is worse than none, and the description says the same. */
function body(content: unknown): Html | undefined {
  if (typeof content !== 'string' || content.length <= CUT || /(?:…|\.\.\.|\[\+\d+ chars\])\s*$/.test(content)) return;
  return content.replace(/\r?\n/g, '<br>') as Html;
}
