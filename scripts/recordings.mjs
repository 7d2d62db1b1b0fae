// The recordings of real answers in test/fixtures/formats, as the fuzzing takes them: short enough to be read many times.
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

/** @returns {{name: string, text: string, asked: {url: string}}[]} */
export const recordings = () =>
  filesIn(FOLDER, (path) => !path.endsWith('.expected.json')).map((path) => {
    const { url, status, format, map, headers } = JSON.parse(
      readFileSync(inRoot(path.replace(/\.\w+$/, '.expected.json')), 'utf8'),
    );
    const text = short(readFileSync(inRoot(path), 'utf8'));
    return { name: path.slice(FOLDER.length), text, asked: { url, status, format, map, headers } };
  });
