/** What one element asks, every other of the same source is told; and all of them keep to one time. */
import type { Feed } from '../model.js';
import { watchers } from './cache.js';
import type { FeedFailure } from './failure.js';

/** The elements of one source. */
interface Company {
  /** 0–1: where in its span this page's time for the source lies. */
  readonly lot: number;
  readonly hears: Set<(failure: FeedFailure) => void>;
}

export interface Watch {
  readonly lot: number;
  /** Tells the others that a request has failed. */
  tell(failure: FeedFailure): void;
  stop(): void;
}

const companies = new Map<string, Company>();

/** Calls back with each new answer for the key, whoever asked for it, and with each failure that is told, until it is stopped. */
export function watch(key: string, seen: (feed: Feed) => void, failed: (failure: FeedFailure) => void): Watch {
  const set = watchers.get(key) ?? new Set();
  watchers.set(key, set.add(seen));
  const company = companies.get(key) ?? { lot: Math.random(), hears: new Set() };
  companies.set(key, company);
  const { lot, hears } = company;
  hears.add(failed);
  return {
    lot,
    tell: (failure) => hears.forEach((one) => one !== failed && one(failure)),
    stop() {
      set.delete(seen);
      hears.delete(failed);
      if (set.size) return;
      watchers.delete(key);
      companies.delete(key);
    },
  };
}
