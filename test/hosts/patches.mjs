// Pages whose scripts have replaced what the browser has, as libraries did.
import { called, library, words } from './written.mjs';

const letter = (/** @type {string} */ action, more = '') =>
  `<news-newsletter id="letter" action="${action}" ${more}><p>Write to us.</p></news-newsletter>`;
const letterSays = (/** @type {string} */ line) => ({ letter: { state: 'ready', says: [line] } });

/** @type {Record<string, import('./written.mjs').HostPage>} */
export const patches = {
  // In a frame, because WebKit's driver itself stumbles over such arrays.
  arrays: {
    title: 'Methods on the prototype of arrays',
    head: library('arrays'),
    frame: [900, 900],
    also: '<news-list id="waiting" layout="grid" limit="3" src="{paper}/news/never.json"></news-list>',
    but: { waiting: { state: 'loading', skeleton: true } },
  },
  bind: { title: 'Another bind', head: library('bind') },
  event: { title: 'Another Event', head: library('event') },
  json: {
    title: 'toJSON on everything',
    head: library('json') + called('sign-up'),
    also: letter('/api/public/subscription', 'list="weekly tides"'),
    when: 'called',
    but: letterSays('walker@paper.example'),
  },
  'fetch-wrapped': { title: 'fetch is measured', head: library('fetch-wrapped') },
  'fetch-polyfill': {
    title: 'fetch is a polyfill',
    head: library('fetch-polyfill') + called('sign-up'),
    also: letter('/full', 'provider="json"'),
    when: 'called',
    but: letterSays('The list is full.'),
  },
  'fetch-minimal': { title: 'fetch answers the least', head: library('fetch-minimal') },
  'fetch-none': {
    title: 'There is no fetch',
    head: library('fetch-none'),
    each: words('error'),
    expected: {
      mistakes: true,
      asked: { 'feed.json': 0 },
      said: ['^warn broadsheet: <news-headline> failed .*This page has no fetch'],
    },
  },
  define: { title: 'A polyfill of scoped registries', head: library('define') },
  'attach-shadow': { title: 'Shadow roots are opened and written into', head: library('attach-shadow') },
};
