/** What one element asks, every other of the same source is told. */
import type { Feed } from '../model.js';
import { watchers } from './cache.js';

/** Calls back with each new answer for the key, whoever asked for it, until the returned function is called. */
export function watch(key: string, seen: (feed: Feed) => void): () => void {
  const set = watchers.get(key) ?? new Set();
  watchers.set(key, set.add(seen));
  return () => {
    set.delete(seen);
    if (!set.size) watchers.delete(key);
  };
}
