/** The addresses in docs/formats: what they ask for is recognised, and is all that a list shows of a whole answer. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import { formatNames } from '../../../src/feed/formats/known.js';
import { configure, load } from '../../../src/feed/load.js';
import { list, record, type Json } from '../../../src/feed/read.js';
import type { Article } from '../../../src/model.js';
import { defaults } from '../../helpers/served.js';

const project = new URL('../../../', import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, project), 'utf8');
const pageOf = (format: string): string => text(`docs/formats/${format}.md`);
const pasted = (format: string): string => /src="(http[^"]+)"/.exec(pageOf(format))![1]!;
/** Contentful's sites name their own fields: the picture of one recording gets the page's name for it. */
const answerOf = (path: string): unknown =>
  JSON.parse(text(`test/fixtures/formats/${path}`).replaceAll('"heroImage"', '"image"'));

/** The names in a parameter, which have commas between them. */
const names = (address: string, parameter: string): string[] =>
  new URL(address).searchParams.get(parameter)?.split(',') ?? [];
const only = (value: unknown, keys: readonly string[]): unknown =>
  value && Object.fromEntries(Object.entries(record(value)).filter(([key]) => keys.includes(key)));

interface Page {
  recording: string;
  /** The recording as the system would answer the address on the page. */
  cut: (answer: Json, address: string) => unknown;
  /** Whether an item of the recording has its parts under the names that the address holds. */
  of?: (item: Json) => boolean;
  /** Fields of the whole answer that the address does not ask for. */
  without: (keyof Article)[];
}

const isArticle = ({ sys }: Json): boolean => record(record(record(sys).contentType).sys).id === 'article';

const pages: Record<string, Page> = {
  wordpress: {
    recording: 'wordpress/posts-embed.json',
    cut: (answer, address) => list(answer).map((post) => only(post, names(address, '_fields'))),
    without: ['html'],
  },
  ghost: {
    recording: 'ghost/posts.json',
    cut: (answer, address) => ({
      ...answer,
      posts: list(answer.posts).map((post) =>
        // Ghost names the first of each beside those that `include` brings.
        only(post, [...names(address, 'fields'), ...names(address, 'include'), 'primary_author', 'primary_tag']),
      ),
    }),
    without: ['html', 'updated'],
  },
  guardian: {
    recording: 'guardian/search-fields.json',
    cut: ({ response }, address) => ({
      response: {
        ...record(response),
        results: list(record(response).results).map((one) => {
          const { elements, tags, fields, ...rest } = record(one);
          const types = names(address, 'show-tags');
          const cut = list(tags).filter((tag) => types.includes(String(record(tag).type)));
          return { ...rest, tags: cut, fields: only(fields, names(address, 'show-fields')), was: !!elements };
        }),
      },
    }),
    // Larger pictures, tones and bodies are asked for apart, as the page says.
    without: ['html', 'text', 'updated', 'image', 'audio', 'kind', 'language'],
  },
  drupal: {
    recording: 'drupal/articles.json',
    cut: (answer, address) => {
      const small = (one: unknown): unknown => {
        const { attributes, relationships, ...rest } = record(one);
        const fields = new URL(address).searchParams.get(`fields[${String(rest.type)}]`)?.split(',');
        if (!fields) return one;
        return { ...rest, attributes: only(attributes, fields), relationships: only(relationships, fields) };
      };
      return { ...answer, data: list(answer.data).map(small), included: list(answer.included).map(small) };
    },
    of: ({ type, relationships }) => type === 'node--article' && 'field_media_image' in record(relationships),
    // The page says what to add for a section: its field has another name on every site.
    without: ['section'],
  },
  strapi: {
    recording: 'strapi/articles-populate.json',
    cut: (answer, address) => {
      const asked = [...new URL(address).searchParams];
      const of = (path: string): string[] =>
        asked.filter(([key]) => key.startsWith(`${path}[`) && /\[\d+\]$/.test(key)).map(([, name]) => name);
      const always = ['id', 'documentId'];
      return {
        ...answer,
        data: list(answer.data).map((one) => ({
          ...record(only(one, [...always, ...of('fields'), 'cover'])),
          author: only(record(one).author, [...always, ...of('populate[author][fields]')]),
          category: only(record(one).category, [...always, ...of('populate[category][fields]')]),
        })),
      };
    },
    // Without a title or a body there is nothing to show.
    of: ({ title }) => !!title,
    without: ['body', 'html', 'language'],
  },
  contentful: {
    recording: 'contentful/list.json',
    cut: (answer, address) => ({
      ...answer,
      // With a content type in the address its entries alone are the items.
      items: list(answer.items).map((one) => {
        const { sys, fields } = record(one);
        const asked = names(address, 'select').map((name) => name.replace('fields.', ''));
        return isArticle(record(one)) ? { sys, fields: only(fields, asked) } : one;
      }),
    }),
    of: (item) => !isArticle(item) || 'image' in record(item.fields),
    // What the page says to add, where a space has it.
    without: ['body', 'url', 'section', 'tags', 'published'],
  },
};

async function read(answer: unknown, address: string): Promise<Article[]> {
  configure({ retries: 0, transport: () => Promise.resolve(new Response(JSON.stringify(answer))) });
  return [...(await load(address, { fresh: true })).articles];
}

/** An answer with those of its items that count, wherever the system keeps them. */
function those(answer: unknown, of: (item: Json) => boolean): unknown {
  if (Array.isArray(answer)) return answer.filter((one) => of(record(one)));
  const kept = (value: unknown): unknown => (Array.isArray(value) ? those(value, of) : value);
  const { data, items, ...rest } = record(answer);
  return { ...rest, data: kept(data), items: kept(items) };
}

describe('the address on the page of', () => {
  after(() => configure(defaults));
  for (const [format, { recording, cut, of = () => true, without }] of Object.entries(pages)) {
    it(`${format} asks for all that a list shows`, async () => {
      const address = pasted(format);
      const whole = those(answerOf(recording), of);
      const shown = ({ image, ...article }: Article): object => ({
        ...Object.fromEntries(Object.entries(article).filter(([key]) => !without.includes(key as keyof Article))),
        image: without.includes('image') ? undefined : image && { ...image, caption: undefined },
      });
      const asked = cut(whole as Json, address);
      assert.notDeepEqual(asked, whole);
      const [some, all] = [await read(asked, address), await read(whole, address)];
      assert.ok(all.some(({ image }) => image) && all.some(({ authors }) => authors.length));
      assert.deepEqual(some.map(shown), all.map(shown));
    });
  }
});

/** What the owner of a page looks for, on every page of a system. */
const PARTS = [
  /^## What to paste/m,
  /^## What is read/m,
  /^## .*CORS/m,
  /^## .*(?:Keys|keys)/m,
  /^## .*(?:Paging|paging)/m,
  /^## .*(?:Limits|limits)/m,
];

describe('each page of docs/formats', () => {
  it('is in the table of the folder, by every name that `format` may have', () => {
    const rows = pageOf('README')
      .split('\n')
      .filter((line) => line.startsWith('| '));
    for (const name of formatNames())
      assert.ok(
        rows.some((row) => row.includes(`\`${name}\``)),
        name,
      );
    const linked = [...rows.join().matchAll(/\]\(([\w-]+\.md)\)/g)].map(([, file]) => file);
    assert.deepEqual([...new Set(linked), 'README.md'].sort(), readdirSync(new URL('docs/formats/', project)).sort());
  });

  for (const name of readdirSync(new URL('docs/formats/', project))) {
    if (/^(?:README|own|map)\.md$/.test(name)) continue;
    it(`has its parts, and fits: ${name}`, () => {
      const page = text(`docs/formats/${name}`);
      for (const part of PARTS) assert.match(page, part);
      assert.ok(page.split('\n').length <= 81, `${page.split('\n').length} lines`);
    });
  }
});
