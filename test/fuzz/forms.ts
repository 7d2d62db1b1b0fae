/** Bodies in other systems' own forms: Markdown, Strapi's blocks and zones, Contentful's rich text, Arc's elements. */
import fc from 'fast-check';
import type { RawBody } from '../../src/model.js';
import { markup } from './markup.js';
import { any, maybe, urls, words } from './values.js';

const mark = fc.constantFrom(
  ...[
    '# ',
    '- ',
    '1. ',
    '> ',
    '**',
    '_',
    '`',
    '```\n',
    '~~',
    '| a | b |\n|--|--|\n',
    '![',
    '](',
    ')',
    '<',
    '>',
    '&#58;',
  ],
  ...['[x]: javascript:fuzzed()\n', '[x]', '\n\n', '\n', '  ', '\\', '<!--', '---\n', 'https://town.example/a'],
);
const markdown = fc
  .array(fc.oneof({ weight: 4, arbitrary: mark }, words, urls, { weight: 2, arbitrary: markup }), { maxLength: 20 })
  .map((parts) => parts.join(''));

/** A node with nodes within, each with fields of the form's. */
const nodes = (fields: Record<string, fc.Arbitrary<unknown>>, kids: string): fc.Arbitrary<unknown> =>
  fc.letrec<{ list: unknown; node: unknown }>((tie) => ({
    list: fc.oneof({ maxDepth: 5, depthIdentifier: kids }, fc.constant([]), fc.array(tie('node'), { maxLength: 4 })),
    node: fc.record({ ...fields, [kids]: fc.oneof({ weight: 9, arbitrary: tie('list') }, any) }, { requiredKeys: [] }),
  })).list;

const flag = maybe(fc.boolean());
const size = maybe(fc.integer({ min: -1, max: 3000 }));
const strapi = nodes(
  {
    type: fc.constantFrom(...'text link paragraph quote code heading list list-item image hologram'.split(' ')),
    text: maybe(words),
    bold: flag,
    code: flag,
    level: size,
    format: fc.constantFrom('ordered', 'unordered'),
    url: urls,
    image: maybe(fc.record({ url: maybe(urls), alternativeText: maybe(words), width: size, height: size })),
  },
  'children',
);
const contentful = nodes(
  {
    nodeType: fc.constantFrom(
      ...'text hyperlink asset-hyperlink embedded-asset-block entry-hyperlink paragraph blockquote ordered-list unordered-list list-item hr table table-row table-cell table-header-cell heading-1 heading-6 heading-9 embedded-entry-block'.split(
        ' ',
      ),
    ),
    value: maybe(words),
    marks: maybe(fc.array(fc.record({ type: fc.constantFrom('bold', 'italic', 'code', 'x') }), { maxLength: 2 })),
    data: maybe(fc.record({ uri: maybe(urls), target: fc.constant({ sys: { id: 'a' } }) }, { requiredKeys: [] })),
  },
  'content',
);
const asset = fc.record({
  sys: fc.constant({ id: 'a', type: 'Asset' }),
  fields: maybe(
    fc.record({
      title: maybe(words),
      file: maybe(
        fc.record({
          url: maybe(urls),
          contentType: maybe(fc.constantFrom('image/png', 'video/mp4', 'audio/mpeg', 'x')),
          details: any,
        }),
      ),
    }),
  ),
});
const arc = nodes(
  {
    type: fc.constantFrom(
      ...'text header list quote blockquote table code divider image gallery video audio interstitial_link link_list raw_html oembed_response element_group x'.split(
        ' ',
      ),
    ),
    content: maybe(fc.oneof(words, markup)),
    level: size,
    list_type: fc.constantFrom('ordered', 'unordered'),
    subtype: fc.constantFrom('pullquote', 'blockquote'),
    items: maybe(
      fc.array(fc.record({ type: fc.constantFrom('text', 'list'), content: maybe(markup), url: urls }), {
        maxLength: 3,
      }),
    ),
    header: maybe(fc.array(fc.record({ content: maybe(words) }), { maxLength: 3 })),
    rows: maybe(fc.array(fc.array(fc.record({ content: maybe(words) }), { maxLength: 3 }), { maxLength: 3 })),
    citation: maybe(fc.record({ content: maybe(markup) })),
    url: maybe(urls),
    caption: maybe(words),
    alt_text: maybe(words),
    credits: any,
    width: size,
    height: size,
    streams: maybe(fc.array(fc.record({ url: urls, stream_type: fc.constantFrom('mp4', 'ts') }), { maxLength: 2 })),
    raw_oembed: maybe(
      fc.record({ html: maybe(markup), url: maybe(urls), title: maybe(words), width: size, height: size }),
    ),
  },
  'content_elements',
);
const base = fc.oneof(fc.constantFrom('https://town.example/', 'nowhere', undefined), any);
const component = fc.record(
  {
    __component: fc.constantFrom('shared.rich-text', 'shared.quote', 'shared.media', 'shared.slider', 'x.seo', 'text'),
    body: maybe(fc.oneof(markdown, markup, strapi)),
    title: maybe(words),
    file: any,
    files: maybe(
      fc.array(fc.record({ url: maybe(urls), mime: fc.constantFrom('image/png', 'video/mp4', 'audio/mpeg') }), {
        maxLength: 3,
      }),
    ),
  },
  { requiredKeys: [] },
);

const of = (form: RawBody['form'], value: fc.Arbitrary<unknown>): fc.Arbitrary<RawBody> =>
  value.map((one) => ({ form, value: one }));

/** Any body in a form of its own. */
export const rawBodies: fc.Arbitrary<RawBody> = fc.oneof(
  of('markdown', fc.oneof(markdown, fc.record({ markdown, base }))),
  of('strapi', fc.record({ blocks: strapi, base })),
  of('strapi-zone', fc.record({ zone: fc.array(maybe(component), { maxLength: 5 }), base })),
  of('contentful', fc.record({ document: fc.record({ content: contentful }), assets: fc.record({ a: maybe(asset) }) })),
  of('arc', arc),
  fc
    .tuple(fc.constantFrom<RawBody['form']>('markdown', 'strapi', 'strapi-zone', 'contentful', 'arc'), any)
    .map(([form, value]) => ({ form, value })),
);
