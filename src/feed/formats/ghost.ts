/** Ghost Content API (https://docs.ghost.org/content-api/), posts and pages: docs/formats/ghost.md. */
import type { Access, Html, Image } from '../../model.js';
import { htmlText } from '../../safety/html-text.js';
import { plain } from '../../safety/text.js';
import { date, list, record, text, url, type Json } from '../read.js';
import { feedOf, person, queryNumber, srcsetOf, whole, withQuery, type Draft } from './draft.js';
import type { Answer, Format } from './format.js';
import { shapeOf } from './shapes.js';

/** Widths, in pixels, to which every Ghost scales its own pictures, whatever its theme; where it cannot, it leads to the original. */
const WIDTHS = [600, 1000, 1600, 2400];

export const ghost: Format = {
  name: 'ghost',
  detect: (answer) => shapeOf(answer) === 'ghost',
  read(answer) {
    const { posts, pages } = record(answer.json);
    const items = list(Array.isArray(posts) ? posts : pages);
    return feedOf(items, (item) => post(item, answer.url), { next: items.length ? next(answer) : undefined });
  },
};

/** Past the end Ghost names a next page for ever, so the number of pages counts; an answer that is not the page asked for has none. */
function next({ json, url: address }: Answer): string | undefined {
  const { page, pages } = record(record(record(json).meta).pagination);
  const at = whole(page) ?? 0;
  const asked = queryNumber(address, 'page') ?? 1;
  return at === asked && at < (whole(pages) ?? 0) ? withQuery(address, 'page', at + 1) : undefined;
}

/** Titles, excerpts and names are plain text; only the body and the picture's caption are HTML. */
function post(item: Json, base: string): Draft {
  const html = typeof item.html === 'string' && item.html ? (item.html as Html) : undefined;
  const tags = list(item.tags).map(record);
  // Ghost's own rule for the primary tag, for answers without it: the first, unless it is internal.
  const first = 'primary_tag' in item ? record(item.primary_tag) : tags[0];
  const section = first && isShown(first) ? text(first.name) : undefined;
  return {
    id: item.id,
    url: page(item.url, base),
    title: plain(item.title),
    standfirst: text(item.custom_excerpt) ?? text(item.excerpt),
    html,
    text: !html && typeof item.plaintext === 'string' && item.plaintext ? item.plaintext : undefined,
    image: picture(item, base),
    authors: (Array.isArray(item.authors) ? list(item.authors) : [item.primary_author]).map((one) => {
      const { name, url: address, profile_image } = record(one);
      return person(name, { url: page(address, base), avatar: profile_image }, base);
    }),
    section,
    tags: tags.filter((tag) => isShown(tag) && text(tag.name) !== section).map(({ name }) => name),
    published: date(item.published_at),
    updated: date(item.updated_at),
    access: access(item),
  };
}

/** Ghost gives what has no page of its own the address of its error page. */
const page = (value: unknown, base: string): string | undefined => {
  const address = url(value, base);
  return address && /\/404\/$/.test(address) ? undefined : address;
};

/** Internal tags are the editors' own; a public tag "Hash browns" has a slug like theirs. */
const isShown = ({ visibility, slug, name }: Json): boolean =>
  !plain(name).startsWith('#') && (visibility === undefined ? !/^hash-/.test(plain(slug)) : visibility !== 'internal');

/** With `fields` in the address only `visibility` is there; in older versions it may be a filter of members. */
function access({ access: open, visibility }: Json): Access | undefined {
  if (visibility === 'members') return 'registered';
  if (open === false || visibility === 'paid' || visibility === 'tiers') return 'subscribers';
  return visibility === 'public' ? 'free' : undefined;
}

function picture({ feature_image, feature_image_alt, feature_image_caption }: Json, base: string): Image | undefined {
  const src = url(feature_image, base);
  if (!src) return;
  const [, before, after] = /^([^?#]*\/content\/images\/)(?!size\/)(.*)$/.exec(src) ?? [];
  return {
    src,
    srcset: before && srcsetOf(WIDTHS.map((width) => [`${before}size/w${width}/${after}`, width])),
    alt: plain(feature_image_alt),
    caption: htmlText(feature_image_caption) || undefined,
  };
}
