/**
 * Blocks as HTML again, for documents that others read. `toBlocks` reads the same blocks from it: what it does not know how to read is
 * not written. Every text and address is escaped for the place it stands in (HTML standard, 13.3).
 */
import type { Block, Image, Inline, ListItem, Row } from '../model.js';
import { postMark } from './embeds.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);

type Value = string | number | undefined;

/** A start tag; attributes without a value are left out. */
const start = (name: string, attributes: Readonly<Record<string, Value>> = {}): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escape(String(value))}"`))
    .join('')}>`;
const element = (name: string, attributes: Readonly<Record<string, Value>>, inner: string): string =>
  `${start(name, attributes)}${inner}</${name}>`;

export const toMarkup = (blocks: readonly Block[]): string => blocks.map(block).join('');

function block(one: Block): string {
  switch (one.type) {
    case 'paragraph':
    case 'heading': {
      const { id, lang, dir } = one;
      return element(one.type === 'heading' ? `h${one.level}` : 'p', { id, lang, dir }, line(one.children));
    }
    case 'list':
      return element(one.ordered ? 'ol' : 'ul', { start: one.start }, one.items.map(item).join(''));
    case 'quote':
      return element('blockquote', {}, toMarkup(one.children) + under('footer', one.cite));
    case 'pullquote':
      return element('aside', { class: 'pullquote' }, element('p', {}, line(one.children)) + under('footer', one.cite));
    case 'figure':
      return captioned(linked(image(one.image), one.href), one.caption, true);
    case 'gallery':
      return element('figure', { class: 'gallery' }, toMarkup(one.figures) + under('figcaption', one.caption));
    case 'table':
      return element('table', {}, under('caption', one.caption) + one.rows.map(row).join(''));
    case 'code':
      // The first line break after the tag is the markup's own.
      return element('pre', {}, `\n${escape(one.text)}`);
    case 'embed':
      return captioned(embed(one), one.caption);
    case 'media':
      return captioned(element(one.kind, { controls: '', src: one.src, poster: one.poster }, ''), one.caption);
    case 'details':
      return element('details', {}, under('summary', one.summary) + toMarkup(one.children));
    case 'rule':
      return '<hr>';
    case 'cut':
      return '';
  }
}

const item = ({ id, children }: ListItem): string => element('li', { id }, toMarkup(children));

const row = ({ cells }: Row): string =>
  element(
    'tr',
    {},
    cells
      .map(({ head, colspan, rowspan, children }) => element(head ? 'th' : 'td', { colspan, rowspan }, line(children)))
      .join(''),
  );

const under = (name: string, words: readonly Inline[] | undefined): string =>
  words ? element(name, {}, line(words)) : '';

const captioned = (inner: string, caption: readonly Inline[] | undefined, always = false): string =>
  caption || always ? element('figure', {}, inner + under('figcaption', caption)) : inner;

const linked = (inner: string, href: string | undefined): string => (href ? element('a', { href }, inner) : inner);

const image = ({ src, srcset, width, height, alt }: Image): string => start('img', { src, srcset, width, height, alt });

function embed({ site, url, src, title, ratio, children }: Extract<Block, { type: 'embed' }>): string {
  const post = src ? undefined : postMark(site);
  if (post) return element('blockquote', { class: post, cite: url }, toMarkup(children ?? []));
  const size = ratio && { width: Math.round(ratio * 1000), height: 1000 };
  return element('iframe', { src: src ?? url, title, ...size }, '');
}

/** Inline content. */
function line(words: readonly Inline[]): string {
  return words
    .map((one) => {
      if (typeof one === 'string') return escape(one);
      if (one.type === 'break') return '<br>';
      const inner = line(one.children);
      return one.type === 'link'
        ? element('a', { id: one.id, href: one.href }, inner)
        : element(one.mark, { lang: one.lang, dir: one.dir }, inner);
    })
    .join('');
}
