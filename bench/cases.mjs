// What is measured: a page that holds a list of headlines, made in different ways.
import { readFileSync } from 'node:fs';
import { withFeeds } from '../bin/bundled.mjs';
import { bundle } from '../scripts/bundle.mjs';
import { filesIn, inRoot } from '../scripts/files.mjs';
import { reserving as reserve } from '../scripts/reserve.mjs';
import { css, date } from './elements/common.js';
import { feed, news } from './news.mjs';
import { inline, inlined, prerendered } from './prerender.mjs';

/** @typedef {'load' | 'lists' | 'memory' | 'crowd' | 'leaks' | 'faults'} Measure */
/**
 * @typedef {object} Case
 * @property {string} name a folder of the server, too
 * @property {string} selector of the element; empty where there is none
 * @property {readonly Measure[]} measures
 * @property {string | Record<string, string>} [files] a folder, or texts by name
 * @property {(items: import('./news.mjs').Item[]) => unknown} document what its endpoint answers
 * @property {(files: string, endpoint: string) => string} head
 * @property {(endpoint: string, rows: number) => string} html one element
 */

/** What docs/performance.md tells a publisher to write. */
export const reserving = reserve();
const plain = (/** @type {string} */ files) => `<script type="module" src="${files}/embed.js"></script>`;

/** @param {string} endpoint @param {number} rows @param {string} [inside] */
const list = (endpoint, rows, inside = '') =>
  `<news-list src="${endpoint}" limit="${rows}" show="byline time">${inside}</news-list>`;

/** A peer's code, bundled as ours is. @param {'vanilla' | 'lit'} name */
async function peer(name) {
  const [output] = await bundle({ input: { [name]: inRoot(`bench/elements/${name}.ts`) }, chunks: 'one' });
  /** @type {Case} */
  const made = {
    name,
    selector: `bench-${name}`,
    measures: ['load', 'lists'],
    files: { [`${name}.js`]: output.code },
    document: (items) => ({ items }),
    head: (files) => `<script type="module" src="${files}/${name}.js"></script>`,
    html: (endpoint) => `<bench-${name} endpoint="${endpoint}"></bench-${name}>`,
  };
  return made;
}

/** The same list in the page's own HTML: what no script can be faster than. @param {import('./news.mjs').Item[]} items */
const declared = (items) => {
  const rows = items.map(
    ({ url, title, source, published }) =>
      `<li><a href="${url}">${title}</a><small>${source} <time datetime="${published}">${date(published)}</time></small></li>`,
  );
  const inside = `<style>${css}</style><h2>Related</h2><ul>${rows.join('')}</ul>`;
  return `<x-related><template shadowrootmode="open">${inside}</template></x-related>`;
};

/** @param {number} rows of a prerendered list @returns {Promise<Case[]>} */
export async function cases(rows) {
  // An endpoint that is never asked, so any address will do.
  const unasked = 'https://paper.example/feed.json';
  const markup = await prerendered(unasked, rows, feed(news(rows)));
  const built = Object.fromEntries(
    filesIn('cdn', (path) => path.endsWith('.js')).map((path) => [path.slice(4), readFileSync(inRoot(path), 'utf8')]),
  );
  const ours = { selector: 'news-list', files: inRoot('cdn'), document: feed, head: plain, html: list };
  const none = { selector: '', document: feed, head: () => '', html: () => '' };
  const drawn = { ...ours, measures: /** @type {const} */ (['load']), html: () => markup };
  return [
    { ...none, name: 'nothing', measures: ['load', 'memory'] },
    {
      ...none,
      name: 'floor-dsd',
      selector: 'x-related',
      measures: ['load'],
      html: (_endpoint, count) => declared(news(count)),
    },
    await peer('vanilla'),
    await peer('lit'),
    { ...ours, name: 'snippet', measures: ['load', 'lists', 'memory', 'crowd', 'leaks', 'faults'] },
    {
      ...ours,
      name: 'hints',
      measures: ['load'],
      head: (files, endpoint) => `<link rel="preload" as="fetch" crossorigin href="${endpoint}">${plain(files)}`,
    },
    {
      ...ours,
      name: 'reserved',
      measures: ['load'],
      head: (files) => `<style>${reserving}</style>${plain(files)}`,
    },
    {
      ...ours,
      name: 'inline',
      measures: ['load'],
      html: (endpoint, count) => list(endpoint, count, inline(feed(news(count)))),
    },
    {
      ...ours,
      name: 'bundled',
      measures: ['load'],
      files: { ...built, 'embed.js': withFeeds(built['embed.js'] ?? '', [[unasked, inlined(feed(news(rows)))]]) },
      html: (_endpoint, count) => list(unasked, count),
    },
    { ...drawn, name: 'prerendered' },
    { ...drawn, name: 'prerendered-still', head: () => '' },
  ];
}
