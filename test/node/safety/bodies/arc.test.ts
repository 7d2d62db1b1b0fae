/** Elements as `ans/0.10.9/story_elements/*.json`, `image.json`, `video.json`, `audio.json` and `utils/oembed_response.json` of ans-schema say. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as parse5 from 'parse5';
import type { Block } from '../../../../src/model.js';
import { read } from '../../../../src/safety/bodies/arc.js';
import { isTame } from '../../../../src/safety/bodies/arc-markup.js';
import { parseWith } from '../../../../src/safety/parse-node.js';

const base = 'https://town.example/story/';
const parser = parseWith(parse5.parse);
let parses = 0;
const parse: typeof parser = (html) => {
  parses++;
  return parser(html);
};

const blocks = (...elements: unknown[]): readonly Block[] => read(elements, { base, parse });
const text = (content: unknown): object => ({ _id: 'T', type: 'text', content });
const words = (...children: string[]): Block => ({ type: 'paragraph', children });
const item = (...lines: string[]): object => ({ children: lines.map((line) => words(line)) });

describe('text', () => {
  it('is HTML, decoded once', () => {
    assert.deepEqual(blocks(text('AT&amp;T and 2 &lt; 4, &amp;lt; too')), [words('AT&T and 2 < 4, &lt; too')]);
    assert.deepEqual(blocks(text('At <b>dawn</b><br>the <a href="/boat">boat</a> left')), [
      {
        type: 'paragraph',
        children: [
          'At ',
          { type: 'mark', mark: 'strong', children: ['dawn'] },
          { type: 'break' },
          'the ',
          { type: 'link', href: 'https://town.example/boat', children: ['boat'] },
          ' left',
        ],
      },
    ]);
  });

  it('is parsed at once for the whole body', () => {
    parses = 0;
    assert.equal(
      blocks(...Array.from({ length: 100 }, (_, n) => text(`<i>${n}</i>`)), { type: 'divider' }).length,
      101,
    );
    assert.equal(parses, 1);
  });

  it('that is left open does not swallow what follows', () => {
    for (const open of [
      '<!-- x',
      '<script>x',
      '<b>x',
      '<a title="x',
      '<textarea>x',
      '<p>x',
      '</p><table><td>x',
      '<title>x',
      "<a href='x",
    ]) {
      const found = blocks(text('Before'), text(open), text('After'));
      assert.deepEqual(found[0], words('Before'), open);
      assert.deepEqual(found.at(-1), words('After'), open);
    }
  });

  it('that is left open within a list, a quotation or a table is only its words', () => {
    assert.deepEqual(blocks({ type: 'list', items: [text('<b>one'), text('two &lt;<i>')] }, text('After')), [
      { type: 'list', ordered: false, items: [item('one'), item('two <')] },
      words('After'),
    ]);
    const quote = {
      type: 'quote',
      content_elements: [text('</blockquote>Words <!-- x')],
      citation: text('</footer>Desk'),
    };
    assert.deepEqual(blocks(quote, text('After')), [
      { type: 'quote', children: [words('Words')], cite: ['Desk'] },
      words('After'),
    ]);
    const table = { type: 'table', header: [text('</th></table>H')], rows: [[text('<td>1<script>x')]] };
    assert.deepEqual(
      blocks(table, text('After')).map(({ type }) => type),
      ['table', 'paragraph'],
    );
  });

  it('stands among other HTML only where each of its elements is closed in its turn', () => {
    for (const tame of [
      '',
      'a < b & c',
      '<b>x</b>',
      '<A HREF="/x?a=1&b" target=_blank>x</A>',
      'x<br/>y<br>',
      '<i><b>x</b></i>',
    ])
      assert.ok(isTame(tame), tame);
    for (const wild of [
      '<b>',
      '</b>',
      '<b><i></b></i>',
      '<p>x</p>',
      '<img src=x>',
      '<a title="<">x</a>',
      '<b',
      '<!-- -->',
      '<?x?>',
      '<a b="c>x</a>',
    ])
      assert.ok(!isTame(wild), wild);
  });
});

describe('headings, lists, quotations and tables', () => {
  it('keep the level of a heading, which is 2 where none is said', () => {
    const levels = [1, 6, 0, 7, 'x', undefined].map((level) => blocks({ type: 'header', level, content: 'H' })[0]);
    assert.deepEqual(
      levels.map((block) => block?.type === 'heading' && block.level),
      [1, 6, 2, 2, 2, 2],
    );
  });

  it('put a list into the item before it', () => {
    const inner = { type: 'list', list_type: 'ordered', items: [text('Hi'), text('Mom')] };
    assert.deepEqual(blocks({ type: 'list', list_type: 'unordered', items: [text('Foo'), text('Bar'), inner] }), [
      {
        type: 'list',
        ordered: false,
        items: [
          item('Foo'),
          { children: [words('Bar'), { type: 'list', ordered: true, items: [item('Hi'), item('Mom')] }] },
        ],
      },
    ]);
  });

  it('tell a pull quote from a quotation, each with whom it is from', () => {
    const quote = (subtype?: string): object => ({
      type: 'quote',
      subtype,
      content_elements: [text('We <em>sail</em>.')],
      citation: { type: 'text', content: 'Harbour desk' },
    });
    const said = ['We ', { type: 'mark', mark: 'em', children: ['sail'] }, '.'];
    const cite = ['Harbour desk'];
    assert.deepEqual(blocks(quote()), [{ type: 'quote', children: [{ type: 'paragraph', children: said }], cite }]);
    assert.deepEqual(blocks(quote('pullquote')), [{ type: 'pullquote', children: said, cite }]);
    assert.deepEqual(blocks({ type: 'blockquote', content: '<i>x</i>' })[0]?.type, 'quote');
  });

  it('make a table with its header', () => {
    const cell = (content: string, head = false) => ({ head, numeric: /^\d/.test(content), children: [content] });
    assert.deepEqual(
      blocks({ type: 'table', header: [text('Boat'), text('Crew')], rows: [[text('Gull'), text('4')], null, 'x'] }),
      [
        {
          type: 'table',
          rows: [{ cells: [cell('Boat', true), cell('Crew', true)] }, { cells: [cell('Gull'), cell('4')] }],
        },
      ],
    );
  });

  it('keep code as it is typed', () => {
    assert.deepEqual(blocks({ type: 'code', content: '\nif (a < b && "c") {\n  <b>\n}' }), [
      { type: 'code', text: 'if (a < b && "c") {\n  <b>\n}' },
    ]);
  });
});

describe('pictures, films and sounds', () => {
  const image = (name: string, more: object = {}): object => ({ type: 'image', url: `/${name}.jpg`, ...more });

  it('show a picture with its words, which are plain text, and its credit', () => {
    const credits = { by: [{ name: 'Picture desk' }], affiliation: [{ name: 'Town Pictures' }] };
    const more = { width: 900, height: 600, alt_text: 'A "boat" & <b>', caption: 'At 2 < 4 &amp; dawn', credits };
    assert.deepEqual(blocks(image('a', more)), [
      {
        type: 'figure',
        image: {
          src: 'https://town.example/a.jpg',
          width: 900,
          height: 600,
          alt: 'A "boat" & <b>',
          credit: 'Picture desk, Town Pictures',
        },
        caption: ['At 2 < 4 &amp; dawn'],
      },
    ]);
  });

  it('make a gallery of several, and of one a picture', () => {
    const credits = { by: [{ name: 'Desk' }] };
    const [gallery] = blocks({
      type: 'gallery',
      content_elements: [image('a', { caption: 'A' }), null, image('b', { credits })],
    });
    assert.ok(gallery?.type === 'gallery');
    assert.deepEqual(
      gallery.figures.map(({ image: { src, credit }, caption }) => [src, credit, caption]),
      [
        ['https://town.example/a.jpg', undefined, ['A']],
        ['https://town.example/b.jpg', 'Desk', undefined],
      ],
    );
    assert.equal(blocks({ type: 'gallery', content_elements: [image('a')] })[0]?.type, 'figure');
  });

  it('play a film, with the picture that promotes it, and never its script', () => {
    const film = {
      type: 'video',
      headlines: { basic: 'The quay' },
      streams: [{ stream_type: 'mp4', url: 'https://films.town.example/q.mp4', width: 640 }],
      promo_items: { basic: image('poster') },
      embed_html: '<script src="https://evil.example/x.js"></script>',
    };
    assert.deepEqual(blocks(film), [
      {
        type: 'media',
        kind: 'video',
        src: 'https://films.town.example/q.mp4',
        poster: 'https://town.example/poster.jpg',
        caption: ['The quay'],
      },
    ]);
    assert.deepEqual(blocks({ ...film, streams: [] }), []);
    const sound = { type: 'audio', source_url: 'https://town.example/a.mp3', headlines: { basic: 'The bell' } };
    assert.deepEqual(blocks(sound), [
      { type: 'media', kind: 'audio', src: 'https://town.example/a.mp3', caption: ['The bell'] },
    ]);
  });
});

describe('embeds and links', () => {
  const oembed = (raw_oembed: object, more: object = {}): readonly Block[] =>
    blocks({ type: 'oembed_response', raw_oembed, ...more });

  it('frame a player whose site is known, from its address or its markup', () => {
    const found = {
      title: 'A film',
      type: 'embed',
      site: 'YouTube',
      url: 'https://www.youtube.com/watch?v=abcdefghijk',
      src: 'https://www.youtube-nocookie.com/embed/abcdefghijk',
      ratio: 1.778,
    };
    parses = 0;
    assert.deepEqual(oembed({ url: found.url, title: 'A film', width: 480, height: 270 }), [found]);
    assert.deepEqual(oembed({ _id: found.url, title: 'A film', html: '<b>' }), [found]);
    assert.equal(parses, 0, 'An address that is known needs no parsing.');
    const html = '<iframe src="https://www.youtube.com/embed/abcdefghijk?feature=oembed"></iframe>';
    assert.deepEqual(oembed({ html, title: 'A film' }), [found]);
  });

  it('quote a post with its words, and lead to what is not known', () => {
    const post = 'https://twitter.com/town/status/12345';
    const html = `<blockquote class="twitter-tweet"><p>Fog.</p><a href="${post}?ref=x">today</a></blockquote><script src="https://evil.example"></script>`;
    const [quoted] = oembed({ url: post, html });
    assert.ok(quoted?.type === 'embed');
    assert.deepEqual(
      [quoted.site, quoted.url, quoted.src, quoted.children?.[0]],
      ['X', post, undefined, words('Fog.')],
    );
    assert.deepEqual(oembed({ url: 'https://maps.example/1', html: '<script>x</script>' }), [
      { type: 'embed', site: 'maps.example', url: 'https://maps.example/1' },
    ]);
    assert.deepEqual(oembed({ url: 'javascript:alert(1)', html: '<p>x</p>' }), []);
    assert.deepEqual(oembed({}, { referent: { id: '12345', provider: 'x' } }), []);
  });

  it('clean raw HTML as any other', () => {
    const html =
      '<p onclick="x()">Words</p><script>alert(1)</script><iframe src="https://flo.uri.sh/visualisation/9/embed"></iframe>';
    assert.deepEqual(
      blocks({ type: 'raw_html', content: html }).map(({ type }) => type),
      ['paragraph', 'embed'],
    );
  });

  it('make links of interstitial links, alone or in a list', () => {
    const link = { type: 'interstitial_link', url: '/more?a=1&b=2', content: 'More &amp; <i>more</i>' };
    const made = {
      type: 'link',
      href: 'https://town.example/more?a=1&b=2',
      children: ['More & ', { type: 'mark', mark: 'em', children: ['more'] }],
    };
    assert.deepEqual(blocks(link), [{ type: 'paragraph', children: [made] }]);
    assert.deepEqual(blocks({ type: 'link_list', title: 'A & B', items: [link, text('No link')] }), [
      { type: 'paragraph', children: [{ type: 'mark', mark: 'strong', children: ['A & B'] }] },
      {
        type: 'list',
        ordered: false,
        items: [{ children: [{ type: 'paragraph', children: [made] }] }, item('No link')],
      },
    ]);
    assert.deepEqual(blocks({ ...link, url: 'javascript:alert(1)', content: 'x' }), [words('x')]);
  });
});
