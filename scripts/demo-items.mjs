/** How the demo's articles, as `demo/content/` writes them, become a JSON Feed in two pages: what needs no files, and so runs in a page too. */
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

/**
 * Both pages of the feed. Articles say how many hours old they are, so the paper is always today's.
 * @param {Written[]} all newest first
 * @param {number} base milliseconds since 1970, rounded down to the minute
 */
export function compose(all, base) {
  const minute = Math.floor(base / 60_000) * 60_000;
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
