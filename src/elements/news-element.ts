/** What every element that shows a feed does: one source, one request, one state. */
import { isServer, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { NewsErrorEvent, NewsLoadEvent, NewsSelectEvent } from '../events.js';
import { FeedFailure } from '../feed/failure.js';
import { count, select } from '../feed/select.js';
import type { Words } from '../i18n/messages.js';
import { Speaker } from '../i18n/speaker.js';
import type { Article, Feed } from '../model.js';
import { asOf, failed, quiet } from '../ui/states.js';
import { tokens } from '../ui/tokens.js';
import type { Dates, Part, View } from '../ui/view.js';
import { version } from '../version.js';
import { NewsAttributes } from './attributes.js';
import { withCampaign } from './campaign.js';
import { inherited } from './inherit.js';
import { hasWords, inlineDocument, mayGrow, whenGrown } from './inline.js';
import type { Life } from './life.js';
import { whenNear } from './near.js';
import { Source } from './source.js';

export type NewsState = 'idle' | 'loading' | 'ready' | 'empty' | 'stale' | 'error';
type Hydrate = (value: unknown, container: ShadowRoot, options: object) => void;

/**
 * @slot - The host page's own words: shown until there is news, and where there is none.
 * @fires {NewsLoadEvent} news-load - A new document has been rendered.
 * @fires {NewsErrorEvent} news-error - Something failed; cancelling it keeps our sentence from being shown.
 * @fires {NewsSelectEvent} news-select - A reader follows an article's link; cancelling it prevents the navigation.
 * @fires {NewsImpressionEvent} news-impression - An article's card was in view for one second.
 * @csspart root - The box in the shadow root that everything stands in.
 */
export abstract class NewsElement extends NewsAttributes {
  static override styles: CSSResultGroup = [tokens];
  /** @internal Draws over prerendered markup; set by `hydrate.ts`, which only pages with such markup fetch. */
  static hydrate?: Hydrate;
  /** @internal Dates and times in words; set by whoever needs them first. */
  static dates?: Dates;

  /** Whether the first frame formats its times: an article does, a list waits for an idle moment. */
  protected readonly timely: boolean = false;
  /** Whether it shows several articles, 50 unless `limit` says otherwise, or one. */
  protected readonly plural: boolean = false;

  #speaker = new Speaker(this);
  #source = new Source(this, () => this.#speaker.prepare());
  #life?: Life;
  #articles: readonly Article[] = [];
  /** The article that was asked for is not in the feed. */
  #missing?: FeedFailure;
  #permitted = false;
  #started = false;
  #hydrating = false;
  #silenced = false;
  #words = false;
  #said = '';
  #now?: number;
  /** Pictures that could not be fetched: those of the feed in hand keep their box until the next. */
  #broken = new Set<string>();
  #without: ReadonlySet<string> = new Set();
  #far?: () => void;
  /** Stops waiting for children that are still to come. */
  #growing?: () => void;
  /** The reader has asked, so the answer is announced. */
  #asked = false;
  /** @internal The ids of articles whose impression has been told. */
  readonly impressed = new Set<string>();

  /** The last good document. */
  get feed(): Feed | undefined {
    return this.#source.feed;
  }
  /** The articles of it that this element shows. */
  get articles(): readonly Article[] {
    return this.#articles;
  }
  /** What went wrong, until it goes right. */
  get failure(): FeedFailure | undefined {
    return this.#source.failure ?? this.#missing;
  }
  get state(): NewsState {
    const { asking, failure, feed } = this.#source;
    if (asking === 'source') return 'loading';
    if (this.#missing || (failure && !feed)) return 'error';
    if (failure) return 'stale';
    if (!feed) return 'idle';
    return this.#articles.length ? 'ready' : 'empty';
  }

  /** Starts what `loading="manual"` holds back; after a failure, asks again. */
  load(): void {
    this.#permitted = true;
    if (!this.#started && this.isConnected) this.#start();
    else if (this.failure) this.reload();
  }

  /** Asks the endpoint again, past the cache; the old view stays until the answer. */
  reload(): void {
    if (!this.#started) return;
    this.#source.reload();
    this.requestUpdate();
  }

  override connectedCallback(): void {
    this.inherited = inherited(this);
    if (!this.hasAttribute('state')) this.setAttribute('state', 'idle');
    const how = this.value('loading', this.setting('loading', this.loading));
    if (this.#started || this.#permitted || how === 'eager') this.#start();
    else if (how === 'lazy') this.#far = whenNear(this, () => this.#start());
  }

  #start(): void {
    this.#started = true;
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#far?.();
    this.#stopGrowing();
    this.#life?.stop();
    this.#life = undefined;
    this.#source.leave();
  }

  /** @internal An ancestor's settings, or the language, may have changed. */
  readonly settle = (): void => {
    const settings = inherited(this);
    const before = JSON.stringify(this.inherited);
    this.inherited = settings;
    const spoken = this.#speaker.listen();
    if (spoken) void this.#speaker.prepare().then(() => this.requestUpdate());
    if (spoken || before !== JSON.stringify(settings)) this.requestUpdate();
  };

  /** @internal */
  tick(): void {
    this.#now = Date.now();
    this.requestUpdate();
  }

  /** Which articles are shown; the base's answer is the selection by attributes. */
  protected pick(feed: Feed): readonly Article[] {
    const { exclude, offset } = this;
    const limit = this.plural ? (count(this.limit) ?? 50) : 1;
    const section = this.setting('section', this.section);
    const tag = this.setting('tag', this.tag);
    return select(feed, { article: this.wanted, section, tag, exclude, offset, limit });
  }

  /** The article that the element cannot do without. */
  protected get wanted(): string | undefined {
    return this.setting('article', this.article);
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
    const utm = this.setting('utm', this.utm);
    return {
      m: words,
      language,
      around,
      now: this.#now,
      dates: NewsElement.dates,
      zone: this.getAttribute('data-news-zone') ?? (this.setting('time-zone', this.timeZone) || undefined),
      shows: (part: Part) => parts.has(part),
      level: level >= 0 && level <= 6 ? Math.floor(level) : 3,
      href: ({ url }) => withCampaign(url, utm),
      tab: this.value('open', this.setting('open', this.open)) === 'tab',
      broken: this.#without,
      feedLanguage: this.feed?.language,
    };
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const prerendered = !!this.shadowRoot?.firstChild;
    const root = super.createRenderRoot() as ShadowRoot;
    const same = this.getAttribute('data-news-build') === version;
    if (prerendered) {
      this.#hydrating = same && !!NewsElement.hydrate;
      if (!this.#hydrating) root.replaceChildren();
      this.renderOptions.renderBefore = null;
    }
    root.addEventListener('error', this.#pictureFailed, true);
    root.addEventListener('click', this.#select);
    root.addEventListener('auxclick', this.#select);
    return root;
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    if (isServer || this.#hydrating) this.#asPrerendered();
    else if (this.timely) this.#now ??= Date.now();
    if (!isServer) this.#words = hasWords(this);
    this.#find();
    const { feed } = this;
    if (this.#source.news) this.#without = new Set(this.#broken);
    this.#articles = feed ? this.pick(feed) : [];
    this.#check();
    const { trouble } = this.#source;
    if (trouble) {
      this.#source.trouble = undefined;
      // A first load announces nothing; shown news that turns stale, or goes, does.
      const { storiesFailed, storyFailed } = this.#speaker.words;
      this.#said = this.#source.at || this.#asked ? (this.plural ? storiesFailed : storyFailed) : '';
      this.#silenced = !this.dispatchEvent(new NewsErrorEvent(trouble));
    } else if (!this.failure) this.#said = '';
    this.setAttribute('state', this.state);
  }

  /** The first frame over prerendered markup is drawn with the clock and the language that the server used. */
  #asPrerendered(): void {
    const now = Number(this.getAttribute('data-news-now') ?? NaN);
    this.#now = Number.isNaN(now) ? undefined : now;
    this.#speaker.around = this.getAttribute('data-news-lang') ?? this.#speaker.around;
  }

  #find(): void {
    // An update may still come after the element has left, and must not ask for anything.
    if (!isServer && !this.isConnected) return;
    const given = this.data ?? inlineDocument(this);
    const src = this.setting('src', this.src);
    const nothing = given === undefined && src === undefined;
    if (nothing && !isServer) {
      this.#growing ??= whenGrown(this, () => this.requestUpdate());
      if (mayGrow(this)) return;
    } else this.#stopGrowing();
    this.#source.use(given, src, this.setting('format', this.format), this.#hydrating ? 'server' : 'data');
  }

  #stopGrowing(): void {
    this.#growing?.();
    this.#growing = undefined;
  }

  /** An article that was asked for and is not there is a failure that passes with the next feed or attribute. */
  #check(): void {
    const { feed, wanted } = this;
    if (!wanted || !feed || this.#articles.length || this.#source.asking === 'source') this.#missing = undefined;
    else if (!this.#missing || this.#missing.url !== wanted) {
      const ids = feed.articles.slice(0, 3).map(({ id }) => id);
      const hint = `There is no article "${wanted}" in this feed. Its first ids: ${ids.join(', ') || '(none)'}.`;
      this.#missing = this.#source.trouble = new FeedFailure('not-found', hint, wanted, false);
    }
  }

  protected override update(changed: PropertyValues): void {
    const root = this.renderRoot as ShadowRoot;
    if (this.#hydrating && !this.hasUpdated) {
      try {
        NewsElement.hydrate!(this.render(), root, this.renderOptions);
        // The adopted sheet has the same rules.
        root.querySelector('style')?.remove();
      } catch {
        root.replaceChildren();
        delete (root as { _$litPart$?: unknown })._$litPart$;
      }
    }
    super.update(changed);
  }

  protected override render(): unknown {
    const { state, feed } = this;
    const view = this.settings;
    const { language, around } = view;
    const theme = this.value('theme', this.setting('theme', this.theme));
    const density = this.value('density', this.setting('density', this.density));
    const shown = !!feed && this.#articles.length > 0 && state !== 'error';
    // Where the host's words stand, or nothing of ours is wanted, there is no heading either.
    const ours = shown || !(this.#words || this.#silenced || state === 'idle');
    const stale = state === 'stale' ? asOf(this.#source.at, view) : nothing;
    return html`<div
      class="root ${theme} ${density}"
      part="root"
      lang=${language === around ? nothing : language}
      aria-busy=${this.#source.asking ? 'true' : nothing}
    >
      ${ours ? this.head(view, stale) : nothing}${shown ? this.view(feed, view) : this.#instead(state, view.m, ours)}<span
        class="vh"
        role="status"
        >${this.#said}</span
      >
    </div>`;
  }

  /** What stands where there is no news: the host's words, else a skeleton or a sentence. */
  #instead(state: NewsState, m: Words, ours: boolean): unknown {
    const slot = html`<slot ?hidden=${ours} @slotchange=${this.#wordsChanged}></slot>`;
    if (!ours) return slot;
    if (state === 'loading') return html`${this.skeleton()}${slot}`;
    if (state === 'empty') return html`${this.nothingHere(m)}${slot}`;
    const sentence = this.#missing ? m.notFound : this.plural ? m.storiesFailed : m.storyFailed;
    return html`${failed(sentence, m, this.failure?.retryable ? this.#retry : undefined)}${slot}`;
  }

  /** What is shown when there are no articles and no words of the host's. */
  protected nothingHere(m: Words): unknown {
    return quiet(this.plural ? m.storiesEmpty : m.storyEmpty);
  }

  #wordsChanged = (): void => {
    if (hasWords(this) !== this.#words) this.requestUpdate();
  };

  #retry = (): void => {
    this.#asked = true;
    this.reload();
    // The button goes with the failure: who pressed it keeps a place.
    const root = this.renderRoot.querySelector<HTMLElement>('.root')!;
    root.tabIndex = -1;
    root.focus();
  };

  #pictureFailed = ({ target }: Event): void => {
    if (!(target instanceof HTMLImageElement)) return;
    target.classList.add('gone');
    this.#broken.add(target.getAttribute('src') ?? '');
  };

  /** Click, Enter, middle and modified clicks on an article's link. */
  #select = (event: Event): void => {
    if (!(event instanceof MouseEvent)) return;
    const anchor = (event.target as Element).closest<HTMLElement>('a[data-n]');
    const index = Number(anchor?.dataset.n);
    const article = anchor && this.#articles[index];
    if (!article || (event.type === 'auxclick' && event.button !== 1)) return;
    const { tab } = this.settings;
    const chosen = new NewsSelectEvent(article, index, article.url, tab ? 'tab' : 'page', event);
    if (!this.dispatchEvent(chosen)) event.preventDefault();
  };

  protected override updated(_changed: PropertyValues): void {
    const { feed, news, asking } = this.#source;
    if (asking === 'source') return;
    if (feed && news) {
      this.#source.news = undefined;
      this.dispatchEvent(new NewsLoadEvent(feed, this.#articles.length, news));
    }
    if (this.#life) this.#life.updated();
    else if (feed ?? this.failure) idle(() => void this.#enliven());
  }

  /** After the first frame: the clock, refreshes, impressions, and all that waits for something to happen. */
  async #enliven(): Promise<void> {
    const { Life } = await import('./life.js').catch(() => ({ Life: undefined }));
    if (!Life || this.#life || !this.isConnected) return;
    this.#hydrating = false;
    // What a server wrote and could not know: the reader's clock and zone, the page's language.
    for (const name of ['now', 'zone', 'lang']) this.removeAttribute(`data-news-${name}`);
    this.#life = new Life(this, this.#source);
    this.settle();
    this.tick();
  }
}

const idle = (then: () => void): unknown =>
  // Safari has none.
  'requestIdleCallback' in globalThis ? requestIdleCallback(then, { timeout: 500 }) : setTimeout(then, 50);
