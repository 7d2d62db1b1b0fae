/** An embedder's own JSON, by a map of where things stand (docs/formats/map.md), and bare lists by the usual names. */
import type { Access, Feed, Html, Kind } from '../../../model.js';
import { language, oneOf, text, url, type Json } from '../../read.js';
import { feedOf, type Draft } from '../draft.js';
import type { Answer, FeedMap, Format } from '../format.js';
import { ACCESS, KINDS } from '../jsonfeed.js';
import { checkedMap } from './check.js';
import { many, partsOf, time, type Parts } from './parts.js';
import { compile, type Look } from './paths.js';
import { shapeOf } from '../shapes.js';
import { about, fields, htmlBody, usual, type Field } from './usual.js';

export const array: Format = {
  name: 'array',
  detect: (answer) => shapeOf(answer) === 'array',
  read: (answer) => feed(answer, {}),
};

/**
 * @param written the map as an object or as JSON text
 * @param address of the endpoint, for the failure
 * @throws FeedFailure `bad-map`
 */
export function mapFormat(written: string | FeedMap, address: string): Format {
  const map = checkedMap(written, address);
  return { name: 'map', detect: ({ json }) => !!itemsOf(json, map), read: (answer) => feed(answer, map) };
}

/** The list, or the one article as a list; absent where the path leads to neither. */
function itemsOf(json: unknown, { items }: FeedMap): readonly unknown[] | undefined {
  const found = (items ? compile(items)(json) : [json]).find((one) => typeof one === 'object' && one !== null);
  return found && many(found);
}

function feed({ json, url: asked }: Answer, map: FeedMap): Feed {
  const parts = partsOf(map, map.base ?? asked);
  const looks = Object.fromEntries(
    fields.map((field) => [field, compile(map[field] ?? usual[field], /^(?:url|image|audio)$/.test(field))]),
  ) as Looks;
  // One article's own title is not the paper's name.
  const isOne = !map.items && !Array.isArray(json);
  const of = <T>(name: keyof typeof about, read: (value: unknown) => T | undefined) =>
    first(compile(map[name] ?? (isOne ? '' : about[name]), name !== 'feed'), json, read);
  // Only a map makes sure that something relative is an address, and not a number or a mark to go on from.
  const next = of('next', (value) => url(value, map.next ? asked : undefined));
  return feedOf(itemsOf(json, map), (item) => draft(item, looks, parts, map), {
    title: of('feed', text),
    home: of('home', parts.address),
    next: next === asked ? undefined : next,
  });
}

type Looks = Readonly<Record<Field, Look>>;

/** The first of what an expression leads to of which something can be made. */
function first<T>(look: Look, from: unknown, read: (value: unknown) => T | undefined): T | undefined {
  for (const value of look(from)) {
    const found = read(value);
    if (found !== undefined) return found;
  }
  return;
}

function draft(item: Json, looks: Looks, parts: Parts, map: FeedMap): Draft {
  const get = <T>(field: Field, read: (value: unknown) => T | undefined): T | undefined =>
    first(looks[field], item, read);
  const words = (field: Field): string | undefined => get(field, parts.words(field));
  const image = get('image', parts.image);
  return {
    id: get('id', text),
    title: words('title'),
    url: get('url', parts.address),
    kicker: words('kicker'),
    standfirst: words('standfirst'),
    ...body(item, looks.body, map),
    image: image && {
      ...image,
      alt: words('alt') ?? image.alt,
      caption: words('caption') ?? image.caption,
      credit: words('credit') ?? image.credit,
    },
    published: get('published', time),
    updated: get('updated', time),
    authors: get('authors', parts.people),
    tags: get('tags', parts.tags),
    section: get('section', parts.section),
    audio: get('audio', parts.audio),
    // A yes or no that a map names for it is a pay wall's.
    access: get('access', (value) => (value === true && map.access ? 'subscribers' : oneOf<Access>(value, ACCESS))),
    kind: get('kind', (value) => oneOf<Kind>(value, KINDS)),
    language: get('language', language),
    source: get('source', parts.source),
  };
}

const sureHtml = compile(htmlBody);
const string = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** A map says what its body holds. Where it names none, a string of unknown kind is HTML if it has a closing tag, else plain text. */
function body(item: Json, look: Look, { body: named, html = [], markdown }: FeedMap): Draft {
  const isMarkdown = !!markdown?.length;
  const open = named === undefined && !isMarkdown;
  const sure = open ? first(sureHtml, item, string) : undefined;
  const value = sure ?? first(look, item, string);
  if (value === undefined) return {};
  if (isMarkdown) return { body: { form: 'markdown', value } };
  const isHtml = sure ?? (html.includes('body') || (open && /<\/[a-z][^<>]*>/i.test(value)));
  return isHtml ? { html: value as Html } : { text: value };
}
