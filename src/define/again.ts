/** A tag's code that could not be fetched is asked for again until it comes. */
import { NewsErrorEvent } from '../events.js';
import { unreachable } from '../feed/failure.js';
import { addressOf, refetch } from '../feed/refetch.js';
import type { Chunk } from './sight.js';

/** Milliseconds before each try; after them one every ten minutes, and when the network is back. */
const PAUSES = [1000, 4000, 15_000];
const LATER = 600_000;

/** Until it has come. Nothing is thrown. */
export async function again(tag: string, chunk: Chunk): Promise<void> {
  for (let tries = 1; ; tries++) {
    const failure = unreachable(addressOf(chunk, import.meta.url) ?? tag);
    for (const element of document.querySelectorAll(tag)) element.dispatchEvent(new NewsErrorEvent(failure));
    await pause(PAUSES[tries - 1] ?? LATER);
    try {
      await refetch(chunk, import.meta.url, tries);
      return;
    } catch {
      // The next try comes.
    }
  }
}

const pause = (ms: number): Promise<unknown> =>
  new Promise((go) => {
    setTimeout(go, ms);
    addEventListener('online', go, { signal: AbortSignal.timeout(ms) });
  });
