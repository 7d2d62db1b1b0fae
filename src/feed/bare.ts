/** What stands around the JSON of some answers is taken off. For answers that are no JSON as they came. */
import type { Answer } from './formats/format.js';
import { parse } from './load.js';

/** Against inclusion in a `<script>`: Gerrit's and Angular's, Google's, Facebook's. */
const GUARD = /^(?:\)\]\}',?|while\s*\(1\);|for\s*\(;;\);)/;
/** Where a document may start: at a line's beginning, or behind a tag. */
const START = /(?:^|>)[^\S\n\r\u2028\u2029]*(?=[[{])/gm;
const STARTS = 20;
/** Characters that may stand behind it. */
const TAIL = 10_000;
const warned = new Set<string>();

/** The answer, its text in the encoding that it declares, its JSON without byte-order mark, blank lines, guard or what a program said around it. */
export function bared(answer: Answer): Answer {
  if (answer.json !== undefined) return answer;
  const text = decoded(answer).replace(/^[\s\uFEFF]+/, '');
  const json = parse(text.replace(GUARD, '')) ?? within(text, answer.url);
  return { ...answer, text, json };
}

/** JSON is UTF-8 (RFC 8259, section 8.1); XML and old systems declare other encodings, in the header (RFC 7303, section 3) or at the start. */
function decoded({ text, bytes, headers }: Answer): string {
  const declared =
    /charset\s*=\s*["']?([\w-]+)/i.exec(headers.get('content-type') ?? '') ??
    /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w-]+)/.exec(text.slice(0, 200));
  if (!bytes?.length || !declared?.[1] || /^utf-?8$/i.test(declared[1])) return text;
  try {
    const decoder = new TextDecoder(declared[1]);
    return bytes.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode();
  } catch {
    // An encoding that nobody knows.
    return text;
  }
}

/**
 * The JSON between what PHP says before it and what a cache writes behind it: warnings, notices, comments. Not out of a page: the JSON in a
 * page's scripts is not what was asked for.
 */
function within(text: string, url: string): unknown {
  const end = Math.max(text.lastIndexOf(']'), text.lastIndexOf('}')) + 1;
  if (!end || text.length - end > TAIL || /\S/.test(text.slice(end).replace(/<!--[^]*?-->|<[^>]*>/g, ''))) return;
  for (const { index, 0: before } of [...text.slice(0, 50_000).matchAll(START)].slice(0, STARTS)) {
    const at = index + before.length;
    if (/<(?:!doctype|html|head|body|script)\b/i.test(text.slice(0, at))) return;
    const json = parse(text.slice(at, end));
    if (typeof json !== 'object') continue;
    if (!warned.has(url)) {
      warned.add(url);
      console.warn(
        `broadsheet: ${url} answers something else around its JSON: ${(text.slice(0, at) + text.slice(end)).slice(0, 200)}`,
      );
    }
    return json;
  }
  return;
}
