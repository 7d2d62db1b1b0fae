/** The scripted endpoint (`scripts/endpoint.mjs`), as an element of a page meets it. */
import { configure, type Settings } from '../../src/feed/load.js';

export interface Visits {
  hits: number;
  aborted: number;
  requests: { method: string; url: string; headers: Record<string, string>; body: string }[];
}

export interface Endpoint {
  /** Relative to the page, and no other test's. */
  readonly src: string;
  visits(): Promise<Visits>;
  hits(): Promise<number>;
}

type Script = Record<string, string | number>;

/** A file of test/fixtures, or `items`, served at an address of its own that goes wrong as the script says. */
export function endpoint(path = 'jsonfeed/town.json', script: Script = {}, origin = ''): Endpoint {
  const key = crypto.randomUUID();
  const query = new URLSearchParams(Object.entries({ ...script, key }).map(([name, value]) => [name, String(value)]));
  const visits = async (): Promise<Visits> => (await fetch(`/endpoint-hits?key=${key}`)).json() as Promise<Visits>;
  return { src: `${origin}/endpoint/${path}?${query}`, visits, hits: async () => (await visits()).hits };
}

/** The origin of a second server with the same endpoint. */
export const otherOrigin = async (): Promise<string> => (await fetch('/endpoint-origin')).text();

/** What `configure` is outside of tests. */
export const defaults: Settings = {
  transport: (url, init) => fetch(url, init),
  timeout: 10_000,
  retries: 2,
  maxBytes: 8_000_000,
  credentials: 'same-origin',
};

let spoiled = '';
let published = '';

/** From now on to the end of the test every request asks the endpoint to go wrong like this; `''`: no longer. */
export const spoil = (script: string): void => void (spoiled = script);

/** From now on to the end of the test the same address gives this file of test/fixtures: the paper has a new edition. */
export const publish = (path: string): void => void (published = path);

const rewritten = (url: string): string =>
  (published ? url.replace(/\/endpoint\/[^?]+/, `/endpoint/${published}`) : url) + (spoiled && `&${spoiled}`);

/**
 * In every test of this suite a failure is final at once, unless the test says otherwise, and whoever is back asks in a tenth of a second,
 * in place of up to five (`feed/schedule.ts`); afterwards all is as before.
 */
export function quickNetwork(): void {
  const { random } = Math;
  beforeEach(() => {
    Math.random = () => 0.02;
    spoil('');
    publish('');
    const transport: Settings['transport'] = (url, init) => fetch(rewritten(url), init);
    configure({ ...defaults, retries: 0, transport });
  });
  afterEach(() => {
    Math.random = random;
    configure(defaults);
  });
}
