// npm run scale: the figures of docs/scale.md. `--write` puts them there. What is assumed stands in the first table; the sizes
// are those of cdn/, and the time of each refresh is the library's own.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { buildAll, outdated } from '../scripts/build.mjs';
import { inRoot } from '../scripts/files.mjs';
import { cdnSizes } from '../scripts/size.mjs';
import { grid } from './figures.mjs';
import { feed, news } from './news.mjs';
import { atOnce, busiest, byAndBy, count, mean, MINUTE } from './town.mjs';

/** What is assumed. Put your own here. */
const world = {
  sites: 100_000,
  views: 1_000_000_000,
  /** The busiest hour, of an average one. */
  busy: 2.5,
  /** Places of the CDN that keep copies of their own. */
  places: 300,
  sections: 20,
  /** Seconds for which a shared copy of a section's JSON is fresh. */
  fresh: 60,
  /** Of all views: the reader has been on that site within the hour, and has the script. */
  returning: 0.5,
  /** Of an answer's head, in bytes. */
  head: 350,
  articles: 50,
  /** Seconds: `refresh` of a widget, and how long a page stays in view. */
  refresh: 60,
  stays: 90,
};

/** Chunks that every page with a list fetches after the first frame. */
const later = /^cdn\/chunks\/(life|format|events-later|later|rolldown-runtime)-/;

const whole = (/** @type {number} */ value) => Math.round(value).toLocaleString('en');
/** To a tenth of a kilobyte: the names of chunks alone make a file some bytes longer or shorter. */
const rounded = (/** @type {number} */ bytes) => Math.round(bytes / 100) * 100;
const few = (/** @type {number} */ value) => value.toFixed(2);

/** @param {string} text a JSON answer, packed once */
const packed = (text) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

function costs() {
  const { sites, views, busy, places, sections, fresh, returning, head, articles, refresh, stays } = world;
  const sizes = cdnSizes();
  const embed = rounded(sizes.find(({ name }) => name === 'cdn/embed.js')?.brotli ?? 0);
  const rest = sizes.filter(({ name }) => later.test(name));
  const after = rounded(rest.reduce((sum, { brotli }) => sum + brotli, 0));
  const json = packed(JSON.stringify(feed(news(articles))));
  const second = views / 86_400;
  const asks = 1 + Math.floor(stays / refresh);
  const first = views * (1 - returning);
  const scripts = first * (embed + after + (1 + rest.length) * head);
  const data = views * (json + asks * head);
  const inDay = 1e12;
  return {
    assumed: [
      ['sites', whole(sites)],
      ['views a day', whole(views)],
      ['the busiest hour, of an average one', `${busy}×`],
      ['views by readers who have the script from the last hour', `${returning * 100} %`],
      ['places of the CDN with copies of their own', whole(places)],
      ['sections, one JSON each', whole(sections)],
      [`articles in one JSON`, whole(articles)],
      ['seconds for which a shared copy is fresh', whole(fresh)],
      ['seconds between refreshes, and in view', `${refresh}, ${stays}`],
      ['bytes of an answer’s head', whole(head)],
    ],
    costs: [
      ['the script, brotli: embed.js', `${whole(embed)} B`],
      [`what a list fetches after the first frame: ${rest.length} chunks`, `${whole(after)} B`],
      [`one section's JSON, brotli`, `${whole(json)} B`],
      ['views a second, average', whole(second)],
      ['views a second, busiest hour', whole(second * busy)],
      ['requests to the CDN for JSON a second, busiest hour', whole(second * busy * asks)],
      [
        'requests to the CDN for scripts a second, busiest hour',
        whole(second * busy * (1 - returning) * (1 + rest.length)),
      ],
      ['scripts a day', `${few(scripts / inDay)} TB`],
      ['JSON a day, where a refresh finds nothing new (304)', `${few(data / inDay)} TB`],
      ['requests to the endpoint a second, each place for itself', few((places * sections) / fresh)],
      ['requests to the endpoint a second, behind one shield', few(sections / fresh)],
      ['of them a day, behind one shield', whole((sections / fresh) * 86_400)],
      [
        'bytes a second from the endpoint, each place for itself, all of it new',
        `${whole(((places * sections) / fresh) * (json + head))} B`,
      ],
      ['views for one request to the endpoint, behind one shield', whole(second / (sections / fresh))],
    ],
  };
}

/** How the requests of pages that refresh lie in time. @param {number} pages */
function spread(pages) {
  const from = 90 * MINUTE;
  const { refresh } = world;
  /** @param {string} name @param {number} until @param {Partial<import('./town.mjs').Outage>} [more] @param {Partial<import('./town.mjs').Town>} [town] */
  const line = (name, until, more, town) => {
    const hour = until + 60 * MINUTE;
    const outage = until > from ? { from, until, ...more } : undefined;
    const counts = count({ pages, refresh, opened: byAndBy, end: hour, ...town, ...(outage && { outage }) });
    const usual = mean(counts, from - 30 * MINUTE, from);
    const over = (/** @type {number} */ start, /** @type {number} */ end) =>
      end > start ? few(busiest(counts, start, end) / usual) : '–';
    return [name, whole(usual), over(from - 5 * MINUTE, from), over(from, until), over(until, hour)];
  };
  return [
    line('no outage, opened over an hour', from),
    line('no outage, all opened in one second', from, {}, { opened: atOnce }),
    line('the same, if every page kept the same time', from, {}, { opened: atOnce, lot: () => 0.5 }),
    line('one minute of 503', from + MINUTE),
    line('ten minutes of 503', from + 10 * MINUTE),
    line('an hour of 503', from + 60 * MINUTE),
    line('ten minutes of 503, Retry-After: 120', from + 10 * MINUTE, { after: () => 2 * MINUTE }),
    line('ten minutes of 503, Retry-After: one date for all', from + 10 * MINUTE, {
      after: (now) => from + 10 * MINUTE - now,
    }),
    line('five minutes without a network, all back at once', from + 5 * MINUTE, { offline: true }),
  ];
}

/** The three tables as Markdown. @param {number} [pages] */
export function scale(pages = 20_000) {
  const { assumed, costs: what } = costs();
  const head = ['pages that refresh one JSON', 'a second', 'peak before', 'peak during', 'peak after'];
  return [
    grid([['assumed', 'value'], ...assumed]),
    grid([['it follows', 'value'], ...what]),
    grid([head, ...spread(pages)]),
  ].join('\n\n');
}

export const place = /(<!-- npm run scale -->\n)[\s\S]*?(\n<!-- end -->)/;

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { write: { type: 'boolean' } } });
  if (outdated()) await buildAll();
  const tables = scale();
  console.log(tables);
  const path = inRoot('docs/scale.md');
  if (values.write)
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(place, (_, start, end) => `${start}\n${tables}\n${end}`),
    );
}
