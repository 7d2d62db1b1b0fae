import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from '../../../../src/model.js';
import { read } from '../../../../src/safety/bodies/contentful.js';
import { badAddresses, faults } from '../../../tables/attacks.js';

const base = 'https://town.example/news/lock';
const asset = (url: unknown, contentType: string, more: object = {}, image?: object): object => ({
  sys: { type: 'Asset', locale: 'en' },
  fields: { file: { url, contentType, details: { image } }, ...more },
});
const assets = {
  gate: asset(
    '//images.ctfassets.net/s/gate.png',
    'image/png',
    { description: 'The gate' },
    { width: 700, height: 500 },
  ),
  film: asset('//videos.ctfassets.net/s/film.mp4', 'video/mp4'),
  week: asset('//assets.ctfassets.net/s/week.mp3', 'audio/mpeg'),
  plan: asset('//assets.ctfassets.net/s/plan.pdf', 'application/pdf', { title: 'The plan' }),
};
const blocksOf = (...content: unknown[]): readonly Block[] =>
  read({ document: { nodeType: 'document', data: {}, content }, assets }, { base });
const text = (value: unknown, ...marks: string[]): object => ({
  nodeType: 'text',
  value,
  marks: marks.map((type) => ({ type })),
  data: {},
});
const node = (nodeType: string, ...content: unknown[]): object => ({ nodeType, data: {}, content });
const to = (type: string, id: string): object => ({ target: { sys: { type: 'Link', linkType: type, id } } });
const p = (...children: (Block & { type: 'paragraph' })['children'][number][]): Block => ({
  type: 'paragraph',
  children,
});

describe('Rich text', () => {
  it('has paragraphs, headings, quotations and rules', () => {
    assert.deepEqual(
      blocksOf(
        node('heading-1', text('One')),
        node('heading-6', text('Six')),
        node('paragraph', text('AT&T &amp; 2 < 4\nand more')),
        node('blockquote', node('paragraph', text('Ask me.')), node('paragraph', text('Again.'))),
        node('hr'),
        node('paragraph', text('')),
      ),
      [
        { type: 'heading', level: 1, children: ['One'] },
        { type: 'heading', level: 6, children: ['Six'] },
        p('AT&T &amp; 2 < 4', { type: 'break' }, 'and more'),
        { type: 'quote', children: [p('Ask me.'), p('Again.')] },
        { type: 'rule' },
      ],
    );
  });

  it('has every mark', () => {
    const marks = {
      bold: 'strong',
      italic: 'em',
      strikethrough: 'del',
      superscript: 'sup',
      subscript: 'sub',
      code: 'code',
    };
    for (const [name, mark] of Object.entries(marks))
      assert.deepEqual(blocksOf(node('paragraph', text('a', name))), [
        { type: 'paragraph', children: [{ type: 'mark', mark, children: ['a'] }] },
      ]);
    assert.deepEqual(blocksOf(node('paragraph', text('a', 'underline'), text('b', 'blink'))), [p('ab')]);
    assert.deepEqual(blocksOf(node('paragraph', text('a', 'italic', 'bold'))), [
      p({ type: 'mark', mark: 'strong', children: [{ type: 'mark', mark: 'em', children: ['a'] }] }),
    ]);
  });

  it('has lists in lists', () => {
    const inner = node('ordered-list', node('list-item', node('paragraph', text('one a'))));
    assert.deepEqual(
      blocksOf(
        node(
          'unordered-list',
          node('list-item', node('paragraph', text('one')), inner),
          node('list-item', node('paragraph', text('two'))),
        ),
      ),
      [
        {
          type: 'list',
          ordered: false,
          items: [
            { children: [p('one'), { type: 'list', ordered: true, items: [{ children: [p('one a')] }] }] },
            { children: [p('two')] },
          ],
        },
      ],
    );
  });

  it('has tables, whose cells hold a line', () => {
    const row = (kind: string, ...cells: object[][]) => node('table-row', ...cells.map((cell) => node(kind, ...cell)));
    assert.deepEqual(
      blocksOf(
        node(
          'table',
          row('table-header-cell', [node('paragraph', text('Year'))], [node('paragraph', text('Boats'))]),
          row(
            'table-cell',
            [node('paragraph', text('2026'))],
            [node('paragraph', text('many')), node('paragraph', text('or few'))],
          ),
          row('table-cell', [node('paragraph', text(''))], []),
        ),
      ),
      [
        {
          type: 'table',
          rows: [
            {
              cells: [
                { head: true, numeric: false, children: ['Year'] },
                { head: true, numeric: false, children: ['Boats'] },
              ],
            },
            {
              cells: [
                { head: false, numeric: true, children: ['2026'] },
                { head: false, numeric: false, children: ['many', { type: 'break' }, 'or few'] },
              ],
            },
          ],
        },
      ],
    );
  });

  it('has links: to a page, to a file, and words where the site alone knows the address', () => {
    assert.deepEqual(
      blocksOf(
        node(
          'paragraph',
          { ...node('hyperlink', text('page')), data: { uri: '/more' } },
          text(' '),
          { ...node('asset-hyperlink', text('file')), data: to('Asset', 'plan') },
          text(' '),
          { ...node('asset-hyperlink', text('no file')), data: to('Asset', 'gone') },
          text(' '),
          { ...node('entry-hyperlink', text('entry')), data: to('Entry', 'lock') },
          { ...node('embedded-entry-inline'), data: to('Entry', 'lock') },
        ),
      ),
      [
        p(
          { type: 'link', href: 'https://town.example/more', children: ['page'] },
          ' ',
          { type: 'link', href: 'https://assets.ctfassets.net/s/plan.pdf', children: ['file'] },
          ' no file entry',
        ),
      ],
    );
  });

  it('has the assets that the answer holds, and leaves out the others', () => {
    const embedded = (id: string) => ({ ...node('embedded-asset-block'), data: to('Asset', id) });
    assert.deepEqual(blocksOf(...['gate', 'film', 'week', 'plan', 'gone', 'constructor'].map(embedded)), [
      {
        type: 'figure',
        image: {
          src: 'https://images.ctfassets.net/s/gate.png',
          srcset: 'https://images.ctfassets.net/s/gate.png?w=400 400w, https://images.ctfassets.net/s/gate.png 700w',
          width: 700,
          height: 500,
          alt: 'The gate',
        },
      },
      { type: 'media', kind: 'video', src: 'https://videos.ctfassets.net/s/film.mp4' },
      { type: 'media', kind: 'audio', src: 'https://assets.ctfassets.net/s/week.mp3' },
      p({ type: 'link', href: 'https://assets.ctfassets.net/s/plan.pdf', children: ['The plan'] }),
    ]);
    assert.deepEqual(blocksOf({ ...node('embedded-entry-block', text('never')), data: to('Entry', 'lock') }), []);
    assert.deepEqual(blocksOf({ ...node('embedded-resource-block', text('never')), data: {} }), []);
  });

  it('keeps the words of a node that it does not know', () => {
    assert.deepEqual(
      blocksOf(node('callout', node('paragraph', text('Kept.'))), node('heading-7', text('Kept too.'))),
      [p('Kept.'), p('Kept too.')],
    );
  });

  it('lets no hostile address through', () => {
    for (const bad of badAddresses) {
      const hostile = Object.fromEntries(
        ['image/png', 'video/mp4', 'audio/mpeg', 'application/pdf'].map((type) => [
          type,
          asset(bad, type, { title: 'x' }),
        ]),
      );
      const content = [
        node('paragraph', { ...node('hyperlink', text('words')), data: { uri: bad } }),
        ...Object.keys(hostile).map((id) => ({ ...node('embedded-asset-block'), data: to('Asset', id) })),
        node('paragraph', { ...node('asset-hyperlink', text('words')), data: to('Asset', 'image/png') }),
      ];
      const blocks = read({ document: { nodeType: 'document', content }, assets: hostile }, { base });
      assert.deepEqual(faults(blocks), [], bad);
      assert.deepEqual(blocks[0], p('words'), bad);
    }
  });

  it('of wrong types throws nothing', () => {
    for (const value of [undefined, null, 7, 'x', [], {}, { document: null }, { document: { content: {} } }])
      assert.deepEqual(read(value, {}), [], JSON.stringify(value));
    assert.deepEqual(
      blocksOf(
        null,
        7,
        [],
        {},
        { nodeType: 'text' },
        { nodeType: 'paragraph', content: 'no list' },
        node('paragraph', text(7), { nodeType: 'text', value: 'Words', marks: [null, 7, { type: {} }] }),
        { nodeType: 'embedded-asset-block', data: { target: null } },
        { nodeType: 'table', content: [null, node('paragraph', text('no row'))] },
      ),
      [p('Words')],
    );
  });

  it('ends within its bounds', () => {
    let deep: object = node('paragraph', text('deep'));
    for (let i = 0; i < 5000; i++) deep = node('blockquote', deep);
    assert.deepEqual(blocksOf(node('paragraph', text('first')), deep), [p('first'), { type: 'cut' }]);
    // Two nodes of a paragraph, one of the table and seven a row: the last row would be half a one.
    const cell = node('table-cell', node('paragraph', text('a')));
    const rows = Array.from({ length: 9000 }, () => node('table-row', cell, cell));
    const [, table, end, more] = blocksOf(node('paragraph', text('first')), node('table', ...rows));
    assert.ok(table?.type === 'table' && table.rows.length === 2856, 'It keeps whole rows only.');
    assert.deepEqual([end, more], [{ type: 'cut' }, undefined]);
  });
});
