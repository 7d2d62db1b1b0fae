/** JSON-LD (https://www.w3.org/TR/json-ld11/) as things in the words of schema.org (https://schema.org/docs/full.html). */
import { plain } from '../../../safety/text.js';
import { record, type Json } from '../../read.js';

/** What is told of each `@id`, wherever in the document it is told. */
export type Graph = ReadonlyMap<string, Json>;

/** How deep a document is followed. */
const DEEPEST = 16;
/** Names kept of one `@id`, which may be told of in a hundred thousand places and asked for in as many. */
const NAMES = 100;

/** `schema:headline` and `https://schema.org/headline` are `headline` (JSON-LD 1.1, section 3.2). */
const short = (name: string): string => name.replace(/^(?:schema:|https?:\/\/(?:www\.)?schema\.org\/)/, '');

/** One value or several: JSON-LD makes no difference. A value object (`@value`) is its value; a `null` among several stays. */
export function values(value: unknown, deep = 0): readonly unknown[] {
  if (value === undefined || value === null || deep > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((one: unknown) => (one === null ? [one] : values(one, deep + 1)));
  const { '@list': ordered, '@set': set = ordered, '@value': literal = set } = record(value);
  return literal === undefined ? [value] : values(literal, deep + 1);
}

/** The first of the values of which something can be made. */
export function first<T>(value: unknown, read: (one: unknown) => T | undefined): T | undefined {
  for (const one of values(value)) {
    const found = read(one);
    if (found !== undefined) return found;
  }
  return;
}

const named = (thing: Json): Json =>
  Object.fromEntries(Object.entries(thing).map(([name, value]) => [short(name), value]));

/** A thing, with all that is told elsewhere of its `@id`; what is no object is a thing without properties. */
export const thing = (value: unknown, graph: Graph): Json => {
  const own = named(record(value));
  const told = graph.get(own['@id'] as string);
  // Most are references, with nothing of their own.
  return told && Object.keys(own).length === 1 ? told : { ...told, ...own };
};

export const typesOf = (one: Json): readonly string[] => values(one['@type']).map((type) => short(plain(type)));

function graphOf(document: unknown): Graph {
  const told = new Map<string, Map<string, unknown>>();
  const visit = (value: unknown, deep: number): void => {
    if (typeof value !== 'object' || value === null || deep > DEEPEST) return;
    const { '@id': id } = value as Json;
    if (typeof id === 'string') {
      const known = told.get(id) ?? new Map<string, unknown>();
      told.set(id, known);
      for (const [name, said] of Object.entries(named(value as Json)))
        if (known.size < NAMES && !known.has(name)) known.set(name, said);
    }
    for (const one of Object.values(value)) visit(one, deep + 1);
  };
  visit(document, 0);
  return new Map([...told].map(([id, names]) => [id, Object.fromEntries(names)]));
}

/** https://schema.org/Article and what is below it. A `JobPosting` is none. */
const ARTICLE = /Article$|(?:Blog|Media|Forum)Posting$|^Report$/;
const LIST = /^(?:ItemList|Collection(?:Page)?)$/;
/** Where a thing that is no article keeps articles, or tells of the site. */
const HOLDS = ['@graph', 'mainEntity', 'blogPost', 'blogPosts', 'hasPart', 'isPartOf'];

export interface News {
  /** Articles, and after them what stands in a list and is nothing at all. Lists of bare names and addresses only where there is no article. */
  readonly items: readonly unknown[];
  /** The thing that is the site: its name, its address. */
  readonly site?: Json;
  readonly graph: Graph;
}

/** The articles of a document; absent where it tells of other things only. A list that is there and empty is news: there is none today. */
export function newsOf(document: unknown): News | undefined {
  const graph = graphOf(document);
  const [articles, rows, broken]: [Json[], Json[], unknown[]] = [[], [], []];
  const sites = new Map<string, Json>();
  const met = new Set<unknown>();
  let none = false;

  const visit = (value: unknown, deep: number): void => {
    if (typeof value !== 'object' || !value) return void (typeof value !== 'string' && broken.push(value));
    const one = thing(value, graph);
    const types = typesOf(one);
    const id = one['@id'];
    if (types.some((type) => ARTICLE.test(type))) return void articles.push(one);
    // Things may hold each other.
    if (deep > DEEPEST || (id && met.has(id))) return;
    met.add(id);
    for (const type of types) if (!sites.has(type)) sites.set(type, one);
    for (const key of HOLDS) for (const held of inside(one[key])) visit(held, deep + 1);
    if (types.length && !types.some((type) => LIST.test(type))) return;
    for (const held of inOrder(inside(one.itemListElement), graph)) element(held, deep + 1);
  };
  const inside = (value: unknown): readonly unknown[] => {
    const all = values(value);
    none ||= Array.isArray(value) && !all.length;
    return all;
  };
  /** Of a list: a `ListItem`, a thing, or a string (https://schema.org/itemListElement). */
  const element = (value: unknown, deep: number): void => {
    if (typeof value === 'string') return void rows.push(/^https?:/.test(value) ? { url: value } : { name: value });
    const one = thing(value, graph);
    const [type] = typesOf(one);
    if (typeof value !== 'object' || !value || (type && type !== 'ListItem')) return visit(value, deep);
    const [item] = values(one.item);
    const held = thing(item, graph);
    if (typesOf(held).length) return visit(item, deep);
    rows.push({ ...one, ...held, url: [held.url, item, one.url, !type && one['@id']] });
  };

  for (const one of values(document)) visit(one, 0);
  const items = [...(articles.length ? articles : rows), ...broken];
  return items.length || none ? { items, site: sites.get('WebSite') ?? sites.get('Blog'), graph } : undefined;
}

/** By `position`, where each has one: the order of the markup does not tell (https://schema.org/itemListElement). */
function inOrder(elements: readonly unknown[], graph: Graph): readonly unknown[] {
  const placed = elements.map((one) => ({ one, at: Number(plain(values(thing(one, graph).position)[0]) || NaN) }));
  return placed.some(({ at }) => Number.isNaN(at))
    ? elements
    : placed.sort((a, b) => a.at - b.at).map(({ one }) => one);
}
