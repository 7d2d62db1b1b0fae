import type { Sheets } from '../draw/css.js';
import type { Changed, PropertyDeclarations } from '../draw/element.js';
import { isServer } from '../draw/place.js';
import { html, nothing, type TemplateResult } from '../draw/template.js';
import { keyOf } from '../feed/load.js';
import { rank } from '../feed/rank.js';
import { count, isCalled, unique } from '../feed/select.js';
import { within } from '../i18n/patience.js';
import type { Article, Feed } from '../model.js';
import { buttonStyles } from '../ui/button.styles.js';
import { card, cardSkeleton, headline, kicker } from '../ui/card.js';
import { cardStyles } from '../ui/card.styles.js';
import { icon } from '../ui/icon.js';
import { list } from '../ui/list.js';
import { sectionHead, sectionStyles } from '../ui/section.js';
import { directionOf, languageOf, type View } from '../ui/view.js';
import { NUMBER } from './attributes.js';
import { NewsElement } from './news-element.js';
import { current, onChange } from './page.js';
import { styles } from './related-articles.styles.js';

const DOWN = 'M5 9l7 7 7-7';
/** How many rows stand out at the top. */
const NEAR = 3;
/** Milliseconds. */
const PATIENCE = 3000;
/** How many rows are drawn at once. */
const DRAWN = 100;

/**
 * The articles nearest to the current one, which is never among them; where it is unknown, the feed as it stands.
 * @attr article - The current article, which is never listed; absent: the one that a `<news-article>` of the same source shows, else the page's JSON-LD, canonical address or own address.
 * @attr [limit=50] - How many articles there are at most.
 * @attr [level=2] - Of the heading, 1–6; its headlines have one more. 0: no headings.
 */
export class RelatedArticlesElement extends NewsElement {
  static override readonly tag = 'related-articles';
  static override styles: Sheets = [NewsElement.styles, buttonStyles, cardStyles, sectionStyles, styles];
  static override properties: PropertyDeclarations = {
    ...NewsElement.properties,
    rank: {},
    collapse: NUMBER,
    clamp: NUMBER,
  };
  static override values = { ...NewsElement.values, rank: ['near', 'none'] };

  /** `near`: 3 × Σ idf(shared tag) + 1 (same section) + Σ idf(shared word of the headline), then date, then the feed's order; `none`: the feed's order. */
  declare rank?: string;
  /**
   * How many rows are shown until the reader asks for all; 0: all.
   * @default 10
   */
  declare collapse?: number;
  /**
   * Lines that a row below the first three may take and has room for, 0–4; 0 never cuts; the whole headline shows on focus. The first three have room for three, and are never cut.
   * @default 2
   */
  declare clamp?: number;

  override readonly plural = true;
  private _ranked: readonly Article[] = [];
  /** What the ranking is of: a feed, and what else it came from. */
  private _of: readonly [Feed?, string?] = [];
  private _addresses: () => readonly string[] = () => [];
  /** @internal Whether the reader has asked for all rows. */
  whole = false;
  /** @internal How many rows are drawn; the next come as the reader comes near the end. */
  drawn = DRAWN;
  /** @internal Stops waiting for the reader to come near the end. */
  undraw?: () => void;
  private _unlisten?: () => void;

  override connectedCallback(): void {
    super.connectedCallback();
    this._unlisten = onChange(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._unlisten?.();
    this.undraw?.();
  }

  /** Where the page says that it is comes beside the data; it is waited for only where nothing else says it, and not for long. */
  override prepare(): Promise<unknown> {
    const found = import('./addresses.js').then(({ addresses }) => (this._addresses = addresses));
    const patience = this.setting('article') === undefined ? PATIENCE : 0;
    return Promise.allSettled([within(patience, found), super.prepare()]);
  }

  /** None: a feed without the current article is a feed like any other. */
  protected override get wanted(): undefined {
    return;
  }

  protected get shown(): string {
    return 'section kicker byline time access';
  }

  protected override pick(feed: Feed): readonly Article[] {
    return super.pick({ articles: this.#others(feed) });
  }

  #others(feed: Feed): readonly Article[] {
    const names = this.#current();
    const order = this.value('rank');
    const key = [order, ...names].join('\n');
    if (feed !== this._of[0] || key !== this._of[1]) {
      this._of = [feed, key];
      const all = unique(feed.articles);
      let found: Article | undefined;
      for (const name of names) found ??= all.find((one) => isCalled(one, name));
      if (!found) this._ranked = all;
      else this._ranked = order === 'none' ? all.filter((one) => one !== found) : rank(all, found);
    }
    return this._ranked;
  }

  /** Ids or addresses of the current article, likeliest first. */
  #current(): readonly string[] {
    const named = this.setting('article');
    if (named !== undefined) return named ? [named] : [];
    // A server knows nothing of the page, and the first frame over its markup must be what it drew.
    if (isServer || (!this.hasUpdated && this.hasAttribute('data-news-build'))) return [];
    const key = this.data ?? keyOf(this.setting('src'), this.reading);
    const shown = current(key);
    return shown === undefined ? this._addresses() : [shown];
  }

  protected override get settings(): View {
    const view = super.settings;
    const level = this.#level;
    return { ...view, level: this.heading === '' ? level : level && Math.min(6, level + 1) };
  }

  get #level(): number {
    return Math.min(6, count(this.level) ?? 2);
  }

  protected override head({ m }: View, end: unknown): unknown {
    if (this.state === 'empty') return nothing;
    const { heading = this.state === 'loading' && !this.feed ? undefined : m.related } = this;
    return heading === '' ? end : sectionHead(heading, this.#level, end);
  }

  protected view(_feed: Feed, view: View): TemplateResult {
    const { articles, heading } = this;
    const { m } = view;
    const wish = this.wish;
    const rows = articles.slice(0, Math.min(wish, this.drawn));
    const bare = { ...view, shows: () => false };
    const groups: TemplateResult[] = [];
    for (let from = NEAR; from < rows.length; from = groupEnd(from)) {
      const row = (article: Article, i: number): TemplateResult =>
        html`<li class="card text" part="card" dir=${directionOf(languageOf(article, view))} data-n=${from + i}>
          ${kicker(article, bare)}${headline(article, bare, 's0', from + i)}
        </li>`;
      groups.push(list(`cols cut ${this.#cut}`, rows.slice(from, groupEnd(from)).map(row)));
    }
    const near = (article: Article, index: number): TemplateResult =>
      html`<li>${card(article, view, { layout: 'column', step: 's2', index })}</li>`;
    return html`<section aria-label=${heading || m.related}>
      ${rows.length > 10 ? html`<a class="vh btn skip" href="#end" @click=${this._skip}>${m.skip}</a>` : nothing}
      ${list(`near ${this.#cut}`, rows.slice(0, NEAR).map(near))}${groups}${
        wish < articles.length
          ? html`<div class="foot">
              <button class="btn" part="more" type="button" aria-expanded="false" @click=${this._expand}>
                ${m.showAll(articles.length, view.language)}${icon(DOWN)}
              </button>
            </div>`
          : nothing
      }
      <div class="end" tabindex="-1"></div>
    </section>`;
  }

  get #cut(): string {
    return `c${count(this.clamp) ?? ''}`;
  }

  /** @internal How many rows the reader is to see, sooner or later. */
  get wish(): number {
    const { length } = this.articles;
    return this.whole ? length : Math.min(length, count(this.collapse) ?? 10) || length;
  }

  protected skeleton(): TemplateResult {
    const near = html`<li>${cardSkeleton('column', 's2', this.settings)}</li>`;
    const row = html`<li>
      <div class="t-h s0"><span class="sk"></span><span class="sk w"></span></div>
    </li>`;
    const rows = Array(Math.min(10, count(this.limit) || 10, count(this.collapse) || 10));
    return html`${list('near', rows.fill(near).slice(0, NEAR), 'true')}${list(`cols cut ${this.#cut}`, rows.fill(row).slice(NEAR), 'true')}`;
  }

  protected override nothingHere(): unknown {
    return nothing;
  }

  protected override updated(changed: Changed): void {
    super.updated(changed);
    if (this.drawn < this.wish)
      void rows().then(
        ({ drawNear }) => drawNear(this, DRAWN),
        () => this.#show('drawn', Infinity),
      );
  }

  private _skip = (event: Event): void => {
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>('.end')?.focus();
  };

  // Without the code that does it well, the rows come all the same.
  private _expand = (): void =>
    void rows().then(
      ({ expand }) => expand(this),
      () => this.#show('whole', true),
    );

  #show<Key extends 'whole' | 'drawn'>(what: Key, value: this[Key]): void {
    this[what] = value;
    this.requestUpdate();
  }
}

/** What a reader does with the rows comes when one does it. */
const rows = () => import('./rows.js');

/** The end of a group of rows that are drawn at once. */
const groupEnd = (from: number): number => from - (from % DRAWN) + DRAWN;

declare global {
  interface HTMLElementTagNameMap {
    'related-articles': RelatedArticlesElement;
  }
}
