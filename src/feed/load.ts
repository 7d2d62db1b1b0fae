/** An address in, a `Feed` out: cache, transport, format. The library's only GET. */
import type { Feed } from '../model.js';
import { clear, share, type Loaded } from './cache.js';
import { FeedFailure, type FailureCode } from './failure.js';
import type { Answer } from './formats/format.js';
import { readAnswer } from './formats/registry.js';
import type { Facts } from './recover.js';

export interface LoadOptions {
  /** A format's name. Absent: recognised by the answer's shape. */
  format?: string;
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
 * Loads an endpoint. Fresh answers (60 s) and requests in flight are shared by address and format.
 * @throws FeedFailure, or the signal's reason when it was aborted.
 */
export const load = async (src: string, options?: LoadOptions): Promise<Feed> => (await ask(src, options)).feed;

/** Like `load`, and says where the answer came from. */
export async function ask(src: string, options: LoadOptions = {}): Promise<Loaded> {
  const { format } = options;
  const url = address(src);
  if (!url) throw await failure('bad-src', { url: src });
  return share(keyOf(src, format), (signal) => get(url, format, signal), options);
}

/** What an answer is shared by. */
export const keyOf = (src: string, format = ''): string => `${format} ${address(src) ?? src}`;

/** Makes a failure with its hint, which is fetched only now. */
export const failure = async (code: FailureCode, facts: Facts, retryable = false): Promise<FeedFailure> =>
  (await recovery(facts.url)).explain(code, facts, retryable);

function address(src: string): string | undefined {
  try {
    const { protocol, href } = new URL(src, globalThis.document?.baseURI);
    if (/^https?:$/.test(protocol)) return href;
  } catch {
    // Not an address: said by the caller.
  }
  return;
}

/** What is done about a failed request is fetched when one fails. */
const recovery = (url: string) =>
  import('./recover.js').catch(() => {
    throw new FeedFailure('code-unreachable', 'The code that explains failures could not be fetched.', url, true);
  });

async function get(url: string, format: string | undefined, signal: AbortSignal): Promise<Feed> {
  const once = (): Promise<Answer> => request(url, signal);
  const first = await once().catch((error: unknown) => error);
  const feed = read(first, format);
  if (feed || signal.aborted) return feed ?? Promise.reject(signal.reason as Error);
  const { recover } = await recovery(url);
  return recover({ first, url, format, signal, once, read: (answer) => read(answer, format) });
}

const read = (answer: unknown, format?: string): Feed | undefined =>
  (answer as Answer).status < 400 ? readAnswer(answer as Answer, format) : undefined;

/** CORS-simple: GET, no header of ours, so that no endpoint needs to answer a preflight. */
async function request(url: string, signal: AbortSignal): Promise<Answer> {
  const { transport, timeout, credentials } = settings;
  const controller = new AbortController();
  const stop = (): void => controller.abort(signal.reason);
  const late = setTimeout(() => controller.abort(TIMEOUT), timeout);
  signal.addEventListener('abort', stop);
  try {
    const response = await transport(url, { credentials, signal: controller.signal });
    const { status, headers } = response;
    const text = await body(response, controller);
    const type = (headers.get('content-type') ?? '').replace(/;.*/, '').trim().toLowerCase();
    return { url: response.url || url, status, type, headers, text, json: parse(text) };
  } catch (error) {
    // Where we ended it, our word for it is better than the engine's.
    throw (controller.signal.reason ?? error) as Error;
  } finally {
    clearTimeout(late);
    signal.removeEventListener('abort', stop);
  }
}

/** What ended a request, where it was we who ended it. */
export const TIMEOUT: FailureCode = 'timeout';
export const TOO_LARGE: FailureCode = 'too-large';

/** The body as text, given up as soon as it grows over the limit. */
async function body(response: Response, controller: AbortController): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return response.text();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.length;
    if (bytes > settings.maxBytes) controller.abort(TOO_LARGE);
    controller.signal.throwIfAborted();
    text += decoder.decode(value, { stream: true });
  }
}

/** JSON behind a byte-order mark, blank lines or a guard against inclusion (`)]}'`). Absent where it is none. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^[\s\uFEFF]*(\)\]\}',?|while\s*\(1\);|for\s*\(;;\);)?/, '')) as unknown;
  } catch {
    return;
  }
}
