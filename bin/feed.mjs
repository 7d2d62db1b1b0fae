// npx broadsheet feed URL
import { readFile } from 'node:fs/promises';
import { HELP, read, whole } from './asking.mjs';
import { edition, told } from './edition.mjs';
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

/** @param {string[]} args @param {import('./main.mjs').Output} out */
export async function run(args, out) {
  const { url, values } = read(args, { limit: { type: 'string' }, full: { type: 'boolean' }, out: { type: 'string' } });
  const { full, out: file, format, map } = /** @type {Record<string, any>} */ (values);
  const limit = whole(values.limit, 'limit', 1);
  const before = file ? await readBefore(file) : undefined;
  const { seen, again, feed, json } = await edition(url, values, { limit, full: !!full, format, map }, before?.known);
  if (!feed || !json) return void out.say(`Unchanged: ${file}\n`);
  if (!file) {
    out.print(textOf(json));
    return void out.say(`${told(feed, json)}.\n`);
  }
  // Nor is it written for another ETag of the same news.
  if (again && before?.text === textOf(json)) return void out.say(`Unchanged: ${file}\n`);
  await write(file, textOf({ ...json, _broadsheet: { about: 'https://www.npmjs.com/package/broadsheet', ...seen } }));
  out.say(`${told(feed, json)}: ${file}\n`);
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
    return { text: textOf(json), known: /** @type {import('./edition.mjs').Known} */ (known) };
  } catch {
    return undefined;
  }
}
