// Which test file runs where.
import { filesIn } from './files.mjs';

const inNode = /^test\/(node|house|e2e|package)\//;
/** They build projects with other people's tools, and run by themselves. */
const consumers = /^test\/consumers\//;
const tests = () => filesIn('test', (path) => path.endsWith('.test.ts'));

/** @param {string} path */
export const runsInNode = (path) => inNode.test(path) || consumers.test(path);

/** @param {string} [only] */
export const nodeTests = (only) => tests().filter((path) => inNode.test(path) && (!only || path === only));

/** @param {string} [only] */
export const consumerTests = (only) => tests().filter((path) => consumers.test(path) && (!only || path === only));

/** @param {string} [only] */
export function browserTests(only) {
  const files = tests().filter((path) => !runsInNode(path) && (!only || path === only));
  return {
    everywhere: files.filter((path) => !path.endsWith('.chromium.test.ts')),
    chromium: files.filter((path) => path.endsWith('.chromium.test.ts')),
  };
}
