/**
 * Plain text or HTML: each format says so field by field, and the same headline must come out of both. What is plain is not decoded; of what
 * is HTML no tag and no reference is left.
 */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { configure, load } from '../../../src/feed/load.js';
import type { Article } from '../../../src/model.js';
import { isEscaped, plain } from '../../../src/safety/text.js';
import { defaults } from '../../helpers/served.js';

interface Field {
  format: string;
  field: 'title' | 'standfirst' | 'caption' | 'section' | 'tag' | 'author' | 'alt';
  /** The answer, as an object or as XML, with these words in the field. */
  answer: (words: string) => unknown;
}

const url = 'https://town.example/1';
const escape = (words: string): string =>
  words.replace(/[&<>"']/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[one]!);
const rss = (item: string): string =>
  `<rss version="2.0"><channel><item><link>${url}</link>${item}</item></channel></rss>`;
const atom = (entry: string): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><link href="${url}"/>${entry}</entry></feed>`;
const post = (more: object) => [{ id: 1, link: url, title: { rendered: 'One' }, ...more }];
const media = (more: object) =>
  post({ _embedded: { 'wp:featuredmedia': [{ source_url: 'https://town.example/a.jpg', ...more }] } });

const html: Field[] = [
  { format: 'wordpress', field: 'title', answer: (words) => post({ title: { rendered: words } }) },
  { format: 'wordpress', field: 'standfirst', answer: (words) => post({ excerpt: { rendered: `<p>${words}</p>\n` } }) },
  { format: 'wordpress', field: 'caption', answer: (words) => media({ caption: { rendered: `<p>${words}</p>` } }) },
  {
    format: 'guardian',
    field: 'standfirst',
    answer: (words) => ({
      response: {
        status: 'ok',
        results: [
          {
            id: 'a',
            webTitle: 'A',
            webUrl: url,
            webPublicationDate: '2026-11-20T08:00:00Z',
            fields: { trailText: words },
          },
        ],
      },
    }),
  },
  {
    format: 'ghost',
    field: 'caption',
    answer: (words) => ({
      posts: [
        {
          id: '1',
          slug: 'a',
          title: 'A',
          url,
          published_at: null,
          feature_image: 'https://town.example/a.jpg',
          feature_image_caption: words,
        },
      ],
    }),
  },
  { format: 'rss', field: 'title', answer: (words) => rss(`<title>${escape(words)}</title>`) },
  {
    format: 'rss',
    field: 'title',
    answer: (words) => rss(`<title><![CDATA[${words.replaceAll(']]>', ']]]]><![CDATA[>')}]]></title>`),
  },
  {
    format: 'rss',
    field: 'standfirst',
    answer: (words) => rss(`<title>A</title><description>${escape(words)}</description>`),
  },
  {
    format: 'rss (Atom, html)',
    field: 'title',
    answer: (words) => atom(`<title type="html">${escape(words)}</title>`),
  },
  { format: 'map', field: 'title', answer: (words) => ({ rows: [{ head: words, to: url }] }) },
];

const text: Field[] = [
  {
    format: 'ghost',
    field: 'title',
    answer: (words) => ({ posts: [{ id: '1', slug: 'a', title: words, url, published_at: null }] }),
  },
  {
    format: 'guardian',
    field: 'title',
    answer: (words) => ({
      response: {
        status: 'ok',
        results: [{ id: 'a', webTitle: words, webUrl: url, webPublicationDate: '2026-11-20T08:00:00Z' }],
      },
    }),
  },
  { format: 'strapi', field: 'title', answer: (words) => ({ data: [{ id: 1, documentId: 'a', title: words, url }] }) },
  {
    format: 'contentful',
    field: 'title',
    answer: (words) => ({
      sys: { type: 'Array' },
      items: [{ sys: { id: 'a', type: 'Entry' }, fields: { title: words, url } }],
    }),
  },
  {
    format: 'drupal',
    field: 'title',
    answer: (words) => ({
      jsonapi: { version: '1.0' },
      data: [{ type: 'node--article', id: 'a', attributes: { title: words, path: { alias: '/a' } } }],
    }),
  },
  {
    format: 'arc',
    field: 'title',
    answer: (words) => ({
      type: 'story',
      version: '0.10.9',
      _id: 'a',
      canonical_url: '/a',
      headlines: { basic: words },
      content_elements: [],
    }),
  },
  {
    format: 'rss (Atom, text)',
    field: 'title',
    answer: (words) => atom(`<title type="text">${escape(words)}</title>`),
  },
  { format: 'array', field: 'title', answer: (words) => [{ id: 1, url, title: words }] },
];

/** Of these a generator's escaping is undone: what looks escaped from end to end. */
const repaired: Field[] = [
  {
    format: 'jsonfeed',
    field: 'title',
    answer: (words) => ({ version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', url, title: words }] }),
  },
  {
    format: 'schema-org',
    field: 'title',
    answer: (words) => ({ '@context': 'https://schema.org', '@type': 'NewsArticle', url, headline: words }),
  },
];

const found = ({ image, section, tags, authors, ...article }: Article, field: Field['field']): string | undefined => {
  if (field === 'caption' || field === 'alt') return image?.[field];
  if (field === 'section') return section;
  if (field === 'tag') return tags[0];
  return field === 'author' ? authors[0]?.name : article[field];
};

let serial = 0;
async function read({ format, field, answer }: Field, words: string): Promise<string> {
  const made = answer(words);
  const body = typeof made === 'string' ? made : JSON.stringify(made);
  configure({ retries: 0, transport: () => Promise.resolve(new Response(body)) });
  const map = format === 'map' ? { items: 'rows', title: 'head', url: 'to', html: ['title'] } : undefined;
  const { articles } = await load(`https://town.example/feed?${serial++}`, { map });
  assert.equal(articles.length, 1);
  return found(articles[0]!, field) ?? '';
}

/** Words as people and machines write them, and what looks like markup in them and is none. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'AT&T',
        '2 < 4',
        '5 > 3',
        '<em>',
        '</b>',
        '&lt;',
        '&amp;',
        '&#39;',
        '&copy;',
        '"quoted"',
        "Don't",
        '<script>',
        'R&D',
        '&',
        '<',
        '>',
        'naïve',
        'مرحبا',
        '日本',
        '👩‍👩‍👧',
        '“so”',
        '<!-- x -->',
        'a<b',
        '&nbsp;',
        '100 %',
        'C:\\new',
      ),
      fc.string({ maxLength: 8 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) => plain(list.join(' ')))
  .filter((one) => !!one);

after(() => configure(defaults));

describe('a field that its format declares as HTML', () => {
  for (const field of html) {
    it(`loses its tags and is decoded once: ${field.format}, ${field.field}`, async () => {
      await fc.assert(
        fc.asyncProperty(words, fc.constantFrom('', 'em', 'strong', 'span'), async (said, tag) => {
          const escaped = escape(said);
          const marked = tag ? `<${tag} class="a > b">${escaped}</${tag}><!-- x -->` : escaped;
          assert.equal(await read(field, marked), said);
        }),
        { numRuns: 150 },
      );
    });

    it(`leaves no reference by name or number: ${field.format}, ${field.field}`, async () => {
      const line =
        'It&#8217;s &quot;late&quot; &amp; &eacute;t&eacute; &#x2014; caf&eacute;&nbsp;au lait &hellip; &lt;b&gt;';
      assert.equal(await read(field, line), 'It’s "late" & été — café\u00a0au lait … <b>');
    });
  }
});

describe('a field that its format declares as plain text', () => {
  for (const field of [...text, ...repaired]) {
    it(`is taken as it is: ${field.format}, ${field.field}`, async () => {
      for (const title of ['How to write &lt; in HTML', '<em>The Bear</em> returns', 'AT&T', '2 < 4', 'R&D & more'])
        assert.equal(await read(field, title), title);
      const mayBeRepaired = repaired.includes(field);
      await fc.assert(
        fc.asyncProperty(words, async (said) => {
          fc.pre(!mayBeRepaired || !isEscaped(said));
          assert.equal(await read(field, said), said);
        }),
        { numRuns: 150 },
      );
    });
  }

  for (const field of repaired) {
    it(`is decoded once where a generator has escaped all of it: ${field.format}, ${field.field}`, async () => {
      assert.equal(await read(field, 'Don&#39;t call it &lt;em&gt;new&lt;/em&gt;'), "Don't call it <em>new</em>");
    });
  }
});
