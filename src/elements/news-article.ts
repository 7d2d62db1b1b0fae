import { add, css, type Sheets } from '../draw/css.js';
import type { Changed, PropertyDeclarations } from '../draw/element.js';
import { nothing, render, type TemplateResult } from '../draw/template.js';
import { keyOf } from '../feed/load.js';
import { articleWords } from '../i18n/article-words.js';
import * as dates from '../i18n/format.js';
import type { Article, Feed } from '../model.js';
import { prepareBodies } from '../safety/bodies.js';
import { buttonStyles } from '../ui/button.styles.js';
import { article, articleSkeleton, text, type ArticleOptions } from '../ui/article.js';
import { articleStyles } from '../ui/article.styles.js';
import { bodyStyles } from '../ui/body.styles.js';
import type { View } from '../ui/view.js';
import { announce, withdraw } from './announce.js';
import { Frames } from './frames.js';
import type { Marker } from './marker.js';
import { FLAG } from './attributes.js';
import { NewsElement } from './news-element.js';
import { styles } from './news-article.styles.js';
import { onChange, spoken } from './page.js';
import { Printing } from './print.js';
import { Sharing } from './sharing.js';

/** For a body in the page: nothing wider than its column. No weight, so that any rule of the page wins. */
const fit = css`
  :where([data-news-body] :is(img, video)) {
    max-inline-size: 100%;
    block-size: auto;
  }
  :where([data-news-body] iframe) {
    inline-size: 100%;
    aspect-ratio: 16 / 9;
    border: 0;
  }
  :where([data-news-body] :is(pre, .news-table)) {
    overflow-x: auto;
  }
`;

/**
 * One whole article: the first of the feed, or the one that `article` names.
 * @attr [level=2] - Of the headline as a heading, 1–6; 0: no heading.
 * @slot body - Ours: with `body="light"` the body stands in the page itself, where reader modes, fragments and translation find it.
 * @slot player - Yours: a `<news-player>`, which stands between the times and the picture.
 */
export class NewsArticleElement extends NewsElement {
  static override readonly tag = 'news-article';
  static override styles: Sheets = [NewsElement.styles, buttonStyles, bodyStyles, articleStyles, styles];
  static override properties: PropertyDeclarations = {
    ...NewsElement.properties,
    body: {},
    textSize: { ...FLAG, attribute: 'text-size' },
  };
  static override values = { ...NewsElement.values, open: ['page', 'tab'], body: ['shadow', 'light'] };

  /**
   * `light`: the body is rendered into one child of the element, `<div slot="body" data-news-body>`, where reader modes, `#fragments` and
   * translation find it. The page's own styles hold there, and of ours only that nothing is wider than its column.
   */
  declare body?: string;
  /**
   * Two buttons with which a reader sets the body smaller or larger: 90, 100 (default), 115, 130 or 150 %. Kept in `sessionStorage` as
   * `news-text-size`, for as long as the tab is open; where there is none, until the article leaves. The reader always has them.
   */
  declare textSize?: boolean;

  protected override readonly timely = true;

  #end: unknown;
  #frames = new Frames(() => this.#redraw());
  #sharing = new Sharing(() => {
    const { m, language } = this.settings;
    const draw = (): unknown => this.#redraw();
    return { root: this.renderRoot, article: this.articles[0], words: articleWords(m), language, draw };
  });
  #child?: HTMLElement;
  #marker?: Marker;
  #unhear?: () => void;

  constructor() {
    super();
    this.addController(new Printing(() => [this.shadowRoot, this.#child]));
  }

  protected get shown(): string {
    return 'section kicker image standfirst byline time source tags reading-time access';
  }

  protected override get settings(): View {
    const { level } = this;
    const view = super.settings;
    return {
      ...view,
      dates: view.dates ?? dates,
      level: level === undefined || !(level >= 0 && level <= 6) ? 2 : view.level,
    };
  }

  protected override pick(feed: Feed): readonly Article[] {
    return super.pick(feed).slice(0, 1);
  }

  /** @internal Its body is read before it is shown. */
  ready({ articles }: Feed): Promise<unknown> {
    return prepareBodies(articles);
  }

  protected override head(view: View, end: unknown): unknown {
    this.#end = end;
    // It stands in the article's own line.
    return this.articles.length ? nothing : super.head(view, end);
  }

  get #light(): boolean {
    return this.value('body', this.body) === 'light';
  }

  #options(feed: Feed): ArticleOptions {
    return {
      feed,
      light: this.#light,
      frames: this.#frames.asked,
      onFrame: this.#frames.onFrame,
      tools: this.#sharing,
      end: this.#end,
    };
  }

  protected view(feed: Feed, view: View): TemplateResult {
    return article(this.articles[0]!, view, this.#options(feed));
  }

  protected skeleton(): TemplateResult {
    return articleSkeleton(this.settings.shows('image'));
  }

  async #redraw(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
  }

  protected override updated(changed: Changed): void {
    const { feed, state } = this;
    const [article] = this.articles;
    // An update may still come after the element has left, and must announce nothing.
    const shown = this.isConnected && feed && article && state !== 'error' ? article : undefined;
    if (shown && this.#light) this.#draw(shown, feed!);
    else this.#child?.remove();
    // Not before the second frame: the first is the server's.
    if (this.#sharing.settle(!!this.textSize)) this.requestUpdate();
    if (shown) {
      announce(this, { key: this.data ?? keyOf(this.setting('src'), this.reading), article: shown.id });
    } else withdraw(this);
    if (this.isConnected) this.#unhear ??= onChange(() => void this.#mark(), 'mark');
    void this.#mark();
    super.updated(changed);
  }

  /** The block that a player reads aloud is marked, by code that is fetched when one is. */
  async #mark(): Promise<void> {
    if (!this.#marker && spoken(this) === undefined) return;
    const { Marker } = await import('./marker.js').catch(() => ({ Marker: undefined }));
    if (Marker) (this.#marker ??= new Marker(this)).mark(this.isConnected ? spoken(this) : undefined);
  }

  /** The body in the page: in the child that a snapshot or the server left, if there is one. */
  #draw(article: Article, feed: Feed): void {
    if (!this.#child) {
      const left = this.querySelector<HTMLElement>(':scope > [data-news-body]');
      left?.replaceChildren();
      this.#child = left ?? document.createElement('div');
      this.#child.slot = 'body';
      this.#child.setAttribute('data-news-body', '');
    }
    if (this.#child.parentNode !== this) {
      this.append(this.#child);
      add(this.getRootNode() as Document | ShadowRoot, fit);
    }
    render(text(article, this.settings, this.#options(feed)), this.#child);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#child?.remove();
    this.#marker?.mark(undefined);
    this.#unhear?.();
    this.#unhear = undefined;
    withdraw(this);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'news-article': NewsArticleElement;
  }
}
