// npx broadsheet bundle URL…
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { addressOf, HELP, options, whole } from './asking.mjs';
import { withFeeds } from './bundled.mjs';
import { edition, told } from './edition.mjs';
import { built, version } from './library.mjs';
import { Problem, Usage } from './problem.mjs';
import { write } from './site.mjs';

/** @type {typeof import('../src/ssr/data.js')} */
const { inlineJson } = await built('ssr/data.js');

export const help = `npx broadsheet bundle URL… --out FOLDER [options]

Writes a folder to serve: embed.js with the news of these endpoints in it, and the chunks that it may ask for. A page then makes one request
for code and news together, and an element whose src is one of these addresses has its news as soon as there is code.

  --out FOLDER        where; it is made if it is not there, and what else is in it stays
  --limit NUMBER      articles of each at most; where one answer has fewer, the next pages are asked for
  --full              with the articles' bodies, for <news-article> and open="reader"; without it headlines, summaries and pictures
  --check             writes nothing, and ends with 1 where something would change
${HELP}
In a crontab: */10 * * * *  npx broadsheet bundle https://paper.example/feed.json --limit 50 --out /srv/www/broadsheet
A failure of any of them leaves the folder as it was, and ends with 1.
`;

/** @typedef {import('./edition.mjs').Known & {json: string}} Kept an endpoint's last answer; the JSON as it stands in the script */

const CDN = fileURLToPath(new URL('../cdn/', import.meta.url));
/** What is kept in the folder for the next time. */
const STATE = 'bundle.json';

/** @param {string[]} args @param {import('./main.mjs').Output} out */
export async function run(args, out) {
  const { positionals, values } = options(args, {
    out: { type: 'string' },
    limit: { type: 'string' },
    full: { type: 'boolean' },
    check: { type: 'boolean' },
  });
  if (!positionals.length) throw new Usage('The address is missing.');
  const urls = [...new Set(positionals.map(addressOf))];
  const { out: folder, full, check, format, map } = /** @type {Record<string, any>} */ (values);
  if (!folder) throw new Usage('--out is missing: the folder to write.');
  const limit = whole(values.limit, 'limit', 1);
  const before = await readState(join(folder, STATE));
  /** @type {Record<string, Kept>} */
  const feeds = {};
  for (const url of urls) {
    const last = before[url];
    const asked = edition(url, values, { limit, full: !!full, format, map }, last);
    const { seen, feed, json } = await asked.catch((error) => {
      // Which of them it was.
      throw error instanceof Problem && !error.message.includes(url) ? new Problem(`${url}: ${error.message}`) : error;
    });
    if (feed && json) {
      // Of a list that was cut the next page is not the next.
      const whole = /** @type {unknown[]} */ (json.items).length === feed.articles.length;
      const text = inlineJson({ ...json, ...(whole && feed.next !== undefined && { next_url: feed.next }) });
      // Another ETag of the same news is nothing new.
      feeds[url] = last?.of === seen.of && last.json === text ? last : { ...seen, json: text };
      out.say(`${url}: ${told(feed, json)}\n`);
    } else if (last) {
      feeds[url] = last;
      out.say(`${url}: unchanged\n`);
    }
  }
  const files = await filesOf(feeds);
  const changed = [];
  for (const [path, text] of files) if ((await readText(join(folder, path))) !== text) changed.push(path);
  if (!changed.length) return void out.say(`Unchanged: ${folder}\n`);
  if (check) throw new Problem(`${folder} would be written otherwise now: ${changed.join(', ')}.`);
  await mkdir(join(folder, 'chunks'), { recursive: true }).catch((error) => {
    throw new Problem(`${folder} cannot be made: ${error.message}.`);
  });
  // The script comes last but for what is known of it: a page that has the new one finds its chunks.
  for (const path of changed) await write(join(folder, path), files.get(path) ?? '');
  const packed = brotliCompressSync(files.get('embed.js') ?? '').length;
  out.say(`${join(folder, 'embed.js')}: ${(packed / 1000).toFixed(1)} kB as brotli packs it\n`);
}

/**
 * The folder's files in the order in which they are written.
 * @param {Record<string, Kept>} feeds @returns {Promise<Map<string, string>>}
 */
async function filesOf(feeds) {
  const read = async (/** @type {string} */ path) => {
    const text = await readText(join(CDN, path));
    if (text === undefined) throw new Problem(`The package has no ${path}: it is not built.`);
    return text;
  };
  const names = await readdir(join(CDN, 'chunks')).catch(() => []);
  /** @type {Map<string, string>} */
  const files = new Map();
  for (const name of names.sort()) files.set(`chunks/${name}`, await read(`chunks/${name}`));
  files.set('licenses.txt', await read('licenses.txt'));
  const script = withFeeds(
    await read('embed.js'),
    Object.entries(feeds).map(([url, { json }]) => [url, json]),
  );
  /** @type {[string, string][]} */
  const known = Object.entries(JSON.parse(await read('integrity.json')));
  const pins = Object.fromEntries(known.filter(([path]) => files.has(path)));
  const pin = `sha384-${createHash('sha384').update(script).digest('base64')}`;
  files.set('integrity.json', `${JSON.stringify({ ...pins, 'embed.js': pin }, null, 2)}\n`);
  files.set('embed.js', script);
  files.set(STATE, `${JSON.stringify({ version, feeds }, null, 1)}\n`);
  return files;
}

/** Absent where there is none. @param {string} path */
async function readText(path) {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'ENOENT') return undefined;
    throw new Problem(`${path} cannot be read: ${message}.`);
  }
}

/** What the last run has kept, by address; nothing where it is not ours. @param {string} path @returns {Promise<Record<string, Kept>>} */
async function readState(path) {
  try {
    const { feeds } = JSON.parse((await readText(path)) ?? '{}');
    const known = Object.entries(feeds ?? {}).filter(([, one]) => typeof (/** @type {any} */ (one)?.json) === 'string');
    return /** @type {any} */ (Object.fromEntries(known));
  } catch (error) {
    if (error instanceof Problem) throw error;
    return {};
  }
}
