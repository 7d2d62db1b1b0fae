import type { Sheets } from '../draw/css.js';
import type { Changed, PropertyDeclarations } from '../draw/element.js';
import { html, nothing, type TemplateResult } from '../draw/template.js';
import { count, select } from '../feed/select.js';
import type { NewsLoadEvent } from '../events.js';
import { within } from '../i18n/patience.js';
import type { Article, Feed } from '../model.js';
import { card, cardSkeleton } from '../ui/card.js';
import { cardStyles } from '../ui/card.styles.js';
import type { ListLayout } from '../ui/layouts.js';
import { list } from '../ui/list.js';
import { sectionHead, sectionStyles } from '../ui/section.js';
import type { View } from '../ui/view.js';
import { FLAG, NUMBER } from './attributes.js';
import { layoutsOf, prepareLayouts } from './layouts.js';
import type { Listing } from './listing.js';
import { NewsElement } from './news-element.js';
import { styles } from './news-list.styles.js';

/** How many rows are drawn at once. */
const DRAWN = 100;
/** Milliseconds that the first frame waits for code that its attributes ask for. */
const PATIENCE = 3000;

/** What `show` is when it is absent. */
const CELL = 'section kicker image byline time audio access';
const SHOWN: Partial<Record<ListLayout, string>> = { compact: 'time', numbered: '', grid: CELL, carousel: CELL };

/**
 * The latest articles of a feed, in its order.
 * @attr [limit=10] - How many articles are shown, and how many come with each "Load more".
 * @attr show - As for all elements; absent: by the layout.
 * @attr [level=2] - Of the list's heading, 1–6; its headlines have one more. 0: no headings.
 * @attr {boolean} more - A button "Load more", while there is more.
 * @attr refresh - As for all elements; a failing endpoint is asked half as often after each failure, every ten minutes at the least, and never before its `Retry-After`.
 */
export class NewsListElement extends NewsElement {
  static override readonly tag = 'news-list';
  static override styles: Sheets = [NewsElement.styles, cardStyles, sectionStyles, styles];
  static override properties: PropertyDeclarations = {
    ...NewsElement.properties,
    clamp: NUMBER,
    filters: {},
    paged: { ...FLAG, attribute: 'more' },
  };
  static override values = {
    ...NewsElement.values,
    layout: ['list', 'compact', 'numbered', 'grid', 'magazine', 'carousel'],
    filters: ['none', 'section', 'tag'],
  };

  /** Lines that a headline may take, and that its row keeps room for, 0–4; 0 never cuts; the whole headline shows on focus and is what a screen reader reads. Absent: 2 in a list and in compact rows (3 below 30em), 3 where numbered, 4 in a grid, a magazine and a carousel. */
  declare clamp?: number;
  /** A line of buttons above the list, one for each of the twelve that most of its articles have. */
  declare filters?: string;
  /** @internal Whether there is a button for more: the attribute `more`. */
  declare paged: boolean;

  override readonly plural = true;
  /** @internal How many rows are shown beyond `limit`, because the reader has asked for more. */
  extra = 0;
  /** @internal How many articles of the feed in hand fit. */
  fitting = 0;
  /** @internal How many rows are drawn; the next come as the reader comes near the end. */
  drawn = DRAWN;
  /** @internal Stops waiting for the reader to come near the end. */
  undraw?: () => void;
  private _tools?: Listing;
  private _coming?: Promise<unknown>;
  /** Whose rows were drawn last. */
  private _shown?: readonly Article[];
  private _head?: unknown;

  /**
   * As the button does, which need not be there: shows what the feed in hand still has, else what its next page brings. Leaves the focus
   * where it is. Resolves with how many have come: 0 at the end and where it has failed.
   */
  get more(): () => Promise<number> {
    return async () => {
      if (!this.hasUpdated) return 0;
      await this.#withTools();
      return (await this._tools?.more()) ?? 0;
    };
  }
  // Frameworks that set attributes as properties must not put a boolean in the method's place.
  set more(on: unknown) {
    this.paged = !!on;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._tools?.stop();
    this.undraw?.();
  }

  /** Rows where the code of another has not come. */
  get #layout(): ListLayout {
    const layout = this.value('layout') as ListLayout;
    return layout === 'list' || layoutsOf(this) ? layout : 'list';
  }

  /** @internal How many come at once. */
  get step(): number {
    return count(this.limit) ?? 10;
  }

  /** @internal For what is said beside the view. */
  get words(): View {
    return this.settings;
  }

  /** @internal What the reader may filter by. */
  get by(): string {
    return this.value('filters', this.filters);
  }

  protected get shown(): string {
    return SHOWN[this.#layout] ?? `${CELL} standfirst`;
  }

  /** None: the article that a page is about is no reason to show no other. */
  protected override get wanted(): undefined {
    return;
  }

  protected override pick(feed: Feed): readonly Article[] {
    const all = this.choose(feed);
    this.fitting = all.length;
    return all.slice(0, this.step + this.extra);
  }

  /** @internal All articles of a feed that fit, however many are shown. */
  choose(feed: Feed, filtered = true): readonly Article[] {
    const { exclude, offset } = this;
    const all = select(feed, { section: this.setting('section'), tag: this.setting('tag'), exclude, offset });
    return filtered ? (this._tools?.filter(all) ?? all) : all;
  }

  /** @internal A fresh answer does not move what is being read: the code that sees to that is fetched for the first. */
  receive(fresh: Feed, from: NewsLoadEvent['from'], before?: Feed): boolean {
    if (!before) {
      this.extra = 0;
      this._tools?.reset();
      return false;
    }
    void this.#soon().then(() => {
      if (this.source.answer !== fresh) return;
      if (this._tools) this._tools.receive(fresh, from, before);
      else this.source.show(fresh, from);
      this.requestUpdate();
    });
    return true;
  }

  /** What an attribute asks for comes beside the data, so that nothing moves when it comes. */
  override prepare(): Promise<unknown> {
    return Promise.all([
      super.prepare(),
      this.#needs() && this.#soon(),
      this.value('layout') !== 'list' && prepareLayouts(),
    ]);
  }

  #needs(): boolean {
    return this.paged || this.by !== 'none' || this.#layout === 'carousel' || this.refreshing > 0;
  }

  /** Without this code the list does without, and all its rows are drawn; the next to ask tries again. */
  #withTools(): Promise<unknown> {
    return (this._coming ??= import('./listing.js').then(
      ({ Listing }) => {
        this._tools = new Listing(this);
        this.requestUpdate();
      },
      () => {
        this._coming = undefined;
        if (this.drawn === Infinity) return;
        this.drawn = Infinity;
        this.requestUpdate();
      },
    ));
  }

  #soon(): Promise<unknown> {
    return within(PATIENCE, this.#withTools());
  }

  protected override get settings(): View {
    const view = super.settings;
    const level = this.#level;
    return { ...view, level: this.heading === '' ? level : level && Math.min(6, level + 1) };
  }

  get #level(): number {
    return Math.min(6, count(this.level) ?? 2);
  }

  protected override head(view: View, end: unknown): unknown {
    const { heading = this.state === 'loading' && !this.feed ? undefined : view.m.latest } = this;
    const both = html`${end}${this.#layout === 'carousel' ? this._tools?.buttons(view) : nothing}`;
    const head = heading === '' ? both : sectionHead(heading, this.#level, both);
    // A carousel's buttons belong to its region.
    this._head = this.articles.length && this.state !== 'error' ? head : undefined;
    return this._head ? nothing : head;
  }

  protected view(feed: Feed, view: View): TemplateResult {
    const layout = this.#layout;
    const { articles, heading } = this;
    const long = articles.length > 10;
    const shown = articles.slice(0, this.drawn);
    const draw = (article: Article, index: number): TemplateResult =>
      html`<li>
        ${
          layout === 'list'
            ? card(article, view, { layout: 'row', step: 's1', index })
            : layoutsOf(this)!.row(article, view, layout, index)
        }
      </li>`;
    // Each article keeps its node, as soon as there is code for that: a new one on top touches no other.
    const rows = NewsElement.keyed?.(shown, draw, this._shown) ?? shown.map(draw);
    this._shown = shown;
    return html`<section
      aria-label=${heading || view.m.latest}
      aria-roledescription=${(layout === 'carousel' && this._tools?.turning(view)) || nothing}
    >
      ${this._head}${this._tools?.above(feed, view)}${
        long ? html`<a class="vh btn skip" href="#end" @click=${skip}>${view.m.skip}</a>` : nothing
      }${list(this.#looks(view), rows)}${this._tools?.below(feed, view)}
      <div class="end" tabindex="-1"></div>
    </section>`;
  }

  #looks({ shows }: View): string {
    const layout = this.#layout;
    return `rows ${layout} ${layout === 'compact' && shows('time') ? 'timed' : ''} cut c${count(this.clamp) ?? ''}`;
  }

  protected skeleton(): TemplateResult {
    const layout = this.#layout;
    const view = this.settings;
    // The skeleton of another layout would only move when it comes.
    if (layout !== this.value('layout')) return html``;
    const rows = [...Array(Math.min(6, this.step)).keys()].map(
      (index) =>
        html`<li>
          ${layout === 'list' ? cardSkeleton('row', 's1', view) : layoutsOf(this)!.rowSkeleton(layout, index, view)}
        </li>`,
    );
    return list(this.#looks(view), rows, 'true');
  }

  protected override updated(changed: Changed): void {
    super.updated(changed);
    if (this._tools) this._tools.look();
    else if (this.#needs() || this.drawn < this.articles.length) void this.#withTools();
  }
}

function skip(this: NewsListElement, event: Event): void {
  event.preventDefault();
  this.renderRoot.querySelector<HTMLElement>('.end')?.focus();
}

declare global {
  interface HTMLElementTagNameMap {
    'news-list': NewsListElement;
  }
}
