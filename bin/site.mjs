// Files: which a static site has, how they are read and written, and when they change.
import { randomUUID } from 'node:crypto';
import { watch as watchFolder } from 'node:fs';
import { readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { Problem } from './problem.mjs';

const HTML = /\.html?$/i;
/** Milliseconds that pass after a change: an editor and a generator write in several steps. */
const REST = 150;

/** @typedef {{path: string, address: string}} Page a file, and its address from the folder's own, with `/` */

/** @param {unknown} error */
const reason = (error) => {
  const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
  return code === 'ENOENT'
    ? 'it does not exist'
    : code === 'EACCES' || code === 'EPERM'
      ? 'it may not be opened'
      : message;
};

/** The pages of folders and files, each once. @param {string[]} paths @returns {Promise<Page[]>} */
export async function filesOf(paths) {
  /** @type {Map<string, Page>} */
  const pages = new Map();
  for (const path of paths) {
    const info = await stat(path).catch((error) => {
      throw new Problem(`${path} cannot be read: ${reason(error)}.`);
    });
    const found = info.isDirectory() ? await htmlIn(path) : [path];
    const root = info.isDirectory() ? path : dirname(path);
    for (const file of found) if (!pages.has(resolve(file))) pages.set(resolve(file), pageOf(file, root));
  }
  return [...pages.values()];
}

/** @param {string} path @param {string} root @returns {Page} */
const pageOf = (path, root) => ({ path, address: relative(root, path).split(sep).map(encodeURIComponent).join('/') });

/** @param {string} folder @returns {Promise<string[]>} */
async function htmlIn(folder) {
  const names = await readdir(folder, { recursive: true }).catch((error) => {
    throw new Problem(`${folder} cannot be read: ${reason(error)}.`);
  });
  return names
    .filter((name) => HTML.test(name) && !name.split(sep).includes('node_modules'))
    .sort()
    .map((name) => join(folder, name));
}

/** @param {string} path */
export async function read(path) {
  try {
    const bytes = await readFile(path);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    const why = error instanceof TypeError ? 'it is not UTF-8' : reason(error);
    throw new Problem(`${path} cannot be read: ${why}.`);
  }
}

/**
 * Beside it first: a reader of the file finds the last one or this one, whole. Where a link leads to, with the rights of the file that was there.
 * @param {string} path @param {string} text
 */
export async function write(path, text) {
  let beside = '';
  try {
    const place = await realpath(path).catch((error) => {
      if (error.code === 'ENOENT') return path;
      throw error;
    });
    const mode = (await stat(place).catch(() => undefined))?.mode;
    // A rename asks the folder alone, and would write over it.
    if (mode !== undefined && !(mode & 0o222)) throw new Error('it is read-only');
    beside = `${place}.${randomUUID()}.tmp`;
    await writeFile(beside, text, mode === undefined ? {} : { mode }).catch((error) => {
      throw error.code === 'ENOENT' ? new Error('there is no such folder') : error;
    });
    await rename(beside, place);
  } catch (error) {
    if (beside) await rm(beside, { force: true });
    throw new Problem(`${path} cannot be written: ${reason(error)}.`);
  }
}

/**
 * Begins, and tells of pages that change from before it began, until the process ends.
 * @param {string[]} paths @param {() => Promise<void>} begin @param {(pages: Page[]) => Promise<void>} act
 */
export async function watch(paths, begin, act) {
  /** @type {Map<string, Page>} */
  let waiting = new Map();
  let timer = /** @type {NodeJS.Timeout | undefined} */ (undefined);
  let start = () => {};
  let turn = /** @type {Promise<void>} */ (new Promise((go) => (start = go))).then(begin);
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const pages = [...waiting.values()];
      waiting = new Map();
      turn = turn.then(() => act(pages));
    }, REST);
  };
  for (const path of paths) {
    const folder = (await stat(path)).isDirectory();
    const root = folder ? path : dirname(path);
    watchFolder(root, { recursive: folder }, (_event, name) => {
      const file = join(root, String(name));
      if (!name || !HTML.test(file) || (!folder && resolve(file) !== resolve(path))) return;
      void stat(file).then(
        () => {
          waiting.set(resolve(file), pageOf(file, root));
          later();
        },
        // It has gone again.
        () => {},
      );
    });
  }
  start();
  await turn;
  await new Promise(() => {});
}
