import type { Sheets } from '../draw/css.js';
import { html, type TemplateResult } from '../draw/template.js';
import type { Feed } from '../model.js';
import { card, cardSkeleton, type CardLayout } from '../ui/card.js';
import { cardStyles } from '../ui/card.styles.js';
import type { View } from '../ui/view.js';
import { NewsElement } from './news-element.js';
import { layoutsOf, prepareLayouts } from './layouts.js';
import { styles } from './news-headline.styles.js';

/**
 * One article as a card: the first of the feed, or the one that `article` names.
 * @attr [level=3] - Of the headline as a heading, 1–6; 0: no heading.
 */
export class NewsHeadlineElement extends NewsElement {
  static override readonly tag = 'news-headline';
  static override styles: Sheets = [NewsElement.styles, cardStyles, styles];
  static override values = { ...NewsElement.values, layout: ['text', 'row', 'column', 'hero', 'overlay'] };

  #needs(): boolean {
    return /^(hero|overlay)$/.test(this.value('layout'));
  }

  /** Plain text where the code of another has not come. */
  #layout(): CardLayout {
    return this.#needs() && !layoutsOf(this) ? 'text' : (this.value('layout') as CardLayout);
  }

  #step(): string {
    return this.#needs() && layoutsOf(this) ? 's5' : 's2';
  }

  override prepare(): Promise<unknown> {
    return Promise.all([super.prepare(), this.#needs() && prepareLayouts()]);
  }

  protected get shown(): string {
    return 'section kicker image standfirst byline time audio access';
  }

  protected view(_feed: Feed, view: View): TemplateResult {
    return card(this.articles[0]!, view, { layout: this.#layout(), step: this.#step(), index: 0 });
  }

  protected skeleton(): TemplateResult {
    // The skeleton of another layout would only move when it comes.
    if (this.#needs() && !layoutsOf(this)) return html``;
    return cardSkeleton(this.#layout(), this.#step(), this.settings);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'news-headline': NewsHeadlineElement;
  }
}
