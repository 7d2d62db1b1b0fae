// The embed builder as plain files: `npm start` serves them, and
//   node scripts/builder.mjs --out FOLDER [--sample feed.json]
// writes them, with the library beside them, into a site that is served as it is.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from './bundle.mjs';
import { filesIn, inRoot } from './files.mjs';

/** By the path on the site, where it is in the sources, or what is made of it. */
const copied = /** @type {const} */ ({
  'builder.html': 'demo/builder.html',
  'builder/builder.css': 'demo/builder/builder.css',
  'builder/fields.css': 'demo/builder/fields.css',
  'builder/panels.css': 'demo/builder/panels.css',
  'builder/preview.html': 'demo/builder/preview.html',
  'builder/preview.css': 'demo/builder/preview.css',
});
const bundled = /** @type {const} */ ({ 'builder/builder.js': 'main.ts', 'builder/preview.js': 'preview.ts' });

/** Every file of it, by its path on the site. */
export const builderPaths = [...Object.keys(copied), ...Object.keys(bundled), 'builder/data.json'];

/** @param {string} path */
const read = (path) => readFileSync(inRoot(path), 'utf8');

/** What the page knows of the library, from what the build has made. @param {string} [sample] */
export function builderData(sample) {
  const { version } = JSON.parse(read('package.json'));
  const { modules } = JSON.parse(read('dist/custom-elements.json'));
  const declared = modules.flatMap((/** @type {any} */ { declarations = [] }) => declarations);
  const { news } = JSON.parse(read('dist/tokens.json'));
  return {
    version,
    base: `broadsheet@${version}/`,
    ...(sample && { sample }),
    elements: declared.flatMap((/** @type {any} */ { tagName, description, attributes }) =>
      tagName ? [{ tag: tagName, description, attributes }] : [],
    ),
    common: declared.find((/** @type {any} */ { name }) => name === 'NewsElement').attributes,
    colours: Object.entries(news).flatMap(([name, token]) =>
      token.$type === 'color'
        ? [{ name, description: token.$description, initial: token.$extensions.broadsheet.default }]
        : [],
    ),
    // The first sentence of each sheet says what it is.
    presets: filesIn('src/themes').map((path) => ({
      name: basename(path, '.css'),
      about: /^\/\* \w+: ([^.]+)\./.exec(read(path))?.[1] ?? '',
    })),
    pins: JSON.parse(read('cdn/integrity.json')),
  };
}

/** @param {string} entry */
async function script(entry) {
  const [chunk] = await bundle({ input: { builder: `demo/builder/${entry}` }, chunks: 'one' });
  return /** @type {import('rolldown').OutputChunk} */ (chunk).code;
}

/** @type {Promise<string[]> | undefined} */
let scripts;

/**
 * The text of every file, by its path on the site.
 * @param {{sample?: string}} [options] an endpoint to try, relative to the page
 * @returns {Promise<Record<string, string>>}
 */
export async function builderFiles({ sample } = {}) {
  const made = await (scripts ??= Promise.all(Object.values(bundled).map(script)));
  return {
    ...Object.fromEntries(Object.entries(copied).map(([path, source]) => [path, read(source)])),
    ...Object.fromEntries(Object.keys(bundled).map((path, at) => [path, made[at] ?? ''])),
    'builder/data.json': JSON.stringify(builderData(sample)),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { out: { type: 'string' }, sample: { type: 'string' } } });
  if (!values.out) {
    console.error('Write where to: node scripts/builder.mjs --out FOLDER');
    process.exit(1);
  }
  const { buildAll, outdated } = await import('./build.mjs');
  if (outdated()) await buildAll();
  const files = await builderFiles({ ...(values.sample && { sample: values.sample }) });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(values.out, path)), { recursive: true });
    writeFileSync(join(values.out, path), text);
  }
  const { base } = JSON.parse(files['builder/data.json'] ?? '');
  cpSync(inRoot('cdn'), join(values.out, base), { recursive: true });
  console.log(`${join(values.out, 'builder.html')}, with the library in ${base}.`);
}
