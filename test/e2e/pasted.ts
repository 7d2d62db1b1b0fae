// What a person makes of the builder's snippets: files in a folder, a bundle, a page on another origin.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { demoSite } from '../../scripts/demo-site.mjs';
import { inRoot } from '../../scripts/files.mjs';
import { temporary } from '../../scripts/temporary.mjs';
import { run } from '../helpers/commands.js';
import { packed } from '../helpers/packed.js';

export type Site = Awaited<ReturnType<typeof demoSite>>;
export interface Block {
  where: string;
  code: string;
}

/** A page without anything, which the snippet is pasted into. */
export const emptyPage = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Empty</title>${head}</head><body>\n${body}\n</body></html>`;

let project: string | undefined;

/** An empty project with the package and React in it. */
function projectOf(): string {
  if (project) return project;
  ({ project } = packed());
  const client = join(project, 'node_modules/react-dom');
  mkdirSync(join(project, 'node_modules'), { recursive: true });
  symlinkSync(inRoot('node_modules/react-dom'), client, 'junction');
  symlinkSync(inRoot('node_modules/scheduler'), join(project, 'node_modules/scheduler'), 'junction');
  return project;
}

/** A script and its styles by a bundler, as one page has them. */
async function bundled(files: Record<string, string>, entry: string): Promise<{ js: string; css: string }> {
  const folder = projectOf();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const { outputFiles } = await build({
    entryPoints: [join(folder, entry)],
    outdir: join(folder, 'out'),
    bundle: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    minify: true,
    preserveSymlinks: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  const of = (end: string): string => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  return { js: of('.js'), css: of('.css') };
}

const made = new Map<string, Promise<{ js: string; css: string }>>();
const once = (files: Record<string, string>, entry: string): Promise<{ js: string; css: string }> => {
  const key = JSON.stringify(files);
  if (!made.has(key)) made.set(key, bundled(files, entry));
  return made.get(key)!;
};

const at = (blocks: Block[], where: RegExp): string =>
  blocks.find((block) => where.test(block.where))?.code ??
  assert.fail(`no block ${where} in ${JSON.stringify(blocks)}`);

/** Puts what was pasted at the stranger's `/pasted.html`. */
export async function paste(kind: string, blocks: Block[], site: Site): Promise<string> {
  const page = await pageOf(kind, blocks, site);
  site.pages.third.set('/pasted.html', { body: page });
  return `${site.third}/pasted.html`;
}

async function pageOf(kind: string, blocks: Block[], site: Site): Promise<string> {
  const serve = ({ js, css }: { js: string; css: string }): string => {
    site.pages.third.set('/out.js', { body: js });
    site.pages.third.set('/out.css', { body: css });
    return '<link rel="stylesheet" href="/out.css"><script type="module" src="/out.js"></script>';
  };
  if (kind === 'npm')
    return emptyPage(at(blocks, /page/), serve(await once({ 'in.js': at(blocks, /bundler/) }, 'in.js')));
  if (kind === 'react') {
    const main = `import { createRoot } from 'react-dom/client';\nimport { News } from './news.jsx';\ncreateRoot(document.getElementById('root')).render(<News />);`;
    const files = { 'main.jsx': main, 'news.jsx': at(blocks, /component/) };
    return emptyPage('<div id="root"></div>', serve(await once(files, 'main.jsx')));
  }
  if (kind === 'prerender') {
    const folder = temporary('builder-site');
    const file = join(folder, 'index.html');
    writeFileSync(file, at(blocks, /A page/));
    const [, given = ''] = /^npx broadsheet@\S+ prerender site\/(.*)$/.exec(at(blocks, /terminal/)) ?? assert.fail();
    const more = given.split(' ').filter(Boolean);
    const { code, err } = await run('prerender', folder, ...more, '--allow-host', new URL(site.paper).host);
    assert.equal(code, 0, err);
    return readFileSync(file, 'utf8');
  }
  return emptyPage(at(blocks, /stand|Before/));
}
