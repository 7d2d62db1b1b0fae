/** What is done about an answer that is no JSON Feed: read by another format, asked again where that may help, else explained. Fetched then. */
import type { Feed } from '../model.js';
import type { FailureCode, FeedFailure } from './failure.js';
import { bared } from './bare.js';
import type { Loaded } from './cache.js';
import type { Answer, Reading } from './formats/format.js';
import { explain, noCode } from './explain.js';
import { isEnd, readKnown } from './formats/known.js';
import { BROKEN, readAtHand, settings, TIMEOUT, TOO_LARGE } from './load.js';

export { fetchCode } from './formats/known.js';

export interface Attempt {
  /** The answer, or whatever was thrown in its place. */
  readonly first: unknown;
  readonly url: string;
  readonly reading: Reading;
  /** These two where it was a request, which can be aborted and made again. */
  readonly signal?: AbortSignal;
  readonly once?: () => Promise<unknown>;
}

/** Milliseconds: a server that asks for more is asked again by the next refresh, not by a waiting reader. */
const PATIENCE = 15_000;

/**
 * What is no address: `page:`, or a mistake.
 * @throws FeedFailure
 */
export async function elsewhere(src = ''): Promise<Loaded> {
  if (src.trim().toLowerCase() !== 'page:') throw await explain('bad-src', { url: src }, false);
  const { ownFeed } = await import('./page.js').catch(noCode);
  return { feed: await ownFeed(), from: 'data' };
}

export async function recover({ first, url, reading, signal, once }: Attempt): Promise<Feed> {
  let result = cleared(first);
  for (let tries = 0; ; tries++) {
    const feed = readAtHand(result, reading) ?? (isGood(result) ? await readKnown(result, reading) : undefined);
    if (feed) return once ? feed : withoutOwn(feed, url);
    if (isAnswer(result) && (await isEnd(result, reading))) return Object.freeze({ articles: Object.freeze([]) });
    const wait = tries < settings.retries ? pauseAfter(result, tries) : undefined;
    if (!signal || !once || wait === undefined) throw await why(result, url, reading);
    await pause(wait, signal);
    result = cleared(await once());
    signal.throwIfAborted();
  }
}

/** Request time-out, too early, too many, and faults of the server (RFC 9110, section 15); and half a document. */
const mayPass = (answer: Answer): boolean =>
  [408, 425, 429].includes(answer.status) || answer.status >= 500 || (isGood(answer) && isCutOff(answer));

/** JSON that does not end as it began. Some engines take what has come of a broken answer for the whole. */
function isCutOff({ json, text }: Answer): boolean {
  const end = { '{': '}', '[': ']' }[text[0] ?? ''];
  return json === undefined && !!end && !text.trimEnd().endsWith(end);
}

const isGood = (result: unknown): result is Answer => isAnswer(result) && result.status < 400;

/** Of a document that was handed over the next page has no address: one that was made from this page's is none. */
function withoutOwn(feed: Feed, page: string): Feed {
  const place = (address: string): string => address.replace(/[?#].*/, '');
  return feed.next && place(feed.next) === place(page) ? Object.freeze({ ...feed, next: undefined }) : feed;
}

const cleared = (result: unknown): unknown => (isAnswer(result) ? bared(result) : result);

const isAnswer = (result: unknown): result is Answer => typeof (result as Partial<Answer>)?.status === 'number';

/** Milliseconds before asking again, or absent where that is no use. @param chance 0–1 */
export function pauseAfter(result: unknown, tries: number, chance = Math.random()): number | undefined {
  const backOff = 400 * 3 ** tries * (0.5 + chance / 2);
  // A reader who has waited out a time-out is not made to wait for two more.
  if (!isAnswer(result)) return result === TIMEOUT || result === TOO_LARGE ? undefined : backOff;
  if (!mayPass(result)) return;
  const wait = askedFor(result);
  if (wait === undefined) return backOff;
  // A date is the same for everybody who was sent away: not all of them come then. And nobody comes sooner than without one.
  return wait > PATIENCE ? undefined : wait + Math.max(backOff, chance * Math.max(1000, wait / 2));
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

function why(result: unknown, url: string, { format, map }: Reading): Promise<FeedFailure> {
  if (result === TIMEOUT) return explain(TIMEOUT, { url, seconds: settings.timeout / 1000 }, true);
  if (result === TOO_LARGE) return explain(TOO_LARGE, { url, limit: settings.maxBytes }, false);
  if (result === BROKEN) return explain(BROKEN, { url, begun: true }, true);
  if (!isAnswer(result)) return explain(kept(url), { url }, true);
  const { status, text, json } = result;
  const code = status >= 400 ? 'status' : json === undefined ? 'not-json' : 'unknown-format';
  return explain(
    code,
    { url, final: result.url, status, text, json, format, map, after: askedFor(result) },
    mayPass(result),
  );
}

/** A page cannot see why another origin's answer was kept from it. */
function kept(url: string): FailureCode {
  if (globalThis.navigator?.onLine === false) return 'offline';
  const here = globalThis.location?.origin;
  return here && new URL(url).origin !== here ? 'cors' : 'network';
}
