/** The scripted endpoint on a port of its own, for tests in Node. */
import assert from 'node:assert/strict';
import { after, afterEach, before } from 'node:test';
import { endpoint } from '../../scripts/endpoint.mjs';
import { FeedFailure } from '../../src/feed/failure.js';
import { configure, type Settings } from '../../src/feed/load.js';

/** What `configure` is outside of tests. */
export const defaults: Settings = {
  transport: (url, init) => fetch(url, init),
  timeout: 10_000,
  retries: 2,
  maxBytes: 8_000_000,
  credentials: 'same-origin',
};

export type Script = Record<string, string | number>;
export interface Visits {
  hits: number;
  aborted: number;
  requests: { method: string; headers: Record<string, string> }[];
}
export interface Served {
  src: string;
  visits(): Promise<Visits>;
}

/** Serves for the tests of a file; each test finds the settings as they are by default. */
export function serve(): { at(script?: Script, path?: string): Served; origin(): string } {
  let origin = '';
  let close: () => Promise<unknown>;
  let serial = 0;
  before(async () => {
    ({ origin, close } = await endpoint().listen());
  });
  after(() => close());
  afterEach(() => configure(defaults));
  return {
    origin: () => origin,
    at(script = {}, path = 'jsonfeed/town.json') {
      const key = `load-${serial++}`;
      const query = new URLSearchParams(
        Object.entries({ ...script, key }).map(([name, value]) => [name, String(value)]),
      );
      const visits = async () => (await (await fetch(`${origin}/endpoint-hits?key=${key}`)).json()) as Visits;
      return { src: `${origin}/endpoint/${path}?${query}`, visits };
    },
  };
}

export const failureOf = async (promise: Promise<unknown>): Promise<FeedFailure> => {
  const error: unknown = await promise.then(
    () => assert.fail('It did not fail.'),
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof FeedFailure, String(error));
  return error;
};

export async function until(met: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await met()); tries++) {
    assert.ok(tries < 300, 'It did not happen in time.');
    await new Promise((done) => setTimeout(done, 10));
  }
}
