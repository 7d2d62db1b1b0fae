/**
 * Every recording in test/fixtures/formats against what a person reads in it. `NAME.expected.json` beside `NAME.json` (or .xml, .txt) was
 * written by reading the recording, never by running our code; its form is below. Prints one row a format.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import { FeedFailure } from '../../../src/feed/failure.js';
import type { FeedMap } from '../../../src/feed/formats/format.js';
import { configure, load } from '../../../src/feed/load.js';
import type { Article, Feed } from '../../../src/model.js';
import { defaults } from '../../helpers/served.js';

interface Expected {
  /** The address that was asked, the status (200) and the headers that the format reads. */
  url: string;
  status?: number;
  headers?: Record<string, string>;
  /** Only where an embedder must write them. */
  format?: string;
  map?: FeedMap;
  /** The code of the failure, where there is no feed in it. */
  fails?: string;
  /** Words that the failure's hint holds. */
  hint?: string;
  /** What is said of the paper; only what is written here is compared. Times are absent or ISO 8601 in UTC, as below. */
  feed?: Record<string, unknown>;
  /** Each article, in order. Of these fields one that is not written must be absent: `ALWAYS`. Others are compared where they are written. */
  items?: Record<string, unknown>[];
}

const ALWAYS = ['title', 'url', 'published', 'authors', 'tags', 'image', 'alt', 'summary', 'access'];
const folder = new URL('../../fixtures/formats/', import.meta.url);

const iso = (time: number | undefined): string | undefined =>
  time === undefined ? undefined : new Date(time).toISOString();

/** An article as the expected files write it. */
function written(article: Article): Record<string, unknown> {
  const { image, authors, standfirst, published, updated, expires, audio, video, source, html, text, body } = article;
  return {
    ...article,
    authors: authors.map(({ name }) => name),
    people: authors,
    image: image?.src,
    alt: image?.alt,
    srcset: image?.srcset,
    size: image?.width && [image.width, image.height],
    caption: image?.caption,
    credit: image?.credit,
    summary: standfirst,
    published: iso(published),
    updated: iso(updated),
    expires: iso(expires),
    audio: audio?.src,
    video: video?.src,
    source: source?.name,
    body: body?.form ?? (html ? 'html' : text ? 'text' : undefined),
  };
}

/** Absent, empty and not written are one. */
const clean = (value: unknown): unknown =>
  value === '' || (Array.isArray(value) && !value.length)
    ? undefined
    : (JSON.parse(JSON.stringify(value ?? null)) ?? undefined);

interface Row {
  recordings: number;
  items: number;
  fields: number;
  wrong: number;
}
const rows = new Map<string, Row>();

const files = (format: string): string[] => readdirSync(new URL(`${format}/`, folder)).sort();

for (const format of readdirSync(folder).sort()) {
  const row: Row = { recordings: 0, items: 0, fields: 0, wrong: 0 };
  rows.set(format, row);
  describe(`recordings of ${format}`, () => {
    for (const name of files(format).filter((one) => !/\.expected\.json$/.test(one))) {
      it(name, async () => {
        const path = new URL(`${format}/${name.replace(/\.\w+$/, '')}.expected.json`, folder);
        const expected = JSON.parse(readFileSync(path, 'utf8')) as Expected;
        const { url, status = 200, headers, fails, hint, map } = expected;
        const bytes = readFileSync(new URL(`${format}/${name}`, folder));
        configure({ retries: 0, transport: () => Promise.resolve(new Response(bytes, { status, headers })) });
        row.recordings++;
        const answer = await load(url, { format: expected.format, map, fresh: true }).catch((error: unknown) => error);
        if (fails) {
          assert.ok(answer instanceof FeedFailure, 'It was read as a feed.');
          row.fields++;
          assert.equal(answer.code, fails);
          if (hint) assert.ok(answer.hint.includes(hint), `The hint lacks “${hint}”: ${answer.hint}`);
          return;
        }
        if (answer instanceof Error) throw answer;
        const wrong = compare(answer as Feed, expected, row);
        row.wrong += wrong.length;
        assert.deepEqual(wrong, []);
      });
    }
  });
}

function compare(feed: Feed, { feed: about = {}, items = [] }: Expected, row: Row): string[] {
  const wrong: string[] = [];
  const check = (where: string, found: unknown, wanted: unknown): void => {
    row.fields++;
    const [is, should] = [JSON.stringify(clean(found)), JSON.stringify(clean(wanted))];
    if (is !== should) wrong.push(`${where}: ${is} and not ${should}`);
  };
  for (const [name, value] of Object.entries(about)) check(`feed.${name}`, feed[name as keyof Feed], value);
  check('number of articles', feed.articles.length, items.length);
  items.forEach((item, index) => {
    const article = feed.articles[index];
    if (!article) return;
    row.items++;
    const found = written(article);
    for (const name of new Set([...ALWAYS, ...Object.keys(item)])) check(`${index}.${name}`, found[name], item[name]);
  });
  return wrong;
}

it('leaves no expected file without its recording', () => {
  for (const format of rows.keys()) {
    const names = new Set(
      files(format)
        .filter((one) => !/\.expected\.json$/.test(one))
        .map((one) => one.replace(/\.\w+$/, '')),
    );
    const lonely = files(format).filter(
      (one) => /\.expected\.json$/.test(one) && !names.has(one.replace(/\.expected\.json$/, '')),
    );
    assert.deepEqual(lonely, [], format);
  }
});

after(() => {
  configure(defaults);
  const line = (...cells: (string | number)[]): string =>
    cells.map((cell, i) => (i ? String(cell).padStart(12) : String(cell).padEnd(12))).join('');
  console.log(`\n${line('format', 'recordings', 'items', 'fields', 'wrong')}`);
  for (const [format, { recordings, items, fields, wrong }] of rows)
    console.log(line(format, recordings, items, fields, wrong));
});
