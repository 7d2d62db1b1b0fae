/** How long it is until a failed request is asked again: all who failed together must not come back together. */
import assert from 'node:assert/strict';
import { after, afterEach, describe, it, mock } from 'node:test';
import { configure, load } from '../../../src/feed/load.js';
import { defaults, failureOf } from '../../helpers/served.js';

/** Milliseconds of each pause of a request that is never answered, where chance throws this. */
async function pauses(chance: number, retries: number): Promise<number[]> {
  const found: number[] = [];
  mock.method(Math, 'random', () => chance);
  const { setTimeout: later } = globalThis;
  configure({ ...defaults, retries, transport: () => Promise.reject(new TypeError('Failed to fetch')) });
  // The time-out of each request is a timer, too.
  mock.method(globalThis, 'setTimeout', (then: () => void, ms = 0) => {
    if (ms !== defaults.timeout) found.push(ms);
    return later(then, ms === defaults.timeout ? ms : 0);
  });
  await failureOf(load('https://town.example/feed'));
  return found;
}

describe('the pause before a failed request is asked again', () => {
  afterEach(() => mock.restoreAll());
  after(() => configure(defaults));

  it('grows with each failure, and there are only so many', async () => {
    assert.deepEqual(await pauses(1, 3), [400, 1200, 3600]);
    assert.deepEqual(await pauses(1, 0), []);
  });

  it('is spread by chance over half of its length', async () => {
    assert.deepEqual(await pauses(0, 2), [200, 600]);
    assert.deepEqual(await pauses(0.5, 2), [300, 900]);
  });
});
