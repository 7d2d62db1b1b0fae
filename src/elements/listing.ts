/**
 * What a list does that changes: more at its end, new stories at its top, a choice among its sections or topics. Fetched where an
 * attribute asks for it, and when a fresh answer differs from the one that is shown.
 */
import { adopt } from '../draw/css.js';
import { html, nothing, type TemplateResult } from '../draw/template.js';
import { NewsErrorEvent, type NewsLoadEvent } from '../events.js';
import type { FeedFailure } from '../feed/failure.js';
import { load } from '../feed/load.js';
import { append, merge, renew } from '../feed/pages.js';
import { failureWords } from '../i18n/failure-words.js';
import { listWords } from '../i18n/list-words.js';
import type { Article, Feed } from '../model.js';
import { buttonStyles } from '../ui/button.styles.js';
import { icon } from '../ui/icon.js';
import type { View } from '../ui/view.js';
import { choices, chips, isAmong } from '../ui/listchips.js';
import { Carousel } from './carousel.js';
import { styles } from './listing.styles.js';
import { drawNear, readOn } from './rows.js';
import type { NewsListElement } from './news-list.js';

const DOWN = 'M5 9l7 7 7-7';
const UP = 'M12 20V5M6 11l6-6 6 6';
/** How many pages are asked for at one press, where none has anything that fits. */
const PAGES = 5;
/** How many rows more are drawn when the reader comes near the last. */
const DRAWN = 100;

/** What has come and is not shown yet. */
interface Waiting {
  readonly fresh: Feed;
  readonly from: NewsLoadEvent['from'];
  readonly count: number;
}

export class Listing {
  #waiting?: Waiting;
  #running?: Promise<number>;
  #controller?: AbortController;
  /** Said and shown at the button; `quiet` where the host has cancelled the event. */
  #failed: boolean | 'quiet' = false;
  /** Every address that pages were asked from: none is asked twice. */
  #asked = new Set<string>();
  #pages = 0;
  /** How many pages in a row had nothing that was not known. */
  #idle = 0;
  #chosen?: string;
  #carousel?: Carousel;

  constructor(private readonly host: NewsListElement) {
    adopt(host.renderRoot, [buttonStyles, styles]);
  }

  /** Another source. */
  reset(): void {
    this.stop();
    this.#alone();
    this.#chosen = this.#waiting = this.host.source.said = undefined;
    this.#failed = false;
  }

  /** The element leaves its page. */
  stop(): void {
    this.#controller?.abort();
    this.#carousel?.stop();
  }

  /** After each update. */
  look(): void {
    this.#carousel?.look();
    if (this.host.drawn < this.host.articles.length) drawNear(this.host, DRAWN);
  }

  /** A carousel's buttons. */
  buttons(view: View): unknown {
    return (this.#carousel ??= new Carousel(this.host)).buttons(view);
  }

  /** What a carousel is called. */
  turning({ m }: View): string {
    return listWords(m).carousel;
  }

  #alone(): void {
    this.#pages = this.#idle = 0;
    this.#asked.clear();
  }

  /** Of the articles that fit, those of the section or topic that the reader has chosen. */
  filter(all: readonly Article[]): readonly Article[] {
    const chosen = this.#chosen;
    const among = chosen === undefined ? all : all.filter((one) => isAmong(one, this.host.by, chosen));
    return among.length ? among : all;
  }

  /** What stands above the rows. */
  above(feed: Feed, view: View): unknown {
    const { host } = this;
    const { by } = host;
    const names = by === 'none' ? [] : choices(host.choose(feed, false), by);
    const words = listWords(view.m);
    return html`${names.length > 1 ? chips(names, this.#chosen, by, view, this.#choose) : nothing}${
      this.#waiting?.count
        ? html`<button class="newbar" part="newcomers" type="button" @click=${this.#reveal}>
            ${icon(UP)}<span>${words.newStories(this.#waiting.count, view.language)}</span>
          </button>`
        : nothing
    }`;
  }

  /** What stands below them. */
  below({ next }: Feed, { m }: View): TemplateResult | typeof nothing {
    const { paged, fitting, articles } = this.host;
    if (!paged || !(next || fitting > articles.length || this.#running)) return nothing;
    const { loadMore, loadingMore } = listWords(m);
    const { storiesFailed, retry } = failureWords(m);
    const label = this.#running ? loadingMore : this.#failed ? retry : loadMore;
    return html`<div class="foot">
      ${this.#failed === true ? html`<p part="error">${storiesFailed}</p>` : nothing}<button
        class="btn"
        part="more"
        type="button"
        aria-disabled=${this.#running ? 'true' : nothing}
        @click=${this.#press}
      >
        <span>${label}</span>${this.#running || this.#failed ? nothing : icon(DOWN)}
      </button>
    </div>`;
  }

  /** Joins a press that is under way. */
  more(): Promise<number> {
    return (this.#running ??= this.#more().finally(() => {
      this.#running = undefined;
      this.host.requestUpdate();
    }));
  }

  #press = async (): Promise<void> => {
    if (this.#running) return;
    const { host } = this;
    const from = host.articles.length;
    const come = await this.more();
    await host.updateComplete;
    if (come) readOn(host, from);
    // At the end the button has gone: who pressed it keeps a place.
    else if (!host.shadowRoot?.activeElement) host.renderRoot.querySelector<HTMLElement>('.end')?.focus();
  };

  async #more(): Promise<number> {
    const { host } = this;
    const { source, step } = host;
    const from = host.articles.length;
    const { key } = source;
    if (!host.feed || source.asking === 'source') return 0;
    this.#failed = false;
    source.said = '';
    host.requestUpdate();
    await host.updateComplete;
    if (host.fitting <= from) await this.#ask(from);
    const { feed } = host;
    if (!feed || source.key !== key || !host.isConnected) return 0;
    const all = host.choose(feed).length;
    const come = Math.max(0, Math.min(step, all - from));
    if (come) host.extra = from + come - step;
    host.drawn = Math.max(host.drawn, from + come);
    this.#say(come, !feed.next && all <= from + come);
    return come;
  }

  #say(come: number, end: boolean): void {
    const { source } = this.host;
    const { m, language } = this.host.words;
    const { storiesAdded, noMoreStories, nothingFound } = listWords(m);
    if (this.#failed) source.said = failureWords(m).storiesFailed;
    else if (!come) source.said = end ? noMoreStories : nothingFound;
    else source.said = `${storiesAdded(come, language)}${end ? `. ${noMoreStories}` : ''}`;
  }

  /** Asks for pages until one has something that fits. */
  async #ask(from: number): Promise<void> {
    const { host } = this;
    const { source } = host;
    const [, src, reading] = source.given;
    const { key } = source;
    const controller = (this.#controller = new AbortController());
    const { signal } = controller;
    if (src !== undefined) this.#asked.add(place(src));
    for (let tries = 0; tries < PAGES; tries++) {
      const next = host.feed?.next;
      if (!next) return;
      const known = this.#asked.has(place(next));
      this.#asked.add(place(next));
      try {
        const page = known ? { articles: [] } : await load(next, { ...reading, signal });
        if (source.key !== key || !source.feed) return;
        this.#append(source.feed, page);
      } catch (error) {
        this.#asked.delete(place(next));
        if (signal.aborted || source.key !== key) return;
        this.#failed = host.dispatchEvent(new NewsErrorEvent(error as FeedFailure)) || 'quiet';
        return;
      }
      if (host.choose(source.feed).length > from) return;
    }
  }

  /** Two pages in a row without anything new are the end, whatever `next` says. */
  #append(feed: Feed, page: Feed): void {
    const known = new Set(feed.articles.map(({ id }) => id));
    this.#idle = page.articles.every(({ id }) => known.has(id)) ? this.#idle + 1 : 0;
    this.#pages++;
    const longer = append(feed, page);
    this.host.source.feed = this.#idle > 1 ? { ...longer, next: undefined } : longer;
  }

  /** A fresh first page, in place of `before`. */
  receive(fresh: Feed, from: NewsLoadEvent['from'], before: Feed): void {
    const { host } = this;
    const { source, feed } = host;
    if (!feed) return source.show(fresh, from);
    const still = merge(feed, fresh, before).feed;
    const next = this.#pages ? renew(fresh, still) : fresh;
    const all = host.choose(next).map(({ id }) => id);
    const there = new Set(all);
    const shown = host.articles.map(({ id }) => id).filter((id) => there.has(id));
    const kept = new Set(shown);
    const over = all.slice(0, all.findLastIndex((id) => kept.has(id)) + 1);
    const stays = this.#keepFocus();
    if (over.join('\n') === shown.join('\n') || unread(host)) this.#show(next, fresh, from);
    else {
      const known = new Set(feed.articles.map(({ id }) => id));
      const count = over.filter((id) => !known.has(id)).length;
      // Once: a count that grows is not said each time.
      if (count && !this.#waiting?.count) source.said = listWords(host.words.m).newStories(count, host.words.language);
      this.#waiting = { fresh, from, count };
      source.feed = still;
    }
    host.requestUpdate();
    void host.updateComplete.then(stays);
  }

  #show(feed: Feed, fresh: Feed, from: NewsLoadEvent['from']): void {
    if (feed === fresh) this.#alone();
    if (this.#waiting) this.host.source.said = '';
    this.#waiting = undefined;
    this.host.source.show(feed, from);
  }

  #reveal = async (): Promise<void> => {
    const { host } = this;
    const { feed } = host;
    if (!this.#waiting || !feed) return;
    const { fresh, from, count } = this.#waiting;
    const known = new Set(feed.articles.map(({ id }) => id));
    if (host.extra) host.extra += count;
    this.#show(this.#pages ? renew(fresh, feed) : fresh, fresh, from);
    host.requestUpdate();
    await host.updateComplete;
    const first = host.articles.findIndex(({ id }) => !known.has(id));
    readOn(host, Math.max(0, first));
  };

  #choose = async (name: string | undefined): Promise<void> => {
    const { host } = this;
    this.#chosen = name === this.#chosen ? undefined : name;
    host.extra = 0;
    host.source.said = '';
    host.requestUpdate();
    await host.updateComplete;
    const { m, language } = this.host.words;
    host.source.said = listWords(m).storiesListed(host.articles.length, language);
    host.requestUpdate();
  };

  /** Who reads a story goes on reading it, wherever it stands after the update, or the one in its place. */
  #keepFocus(): () => void {
    const { host } = this;
    const card = host.shadowRoot?.activeElement?.closest<HTMLElement>('.card');
    if (!card) return () => {};
    const index = Number(card.dataset.n);
    const id = host.articles[index]?.id;
    return () => {
      const { articles } = host;
      const at = articles.findIndex((one) => one.id === id);
      if (articles.length) readOn(host, at < 0 ? Math.min(index, articles.length - 1) : at);
    };
  }
}

/** Below the viewport, or without a box, it is not being read. */
function unread(host: NewsListElement): boolean {
  const { top, height } = host.getBoundingClientRect();
  return !host.matches(':focus-within') && (!height || top >= innerHeight);
}

/** An address without its fragment, which no server sees. */
const place = (src: string): string => new URL(src, document.baseURI).href.replace(/#.*/, '');
