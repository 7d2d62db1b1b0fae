/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/); `_broadsheet` has what the standard has no field for: docs/json-feed.md. */
import type { Article, Feed, Image, Person } from '../model.js';
import { blocksOf, prepareBodies } from '../safety/bodies.js';
import type { BodyOptions } from '../safety/blocks.js';
import { toMarkup } from '../safety/markup.js';

export interface WriteOptions extends Pick<BodyOptions, 'parse'> {
  /** With bodies, as the elements would show them. Default: without, and `content_text` is empty, as an item must have one of both. */
  bodies?: boolean;
  /** Articles at most. Default: all. */
  limit?: number;
}

type Json = Record<string, unknown>;

/** Never throws: what a feed can hold can be written. Without a title a paper has the name of its host. */
export async function toJsonFeed(feed: Feed, { bodies = false, limit, parse }: WriteOptions = {}): Promise<Json> {
  const articles = feed.articles.slice(0, limit);
  if (bodies) await prepareBodies(articles);
  const { title, description, home, language, icon } = feed;
  const address = home ?? articles.find(({ url }) => url)?.url;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: title ?? (address ? new URL(address).hostname : ''),
    ...filled({ home_page_url: home, description, icon, language }),
    items: articles.map((article) => item(article, bodies ? content(article, home, parse) : { content_text: '' })),
  };
}

/** Without what is absent or says nothing. */
function filled(json: Json): Json {
  const said = Object.entries(json).filter(
    ([, value]) =>
      value !== undefined &&
      !(Array.isArray(value) && !value.length) &&
      !(value?.constructor === Object && !Object.keys(value).length),
  );
  return Object.fromEntries(said);
}

const time = (at: number | undefined): string | undefined =>
  at === undefined ? undefined : new Date(at).toISOString();

function item(article: Article, words: Json): Json {
  const { id, url, title, standfirst, image, authors, tags, published, updated, language, source } = article;
  const { section, kicker, kind, access, license, corrections = [], expires } = article;
  const more = filled({
    section,
    kicker,
    kind,
    access,
    image: image && filled(facts(image)),
    source: source && filled({ ...source }),
    license: license && filled({ ...license }),
    corrections: corrections.map(({ text, date }) => filled({ text, date: time(date) })),
    expires: time(expires),
  });
  return filled({
    id,
    url,
    title,
    summary: standfirst,
    ...words,
    image: image?.src,
    date_published: time(published),
    date_modified: time(updated),
    authors: authors.map(author),
    tags,
    language,
    attachments: attachments(article),
    _broadsheet: more,
  });
}

function content(article: Article, home: string | undefined, parse: BodyOptions['parse']): Json {
  const { html, text, blocks, body } = article;
  const base = article.url ?? home;
  const options = { ...(base && { base }), ...(parse && { parse }) };
  // What came as plain text is written as that.
  const found = blocks || body || html ? blocksOf(article, options) : [];
  return found.length ? { content_html: toMarkup(found) } : { content_text: text ?? '' };
}

const author = ({ name, url, avatar, role }: Person): Json =>
  filled({ name, url, avatar, _broadsheet: filled({ role }) });

const facts = ({ width, height, alt, caption, credit, srcset }: Image): Json => ({
  width,
  height,
  alt,
  caption,
  credit,
  sizes: srcset?.split(/,\s+/).flatMap((candidate) => {
    const [, src, pixels] = /^(\S+) (\d+)w$/.exec(candidate) ?? [];
    return src ? [{ src, width: Number(pixels) }] : [];
  }),
});

/** By the end of an address, where the source does not say what it is: the standard wants a type (RFC 6838). */
const TYPES: Readonly<Record<string, string>> = {
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  webm: 'video/webm',
};

function attachments({ audio, video }: Article): Json[] {
  return [['audio', audio] as const, ['video', video] as const].flatMap(([kind, file]) => {
    if (!file) return [];
    const { src, type, duration } = file;
    const guessed = TYPES[/\.(\w+)$/.exec(new URL(src).pathname)?.[1]?.toLowerCase() ?? ''];
    // A reader goes by the part before the slash.
    const mime = [type, guessed].find((one) => one?.startsWith(`${kind}/`)) ?? `${kind}/mp4`;
    return [filled({ url: src, mime_type: mime, duration_in_seconds: duration })];
  });
}
