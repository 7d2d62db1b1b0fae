// Folders that are gone when the process is: also where a test failed, or somebody pressed Ctrl+C.
import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';

/** @type {Set<string>} */
const folders = new Set();

/** By default a signal ends the process without its `exit`. */
const ENDS = /** @type {const} */ (['SIGHUP', 'SIGINT', 'SIGTERM']);

/** An empty folder beside the system's others. @param {string} name what it is for */
export function temporary(name) {
  if (folders.size === 0) {
    process.on('exit', () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
    for (const signal of ENDS) process.once(signal, () => process.exit(128 + constants.signals[signal]));
  }
  const folder = mkdtempSync(join(tmpdir(), `broadsheet-${name}-`));
  folders.add(folder);
  return folder;
}
