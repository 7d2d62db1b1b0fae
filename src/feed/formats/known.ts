/** The formats that are fetched when their shape appears, when an element names them, or when an address tells. */
import type { Feed } from '../../model.js';
import { noCode } from '../explain.js';
import { plain } from '../../safety/text.js';
import { record, type Json } from '../read.js';
import { refetch } from '../refetch.js';
import type { Answer, Format, Reading } from './format.js';
import { formats, readWith } from './registry.js';
import { shapeOf, type Known } from './shapes.js';

/** The literal table of formats. One line each. */
const code: Readonly<Record<Known, () => Promise<Format>>> = {
  wordpress: async () => (await import('./wordpress.js')).wordpress,
  ghost: async () => (await import('./ghost.js')).ghost,
  guardian: async () => (await import('./guardian.js')).guardian,
  newsapi: async () => (await import('./newsapi.js')).newsapi,
  'schema-org': async () => (await import('./schema-org/schema-org.js')).schemaOrg,
  drupal: async () => (await import('./drupal.js')).drupal,
  strapi: async () => (await import('./strapi.js')).strapi,
  contentful: async () => (await import('./contentful.js')).contentful,
  arc: async () => (await import('./arc.js')).arc,
  rss: async () => (await import('./rss/rss.js')).rss,
  array: async () => (await import('./map/map.js')).array,
};

/** Every name that can be written in `format`. */
export const formatNames = (): readonly string[] => [
  ...new Set([...formats.map(({ name }) => name), ...Object.keys(code)]),
];

/** How often the code of each could not be fetched. */
const failures = new Map<Known, number>();

const formatNamed = (name: string | undefined): (() => Promise<Format>) | undefined =>
  name !== undefined && Object.hasOwn(code, name) ? () => fetched(name as Known) : undefined;

async function fetched(name: Known): Promise<Format> {
  const failed = failures.get(name) ?? 0;
  try {
    return await (failed ? anew(code[name], failed) : code[name]());
  } catch {
    failures.set(name, failed + 1);
    return noCode();
  }
}

/** Found by what it can do: its name may have become another. */
async function anew(load: () => Promise<Format>, failed: number): Promise<Format> {
  const module = Object.values((await refetch(load, import.meta.url, failed)) as object) as Partial<Format>[];
  return (module.find((one) => typeof one?.detect === 'function') as Format | undefined) ?? load();
}

/** Which system an address tells of. */
const at = (url: string): Known | undefined =>
  /\/wp-json\/|[?&]rest_route=/.test(url) ? 'wordpress' : /\/ghost\/api\//.test(url) ? 'ghost' : undefined;

/** Which system an error tells of. */
const failing = ({ code: word, response }: Json): Known | undefined => {
  if (/^rest_/.test(plain(word))) return 'wordpress';
  if (word === 'maximumResultsReached') return 'newsapi';
  return record(response).status === 'error' ? 'guardian' : undefined;
};

/** Starts to fetch what an answer will be read with, beside the answer. What fails here is asked for again when it is needed. */
export async function fetchCode(url: string, { format, map }: Reading): Promise<void> {
  const wanted = map ? () => import('./map/map.js') : (formatNamed(format) ?? formatNamed(at(url)));
  await wanted?.().catch(() => {});
}

/**
 * The feed of an answer, or absent where its shape is unknown, or not that of the format that is named.
 * @throws FeedFailure `bad-map`, or `code-unreachable`
 */
export async function readKnown(answer: Answer, { format, map }: Reading): Promise<Feed | undefined> {
  if (map) {
    const { mapFormat } = await import('./map/map.js').catch(noCode);
    return readWith(mapFormat(map, answer.url), answer, true);
  }
  const found = await formatNamed(format ?? shapeOf(answer))?.();
  return found && readWith(found, answer, !!format);
}

/** Whether a format, at hand or not, knows the answer as the end of paging. Never throws. */
export async function isEnd(answer: Answer, { format }: Reading): Promise<boolean> {
  const name = format ?? at(answer.url) ?? failing(record(answer.json));
  const found = await formatNamed(name)?.().catch(() => undefined);
  const asked = formats.filter((one) => !format || one.name === format);
  try {
    return [...asked, ...(found ? [found] : [])].some((one) => one.end?.(answer));
  } catch {
    return false;
  }
}
