/** Strapi 4 and 5 (https://docs.strapi.io/cms/api/rest): docs/formats/strapi.md. */
import { bare, picture, sound } from '../../safety/bodies/strapi-media.js';
import { date, language, list, record, url, type Json } from '../read.js';
import { feedOf, whole, withQuery, type Draft } from './draft.js';
import { longText, usualDraft, type Body } from './fields.js';
import type { Answer, Format } from './format.js';
import { shapeOf } from './shapes.js';

export const strapi: Format = {
  name: 'strapi',
  detect: (answer) => shapeOf(answer) === 'strapi',
  read(answer) {
    const { data } = record(answer.json);
    // A single entry is no list.
    const items = Array.isArray(data) ? list(data) : data ? [data] : [];
    // What is uploaded lies beside the API.
    const base = url('/', answer.url) ?? answer.url;
    return feedOf(items, (item) => draft(record(bare(item)), base), { next: next(answer, items.length) });
  },
};

function draft(fields: Json, base: string): Draft {
  const usual = usualDraft(fields, {
    picture: (value) => picture(value, base),
    audio: (value) => sound(value, base),
    linked: (value) => list([bare(value)].flat()),
    body: (value) => body(value, base),
  });
  return {
    ...usual,
    id: fields.documentId ?? fields.id,
    // The moment somebody pressed "Publish", which may be long after the date of the article.
    published: usual.published ?? date(fields.publishedAt) ?? date(fields.createdAt),
    updated: date(fields.updatedAt),
    language: language(fields.locale),
  };
}

/** A list is a Blocks field, or a dynamic zone of components. */
function body(value: unknown, base: string): Body | undefined {
  if (typeof value === 'string') return longText(value, base);
  const parts = list(value).map(record);
  if (parts.some(({ __component }) => typeof __component === 'string'))
    return { body: { form: 'strapi-zone', value: { zone: value, base } } };
  if (parts.some(({ type, children }) => typeof type === 'string' && Array.isArray(children)))
    return { body: { form: 'strapi', value: { blocks: value, base } } };
  return;
}

/** By page or by start, as the answer counts; without a total a full page promises another. */
function next({ url, json }: Answer, found: number): string | undefined {
  const pages = record(record(record(json).meta).pagination);
  const [page, size, count] = [whole(pages.page), whole(pages.pageSize), whole(pages.pageCount)];
  const [start, limit, total] = [whole(pages.start), whole(pages.limit), whole(pages.total)];
  if (!found) return;
  if (page !== undefined)
    return (count === undefined ? found === size : page < count)
      ? withQuery(url, 'pagination[page]', page + 1)
      : undefined;
  if (start === undefined || !limit) return;
  return (total === undefined ? found === limit : start + limit < total)
    ? withQuery(url, 'pagination[start]', start + limit)
    : undefined;
}
