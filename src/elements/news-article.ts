import { render, type CSSResultGroup, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { keyOf } from '../feed/load.js';
import { articleWords } from '../i18n/article-words.js';
import * as dates from '../i18n/format.js';
import type { Article, Feed } from '../model.js';
import { article, articleSkeleton, text, type ArticleOptions } from '../ui/article.js';
import { articleStyles } from '../ui/article.styles.js';
import { bodyStyles } from '../ui/body.styles.js';
import type { View } from '../ui/view.js';
import { announce, withdraw } from './announce.js';
import { NewsElement } from './news-element.js';
import { styles } from './news-article.styles.js';

/** Milliseconds for which "Link copied" stays. */
const READ = 4000;

/** For a body in the page: nothing wider than its column. No weight, so that any rule of the page wins. */
const fit = `:where([data-news-body] :is(img, video)) { max-inline-size: 100%; block-size: auto }
  :where([data-news-body] iframe) { inline-size: 100%; aspect-ratio: 16 / 9; border: 0 }
  :where([data-news-body] :is(pre, .news-table)) { overflow-x: auto }`;
let sheet: CSSStyleSheet | undefined;

/**
 * One whole article: the first of the feed, or the one that `article` names.
 * @slot body - Ours: with `body="light"` the body stands in the page itself, where reader modes, fragments and translation find it.
 * @csspart article - The whole.
 * @csspart headline
 * @csspart standfirst
 * @csspart byline
 * @csspart meta - When it appeared and how long it takes.
 * @csspart button - Share, and the buttons that load another site's player.
 * @csspart picture - The lead picture with its caption.
 * @csspart body
 * @csspart corrections
 * @csspart tags
 * @csspart source
 * @csspart paywall
 */
export class NewsArticleElement extends NewsElement {
  static readonly tag = 'news-article';
  static override styles: CSSResultGroup = [NewsElement.styles, bodyStyles, articleStyles, styles];
  static override properties: PropertyDeclarations = { body: {} };
  static override values = { ...NewsElement.values, body: ['shadow', 'light'] };

  /**
   * `shadow` (default), or `light`: the body is a child of the element, `<div slot="body" data-news-body>`. The page's own styles
   * hold there, and of ours only that nothing is wider than its column.
   */
  declare body?: string;

  protected override readonly timely = true;

  #end: unknown;
  #said = '';
  #sharing = true;
  #frames = new Set<string>();
  #child?: HTMLElement;

  protected get shown(): string {
    return 'section kicker image standfirst byline time source tags reading-time access';
  }

  protected override get settings(): View {
    const { level } = this;
    const view = super.settings;
    return { ...view, dates, level: level === undefined || !(level >= 0 && level <= 6) ? 2 : view.level };
  }

  protected override pick(feed: Feed): readonly Article[] {
    return super.pick(feed).slice(0, 1);
  }

  protected override head(view: View, end: unknown): unknown {
    this.#end = end;
    return super.head(view, end);
  }

  get #light(): boolean {
    return this.value('body', this.body) === 'light';
  }

  #options(feed: Feed): ArticleOptions {
    return {
      feed,
      light: this.#light,
      frames: this.#frames,
      onFrame: this.#frame,
      onShare: this.#sharing ? this.#share : undefined,
      said: this.#said,
      end: this.#end,
    };
  }

  protected view(feed: Feed, view: View): TemplateResult {
    return article(this.articles[0]!, view, this.#options(feed));
  }

  protected skeleton(): TemplateResult {
    return articleSkeleton(this.settings.shows('image'));
  }

  /** The reader asks for another site's player: focus goes from the button that leaves to what comes in its place. */
  #frame = async (src: string, { target }: Event): Promise<void> => {
    const box = (target as Element).closest('.news-embed');
    this.#frames = new Set(this.#frames).add(src);
    this.requestUpdate();
    await this.updateComplete;
    box?.querySelector('iframe')?.focus();
  };

  #share = async (): Promise<void> => {
    const [{ title, url } = {} as Article] = this.articles;
    try {
      if (!navigator.share) throw new TypeError();
      await navigator.share({ title, url: url! });
    } catch (error) {
      // Whoever closed the dialog has shared nothing and wants nothing; where it may not open, the link is copied.
      if ((error as Error).name === 'AbortError') return;
      try {
        await navigator.clipboard.writeText(url!);
      } catch {
        return;
      }
      this.#say(articleWords(this.settings.m).copied);
      setTimeout(() => this.#say(''), READ);
    }
  };

  #say(words: string): void {
    this.#said = words;
    this.requestUpdate();
  }

  protected override firstUpdated(): void {
    // Not known to a server: the first frame takes it that the reader can share.
    const { share, clipboard } = navigator as Partial<Navigator>;
    if (share ?? clipboard) return;
    this.#sharing = false;
    this.requestUpdate();
  }

  protected override updated(changed: PropertyValues): void {
    const { feed, state } = this;
    const [article] = this.articles;
    const shown = feed && article && state !== 'error' ? article : undefined;
    if (shown && this.#light) this.#draw(shown, feed!);
    else this.#child?.remove();
    if (shown) {
      const src = this.setting('src', this.src) ?? '';
      announce(this, { key: this.data ?? keyOf(src, this.setting('format', this.format)), article: shown.id });
    } else withdraw(this);
    super.updated(changed);
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
      const { adoptedStyleSheets } = this.getRootNode() as Document;
      if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(fit);
      if (!adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
    }
    render(text(article, this.settings, this.#options(feed)), this.#child);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#child?.remove();
    withdraw(this);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'news-article': NewsArticleElement;
  }
}
