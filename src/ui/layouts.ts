/** The layouts that not every page has: rows and cells of a list, and what a headline's need. Fetched beside the data, where an attribute asks. */
import type { Sheet } from '../draw/css.js';
import { BLANK, html, nothing, type TemplateResult } from '../draw/template.js';
import type { Article } from '../model.js';
import { card, cardSkeleton, headline, kicker, meta, type CardLayout } from './card.js';
import { headlineLayouts, listLayouts } from './layouts.styles.js';
import { directionOf, languageOf, type View } from './view.js';

export type ListLayout = 'list' | 'compact' | 'numbered' | 'grid' | 'magazine' | 'carousel';

export function row(article: Article, view: View, layout: ListLayout, index: number): TemplateResult {
  const numbered = layout === 'numbered';
  if (!numbered && layout !== 'compact') {
    const [look, step] = cell(layout, index);
    return card(article, look === 'text' ? without(view, 'standfirst') : view, { layout: look, step, index });
  }
  const rest = without(view, numbered ? '' : 'time');
  // Numerals and times keep the list's edge, whichever way a headline runs.
  return html`<article class="card" part="card" data-n=${index}>
    ${numbered ? html`<span class="t-h no">${numeral(index + 1, view)}</span>` : clock(article, view)}
    <div class="txt" dir=${directionOf(languageOf(article, view))}>
      ${kicker(article, rest)}${headline(article, view, numbered ? 's1' : 's0', index)}${meta(article, rest)}
    </div>
  </article>`;
}

/** How a cell looks, and its headline's step. A magazine has one lead, two columns with pictures, and words. */
const cell = (layout: ListLayout, index: number): [CardLayout, string] =>
  layout === 'magazine' ? [index < 3 ? 'column' : 'text', index ? 's2' : 's4'] : ['column', 's2'];

/** A row that is to come. */
export function rowSkeleton(layout: ListLayout, index: number, view: View): TemplateResult {
  const compact = layout === 'compact';
  return compact || layout === 'numbered'
    ? html`<div class="card">
        <span></span>
        <div class="txt">
          <div class="t-h ${compact ? 's0' : 's1'}"><span class="sk"></span><span class="sk w"></span></div>
        </div>
      </div>`
    : cardSkeleton(...cell(layout, index), view);
}

const without = (view: View, part: string): View => ({ ...view, shows: (one) => one !== part && view.shows(one) });

/** Where the language may have digits of its own, they come with Intl, which no first frame waits for. */
const numeral = (n: number, { dates, language }: View): unknown =>
  dates?.number(n, language) ?? (/^(de|en|es|fr)\b/.test(language) ? n : nothing);

function clock({ kind, published, updated }: Article, { now, dates, language, zone, shows }: View): unknown {
  const at = kind === 'live' ? (updated ?? published) : published;
  if (at === undefined || !shows('time')) return html`<span></span>`;
  const text = now && dates?.shortTime(at, now, language, zone);
  // A blank keeps the line that the time will stand on.
  return html`<time class="meta ${text ? '' : 'blank'}" datetime=${new Date(at).toISOString()}>${text || BLANK}</time>`;
}

/** What each element has beside its own styles. */
export const sheets: Readonly<Record<string, Sheet>> = { 'news-headline': headlineLayouts, 'news-list': listLayouts };
