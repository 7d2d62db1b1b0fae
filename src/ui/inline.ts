/** What stands within a line of an article: text, marks and links. */
import { html, nothing, type TemplateResult } from '../draw/template.js';
import { articleWords } from '../i18n/article-words.js';
import type { Article, Inline, Mark } from '../model.js';
import { inlineText } from '../safety/line.js';
import type { View } from './view.js';

export interface BodyOptions {
  readonly article: Article;
  readonly view: View;
  /** Stands in the page itself, without our styles: its links are the page's own. */
  readonly light: boolean;
  /** Addresses of the frames that the reader has asked for. */
  readonly frames: ReadonlySet<string>;
  /** The reader asks for one. */
  readonly onFrame: (src: string, event: Event) => unknown;
}

/** What every block of one body needs to know. */
export interface Context extends BodyOptions {
  /** The least level of the body's own headings. */
  readonly top: number;
  /** Of our own words, where the article's language is another. */
  readonly lang: unknown;
  /** Said after links that open a new tab. */
  readonly hint: unknown;
}

export const idOf = (id: string | undefined): unknown => (id ? `news-${id}` : nothing);

/** A link to the article on its own site, announced by `news-select`. */
export function original(article: Article, view: View, words: unknown, hint = newTab(view)): unknown {
  const url = view.href(article);
  return url ? anchor(url, [words, hint], article, view, { n: 0 }) : nothing;
}

/** Said after links that open a new tab. */
export const newTab = ({ tab, m, language }: View): unknown =>
  tab ? html`<span class="vh" lang=${language}>${` (${m.newTab})`}</span>` : nothing;

/** Any link out of the page. `sponsored` comes from the feed's kind only; a new tab never gets a handle on the host page. */
export function anchor(
  href: string,
  words: unknown,
  { kind }: Article,
  { tab }: View,
  { id, n, name }: { id?: string | undefined; n?: number; name?: unknown } = {},
): TemplateResult {
  const away = tab && /^http/.test(href);
  const rel = [kind === 'sponsored' && 'sponsored', away && 'noopener'].filter(Boolean).join(' ') || nothing;
  return html`<a
    id=${idOf(id)}
    href=${href}
    target=${away ? '_blank' : nothing}
    rel=${rel}
    aria-label=${name ?? nothing}
    data-n=${n ?? nothing}
    >${words}</a
  >`;
}

/** Text with its marks and links. */
export const inline = (children: readonly Inline[], c: Context): unknown[] =>
  children.map((one) => {
    if (typeof one === 'string') return one;
    if (one.type === 'break') return html`<br />`;
    const words = inline(one.children, c);
    if (one.type === 'mark') return (MARKS[one.mark] ?? MARKS.span)(words, one.lang ?? nothing, one.dir ?? nothing);
    if (!one.href.startsWith('#')) return anchor(one.href, [words, c.hint], c.article, c.view, { id: one.id });
    // An arrow back from a footnote needs a name.
    const name = /[\p{L}\p{N}]/u.test(inlineText(one.children)) ? nothing : articleWords(c.view.m).footnoteBack;
    return html`<a
      id=${idOf(one.id)}
      href=${`#news-${one.href.slice(1)}`}
      aria-label=${name}
      @click=${c.light ? nothing : jump}
      >${words}</a
    >`;
  });

/** No fragment of an address leads into a shadow root. */
const jump = (event: Event): void => {
  const link = event.currentTarget as HTMLElement;
  const target = (link.getRootNode() as ShadowRoot).getElementById(link.getAttribute('href')!.slice(1));
  if (!target) return;
  event.preventDefault();
  if (target.localName !== 'a') target.tabIndex = -1;
  target.scrollIntoView();
  target.focus();
};

type MarkTemplate = (words: unknown, lang: unknown, dir: unknown) => TemplateResult;
const MARKS: Record<Mark, MarkTemplate> = {
  em: (words, l, d) => html`<em lang=${l} dir=${d}>${words}</em>`,
  strong: (words, l, d) => html`<strong lang=${l} dir=${d}>${words}</strong>`,
  code: (words, l, d) => html`<code lang=${l} dir=${d}>${words}</code>`,
  sub: (words, l, d) => html`<sub lang=${l} dir=${d}>${words}</sub>`,
  sup: (words, l, d) => html`<sup lang=${l} dir=${d}>${words}</sup>`,
  small: (words, l, d) => html`<small lang=${l} dir=${d}>${words}</small>`,
  mark: (words, l, d) => html`<mark lang=${l} dir=${d}>${words}</mark>`,
  del: (words, l, d) => html`<del lang=${l} dir=${d}>${words}</del>`,
  ins: (words, l, d) => html`<ins lang=${l} dir=${d}>${words}</ins>`,
  q: (words, l, d) => html`<q lang=${l} dir=${d}>${words}</q>`,
  cite: (words, l, d) => html`<cite lang=${l} dir=${d}>${words}</cite>`,
  kbd: (words, l, d) => html`<kbd lang=${l} dir=${d}>${words}</kbd>`,
  abbr: (words, l, d) => html`<abbr lang=${l} dir=${d}>${words}</abbr>`,
  bdi: (words, l, d) => html`<bdi lang=${l} dir=${d}>${words}</bdi>`,
  span: (words, l, d) => html`<span lang=${l} dir=${d}>${words}</span>`,
};
