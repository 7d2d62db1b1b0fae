// Names of our own properties that are shortened in the CDN files, where every page pays for them: docs/decisions/names.md.
import { readFileSync } from 'node:fs';
import { minifySync } from 'rolldown/utils';
import { filesIn, inRoot } from './files.mjs';

/**
 * Each is of our own objects alone: no page, feed, browser or other module says it, in quotes or without. `test/house/names.test.ts` holds
 * that. One capital each, which nobody calls a property: there are twenty-six.
 */
export const shortened = Object.fromEntries(
  [
    'addController',
    'around',
    'arrived',
    'asking',
    'createRenderRoot',
    'feedLanguage',
    'feedless',
    'hasUpdated',
    'hostConnected',
    'hostDisconnected',
    'hostUpdated',
    'impressed',
    'nothingHere',
    'pieces',
    'prepare',
    'prepareTrouble',
    'readers',
    'receive',
    'refreshing',
    'removeController',
    'requestUpdate',
    'setting',
    'shows',
    'skeleton',
    'trouble',
    'willUpdate',
  ].map((name, n) => [name, String.fromCharCode(65 + n)]),
);

/** What an element keeps to itself without a `#`: docs/decisions/private-fields.md. By the alphabet, so that each build says the same. */
const own = filesIn('src', (path) => /^src\/(draw|elements)\//.test(path)).flatMap(
  (path) => readFileSync(inRoot(path), 'utf8').match(/(?<=\bprivate (?:readonly )?)_\w+/g) ?? [],
);
const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const hidden = Object.fromEntries([...new Set(own)].sort().map((name, n) => [name, `_${letters[n]}`]));

const all = { ...shortened, ...hidden };
const include = new RegExp(`^(?:${Object.keys(all).join('|')})$`);

/** Every chunk by the same table, so that what one makes the other finds. @returns {import('rolldown').Plugin} */
export const shortNames = () => ({
  name: 'short-names',
  renderChunk(code, { fileName }) {
    const { errors, ...made } = minifySync(fileName, code, {
      module: true,
      compress: false,
      mangle: false,
      codegen: { removeWhitespace: false },
      sourcemap: true,
      mangleProps: { include, cache: all },
    });
    if (errors.length > 0) throw new Error(`${fileName}: ${errors.map(({ message }) => message).join(', ')}`);
    return { code: made.code, map: made.map ?? null };
  },
});
