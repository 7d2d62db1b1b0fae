/** What is done about a request that failed: asked again where that may help, else explained. Fetched when one fails. */
import type { Feed } from '../model.js';
import { FeedFailure, type FailureCode } from './failure.js';
import type { Answer } from './formats/format.js';
import { isEnd } from './formats/registry.js';
import { tell, type Facts } from './hints.js';
import { parse, read, settings, TIMEOUT, TOO_LARGE } from './load.js';

export interface Attempt {
  /** The answer, or whatever was thrown in its place. */
  readonly first: unknown;
  readonly url: string;
  readonly format: string | undefined;
  /** These two where it was a request, which can be aborted and made again. */
  readonly signal?: AbortSignal;
  readonly once?: () => Promise<unknown>;
}

/** Milliseconds: a server that asks for more is asked again by the next refresh, not by a waiting reader. */
const PATIENCE = 15_000;

export async function recover({ first, url, format, signal, once }: Attempt): Promise<Feed> {
  let result = bared(first);
  for (let tries = 0; ; tries++) {
    const feed = read(result, format);
    if (feed) return feed;
    if (isAnswer(result) && isEnd(result, format)) return Object.freeze({ articles: [] });
    const wait = tries < settings.retries ? pauseAfter(result, tries) : undefined;
    if (!signal || !once || wait === undefined) throw why(result, url, format);
    await pause(wait, signal);
    result = bared(await once());
    signal.throwIfAborted();
  }
}

/** An answer with the JSON behind a byte-order mark, blank lines or a guard against inclusion (`)]}'`). */
function bared(result: unknown): unknown {
  if (!isAnswer(result) || result.json !== undefined) return result;
  const text = result.text.replace(/^[\s\uFEFF]*(\)\]\}',?|while\s*\(1\);|for\s*\(;;\);)?/, '');
  return { ...result, json: parse(text) };
}

export function explain(code: FailureCode, facts: Facts, retryable: boolean): FeedFailure {
  const { code: exact, hint } = tell(code, facts);
  return new FeedFailure(exact, hint, facts.url, retryable, facts.status, facts.after);
}

/** Request time-out, too early, too many, and faults of the server (RFC 9110, section 15). */
const mayPass = (status: number): boolean => [408, 425, 429].includes(status) || status >= 500;

const isAnswer = (result: unknown): result is Answer => typeof (result as Partial<Answer>)?.status === 'number';

/** Milliseconds before asking again, or absent where that is no use. */
function pauseAfter(result: unknown, tries: number): number | undefined {
  const backOff = 400 * 3 ** tries * (0.5 + Math.random() / 2);
  // A reader who has waited out a time-out is not made to wait for two more.
  if (!isAnswer(result)) return result === TIMEOUT || result === TOO_LARGE ? undefined : backOff;
  if (!mayPass(result.status)) return;
  const wait = askedFor(result);
  if (wait === undefined) return backOff;
  return wait > PATIENCE ? undefined : wait;
}

/** Milliseconds that the server asks to be left alone, in seconds or as a date (RFC 9110, section 10.2.3). */
function askedFor({ headers }: Answer): number | undefined {
  const asked = headers.get('retry-after');
  if (!asked) return;
  const wait = /^\d+$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(wait, 0);
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });

function why(result: unknown, url: string, format: string | undefined): FeedFailure {
  if (result === TIMEOUT) return explain(TIMEOUT, { url, seconds: settings.timeout / 1000 }, true);
  if (result === TOO_LARGE) return explain(TOO_LARGE, { url, limit: settings.maxBytes }, false);
  if (!isAnswer(result)) return explain(unreachable(url), { url }, true);
  const { status, text, json } = result;
  const code = status >= 400 ? 'status' : json === undefined ? 'not-json' : 'unknown-format';
  return explain(code, { url, status, text, json, format, after: askedFor(result) }, mayPass(status));
}

/** A page cannot see why another origin's answer was kept from it. */
function unreachable(url: string): FailureCode {
  if (globalThis.navigator?.onLine === false) return 'offline';
  const here = globalThis.location?.origin;
  return here && new URL(url).origin !== here ? 'cors' : 'network';
}
