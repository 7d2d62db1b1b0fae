// What the servers and the page saw, as things that the list knows.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from '../driver.js';
import type { Phase, Sight } from './list.js';
import type { Seen } from './recorder.js';

/** A request that a server of ours saw, or that the engine reported to another. */
export interface Request {
  address: string;
  /** `picture`, or undefined where it is nobody's business. */
  role: string | undefined;
}

export class Watch {
  readonly sights: Sight[] = [];
  #requests = 0;
  #seen = 0;

  constructor(
    private readonly browser: Browser,
    /** All that the servers saw, in order. */
    private readonly requests: () => readonly Request[],
    /** Whether a server of ours is asked there: then its word counts. The engine reports a film, say, that it does not fetch yet. */
    private readonly isOurs: (address: string) => boolean,
  ) {}

  /** Until nothing more comes for half a second. */
  async settle(): Promise<void> {
    for (let before = -1, now = 0; before !== now;) {
      before = now;
      await sleep(500);
      now = this.requests().length + (await this.browser.evaluate<number>('seen.length'));
    }
  }

  /** Everything since the last time happened in this phase. */
  async until(phase: Phase): Promise<void> {
    await this.settle();
    const requests = this.requests().slice(this.#requests);
    this.#requests += requests.length;
    for (const { role, address } of requests) if (role) this.sights.push({ what: role, phase, detail: address });
    const seen = (await this.browser.evaluate<Seen[]>('seen')).slice(this.#seen);
    this.#seen += seen.length;
    for (const { kind, what } of seen) {
      const sight = this.#sight(kind, what);
      if (sight) this.sights.push({ what: sight, phase, detail: what });
    }
  }

  #sight(kind: string, what: string): string | undefined {
    if (kind !== 'request') return `${kind} ${what}`;
    const [directive, address = ''] = what.split(' ');
    // `data:`: the page's own icon.
    if (address === 'data' || this.isOurs(address)) return undefined;
    return directive === 'frame-src' ? 'frame' : `request ${directive}`;
  }
}

/** What is left behind in the browser, by name; cookies with their values. */
export const left = (browser: Browser): Promise<string[]> =>
  browser.evaluate<string[]>(`(async () => [
    ...Object.keys(localStorage).map((key) => 'localStorage ' + key),
    ...Object.keys(sessionStorage).map((key) => 'sessionStorage ' + key),
    ...(document.cookie ? document.cookie.split('; ').map((one) => 'cookie ' + one) : []),
    ...((await indexedDB.databases?.()) ?? []).map(({ name }) => 'indexedDB ' + name),
    ...((await globalThis.caches?.keys()) ?? []).map((name) => 'caches ' + name),
    ...((await navigator.serviceWorker?.getRegistrations()) ?? []).map(({ scope }) => 'service worker ' + scope),
    ...(window.name ? ['window.name ' + window.name] : []),
  ])()`);
