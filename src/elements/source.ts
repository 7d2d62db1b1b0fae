/** Where an element's feed comes from: a document at hand or an endpoint, the last good answer, and what went wrong. */
import type { Drawn } from '../draw/element.js';
import { isServer } from '../draw/place.js';
import { FeedFailure } from '../feed/failure.js';
import type { Reading } from '../feed/formats/format.js';
import { ask, handed, keyOf, readDocument } from '../feed/load.js';
import type { Feed } from '../model.js';
import type { NewsLoadEvent } from '../events.js';

/** An element that may have a say in what becomes of an answer. */
type Host = Drawn & {
  /** Resolves when there are words to show the news with. */
  prepare(): Promise<unknown>;
  /** Resolves when there is code to show a failure with. */
  prepareTrouble(): Promise<unknown>;
  /** Takes an answer in place of what is shown. True: it is dealt with. `before`: the last answer of the same source, if there was one. */
  receive?(fresh: Feed, from: NewsLoadEvent['from'], before?: Feed): boolean;
  /** Resolves when there is code to show this feed with. */
  ready?(feed: Feed): Promise<unknown>;
};

export class Source {
  /** What is shown of, which a list may have put together from several answers. */
  feed?: Feed;
  /** The last good answer as it came. */
  answer?: Feed;
  failure?: FeedFailure;
  /** Failures in a row. */
  failures = 0;
  /** What a reader is told of what came of an action. */
  said?: string;
  /** A new source shows no news of the old one when it fails; a refresh keeps what is there. */
  asking?: 'source' | 'refresh';
  /** When the feed in hand came, in milliseconds. */
  at = 0;
  /** Where a document came from that has not been announced yet. */
  news?: NewsLoadEvent['from'];
  /** A failure that has not been announced yet. */
  trouble?: FeedFailure;
  /** What the feed, or the request under way, was asked by: a document, an address's key, or null for nothing at all. */
  key?: unknown;

  /** Who is told of a refresh, and that it has brought what is shown: nothing is drawn then. */
  life?: { asked(): void; updated(): void };
  given: readonly [document?: unknown, src?: string, reading?: Reading] = [];
  #asked?: string;
  #controller?: AbortController;

  constructor(private readonly host: Host) {}

  /** Another request, in place of the one under way. */
  async #run(fresh: boolean): Promise<void> {
    this.#controller?.abort();
    const { signal } = (this.#controller = new AbortController());
    const [document, src, reading] = this.given;
    const { host } = this;
    let same = false;
    try {
      const loading = document === undefined ? ask(src, { ...reading, fresh, signal }) : handed(document, reading);
      const [{ feed, from, at }] = await Promise.all([
        loading,
        loading.then(({ feed }) => host.ready?.(feed)),
        this.host.prepare(),
      ]);
      if (!signal.aborted) same = this.arrived(feed, from, at);
    } catch (error) {
      if (!signal.aborted) await this.host.prepareTrouble();
      if (!signal.aborted) this.failed(error);
    }
    if (same) this.life?.updated();
    else host.requestUpdate();
  }

  /** Takes the document, or asks the address, unless that is what has been taken or asked already. */
  use(document: unknown, src: string | undefined, reading: Reading, prerendered = false): void {
    const asked = keyOf(src, reading);
    const key = document ?? (src === undefined ? null : asked);
    const first = this.key === undefined;
    if (key === this.key && asked === this.#asked) return;
    this.key = key;
    this.#asked = asked;
    this.given = [document, src, reading];
    // A server, and the first frame over what it drew, wait for nothing and ask nobody.
    if (isServer || (prerendered && first)) {
      const feed = readDocument(document);
      if (feed) {
        this.arrived(feed, 'server');
        return void (isServer || this.host.prepare().then(() => this.host.requestUpdate()));
      }
    }
    // On a server nothing runs: the element in the page asks, and until then looks as it does there.
    this.asking = 'source';
    if (!isServer) void this.#run(false);
  }

  /** Asks the endpoint again, past the cache. */
  reload(): void {
    const [document, src] = this.given;
    if (this.asking || document !== undefined || src === undefined) return;
    this.asking = this.feed ? 'refresh' : 'source';
    void this.#run(true);
    if (this.feed) this.life?.asked();
    else this.host.requestUpdate();
  }

  /** The element has left its page; it may be back within the same task, which is a move. */
  leave(): void {
    queueMicrotask(() => {
      if (this.host.isConnected || !this.asking) return;
      this.#controller?.abort();
      // What was never answered is asked for again.
      if (this.asking === 'source') this.key = undefined;
      this.asking = undefined;
    });
  }

  /** True where nothing is to be drawn: what is shown is what has come. */
  arrived(feed: Feed, from: NewsLoadEvent['from'], at = Date.now()): boolean {
    const before = this.asking === 'source' ? undefined : this.feed && this.answer;
    const known = feed === this.answer && !!this.feed;
    const same = known && !this.failure;
    this.answer = feed;
    this.failure = this.asking = undefined;
    this.failures = 0;
    this.at = at;
    if (!known && !this.host.receive?.(feed, from, before)) this.show(feed, from);
    return same;
  }

  show(feed: Feed, from: NewsLoadEvent['from']): void {
    this.feed = feed;
    this.news = from;
  }

  failed(error: unknown): void {
    const problem =
      error instanceof FeedFailure ? error : new FeedFailure('network', String(error), this.given[1] ?? '', true);
    if (this.asking === 'source' || problem.withdrawn) this.feed = undefined;
    this.asking = undefined;
    this.failures++;
    this.failure = this.trouble = problem;
  }
}
