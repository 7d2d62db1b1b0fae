// The guards that `npm run mutants` breaks, one at a time, and the tests that must fail then. A test in test/house holds that each
// text still stands exactly once in its file.

import { feed } from './feed.mjs';
import { page } from './page.mjs';
import { safety } from './safety.mjs';

/**
 * @typedef {object} Mutant
 * @property {string} name what `--only` takes
 * @property {string} guard what no longer holds
 * @property {string} file in src/ or bin/
 * @property {string} find stands in the file exactly once
 * @property {string} put stands there instead
 * @property {string} test the file that must fail; those in browsers run in Chromium
 */

/** @type {readonly Mutant[]} */
export const mutants = [...safety, ...feed, ...page];
