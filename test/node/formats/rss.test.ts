import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readWith } from '../../../src/feed/formats/registry.js';
import { rss } from '../../../src/feed/formats/rss/rss.js';
import { shapeOf } from '../../../src/feed/formats/shapes.js';
import { ADDRESS, answer, articleOf, cdata, entryOf, feedOf, read } from '../../helpers/rss.js';
import { filled, growth, LINEAR } from '../../helpers/growth.js';

const titleOf = (inner: string): string | undefined =>
  feedOf(`<item><link>https://town.example/a</link>${inner}</item>`).articles[0]?.title;
describe('an answer', () => {
  it('is a feed by its root, whatever stands before it', () => {
    for (const text of [
      '<rss><channel/></rss>',
      '\ufeff<?xml version="1.0"?>\n<!-- <page> --><rss version="2.0">',
      '<b>Warning</b>: something<br /><?xml version="1.0"?><rss version="2.0">',
      '<rdf:RDF xmlns="http://purl.org/rss/1.0/">',
      '<a10:feed xmlns:a10="http://www.w3.org/2005/Atom">',
      '<FEED>',
    ])
      assert.equal(shapeOf(answer(text)), 'rss', text);
  });

  it('is none where the root is another, or a page names a feed', () => {
    for (const text of [
      '',
      'rss',
      '<?xml version="1.0"?><urlset/>',
      '<opml version="2.0">',
      '<!DOCTYPE html><title>Our <rss> feed</title>',
      '<html lang="en"><body><feed></feed>',
      '<svg><feedback/></svg>',
    ])
      assert.equal(shapeOf(answer(text)), undefined, text);
  });

  it('that is named rss, and is none, is not read', () => {
    assert.equal(readWith(rss, answer('<html></html>'), true), undefined);
    assert.equal(readWith(rss, answer('{"items": []}'), true), undefined);
  });

  it('without items is a feed without articles', () => {
    assert.deepEqual(feedOf('').articles, []);
    assert.equal(feedOf('').skipped, undefined);
  });

  it('counts the items of which nothing can be made', () => {
    const feed = feedOf(
      '<item/><item><title></title></item><item><title>Good</title></item><item><pubDate>now</pubDate></item>',
    );
    assert.equal(feed.articles.length, 1);
    assert.equal(feed.skipped, 3);
  });
});

describe('an id', () => {
  const ids = (items: string): string[] => feedOf(items).articles.map(({ id }) => id);

  it('is the guid, else the address, else the headline', () => {
    const rest = '<link>https://town.example/a</link><title>A</title>';
    assert.deepEqual(
      ids(`<item><guid> 1 </guid>${rest}</item><item><guid/>${rest}</item><item><title>A</title></item>`),
      ['1', 'https://town.example/a', 'A'],
    );
  });

  it('that several items share tells none of them apart', () => {
    const item = (name: string): string => `<item><guid>home</guid><link>/${name}</link><title>T</title></item>`;
    assert.deepEqual(ids(`${item('a')}${item('b')}<item><guid>c</guid><title>C</title></item>`), [
      'https://town.example/a',
      'https://town.example/b',
      'c',
    ]);
  });
});

describe('a title', () => {
  it('of RSS is HTML: decoded once more, its tags taken out', () => {
    assert.equal(titleOf('<title>Don&amp;#8217;t</title>'), 'Don’t');
    assert.equal(titleOf(`<title>${cdata('AT&#038;T &amp; others')}</title>`), 'AT&T & others');
    assert.equal(titleOf('<title>&lt;em&gt;The Bear&lt;/em&gt; returns</title>'), 'The Bear returns');
    assert.equal(titleOf('<title><em>The Bear</em> returns</title>'), 'The Bear returns');
    assert.equal(titleOf('<title>2 &lt; 4</title>'), '2 < 4');
  });

  it('of Atom is text unless it says that it is not', () => {
    assert.equal(entryOf('<title>How to write &amp;lt;b&gt;</title>').title, 'How to write &lt;b>');
    assert.equal(entryOf('<title type="text">AT&amp;amp;T</title>').title, 'AT&amp;T');
    assert.equal(entryOf('<title type="html">AT&amp;amp;T &lt;b&gt;won&lt;/b&gt;</title>').title, 'AT&T won');
    assert.equal(entryOf('<title type="xhtml"><div>1 &lt; 2 <b>so</b></div></title>').title, '1 < 2 so');
    assert.equal(entryOf('<title type="text/html" mode="escaped">A &amp;amp; B</title>').title, 'A & B');
  });

  it('may be absent where there is something else', () => {
    assert.equal(titleOf(''), '');
    assert.equal(titleOf('<title>&lt;b&gt;&lt;/b&gt;</title>'), '');
  });
});

describe('words', () => {
  const paragraph = `<p>${'The gates were moved at dawn. '.repeat(20)}</p>`;

  it('are a description as text, and the content as it is', () => {
    const { standfirst, html } = articleOf(
      `<description>&lt;p&gt;Fish &amp;amp; chips&lt;/p&gt;</description><content:encoded>${cdata('<p>Fish &amp; chips</p>')}</content:encoded>`,
    );
    assert.equal(standfirst, 'Fish & chips');
    assert.equal(html, '<p>Fish &amp; chips</p>');
  });

  it('of a description that is the whole article are its body, and no summary', () => {
    const whole = articleOf(`<description>${cdata(paragraph)}</description>`);
    assert.equal(whole.html, paragraph);
    assert.equal(whole.standfirst, undefined);
    const both = articleOf(
      `<description>${cdata(paragraph)}</description><content:encoded>${cdata('<p>B</p>')}</content:encoded>`,
    );
    assert.equal(both.html, '<p>B</p>');
    assert.equal(both.standfirst, undefined);
  });

  it('of a long description without paragraphs, or a short one with them, are a summary', () => {
    const long = 'The gates were moved at dawn. '.repeat(20).trim();
    assert.equal(articleOf(`<description>${long}</description>`).standfirst, long);
    assert.equal(articleOf('<description>&lt;p&gt;Short.&lt;/p&gt;</description>').html, undefined);
  });

  it('lose what WordPress puts at the end', () => {
    const link = '<link>https://town.example/a</link>';
    assert.equal(articleOf('<description>Rain [&amp;#8230;]</description>').standfirst, 'Rain…');
    assert.equal(articleOf(`<description>${cdata('Rain [...]')}</description>`).standfirst, 'Rain…');
    const footer =
      '<p>The post <a href="https://town.example/a">A title</a> appeared first on <a href="https://town.example/">The Town Paper</a>.</p>';
    assert.equal(articleOf(`${link}<description>${cdata(`<p>Rain.</p>${footer}`)}</description>`).standfirst, 'Rain.');
    assert.equal(articleOf(`${link}<description>${cdata(footer)}</description>`).standfirst, undefined);
    assert.match(
      articleOf(`<description>${cdata(`<p>Rain.</p>${footer}`)}</description>`).standfirst ?? '',
      /appeared/,
    );
  });

  it('of Atom are text, HTML or XHTML, by their type', () => {
    assert.equal(entryOf('<summary>2 &lt; 4 &amp;amp;</summary>').standfirst, '2 < 4 &amp;');
    assert.equal(entryOf('<content>Line &lt;b&gt;</content>').text, 'Line <b>');
    assert.equal(entryOf('<content type="html">&lt;p&gt;A&lt;/p&gt;</content>').html, '<p>A</p>');
    assert.equal(entryOf('<content type="xhtml"><div>A<br/></div></content>').html, '<div>A<br/></div>');
    const file = entryOf('<title>T</title><content type="application/pdf" src="a.pdf">JVBERi0</content>');
    assert.deepEqual([file.html, file.text], [undefined, undefined]);
  });

  it('of an item with neither a headline nor an address are its body', () => {
    const [article] = feedOf('<item><guid>1</guid><description>Words &amp;amp; more</description></item>').articles;
    assert.deepEqual([article?.title, article?.html, article?.standfirst], ['', 'Words &amp; more', undefined]);
    assert.equal(
      feedOf('<item><link>/a</link><description>Words</description></item>').articles[0]?.standfirst,
      'Words',
    );
  });

  it('give way to others where they are blank', () => {
    const inner = '<title> </title><media:title>Film</media:title><description/><itunes:summary>Talk</itunes:summary>';
    const [article] = feedOf(`<item><link>/a</link>${inner}</item>`).articles;
    assert.deepEqual([article?.title, article?.standfirst], ['Film', 'Talk']);
  });

  it('that are blank are none', () => {
    const article = articleOf('<content:encoded> \n </content:encoded>');
    assert.deepEqual([article.html, article.text], [undefined, undefined]);
  });
});

describe('the next page', () => {
  it('is the link of RFC 5005, in Atom and in RSS, against the address that answered', () => {
    const link = '<link>https://home.example/</link><atom:link rel="next" href="feed.xml?page=2"/>';
    assert.equal(feedOf('', link).next, 'https://town.example/news/feed.xml?page=2');
    assert.equal(read('<feed><link rel="next" href="/2.xml"/></feed>').next, 'https://town.example/2.xml');
  });

  it('is none without that link, with a bad one, or with one to the same page', () => {
    assert.equal(feedOf('', '<atom:link rel="self" href="x"/>').next, undefined);
    assert.equal(feedOf('', '<atom:link rel="next" href="javascript:x"/>').next, undefined);
    assert.equal(feedOf('', `<atom:link rel="next" href="${ADDRESS}"/>`).next, undefined);
  });
});

describe('hostile values', () => {
  it('leave no address behind but http(s)', () => {
    const bad = 'javascript:alert(1)';
    const article = articleOf(
      `<link>${bad}</link><media:content url="${bad}" medium="image"/><media:thumbnail url="${bad}"/><enclosure url="${bad}" type="audio/mpeg"/>` +
        `<itunes:image href="${bad}"/><image><url>${bad}</url></image><source url="${bad}">S</source><atom:author><name>D</name><uri>${bad}</uri></atom:author>`,
      `<link>${bad}</link><image><url>${bad}</url></image>`,
    );
    assert.doesNotMatch(JSON.stringify(article), /javascript/);
  });

  it('and a file cut off or damaged anywhere leave a feed of sound articles', () => {
    for (const name of ['wordpress-atom', 'ghost', 'quirks', 'media-rss']) {
      const text = readFileSync(`test/fixtures/formats/rss/${name}.xml`, 'utf8');
      const whole = read(text).articles.length;
      for (let at = 700; at < text.length; at += 397) {
        const cut = read(text.slice(0, at)).articles;
        assert.ok(cut.length <= whole, `${name} cut at ${at}`);
        const damaged = read(text.slice(0, at) + text.slice(at + 60)).articles;
        assert.ok(damaged.length >= whole - 2, `${name} damaged at ${at}: ${damaged.length} of ${whole}`);
        for (const { id, title, url, image, published } of [...cut, ...damaged]) {
          assert.ok(id && typeof title === 'string');
          for (const address of [url, image?.src])
            assert.ok(address === undefined || /^https?:/.test(address), address);
          assert.ok(published === undefined || Number.isFinite(published));
        }
      }
    }
  });

  const long: Record<string, (size: number) => string> = {
    pictures: (size) => `<description>${cdata(filled('<img ', size))}</description>`,
    'a quotation': (size) => `<description>${cdata(filled('<img alt="', size))}</description>`,
    footers: (size) => `<description>${cdata(filled('<p><a >', size))}</description>`,
    paragraphs: (size) => `<description>${cdata(filled('<p', size))}</description>`,
    names: (size) => Array.from({ length: size / 10 }, (_, i) => `<dc:creator>${i}</dc:creator>`).join(''),
    'a long name': (size) => `<author><name>${filled('a', size)}</name></author>`,
    brackets: (size) => `<author>@${filled('(', size)}</author>`,
    contents: (size) => filled('<media:content url="/a.jpg" medium="image" width="9"/>', size),
    'a long date': (size) => `<pubDate>${filled(' ', size)}20 Nov${filled(' ', size)}x</pubDate>`,
    'a long duration': (size) => `<itunes:duration>${filled('1', size)}x</itunes:duration>`,
  };
  for (const [name, part] of Object.entries(long)) {
    it(`cost time by their characters, and not by the square of them: ${name}`, async () => {
      const ratio = await growth((size) => articleOf(part(size)));
      assert.ok(ratio < LINEAR, `four times as many take ${ratio} times as long`);
    });
  }
});
