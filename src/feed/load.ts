/** An address in, a `Feed` out: cache, transport, format. The library's only GET. */
import type { Feed } from '../model.js';
import { bundled } from './bundled.js';
import { clear, share, type Loaded } from './cache.js';
import { unreachable, type FailureCode } from './failure.js';
import type { Answer, Reading } from './formats/format.js';
import { jsonFeed } from './formats/jsonfeed.js';
import { formats, readAnswer } from './formats/registry.js';
import type { Attempt } from './recover.js';

export interface LoadOptions extends Reading {
  /** The request is aborted when the last of its readers has left. */
  signal?: AbortSignal;
  /** Ask again even where an answer of the last 60 s is at hand. */
  fresh?: boolean;
}

export type Transport = (url: string, init: RequestInit) => Promise<Response>;

export interface Settings {
  /** Makes the request. Default: the page's `fetch`. */
  transport: Transport;
  /** Milliseconds for one request, its body included. Default 10,000. */
  timeout: number;
  /** Times a request is asked again after a fault that may pass. Default 2. */
  retries: number;
  /** Bytes of an answer, checked while it streams. Default 8 MB. */
  maxBytes: number;
  /** Default `same-origin`: no cookie ever crosses an origin. */
  credentials: 'same-origin' | 'omit';
}

export const settings: Settings = {
  transport: (url, init) => fetch(url, init),
  timeout: 10_000,
  retries: 2,
  maxBytes: 8_000_000,
  credentials: 'same-origin',
};

/** Changes how all later requests are made. What is in the cache is dropped. */
export function configure(changes: Partial<Settings>): void {
  Object.assign(settings, changes);
  clear();
}

/**
 * Loads an endpoint. Fresh answers (60 s) and requests in flight are shared by address, format and map. `page:` is the page's own JSON-LD.
 * @throws FeedFailure, or the signal's reason when it was aborted.
 */
export const load = async (src: string, options?: LoadOptions): Promise<Feed> => (await ask(src, options)).feed;

/** Like `load`, and says where the answer came from. */
export async function ask(src: string | undefined, options: LoadOptions = {}): Promise<Loaded> {
  const url = address(src);
  if (!url) return (await recovery(src)).elsewhere(src);
  const { format, map } = options;
  // Whoever asks first finds what came with the code; what is asked later is a refresh.
  const here = bundled.get(url);
  bundled.delete(url);
  if (here) return share(keyOf(src, options), () => Promise.resolve(readDocument(here)!), options);
  // The code of a format that is named, or plain from the address, comes beside the data.
  if (map || (format ? format !== jsonFeed.name : CMS.test(url)))
    void recovery(url).then(({ fetchCode }) => fetchCode(url, options), ignore);
  return share(keyOf(src, options), (signal, before) => get(url, { format, map }, signal, before), options);
}

const CMS = /wp-json|rest_route|ghost\/api/;
const ignore = (): void => {};

/** Like `ask`, of a document in any format, as an object or as JSON text, for which no request is made. */
export async function handed(document: unknown, reading: Reading = {}): Promise<Loaded> {
  const first = answerOf(document);
  return { feed: await settle({ first, url: first.url, reading }), from: 'data' };
}

/** The same at once, of a document as servers write it beside an element: in a format at hand, whatever the endpoint's own is. */
export const readDocument = (document: unknown): Feed | undefined => readAtHand(answerOf(document), {});

/** A document as if an endpoint had answered it. */
export function answerOf(document: unknown): Answer {
  const text = typeof document === 'string' ? document : '';
  const url = globalThis.document?.baseURI ?? 'http://localhost/';
  return { url, status: 200, headers: new Headers(), text, json: text ? parse(text) : document };
}

/** What an answer is shared by. */
export const keyOf = (src?: string, { format = '', map = '' }: Reading = {}): string =>
  JSON.stringify([format, map, address(src) ?? src]);

function address(src?: string): string | undefined {
  // `new URL` would take it for a word.
  if (src === undefined) return;
  try {
    const { protocol, href } = new URL(src, globalThis.document?.baseURI);
    if (/^https?:$/.test(protocol)) return href;
  } catch {
    // Not an address: said by the caller.
  }
  return;
}

/** What is done about an answer that is no JSON Feed is fetched when one comes. */
const recovery = (url = '') =>
  import('./recover.js').catch(() => {
    throw unreachable(url);
  });

/** What a feed was read from: the same once more is the same feed, and is not read again. */
const words = new WeakMap<Feed, string>();

async function get(url: string, reading: Reading, signal: AbortSignal, before?: Promise<Feed>): Promise<Feed> {
  const once = (): Promise<unknown> => request(url, signal).catch((error: unknown) => error);
  const [first, old] = await Promise.all([once(), before]);
  const { status, url: from, text } = first as Answer;
  // A format that the page has registered may read more of an answer than that.
  const said = formats[0] === jsonFeed && `${status} ${from} ${text}`;
  if (old && words.get(old) === said) return old;
  const feed = readAtHand(first, reading);
  if (feed && said) words.set(feed, said);
  return feed ?? settle({ first, url, reading, signal, once });
}

/** The feed of an answer; where there is none, what `recover.ts` makes of it. */
async function settle(attempt: Attempt): Promise<Feed> {
  const { first, url, reading, signal } = attempt;
  const feed = readAtHand(first, reading);
  if (feed) return feed;
  signal?.throwIfAborted();
  return (await recovery(url)).recover(attempt);
}

/** What a format at hand makes of an answer, or of what was thrown in its place. */
export const readAtHand = (answer: unknown, { format, map }: Reading): Feed | undefined =>
  !map && (answer as Answer).status < 400 ? readAnswer(answer as Answer, format) : undefined;

/** CORS-simple: GET, no header of ours, so that no endpoint needs to answer a preflight. */
async function request(url: string, signal: AbortSignal): Promise<Answer> {
  const { transport, timeout, credentials } = settings;
  const controller = new AbortController();
  const { signal: ended } = controller;
  const leave = (): void => controller.abort(signal.reason);
  const late = setTimeout(() => controller.abort(TIMEOUT), timeout);
  signal.addEventListener('abort', leave);
  // A polyfill may know nothing of signals, and would be waited for for ever.
  const cut = new Promise<never>((_, end) => ended.addEventListener('abort', () => end(ended.reason as Error)));
  let begun = false;
  const whole = async (): Promise<Answer> => {
    const response = await transport(url, { credentials, signal: ended });
    begun = true;
    // Nor does each have headers.
    const { status, headers = NONE } = response;
    const bytes: Uint8Array[] = [];
    const text = await body(response, bytes, controller);
    let json: unknown;
    return {
      url: response.url || url,
      status,
      headers,
      text,
      bytes,
      get json() {
        return (json ??= parse(text));
      },
    };
  };
  try {
    return await Promise.race([whole(), cut]);
  } catch (error) {
    // Where we ended it, or it had begun, our word for it is better than the engine's.
    throw (ended.reason ?? (begun ? BROKEN : error)) as Error;
  } finally {
    clearTimeout(late);
    // It is not aborted once it is over: the page may still read a copy of the answer.
    signal.removeEventListener('abort', leave);
  }
}

const NONE: Answer['headers'] = { get: () => null };

/** What ended a request: the first two times it was we. */
export const TIMEOUT: FailureCode = 'timeout';
export const TOO_LARGE: FailureCode = 'too-large';
/** The head of an answer was there, so that the page may read it, and then no more came. */
export const BROKEN: FailureCode = 'network';

/** The body as text, given up as soon as it grows over the limit. */
async function body(response: Response, bytes: Uint8Array[], controller: AbortController): Promise<string> {
  const reader = response.body?.getReader();
  const bounded = (size: number): void => {
    if (size > settings.maxBytes) controller.abort(TOO_LARGE);
    controller.signal.throwIfAborted();
  };
  let text = '';
  if (!reader) {
    text = await response.text();
    bounded(text.length);
    return text;
  }
  const decoder = new TextDecoder();
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes.push(value);
    bounded((size += value.length));
    text += decoder.decode(value, { stream: true });
  }
}

/** Absent where it is no JSON; `recover.ts` looks behind what some endpoints put before it. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return;
  }
}
