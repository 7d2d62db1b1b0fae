// What is written as JSON Feed is read as it was, of every recording of every format.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import * as parse5 from 'parse5';
import { inRoot } from '../../../scripts/files.mjs';
import { recorded } from '../../../scripts/recordings.mjs';
import { configure, handed, load } from '../../../src/feed/load.js';
import { toJsonFeed, type WriteOptions } from '../../../src/feed/write.js';
import type { Article, Block, Feed, Inline } from '../../../src/model.js';
import { blocksOf, prepareBodies } from '../../../src/safety/bodies.js';
import { parseWith } from '../../../src/safety/parse-node.js';
import { defaults } from '../../helpers/served.js';

const parse = parseWith(parse5.parse);

/** What is not written: an author's other pictures, a film's poster, how the type of a file was called, and the end of a list. */
function written(feed: Feed): unknown {
  const { title, home, articles, ...rest } = feed;
  const address = home ?? articles.find(({ url }) => url)?.url;
  return JSON.parse(
    JSON.stringify({
      ...rest,
      home,
      title: title ?? (address && new URL(address).hostname),
      next: undefined,
      skipped: undefined,
      articles: articles.map(({ images: _images, html, text, blocks, body, audio, video, image, ...article }) => ({
        corrections: [],
        ...article,
        image: image && {
          ...image,
          srcset:
            image.srcset
              ?.split(', ')
              .filter((one) => one.endsWith('w'))
              .join(', ') || undefined,
        },
        audio: audio && { src: audio.src, duration: audio.duration },
        video: video && { src: video.src, duration: video.duration },
        has: !!(html || text || blocks?.length || body),
      })),
    }),
  );
}

/** A mark that says nothing is none. */
const inline = (words: readonly Inline[]): Inline[] =>
  words
    .flatMap((one): Inline[] =>
      typeof one === 'string' || one.type === 'break'
        ? [one]
        : one.type === 'mark' && one.mark === 'span' && !one.lang && !one.dir
          ? inline(one.children)
          : [{ ...one, children: inline(one.children) }],
    )
    .reduce<Inline[]>((all, one) => {
      const last = all.at(-1);
      if (typeof one === 'string' && typeof last === 'string') all[all.length - 1] = last + one;
      else all.push(one);
      return all;
    }, []);

function shown(article: Article, home: string | undefined): readonly Block[] {
  const base = article.url ?? home;
  return blocksOf(article, { parse, ...(base && { base }) });
}

const again = async (feed: Feed, options?: WriteOptions): Promise<Feed> =>
  (await handed(JSON.stringify(await toJsonFeed(feed, options)))).feed;

describe('written as JSON Feed and read again', () => {
  after(() => configure(defaults));

  for (const { name, path, asked, fails } of recorded()) {
    if (fails) continue;
    it(`${name} is the same`, async () => {
      const { url, status = 200, headers, format, map } = asked;
      const bytes = readFileSync(inRoot(path));
      configure({
        retries: 0,
        transport: () => Promise.resolve(new Response(bytes, { status, ...(headers && { headers }) })),
      });
      const feed = await load(url, { ...(format && { format }), ...(map && { map }), fresh: true });
      const read = await again(feed, { bodies: true, parse });
      assert.deepEqual(written(read), written(feed));
      await prepareBodies(feed.articles);
      feed.articles.forEach((article, n) => {
        const [were, are] = [shown(article, feed.home), shown(read.articles[n]!, read.home)];
        const plainly = (blocks: readonly Block[]): unknown =>
          JSON.parse(JSON.stringify(blocks.filter(({ type }) => type !== 'cut')), (key, value: unknown) =>
            key === 'children' && Array.isArray(value) ? inline(value as Inline[]) : value,
          );
        assert.deepEqual(plainly(are), plainly(were), article.id);
      });
    });
  }
});
