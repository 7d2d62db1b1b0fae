/** What keeps an element alive after its first frame: clocks, refreshes, what others ask, who looks. Fetched then. */
import * as dates from '../i18n/format.js';
import { onMinute } from '../i18n/clock.js';
import { watch } from '../feed/watch.js';
import { NewsImpressionEvent } from '../events-later.js';
import { adoptLater } from '../ui/later.js';
import { Impressions } from './impressions.js';
import { inherited } from './inherit.js';
import { join } from './follow.js';
import { NewsElement } from './news-element.js';
import type { Source } from './source.js';
import type { Speaker } from '../i18n/speaker.js';
import type { Feed } from '../model.js';

/** Seconds: the shortest `refresh`. */
const MIN_REFRESH = 30;
/** Milliseconds: the longest wait after failures, where `refresh` itself is not longer. */
const LONGEST = 600_000;
/** Milliseconds after which news that cannot be refreshed gives way to the host's words, and the longest wait of a timer here. */
const DAY = 24 * 3_600_000;

export class Life {
  #stops: (() => void)[];
  #unwatch?: () => void;
  #key: unknown;
  #timer?: ReturnType<typeof setTimeout>;
  /** When the next refresh is due, and what was in hand when that was set. */
  #due = 0;
  #set = '';
  #impressions: Impressions;
  #feed?: Feed;

  constructor(
    private readonly host: NewsElement,
    private readonly source: Source,
    private readonly speaker: Speaker,
  ) {
    NewsElement.dates ??= dates;
    adoptLater(host.renderRoot as ShadowRoot);
    // What a server wrote and could not know: the reader's clock and zone, the page's language.
    for (const name of ['now', 'zone', 'lang']) host.removeAttribute(`data-news-${name}`);
    this.#impressions = new Impressions(host.impressed, (id) => {
      const index = host.articles.findIndex((one) => one.id === id);
      if (index >= 0) host.dispatchEvent(new NewsImpressionEvent(host.articles[index]!, index));
    });
    this.#stops = [join(this.#settle, () => this.#wake()), onMinute(() => this.#tick())];
    this.updated();
    this.#settle();
    host.tick();
  }

  stop(): void {
    for (const stop of this.#stops) stop();
    this.#unwatch?.();
    this.#impressions.stop();
    clearTimeout(this.#timer);
  }

  /** After each update of the element. */
  updated(): void {
    this.#join();
    this.#schedule();
    this.#leaveOut();
    const cards = this.host.renderRoot.querySelectorAll<HTMLElement>('[part~=card]');
    this.#impressions.watch(
      [...cards].flatMap((card): [Element, string][] => {
        const article = this.host.articles[Number(card.dataset.n)];
        return article ? [[card, article.id]] : [];
      }),
    );
  }

  /** A new feed is shown without the pictures that could not be fetched before. */
  #leaveOut(): void {
    const { host } = this;
    if (host.feed === this.#feed) return;
    const before = this.#feed;
    this.#feed = host.feed;
    const gone = [...host.renderRoot.querySelectorAll('img.gone')].map((image) => image.getAttribute('src') ?? '');
    if (!before || !gone.length) return;
    host.broken = new Set([...host.broken, ...gone]);
    host.requestUpdate();
  }

  /** An ancestor's settings, or the language, may have changed. */
  #settle = (): void => {
    const { host, speaker } = this;
    const before = JSON.stringify(host.inherited);
    host.inherited = inherited(host);
    const spoken = speaker.listen();
    if (spoken) void speaker.prepare().then(() => host.requestUpdate());
    if (spoken || before !== JSON.stringify(host.inherited)) host.requestUpdate();
  };

  /** Another element may ask the same: its answer is everybody's. */
  #join(): void {
    const { key } = this.source;
    if (key === this.#key) return;
    this.#key = key;
    this.#unwatch?.();
    this.#unwatch = undefined;
    if (typeof key !== 'string') return;
    this.#unwatch = watch(key, (feed) => {
      if (this.source.asking === 'source' || feed === this.source.feed) return;
      this.source.arrived(feed, 'network');
      this.host.requestUpdate();
    });
  }

  /** Each answer or failure sets the time of the next refresh; a hidden tab is passed over until it is shown. */
  #schedule(): void {
    const { at, asking, failure, failures } = this.source;
    const seconds = this.host.refreshing;
    const set = `${seconds} ${at} ${failures}`;
    if (asking || set === this.#set) return;
    this.#set = set;
    const every = Math.max(MIN_REFRESH, seconds) * 1000;
    // An endpoint that fails is asked half as often after each failure, and not before it wants to be.
    const wait = Math.max(every, Math.min(LONGEST, every * 2 ** failures)) * (0.9 + Math.random() / 5);
    this.#due = seconds > 0 ? Date.now() + Math.min(DAY, Math.max(wait, failure?.after ?? 0)) : 0;
    this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    if (!this.#due || document.hidden) return;
    this.#timer = setTimeout(
      () => {
        this.#set = '';
        this.host.reload();
      },
      Math.max(0, this.#due - Date.now()),
    );
  }

  /** The network or the reader is back. */
  #wake(): void {
    const { failure } = this.source;
    // A server that asked to be left alone is left alone.
    if (failure?.retryable && !(failure.after && Date.now() < this.#due)) this.host.reload();
    else this.#wait();
  }

  #tick(): void {
    const { failure, at } = this.source;
    if (failure && at && Date.now() - at > DAY) this.source.feed = undefined;
    this.host.tick();
  }
}
