/** HTML to one line of plain text, for titles and summaries that their format declares as HTML. No DOM: the same in Node, and no body. */
import { decodeText } from './entities.js';
import { plain } from './text.js';

/** Elements whose content is no text of the article, or only for browsers that cannot show it. */
const WORDLESS =
  /^(?:script|style|template|noscript|svg|math|object|select|textarea|title|button|iframe|noembed|noframes|xmp|audio|video|canvas)$/i;
/** Between these there is a space, whatever the markup. */
const PARTS =
  /^(?:p|div|section|article|header|footer|main|aside|nav|address|center|h[1-6]|[uod]l|li|d[td]|blockquote|figure|figcaption|table|caption|t[rdh]|pre|[hb]r|details|summary)$/i;
/** A link to the rest of the article, by the classes of WordPress and its themes. Bounded, so that it is fast on anything. */
const MORE = /\sclass=["']?(?:[^"'>]{0,200}\s)?(?:more-link|read-more|moretag)(?![\w-])/i;
/** What may start a tag or a comment; `<3` and `</3` do not. */
const TAG = /<(?:!--|[!?]|\/(?!\d)([a-z][^\s/>]{0,40})?|([a-z][^\s/>]{0,40}))/gi;

/**
 * Where a tag that starts at `from` is over. Quotation marks hold a `>` only after a `=` (HTML standard, "tokenization"), and only where
 * they are closed: a browser would lose the rest of the text.
 */
function tagEnd(html: string, from: number): number {
  const next = />|=\s*(["'])/g;
  next.lastIndex = from;
  for (let found = next.exec(html); found; found = next.exec(html)) {
    const [, quote] = found;
    if (!quote) return next.lastIndex;
    const closed = html.indexOf(quote, next.lastIndex);
    if (closed >= 0) next.lastIndex = closed + 1;
  }
  return html.length;
}

/** The place after the next `end` from `from` on, or the end of all. */
function after(html: string, end: RegExp, from: number): number {
  end.lastIndex = from;
  return end.exec(html) ? end.lastIndex : html.length;
}

/** Longest markup read, in characters. */
const LONGEST = 100_000;

/**
 * The words of HTML as a browser would show them, on one line: tags, comments and what is never read go, and so does a link of class
 * `more-link` ("Continue reading …"); character references are decoded once; a `<` that starts no tag stays. Linear in the length.
 * @param value what is no string is `''`; markup beyond 100,000 characters is not read
 * @param max as of `plain`
 */
export function htmlText(value: unknown, max?: number): string {
  const html = typeof value === 'string' ? value.slice(0, LONGEST) : '';
  let out = '';
  let at = 0;
  TAG.lastIndex = 0;
  for (let found = TAG.exec(html); found; found = TAG.exec(html)) {
    const [tag, closing, opening] = found;
    out += decodeText(html.slice(at, found.index));
    if (tag === '<!--') at = after(html, /--!?>/g, found.index + 2);
    else if (!opening && !closing) at = after(html, />/g, found.index);
    else {
      const name = opening ?? closing ?? '';
      at = tagEnd(html, found.index);
      if (PARTS.test(name)) out += ' ';
      if (opening && isSkipped(name, html.slice(found.index, at))) at = contentEnd(html, name, at);
    }
    TAG.lastIndex = at;
  }
  return plain(out + decodeText(html.slice(at)), max);
}

/** Whether the content goes with its tag. Only `svg` and `math` can be empty by a `/` (HTML standard, "foreign elements"). */
const isSkipped = (name: string, tag: string): boolean =>
  /^a$/i.test(name) ? MORE.test(tag) : WORDLESS.test(name) && !(/^(?:svg|math)$/i.test(name) && tag.endsWith('/>'));

/** Where the content of an element is over, its closing tag included. */
function contentEnd(html: string, name: string, from: number): number {
  const found = after(html, new RegExp(`</${name}(?![\\w-])`, 'gi'), from);
  return found < html.length ? tagEnd(html, found) : found;
}
