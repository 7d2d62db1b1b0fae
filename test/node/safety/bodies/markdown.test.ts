import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as parse5 from 'parse5';
import { marked } from 'marked';
import type { Block } from '../../../../src/model.js';
import { parsable, read } from '../../../../src/safety/bodies/markdown.js';
import { parseWith } from '../../../../src/safety/parse-node.js';
import { attacks, badAddresses, faults } from '../../../tables/attacks.js';

const parse = parseWith(parse5.parse);
const base = 'https://town.example/news/lock';
const blocksOf = (markdown: unknown): readonly Block[] => read(markdown, { parse, base });
const p = (...children: (Block & { type: 'paragraph' })['children'][number][]): Block => ({
  type: 'paragraph',
  children,
});

describe('Markdown', () => {
  it('becomes paragraphs, headings, marks and links', () => {
    assert.deepEqual(blocksOf('## The lock\n\nIt *opens* **at dawn**, ~~not~~ `now`: [more](/more).'), [
      { type: 'heading', level: 2, children: ['The lock'] },
      p(
        'It ',
        { type: 'mark', mark: 'em', children: ['opens'] },
        ' ',
        { type: 'mark', mark: 'strong', children: ['at dawn'] },
        ', ',
        { type: 'mark', mark: 'del', children: ['not'] },
        ' ',
        { type: 'mark', mark: 'code', children: ['now'] },
        ': ',
        { type: 'link', href: 'https://town.example/more', children: ['more'] },
        '.',
      ),
    ]);
  });

  it('has lists, quotations, code, rules and pictures', () => {
    const types = blocksOf('- one\n  1. two\n\n> quoted\n\n```\na < b && c\n```\n\n---\n\n![A quay](/quay.webp)');
    assert.deepEqual(types, [
      {
        type: 'list',
        ordered: false,
        items: [{ children: [p('one'), { type: 'list', ordered: true, items: [{ children: [p('two')] }] }] }],
      },
      { type: 'quote', children: [p('quoted')] },
      { type: 'code', text: 'a < b && c' },
      { type: 'rule' },
      { type: 'figure', image: { src: 'https://town.example/quay.webp', alt: 'A quay' } },
    ]);
  });

  it('has GitHub’s tables', () => {
    const cell = (head: boolean, words: string) => ({ head, numeric: !head, children: [words] });
    assert.deepEqual(blocksOf('| Year | Boats |\n|---|--:|\n| 2026 | 11 |'), [
      {
        type: 'table',
        rows: [
          { cells: [cell(true, 'Year'), cell(true, 'Boats')] },
          { cells: [cell(false, '2026'), cell(false, '11')] },
        ],
      },
    ]);
  });

  it('says what was typed: character references once, everything else as it is', () => {
    assert.deepEqual(blocksOf('AT&T, AT&amp;T, &amp;lt; 2 < 4 and \\*not\\* this'), [
      p('AT&T, AT&T, &lt; 2 < 4 and *not* this'),
    ]);
  });

  it('is read the same with every kind of line end', () => {
    assert.deepEqual(blocksOf('One\r\n\r\nTwo\rgoes on'), blocksOf('One\n\nTwo\ngoes on'));
    assert.equal(blocksOf('One\r\rTwo').length, 2);
  });

  it('leaves to HTML in it no more than HTML has elsewhere', () => {
    assert.deepEqual(blocksOf('One\n\n<script>alert(1)</script>\n\n<p onclick="alert(1)">Two <b>three</b></p>'), [
      p('One'),
      p('Two ', { type: 'mark', mark: 'strong', children: ['three'] }),
    ]);
    for (const html of attacks) assert.deepEqual(faults(blocksOf(`Words\n\n${html}\n\n- ${html}`)), [], html);
  });

  it('lets no hostile address through', () => {
    for (const bad of badAddresses) {
      for (const written of [
        `[a](${bad})`,
        `[a](<${bad}>)`,
        `![a](${bad})`,
        `<${bad}>`,
        `[a]\n\n[a]: ${bad}`,
        `[![a](${bad})](${bad})`,
      ]) {
        assert.deepEqual(
          faults(read({ markdown: written, base: 'https://cms.town.example/' }, { parse, base })),
          [],
          written,
        );
      }
    }
  });

  it('takes its pictures from the system that keeps them, and follows its links from the article', () => {
    const markdown = '![A quay](/uploads/quay.webp)\n\n[a](/more) [b](//files.example/plan.pdf)';
    assert.deepEqual(read({ markdown, base: 'https://cms.town.example/' }, { parse, base }), [
      { type: 'figure', image: { src: 'https://cms.town.example/uploads/quay.webp', alt: 'A quay' } },
      p({ type: 'link', href: 'https://town.example/more', children: ['a'] }, ' ', {
        type: 'link',
        href: 'https://files.example/plan.pdf',
        children: ['b'],
      }),
    ]);
    assert.deepEqual(read({ markdown: '[a](/more)', base: 'https://cms.town.example/' }, { parse }), [p('a')]);
  });

  it('is read without what a page did to the shared parser', () => {
    marked.use({ renderer: { paragraph: () => '<p>Not ours</p>' } });
    try {
      assert.deepEqual(blocksOf('Ours'), [p('Ours')]);
    } finally {
      marked.setOptions(marked.getDefaults());
    }
  });

  it('comes as plain paragraphs where nothing may be parsed', () => {
    assert.deepEqual(read('One *two*\n\nThree', { parse: () => undefined }), [p('One two'), p('Three')]);
  });

  it('of any other type is nothing', () => {
    for (const value of [undefined, null, 7, '', '  \n', [], ['a'], {}, { markdown: 7 }, { markdown: null, base }])
      assert.deepEqual(blocksOf(value), [], JSON.stringify(value));
    assert.deepEqual(read({ markdown: 'Words', base: 7 }, { parse }), [p('Words')]);
  });
});

describe('Too much Markdown', () => {
  const repeat = (words: string, length: number): string => words.repeat(Math.ceil(length / words.length));

  it('is parsed up to 400,000 characters and says that it was cut', () => {
    const long = repeat(`${'word '.repeat(99)}\n\n`, 500_000);
    assert.ok(parsable(long) > 390_000 && parsable(long) <= 400_000, String(parsable(long)));
    assert.deepEqual(blocksOf(long).at(-1), { type: 'cut' });
  });

  it('is not what an ordinary article is, however it is written', () => {
    const article = repeat(
      `A **strong** word, _another_, and [a link](https://town.example/).\n\n* one\n* two\n\n`,
      100_000,
    );
    assert.equal(parsable(article), article.length);
    // One newline between paragraphs, as in many a text area.
    const lines = repeat(`${'word '.repeat(60)}\n`, 25_000);
    assert.equal(parsable(lines), lines.length);
    const code = `\`\`\`\n${repeat('        if (a) b();\n', 20_000)}\`\`\``;
    assert.equal(parsable(code), code.length);
  });

  // Each of these takes the parser time by the square of its length, or worse.
  for (const [name, text] of Object.entries({
    'nested emphasis': repeat('*a **b ', 20_000) + repeat('x** y*', 20_000),
    'emphasis that never closes': repeat('_a_', 100_000),
    'words joined by underscores': repeat('a_', 100_000),
    'an address that never ends': `http://a.example/${'!'.repeat(100_000)}`,
    'a paragraph that never ends': repeat('word word\n', 100_000),
    'stairs of lists': Array.from({ length: 1000 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n'),
    'stairs of lists with blank lines': Array.from({ length: 1000 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n\n'),
    'lists in lists on every line': repeat(`${'- '.repeat(500)}a\n\n`, 390_000),
    'quotations in quotations on every line': repeat(`${'> '.repeat(500)}a\n\n`, 390_000),
  })) {
    it(`is cut before the parser has it: ${name}`, () => {
      assert.ok(parsable(text) <= 60_000, `${parsable(text)} characters would be parsed.`);
      assert.deepEqual(blocksOf(text).at(-1), { type: 'cut' });
    });
  }

  it('that is nested deeper than the stack keeps its words', () => {
    const deep = `${'- '.repeat(2400)}a`;
    assert.equal(parsable(deep), deep.length);
    assert.match(JSON.stringify(blocksOf(deep)), /- a"|"cut"/);
  });
});
