/** Arbitrary JSON, and every recording with something of it changed: a right feed comes of it or a `FeedFailure`, and nothing else. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { FeedFailure } from '../../../src/feed/failure.js';
import { configure, load, parse } from '../../../src/feed/load.js';
import type { Article, Feed } from '../../../src/model.js';
import { prepareBodies, readBody } from '../../../src/safety/bodies.js';
import { any, checkFeed } from '../../helpers/arbitrary.js';
import { defaults } from '../../helpers/served.js';

const folder = new URL('../../fixtures/formats/', import.meta.url);
const recordings = readdirSync(folder).flatMap((format) =>
  readdirSync(new URL(`${format}/`, folder))
    .filter((name) => !name.endsWith('.expected.json'))
    .map((name) => ({ format, name })),
);

interface Asked {
  url: string;
  status?: number;
  format?: string;
  map?: object;
  headers?: Record<string, string>;
}

/** A right feed, or a failure that says what to do. */
async function check(text: string, { url, status = 200, format, map, headers }: Asked): Promise<void> {
  configure({ retries: 0, transport: () => Promise.resolve(new Response(text, { status, headers })) });
  const found: unknown = await load(url, { format, map, fresh: true }).catch((error: unknown) => error);
  if (found instanceof Error) {
    assert.ok(found instanceof FeedFailure, String(found.stack));
    assert.match(found.hint, /\S+ \S+/);
    return;
  }
  const { articles } = found as Feed;
  checkFeed(found as Feed);
  await checkBodies(articles);
}

/** Bodies in other systems' forms never throw, and hold nothing but blocks. */
async function checkBodies(articles: readonly Article[]): Promise<void> {
  const found = articles.filter(({ body }) => body);
  await prepareBodies(found);
  for (const { body } of found) {
    const blocks = readBody(body!, { base: 'https://town.example/' });
    assert.ok(Array.isArray(blocks));
    assert.doesNotMatch(JSON.stringify(blocks), /"(?:href|src|url)":"(?!https?:|mailto:|tel:|#)/);
  }
}

/** The first few of every list: enough to change, and quick to read. */
const shortened = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.slice(0, 4).map(shortened);
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? value.slice(0, 3000) : value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shortened(one)]));
};

type Place = [holder: Record<string, unknown>, key: string];

const places = (value: unknown, out: Place[] = []): Place[] => {
  if (typeof value !== 'object' || value === null) return out;
  for (const key of Object.keys(value)) {
    out.push([value as Record<string, unknown>, key]);
    places((value as Record<string, unknown>)[key], out);
  }
  return out;
};

/** Where in the whole, as a part of it, and what stands there instead; `undefined` takes it away. */
const changes = fc.array(
  fc.tuple(fc.double({ min: 0, max: 0.9999, noNaN: true }), fc.option(any, { nil: undefined })),
  {
    minLength: 1,
    maxLength: 5,
  },
);

after(() => configure(defaults));

describe('arbitrary JSON', () => {
  it('gives a right feed or a FeedFailure', async () => {
    const asked = { url: 'https://town.example/feed.json' };
    await fc.assert(
      fc.asyncProperty(fc.json(), (text) => check(text, asked)),
      { numRuns: 300 },
    );
  });

  it('gives a right feed or a FeedFailure, whichever format is named', async () => {
    const names = fc.constantFrom(...new Set(recordings.map(({ format }) => format)));
    await fc.assert(
      fc.asyncProperty(fc.json(), names, (text, format) => check(text, { url: 'https://town.example/feed', format })),
      { numRuns: 300 },
    );
  });
});

describe('a recording in which something is changed', () => {
  for (const { format, name } of recordings) {
    it(`gives a right feed or a FeedFailure: ${format}/${name}`, async () => {
      const path = new URL(`${format}/${name}`, folder);
      const asked = JSON.parse(
        readFileSync(new URL(`${format}/${name.replace(/\.\w+$/, '')}.expected.json`, folder), 'utf8'),
      ) as Asked;
      const text = readFileSync(path, 'utf8');
      if (parse(text) === undefined)
        return fc.assert(
          fc.asyncProperty(cuts, (list) => check(cut(text, list), asked)),
          { numRuns: 40 },
        );
      const whole = JSON.stringify(shortened(JSON.parse(text)));
      await fc.assert(
        fc.asyncProperty(changes, async (list) => {
          const json = JSON.parse(whole) as unknown;
          for (const [part, value] of list) {
            const all = places(json);
            const [holder, key] = all[Math.floor(part * all.length)] ?? [];
            if (!holder || key === undefined) continue;
            if (value === undefined) delete holder[key];
            else holder[key] = value;
          }
          await check(JSON.stringify(json), asked);
        }),
        { numRuns: 60 },
      );
    });
  }
});

/** Of a text that is no JSON: a stretch of it goes, and something stands there instead. */
const cuts = fc.array(
  fc.tuple(
    fc.nat(),
    fc.nat({ max: 200 }),
    fc.oneof(fc.string(), fc.constantFrom('<', '>', '&', ']]>', '<![CDATA[', '<!--', '</', '"')),
  ),
  { minLength: 1, maxLength: 6 },
);

const cut = (text: string, list: [number, number, string][]): string => {
  const start = text.slice(0, 20_000);
  return list.reduce((left, [from, length, put]) => {
    const at = from % (left.length + 1);
    return left.slice(0, at) + put + left.slice(at + length);
  }, start);
};
