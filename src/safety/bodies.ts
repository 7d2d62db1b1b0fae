/** Which blocks an article has. Bodies in another system's own form become blocks here; each form's code is fetched when one is shown. */
import type { Article, Block, RawBody } from '../model.js';
import { plainBlocks, toBlocks, type BodyOptions } from './blocks.js';

/** Makes blocks of an untrusted value. Never throws; what it cannot read is left out. */
export type ReadBody = (value: unknown, options: BodyOptions) => readonly Block[];

const forms: Readonly<Record<RawBody['form'], () => Promise<{ read: ReadBody }>>> = {
  markdown: () => import('./bodies/markdown.js'),
  strapi: () => import('./bodies/strapi.js'),
  'strapi-zone': () => import('./bodies/strapi-zone.js'),
  contentful: () => import('./bodies/contentful.js'),
  arc: () => import('./bodies/arc.js'),
};
const ready = new Map<string, ReadBody>();

/** Fetches what the bodies of these articles are read with. Where it cannot be fetched, they have no body: the link to the original stays. */
export async function prepareBodies(articles: readonly Article[]): Promise<void> {
  const wanted = new Set(articles.flatMap(({ body }) => body?.form ?? []));
  const missing = [...wanted].filter((form) => !ready.has(form) && Object.hasOwn(forms, form));
  await Promise.allSettled(missing.map(async (form) => ready.set(form, (await forms[form]()).read)));
}

/** The blocks of an article, in whichever form its source delivers them. Never throws. */
export const blocksOf = ({ blocks, body, html, text = '' }: Article, options: BodyOptions): readonly Block[] =>
  blocks ?? (body ? readBody(body, options) : html ? toBlocks(html, options) : plainBlocks(text));

/** Those of a body whose code is there; `[]` where it is not, or where nothing can be made of it. */
export function readBody({ form, value }: RawBody, options: BodyOptions): readonly Block[] {
  try {
    return ready.get(form)?.(value, options) ?? [];
  } catch {
    return [];
  }
}
