/**
 * Writes the demo paper's JSON Feed, `demo/paper/feed.json`, and its second page, `demo/paper/archive.json`, from `demo/content/`.
 *
 *   node scripts/demo-feed.mjs [base date]
 *
 * Articles say how many hours old they are, so the paper is always today's. The base date (anything `Date` reads) is now by
 * default, rounded down to the minute; the same base gives the same bytes.
 */
import { readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const CONTENT = new URL('../demo/content/', import.meta.url);
const PAPER = new URL('../demo/paper/', import.meta.url);
const FIRST_PAGE = 48;

const HEAD = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Orlemarn Bellman',
  description: 'The lake, the line and the high pastures',
  home_page_url: 'index.html',
  feed_url: 'feed.json',
  icon: 'img/icon.svg',
  favicon: 'img/icon.svg',
  language: 'en-GB',
};

/** An article as `demo/content/` writes it. @typedef {Record<string, any>} Written */

/** @param {unknown} value */
const absent = (value) => value === undefined || (Array.isArray(value) && value.length === 0);
/** @param {object} object */
const tidy = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => !absent(value)));

/** Blank lines part paragraphs; `## ` opens a heading; a block that starts with a tag is taken as it is. @param {string} lines */
function block(lines) {
  const line = lines.trim().replace(/\s*\n\s*/g, ' ');
  if (line.startsWith('## ')) return `<h2>${line.slice(3)}</h2>`;
  if (line.startsWith('### ')) return `<h3>${line.slice(4)}</h3>`;
  return line === '' || /^<(?!(a|em|strong|q|abbr|code|sup)\b)/.test(line) ? line : `<p>${line}</p>`;
}

/** A body as written becomes HTML; code samples keep their lines. @param {string} body */
export function toHtml(body) {
  return body
    .split(/(<pre>[^]*?<\/pre>)/)
    .flatMap((piece) =>
      piece.startsWith('<pre>')
        ? piece
        : piece
            .trim()
            .split(/\n\s*\n/)
            .map(block),
    )
    .filter(Boolean)
    .join('\n');
}

/** @param {string | Written} given */
const author = (given) =>
  typeof given === 'string'
    ? { name: given }
    : tidy({ name: given.name, url: given.url, _broadsheet: given.role && { role: given.role } });

/**
 * @param {Written} article
 * @param {number} base
 * @param {(id: string) => string} address
 */
function toItem(article, base, address) {
  /** @param {number | undefined} hours */
  const at = (hours) =>
    hours === undefined ? undefined : new Date(base - Math.round(hours * 60) * 60_000).toISOString();
  const { picture, audio } = article;
  const { src, wide, ...image } = picture ?? {};
  return tidy({
    id: article.id,
    url: address(article.id),
    title: article.title,
    summary: article.summary,
    content_html:
      article.body === undefined
        ? undefined
        : toHtml(article.body).replace(
            /article\.html\?id=([\w-]+)/g,
            (/** @type {string} */ _, /** @type {string} */ id) => address(id).replace('&', '&amp;'),
          ),
    content_text: article.text,
    image: wide ? undefined : src,
    banner_image: wide ? src : undefined,
    date_published: article.undated ? undefined : at(article.ago),
    date_modified: at(article.updated),
    authors: (article.by ?? []).map(author),
    tags: article.tags,
    language: article.language,
    attachments: audio && [
      {
        url: audio.src,
        mime_type: audio.type,
        title: audio.title,
        size_in_bytes: audio.bytes,
        duration_in_seconds: audio.seconds,
      },
    ],
    _broadsheet: tidy({
      section: article.section,
      kicker: article.kicker,
      kind: article.kind,
      access: article.access,
      image: picture && tidy(image),
      source: article.source,
      corrections: article.corrections?.map((/** @type {Written} */ { text, ago }) => ({ text, date: at(ago) })),
      expires: at(article.expires === undefined ? undefined : -article.expires),
    }),
  });
}

/** Every article as written, newest first. Those of the same age keep the order of their files. */
export async function articles() {
  const files = (await readdir(CONTENT)).filter((name) => name.endsWith('.mjs') && name !== 'kit.mjs').sort();
  /** @type {Written[]} */
  const all = [];
  for (const file of files) all.push(...(await import(new URL(file, CONTENT).href)).articles);
  const twice = all.map(({ id }) => id).filter((id, i, ids) => ids.indexOf(id) !== i);
  if (twice.length) throw new Error(`Two articles share an id: ${twice.join(', ')}`);
  return all.sort((a, b) => a.ago - b.ago);
}

/** Both pages of the feed, as documents: `{ 'feed.json': …, 'archive.json': … }`. `base` is milliseconds since 1970. */
export async function pages(base = Date.now()) {
  const minute = Math.floor(base / 60_000) * 60_000;
  const all = await articles();
  // The article page has to be told where an article of the second page is to be found.
  const late = new Set(all.slice(FIRST_PAGE).map(({ id }) => id));
  /** @param {string} id */
  const address = (id) => `article.html?id=${id}${late.has(id) ? '&in=archive' : ''}`;
  const items = all.map((article) => toItem(article, minute, address));
  return {
    'feed.json': { ...HEAD, next_url: 'archive.json', items: items.slice(0, FIRST_PAGE) },
    'archive.json': { ...HEAD, feed_url: 'archive.json', items: items.slice(FIRST_PAGE) },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const base = process.argv[2] === undefined ? Date.now() : Date.parse(process.argv[2]);
  if (Number.isNaN(base)) throw new Error(`Not a date: ${process.argv[2]}`);
  for (const [name, page] of Object.entries(await pages(base))) {
    await writeFile(new URL(name, PAPER), `${JSON.stringify(page, null, 1)}\n`);
    console.log(`demo/paper/${name}: ${page.items.length} articles`);
  }
}
