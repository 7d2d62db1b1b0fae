/** What was found in a document: for people who set a widget up. Fetched by nothing that shows news. */
import type { Article, Feed } from '../model.js';
import { htmlText } from '../safety/html-text.js';
import { bared } from './bare.js';
import { explain } from './explain.js';
import type { Answer, FeedMap, Reading } from './formats/format.js';
import { readKnown } from './formats/known.js';
import { time } from './formats/map/parts.js';
import { depthOf, keyOf, nodesOf, type Node } from './nodes.js';
import { formats, readAnswer } from './formats/registry.js';
import { shapeOf } from './formats/shapes.js';
import { usual, type Field } from './formats/map/usual.js';
import { answerOf } from './load.js';
import { list, record, text, url } from './read.js';
import { suggest } from './suggest.js';

export { suggest } from './suggest.js';

export interface DescribeOptions extends Reading {
  /** Where the document was answered; absent: the page's own address. */
  url?: string;
}

export interface Description {
  /** The name of the format that reads it; absent: none knows its shape. `map` where a map does. */
  readonly format?: string;
  /** The path of the list of articles in the answer, or of the one article; `''`: the answer itself. Absent where it is not known, as in XML. */
  readonly items?: string;
  /** Articles, and items of which no article could be made. */
  readonly count: number;
  readonly skipped: number;
  /** Of each field that was found, the path in the item. What has no path of its own is left out. */
  readonly fields: Readonly<Partial<Record<Field, string>>>;
  /** What to write in `map` where no format knows the shape. `count`, `skipped` and `fields` are then what that map finds. */
  readonly map?: FeedMap;
  /** The names in the answer, or in the first thing of a list. */
  readonly keys: readonly string[];
}

/**
 * @param document an object, or JSON or XML text
 * @throws FeedFailure where it is neither, where it has not the shape of the format that is named, or where the map cannot be read
 */
export async function describe(document: unknown, options: DescribeOptions = {}): Promise<Description> {
  const { format, map } = options;
  const found = answerOf(document);
  const answer = bared({ ...found, url: url(options.url, found.url) ?? found.url });
  const { json } = answer;
  const keys = Object.keys(record(Array.isArray(json) ? json.find((one) => typeof one === 'object' && one) : json));
  const feed = await feedOf(answer, { format, map });
  if (feed) return { format: nameOf(answer, options), ...told(feed, answer, map), keys };
  const facts = { url: answer.url, json, text: answer.text, format, map };
  if (json === undefined || json === '') throw await explain('not-json', facts, false);
  if (format || map) throw await explain('unknown-format', facts, false);
  const better = suggest(json);
  const guessed = better && (await feedOf(answer, { map: better }));
  return guessed ? { ...told(guessed, answer, better), map: better, keys } : { count: 0, skipped: 0, fields: {}, keys };
}

const feedOf = async (answer: Answer, reading: Reading): Promise<Feed | undefined> =>
  (reading.map ? undefined : readAnswer(answer, reading.format)) ?? (await readKnown(answer, reading));

function nameOf(answer: Answer, { format, map }: Reading): string | undefined {
  const detects = formats.find((one) => {
    try {
      return one.detect(answer);
    } catch {
      return false;
    }
  });
  return map ? 'map' : (format ?? detects?.name ?? shapeOf(answer));
}

function told(feed: Feed, answer: Answer, map: Reading['map']): Omit<Description, 'keys'> {
  const { articles, skipped = 0 } = feed;
  const written = typeof map === 'string' ? (JSON.parse(map) as FeedMap) : map;
  const { items, fields } = traced(feed, answer);
  const more = (Object.keys(usual) as Field[]).filter((field) => written?.[field] && articles.some(values[field]));
  const own = Object.fromEntries(more.map((field) => [field, written?.[field]]));
  return {
    items: written ? (written.items ?? '') : items,
    count: articles.length,
    skipped,
    fields: { ...fields, ...own },
  };
}

/** What an article says in each field. */
const values: Readonly<Record<Field, (article: Article) => unknown>> = {
  id: ({ id }) => id,
  title: ({ title }) => title,
  url: ({ url }) => url,
  standfirst: ({ standfirst }) => standfirst,
  body: ({ html, text, body, blocks }) => html ?? text ?? body?.value ?? blocks,
  image: ({ image }) => image?.src,
  alt: ({ image }) => image?.alt,
  caption: ({ image }) => image?.caption,
  credit: ({ image }) => image?.credit,
  published: ({ published }) => published,
  updated: ({ updated }) => updated,
  authors: ({ authors }) => authors[0]?.name,
  tags: ({ tags }) => tags[0],
  section: ({ section }) => section,
  kicker: ({ kicker }) => kicker,
  audio: ({ audio }) => audio?.src,
  access: ({ access }) => access,
  kind: ({ kind }) => kind,
  language: ({ language }) => language,
  source: ({ source }) => source?.name,
};

/** Articles that are looked at. */
const SAMPLE = 50;

/** Whether a value of the source gives what an article says. */
type Says = (value: unknown, said: unknown) => boolean;

interface Trace {
  readonly items?: string;
  readonly fields: Partial<Record<Field, string>>;
}

/** Finds the list whose things have become the articles, and in them the places from which each field came. */
function traced({ articles, skipped = 0, home }: Feed, { json, url: asked }: Answer): Trace {
  if (typeof json !== 'object' || json === null || !articles.length) return { fields: {} };
  const bases = [home, asked, home && new URL('/', home).href].filter((one) => one !== undefined);
  const says: Says = (value, said) => came(value, said, bases);
  const known = new Map<unknown, readonly Node[]>();
  const nodesIn = (one: unknown): readonly Node[] => {
    const nodes = known.get(one) ?? nodesOf(one, 500);
    known.set(one, nodes);
    return nodes;
  };
  const [best] = nodesOf(json)
    .filter(([, value]) => typeof value === 'object' && value !== null)
    .map(([path, value]) => {
      const isList = Array.isArray(value);
      const all = (isList ? list(value) : [value]).slice(0, 2 * SAMPLE);
      const pairs = paired(articles, all.map(nodesIn), says);
      const sure = pairs.reduce((sum, [article, nodes]) => sum + alike(article, nodes, says), 0);
      return { path, pairs, sure, isList, whole: isList && all.length >= Math.min(articles.length + skipped, SAMPLE) };
    })
    // Of a list's one thing and the list itself, the list; of things within each other, the innermost.
    .sort(
      (a, b) =>
        b.sure - a.sure ||
        Number(b.whole) - Number(a.whole) ||
        Number(b.isList) - Number(a.isList) ||
        (a.isList ? depthOf(a.path) - depthOf(b.path) : b.path.length - a.path.length),
    );
  if (!best?.sure) return { fields: {} };
  const fields: Partial<Record<Field, string>> = {};
  for (const field of Object.keys(values) as Field[]) {
    const path = placeOf(field, best.pairs, says);
    if (path) fields[field] = path;
  }
  return { items: best.path, fields };
}

type Pair = readonly [article: Article, nodes: readonly Node[]];

/** How much of what tells an article from others a thing holds: its headline, its address, its id. */
const alike = ({ title, url, id }: Article, nodes: readonly Node[], says: Says): number =>
  [...new Set([title, url, id])].filter((said) => said && nodes.some(([, value]) => says(value, said))).length;

/** A list that holds none of the first articles holds none. */
const FIRST = 5;

/** Each article with the thing it was made of: they stand in the same order, with others between that were left out. */
function paired(articles: readonly Article[], all: readonly (readonly Node[])[], says: Says): readonly Pair[] {
  const pairs: Pair[] = [];
  let at = 0;
  for (const [index, article] of articles.slice(0, SAMPLE).entries()) {
    if (index === FIRST && !pairs.length) break;
    // An id alone may be any number.
    const named = { ...article, id: article.title || article.url ? '' : article.id };
    const found = all.findIndex((nodes, next) => next >= at && alike(named, nodes, says));
    if (found < 0) continue;
    pairs.push([article, all[found]!]);
    at = found + 1;
  }
  return pairs;
}

/** Where a field stands in most of the things: in as many as can be, then by the shortest way, then by its usual name. */
function placeOf(field: Field, pairs: readonly Pair[], says: Says): string | undefined {
  const counts = new Map<string, number>();
  let have = 0;
  for (const [article, nodes] of pairs) {
    const said = values[field](article);
    if (said === undefined || said === '') continue;
    have++;
    for (const [path, value] of nodes) if (path && says(value, said)) counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  const names = usual[field].split(' | ');
  const rank = (path: string): number => {
    const key = keyOf(path);
    return names.includes(key) ? names.indexOf(key) : names.length + (names.some((name) => key.includes(name)) ? 0 : 1);
  };
  const [best] = [...counts]
    .filter(([, count]) => count * 2 > have)
    .sort(([a, x], [b, y]) => y - x || depthOf(a) - depthOf(b) || rank(a) - rank(b) || a.length - b.length);
  return best?.[0];
}

/** By any of the ways in which formats read. */
function came(value: unknown, said: unknown, bases: readonly string[]): boolean {
  if (value === said) return true;
  if (typeof said === 'number') return time(value) === said;
  if (typeof said !== 'string' || (typeof value !== 'string' && typeof value !== 'number')) return false;
  return (
    text(value) === said ||
    text(value)?.replace(/^#\s*/, '') === said ||
    (/[<&]/.test(String(value)) && htmlText(value) === said) ||
    (/^https?:/.test(said) && bases.some((base) => url(value, base) === said))
  );
}
