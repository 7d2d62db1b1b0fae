/** Where an element's feed comes from: a document at hand or an endpoint, the last good answer, and what went wrong. */
import { isServer, type LitElement } from 'lit';
import { initialState, Task } from '@lit/task';
import type { Loaded } from '../feed/cache.js';
import { FeedFailure } from '../feed/failure.js';
import { ask, handed, keyOf, readDocument } from '../feed/load.js';
import type { Feed } from '../model.js';
import type { NewsLoadEvent } from '../events.js';

export class Source {
  feed?: Feed;
  failure?: FeedFailure;
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

  #given: readonly [document?: unknown, src?: string, format?: string] = [];
  #task: Task<readonly [boolean], Loaded>;

  constructor(
    private readonly host: LitElement,
    /** Resolves when there are words to show the news with. */
    private readonly prepare: () => Promise<unknown>,
    /** Resolves when there is code to show a failure with. */
    prepareTrouble: () => Promise<unknown>,
  ) {
    this.#task = new Task<readonly [boolean], Loaded>(host, {
      autoRun: false,
      task: async ([fresh], { signal }) => {
        const [document, src, format] = this.#given;
        const loading = document === undefined ? ask(src, { format, fresh, signal }) : handed(document, format);
        try {
          const [loaded] = await Promise.all([loading, this.prepare()]);
          return loaded;
        } catch (error) {
          if (signal.aborted) return initialState;
          await prepareTrouble();
          throw error;
        }
      },
      onComplete: ({ feed, from }) => this.arrived(feed, from),
      onError: (error) => this.#failed(error),
    });
  }

  /** Takes the document, or asks the address, unless that is what has been taken or asked already. */
  use(document: unknown, src?: string, format?: string, prerendered = false): void {
    const key = document ?? (src === undefined ? null : keyOf(src, format));
    if (key === this.key) return;
    this.#given = [document, src, format];
    // A server, and the first frame over what it drew, wait for nothing and ask nobody.
    if (isServer || prerendered) {
      const feed = readDocument(document, format);
      this.key = key;
      if (feed) this.arrived(feed, 'server');
      if (isServer) return;
      if (feed) return void this.prepare().then(() => this.host.requestUpdate());
    }
    this.key = key;
    this.asking = 'source';
    void this.#task.run([false]);
  }

  /** Asks the endpoint again, past the cache. */
  reload(): void {
    const [document, src] = this.#given;
    if (this.asking || document !== undefined || src === undefined) return;
    this.asking = this.feed ? 'refresh' : 'source';
    void this.#task.run([true]);
  }

  /** The element has left its page; it may be back within the same task, which is a move. */
  leave(): void {
    queueMicrotask(() => {
      if (this.host.isConnected || !this.asking) return;
      this.#task.abort();
      // What was never answered is asked for again.
      if (this.asking === 'source') this.key = undefined;
      this.asking = undefined;
    });
  }

  arrived(feed: Feed, from: NewsLoadEvent['from']): void {
    if (feed !== this.feed) this.news = from;
    this.feed = feed;
    this.failure = this.asking = undefined;
    this.at = Date.now();
  }

  #failed(error: unknown): void {
    const problem =
      error instanceof FeedFailure ? error : new FeedFailure('network', String(error), this.#given[1] ?? '', true);
    // Withdrawn is not failed: what the paper has taken down goes at once.
    if (this.asking === 'source' || problem.status === 404 || problem.status === 410) this.feed = undefined;
    this.asking = undefined;
    this.failure = this.trouble = problem;
  }
}
