import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as parse5 from 'parse5';
import type { Block } from '../../../../src/model.js';
import { picture } from '../../../../src/safety/bodies/strapi-media.js';
import { read as readZone } from '../../../../src/safety/bodies/strapi-zone.js';
import { read } from '../../../../src/safety/bodies/strapi.js';
import { parseWith } from '../../../../src/safety/parse-node.js';
import { badAddresses, faults } from '../../../tables/attacks.js';

const parse = parseWith(parse5.parse);
const base = 'https://town.example/news/lock';
const origin = 'https://cms.town.example/';
const blocksOf = (...blocks: unknown[]): readonly Block[] => read({ blocks, base: origin }, { parse, base });
const zoneOf = (...zone: unknown[]): readonly Block[] => readZone({ zone, base: origin }, { parse, base });
const text = (words: unknown, more: object = {}): object => ({ type: 'text', text: words, ...more });
const node = (type: string, ...children: unknown[]): object => ({ type, children });
const p = (...children: (Block & { type: 'paragraph' })['children'][number][]): Block => ({
  type: 'paragraph',
  children,
});

describe('A Blocks field', () => {
  it('has paragraphs, headings, quotations, code and pictures', () => {
    const image = {
      url: '/uploads/quay.webp',
      alternativeText: 'A quay',
      caption: 'At noon',
      width: 1200,
      height: 800,
    };
    assert.deepEqual(
      blocksOf(
        node('paragraph', text('AT&T &amp; 2 < 4')),
        { level: 3, ...node('heading', text('What is planned')) },
        node('quote', text('Ask me again.')),
        node('code', text('if (a < b) {\n  c();\n}')),
        { image, ...node('image', text('')) },
      ),
      [
        p('AT&T &amp; 2 < 4'),
        { type: 'heading', level: 3, children: ['What is planned'] },
        { type: 'quote', children: [p('Ask me again.')] },
        { type: 'code', text: 'if (a < b) {\n  c();\n}' },
        {
          type: 'figure',
          image: { src: `${origin}uploads/quay.webp`, width: 1200, height: 800, alt: 'A quay', caption: 'At noon' },
        },
      ],
    );
  });

  it('has marks, links and line breaks', () => {
    assert.deepEqual(
      blocksOf(
        node(
          'paragraph',
          text('It '),
          text('opens', { bold: true, italic: true }),
          text(' at\ndawn, ', { underline: true }),
          text('not', { strikethrough: true }),
          text(' now', { code: true }),
          { url: '/more', ...node('link', text('more')) },
        ),
      ),
      [
        p(
          'It ',
          { type: 'mark', mark: 'strong', children: [{ type: 'mark', mark: 'em', children: ['opens'] }] },
          ' at',
          { type: 'break' },
          'dawn, ',
          { type: 'mark', mark: 'del', children: ['not'] },
          { type: 'mark', mark: 'code', children: [' now'] },
          { type: 'link', href: 'https://town.example/more', children: ['more'] },
        ),
      ],
    );
  });

  it('keeps a list beside its item within that item', () => {
    const inner = {
      format: 'ordered',
      ...node('list', node('list-item', text('one a')), node('list-item', text('one b'))),
    };
    const outer = {
      format: 'unordered',
      ...node('list', node('list-item', text('one')), inner, node('list-item', text('two'))),
    };
    assert.deepEqual(blocksOf(outer), [
      {
        type: 'list',
        ordered: false,
        items: [
          {
            children: [
              p('one'),
              { type: 'list', ordered: true, items: [{ children: [p('one a')] }, { children: [p('one b')] }] },
            ],
          },
          { children: [p('two')] },
        ],
      },
    ]);
  });

  it('leaves out what holds nothing', () => {
    assert.deepEqual(
      blocksOf(node('paragraph', text('')), node('list'), node('quote', text(' \n')), node('heading'), node('code')),
      [],
    );
    assert.deepEqual(blocksOf({ ...node('image', text('')), image: { url: 'data:image/png;base64,' } }), []);
  });

  it('keeps the words of a block that it does not know', () => {
    assert.deepEqual(
      blocksOf(node('callout', text('Kept.')), node('paragraph', node('mention', text('So is this.')))),
      [p('Kept.'), p('So is this.')],
    );
  });

  it('lets no hostile address through, and no override', () => {
    for (const bad of badAddresses) {
      const blocks = blocksOf(
        node('paragraph', { url: bad, ...node('link', text('words')) }),
        {
          ...node('image'),
          image: { url: bad, formats: { small: { url: bad, width: 500, height: 300 } }, width: 5, height: 3 },
        },
        {
          ...node('image'),
          image: { url: '/a.webp', formats: { small: { url: bad, width: 50 } }, width: 5, height: 3 },
        },
      );
      assert.deepEqual(faults(blocks), [], bad);
      assert.deepEqual(blocks[0], p('words'), bad);
    }
    assert.deepEqual(blocksOf(node('paragraph', text('a\u202eb\ud800'))), [p('ab\ufffd')]);
  });

  it('of wrong types throws nothing', () => {
    for (const value of [
      undefined,
      null,
      7,
      'x',
      [],
      {},
      { blocks: null },
      { blocks: {} },
      { blocks: [null, 7, 'x', [], {}] },
    ])
      assert.deepEqual(read(value, {}), [], JSON.stringify(value));
    const wrong = blocksOf(
      { type: 'heading', level: 'many', children: [text('A level of its own')] },
      { type: 'paragraph', children: 'no list' },
      { type: ['list'], children: [text(7), text(null), { text: 'Without a type' }] },
      { type: 'list', children: [null, text('Stray')] },
      { type: 'image', image: [null] },
    );
    assert.deepEqual(wrong, [
      { type: 'heading', level: 2, children: ['A level of its own'] },
      p('Without a type'),
      { type: 'list', ordered: false, items: [{ children: [p('Stray')] }] },
    ]);
  });

  it('ends within its bounds: depth, nodes, characters', () => {
    let deep: object = node('paragraph', text('deep'));
    for (let i = 0; i < 5000; i++) deep = node('quote', deep);
    assert.deepEqual(blocksOf(node('paragraph', text('first')), deep, node('paragraph', text('last'))), [
      p('first'),
      { type: 'cut' },
    ]);
    const many = blocksOf(...Array.from({ length: 30_000 }, () => node('paragraph', text('word'))));
    assert.equal(many.length, 10_001);
    assert.deepEqual(many.at(-1), { type: 'cut' });
    const long = blocksOf(node('paragraph', text('first')), node('paragraph', text('a'.repeat(400_001))));
    assert.deepEqual(long, [p('first'), { type: 'cut' }]);
  });
});

describe('A dynamic zone', () => {
  const file = { url: '/uploads/gate.webp', mime: 'image/webp', width: 1200, height: 800, alternativeText: 'The gate' };
  const image = { src: `${origin}uploads/gate.webp`, width: 1200, height: 800, alt: 'The gate' };

  it('has the components of the blog template', () => {
    assert.deepEqual(
      zoneOf(
        { __component: 'shared.rich-text', body: '## Planned\n\n*In spring.* ![](/uploads/plan.webp)' },
        { __component: 'shared.quote', title: 'Harbour board', body: 'Older than\n\nthe town hall & all.' },
        { __component: 'shared.media', file },
        { __component: 'shared.slider', files: [file, { ...file, url: '/uploads/lock.webp' }] },
        { __component: 'shared.seo', metaTitle: 'Never', body: 'never' },
      ),
      [
        { type: 'heading', level: 2, children: ['Planned'] },
        p({ type: 'mark', mark: 'em', children: ['In spring.'] }),
        { type: 'figure', image: { src: `${origin}uploads/plan.webp`, alt: '' } },
        { type: 'quote', children: [p('Older than'), p('the town hall & all.')], cite: ['Harbour board'] },
        { type: 'figure', image },
        {
          type: 'gallery',
          figures: [
            { type: 'figure', image },
            { type: 'figure', image: { ...image, src: `${origin}uploads/lock.webp` } },
          ],
        },
      ],
    );
  });

  it('has what sites make of them: blocks, HTML, films, sounds, envelopes of Strapi 4', () => {
    assert.deepEqual(
      zoneOf(
        { __component: 'article.text-block', content: [node('paragraph', text('Blocks.'))] },
        { __component: 'article.text-block', text: '<p>HTML &amp; <b>all</b></p>' },
        { __component: 'article.image-block', image: { data: { id: 1, attributes: file } } },
        { __component: 'article.video', file: { url: '/uploads/film.mp4', mime: 'video/mp4' } },
        { __component: 'article.audio', file: { url: '/uploads/week.mp3', mime: 'audio/mpeg' } },
      ),
      [
        p('Blocks.'),
        p('HTML & ', { type: 'mark', mark: 'strong', children: ['all'] }),
        { type: 'figure', image },
        { type: 'media', kind: 'video', src: `${origin}uploads/film.mp4` },
        { type: 'media', kind: 'audio', src: `${origin}uploads/week.mp3` },
      ],
    );
  });

  it('ends where one of its parts is over a bound', () => {
    const long = { __component: 'shared.rich-text', body: 'word\n\n'.repeat(80_000) };
    const blocks = zoneOf(long, { __component: 'shared.quote', body: 'After it' });
    assert.deepEqual(blocks.at(-1), { type: 'cut' });
    assert.equal(blocks.filter(({ type }) => type === 'cut').length, 1);
  });

  it('costs no more than one text, into however many parts it is torn', () => {
    // Each by itself is just within the bound.
    const part = { __component: 'shared.rich-text', body: `${'a_'.repeat(2000)}\n` };
    const blocks = zoneOf(...Array.from({ length: 100 }, () => part), {
      __component: 'shared.quote',
      body: 'After it',
    });
    assert.deepEqual(blocks.at(-1), { type: 'cut' });
    assert.ok(blocks.length < 20, `There are ${blocks.length}.`);
    const short = { __component: 'shared.rich-text', body: 'Words' };
    assert.equal(zoneOf(...Array.from({ length: 100 }, () => short)).length, 100);
  });

  it('lets no hostile address through', () => {
    for (const bad of badAddresses) {
      const blocks = zoneOf(
        { __component: 'shared.media', file: { url: bad, mime: 'video/mp4' } },
        { __component: 'shared.media', file: { url: bad, mime: 'image/png' } },
        { __component: 'shared.slider', files: [{ url: bad, mime: 'audio/mpeg' }, bad] },
        { __component: 'shared.rich-text', body: `[a](<${bad}>) ![a](<${bad}>)` },
      );
      assert.deepEqual(faults(blocks), [], bad);
    }
  });

  it('of wrong types throws nothing', () => {
    for (const value of [undefined, null, 7, 'x', [], {}, { zone: {} }, { zone: [null, 7, 'x', [], {}] }])
      assert.deepEqual(readZone(value, { parse }), [], JSON.stringify(value));
    for (const body of [null, 7, {}, [], [null], ''])
      for (const __component of ['shared.rich-text', 'shared.quote', 'shared.media', 'shared.slider', 7, null])
        assert.deepEqual(zoneOf({ __component, body, file: body, files: body }), []);
  });
});

describe('A file of the media library', () => {
  const size = (kind: string, width: number, height: number) => ({ url: `/uploads/${kind}.webp`, width, height });

  it('comes in its sizes, without a thumbnail that is a crop', () => {
    const file = { url: '/uploads/a.webp', width: 1600, height: 900 };
    const srcset = (formats: unknown) => picture({ ...file, formats }, origin)?.srcset;
    assert.equal(
      srcset({ thumbnail: size('t', 245, 138), small: size('s', 500, 281) }),
      `${origin}uploads/t.webp 245w, ${origin}uploads/s.webp 500w, ${origin}uploads/a.webp 1600w`,
    );
    assert.equal(
      srcset({ thumbnail: size('t', 156, 156), small: size('s', 500, 281) }),
      `${origin}uploads/s.webp 500w, ${origin}uploads/a.webp 1600w`,
    );
    assert.equal(srcset({ thumbnail: size('t', 156, 156) }), undefined);
    for (const none of [null, undefined, 7, {}, [], { small: null }]) assert.equal(srcset(none), undefined);
  });

  it('is a picture only where it is one', () => {
    assert.equal(picture({ url: '/a.pdf', mime: 'application/pdf' }, origin), undefined);
    assert.equal(
      picture(
        [
          { url: '/a.mp4', mime: 'video/mp4' },
          { url: '/b.webp', mime: 'image/webp' },
        ],
        origin,
      )?.src,
      `${origin}b.webp`,
    );
  });
});
