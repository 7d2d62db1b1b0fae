/** What of an article is read aloud, and in which language. */
import type { Article, Block, Feed, Inline } from '../model.js';
import { prepareBodies } from '../safety/bodies.js';
import { bare } from '../safety/blocks.js';
import { inlineText } from '../safety/line.js';
import { bodyOf } from '../ui/body.js';
import type { View } from '../ui/view.js';

export interface Paragraph {
  /** Of its block in the body; −2 the headline, −1 the standfirst. A block in two languages is two paragraphs of one index. */
  readonly index: number;
  /** A line break ends a sentence: an item of a list has often no stop of its own. */
  readonly text: string;
  /** BCP 47, as the publisher wrote it. */
  readonly language: string;
}

interface Line {
  readonly text: string;
  readonly lang?: string | undefined;
}

/**
 * Headline, standfirst, and the paragraphs, headings, lists, quotations and details of the body. Captions, tables, code and other
 * sites' posts are looked at, not listened to; nor is anything heard twice: a standfirst that begins the text, or words pulled out of it.
 */
export async function paragraphsOf(article: Article, feed: Feed, view: View): Promise<readonly Paragraph[]> {
  await prepareBodies([article]);
  const { title, standfirst = '', url, language = feed.language ?? view.around } = article;
  const { blocks } = bodyOf(article, url ?? feed.home);
  const body = blocks.map(lines);
  const heard = bare(body.map((each, n) => (blocks[n]!.type === 'pullquote' ? '' : textOf(each))).join(' '));
  const repeats = (text: string, n: number): boolean => blocks[n]!.type === 'pullquote' && heard.includes(bare(text));
  const opening = bare(standfirst);
  const found = [
    { index: -2, lines: [{ text: title }] },
    { index: -1, lines: opening && heard.startsWith(opening) ? [] : [{ text: standfirst }] },
    ...body.map((each, index) => ({ index, lines: each.filter(({ text }) => !repeats(text, index)) })),
  ];
  return found.flatMap(({ index, lines }) =>
    byLanguage(lines, language).map(({ text, lang = language }) => ({ index, text, language: lang })),
  );
}

const textOf = (lines: readonly Line[]): string => lines.map(({ text }) => text).join('\n');

/** Lines with words in them; those that follow one another in one language are one text. */
function byLanguage(lines: readonly Line[], language: string): Line[] {
  const out: Line[] = [];
  for (const { text, lang = language } of lines) {
    // Soft hyphens and places where a long word may break are nothing to be heard.
    const clean = text
      .replace(/[\u00ad\u200b]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (!bare(clean)) continue;
    const before = out.at(-1);
    if (before && before.lang === lang) out[out.length - 1] = { lang, text: `${before.text}\n${clean}` };
    else out.push({ lang, text: clean });
  }
  return out;
}

function lines(block: Block): Line[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [{ text: words(block.children), lang: block.lang }];
    case 'list':
      return block.items.flatMap(({ children }) => children.flatMap(lines));
    case 'quote':
      return [...block.children.flatMap(lines), { text: words(block.cite ?? []) }];
    case 'pullquote':
      return [{ text: words(block.children) }];
    case 'details':
      return [{ text: words(block.summary) }, ...block.children.flatMap(lines)];
    default:
      return [];
  }
}

/** The marks of a footnote: numbers, brackets, stars. A letter or two may be one as well, but "st" of "1st" is none. */
const FOOTNOTE = /^[\s\d*†‡§¶[\](),;–-]*$/;
/** A power is what stands raised over ten, or over a unit of length. */
const POWER = /(?:^|\D)10$|(?:^|[\s\d/])[cdkm]?m$/;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Inline content as it is said: without footnote marks and struck words, with powers that a voice knows as such. */
const words = (children: readonly Inline[]): string =>
  children.reduce<string>((before, one) => before + word(one, before), '');

function word(one: Inline, before: string): string {
  if (typeof one === 'string') return one;
  if (one.type === 'break') return ' ';
  const text = inlineText(one.children);
  if (one.type === 'link') return one.href.startsWith('#') && bare(text).length < 3 ? '' : words(one.children);
  if (one.mark === 'del') return '';
  if (one.mark !== 'sup' || !FOOTNOTE.test(text)) return words(one.children);
  return /^\d+$/.test(text) && POWER.test(before) ? text.replace(/\d/g, (digit) => RAISED[Number(digit)]!) : '';
}
