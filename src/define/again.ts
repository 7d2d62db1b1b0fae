/** A chunk that could not be fetched is asked for again, under another address: Firefox keeps a failure for the life of the page. */
import { NewsErrorEvent } from '../events.js';
import { unreachable } from '../feed/failure.js';
import type { Chunk } from './sight.js';

/** Milliseconds before each try; after them one every ten minutes, and when the network is back. */
const PAUSES = [1000, 4000, 15_000];
const LATER = 600_000;

/** Until it has come. Nothing is thrown. */
export async function again(tag: string, chunk: Chunk): Promise<void> {
  // The bundler writes the chunk's address into the function, and nowhere else that a program could read.
  const path = /import\(\s*["'`](.+?)["'`]/.exec(String(chunk))?.[1];
  const url = path && new URL(path, import.meta.url).href;
  for (let tries = 1; ; tries++) {
    const failure = unreachable(url ?? tag);
    for (const element of document.querySelectorAll(tag)) element.dispatchEvent(new NewsErrorEvent(failure));
    await pause(PAUSES[tries - 1] ?? LATER);
    try {
      await (url ? import(/* @vite-ignore */ `${url}?r=${tries}`) : chunk());
      return;
    } catch {
      // The next try comes.
    }
  }
}

const pause = (ms: number): Promise<unknown> =>
  new Promise((go) => {
    setTimeout(go, ms);
    addEventListener('online', go, { once: true });
  });
