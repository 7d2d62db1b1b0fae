// npm run hosts: the pages of test/hosts on one origin, a paper's news and our code on another; prints their addresses. Each says
// at its foot whether it passes. test/e2e/hosts.test.ts opens the same in three engines.
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { pages } from '../test/hosts/pages.mjs';
import { buildAll, outdated } from './build.mjs';
import { bundle } from './bundle.mjs';
import { filesIn, inRoot } from './files.mjs';
import { serve } from './serve.mjs';

/** @typedef {import('../test/hosts/written.mjs').HostPage} HostPage */

/** @param {string} name */
const read = (name) => readFileSync(inRoot('test/hosts', name), 'utf8');

/** What is expected of a page, in full. @param {HostPage} page */
function expectedOf({ expected, each, but = {} }) {
  /** @type {{elements: Record<string, object | undefined>}} */
  const usual = JSON.parse(read('expected.json'));
  const names = new Set([...Object.keys(usual.elements), ...Object.keys(but)]);
  const elements = [...names].map((id) => [id, { ...usual.elements[id], ...(usual.elements[id] && each), ...but[id] }]);
  return { ...usual, elements: Object.fromEntries(elements), ...expected };
}

/** @param {HostPage} page */
function written(page) {
  const { doctype = '<!doctype html>\n', html = 'lang="en"', nonce, when, main = read('main.html'), also = '' } = page;
  /** @type {Record<string, string | undefined>} */
  const parts = {
    doctype,
    html,
    title: page.title,
    styles: page.styles ?? '',
    head: page.head ?? '',
    main: main + also,
    class: page.class ?? '',
    beside: page.beside ?? '',
    src: page.src ?? '{paper}/news/feed.json',
    script: page.script ?? '<script type="module" src="{paper}/cdn/embed.js"></script>',
    own: `${nonce ? ` nonce="${nonce}"` : ''}${when ? ` data-when="${when}"` : ''}`,
    expected: JSON.stringify(expectedOf(page), null, 2).replaceAll('</', '<\\/'),
  };
  const fill = (/** @type {string} */ text) => text.replace(/\{(\w+)\}/g, (whole, name) => parts[name] ?? whole);
  // The main part has places of its own.
  return fill(fill(read('page.html')));
}

/** Stops for 200 ms after each tag of ours. @param {string} body */
async function* slowly(body) {
  for (const part of body.split(/(?<=<(?:news|related)-[^>]*>)/)) {
    yield part;
    await sleep(200);
  }
}

/** @param {string} inner @param {HostPage} page */
const framed = (inner, { title, frame: [width, height] = [0, 0], sandbox }) =>
  read('framed.html')
    .replaceAll('{title}', title)
    .replace('{frame}', `src="${inner}" width="${width}" height="${height}" ${sandbox ? `sandbox="${sandbox}"` : ''}`);

const script = (/** @type {string} */ body) => ({ body, headers: { 'content-type': 'text/javascript' } });

/** The club's own element with a copy of Lit inside. */
async function clubClock() {
  const [file] = await bundle({ input: { clock: inRoot('test/hosts/libraries/club-clock.js') }, chunks: 'one' });
  return file?.type === 'chunk' ? file.code : '';
}

/** @type {Record<string, import('./serve.mjs').Handler>} */
const services = {
  /** Takes its lists as a list. */
  '/api/public/subscription': async (_query, body) =>
    Array.isArray(JSON.parse(body || '{}').list_uuids)
      ? { body: '{"data": {"has_optin": false}}' }
      : { status: 400, body: '{"message": "list_uuids must be a list."}' },
  /** A refusal that comes as a success. */
  '/full': async () => ({ body: '{"success": false, "message": "The list is full."}' }),
};

/** @param {{paperPort?: number, thirdPort?: number}} [ports] 0, or absent: any free one */
export async function hostSite(ports) {
  const site = await serve({ ...ports, thirdRoot: inRoot('test/hosts') });
  const { paper, third } = site.pages;
  /** @param {string} text */
  const fill = (text) => text.replaceAll('{paper}', site.paper);

  for (const name of ['feed.json', 'film.json']) paper.set(`/news/${name}`, { body: fill(read(name)) });
  paper.set('/news/never.json', async () => 'hang');
  // The same files at another address, and as an earlier version had them.
  const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  for (const path of filesIn('cdn', (file) => file.endsWith('.js'))) {
    const text = readFileSync(inRoot(path), 'utf8');
    paper.set(path.replace('cdn', '/copy'), script(text));
    paper.set(path.replace('cdn', '/old'), script(text.replaceAll(version, '0.0.9')));
  }

  third.set('/icon.svg', { body: '<svg xmlns="http://www.w3.org/2000/svg"/>' });
  third.set('/club-clock.js', script(await clubClock()));
  for (const [path, service] of Object.entries(services)) third.set(path, service);
  for (const [name, page] of Object.entries(pages)) {
    /** @type {Record<string, string>} */
    const headers = { 'cache-control': 'no-cache' };
    if (page.csp) headers['content-security-policy'] = fill(page.csp);
    if (page.type) headers['content-type'] = page.type;
    const inner = page.frame ? `/${name}.framed.html` : `/${name}.html`;
    third.set(inner, async () => {
      const body = fill(written(page));
      return { body: page.slow ? slowly(body) : body, headers };
    });
    if (page.frame) third.set(`/${name}.html`, async () => ({ body: framed(inner, page) }));
  }
  return site;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (outdated()) await buildAll();
  const { third } = await hostSite({ paperPort: 8090, thirdPort: 8091 });
  for (const [name, { title }] of Object.entries(pages)) console.log(`${third}/${name}.html`.padEnd(56), title);
  console.log('\nCtrl+C stops them.');
}
