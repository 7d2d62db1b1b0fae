/** A dialog with a whole article in it. */
import { html, nothing, type TemplateResult } from '../draw/template.js';
import { articleWords } from '../i18n/article-words.js';
import type { Article } from '../model.js';
import { article, type ArticleOptions } from './article.js';
import { icon } from './icon.js';
import { original } from './inline.js';
import type { View } from './view.js';

const close = 'M5.5 5.5l13 13M18.5 5.5l-13 13';
const out = 'M9.5 5H5v14h14v-4.5M13.5 5H19v5.5M19 5l-9 9';

export interface ReaderOptions extends ArticleOptions {
  /** Classes of the theme and the density. */
  readonly look: string;
  readonly onClose: () => unknown;
}

export function reader(shown: Article, view: View, options: ReaderOptions): TemplateResult {
  const { feed, onClose } = options;
  const m = articleWords(view.m);
  return html`<dialog class="reader" part="reader" aria-labelledby="headline" @close=${onClose}>
    ${sheet(
      shown,
      view,
      options,
      html`<div class="bar" part="bar">
        <b dir="auto">${feed.title}</b>${original(
          shown,
          view,
          html`<span class="vh">${m.openOriginal}</span>${icon(out)}`,
        )}<button type="button" part="close" aria-label=${m.closeReader} @click=${onClose}>${icon(close)}</button>
      </div>`,
    )}
  </dialog>`;
}

/** The same for the printer: a page has neither a bar nor an edge to close it by. */
export const printed = (shown: Article, view: View, options: ReaderOptions): TemplateResult =>
  sheet(shown, view, options, html`<p class="paper"><b dir="auto">${options.feed.title}</b> ${shown.url}</p>`);

const sheet = (shown: Article, view: View, options: ReaderOptions, head: TemplateResult): TemplateResult =>
  html`<div class="root ${options.look}" lang=${view.language === view.around ? nothing : view.language}>
    ${head}
    <div class="in">${article(shown, view, { ...options, reader: true })}</div>
  </div>`;
