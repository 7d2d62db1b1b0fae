/**
 * Posts, pages and custom post types of WordPress's REST API (https://developer.wordpress.org/rest-api/reference/posts/), and what its search
 * finds. Titles, excerpts, captions and the names of people, categories and tags are HTML there; an `alt_text` is plain text. The order is
 * the endpoint's: a sticky post is not put first.
 */
import type { Article, Feed, Html, Image, Kind } from '../../model.js';
import { plain } from '../../safety/text.js';
import { htmlText } from '../../safety/html-text.js';
import { date, list, oneOf, record, size, url, type Json } from '../read.js';
import { feedOf, person, queryNumber, srcsetOf, whole, withQuery, type Draft } from './draft.js';
import type { Answer, Format } from './format.js';
import { shapeOf } from './shapes.js';

export const wordpress: Format = {
  name: 'wordpress',
  detect: (answer) => shapeOf(answer) === 'wordpress',
  read: (answer): Feed => {
    const { json } = answer;
    return Array.isArray(json)
      ? feedOf(json, (item) => draft(item, answer.url), { next: next(answer, json.length) })
      : feedOf([json], (item) => draft(item, answer.url));
  },
  /** A page past the last one is an error 400 (for a search its code is `rest_search_…`). */
  end: ({ json }) => /^rest_\w+_invalid_page_number$/.test(plain(record(json).code)),
};

function draft(item: Json, base: string): Draft {
  const { content, excerpt, title, link, format } = item;
  const body = record(content).rendered;
  const html = typeof body === 'string' && body.trim() ? (body as Html) : undefined;
  const standfirst = shortened(record(excerpt).rendered);
  const embedded = record(item._embedded);
  // Behind a password both are empty. Where the address holds the password, they are there and nothing is locked.
  const locked = !html && !standfirst && [content, excerpt].some((part) => record(part).protected === true);
  return {
    id: item.id,
    // What a search finds has a `url`, and its title as a string.
    url: url(link ?? item.url, base),
    title: htmlText(record(title).rendered ?? title),
    standfirst,
    html,
    image: '_embedded' in item ? featured(list(embedded['wp:featuredmedia'])[0], base) : named(item, base),
    // Where users are hidden there is an error object, without a name.
    authors: list(embedded.author).map((one) => {
      const { name, link: page } = record(one);
      return person(htmlText(name), { url: page }, base);
    }),
    ...filed(list(embedded['wp:term'])),
    published: date(item.date_gmt),
    updated: date(item.modified_gmt),
    access: locked ? 'registered' : undefined,
    kind: oneOf<Kind>(format, 'gallery video'),
  };
}

/** An excerpt as a sentence: the mark of WordPress's own cut, ` [&hellip;]`, becomes a plain ellipsis. */
const shortened = (excerpt: unknown): string | undefined =>
  htmlText(excerpt).replace(/\s?\[(?:…|\.{3})\]$/, '…') || undefined;

/** What WordPress names the category of a post that has none, in the languages that its users write most. */
const NOWHERE =
  /^(?:uncategori[sz]ed|non classée?|sin categoría|sem categoria|senza categoria|geen categorie|bez kategorii|без рубрики|未分[類类])$/i;

/** The first category is the section; the others are tags beside the post's own. */
function filed(groups: readonly unknown[]): Pick<Article, 'section' | 'tags'> {
  const names = (taxonomy: string): string[] =>
    groups
      .flatMap((group) => list(group).map(record))
      .flatMap((term) => (term.taxonomy === taxonomy ? htmlText(term.name) : []))
      .filter((name) => name && !NOWHERE.test(name));
  const [section, ...others] = names('category');
  return { section, tags: [...others, ...names('post_tag')] };
}

/**
 * The featured image. Only `source_url` tells that there is one: in its place may stand an error, or the index of the whole site (where the
 * picture was deleted), which has a `url`.
 */
function featured(media: unknown, base: string): Image | undefined {
  const { source_url, mime_type, alt_text, caption, media_details } = record(media);
  const src = url(source_url, base);
  if (!src || !/^image\//.test(plain(mime_type) || 'image/')) return;
  const { sizes, ...details } = record(media_details);
  const [width, height] = [size(details.width), size(details.height)];
  return {
    src,
    srcset: width && height ? candidates(src, width, height, record(sizes), base) : undefined,
    width,
    height,
    alt: plain(alt_text),
    caption: htmlText(record(caption).rendered) || undefined,
  };
}

/** The sizes that show the whole picture: one whose ratio is more than 2 % off (`thumbnail`) is a crop. */
function candidates(src: string, width: number, height: number, sizes: Json, base: string): string | undefined {
  const uncropped = Object.values(sizes)
    .map(record)
    .filter((one) => Math.abs((Number(one.width) * height) / (Number(one.height) * width) - 1) <= 0.02);
  return srcsetOf([[src, width], ...uncropped.map((one) => [one.source_url, one.width] as const)], base);
}

/** The picture as plug-ins name it beside the post: Jetpack its address, Yoast SEO that for shares, which may be the whole site's. */
function named({ jetpack_featured_media_url: jetpack, yoast_head_json, featured_media }: Json, base: string) {
  if (featured_media === 0) return;
  const share = record(list(record(yoast_head_json).og_image)[0]);
  const [src, facts] = typeof jetpack === 'string' ? [jetpack, {}] : [share.url, share];
  const address = url(src, base);
  return address ? { src: address, width: size(facts.width), height: size(facts.height), alt: '' } : undefined;
}

/**
 * The next page's address, made from that of this one: WordPress's own `Link` header is wrong where the address holds `rest_route`. Without a
 * count (the headers of another site can only be read where it exposes them) a full page has a next one.
 */
function next({ url: address, headers }: Answer, found: number): string | undefined {
  const length = queryNumber(address, 'per_page') || 10;
  const offset = queryNumber(address, 'offset');
  const full = found >= length;
  if (!found) return;
  if (offset !== undefined) {
    const total = whole(headers.get('x-wp-total'));
    return (total === undefined ? full : offset + length < total)
      ? withQuery(address, 'offset', offset + length)
      : undefined;
  }
  const page = queryNumber(address, 'page') || 1;
  const pages = whole(headers.get('x-wp-totalpages'));
  return (pages === undefined ? full : page < pages) ? withQuery(address, 'page', page + 1) : undefined;
}
