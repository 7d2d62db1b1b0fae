/** Whether a map can be read with, and what an embedder mends where it cannot. */
import { FeedFailure } from '../../failure.js';
import { url } from '../../read.js';
import type { FeedMap } from '../format.js';
import { faultOf } from './json.js';
import { about, fields, usual, worded } from './usual.js';

const paths: readonly string[] = ['items', ...Object.keys(about), ...fields];
const known: readonly string[] = [...paths, 'base', 'html', 'markdown'];

/**
 * A map as an object or as JSON text.
 * @throws FeedFailure `bad-map`
 */
export function checkedMap(written: unknown, address: string): FeedMap {
  let map = written;
  try {
    if (typeof written === 'string') map = JSON.parse(written);
  } catch {
    map = undefined;
  }
  const why = mistake(map, written);
  if (why) throw new FeedFailure('bad-map', why, address, false);
  return map as FeedMap;
}

function mistake(map: unknown, written: unknown): string | undefined {
  const fault = typeof written === 'string' && map === undefined && faultOf(written);
  if (fault) return `The map is not JSON: line ${fault.line}, column ${fault.column}: ${fault.why}.`;
  if (typeof map !== 'object' || map === null || Array.isArray(map))
    return `The map is ${shown(map)} and must be an object, such as {"items": "data.posts", "title": "headline"}.`;
  for (const [key, value] of Object.entries(map)) {
    const why = value === undefined ? undefined : wrong(key, value);
    if (why) return why;
  }
  const { html = [], markdown } = map as FeedMap;
  return markdown?.length && html.includes('body')
    ? 'The body stands in "html" and in "markdown": keep one.'
    : undefined;
}

function wrong(key: string, value: unknown): string | undefined {
  if (key === 'html') return names(key, value, worded);
  if (key === 'markdown') return names(key, value, ['body']);
  if (!known.includes(key)) return `The map has a field "${key}", which is not known${instead(key, known)}`;
  if (typeof value !== 'string')
    return `"${key}" in the map is ${shown(value)} and must be a path in quotation marks, such as "headline" or "data.0.name".`;
  if (key === 'base')
    return url(value)
      ? undefined
      : `"base" in the map is "${value}" and must be an address, such as "https://paper.example/".`;
  return /[{}]/.test(value.replace(/\{[^{}]+\}/g, ''))
    ? `"${key}" in the map is "${value}", where a brace is not closed or holds nothing: write {slug}.`
    : undefined;
}

/** `html` and `markdown` are lists of fields. */
function names(key: string, value: unknown, may: readonly string[]): string | undefined {
  if (!Array.isArray(value)) return `"${key}" in the map is ${shown(value)} and must be a list of fields: ["body"].`;
  const odd: unknown = value.find((one) => !may.includes(one as string));
  return odd === undefined
    ? undefined
    : `"${key}" in the map names ${shown(odd)}, which is no field with words in it${instead(odd, may)}`;
}

const shown = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 100);

/** The field that was meant, by its usual names or by its spelling; else all there are. */
function instead(name: unknown, may: readonly string[]): string {
  const lower = String(name).toLowerCase();
  const meant =
    fields.find((field) => may.includes(field) && usual[field].toLowerCase().split(' | ').includes(lower)) ??
    may
      .map((one) => [distance(lower, one), one] as const)
      .filter(([far]) => far <= 2)
      .sort(([a], [b]) => a - b)[0]?.[1];
  return meant ? `: is "${meant}" meant?` : `. There are: ${may.join(', ')}.`;
}

/** How many letters must be added, taken away or changed. */
function distance(a: string, b: string): number {
  let row = [...Array(b.length + 1).keys()];
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++)
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (letter === b[j] ? 0 : 1)));
    row = next;
  }
  return row.at(-1)!;
}
