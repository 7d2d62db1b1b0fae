// npm run build: the npm output in dist/, the CDN output in cdn/.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { all, bundle, embed, frames, packagesIn, server } from './bundle.mjs';
import { filesIn, inRoot, newest } from './files.mjs';
import { hash, hashes } from './integrity.mjs';
import { minifyLiterals } from './literals.mjs';
import { reserving } from './reserve.mjs';

/** Whether the outputs are missing, or older than what they are made from. */
export function outdated() {
  const made = ['dist/index.js', 'dist/custom-elements.json', 'cdn/embed.js', 'cdn/all.js'];
  const sources = [
    ...filesIn('src'),
    ...filesIn('scripts'),
    ...filesIn('design'),
    'package.json',
    'tsconfig.build.json',
  ];
  try {
    return Math.min(...made.map((path) => statSync(inRoot(path)).mtimeMs)) < newest(sources);
  } catch {
    return true;
  }
}

/** Made beside it and moved into place when whole: a failed build leaves the last good one. @param {string} folder */
const next = (folder) => `${folder}.next`;

/** What describes the elements is read from the sources, beside everything else: it takes as long. */
async function buildManifest() {
  const args = [inRoot('scripts/manifest.mjs'), '--out', next('dist')];
  const [status] = await once(spawn(process.execPath, args, { stdio: 'inherit' }), 'exit');
  if (status !== 0) throw new Error('The build failed: custom-elements.json is not what the sources are.');
}

/** Unbundled modules and their types, literals shortened in place. */
async function buildPackage() {
  const tsc = [
    inRoot('node_modules/typescript/bin/tsc'),
    '-p',
    inRoot('tsconfig.build.json'),
    '--outDir',
    inRoot(next('dist')),
  ];
  const { status } = spawnSync(process.execPath, tsc, { stdio: 'inherit' });
  if (status !== 0) throw new Error('The build failed: TypeScript found the errors above.');
  for (const path of filesIn(next('dist'), (file) => file.endsWith('.js'))) {
    const short = await minifyLiterals(readFileSync(inRoot(path), 'utf8'), path);
    if (short) writeFileSync(inRoot(path), short.code);
  }
}

/** The stylesheets of prerendered elements, beside the scripts, and their names in the package, which points at them. */
async function buildStylesheets() {
  /** @param {string} path */
  const built = (path) => import(`${pathToFileURL(inRoot(next('dist'), path)).href}?${Date.now()}`);
  const { cssOf } = await built('ssr/styles.js');
  /** @type {Record<string, {path: string, integrity: string}>} */
  const table = {};
  mkdirSync(inRoot(next('cdn'), 'chunks'), { recursive: true });
  for (const Class of Object.values(await built('elements/index.js'))) {
    const css = cssOf(Class);
    const path = `chunks/${Class.tag}-${createHash('sha256').update(css).digest('hex').slice(0, 7)}.css`;
    writeFileSync(inRoot(next('cdn'), path), css);
    table[Class.tag] = { path, integrity: hash(css) };
  }
  writeFileSync(
    inRoot(next('dist'), 'ssr/stylesheets.js'),
    `/** By tag. */\nexport const stylesheets = ${JSON.stringify(table, null, 2)};\n`,
  );
}

/** The presets stand in both outputs as they are written: people copy them. */
function copyThemes() {
  for (const folder of ['dist', 'cdn'])
    cpSync(inRoot('src/themes'), inRoot(next(folder), 'themes'), { recursive: true });
}

/** What a page takes into its own styles, from the package or from beside the scripts. */
function buildReserve() {
  for (const folder of ['dist', 'cdn']) writeFileSync(inRoot(next(folder), 'reserve.css'), reserving());
}

/** The server renderer in one file, for runtimes that are neither Node nor a browser. */
async function buildServer() {
  const outDir = inRoot(next('dist'), 'ssr');
  const output = await bundle({ ...server(next('dist')), outDir });
  writeFileSync(join(outDir, 'licenses.txt'), licencesOf(output));
}

/** @param {Awaited<ReturnType<typeof bundle>>} output */
function licencesOf(output) {
  const ours = ['broadsheet', inRoot('LICENSE')];
  const others = packagesIn(output).map((name) => [name, inRoot('node_modules', name, 'LICENSE')]);
  const licences = [ours, ...others].map(([name, path = '']) => `${name}\n\n${readFileSync(path, 'utf8').trim()}\n`);
  return licences.join(`\n${'-'.repeat(80)}\n\n`);
}

async function buildCdn() {
  const outDir = inRoot(next('cdn'));
  const output = [...(await bundle({ ...embed, outDir })), ...(await bundle({ ...all, outDir }))];
  for (const one of frames) await bundle({ ...one, outDir });
  for (const name of ['frame.html', 'frame.css']) cpSync(inRoot('src/frame', name), join(outDir, name));
  writeFileSync(join(outDir, 'licenses.txt'), licencesOf(/** @type {any} */ (output)));
  writeFileSync(join(outDir, 'integrity.json'), `${JSON.stringify(hashes(next('cdn')), null, 2)}\n`);
}

export async function buildAll() {
  const start = Date.now();
  for (const folder of ['dist', 'cdn']) rmSync(inRoot(next(folder)), { recursive: true, force: true });
  const manifest = buildManifest();
  // Whichever fails first is told first.
  manifest.catch(() => {});
  await buildPackage();
  await buildStylesheets();
  copyThemes();
  buildReserve();
  await buildServer();
  await buildCdn();
  await manifest;
  for (const folder of ['dist', 'cdn']) {
    rmSync(inRoot(folder), { recursive: true, force: true });
    renameSync(inRoot(next(folder)), inRoot(folder));
  }
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const count = filesIn('dist', (file) => file.endsWith('.js')).length;
  const chunks = filesIn('cdn/chunks', (file) => file.endsWith('.js')).length;
  console.log(
    `Built in ${seconds} s: dist/ (${count} modules), cdn/embed.js, cdn/all.js, cdn/frame.html, cdn/chunks/ (${chunks}).`,
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildAll().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
