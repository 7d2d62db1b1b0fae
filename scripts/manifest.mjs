// npm run manifest: custom-elements.json, and what is made from it, into dist/; the build does it too. `-- --write` puts the tables into
// docs/elements.md.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { inRoot } from './files.mjs';
import { dtcg } from './manifest/dtcg.mjs';
import { vscodeCss, vscodeHtml, webTypes } from './manifest/ide.mjs';
import { manifestOf, readLooks } from './manifest/manifest.mjs';
import { problems } from './manifest/problems.mjs';
import { written } from './manifest/reference.mjs';
import { allTokens, program, readElements } from './manifest/source.mjs';
import { typeFiles } from './manifest/types.mjs';

/** @typedef {import('./manifest/analyze.mjs').Manifest} Manifest */

/**
 * The manifest of the sources, and what is wrong with it.
 * @param {Record<string, string>} [instead] other texts, by path: what a change would do
 * @param {import('./manifest/manifest.mjs').Looks} [looks]
 * @returns {{manifest: Manifest, wrong: string[]}}
 */
export function readManifest(instead = {}, looks = readLooks()) {
  const made = program(instead);
  const found = readElements(made);
  const manifest = manifestOf(found, { looks, instead });
  return { manifest, wrong: problems(manifest, { made, found, tokens: allTokens(made), looks }) };
}

/** Everything that is made from a manifest, by its path in `dist/`. @param {Manifest} manifest @returns {Record<string, string>} */
export function filesOf(manifest) {
  const looks = readLooks();
  const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  /** @param {unknown} value */
  const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
  return {
    'custom-elements.json': json(manifest),
    'tokens.json': json(dtcg(looks)),
    'vscode.html-custom-data.json': json(vscodeHtml(manifest)),
    'vscode.css-custom-data.json': json(vscodeCss(looks)),
    'web-types.json': json(webTypes(manifest, looks, version)),
    ...typeFiles(manifest),
  };
}

/** @param {string} folder */
export function writeManifest(folder) {
  const { manifest, wrong } = readManifest();
  if (wrong.length > 0) throw new Error(`The manifest is not true:\n  ${wrong.join('\n  ')}`);
  for (const [path, text] of Object.entries(filesOf(manifest))) {
    mkdirSync(dirname(inRoot(folder, path)), { recursive: true });
    writeFileSync(inRoot(folder, path), text);
  }
  return manifest;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { write: { type: 'boolean' }, out: { type: 'string', default: 'dist' } } });
  try {
    const manifest = writeManifest(values.out);
    const path = inRoot('docs/elements.md');
    if (values.write) writeFileSync(path, await written(readFileSync(path, 'utf8'), manifest));
  } catch (error) {
    console.error(/** @type {Error} */ (error).message);
    process.exitCode = 1;
  }
}
