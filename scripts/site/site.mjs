// The documentation as a site: pages of docs/ and of the manifest, the CDN files and the demo's newspaper, which the examples show.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { builderFiles } from '../builder.mjs';
import { filesIn, inRoot } from '../files.mjs';
import { allPages, decisions, ELEMENTS } from './contents.mjs';
import { layout } from './layout.mjs';
import { render } from './markdown.mjs';
import { elementPage, reference } from './pieces.mjs';

/**
 * Not imported by name: what makes the demo's words has no types.
 * @type {{pages: () => Promise<Record<string, object>>}}
 */
const { pages: feeds } = await import(new URL('../demo-feed.mjs', import.meta.url).href);

/** @param {string} path */
const read = (path) => readFileSync(inRoot(path), 'utf8');

/** @param {string} page its address in the site @returns {(to: string) => string} */
const fromPage = (page) => (to) => posix.relative(posix.dirname(page), to) || posix.basename(page);

/** Pictures that documents show. */
const pictures = () => filesIn('docs', (path) => /\.(webp|png|svg)$/.test(path));

/**
 * Where a file of the project is in the site. A part of docs/elements.md is the page of its element.
 * @param {string} path @param {string} hash
 */
function address(path, hash) {
  path = path.replace(/\/$/, '');
  if (path === 'docs/elements.md' && ELEMENTS.includes(hash)) return `elements/${hash}.html`;
  if (path === 'README.md') return 'index.html';
  const folders = ['docs/formats', 'docs/decisions', 'examples/nginx', 'examples/oembed'];
  const source = folders.includes(path) ? `${path}/README.md` : path;
  const page = allPages().find((one) => one.source === source);
  if (page) return page.to + (hash && `#${hash}`);
  return pictures().includes(path) ? path.replace(/^docs\//, 'pictures/') : undefined;
}

/** A snippet as it works on a page of the site: without what the page has already, with the demo's newspaper. @param {(to: string) => string} from */
const enlivened = (from) => (/** @type {string} */ snippet) =>
  snippet
    .replace(/<script type="module" src="[^"]*\/embed\.js"><\/script>\n*/, '')
    .replace(/<link [^>]*\/reserve\.css"[^>]*>\n*/, '')
    .replaceAll('https://paper.example/feed.json', from('paper/feed.json'))
    .replaceAll('https://paper.example/sign-up', from('paper/subscribe'))
    .replaceAll('https://paper.example/', from('paper/index.html'));

/** @param {import('./contents.mjs').Page} page @param {import('../manifest/analyze.mjs').Manifest} manifest */
function textOf({ to, source }, manifest) {
  const tag = /^elements\/(.+)\.html$/.exec(to)?.[1] ?? '';
  if (ELEMENTS.includes(tag)) return elementPage(tag, manifest);
  const base = posix.dirname(source);
  if (source === 'docs/elements.md') return [{ text: reference().all, base }];
  const text = read(source);
  if (source !== 'docs/decisions/README.md') return [{ text, base }];
  const list = decisions().map(({ source }) => {
    const [, title] = /^# (.+)/m.exec(read(source)) ?? [];
    return `- [${title}](${posix.basename(source)})`;
  });
  return [{ text: `${text}\n${list.join('\n')}\n`, base }];
}

/** The pages of the site, by address, and the links of documents that lead to no page of it. */
export function documentation() {
  /** @type {import('../manifest/analyze.mjs').Manifest} */
  const manifest = JSON.parse(read('dist/custom-elements.json'));
  const { version } = JSON.parse(read('package.json'));
  /** @type {Map<string, string>} */
  const files = new Map();
  /** @type {string[]} */
  const missing = [];
  const labels = new Map(allPages().map(({ to, label }) => [to, label]));
  for (const page of allPages()) {
    const from = fromPage(page.to);
    const done = render(textOf(page, manifest), {
      follow(path, hash) {
        const to = address(path, hash);
        return to ? { to: from(to), label: labels.get(to.replace(/#.*/, '')) } : undefined;
      },
      tag: (tag) =>
        ELEMENTS.includes(tag) && page.to !== `elements/${tag}.html` ? from(`elements/${tag}.html`) : undefined,
      enliven: enlivened(from),
    });
    missing.push(...done.missing.map((href) => `${page.source}: ${href}`));
    files.set(page.to, layout({ ...done, to: page.to, version, from }));
  }
  return { files, missing };
}

/** @param {string} folder its content is replaced */
export async function buildSite(folder) {
  const { files } = documentation();
  rmSync(folder, { recursive: true, force: true });
  cpSync(inRoot('cdn'), join(folder, 'cdn'), { recursive: true });
  cpSync(inRoot('demo/paper'), join(folder, 'paper'), { recursive: true });
  // The demo knows the CDN files by the paper's root, which a site in a folder has not.
  for (const path of filesIn('demo/paper', (name) => name.endsWith('.html')))
    files.set(path.slice('demo/'.length), read(path).replaceAll('"/cdn/', '"../cdn/'));
  for (const [name, feed] of Object.entries(await feeds())) files.set(`paper/${name}`, JSON.stringify(feed));
  // What is for paper and for wide windows stands in the first, and overrides the second.
  files.set('site.css', read('scripts/site/text.css') + read('scripts/site/site.css'));
  const builder = await builderFiles({ sample: 'paper/feed.json' });
  for (const [path, text] of Object.entries(builder)) files.set(path, text);
  // What it writes names a version, and its preview has the library from there.
  cpSync(inRoot('cdn'), join(folder, JSON.parse(builder['builder/data.json'] ?? '').base), { recursive: true });
  files.set('site.js', read('scripts/site/page.mjs'));
  for (const path of pictures()) {
    const to = join(folder, path.replace(/^docs\//, 'pictures/'));
    mkdirSync(dirname(to), { recursive: true });
    cpSync(inRoot(path), to);
  }
  for (const [to, text] of files) {
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    writeFileSync(join(folder, to), text);
  }
  return files.size;
}
