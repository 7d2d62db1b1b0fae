// npm run integrity -- https://cdn.example/broadsheet/     the tags to paste, with the hash of every file that they fetch
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { filesIn, inRoot } from './files.mjs';
import { tags } from './tags.mjs';

export { tags };

/** @param {string | Buffer} content */
export const hash = (content) => `sha384-${createHash('sha384').update(content).digest('base64')}`;

/**
 * Subresource Integrity of a folder's scripts and stylesheets, by their paths in it. https://www.w3.org/TR/SRI/
 * @param {string} folder relative to the root
 * @returns {Record<string, string>}
 */
export const hashes = (folder) =>
  Object.fromEntries(
    filesIn(folder, (path) => /\.(js|css)$/.test(path)).map((path) => [
      path.slice(folder.length + 1),
      hash(readFileSync(inRoot(path))),
    ]),
  );

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const base = process.argv[2] ?? 'https://cdn.example/broadsheet/';
  if (!URL.canParse(base) || !base.endsWith('/')) {
    console.error(
      `Write the address of the folder, with / at its end: npm run integrity -- https://cdn.example/broadsheet/`,
    );
    process.exit(1);
  }
  const { buildAll, outdated } = await import('./build.mjs');
  if (outdated()) await buildAll();
  /** @type {Record<string, string>} */
  const pins = JSON.parse(readFileSync(inRoot('cdn/integrity.json'), 'utf8'));
  const { all, embed } = tags(base, pins);
  console.log(
    `Everything in one file:\n\n${all}\n\nIn pieces; the import map stands before every module script of the page:\n\n${embed}`,
  );
}
