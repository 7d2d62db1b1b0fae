/** Which system an answer comes from, by its shape alone. Cheap, and never throws. */
import { list, record, type Json } from '../read.js';
import type { Answer } from './format.js';

export type Known =
  | 'wordpress'
  | 'ghost'
  | 'guardian'
  | 'newsapi'
  | 'schema-org'
  | 'drupal'
  | 'strapi'
  | 'contentful'
  | 'arc'
  | 'rss'
  | 'array';

/** The first match counts: the generic ones stand last. */
const shapes: readonly (readonly [Known, (json: Json, items: readonly Json[]) => unknown])[] = [
  ['schema-org', (json, items) => [json, ...items].some(isThing)],
  ['guardian', ({ response }) => LISTS.some((key) => isContents(record(response)[key]))],
  [
    'newsapi',
    ({ articles, totalResults, status }) => Array.isArray(articles) && (status === 'ok' || totalResults !== undefined),
  ],
  [
    'contentful',
    ({ sys, items, fields }) =>
      ['Array', 'Entry'].includes(record(sys).type as string) && (Array.isArray(items) || !!fields),
  ],
  [
    'drupal',
    (json, items) =>
      [json, record(json.results)].some(
        ({ data, jsonapi }) => typeof data === 'object' && (!!jsonapi || some(data, isResource)),
      ) || [json, ...items, ...list(json.results).map(record)].some(isResource),
  ],
  ['strapi', ({ data, meta }) => some(data, isEntry) || (Array.isArray(data) && isPaged(record(meta).pagination))],
  [
    'arc',
    (json, items) =>
      [json, ...items].some(isStory) ||
      (Array.isArray(json.content_elements) && (json.type === 'results' || some(json.content_elements, isStory))),
  ],
  [
    'ghost',
    ({ posts, pages, meta }) =>
      [posts, pages].some((all) => Array.isArray(all) && (!!record(meta).pagination || some(all, isPost))),
  ],
  ['wordpress', (json, items) => [json, ...items].some(isRendered)],
];

/** The name of the format that reads this answer, or absent. */
export function shapeOf({ json, text }: Pick<Answer, 'json' | 'text'>): Known | undefined {
  if (json === undefined) return isXml(text) ? 'rss' : undefined;
  if (typeof json !== 'object' || json === null) return;
  // The first may be `null`; a hundred that say nothing are enough.
  const items = list(json).slice(0, 100).map(record);
  const [name] = shapes.find(([, is]) => is(record(json), items)) ?? [];
  return name ?? (Array.isArray(json) && (!json.length || items.some(isPlausible)) ? 'array' : undefined);
}

const some = (value: unknown, is: (one: Json) => unknown): boolean =>
  (Array.isArray(value) ? value.slice(0, 100) : [value]).some((one) => is(record(one)));

const LISTS = ['results', 'content', 'editorsPicks', 'mostViewed'];

/** Tags and sections come in `results` too; only articles have a date. */
const isContents = (value: unknown): boolean =>
  (Array.isArray(value) && !value.length) || some(value, (one) => 'webPublicationDate' in one);

/** JSON-LD (https://www.w3.org/TR/json-ld11/): a type, or a graph of things, in schema.org's words. */
const isThing = (json: Json): boolean =>
  ('@type' in json && typeof json['@type'] !== 'number') ||
  typeof json['@graph'] === 'object' ||
  'itemListElement' in json;

const isResource = ({ type, id }: Json): boolean => typeof type === 'string' && /^[a-z]\w*--\w/.test(type) && !!id;

/** By pages or by offset; Laravel's Fractal writes other names at the same place. */
const isPaged = (pagination: unknown): boolean => 'pageSize' in record(pagination) || 'start' in record(pagination);

/** Strapi 5 has a `documentId`, Strapi 4 an `attributes` without JSON:API's `type`. */
const isEntry = ({ documentId, attributes, type }: Json): boolean =>
  typeof documentId === 'string' || (typeof attributes === 'object' && attributes !== null && type === undefined);

/** ANS (https://github.com/washingtonpost/ans-schema). */
const isStory = ({ headlines, content_elements, canonical_url, version, type }: Json): boolean =>
  typeof headlines === 'object' &&
  (typeof record(headlines).basic === 'string' ||
    Array.isArray(content_elements) ||
    typeof canonical_url === 'string' ||
    (!!version && typeof type === 'string'));

/** Two of Ghost's own names: with `fields` in the address even the slug may be missing. */
const isPost = (post: Json): boolean =>
  ['slug', 'published_at', 'feature_image', 'primary_tag', 'uuid', 'visibility'].filter(
    (key) => post[key] !== undefined,
  ).length > 1;

/** What WordPress keeps beside its articles: pictures, categories and tags, users. They have names and links too. */
export const isAside = (json: Json): boolean => ['media_type', 'taxonomy', 'avatar_urls'].some((key) => key in json);

const isRendered = (json: Json): boolean => {
  const { title, excerpt, content, link, date_gmt, url, type, subtype } = json;
  return (
    !isAside(json) &&
    ([title, excerpt, content].some((one) => typeof record(one).rendered === 'string') ||
      (typeof link === 'string' && typeof date_gmt === 'string') ||
      // What a search of WordPress finds.
      (typeof url === 'string' && type === 'post' && typeof subtype === 'string'))
  );
};

/** A row of a list of articles: words to show, and somewhere to go or something to tell it by. */
const isPlausible = (json: Json): boolean =>
  !isAside(json) &&
  ['title', 'headline', 'name'].some((key) => typeof json[key] === 'string' && json[key]) &&
  [
    'url',
    'link',
    'permalink',
    'href',
    'uri',
    'canonical_url',
    'id',
    'slug',
    'guid',
    'date',
    'published',
    'publishedAt',
    'summary',
    'description',
  ].some((key) => !!json[key]);

/** The root of a feed within the first characters, whatever a server put before it; a page that names one is none. */
const isXml = (text: string): boolean => {
  const start = text.slice(0, 20_000);
  const root = start.search(/<(?:[\w-]+:)?(?:rss|rdf|feed)(?=[\s/>])/i);
  return root >= 0 && !/<(?:!doctype )?html[\s>]/i.test(start.slice(0, root));
};
