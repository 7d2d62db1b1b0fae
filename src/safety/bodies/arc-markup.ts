/** Elements of ANS as HTML, so that a whole body is parsed at once. It is only ever given to `toBlocks`, which trusts none of it. */
import { htmlText } from '../html-text.js';
import { plain } from '../text.js';
import { filmOf, imageOf } from './arc-media.js';
import { list, record, type Json } from './json.js';

/** Levels of lists and quotations that are written; `toBlocks` ends the body before. */
const DEPTH = 64;

/** The element's HTML, `''` where it has none: references, embeds of the publisher's own, and what is not known. */
export function markup(element: Json, base: string | undefined, depth = 0): string {
  if (depth > DEPTH) return '';
  const { content } = element;
  switch (element.type) {
    case 'text':
      return `<p>${tame(content)}</p>`;
    case 'header':
      return heading(element);
    case 'list':
      return lines(element, base, depth);
    case 'quote':
      return quote(element, base, depth);
    case 'blockquote':
      return `<blockquote><p>${tame(content)}</p></blockquote>`;
    case 'table':
      return table(element);
    case 'code':
      return typeof content === 'string' ? `<pre>\n${escape(content)}</pre>` : '';
    case 'divider':
      return '<hr>';
    case 'image':
      return figure(element, base);
    case 'gallery':
      return `<figure class="gallery">${list(element.content_elements)
        .map((one) => figure(record(one), base))
        .join('')}</figure>`;
    case 'video':
      return film(element, base);
    case 'audio':
      return sound(element);
    case 'interstitial_link':
      return `<p>${link(element)}</p>`;
    case 'link_list':
      return links(element);
    default:
      return '';
  }
}

const escape = (text: string): string => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);

function heading({ level, content }: Json): string {
  const name = `h${typeof level === 'number' && level >= 1 && level <= 6 ? Math.floor(level) : 2}`;
  return `<${name}>${tame(content)}</${name}>`;
}

/** A list within a list stands beside the item it belongs to, as `toBlocks` knows from elsewhere. */
function lines({ list_type, items }: Json, base: string | undefined, depth: number): string {
  const name = list_type === 'ordered' ? 'ol' : 'ul';
  const all = list(items).map(record);
  const written = all.map((one) =>
    one.type === 'text' ? `<li>${tame(one.content)}</li>` : markup(one, base, depth + 1),
  );
  return `<${name}>${written.join('')}</${name}>`;
}

function quote({ subtype, content_elements, citation }: Json, base: string | undefined, depth: number): string {
  const inner = list(content_elements).map((one) => markup(record(one), base, depth + 1));
  const cite = tame(record(citation).content);
  return subtype === 'pullquote'
    ? `<aside class="pullquote">${inner.join('')}<cite>${cite}</cite></aside>`
    : `<blockquote>${inner.join('')}<footer>${cite}</footer></blockquote>`;
}

function table({ header, rows }: Json): string {
  const row = (cells: unknown, name: string): string =>
    `<tr>${list(cells)
      .map((cell) => `<${name}>${tame(record(cell).content)}</${name}>`)
      .join('')}</tr>`;
  return `<table>${row(header, 'th')}${list(rows)
    .map((cells) => row(cells, 'td'))
    .join('')}</table>`;
}

function figure(element: Json, base: string | undefined): string {
  const found = imageOf(element, base);
  if (!found) return '';
  const { src, alt, width, height, caption = '' } = found;
  const size = `${width ? ` width="${width}"` : ''}${height ? ` height="${height}"` : ''}`;
  return `<figure><img src="${escape(src)}" alt="${escape(alt)}"${size}><figcaption>${escape(caption)}</figcaption></figure>`;
}

function film(element: Json, base: string | undefined): string {
  const found = filmOf(element, base);
  if (!found) return '';
  const words = plain(record(element.description).basic) || plain(record(element.headlines).basic);
  const { src, poster = '' } = found;
  return `<figure><video src="${escape(src)}" poster="${escape(poster)}"></video><figcaption>${escape(words)}</figcaption></figure>`;
}

function sound({ source_url, streams, headlines }: Json): string {
  const src = [source_url, record(list(streams)[0]).url].find((one) => typeof one === 'string');
  const words = plain(record(headlines).basic);
  return src
    ? `<figure><audio src="${escape(plain(src))}"></audio><figcaption>${escape(words)}</figcaption></figure>`
    : '';
}

const link = ({ url, content }: Json): string => `<a href="${escape(plain(url))}">${tame(content)}</a>`;

function links({ title, items }: Json): string {
  const all = list(items).map(record);
  const written = all.map((one) => `<li>${one.type === 'interstitial_link' ? link(one) : tame(one.content)}</li>`);
  return `<p><strong>${escape(plain(title))}</strong></p><ul>${written.join('')}</ul>`;
}

/** HTML that can stand among other HTML; of any other its words. */
const tame = (content: unknown): string =>
  typeof content !== 'string' ? '' : isTame(content) ? content : escape(htmlText(content));

/** One tag with whole attributes, or anything else that a parser would not take for text. */
const TAG = /<(\/?)([a-z]+)(?:\s+[\w:-]+(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>=`]+))?)*\s*\/?>|<(?=[a-z!/?])/gi;
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|big|cite|code|del|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var)$/;

/** Whether HTML holds inline elements only, each closed in its turn: an open comment or quotation mark would swallow what follows. */
export function isTame(html: string): boolean {
  const open: string[] = [];
  for (const [, slash, written = ''] of html.matchAll(TAG)) {
    const name = written.toLowerCase();
    if (name === 'br' || name === 'wbr') continue;
    if (!INLINE.test(name)) return false;
    if (!slash) open.push(name);
    else if (open.pop() !== name) return false;
  }
  return !open.length;
}
