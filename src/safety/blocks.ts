/**
 * Untrusted HTML to typed blocks, by allow-list. Nothing here makes markup: what is not named below is unwrapped or goes, and every
 * address passes `url.ts`, so there is nothing left to escape.
 */
import type { Block, Html, Inline } from '../model.js';
import { inlineText } from './line.js';
import { parse as parseHere, type Parse } from './parse.js';
import { decodeOnce } from './decode.js';
import { tooDeep } from './depth.js';
import { plain } from './text.js';
import { Walk } from './walk.js';

export interface BodyOptions {
  /** The article's own address, or the paper's: relative addresses resolve against it, and `base#id` counts as an in-body link. */
  readonly base?: string;
  /** Default: the browser's parser. On a server `parseWith(parse5.parse)`. */
  readonly parse?: Parse;
}

/** Most markup parsed, in characters; what is beyond it is cut. */
const MARKUP = 2_000_000;
/** Most tags parsed: as many as the walk visits nodes. */
const TAGS = 20_000;
/** Most elements that unclosed marks may be made into again: marks with attributes, times tags. */
const REOPENED = 500_000;

/*
 * Where to cut, so that no body holds up the page while the browser parses it. Engines take time by the square of the depth (100,000 nested
 * boxes: over ten seconds), and open unclosed marks anew in every paragraph, which makes millions of elements out of kilobytes. Tags are
 * counted as they stand, even in comments: what a closing tag closes is known only to a parser.
 */
const parsable = (html: string): number => {
  let tags = 0;
  let marks = 0;
  for (const { 1: mark, index } of html.matchAll(
    /<(?:(?:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)([\s/])|[a-z])/gi,
  )) {
    tags++;
    if (mark) marks++;
    if (tags > TAGS || tags * marks > REOPENED || index > MARKUP) return Math.min(index, MARKUP);
  }
  return Math.min(html.length, MARKUP);
};

/**
 * The body as blocks. Bounds: 64 elements deep, 20,000 nodes or tags, 400,000 characters of text, 2,000,000 of markup; a longer body ends after its
 * last whole block with `{type: 'cut'}`. Where no parser may run (`parse` answers `undefined`), the words come as plain paragraphs. Never
 * throws.
 */
export const toBlocks = (html: Html | string, { base, parse = parseHere }: BodyOptions = {}): readonly Block[] => {
  const short = html.slice(0, parsable(html));
  const markup = short.slice(0, tooDeep(short));
  const tree = parse(markup);
  return tree ? new Walk(tree, base).blocks(markup.length < html.length) : plainBlocks(words(markup));
};

/** Elements whose content is no text of the article; `!--` stands for a comment. */
const WORDLESS = /^(?:script|style|template|noscript|svg|math|object|form|select|textarea|title|iframe|button|!--)$/;
const ENDS =
  /^(?:p|div|section|article|h[1-6]|ul|ol|li|blockquote|figure|figcaption|table|tr|pre|hr|details|summary|header|footer)$/;

/** The words of markup that may not be parsed: rough, linear in its length, and only ever shown as text. */
const words = (html: string): string => {
  let out = '';
  let gone = '';
  html.split('<').forEach((piece, index) => {
    const [tag, slash = '', found = ''] = (index && /^(\/?)(!--|[!?]|[a-z][\w-]*)/i.exec(piece)) || [];
    const name = found.toLowerCase();
    const end = gone === '!--' || name === '!--' ? piece.indexOf('-->') + 2 : piece.indexOf('>');
    if (gone) {
      const over = gone === '!--' ? end > 1 : slash && name === gone && end > 0;
      if (!over) return;
      gone = '';
    } else if (tag === undefined) {
      out += (index ? '<' : '') + piece.replace(/[ \t\r\n]+/g, ' ');
      return;
    } else if (!slash && WORDLESS.test(name) && !(name === '!--' && end > 1)) {
      gone = name;
      return;
    }
    if (name === 'br') out += '\n';
    if (name === 'td' || name === 'th') out += ' ';
    if (ENDS.test(name)) out += '\n\n';
    if (end > 0) out += piece.slice(end + 1).replace(/[ \t\r\n]+/g, ' ');
  });
  return decodeOnce(out);
};

/** Plain text to paragraphs at blank lines; a single newline is a break. For JSON Feed's `content_text`. */
export const plainBlocks = (text: string): Block[] =>
  text.split(/(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)/).flatMap((part) => {
    const lines = part.split(/\r\n?|\n/).map((line) => plain(line, Infinity));
    const children = lines.filter(Boolean).flatMap((line): Inline[] => [{ type: 'break' }, line]);
    return children.length ? [{ type: 'paragraph', children: children.slice(1) } as const] : [];
  });

const texts = (block: Block): string[] => {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'pullquote':
      return [inlineText(block.children)];
    case 'list':
      return block.items.flatMap((item) => item.children.flatMap(texts));
    case 'quote':
      return block.children.flatMap(texts);
    case 'details':
      return [inlineText(block.summary), ...block.children.flatMap(texts)];
    case 'table':
      return block.rows.flatMap((row) => row.cells.map((cell) => inlineText(cell.children)));
    case 'figure':
    case 'gallery':
      return block.caption ? [inlineText(block.caption)] : [];
    case 'embed':
      return (block.children ?? []).flatMap(texts);
    default:
      return [];
  }
};

/** Letters and figures alone, to see whether words are the same. */
export const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether the text begins with these words: an excerpt that a machine made, cut off anywhere. Fewer than 20 letters are no excerpt. */
export function opensWith(blocks: readonly Block[], words: string): boolean {
  const excerpt = bare(words);
  let text = '';
  for (const block of blocks) {
    if (text.length >= excerpt.length) break;
    text += bare(texts(block).join(' '));
  }
  return excerpt.length >= 20 && text.startsWith(excerpt);
}

/** Scripts that set no spaces between words, and how many of their characters make about one word. */
const UNSPACED: readonly (readonly [script: RegExp, perWord: number])[] = [
  [/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/gu, 2],
  [/[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/gu, 5],
];

const count = (text: string): number => {
  let sum = 0;
  for (const [script, perWord] of UNSPACED) {
    sum += Math.ceil((text.match(script)?.length ?? 0) / perWord);
    text = text.replace(script, ' ');
  }
  return sum + text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
};

/**
 * How many words there are to read, for the reading time. A word is a run with a letter or digit between spaces; two Chinese or Japanese
 * characters count as one word, as do five Thai, Lao, Khmer or Burmese ones, rounded up per block. Captions and tables count; code does
 * not: it is looked at, not read.
 */
export const wordCount = (blocks: readonly Block[]): number => {
  let sum = 0;
  // Not by `reduce`, which Prototype.js has as something else.
  for (const text of blocks.flatMap(texts)) sum += count(text);
  return sum;
};
