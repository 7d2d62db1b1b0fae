// npx broadsheet feed URL
import { readFile } from 'node:fs/promises';
import * as parse5 from 'parse5';
import { asked, HELP, read, whole } from './asking.mjs';
import { load, parseWith, toJsonFeed, version } from './library.mjs';
import { Problem } from './problem.mjs';
import { write } from './site.mjs';

export const help = `npx broadsheet feed URL [options]

Reads whatever a paper has (WordPress, Ghost, RSS, Atom, JSON of its own, …) and prints it as JSON Feed 1.1, to be hosted beside a site:
for endpoints that send no Access-Control-Allow-Origin, are slow, or need a key that no page may show.

  --limit NUMBER      articles at most; where one answer has fewer, the next pages are asked for
  --full              with the articles' bodies, made safe; without it headlines, summaries and pictures
  --out FILE          writes the file, whole or not at all, and only where something is new; asks with what is known of the last answer
${HELP}
In a crontab: */10 * * * *  npx broadsheet feed https://paper.example/rss --out /srv/www/news.json
A failure leaves the file as it was, and ends with 1.
`;

/** @typedef {import('../src/index.js').Feed} Feed */
/** @typedef {{of: string, etag?: string, last_modified?: string}} Known what is kept in the file for the next time */

/** @param {string[]} args @param {import('./main.mjs').Output} out */
export async function run(args, out) {
  const { url, values } = read(args, { limit: { type: 'string' }, full: { type: 'boolean' }, out: { type: 'string' } });
  const limit = whole(values.limit, 'limit', 1);
  const { full, out: file, format, map } = /** @type {Record<string, any>} */ (values);
  const before = file ? await readBefore(file) : undefined;
  // The same answer, asked for otherwise, would be another file.
  const of = JSON.stringify([version, url, limit, !!full, format, map]);
  const known = before?.known?.of === of ? before.known : undefined;
  /** @type {Known} */
  const seen = { of };
  let unchanged = false;
  /** Of what follows the first page nothing is kept. */
  let later = false;
  const feed = await asked(
    values,
    {
      headers: () =>
        later
          ? {}
          : {
              ...(known?.etag && { 'if-none-match': known.etag }),
              ...(known?.last_modified && { 'if-modified-since': known.last_modified }),
            },
      answered(_address, response) {
        if (later) return;
        unchanged = response.status === 304;
        seen.etag = response.headers.get('etag') ?? undefined;
        seen.last_modified = response.headers.get('last-modified') ?? undefined;
      },
    },
    async (signal) => {
      const ask = (/** @type {string} */ src) => load(src, { format, map, signal, fresh: true });
      const first = await ask(url).catch((error) => {
        if (unchanged) return undefined;
        throw error;
      });
      later = true;
      return first && pages(first, limit ?? 0, ask);
    },
  );
  if (!feed) return void out.say(`Unchanged: ${file}\n`);
  const json = await toJsonFeed(feed, { bodies: !!full, limit, parse: parseWith(parse5.parse) });
  const many = /** @type {unknown[]} */ (json.items).length;
  const left = feed.skipped ? `; ${feed.skipped} could not be read` : '';
  const said = `${many} ${many === 1 ? 'article' : 'articles'}${feed.title ? ` of ${feed.title}` : ''}${left}`;
  if (!file) {
    out.print(textOf(json));
    return void out.say(`${said}.\n`);
  }
  // Nor is it written for another ETag of the same news.
  if (known && before?.text === textOf(json)) return void out.say(`Unchanged: ${file}\n`);
  await write(file, textOf({ ...json, _broadsheet: { about: 'https://www.npmjs.com/package/broadsheet', ...seen } }));
  out.say(`${said}: ${file}\n`);
}

/** Most pages that are asked for after the first. */
const PAGES = 50;

/**
 * The articles of one page and of those that follow it, up to a limit. A page that fails fails the whole: half a list is not what was asked for.
 * @param {Feed} first @param {number} limit @param {(src: string) => Promise<Feed>} ask @returns {Promise<Feed>}
 */
async function pages(first, limit, ask) {
  const articles = new Map(first.articles.map((one) => [one.id, one]));
  let { next, skipped = 0 } = first;
  for (let n = 0; next && articles.size < limit && n < PAGES; n++) {
    const page = await ask(next);
    for (const one of page.articles) if (!articles.has(one.id)) articles.set(one.id, one);
    skipped += page.skipped ?? 0;
    next = page.next;
  }
  return { ...first, articles: [...articles.values()], skipped };
}

/** @param {unknown} json */
const textOf = (json) => `${JSON.stringify(json, null, 1)}\n`;

/** The file of the last time; absent where there is none, or where it is not ours. @param {string} file */
async function readBefore(file) {
  let text;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
    throw new Problem(`${file} cannot be read: ${/** @type {Error} */ (error).message}.`);
  }
  try {
    const { _broadsheet, ...json } = JSON.parse(text);
    const { about: _about, ...known } = _broadsheet ?? {};
    return { text: textOf(json), known: /** @type {Known} */ (known) };
  } catch {
    return undefined;
  }
}
