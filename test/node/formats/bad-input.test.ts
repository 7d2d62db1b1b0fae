/** What no system should send and every system does, in the place of each format where it can stand. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { configure, load } from '../../../src/feed/load.js';
import type { Article, Feed } from '../../../src/model.js';
import { defaults } from '../../helpers/served.js';

/** What an item says of itself. */
interface Said {
  id: string | number;
  title: string;
  url: string;
  date: string;
  /** Pixels. */
  width: string | number;
}

interface Source {
  /** The answer with these items; `null` is one that is nothing. */
  answer: (items: (Said | null)[]) => unknown;
  address?: string;
  map?: object;
  /** Titles are HTML. */
  html?: true;
  /** What `/1` is; absent where a relative address leads nowhere. */
  relative?: string;
  /** The format has no ids, or no widths, of its own. */
  no?: ('id' | 'width' | 'date')[];
}

const here = 'https://paper.example/api';
const one = 'https://paper.example/1';
const picture = 'https://paper.example/a.jpg';
const each = (items: (Said | null)[], item: (said: Said) => unknown): unknown[] =>
  items.map((said) => (said ? item(said) : null));

const sources: Record<string, Source> = {
  jsonfeed: {
    relative: one,
    no: ['width'],
    answer: (items) => ({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Paper',
      items: each(items, ({ id, title, url, date }) => ({ id, title, url, date_published: date })),
    }),
  },
  wordpress: {
    html: true,
    relative: one,
    answer: (items) =>
      each(items, ({ id, title, url, date, width }) => ({
        id,
        title: { rendered: title },
        link: url,
        date_gmt: date,
        excerpt: { rendered: '' },
        _embedded: { 'wp:featuredmedia': [{ source_url: picture, media_details: { width, height: width } }] },
      })),
  },
  ghost: {
    relative: one,
    no: ['width'],
    answer: (items) => ({
      posts: each(items, ({ id, title, url, date }) => ({ id, title, url, published_at: date, slug: 'a', uuid: 'b' })),
    }),
  },
  guardian: {
    relative: one,
    answer: (items) => ({
      response: {
        status: 'ok',
        results: each(items, ({ id, title, url, date, width }) => ({
          id,
          webTitle: title,
          webUrl: url,
          webPublicationDate: date,
          elements: [
            {
              relation: 'main',
              type: 'image',
              assets: [{ type: 'image', file: picture, typeData: { width, height: width } }],
            },
          ],
        })),
      },
    }),
  },
  newsapi: {
    no: ['id', 'width'],
    answer: (items) => ({
      status: 'ok',
      totalResults: '2',
      articles: each(items, ({ title, url, date }) => ({ title, url, publishedAt: date })),
    }),
  },
  'schema-org': {
    relative: one,
    no: ['id'],
    answer: (items) =>
      each(items, ({ title, url, date, width }) => ({
        '@type': 'NewsArticle',
        headline: title,
        url,
        datePublished: date,
        image: { '@type': 'ImageObject', url: picture, width, height: width },
      })),
  },
  drupal: {
    // An alias always belongs to the site, and is always relative.
    relative: one,
    address: 'https://paper.example/jsonapi/node/article',
    answer: (items) => ({
      jsonapi: { version: '1.0' },
      data: each(items, ({ id, title, url, date, width }) => ({
        type: 'node--article',
        id,
        attributes: { title, created: date, path: { alias: url } },
        relationships: { field_image: { data: { type: 'file--file', id: 'f', meta: { width, height: width } } } },
      })),
      included: [{ type: 'file--file', id: 'f', attributes: { uri: { url: '/a.jpg' } } }],
    }),
  },
  strapi: {
    answer: (items) => ({
      data: each(items, ({ id, title, url, date, width }) => ({
        id,
        title,
        url,
        publishedAt: date,
        cover: { url: '/a.jpg', mime: 'image/jpeg', width, height: width },
      })),
      meta: { pagination: { page: '1', pageSize: '25', pageCount: '1' } },
    }),
  },
  contentful: {
    answer: (items) => ({
      sys: { type: 'Array' },
      items: each(items, ({ id, title, url, date }) => ({
        sys: { id, type: 'Entry', createdAt: date },
        fields: { title, url, cover: { sys: { type: 'Link', linkType: 'Asset', id: 'f' } } },
      })),
      includes: {
        Asset: items.map((said) => ({
          sys: { id: 'f', type: 'Asset' },
          fields: {
            file: {
              url: '//paper.example/a.jpg',
              contentType: 'image/jpeg',
              details: { image: { width: said?.width, height: said?.width } },
            },
          },
        })),
      },
    }),
  },
  arc: {
    relative: one,
    answer: (items) =>
      each(items, ({ id, title, url, date, width }) => ({
        _id: id,
        type: 'story',
        version: '0.10.9',
        headlines: { basic: title },
        canonical_url: url,
        display_date: date,
        promo_items: { basic: { type: 'image', url: picture, width, height: width } },
      })),
  },
  rss: {
    html: true,
    relative: one,
    answer: (items) =>
      `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel>${items
        .map((said) =>
          said
            ? `<item><guid>${said.id}</guid><title><![CDATA[${said.title}]]></title><link>${said.url}</link>` +
              `<dc:date>${said.date}</dc:date><media:content url="${picture}" type="image/jpeg" width="${said.width}" height="${said.width}"/></item>`
            : '<item/>',
        )
        .join('')}</channel></rss>`,
  },
  array: {
    relative: one,
    answer: (items) =>
      each(items, ({ id, title, url, date, width }) => ({
        id,
        title,
        url,
        date,
        summary: 'Words.',
        image: { src: picture, width, height: width },
      })),
  },
  map: {
    relative: one,
    map: { items: 'all' },
    answer: (items) => ({
      all: each(items, ({ id, title, url, date, width }) => ({
        id,
        title,
        url,
        date,
        image: { src: picture, width, height: width },
      })),
    }),
  },
};

const usual: Said = { id: 'a', title: 'Harbour', url: one, date: '2026-11-23T10:00:00Z', width: 640 };
let serial = 0;

async function feed({ answer, address = here, map }: Source, items: (Partial<Said> | null)[]): Promise<Feed> {
  const all = answer(items.map((said) => said && { ...usual, ...said }));
  const body = typeof all === 'string' ? all : JSON.stringify(all);
  configure({ retries: 0, transport: () => Promise.resolve(new Response(body)) });
  return load(`${address}?${serial++}`, map ? { map } : {});
}

for (const [format, source] of Object.entries(sources)) {
  const { html, relative, no = [] } = source;
  const article = async (said: Partial<Said>): Promise<Article> => {
    // The other one makes sure that the answer is known, whatever stands in this one.
    const other = { id: 'z', title: 'Other', url: 'https://paper.example/z', width: said.width ?? usual.width };
    const { articles } = await feed(source, [said, other]);
    assert.equal(articles.length, 2, JSON.stringify(said));
    return articles[0]!;
  };
  const test = format === 'drupal' ? { url: '/1' } : {};

  describe(`bad input to ${format}`, () => {
    after(() => configure(defaults));

    it('keeps titles that are long, have long words, joined emoji or mixed directions', async () => {
      for (const title of [
        `${'Harbour '.repeat(26)}ab`,
        `A ${'Donaudampfschiff'.repeat(6)}fahrt`,
        'Ferry 👩‍👩‍👧‍👦 crew 🏳️‍🌈',
        'The word سلام and the word שלום in one line',
      ])
        assert.equal((await article({ ...test, title })).title, title);
    });

    it('has no words left of a title that is only tags, where that is HTML, and shows them where it is text', async () => {
      const title = '<b></b><br>';
      assert.equal((await article({ ...test, title })).title, html ? '' : title);
    });

    it('reads a number as an id', async () => {
      if (!no.includes('id')) assert.equal((await article({ ...test, id: 41 })).id, '41');
    });

    it('leaves out what is nothing, and the others live', async () => {
      const { articles, skipped } = await feed(source, [
        null,
        { ...test, title: 'First' },
        null,
        { id: 'b', title: 'Second', url: format === 'drupal' ? '/2' : 'https://paper.example/2' },
      ]);
      assert.deepEqual([articles.map(({ title }) => title), skipped], [['First', 'Second'], 2]);
    });

    it('reads dates without a zone as UTC, with a space for the T, and none that is no day', async () => {
      for (const [date, at] of [
        ['2026-11-23T10:00:00', '2026-11-23T10:00:00.000Z'],
        ['2026-11-23 10:00:00', '2026-11-23T10:00:00.000Z'],
        ['2026-11-23 10:00:00.000000', '2026-11-23T10:00:00.000Z'],
        ['2026-11-23T10:00:00+0200', '2026-11-23T08:00:00.000Z'],
        ['2026-11-23', '2026-11-23T00:00:00.000Z'],
        ['0000-00-00 00:00:00', undefined],
        ['2026-02-30T10:00:00Z', undefined],
        ['soon', undefined],
      ]) {
        const { published } = await article({ ...test, date });
        assert.equal(published === undefined ? undefined : new Date(published).toISOString(), at, date);
      }
    });

    it('reads numbers that are written as text', async () => {
      if (!no.includes('width')) assert.equal((await article({ ...test, width: '640' })).image?.width, 640);
    });

    it('completes an address without a protocol or a host as far as it can be, and follows no other', async () => {
      const url = async (said: string) => (await article({ url: said })).url;
      assert.equal(await url('/1'), relative);
      if (format !== 'drupal') assert.equal(await url('//paper.example/1'), one);
      for (const bad of ['javascript:alert(1)', 'data:text/html,x', 'http://'])
        assert.match((await url(bad)) ?? one, /^https:\/\/paper\.example\//, bad);
    });
  });
}
