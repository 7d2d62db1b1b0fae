/** What to write in `map` for an answer that no format knows. */
import type { FeedMap } from './formats/format.js';
import { partsOf, time } from './formats/map/parts.js';
import { depthOf, keyOf, nodesOf, objectsOf, type Node } from './nodes.js';
import { htmlBody, usual } from './formats/map/usual.js';
import { text, url } from './read.js';

type Sought = 'title' | 'url' | 'standfirst' | 'body' | 'image' | 'published' | 'authors';

interface Clue {
  /** Of a field whose name is none of the usual ones. */
  readonly key: RegExp;
  /** Of paths that mean something else. */
  readonly not?: RegExp;
  readonly fits: (value: unknown) => unknown;
}

const { people } = partsOf({}, 'https://paper.example/');
const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|svg)(?:$|\?)/i;
const OTHERS =
  /(?:^|[._])(?:author|byline|creator|writer|user|account|categor|section|tag|source|publisher|image|img|photo|picture|thumb|avatar|icon|logo|media|related|term|_links|_embedded)/i;
const string = (value: unknown): string | undefined => (typeof value === 'string' ? text(value) : undefined);
const address = (value: unknown): string | undefined =>
  typeof value === 'string' && /^(?:https?:|\/)/.test(value) ? url(value, 'https://paper.example/') : undefined;

const clues: Readonly<Record<Sought, Clue>> = {
  title: {
    key: /(?:title|headline|heading)$/i,
    not: /sub_?(?:title|head)/i,
    fits: (value) => string(value) && !address(value),
  },
  url: {
    key: /(?:url|link|href|permalink)$/i,
    not: /api|self|next|prev|video|audio|comment|feed|image|img|photo|thumb|icon|avatar|logo/i,
    fits: (value) => address(value) && !PICTURE.test(String(value)),
  },
  standfirst: {
    key: /(?:summary|description|excerpt|sub_?title|trail_?text|teaser|abstract|intro|lede?)$/i,
    fits: string,
  },
  body: { key: /(?:body|text|html|content)$/i, fits: (value) => (string(value)?.length ?? 0) > 200 },
  image: {
    key: /(?:image|img|photo|picture|thumb|cover|media)/i,
    not: /link$|_links|avatar|logo|author/i,
    fits: address,
  },
  published: {
    key: /(?:[Dd]ate|[Pp]ublished|[Cc]reated|[Tt]ime|_at|[a-z]At)$/,
    not: /updat|modif|expir|delet|end/i,
    fits: time,
  },
  authors: { key: /(?:author|byline|creator|writer)(?:s|_?name)?$/i, fits: people },
};

const names = (field: Sought): readonly string[] =>
  `${usual[field]}${field === 'body' ? ` | ${htmlBody}` : ''}`.split(' | ');

/**
 * A map for the longest list of things with titles, else for the one thing with a title and an address; absent where there is none. It
 * leaves out what is found under its usual name anyway.
 */
export function suggest(json: unknown): FeedMap | undefined {
  const longest = nodesOf(json)
    .map(([items, value]) => ({ items, all: objectsOf(value) }))
    .filter(({ items, all }) => all.length && !OTHERS.test(keyOf(items)))
    .sort((a, b) => b.all.length - a.all.length)
    .slice(0, 50)
    .find(({ all }) => find(all, 'title'));
  if (longest) return mapOf(longest.all, longest.items);
  const one = typeof json === 'object' && json !== null && !Array.isArray(json) ? mapOf([json]) : {};
  return one.title && one.url && !/\.\d+\./.test(one.title) ? one : undefined;
}

function mapOf(all: readonly object[], items?: string): FeedMap {
  const map: { -readonly [name in keyof FeedMap]: FeedMap[name] } = {};
  const html: string[] = [];
  if (items) map.items = items;
  for (const field of Object.keys(clues) as Sought[]) {
    const found = find(all, field);
    if (!found) continue;
    const isUsual = names(field).includes(found.path.replace(/\.(?:url|src|href)$/, ''));
    if (!isUsual || field === 'title' || field === 'url') map[field] = found.path;
    if (/title|standfirst/.test(field) || (field === 'body' && !isUsual))
      if (found.values.some((value) => isHtml(field, value))) html.push(field);
  }
  if (html.length) map.html = html;
  return map;
}

/** People write `&lt;` and tags in plain headlines about markup, too; the rest is a machine's. */
const ESCAPED = /&(?:#\d+|#x[\da-f]+|amp|quot|nbsp|[lr][sd]quo|[mn]dash|hellip);/i;
const isHtml = (field: Sought, value: unknown): boolean =>
  ESCAPED.test(String(value)) || (field !== 'title' && /<\/[a-z]/i.test(String(value)));

/** The path of a field whose words stand one step further. */
const plainly = (path: string): string => path.replace(/\.(?:rendered|value|text|plain|basic)$/, '');

/** Where most of a list's things have a field, by its names and by what is there. */
function find(all: readonly object[], field: Sought): { path: string; values: unknown[] } | undefined {
  const { key, not, fits } = clues[field];
  const some = all.slice(0, 20);
  const paths = new Map<string, unknown[]>();
  const known = names(field);
  const rank = (path: string): number => {
    const at = known.indexOf(keyOf(plainly(path)));
    return at < 0 ? known.length : at;
  };
  const fitting = ([path, value]: Node): unknown => {
    const strange = /image|authors/.test(field) ? undefined : OTHERS;
    const within = field === 'image' ? path : keyOf(plainly(path));
    return (
      path &&
      depthOf(path) <= 5 &&
      (known.includes(keyOf(plainly(path))) || key.test(within)) &&
      !not?.test(path) &&
      !strange?.test(path) &&
      fits(value)
    );
  };
  for (const one of some)
    for (const node of nodesOf(one, 300))
      if (fitting(node)) paths.set(node[0], [...(paths.get(node[0]) ?? []), node[1]]);
  const [best] = [...paths]
    // What is the same in all of them names something else. Pictures are often missing.
    .filter(([, values]) => values.length * (field === 'image' ? 5 : 2) >= some.length)
    .filter(([, values]) => !/title|url/.test(field) || new Set(values).size * 2 > values.length)
    .sort(
      ([a, x], [b, y]) => y.length - x.length || rank(a) - rank(b) || depthOf(a) - depthOf(b) || a.length - b.length,
    );
  return best && { path: best[0], values: best[1] };
}
