/**
 * What several elements ask at once is asked once. Identical requests in flight are joined, good answers are shared while
 * they are fresh, failures are forgotten, and the last reader to leave aborts the request.
 */
import type { Feed } from '../model.js';
import type { FeedFailure } from './failure.js';

/** Milliseconds for which an answer is shared without asking again. */
const FRESH = 60_000;
const ENTRIES = 20;

export interface Loaded {
  readonly feed: Feed;
  readonly from: 'network' | 'cache' | 'data';
  /** When it came, in milliseconds; absent: now. */
  readonly at?: number;
}

interface Entry {
  readonly answer: Promise<Feed>;
  readonly controller: AbortController;
  readers: number;
  /** When it was answered; 0 while it is in flight. */
  at: number;
}

/** Makes the request. @param before the last good answer */
type Ask = (signal: AbortSignal, before?: Promise<Feed>) => Promise<Feed>;

const entries = new Map<string, Entry>();
/** Who is told of each new answer: `watch.ts`. */
export const watchers = new Map<string, Set<(feed: Feed) => void>>();

/** `fresh` asks again even where a fresh answer is at hand, but joins a request in flight. */
export function share(
  key: string,
  ask: Ask,
  { signal, fresh }: { signal?: AbortSignal; fresh?: boolean },
): Promise<Loaded> {
  const known = entries.get(key);
  const usable = known && (!known.at || (!fresh && Date.now() - known.at < FRESH));
  const entry = usable ? known : start(key, ask, known);
  const from = entry.at ? 'cache' : 'network';
  entry.readers++;
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      reject(signal!.reason as Error);
      if (--entry.readers || entry.at) return;
      forget(key, entry);
      entry.controller.abort();
    };
    if (signal?.aborted) return leave();
    signal?.addEventListener('abort', leave);
    entry.answer
      .then((feed) => resolve({ feed, from, at: entry.at }), reject)
      .finally(() => signal?.removeEventListener('abort', leave));
  });
}

/** Drops every answer: after the embedder changed how requests are made. */
export const clear = (): void => entries.clear();

function start(key: string, ask: Ask, before?: Entry): Entry {
  const controller = new AbortController();
  const answer = Promise.all([ask(controller.signal, before?.answer), before?.answer]).then(([feed, old]) => {
    // The same words give the same object, so an unchanged refresh redraws nothing.
    const same = old && alike(old, feed) ? old : feed;
    entry.at = Date.now();
    watchers.get(key)?.forEach((seen) => seen(same));
    return same;
  });
  const entry: Entry = { answer, controller, readers: 0, at: 0 };
  // The last good answer is better than none, but for what was taken down.
  answer.catch((error: FeedFailure) => forget(key, entry, !error.withdrawn && before));
  entries.delete(key);
  entries.set(key, entry);
  // The oldest that nobody waits for makes room.
  if (entries.size > ENTRIES) entries.delete([...entries].find(([, { at }]) => at)?.[0] ?? '');
  return entry;
}

function alike(old: Feed, feed: Feed): boolean {
  try {
    return old === feed || JSON.stringify(old) === JSON.stringify(feed);
  } catch {
    // Nested deeper than the stack.
    return false;
  }
}

function forget(key: string, entry: Entry, before?: Entry | false): void {
  if (entries.get(key) !== entry) return;
  if (before) entries.set(key, before);
  else entries.delete(key);
}
