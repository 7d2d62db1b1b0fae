// npx broadsheet feed URL
import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import * as parse5 from 'parse5';
import { asked, HELP, read, whole } from './asking.mjs';
import { load, parseWith, toJsonFeed, version } from './library.mjs';
import { Problem } from './problem.mjs';

export const help = `npx broadsheet feed URL [options]

Reads whatever a paper has (WordPress, Ghost, RSS, Atom, JSON of its own, …) and prints it as JSON Feed 1.1, to be hosted beside a site:
for endpoints that send no Access-Control-Allow-Origin, are slow, or need a key that no page may show.

  --limit NUMBER      articles at most
  --full              with the articles' bodies, made safe; without it headlines, summaries and pictures
  --out FILE          writes the file, whole or not at all, and only where something is new; asks with what is known of the last answer
${HELP}
In a crontab: */10 * * * *  npx broadsheet feed https://paper.example/rss --out /srv/www/news.json
A failure leaves the file as it was, and ends with 1.
`;

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
  const feed = await asked(
    values,
    {
      headers: (address) =>
        known && address === url
          ? {
              ...(known.etag && { 'if-none-match': known.etag }),
              ...(known.last_modified && { 'if-modified-since': known.last_modified }),
            }
          : {},
      answered(_address, response) {
        unchanged = response.status === 304;
        seen.etag = response.headers.get('etag') ?? undefined;
        seen.last_modified = response.headers.get('last-modified') ?? undefined;
      },
    },
    (signal) =>
      load(url, { format, map, signal, fresh: true }).catch((error) => {
        if (unchanged) return undefined;
        throw error;
      }),
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
  if (before?.text === textOf(json) && JSON.stringify(before.known) === JSON.stringify(seen))
    return void out.say(`Unchanged: ${file}\n`);
  await write(file, textOf({ ...json, _broadsheet: { about: 'https://www.npmjs.com/package/broadsheet', ...seen } }));
  out.say(`${said}: ${file}\n`);
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

/** Beside it first: a reader of the file finds the last one or this one, whole. @param {string} file @param {string} text */
async function write(file, text) {
  const beside = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(beside, text);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw new Problem(`${file} cannot be written: ${/** @type {Error} */ (error).message}.`);
  }
}
