// Where things are in this checkout.
import { readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A path inside the project. @param {...string} parts */
export const inRoot = (...parts) => join(root, ...parts);

/**
 * Every file below a folder, as paths from the project's root with `/`, in order; none where the folder is missing.
 * @param {string} folder relative to the root
 * @param {(path: string) => boolean} [wanted]
 * @returns {string[]}
 */
export function filesIn(folder, wanted = () => true) {
  /** @type {import('node:fs').Dirent[]} */
  let entries;
  try {
    entries = readdirSync(inRoot(folder), { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      relative(root, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    )
    .filter(wanted)
    .sort();
}

/** When the newest of these files was changed, in milliseconds; 0 for none. @param {string[]} paths */
export const newest = (paths) => Math.max(0, ...paths.map((path) => statSync(inRoot(path)).mtimeMs));
