// npm run size: what readers download. kB are 1000 bytes. `--why` lists what each module costs inside embed.js.
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { buildAll, outdated } from './build.mjs';
import { bundle, embed } from './bundle.mjs';
import { filesIn, inRoot, root } from './files.mjs';

/** @typedef {{name: string, raw: number, gzip: number, brotli: number}} Size */

/** @param {string} name @param {string | Buffer} content @returns {Size} */
function weigh(name, content) {
  const bytes = Buffer.from(content);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return {
    name,
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params }).length,
  };
}

/** Sizes of the built CDN files. */
export function cdnSizes() {
  const paths = [
    'cdn/embed.js',
    ...filesIn('cdn/chunks', (path) => path.endsWith('.js')),
    'cdn/all.js',
    'cdn/frame.js',
    'cdn/framed.js',
  ];
  return paths.map((path) => weigh(path, readFileSync(inRoot(path))));
}

/** What somebody who bundles the package pays for one headline; later imports not counted. */
export async function npmSize() {
  const output = await bundle({ input: { page: inRoot('dist/define/news-headline.js') }, chunks: 'split' });
  const entry = output.find((file) => file.type === 'chunk' && file.isEntry);
  if (entry?.type !== 'chunk') throw new Error('The bundle has no entry.');
  return weigh('npm: one headline', entry.code);
}

/** @param {Size[]} sizes @param {Record<string, Partial<Size>>} budgets @returns {string[]} what is over its budget */
export function overBudget(sizes, budgets) {
  return Object.entries(budgets).flatMap(([name, budget]) => {
    const size = sizes.find((one) => one.name === name);
    if (!size) return [`${name} has a budget and was not built`];
    const kinds = /** @type {const} */ (['raw', 'gzip', 'brotli']);
    return kinds.flatMap((kind) => {
      const limit = budget[kind];
      return limit !== undefined && size[kind] > limit ? [`${name}: ${size[kind]} bytes ${kind}, budget ${limit}`] : [];
    });
  });
}

/** @returns {Record<string, Partial<Size>>} */
export const budgets = () => JSON.parse(readFileSync(inRoot('scripts/budgets.json'), 'utf8'));

/** What each module costs in embed.js before compression, dearest first. */
async function why() {
  const output = await bundle(embed);
  const entry = output.find((file) => file.type === 'chunk' && file.isEntry);
  if (entry?.type !== 'chunk') throw new Error('The bundle has no entry.');
  return Object.entries(entry.modules)
    .map(([id, { renderedLength }]) => ({ module: relative(root, id), bytes: renderedLength }))
    .filter(({ bytes }) => bytes > 0)
    .sort((a, b) => b.bytes - a.bytes);
}

const kB = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(2).padStart(8);

async function main() {
  const { values } = parseArgs({ options: { why: { type: 'boolean' } } });
  if (outdated()) await buildAll();
  const sizes = [...cdnSizes(), await npmSize()];
  const wide = Math.max(...sizes.map(({ name }) => name.length));
  console.log(`${'kB'.padEnd(wide)}      raw    gzip  brotli`);
  for (const { name, raw, gzip, brotli } of sizes) console.log(name.padEnd(wide) + kB(raw) + kB(gzip) + kB(brotli));
  const pins = JSON.parse(readFileSync(inRoot('cdn/integrity.json'), 'utf8'));
  console.log(`\nintegrity of cdn/all.js: ${pins['all.js']}; of every file: cdn/integrity.json, and npm run integrity`);
  if (values.why) {
    console.log('\nInside embed.js, in bytes before shortening names and compression:');
    for (const { module, bytes } of await why()) console.log(`${String(bytes).padStart(8)}  ${module}`);
  }
  const over = overBudget(sizes, budgets());
  for (const line of over) console.error(`OVER BUDGET: ${line}`);
  if (over.length > 0) process.exitCode = 1;
}

if (process.argv[1] && existsSync(process.argv[1]) && import.meta.url === pathToFileURL(process.argv[1]).href)
  await main();
