// The recordings of real answers in test/fixtures/formats, whole, and as the fuzzing takes them: short enough to be read many times.
import { readFileSync } from 'node:fs';
import { filesIn, inRoot } from './files.mjs';

const FOLDER = 'test/fixtures/formats/';

/** The first few of every list, and the start of every text: enough to change. @param {unknown} value @returns {unknown} */
const shortened = (value) => {
  if (Array.isArray(value)) return value.slice(0, 4).map(shortened);
  if (typeof value === 'string') return value.slice(0, 3000);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shortened(one)]));
};

/** @param {string} text */
const short = (text) => {
  try {
    return JSON.stringify(shortened(JSON.parse(text)));
  } catch {
    return text.slice(0, 20_000);
  }
};

/**
 * @typedef {object} Asked
 * @property {string} url
 * @property {number} [status] absent: 200
 * @property {Record<string, string>} [headers]
 * @property {string} [format]
 * @property {import('../src/index.js').FeedMap} [map]
 */

/** Each recording by its path: how it was asked for, and the code of the failure where there is no feed in it. */
export const recorded = () =>
  filesIn(FOLDER, (path) => !path.endsWith('.expected.json')).map((path) => {
    /** @type {Asked & {fails?: string}} */
    const { url, status, format, map, headers, fails } = JSON.parse(
      readFileSync(inRoot(path.replace(/\.\w+$/, '.expected.json')), 'utf8'),
    );
    return { name: path.slice(FOLDER.length), path, asked: { url, status, format, map, headers }, fails };
  });

/** @returns {{name: string, text: string, asked: Asked}[]} */
export const recordings = () =>
  recorded().map(({ name, path, asked }) => ({ name, asked, text: short(readFileSync(inRoot(path), 'utf8')) }));
