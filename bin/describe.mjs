// npx broadsheet describe URL
import { asked, HELP, read } from './asking.mjs';
import { describe, FeedFailure, load } from './library.mjs';
import { Problem } from './problem.mjs';

export const help = `npx broadsheet describe URL [options]

Says what is found at an address: its format, how many articles, in which fields, whether any page may read it, and what to paste.

  --json              the same for programs
${HELP}`;

/** Somebody else's page, as a browser would name it: some endpoints answer each origin by its name. */
const ORIGIN = 'https://page.example';

/** @typedef {import('../src/index.js').Description} Description */

/** @param {string[]} args @param {import('./main.mjs').Output} out */
export async function run(args, out) {
  const { url, values } = read(args, { json: { type: 'boolean' } });
  const { format, map } = /** @type {{format?: string, map?: string}} */ (values);
  /** @type {{final: string, text: Promise<string>, allowed: string | null} | undefined} */
  let answer;
  const feed = await asked(
    values,
    {
      headers: () => ({ origin: ORIGIN }),
      answered(final, response) {
        const text = response.clone().text();
        text.catch(() => {});
        answer = { final, text, allowed: response.headers.get('access-control-allow-origin') };
      },
    },
    (signal) =>
      load(url, { format, map, signal, fresh: true }).catch((error) => {
        // What no format knows may be read by a map.
        if (error instanceof FeedFailure && error.code === 'unknown-format' && !format && !map) return undefined;
        throw error;
      }),
  );
  if (!answer) throw new Problem(`${url} did not answer.`);
  const { final, text, allowed } = answer;
  const found = await asked(values, {}, async () => describe(await text, { url: final, format, map }));
  if (!feed && !found.map)
    throw new Problem(`No articles are found in it. Its keys: ${found.keys.join(', ') || '(none)'}.`);
  const readable = allowed === '*' || allowed === ORIGIN;
  const snippet = paste(url, found, format, map, feed);
  const hints = hintsOf(url);
  if (values.json)
    return void out.print(`${JSON.stringify({ url: final, readable, ...found, snippet, hints }, null, 2)}\n`);
  out.print(
    [
      `${title(found)}: ${found.count} ${found.count === 1 ? 'article' : 'articles'}${found.skipped ? `, and ${found.skipped} that could not be read` : ''}.`,
      ...Object.entries(found.fields).map(([field, path]) => `  ${field.padEnd(12)} ${path}`),
      '',
      readable
        ? 'Any page may read it.'
        : `No page of another site may read it: it sends ${allowed ? `Access-Control-Allow-Origin: ${allowed}` : 'no Access-Control-Allow-Origin'}. Let it send "*", or host a copy: npx broadsheet feed '${url}' --out feed.json`,
      '',
      'To paste:',
      '',
      snippet,
      '',
      'And into the page’s head, where you can: code and news are then asked for together, before the rest is read.',
      '',
      hints,
      '',
    ].join('\n'),
  );
}

/** @param {Description} found */
const title = ({ format, map }) => (map ? 'JSON of its own, read by the map below' : `Format ${format}`);

/** @param {string} text */
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const SCRIPT = 'https://cdn.example/broadsheet/embed.js';

/** The script tag may stand anywhere below; the preload is the very request that the element makes. @param {string} url */
const hintsOf = (url) =>
  [
    `<link rel="modulepreload" href="${SCRIPT}">`,
    `<link rel="preload" as="fetch" crossorigin href="${escape(url)}">`,
  ].join('\n');

/**
 * A format that is written has its code asked for beside the data; JSON Feed's is in the script.
 * @param {string} url @param {Description} found @param {string | undefined} format @param {string | undefined} map
 * @param {import('../src/index.js').Feed | undefined} feed
 */
function paste(url, found, format, map, feed) {
  const guessed = found.map && JSON.stringify(found.map);
  const known = guessed || map || found.format === 'jsonfeed' ? undefined : found.format;
  const attributes = Object.entries({ src: url, format: format ?? known, map: map ?? guessed })
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}="${escape(String(value))}"`);
  const home = feed?.home ?? new URL(url).origin;
  return [
    `<link rel="stylesheet" href="${new URL('reserve.css', SCRIPT).href}">`,
    `<script type="module" src="${SCRIPT}"></script>`,
    '',
    `<news-list ${attributes.join(' ')}>`,
    `  <a href="${escape(home)}">${escape(feed?.title ?? new URL(home).hostname)}</a>`,
    '</news-list>',
  ].join('\n');
}
