/** JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/), with our `_broadsheet` extension: docs/json-feed.md. */
import type { Access, Article, Correction, Html, Image, Kind, Person, Source } from '../../model.js';
import { plain, titleText } from '../../safety/text.js';
import { endless, linkUrl } from '../../safety/url.js';
import { date, language, list, oneOf, record, size, text, url, type Json } from '../read.js';
import type { Format } from './format.js';

export const KINDS = 'news live opinion analysis sponsored correction obituary review interview gallery podcast video';
export const ACCESS = 'free registered subscribers';

export const jsonFeed: Format = {
  name: 'jsonfeed',
  detect({ json }) {
    const { version, items, feed_url, home_page_url } = record(json);
    return Array.isArray(items) && (/jsonfeed\.org\/version/.test(plain(version)) || !!(feed_url ?? home_page_url));
  },
  read(answer) {
    const json = record(answer.json);
    const home = url(json.home_page_url, answer.url);
    const base = home ?? answer.url;
    const shared = people(json, base);
    const items = list(json.items);
    const articles = items.map((item) => article(record(item), base, shared)).filter((one) => !!one);
    return {
      title: text(json.title),
      description: text(json.description),
      home,
      language: language(json.language),
      icon: url(json.icon, base) ?? url(json.favicon, base),
      articles,
      next: url(json.next_url, answer.url),
      skipped: items.length - articles.length || undefined,
    };
  },
};

function article(item: Json, base: string, shared: readonly Person[]): Article | undefined {
  const more = record(item._broadsheet);
  const external = url(item.external_url, base);
  const address = url(item.url, base) ?? external;
  const title = titleText(item.title);
  const body = typeof item.content_html === 'string' && item.content_html ? (item.content_html as Html) : undefined;
  const id = plain(item.id) || address || title;
  if (!id || !(address || title || body || item.content_text)) return;
  const files = list(item.attachments).map((one) => attachment(record(one), base));
  const own = people(item, base);
  const image = picture(item.image, more.image, base) ?? picture(item.banner_image, more.image, base);
  return {
    id,
    url: address,
    title,
    kicker: text(more.kicker),
    standfirst: text(item.summary),
    html: body,
    text: !body && typeof item.content_text === 'string' ? item.content_text : undefined,
    image,
    audio: files.find((file) => file?.type.startsWith('audio/')),
    video: files.find((file) => file?.type.startsWith('video/')),
    authors: own.length ? own : shared,
    section: text(more.section),
    tags: [...new Set(list(item.tags).map((tag) => plain(tag).replace(/^#\s*/, '')))].filter(Boolean),
    published: date(item.date_published),
    updated: date(item.date_modified),
    expires: date(more.expires),
    language: language(item.language),
    access: oneOf<Access>(more.access, ACCESS),
    kind: oneOf<Kind>(more.kind, KINDS),
    source: source(more.source, base) ?? linked(external, address),
    license: source(more.license, base),
    corrections: list(more.corrections)
      .map(correction)
      .filter((one) => !!one),
  };
}

/** 1.1 has `authors`, 1.0 `author`; an item without either has its feed's. */
function people(json: Json, base: string): readonly Person[] {
  return (Array.isArray(json.authors) ? list(json.authors) : [json.author]).flatMap((one) => {
    const person = record(one);
    const name = plain(person.name);
    if (!name) return [];
    const role = text(record(person._broadsheet).role);
    return [{ name, url: linkUrl(person.url, base), avatar: url(person.avatar, base), role }];
  });
}

function picture(src: unknown, more: unknown, base: string): Image | undefined {
  const address = url(src, base);
  if (!address) return;
  const facts = record(more);
  return {
    src: address,
    srcset: sizes(facts.sizes, base),
    width: size(facts.width),
    height: size(facts.height),
    alt: plain(facts.alt),
    caption: text(facts.caption),
    credit: text(facts.credit),
  };
}

/** `[{"src", "width"}]`: the same picture in other sizes, in pixels. */
const sizes = (value: unknown, base: string): string | undefined =>
  list(value)
    .flatMap((one) => {
      const { src, width } = record(one);
      // A comma at the end would be read as the list's.
      const address = endless(url(src, base) ?? '', ',');
      const pixels = Math.floor(size(width) ?? 0);
      return address && pixels ? `${address} ${pixels}w` : [];
    })
    .join(', ') || undefined;

function attachment(file: Json, base: string): { src: string; type: string; duration?: number } | undefined {
  const src = url(file.url, base);
  return src ? { src, type: plain(file.mime_type), duration: size(file.duration_in_seconds) } : undefined;
}

function source(value: unknown, base: string): Source | undefined {
  const { name, url: address } = record(value);
  const words = text(name);
  return words ? { name: words, url: url(address, base) } : undefined;
}

/** A linked article (`external_url`) was published elsewhere; the only name known of that place is its host. */
function linked(external: string | undefined, address: string | undefined): Source | undefined {
  return external && external !== address
    ? { name: new URL(external).hostname.replace(/^www\./, ''), url: external }
    : undefined;
}

function correction(value: unknown): Correction | undefined {
  const { text: words, date: at } = record(value);
  const said = text(words);
  return said ? { text: said, date: date(at) } : undefined;
}
