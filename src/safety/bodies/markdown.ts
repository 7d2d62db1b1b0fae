/** Markdown with GitHub's tables and strikethrough (https://github.github.com/gfm/). */
import { Marked } from 'marked';
import type { Block } from '../../model.js';
import { plainBlocks, toBlocks } from '../blocks.js';
import type { ReadBody } from '../bodies.js';
import { httpUrl } from '../url.js';
import { record } from './json.js';

/** Longest text parsed, in characters: as many as the walk keeps. */
const LONGEST = 400_000;

/*
 * Inline marks take time by the square of the paragraph, nested emphasis most of all: 13,000 characters of it one second. So work is counted
 * as characters of a paragraph times its marks and a twentieth of its characters; a paragraph ends at a blank line. What stands in nested
 * lists and quotations is read once for each level, which the start of its line shows. This much takes under a second; an article of usual
 * paragraphs is a hundredth of it.
 */
const WORK = 5e7;

/** Its own: a page may have set up the package's shared one in its way. */
const marked = new Marked({ gfm: true, async: false });

/** A line that alone is too much is cut here, in characters. */
const LINE = 5000;

/** How much of the text may be parsed, in characters. */
export function parsable(text: string): number {
  let [done, length, marks] = [0, 0, 0];
  const work = (): number => done + length * (length / 20 + marks);
  for (const { 0: line, index } of text.matchAll(/[^\n]+\n?|\n/g)) {
    const start = line.search(/[^\s>*+.)\d-]/);
    if (line.trim()) done += 3 * line.length * (start < 0 ? line.length : start);
    else {
      done = work();
      length = marks = 0;
    }
    length += line.length;
    marks += line.match(/[*_~]/g)?.length ?? 0;
    if (work() > WORK || index + line.length > LONGEST) return index || Math.min(LINE, text.length);
  }
  return text.length;
}

/**
 * `value` is the text, or `{markdown, base}` where pictures, and addresses without a protocol, resolve against another address than links.
 * It goes by way of HTML, so that markup within it passes the same walk. Over a bound it ends with `{type: 'cut'}`.
 */
export const read: ReadBody = (value, options) => {
  const { markdown = value, base } = record(value);
  if (typeof markdown !== 'string') return [];
  const whole = markdown.replace(/\r\n?/g, '\n');
  const text = whole.slice(0, parsable(whole));
  const blocks = parsed(text, base, options);
  if (text.length < whole.length && blocks.at(-1)?.type !== 'cut') return [...blocks, { type: 'cut' }];
  return blocks;
};

function parsed(text: string, base: unknown, options: Parameters<ReadBody>[1]): readonly Block[] {
  let html: string;
  try {
    const tokens = marked.lexer(text);
    if (typeof base === 'string') {
      void marked.walkTokens(tokens, (token) => {
        if (token.type === 'image' || (token.type === 'link' && /^\/\//.test(String(token.href))))
          token.href = httpUrl(token.href, base) ?? '';
      });
    }
    html = marked.parser(tokens);
  } catch {
    // Nested deeper than the stack: the words stay.
    return plainBlocks(text);
  }
  return toBlocks(html, options);
}
