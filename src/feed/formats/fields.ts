/** Articles of systems in which every site names its own fields: Strapi and Contentful. The usual names are tried in order. */
import type { Html, Image, Person } from '../../model.js';
import { date, record, text, type Json } from '../read.js';
import { absolute, person, type Draft } from './draft.js';

/** How a system's values are read. */
export interface Values {
  readonly picture: (value: unknown) => Image | undefined;
  readonly audio: (value: unknown) => Draft['audio'];
  /** What a field holds or leads to: names, and entries as their bare fields. */
  readonly linked: (value: unknown) => readonly unknown[];
  readonly body: (value: unknown) => Body | undefined;
}

export type Body = Pick<Draft, 'html' | 'body'>;

/** The first of the fields, named with spaces between, of which `read` makes something. */
function first<T>(fields: Json, names: string, read: (value: unknown) => T | undefined): T | undefined {
  for (const name of names.split(' ')) {
    const found = read(fields[name]);
    if (found !== undefined) return found;
  }
  return;
}

const PICTURES = 'cover image thumbnail featuredImage heroImage hero coverImage mainImage picture photo media';

/**
 * What the fields of an article usually say. All of them hold plain text but the body. The address is absolute or absent: what a relative
 * one starts from is known to the site alone.
 */
export function usualDraft(fields: Json, { picture, audio, linked, body }: Values): Draft {
  const named = (value: unknown): string[] =>
    linked(value).flatMap((one) => text(one) ?? first(record(one), 'name title label', text) ?? []);
  const author = (value: unknown): Person | undefined => {
    const about = record(value);
    return person(text(value) ?? first(about, 'name fullName title', text), {
      url: first(about, 'url website link', absolute),
      avatar: first(about, `avatar ${PICTURES}`, picture)?.src,
      role: first(about, 'role jobTitle position', text),
    });
  };
  const people = (value: unknown) => some(linked(value).flatMap((one) => author(one) ?? []));
  const words = (value: unknown) => some(typeof value === 'string' ? value.split(',') : named(value));
  return {
    url: first(fields, 'url link permalink canonicalURL canonicalUrl', absolute),
    title: first(fields, 'title headline name Title', text),
    kicker: first(fields, 'kicker eyebrow', text),
    standfirst: first(fields, 'description excerpt summary standfirst lead subtitle', text),
    image: first(fields, PICTURES, picture),
    audio: first(fields, 'audio podcast', audio),
    authors: first(fields, 'author authors writer byline', people),
    section: first(fields, 'category section categories', (value) => named(value)[0]),
    tags: first(fields, 'tags keywords', words),
    published: first(fields, 'publishedDate date published publishDate', date),
    ...first(fields, 'content body blocks text article story richText', body),
  };
}

const some = <T>(found: readonly T[]): readonly T[] | undefined => (found.length ? found : undefined);

/** A long text: Markdown, as these systems' editors write it, unless it plainly is HTML, which starts with a tag. */
export function longText(value: string, base: string): Body | undefined {
  if (/^\s*<(?:[a-z][\w-]*[\s/>]|!--)/i.test(value)) return { html: value as Html };
  return value.trim() ? { body: { form: 'markdown', value: { markdown: value, base } } } : undefined;
}
