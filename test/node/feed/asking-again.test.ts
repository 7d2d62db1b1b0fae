/** When an endpoint is asked again, and how long that waits: measured in what is waited for, not in time. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { configure, load } from '../../../src/feed/load.js';
import { defaults, failureOf } from '../../helpers/served.js';

const town = '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"One [1] \\" {2}"}]}';
const { setTimeout: real } = globalThis;
let waits: number[] = [];
let asked = 0;
let serial = 0;

beforeEach(() => {
  waits = [];
  asked = 0;
  globalThis.setTimeout = ((then: () => void, ms = 0, ...rest: unknown[]) => {
    if (ms === defaults.timeout) return real(then, ms, ...rest);
    waits.push(ms);
    return real(then, 0);
  }) as typeof setTimeout;
});
afterEach(() => {
  globalThis.setTimeout = real;
  configure(defaults);
});

/** Every answer is this one. */
async function fails(body: string, init?: ResponseInit): Promise<{ retryable: boolean; code: string }> {
  configure({ transport: () => (asked++, Promise.resolve(new Response(body, init))) });
  return failureOf(load(`https://town.example/${serial++}`));
}

describe('an answer with Retry-After', () => {
  for (const [what, value, least] of [
    ['no time', '0', 0],
    ['a second', '1', 1000],
    ['less than no time', '-5', 0],
    ['a moment that has passed', 'Sun, 06 Nov 1994 08:49:37 GMT', 0],
    ['words', 'soon, 5', 0],
    ['nothing', '', 0],
  ] as const) {
    it(`of ${what} is waited for, and never less than without`, async () => {
      await fails('', { status: 429, headers: { 'retry-after': value } });
      const [first = 0, second = 0] = waits;
      assert.equal(waits.length, 2);
      assert.ok(first >= least + 200 && first <= least + 1000, `${first}`);
      assert.ok(second >= least + 600 && second <= least + 1200, `${second}`);
    });
  }

  for (const value of ['16', '3600', '9'.repeat(400), 'Fri, 01 Jan 2100 00:00:00 GMT']) {
    it(`of ${value.slice(0, 30)} is left to the next refresh`, async () => {
      await fails('', { status: 503, headers: { 'retry-after': value } });
      assert.deepEqual([asked, waits], [1, []]);
    });
  }

  it('does not bring all readers back at the same moment', async () => {
    const init = { status: 429, headers: { 'retry-after': '2' } };
    for (let reader = 0; reader < 20; reader++) await fails('', init);
    const first = waits.filter((_, index) => index % 2 === 0);
    assert.ok(new Set(first.map(Math.round)).size > 10);
  });
});

describe('half a document', () => {
  it('is asked for again: it may have been cut off on the way', async () => {
    for (const text of [
      '{',
      '[',
      '{"a":"',
      '[{"a":1}',
      '[{"a":1},',
      ' \n{"items":[{"id":"1"}] \n',
      town.slice(0, 40),
    ]) {
      asked = 0;
      const { code, retryable } = await fails(text);
      assert.deepEqual([code, retryable, asked], ['not-json', true, 3], text);
    }
  });

  it('is none where it was closed: what is broken within stays so', async () => {
    for (const text of ['{"items":[}]}', '[{"a":1},]', '{a:1}\n', 'Closed [for the season', '<p>[', '{"a":"]"}}']) {
      asked = 0;
      const { retryable } = await fails(text);
      assert.deepEqual([retryable, asked], [false, 1], text);
    }
  });
});

describe('an answer that breaks off', () => {
  it('is no matter of permission: code network, and it is asked for again', async () => {
    configure({
      transport: () => {
        asked++;
        let begun = false;
        const stream = new ReadableStream<Uint8Array>({
          pull(pieces) {
            if (begun) pieces.error(new TypeError('network error'));
            else pieces.enqueue(new TextEncoder().encode(town.slice(0, 20)));
            begun = true;
          },
        });
        return Promise.resolve(new Response(stream));
      },
    });
    const { code, hint, retryable } = await failureOf(load(`https://town.example/${serial++}`));
    assert.deepEqual([code, retryable, asked], ['network', true, 3]);
    assert.match(hint, /broke off/);
  });
});
