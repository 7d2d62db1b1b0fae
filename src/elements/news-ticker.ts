import type { Sheets } from '../draw/css.js';
import type { Changed, PropertyDeclarations } from '../draw/element.js';
import { html, nothing, type TemplateResult } from '../draw/template.js';
import { count } from '../feed/select.js';
import { frontWords, type FrontWords } from '../i18n/front-words.js';
import type { Article, Feed } from '../model.js';
import { headline, kicker } from '../ui/card.js';
import { icon } from '../ui/icon.js';
import { keyed } from '../ui/keyed.js';
import { directionOf, languageOf, type View } from '../ui/view.js';
import { NUMBER } from './attributes.js';
import { NewsElement } from './news-element.js';
import { styles } from './news-ticker.styles.js';
import { Turning } from './turning.js';

/** Seconds that a headline stands, by default and at least: five is the most that WCAG 2.2.2 lets anything move without a way to stop it. */
const INTERVAL = 8;
const SHORTEST = 5;
/** A timer for longer than 24 days would go off at once. */
const LONGEST = 86_400;
const DAY = 24 * 3_600_000;

const PREVIOUS = 'M15 5l-7 7 7 7';
const NEXT = 'M9 5l7 7-7 7';
const PAUSE = 'M6.5 5h4v14h-4zM13.5 5h4v14h-4z';
const PLAY = 'M7 4.5v15l12-7.5z';

/**
 * The latest headlines in one line, one at a time. It stands still while the reader points at it, has the focus in it or does not see it,
 * and under reduced motion; a pause is remembered for the tab, where its storage is not blocked. Nothing ever scrolls.
 * @attr [limit=10] - How many headlines take turns.
 * @attr show - `time`, and `section`, `kicker` before the headline.
 * @attr heading - The label before the headlines; `""`: none that is seen, the region keeps its name; absent: "Latest".
 * @attr level - Of the label as a heading, 1–6; absent: none.
 */
export class NewsTickerElement extends NewsElement {
  static override readonly tag = 'news-ticker';
  static override styles: Sheets = [NewsElement.styles, styles];
  static override properties: PropertyDeclarations = { ...NewsElement.properties, interval: NUMBER };

  /**
   * Seconds that each headline stands, raised to 5.
   * @default 8
   */
  declare interval?: number;

  override readonly plural = true;
  #turning = new Turning(this);
  #index = 0;
  /** The id of the headline that stands there, which a refresh does not take from under the reader's eyes. */
  #current?: string;
  /** There is no fade before the first turn. */
  #turned = false;
  /** What the reader has turned to. What comes by itself is not announced. */
  #said?: Article;
  #age: unknown;

  /** @internal */
  get stay(): number {
    if (this.articles.length < 2) return 0;
    const { interval = INTERVAL } = this;
    return Math.min(LONGEST, interval > 0 ? Math.max(SHORTEST, interval) : INTERVAL) * 1000;
  }

  /** @internal */
  turn(): void {
    this.#go(1);
  }

  #go(by: number, asked = false): void {
    const { articles } = this;
    const index = (this.#index + by + articles.length) % articles.length;
    const article = articles[index];
    if (!article) return;
    this.#index = index;
    this.#current = article.id;
    this.#turned = true;
    this.#said = asked ? article : undefined;
    if (asked) this.#turning.restart();
    this.requestUpdate();
  }

  protected override pick(feed: Feed): readonly Article[] {
    return super.pick(feed).slice(0, count(this.limit) ?? 10);
  }

  /** None: the article that a page is about is no reason to show no other. */
  protected override get wanted(): undefined {
    return;
  }

  protected get shown(): string {
    return 'time';
  }

  protected override willUpdate(changed: Changed): void {
    super.willUpdate(changed);
    const { articles } = this;
    const index = articles.findIndex(({ id }) => id === this.#current);
    this.#index = index < 0 ? Math.max(0, Math.min(this.#index, articles.length - 1)) : index;
    this.#current = articles[this.#index]?.id;
  }

  /** The age of stale news stands in the line. */
  protected override head(_view: View, age: unknown): unknown {
    this.#age = age;
    return nothing;
  }

  protected view(_feed: Feed, view: View): TemplateResult {
    const { articles } = this;
    const words = frontWords(view.m);
    return html`<section class="line" aria-label=${this.heading || words.ticker}>
      ${this.#label(this.heading ?? words.ticker)}${this.#age}
      <div class="turns ${this.#turned ? 'turned' : ''}">
        ${keyed(articles, (article, index) => this.#item(article, index, view, words))}
      </div>
      ${articles.length > 1 ? this.#controls(words) : nothing}
      <span class="vh" aria-live="polite" dir="auto" lang=${this.#said ? languageOf(this.#said, view) : nothing}
        >${this.#said?.title}</span
      >
    </section>`;
  }

  #label(heading: string): unknown {
    const level = Math.min(6, count(this.level) ?? 0);
    return heading
      ? html`<div
          class="lab"
          part="label"
          dir="auto"
          role=${level ? 'heading' : nothing}
          aria-level=${level || nothing}
        >
          ${heading}
        </div>`
      : nothing;
  }

  #item(article: Article, index: number, view: View, words: FrontWords): TemplateResult {
    const { length } = this.articles;
    return html`<div
      class="card"
      part="card"
      data-n=${index}
      role=${length > 1 ? 'group' : nothing}
      aria-label=${length > 1 ? words.headlineOf(index + 1, length, view.language) : nothing}
      ?hidden=${index !== this.#index}
    >
      <div class="flow" dir=${directionOf(languageOf(article, view))}>
        ${kicker(article, view)}${view.shows('time') ? clock(article, view) : nothing}${' '}${headline(
          article,
          { ...view, level: 0 },
          's0',
          index,
        )}
      </div>
    </div>`;
  }

  #controls(words: FrontWords): TemplateResult {
    const { paused } = this.#turning;
    const button = (part: string, name: string, path: string, press: () => void): TemplateResult =>
      html`<button class="ib ${part}" part=${part} type="button" aria-label=${name} @click=${press}>
        ${icon(path)}
      </button>`;
    return html`<div class="ctl" part="controls">
      ${button('previous', words.previousHeadline, PREVIOUS, () => this.#go(-1, true))}
      ${button('pause', paused ? words.resumeHeadlines : words.pauseHeadlines, paused ? PLAY : PAUSE, () =>
        this.#turning.toggle(),
      )}
      ${button('next', words.nextHeadline, NEXT, () => this.#go(1, true))}
    </div>`;
  }

  protected skeleton(): TemplateResult {
    return html`<div class="line" aria-hidden="true">
      ${this.heading === undefined ? html`<div class="lab"><span class="sk"></span></div>` : this.#label(this.heading)}
      <div class="turns">
        <div class="card"><span class="sk w"></span></div>
      </div>
    </div>`;
  }
}

/** "09:42" within a day, then the day. */
function clock({ kind, published, updated }: Article, { now, dates, language, zone }: View): unknown {
  const at = kind === 'live' ? (updated ?? published) : published;
  if (at === undefined) return nothing;
  const tell = now && Math.abs(now - at) < DAY ? dates?.clock(at, language, zone) : undefined;
  const text = tell ?? (now && dates?.relativeTime(at, now, language, zone));
  return html`<time class=${text ? '' : 'blank'} dir="auto" datetime=${new Date(at).toISOString()}>${text}</time>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'news-ticker': NewsTickerElement;
  }
}
