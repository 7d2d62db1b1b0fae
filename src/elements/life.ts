/** What keeps an element alive after its first frame: clocks, refreshes, what others ask, who looks. Fetched then. */
import * as dates from '../i18n/format.js';
import { onMinute } from '../i18n/clock.js';
import type { FeedFailure } from '../feed/failure.js';
import { DAY, untilBack, untilNext } from '../feed/schedule.js';
import { watch, type Watch } from '../feed/watch.js';
import { NewsImpressionEvent } from '../events-later.js';
import { keyed } from '../ui/keyed.js';
import { adoptLater } from '../ui/later.js';
import { Impressions } from './impressions.js';
import { inherited } from './inherit.js';
import { join } from './follow.js';
import { idle } from './idle.js';
import { NewsElement } from './news-element.js';
import { Room } from './room.js';
import type { Source } from './source.js';
import type { Speaker } from '../i18n/speaker.js';
import type { Feed } from '../model.js';

/** An element may need code to show a feed with. */
interface Prepared {
  ready?(feed: Feed): Promise<unknown>;
}

/** Milliseconds after which a refresh is marked as busy: most are answered sooner, and what is shown holds until then. */
const BUSY = 300;
/** Addresses of pictures that are remembered as broken: as many as any feed shows. */
const BROKEN = 500;

export class Life {
  #stops: (() => void)[];
  /** The elements of the same source. */
  #company?: Watch;
  #key: unknown;
  #timer?: ReturnType<typeof setTimeout>;
  /** When the next refresh is due, and what was in hand when that was set. */
  #due = 0;
  #set = '';
  /** Until when the server wants to be left alone, whoever comes back. */
  #alone = 0;
  /** The network or the reader came back while an answer was waited for. */
  #woken = false;
  /** What another has told, which is not told again. */
  #heard?: FeedFailure;
  #impressions: Impressions;
  #room: Room;
  #feed?: Feed;

  constructor(
    private readonly host: NewsElement & Prepared,
    private readonly source: Source,
    private readonly speaker: Speaker,
  ) {
    NewsElement.dates ??= dates;
    NewsElement.keyed ??= keyed;
    source.life = this;
    if (source.asking === 'refresh') this.asked();
    adoptLater(host.renderRoot);
    // What a server wrote and could not know: the reader's clock and zone, the page's language.
    for (const name of ['now', 'zone', 'lang']) host.removeAttribute(`data-news-${name}`);
    this.#impressions = new Impressions((host.impressed ??= new Set()), (id) => {
      const index = host.articles.findIndex((one) => one.id === id);
      if (index >= 0) host.dispatchEvent(new NewsImpressionEvent(host.articles[index]!, index));
    });
    this.#room = new Room(host);
    this.#stops = [join(this.#settle, (online) => this.#wake(online)), onMinute(() => this.#tick())];
    this.updated();
    this.#settle();
    void this.#tell();
  }

  /** The times of the first frame get their words. */
  async #tell(): Promise<void> {
    const { host, speaker } = this;
    const zone = (host.timeZone ?? host.inherited['time-zone']) || undefined;
    if (host.renderRoot.querySelector('time'))
      await dates.prepareTimes(speaker.language, zone, () => new Promise(idle));
    if (host.isConnected) host.tick();
  }

  stop(): void {
    for (const stop of this.#stops) stop();
    this.#company?.stop();
    this.#impressions.stop();
    this.#room.stop();
    clearTimeout(this.#timer);
    this.source.life = undefined;
  }

  /** A refresh is under way. */
  asked(): void {
    const { asking } = this.source;
    setTimeout(() => asking && this.source.asking === asking && this.#mark('true'), BUSY);
  }

  #mark(busy: string | null): void {
    const root = this.host.renderRoot.querySelector('.root');
    if (root) root.ariaBusy = busy;
  }

  /** After each update of the element, and where an answer has changed nothing. */
  updated(): void {
    // While it asks for a new source the template itself says that it is busy.
    if (!this.source.asking) this.#mark(null);
    this.#join();
    this.#schedule();
    this.#expire();
    if (this.#woken && !this.source.asking) this.#wake(true);
    this.#leaveOut();
    this.#room.look();
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
    host.broken = new Set([...host.broken, ...gone].slice(-BROKEN));
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

  /** Another element may ask the same: its answer is everybody's, and so is its failure. */
  #join(): void {
    const { key } = this.source;
    if (key === this.#key) return;
    this.#key = key;
    this.#company?.stop();
    this.#company = undefined;
    if (typeof key !== 'string') return;
    this.#company = watch(
      key,
      (feed) => void this.#answered(feed),
      (failure) => void this.#failed(failure),
    );
  }

  async #answered(feed: Feed): Promise<void> {
    const { host, source } = this;
    const { key } = source;
    // Whoever asks as well is answered by its own request.
    if (source.asking) return;
    await host.ready?.(feed);
    if (!host.isConnected || source.asking || source.key !== key) return;
    if (source.arrived(feed, 'network')) this.updated();
    else host.requestUpdate();
  }

  async #failed(failure: FeedFailure): Promise<void> {
    const { host, source } = this;
    await host.prepareTrouble();
    if (!host.isConnected || source.asking || source.failure === failure) return;
    this.#heard = failure;
    source.failed(failure);
    host.requestUpdate();
  }

  /** Each answer or failure sets the time of the next refresh; a hidden tab is passed over until it is shown. */
  #schedule(): void {
    const { at, asking, failure, failures } = this.source;
    const seconds = this.host.refreshing;
    const set = `${seconds} ${at} ${failures}`;
    if (asking || set === this.#set) return;
    this.#set = set;
    const now = Date.now();
    this.#due = seconds > 0 ? now + untilNext(seconds, failures, this.#lot, failure?.after) : 0;
    this.#alone = now + Math.min(DAY, failure?.after ?? 0);
    if (seconds > 0) foresee();
    this.#wait();
    if (failure && failure !== this.#heard) this.#company?.tell(failure);
  }

  get #lot(): number {
    return this.#company?.lot ?? 0.5;
  }

  #wait(): void {
    clearTimeout(this.#timer);
    if (!this.#due || document.hidden) return;
    this.#timer = setTimeout(
      () => {
        // It has been hidden since.
        if (document.hidden) return;
        this.#set = '';
        this.host.reload();
      },
      Math.max(0, this.#due - Date.now()),
    );
  }

  /** The network or the reader is back: what has failed is asked again, and what is overdue. */
  #wake(online: boolean): void {
    const { failure, at, asking } = this.source;
    const now = Date.now();
    // The network that a request was sent into may be another by now.
    this.#woken = !!asking;
    const early = this.#due > now;
    // What was there once may be there again, whatever stood in its place.
    const again = !asking && failure && (failure.retryable || at) && now >= this.#alone;
    const soon = now + untilBack(this.#lot, online);
    if (again || (this.#due && !early)) this.#due = early ? Math.min(this.#due, soon) : soon;
    this.#wait();
  }

  #tick(): void {
    this.#expire();
    this.host.tick();
  }

  /** News that could not be refreshed for too long goes. */
  #expire(): void {
    const { source, host } = this;
    const { failure, at, feed } = source;
    const { maxStale = NaN } = host;
    const longest = maxStale >= 0 ? maxStale * 1000 : DAY;
    if (!failure || !feed || host.feedless || Date.now() - at < longest) return;
    source.feed = undefined;
    host.requestUpdate();
  }
}

/** When the network goes, the code that tells of it could no longer be fetched: whoever asks by himself has it before. */
const foresee = (): unknown =>
  Promise.allSettled([import('./trouble.js'), import('../feed/recover.js'), import('../feed/hints.js')]);
