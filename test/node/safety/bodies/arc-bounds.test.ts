/** What a body of Arc's elements leaves out, bears and ends at. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as parse5 from 'parse5';
import type { Block } from '../../../../src/model.js';
import { read } from '../../../../src/safety/bodies/arc.js';
import { parseWith } from '../../../../src/safety/parse-node.js';

const base = 'https://town.example/story/';
const parse = parseWith(parse5.parse);

const blocks = (...elements: unknown[]): readonly Block[] => read(elements, { base, parse });
const text = (content: unknown): object => ({ _id: 'T', type: 'text', content });
const words = (...children: string[]): Block => ({ type: 'paragraph', children });

describe('a body', () => {
  it('leaves out what is not for its readers, and stands groups in their place', () => {
    const out = [
      'reference',
      'custom_embed',
      'correction',
      'numeric_rating',
      'endorsement',
      'content_zone',
      '__proto__',
    ];
    assert.deepEqual(blocks(...out.map((type) => ({ type, content: 'x', text: 'x', endorsement: 'x' }))), []);
    const group = { type: 'element_group', content_elements: [text('one'), { type: 'divider' }] };
    assert.deepEqual(blocks(group, text('two')), [words('one'), { type: 'rule' }, words('two')]);
  });

  it('of wrong types is empty, and nothing throws', () => {
    for (const value of [null, undefined, 7, 'x', {}, [null, 7, 'x', [], {}, { type: 7 }], { type: 'text' }])
      assert.deepEqual(read(value, { base, parse }), [], JSON.stringify(value));
    const types =
      'text header list quote blockquote table code image gallery video audio interstitial_link link_list oembed_response raw_html element_group';
    const bad = [null, 7, [], {}, 'x', [null], [[null]], { content: 7 }];
    for (const type of types.split(' '))
      for (const one of bad) {
        const names = 'content items content_elements rows header citation raw_oembed url streams credits title level';
        const element = Object.fromEntries(names.split(' ').map((name) => [name, one]));
        assert.doesNotThrow(() => blocks({ ...element, type }), `${type} ${JSON.stringify(one)}`);
      }
  });

  it('never holds an address that is not of the web', () => {
    const bad = 'javascript:alert(1)';
    const image = { type: 'image', url: bad };
    const found = blocks(
      image,
      { type: 'gallery', content_elements: [image, image] },
      { type: 'video', streams: [{ url: `${bad}.mp4` }], promo_items: { basic: image } },
      { type: 'audio', source_url: bad },
      { type: 'interstitial_link', url: bad, content: 'x' },
      { type: 'oembed_response', raw_oembed: { url: bad, _id: bad } },
      text(`<a href="${bad}">x</a>`),
      { type: 'image', url: '/a.jpg" onerror="x', alt_text: '"><script>' },
    );
    assert.ok(!JSON.stringify(found).includes('javascript:'));
    assert.deepEqual(found.at(-1), {
      type: 'figure',
      image: { src: 'https://town.example/a.jpg%22%20onerror=%22x', alt: '"><script>' },
    });
  });

  it('over a bound ends with a cut', () => {
    const last = (elements: unknown): unknown => read(elements, { base, parse }).at(-1)?.type;
    const many = (count: number, one: object): object[] => Array.from({ length: count }, () => one);
    assert.equal(last(many(20_001, { type: 'divider' })), 'cut');
    assert.equal(last(many(501, text('<p>x</p>'))), 'cut');
    assert.equal(last(many(499, text('<p>x</p>'))), 'paragraph');
    assert.equal(read([...many(600, text('<p>x</p>')), text('Never')], { base, parse }).length, 501);
    assert.equal(last(many(3, text('x'.repeat(900_000)))), 'cut');
    let list: object = text('deep');
    for (let depth = 0; depth < 5000; depth++) list = { type: 'list', items: [list] };
    assert.equal(last([text('Before'), list]), 'cut');
    let group: object = text('deep');
    for (let depth = 0; depth < 5000; depth++) group = { type: 'element_group', content_elements: [group] };
    assert.doesNotThrow(() => last([group]));
    assert.deepEqual(
      read([text('One'), { type: 'raw_html', content: '<div>'.repeat(90) + 'x' }, text('Never')], { parse }),
      [words('One'), { type: 'cut' }],
    );
  });

  it('comes as its words where no parser may run', () => {
    const found = read([text('One &amp; <b>two</b>'), { type: 'header', content: 'Three' }], {
      parse: () => undefined,
    });
    assert.deepEqual(found, [words('One & two'), words('Three')]);
  });
});
