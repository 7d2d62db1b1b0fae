/** Where an element's feed comes from: a document at hand or an endpoint, the last good answer, and what went wrong. */
import { isServer, type LitElement } from 'lit';
import { Task } from '@lit/task';
import type { Loaded } from '../feed/cache.js';
import { FeedFailure, type FailureCode } from '../feed/failure.js';
import { readAnswer } from '../feed/formats/registry.js';
import { ask, failure, keyOf, parse } from '../feed/load.js';
import type { Facts } from '../feed/recover.js';
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

  #address: { src?: string; format?: string } = {};
  #task: Task<readonly [boolean], Loaded>;

  constructor(
    private readonly host: LitElement,
    /** Resolves when there are words to show the news with. */
    private readonly prepare: () => Promise<void>,
  ) {
    this.#task = new Task<readonly [boolean], Loaded>(host, {
      autoRun: false,
      task: async ([fresh], { signal }) => {
        const { src = '', format } = this.#address;
        const [loaded] = await Promise.all([ask(src, { format, fresh, signal }), prepare()]);
        return loaded;
      },
      onComplete: ({ feed, from }) => this.arrived(feed, from),
      onError: (error) => this.#failed(error),
    });
  }

  /** Takes the document, or asks the address, unless that is what has been taken or asked already. */
  use(document: unknown, src?: string, format?: string, from: NewsLoadEvent['from'] = 'data'): void {
    const key = document ?? (src === undefined ? null : keyOf(src, format));
    if (key === this.key || (isServer && document === undefined)) return;
    this.key = key;
    this.#address = { src, format };
    this.asking = 'source';
    if (document !== undefined) this.#take(document, from);
    else if (src === undefined) this.#refuse('bad-src', { url: '' });
    else void this.#task.run([false]);
  }

  /** Asks the endpoint again, past the cache. */
  reload(): void {
    if (this.asking || this.#address.src === undefined) return;
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

  #take(document: unknown, from: NewsLoadEvent['from']): void {
    this.#task.abort();
    const text = typeof document === 'string' ? document : '';
    const json = text ? parse(text) : document;
    const url = globalThis.document?.baseURI ?? 'http://localhost/';
    const { format } = this.#address;
    const feed = readAnswer({ url, status: 200, type: '', headers: { get: () => null }, text, json }, format);
    if (!feed) this.#refuse(json === undefined ? 'not-json' : 'unknown-format', { url, text, json, format });
    else if (from === 'server' || isServer) this.arrived(feed, from);
    else this.#later(this.prepare(), () => this.arrived(feed, from));
  }

  #refuse(code: FailureCode, facts: Facts): void {
    if (isServer) return;
    const failed = (error: unknown): void => this.#failed(error);
    this.#later(
      failure(code, facts).catch((error: unknown) => error),
      failed,
    );
  }

  /** Goes on when the promise is kept, unless the source has changed meanwhile. */
  #later<T>(promise: Promise<T>, then: (value: T) => void): void {
    const { key } = this;
    void promise.then((value) => {
      if (key !== this.key) return;
      then(value);
      this.host.requestUpdate();
    });
  }

  #failed(error: unknown): void {
    if ((error as Partial<Error>)?.name === 'AbortError') return;
    const { src = '' } = this.#address;
    const problem = error instanceof FeedFailure ? error : new FeedFailure('network', String(error), src, true);
    // Withdrawn is not failed: what the paper has taken down goes at once.
    if (this.asking === 'source' || problem.status === 404 || problem.status === 410) this.feed = undefined;
    this.asking = undefined;
    this.failure = this.trouble = problem;
  }
}
