import type { Sheets } from '../draw/css.js';
import type { Changed, PropertyDeclarations } from '../draw/element.js';
import { isServer } from '../draw/place.js';
import { html, nothing, type TemplateResult } from '../draw/template.js';
import { keyOf } from '../feed/load.js';
import { merge } from '../feed/pages.js';
import { isCalled, select } from '../feed/select.js';
import { playerWords } from '../i18n/player-words.js';
import type { Article, Feed } from '../model.js';
import { player, playerSkeleton, type PlayerRow } from '../ui/player.js';
import { languageOf, type View } from '../ui/view.js';
import { Deck, languageSpoken, type Disc } from './deck.js';
import { FLAG } from './attributes.js';
import { NewsElement } from './news-element.js';
import { styles } from './news-player.styles.js';
import { current, onChange } from './page.js';

/** Seconds that Page Up and Page Down go. */
const LEAP = 10;

/**
 * An article's recording. Nothing of it is fetched before the reader plays it, and it resumes where the reader left off in this tab.
 * Which article: `article`, else the one that a `<news-article>` of the same source shows, else the first with a recording.
 * Without one it takes no space.
 * @attr article - The article whose recording it plays; absent: the one that a `<news-article>` of the same source shows, else the first that has a recording.
 * @attr heading - The words in place of the title; absent: the article's title, "Listen to this article" beside the article itself.
 * @fires {NewsPlayEvent} news-play - Somebody has listened to the start, a quarter, the end; each once per article and visit. A jump is not listening.
 */
export class NewsPlayerElement extends NewsElement {
  static override readonly tag = 'news-player';
  static override styles: Sheets = [NewsElement.styles, styles];
  static override properties: PropertyDeclarations = {
    ...NewsElement.properties,
    speech: FLAG,
    docked: FLAG,
    download: FLAG,
    volume: FLAG,
  };

  /** An article without a recording is read aloud by the browser, where it has a voice for its language. */
  declare speech?: boolean;
  /** When it leaves the view while it plays, it stands at the bottom of the viewport until it is closed or its place is in view again. */
  declare docked?: boolean;
  /** A link to the recording; a file of another origin is opened by most browsers, not kept. */
  declare download?: boolean;
  /** A slider for the volume, from 44em of width; not on iOS, which leaves the volume to its buttons. */
  declare volume?: boolean;

  #deck = new Deck(this);
  /** What had the focus when it was told to play. */
  #opener?: HTMLElement;
  /** Where the reader holds the thumb, in seconds. */
  #held?: number;
  #unlisten?: () => void;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unlisten = onChange(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unlisten?.();
    this.#deck.undock();
    // Moved within the page, it plays on.
    queueMicrotask(() => (this.isConnected ? this.requestUpdate() : this.#deck.drop()));
  }

  /** Whether it plays, or is about to. */
  get playing(): boolean {
    return this.#deck.playing;
  }

  /**
   * Resolves when it has been tried. Call it in a click: browsers let nobody but a reader begin. Before there is something to play, and where it
   * is refused, it does nothing.
   */
  async play(): Promise<void> {
    const disc = this.#disc;
    if (!disc || !this.isConnected || !this.renderRoot.querySelector('audio')) return;
    if (!this.#deck.started) {
      const focused = document.activeElement;
      this.#opener = focused instanceof HTMLElement && focused !== this ? focused : undefined;
    }
    await this.#deck.play(disc, this.settings);
  }

  /** Holds it where it is. */
  pause(): void {
    this.#deck.playback?.pause();
  }

  /** Stops, keeps the place, and gives the focus, if it was within, back to what had it before `play()`, else to the disc. */
  close(): void {
    const { activeElement } = this.shadowRoot ?? {};
    const { docked } = this.#deck;
    this.#deck.close();
    const opener = this.#opener?.isConnected ? this.#opener : this.shadowRoot?.querySelector<HTMLElement>('.disc');
    this.#opener = undefined;
    // Who reads elsewhere on the page stays there.
    if (activeElement) opener?.focus({ preventScroll: docked });
    this.requestUpdate();
  }

  protected override get wanted(): string | undefined {
    const name = super.wanted;
    // One that is there and has no recording is no failure.
    return name && this.feed?.articles.some((one) => isCalled(one, name)) ? undefined : name;
  }

  protected get shown(): string {
    return '';
  }

  get #disc(): Disc | undefined {
    const { feed } = this;
    const [article] = this.articles;
    return feed && article && { article, feed, key: this.#key, named: super.wanted };
  }

  get #key(): unknown {
    return this.data ?? keyOf(this.setting('src'), this.reading);
  }

  protected override pick(feed: Feed): readonly Article[] {
    const named = super.wanted;
    const { disc, docked, mute } = this.#deck;
    // What the reader listens to is not changed under his ears: not by a refresh, nor by what else the page shows.
    if (disc && disc.key === this.#key && disc.named === named && (this.playing || docked)) {
      const find = ({ articles }: Feed): Article | undefined => articles.find(({ id }) => id === disc.article.id);
      // Newer stories push it out of the feed; only what is withdrawn falls silent.
      const still = find(feed) ?? find(merge(disc.feed, feed).feed);
      if (still) return [still];
    }
    const name = named ?? this.#current();
    const able = (one: Article): boolean => !!one.audio || (!!this.speech && !mute.has(languageSpoken(one, feed)));
    const { exclude, offset } = this;
    const [section, tag] = [this.setting('section'), this.setting('tag')];
    const articles = name ? feed.articles : feed.articles.filter(able);
    return select({ articles }, { article: name, section, tag, exclude, offset, limit: 1 }).filter(able);
  }

  #current(): string | undefined {
    // A server knows nothing of the page, and the first frame over its markup must be what it drew.
    if (isServer || (!this.hasUpdated && this.hasAttribute('data-news-build'))) return;
    return current(this.#key);
  }

  protected override willUpdate(changed: Changed): void {
    super.willUpdate(changed);
    const [article] = this.articles;
    const { src } = article?.audio ?? {};
    const before = this.#deck.disc?.article;
    // The address of a recording may carry a ticket that changes with each answer.
    const same = article && before?.id === article.id && (this.playing || before.audio?.src === src);
    if (before && !same) this.#deck.drop();
  }

  protected view(feed: Feed, view: View): TemplateResult {
    return html`<div class="seat">
      <div
        class="row"
        part="player"
        role="group"
        aria-label=${this.articles[0]!.title || view.m.untitled}
        @keydown=${this.#escape}
      >
        ${player(this.#row(feed, view), view)}
      </div>
      <audio preload="none"></audio>
    </div>`;
  }

  #row(feed: Feed, view: View): PlayerRow {
    const article = this.articles[0]!;
    const { audio, title } = article;
    const { phase = 'idle', time, duration, paragraph, count, rate = 1 } = this.#deck.playback ?? {};
    const ours = this.heading || (this.#current() === article.id && !this.#deck.docked && playerWords(view.m).listen);
    const language = ours ? nothing : languageOf(article, view);
    return {
      name: title,
      title: ours || title || view.m.untitled,
      language,
      phase,
      length: audio?.duration,
      time: this.#held ?? time,
      duration,
      paragraph,
      count,
      rate,
      volume:
        this.volume && audio && phase !== 'idle' && canSetVolume()
          ? this.renderRoot.querySelector('audio')?.volume
          : undefined,
      download: this.download ? audio?.src : undefined,
      onToggle: () => (this.playing ? this.pause() : void this.play()),
      onClose: () => this.close(),
      onSkip: this.#skip,
      onMove: (by) => this.#deck.playback?.move?.(by),
      onRate: ({ target }) => (this.#deck.playback!.rate = Number((target as HTMLSelectElement).value)),
      onVolume: ({ target }) => {
        this.renderRoot.querySelector('audio')!.volume = Number((target as HTMLInputElement).value);
      },
      onSlide: ({ target }) => {
        this.#held = Number((target as HTMLInputElement).value);
        this.requestUpdate();
      },
      onSeek: ({ target }) => this.#seek(Number((target as HTMLInputElement).value)),
      onKey: this.#leap,
    };
  }

  #seek(to: number): void {
    this.#held = undefined;
    this.#deck.seek(to);
    this.requestUpdate();
  }

  #leap = (event: KeyboardEvent): void => {
    const by = { PageUp: LEAP, PageDown: -LEAP }[event.key];
    if (!by || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#skip(by);
  };

  #skip = (by: number): void => this.#seek((this.#deck.playback?.time ?? 0) + by);

  #escape = (event: KeyboardEvent): void => {
    // In the list of speeds it closes the list.
    if (event.key !== 'Escape' || !this.#deck.docked || event.target instanceof HTMLSelectElement) return;
    event.stopPropagation();
    this.close();
  };

  protected skeleton(): TemplateResult {
    return playerSkeleton();
  }

  protected override nothingHere(): unknown {
    return nothing;
  }

  protected override updated(changed: Changed): void {
    super.updated(changed);
    const disc = this.#disc;
    if (disc && !disc.article.audio && this.isConnected) void this.#deck.prepare(disc, this.settings);
    for (const range of this.renderRoot.querySelectorAll<HTMLInputElement>('.range'))
      range.style.setProperty('--_p', `${Number(range.value) / Number(range.max) || 0}`);
    this.#deck.update();
  }
}

let settable: boolean | undefined;
/** iOS leaves the volume to the buttons of the telephone. */
function canSetVolume(): boolean {
  if (settable === undefined) {
    const audio = document.createElement('audio');
    audio.volume = 0.5;
    settable = audio.volume === 0.5;
  }
  return settable;
}

declare global {
  interface HTMLElementTagNameMap {
    'news-player': NewsPlayerElement;
  }
}
