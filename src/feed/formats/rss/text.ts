/** What of a feed is text, and what is HTML. */
import type { Html } from '../../../model.js';
import { htmlText } from '../../../safety/html-text.js';
import { text } from '../../read.js';
import { child, type Element } from './tree.js';

/** The first child of the first of these names that has any content. */
export function filled(element: Element, ...names: readonly string[]): Element | undefined {
  const found = names.map((name) => child(element, name));
  return found.find((one) => one && (one.markup ?? one.text).trim());
}

export const typeOf = (element: Element): string => element.attributes.get('type')?.toLowerCase() ?? '';

/** The HTML of an element; absent where it holds plain text. */
function htmlOf(element: Element | undefined, atom: boolean): string | undefined {
  if (!element) return;
  // RFC 4287, section 3.1. Atom 0.3 writes media types.
  return element.markup ?? (!atom || /html/.test(typeOf(element)) ? element.text : undefined);
}

export function words(element: Element | undefined, atom: boolean): string | undefined {
  const html = htmlOf(element, atom);
  return html === undefined ? text(element?.text) : htmlText(html) || undefined;
}

const BLOCK = /<(?:p|div|h[1-6]|[uo]l|blockquote|figure|table|section|article)[\s>]/i;

/** A description of more than 500 characters with paragraphs is the article itself. */
const isBody = (html: string): boolean => BLOCK.test(html) && htmlText(html.slice(0, 10_000)).length > 500;

/** "The post X appeared first on Y", in any language: the last paragraph, with two links, of which one leads to the article. */
const FOOTER = /<p>[^<]{0,60}<a\s[^<>]*>[^<]*<\/a>[^<]{0,60}<a\s[^<>]*>[^<]*<\/a>[^<]{0,60}<\/p>\s*$/i;

/** The words of a description, without what WordPress and its plug-ins put at the end. */
function summary(html: string, address: string | undefined): string | undefined {
  const footer = html.search(FOOTER);
  const own = footer >= 0 && address && html.includes(address, footer) ? html.slice(0, footer) : html;
  return text(htmlText(own).replace(/ ?\[(?:…|\.\.\.)\]$/, '…'));
}

interface Body {
  readonly standfirst?: string | undefined;
  readonly html?: Html | undefined;
  readonly text?: string | undefined;
  /** The HTML in which pictures are looked for, and the element that holds it. */
  readonly shown: string;
  readonly place?: Element | undefined;
}

/** The article and its summary, as far as both are there. */
export function bodyOf(item: Element, atom: boolean, title: string | undefined, address: string | undefined): Body {
  const full = filled(item, 'content:encoded', 'content', 'atom:content', 'xhtml:body', 'body');
  const about = filled(item, 'description', 'summary', 'atom:summary', 'itunes:summary', 'itunes:subtitle');
  const [html, short] = [htmlOf(full, atom), htmlOf(about, atom)];
  // Atom may carry any type, a PDF in Base64 too (RFC 4287, section 4.1.3).
  const plain = full && html === undefined && /^(?:text(?:\/plain)?)?$/.test(typeOf(full)) ? full.text : undefined;
  // Without a headline and an address the description is all there is.
  const whole = short !== undefined && (isBody(short) || !(title || address));
  const body = html ?? (whole && plain === undefined ? short : undefined);
  return {
    standfirst: whole ? undefined : short === undefined ? text(about?.text) : summary(short, address),
    html: body as Html | undefined,
    text: plain,
    shown: body ?? short ?? '',
    place: full ?? about,
  };
}
