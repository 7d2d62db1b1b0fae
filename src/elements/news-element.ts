/** What every element that shows a feed does: one source, one request, one state. */
import type { Sheets } from '../draw/css.js';
import type { Changed } from '../draw/element.js';
import { isServer } from '../draw/place.js';
import { html, nothing, type TemplateResult } from '../draw/template.js';
import { NewsErrorEvent, NewsLoadEvent } from '../events.js';
import type { FeedFailure } from '../feed/failure.js';
import { count, select } from '../feed/select.js';
import { Speaker } from '../i18n/speaker.js';
import type { Article, Feed } from '../model.js';
import type { keyed } from '../ui/keyed.js';
import { tokens } from '../ui/tokens.js';
import type { Dates, Part, View } from '../ui/view.js';
import { NewsAttributes } from './attributes.js';
import { withCampaign } from './campaign.js';
import { attend, readCalled } from './hands.js';
import { idle } from './idle.js';
import { inherited } from './inherit.js';
import { hasWords, inlineDocument, mayGrow } from './inline.js';
import type { Life } from './life.js';
import { stopWaiting, whenNear } from './near.js';
import { Source } from './source.js';
import type { Trouble } from './trouble.js';

export type NewsState = 'idle' | 'loading' | 'ready' | 'empty' | 'stale' | 'error';
/** Whether the markup could be taken over. `dates`: what stands for its times until they are told anew. */
type Hydrate = ((value: unknown, root: ShadowRoot, host: unknown) => boolean) & { readonly dates?: Dates };

/**
 * What all elements have.
 * @slot - The host page's own words: shown until there is news, and where there is none.
 * @fires {NewsLoadEvent} news-load - A new document has been rendered.
 * @fires {NewsErrorEvent} news-error - Something failed; cancel it to keep our sentence away.
 * @fires {NewsSelectEvent} news-select - A reader follows a headline, by any button or key; cancel it to prevent the navigation.
 * @fires {NewsImpressionEvent} news-impression - Half of a card, or half of the viewport covered by it, was in view for one second; once per article and element.
 */
export abstract class NewsElement extends NewsAttributes {
  /** What it is called. */ static readonly tag: string;
  static override styles: Sheets = [tokens];
  /** @internal What draws over an element's prerendered markup, if it can; set by `hydrate.ts`, which only pages with such markup fetch. */
  static hydrate?: (element: NewsElement) => Hydrate | undefined;
  /** @internal Dates and times in words; set by whoever needs them first. */
  static dates?: Dates;
  /** @internal Rows that follow their articles; set with `dates`. */
  static keyed?: typeof keyed;

  /** Whether the first frame formats its times: an article does, a list waits for an idle moment. */
  protected readonly timely: boolean = false;
  /** @internal Whether it shows several articles, 50 unless `limit` says otherwise, or one. */
  readonly plural: boolean = false;
  /** @internal Whether its attributes alone are something to show: it is then `ready` without a feed, and whatever becomes of one. */
  readonly feedless: boolean = false;

  private _speaks?: Speaker;
  private _source?: Source;
  private _life?: Life;
  private _trouble?: Trouble;
  private _articles: readonly Article[] = [];
  /** The article that was asked for is not in the feed. */ private _missing = false;
  private _permitted = false;
  private _started = false;
  /** A feedless element has waited for words in the page's language, which others await with their data. */ private _spoken = false;
  private _hydrate?: Hydrate;
  private _silenced = false;
  private _now?: number;
  /** @internal Pictures that could not be fetched: those of the feed in hand keep their box until the next. */ broken =
    NONE;
  /** @internal The ids of articles whose impression has been told. */ impressed?: Set<string>;

  get #speaker(): Speaker { return (this._speaks ??= new Speaker(this)); } // prettier-ignore
  /** @internal */ get source(): Source {
    return (this._source ??= new Source(this));
  }
  /** The last good feed. */
  get feed(): Feed | undefined {
    return this.source.feed;
  }
  /** The articles of it that this element shows. */
  get articles(): readonly Article[] {
    return this._articles;
  }
  /** What went wrong, until it goes right: `code`, `hint`, `status`, `url`, `retryable`. */
  get failure(): FeedFailure | undefined {
    return this.source.failure ?? this._trouble?.missing;
  }
  /** What is to be seen: an element is in exactly one state. */ get state(): NewsState {
    const { asking, failure, feed } = this.source;
    if (asking === 'source' || (this._missing && !this._trouble)) return 'loading';
    if (this.feedless) return this._spoken ? 'ready' : this._started ? 'loading' : 'idle';
    if (this._trouble?.missing || (failure && !feed)) return 'error';
    if (!feed) return 'idle';
    // What was empty stays so: there is no news that could be old.
    return this._articles.length ? (failure ? 'stale' : 'ready') : 'empty';
  }

  /** Starts what `loading="manual"` holds back; after a failure, asks again. */
  load(): void {
    this._permitted = true;
    if (!this._started && this.isConnected) this.start();
    else if (this.failure) this.reload();
  }

  /** Asks the endpoint again, past the cache; the old view stays until the answer. */
  reload(): void {
    if (this._started) this.source.reload();
  }

  /** Opens the first article, or the one of this id or address, in a dialog. `false`: the feed has none such or no body of it, or no code came in a second. */
  showReader(id?: string): Promise<boolean> {
    return readCalled(this, id, () => this.settings);
  }

  override connectedCallback(): void {
    this.inherited = inherited(this);
    if (!this.hasAttribute('state')) this.setAttribute('state', 'idle');
    const how = this.value('loading');
    if (this._started || this._permitted || how === 'eager') this.start();
    else if (how === 'lazy') whenNear(this, begin);
  }

  /** @internal */ start(): void {
    this._started = true;
    super.connectedCallback();
    this.#speaker.listen();
    if (this.feedless) void this.prepare().then(() => this.#speak());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    stopWaiting(this);
    this._trouble?.stop();
    this._life?.stop();
    this._life = undefined;
    this._source?.leave();
  }

  #speak(): void {
    this._spoken = true;
    this.requestUpdate();
  }

  /** @internal What the view waits for beside the data: words in the page's language. */
  prepare(): Promise<unknown> {
    return this.#speaker.prepare();
  }

  /** @internal */
  tick(): void {
    this._now = Date.now();
    this.requestUpdate();
  }

  /** Which articles are shown; the base's answer is the selection by attributes. */
  protected pick(feed: Feed): readonly Article[] {
    const { exclude, offset } = this;
    const limit = this.plural ? (count(this.limit) ?? 50) : 1;
    const [section, tag] = [this.setting('section'), this.setting('tag')];
    return select(feed, { article: this.wanted, section, tag, exclude, offset, limit });
  }

  /** The article that the element cannot do without. */
  protected get wanted(): string | undefined {
    return this.setting('article');
  }

  protected abstract view(feed: Feed, view: View): TemplateResult;
  protected abstract skeleton(): TemplateResult;
  /** What stands above the view: a heading, and at its end the age of stale news. */
  protected head(_view: View, end: unknown): unknown {
    return end;
  }
  /** What `show` is when it is absent. */
  protected abstract get shown(): string;

  /** What the templates need to know. */
  protected get settings(): View {
    const { show = this.shown, level = 3 } = this;
    const parts = new Set(show.split(/\s+/));
    const { words, language, around } = this.#speaker;
    const utm = this.setting('utm');
    return {
      m: words,
      language,
      around,
      now: this._now,
      dates: this._hydrate?.dates ?? NewsElement.dates,
      zone: this.getAttribute('data-news-zone') ?? (this.setting('time-zone', this.timeZone) || undefined),
      shows: (part: Part) => parts.has(part),
      level: level >= 0 && level <= 6 ? Math.floor(level) : 3,
      href: ({ url }) => withCampaign(url, utm),
      tab: this.value('open') === 'tab',
      broken: this.broken,
      feedLanguage: this.feed?.language,
    };
  }

  protected override createRenderRoot(): ShadowRoot {
    const prerendered = this.shadowRoot?.firstChild;
    const root = super.createRenderRoot();
    if (prerendered) {
      this._hydrate = NewsElement.hydrate?.(this);
      if (!this._hydrate) root.replaceChildren();
    }
    const open = (): string => this.value('open');
    attend(root, this, open, () => this.settings);
    return root;
  }

  protected override willUpdate(_changed: Changed): void {
    if (isServer || this._hydrate) {
      // The first frame over prerendered markup is drawn with the clock and the language that the server used.
      this._now = Number(this.getAttribute('data-news-now')) || undefined;
      this._spoken = true;
      this.#speaker.around = this.getAttribute('data-news-lang') ?? this.#speaker.around;
    } else if (this.timely) this._now ??= Date.now();
    if (!isServer) this.worded = hasWords(this);
    this.#find();
    const { feed, wanted } = this;
    this._articles = feed ? this.pick(feed) : [];
    this._missing = !!feed && !!wanted && !this._articles.length && this.source.asking !== 'source';
    if (this._missing) void this.prepareTrouble();
    this._trouble?.miss(this._missing ? wanted : undefined, feed);
    const { trouble } = this.source;
    this.source.trouble = undefined;
    this._trouble?.announce(!!trouble, this.settings);
    if (trouble) this._silenced = !this.dispatchEvent(new NewsErrorEvent(trouble));
    if (this.getAttribute('state') !== this.state) this.setAttribute('state', this.state);
  }

  #find(): void {
    // An update may still come after the element has left, and must not ask for anything.
    if (!isServer && !this.isConnected) return;
    const given = this.data ?? inlineDocument(this);
    const src = this.setting('src');
    const nothing = given === undefined && src === undefined;
    this._trouble?.wait(nothing);
    if (nothing && !isServer) {
      void this.prepareTrouble();
      if (mayGrow(this)) return;
    }
    if (nothing && this.feedless) return;
    this.source.use(given, src, this.reading, !!this._hydrate);
  }

  /** @internal What is said and done about failures is fetched when there is one. */
  async prepareTrouble(): Promise<void> {
    if (this._trouble || isServer) return;
    const { Trouble } = await import('./trouble.js').catch(() => ({ Trouble: undefined }));
    if (!Trouble || this._trouble) return;
    this._trouble = new Trouble(this, this.source);
    this.requestUpdate();
  }

  protected override draw(value: unknown): void {
    if (this.hasUpdated || !this._hydrate?.(value, this.renderRoot, this)) super.draw(value);
  }

  protected override render(): unknown {
    const { state, feed } = this;
    const view = this.settings;
    const { language, around } = view;
    const shown = this.feedless ? this._spoken : !!feed && this._articles.length > 0 && state !== 'error';
    // Where the host's words stand, or nothing of ours is wanted, there is no heading either.
    const ours = shown || !(this.worded || this._silenced || state === 'idle');
    const stale = state === 'stale' ? this._trouble?.stale(view) : nothing;
    return html`<div
      class="root ${this.value('theme')} ${this.value('density')}"
      part="root"
      lang=${language === around || (state === 'loading' && !shown) ? nothing : language}
      aria-busy=${this.source.asking === 'source' ? 'true' : nothing}
    >
      ${ours ? this.head(view, stale) : nothing}${shown ? this.view(feed ?? NO_FEED, view) : this.#instead(state, view, ours)}<span
        class="vh"
        role="status"
        >${this.feedless ? nothing : this._trouble?.said || this.source.said}</span
      >
    </div>`;
  }

  /** What stands where there is no news: the host's words, else a skeleton or a sentence. */
  #instead(state: NewsState, view: View, ours: boolean): unknown {
    const slot = html`<slot ?hidden=${ours} @slotchange=${wordsChanged}></slot>`;
    if (!ours) return slot;
    if (state === 'loading') return html`${this.skeleton()}${slot}`;
    return html`${state === 'empty' ? this.nothingHere(view) : this._trouble?.instead(view)}${slot}`;
  }

  /** What is shown when there are no articles and no words of the host's. */
  protected nothingHere({ m }: View): unknown {
    return html`<p class="sf" part="empty">${this.plural ? m.storiesEmpty : m.storyEmpty}</p>`;
  }

  protected override updated(_changed: Changed): void {
    const { feed, news } = this.source;
    if (this.state === 'loading' && !this.feedless) return;
    if (feed && news) {
      this.source.news = undefined;
      this.dispatchEvent(new NewsLoadEvent(feed, this._articles.length, news));
    }
    if (this._life) this._life.updated();
    else if (feed ?? this.failure ?? this.feedless) idle(() => void this.#enliven());
  }

  /** After the first frame: the clock, refreshes, impressions, and all that waits for something to happen. */
  async #enliven(): Promise<void> {
    const { Life } = await import('./life.js').catch(() => ({ Life: undefined }));
    if (!Life || this._life || !this.isConnected) return;
    this._hydrate = undefined;
    this._life = new Life(this, this.source, this.#speaker);
  }
}

function wordsChanged(this: NewsElement): void {
  if (hasWords(this) !== this.worded) this.requestUpdate();
}
const begin = (near: Element): void => (near as NewsElement).start();
const NONE: ReadonlySet<string> = new Set();
const NO_FEED: Feed = Object.freeze({ articles: [] });
