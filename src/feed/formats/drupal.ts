/** Drupal JSON:API (https://www.drupal.org/docs/core-modules-and-themes/core-modules/jsonapi-module): docs/formats/drupal.md. */
import type { Html, Image, Kind, Person } from '../../model.js';
import { htmlText } from '../../safety/html-text.js';
import { plain } from '../../safety/text.js';
import { date, language, list, oneOf, record, size, text, url, type Json } from '../read.js';
import { feedOf, once, person, type Draft } from './draft.js';
import type { Format } from './format.js';
import { shapeOf } from './shapes.js';

/** The names that content types are given where they say a kind; `node--article` says none. */
const KINDS = 'news live opinion analysis sponsored correction obituary review interview gallery podcast video';

export const drupal: Format = {
  name: 'drupal',
  detect: (answer) => shapeOf(answer) === 'drupal',
  read(answer) {
    const { items, follow, next } = documentOf(answer.json);
    const media: Media = new Map();
    return feedOf(items, (item) => node(item, follow, answer.url, media), { next: href(next, answer.url) });
  },
};

/** Titles and names are plain text; a text field is HTML in `processed`, and plain text where it is a mere string. */
/** The pictures of media items, to which many articles may refer. */
type Media = Map<Json, Image | undefined>;

function node(item: Json, follow: Follow, address: string, media: Media): Draft | undefined {
  const [, bundle] = /^node--(.+)/.exec(plain(item.type)) ?? [];
  const own = fieldsOf(item);
  if (!bundle || !plain(own.title) || own.status === false) return;
  const self = href(record(item.links).self, address) ?? address;
  const terms = relatedNames(item).flatMap((name) =>
    follow(item, name).flatMap(({ to }) => (/^taxonomy_term--/.test(plain(to.type)) ? { name, to } : [])),
  );
  const termsOf = (field: RegExp): string[] =>
    terms.flatMap(({ name, to }) => (field.test(name) ? plain(fieldsOf(to).name) || [] : []));
  return {
    id: item.id,
    url: page(own, self),
    title: plain(own.title),
    standfirst: words(own.field_summary) ?? words(own.field_teaser) ?? summary(record(own.body)),
    ...body(own.body),
    image: picture(item, follow, self, media),
    authors: authors(item, follow),
    section: termsOf(/section|categor|channel|rubri/)[0],
    tags: termsOf(/tag|keyword|topic/),
    published: date(own.created),
    updated: date(own.changed),
    // Two codes of Drupal's for "no language".
    language: /^(?:und|zxx)$/.test(plain(own.langcode)) ? undefined : language(own.langcode),
    kind: oneOf<Kind>(bundle, KINDS),
  };
}

/**
 * The article's page. An alias is written without the prefix of its language (`/es`) and without the folder that Drupal lies in; both stand
 * before `/jsonapi/node/` in the address of the resource itself.
 */
function page({ path, drupal_internal__nid: id }: Json, self: string): string | undefined {
  const [, home = /^\w+:\/\/[^/?#]+/.exec(self)?.[0] ?? ''] =
    /^(\w+:\/\/[^?#]*?)\/[^/?#]+\/(?:node|index|views)\//.exec(self) ?? [];
  const { alias } = record(path);
  if (typeof alias === 'string' && alias.startsWith('/')) return url(home + alias.replace(/[?#]/g, encodeURIComponent));
  return plain(id) ? url(`${home}/node/${plain(id)}`) : undefined;
}

/** A text field's words: HTML with its format applied, or a mere string. */
const words = (field: unknown): string | undefined =>
  typeof field === 'string' ? text(field) : htmlText(record(field).processed) || undefined;

/** A body's summary is as the editor wrote it, in the body's format; Drupal takes a missing one for plain text. */
const summary = ({ summary: written, format }: Json): string | undefined =>
  isPlain(format) ? text(written) : htmlText(written) || undefined;

const isPlain = (format: unknown): boolean => !format || format === 'plain_text';

function body(field: unknown): Pick<Draft, 'html' | 'text'> {
  const { processed, value = field, format } = record(field);
  if (typeof processed === 'string' && processed) return { html: processed as Html };
  if (typeof value !== 'string' || !value) return {};
  return isPlain(format) ? { text: value } : { html: value as Html };
}

/** A byline of the newspaper's own, as terms, people or text; else the user who entered the article. */
function authors(item: Json, follow: Follow): readonly (Person | undefined)[] {
  const own = Object.entries(fieldsOf(item)).flatMap(([name, value]) =>
    BYLINE.test(name) ? (person(value) ?? []) : [],
  );
  const named = [...relatedNames(item).filter((name) => BYLINE.test(name)), 'uid'].map((name) =>
    follow(item, name).flatMap(({ to }) => {
      const { display_name, title, name: login } = fieldsOf(to);
      return person(text(display_name) ?? text(title) ?? login) ?? [];
    }),
  );
  return own.length ? own : (named.find(({ length }) => length) ?? []);
}

const BYLINE = /^field_\w*(?:author|byline)/;

/* The resources of a JSON:API document (https://jsonapi.org/format/1.0/) as Drupal writes them, and what they refer to. */

/** A resource that another refers to, and what is said of it there: `alt` and the size of a picture. */
interface Link {
  readonly to: Json;
  readonly meta: Json;
}
type Follow = (from: Json, name: string) => readonly Link[];

/** JSON:API's document; next-drupal's view, which holds one; or what next-drupal makes of either, a bare resource or a list of them. */
function documentOf(json: unknown): { items: readonly unknown[]; follow: Follow; next: unknown } {
  const { data, included, links } = whole(json);
  const resources = new Map(list(included).map((one) => [keyOf(record(one)), record(one)]));
  const follow: Follow = (from, name) => {
    const { data: there = from[name] } = record(record(from.relationships)[name]);
    return (Array.isArray(there) ? list(there) : [there]).map(record).map((reference) => ({
      to: resources.get(keyOf(reference)) ?? reference,
      meta: record(reference.meta ?? reference.resourceIdObjMeta),
    }));
  };
  return { items: Array.isArray(data) ? list(data) : data ? [data] : [], follow, next: record(links).next };
}

function whole(json: unknown): Json {
  const { data, results, links } = record(json);
  if (Array.isArray(results)) return { data: list(results), links };
  if (results) return record(results);
  return data === undefined ? { data: json } : record(json);
}

const keyOf = ({ type, id }: Json): string => `${plain(type)} ${plain(id)}`;

/** JSON:API has attributes apart; next-drupal puts them, and what is related, beside the id. */
const fieldsOf = (resource: Json): Json => ('attributes' in resource ? record(resource.attributes) : resource);

const relatedNames = (resource: Json): readonly string[] => Object.keys(record(resource.relationships ?? resource));

/** A link of JSON:API: an address, or an object with one. */
const href = (link: unknown, base: string): string | undefined => url(record(link).href ?? link, base);

/** The fields of Drupal's own installation profiles, which come first where an article has several pictures. */
const PICTURES = ['field_media_image', 'field_image', 'field_media'];

/** The first picture among the related files: an image field leads to its file, a media field to a media item and from there to the file. */
function picture(from: Json, follow: Follow, base: string, media?: Media): Image | undefined {
  for (const name of [...PICTURES, ...relatedNames(from)]) {
    for (const { to, meta } of follow(from, name)) {
      const found =
        media && /^media--/.test(plain(to.type))
          ? once(media, to, () => picture(to, follow, base))
          : to.type === 'file--file'
            ? file(to, meta, base)
            : undefined;
      if (found) return found;
    }
  }
  return;
}

/** Only a reference to a picture has an `alt` or a width; the thumbnail of a document or a sound is Drupal's own icon for such files. */
function file(resource: Json, { alt, width, height }: Json, base: string): Image | undefined {
  const { uri, url: old } = fieldsOf(resource);
  const src = url(record(uri).url ?? old, base);
  if (!src || (alt ?? width) === undefined || /\/media-icons\//.test(src)) return;
  return { src, width: size(width), height: size(height), alt: plain(alt) };
}
