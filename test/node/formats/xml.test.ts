import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { all, child, type Element } from '../../../src/feed/formats/rss/tree.js';
import { parseXml } from '../../../src/feed/formats/rss/xml.js';
import { filled, growth, LINEAR } from '../../helpers/growth.js';

const ADDRESS = 'https://town.example/news/feed.xml';

function root(text: string): Element {
  const found = parseXml(text, ADDRESS);
  assert.ok(found, 'No root was found.');
  return found;
}

/** The first item of a feed with this in it. */
function item(inner: string, attributes = ''): Element {
  const found = child(
    child(root(`<rss ${attributes}><channel><item>${inner}</item></channel></rss>`), 'channel'),
    'item',
  );
  assert.ok(found, 'There is no item.');
  return found;
}

const names = ({ children }: Element): string[] => children.map(({ name }) => name);
const textOf = (inner: string, name = 'title'): string | undefined => child(item(inner), name)?.text;

describe('text', () => {
  it('is decoded once, and that of a CDATA section is left as it is', () => {
    assert.equal(textOf('<title>Fish &amp;amp; chips &lt;b&gt;</title>'), 'Fish &amp; chips <b>');
    assert.equal(textOf('<title>a <![CDATA[<b> &amp; ]] >]]>&amp; c</title>'), 'a <b> &amp; ]] >& c');
  });

  it('has the characters of HTML’s names, which XML does not know, and of numbers', () => {
    assert.equal(textOf('<title>caf&eacute;&nbsp;&#8211; &#x2014;</title>'), 'café\xa0– —');
    assert.equal(textOf('<title>&amp;nbsp;</title>'), '&nbsp;');
  });

  it('keeps a bare ampersand, and a name that nobody knows', () => {
    assert.equal(textOf('<title>Town & Country &tc; AT&T</title>'), 'Town & Country &tc; AT&T');
  });

  it('of Windows-1252 is repaired', () => {
    assert.equal(textOf('<title>It\x92s &#147;so&#148;<![CDATA[ \x96]]></title>'), 'It’s “so” –');
  });

  it('holds no comment', () => {
    assert.equal(textOf('<title>one<!-- <two> -->three</title>'), 'onethree');
  });
});

describe('attributes', () => {
  it('are decoded, by names in lower case, with any quotation marks or none', () => {
    const { attributes } = child(item(`<guid isPermaLink=false a='1 &amp; 2' B="&quot;x&quot;" c>1</guid>`), 'guid')!;
    assert.deepEqual(
      [...attributes],
      [
        ['ispermalink', 'false'],
        ['a', '1 & 2'],
        ['b', '"x"'],
        ['c', ''],
      ],
    );
  });

  it('may be named as anything', () => {
    assert.equal(child(item('<guid __proto__="1" constructor="2"/>'), 'guid')?.attributes.get('constructor'), '2');
  });
});

describe('names', () => {
  it('are in lower case, and the usual prefixes count undeclared', () => {
    assert.deepEqual(names(item('<TITLE/><Content:Encoded/><media:Thumbnail/><dc:creator/>')), [
      'title',
      'content:encoded',
      'media:thumbnail',
      'dc:creator',
    ]);
  });

  it('go by the usual prefix, whatever the feed declares for it', () => {
    const found = item(
      '<m:content/><x:encoded/><a10:updated/>',
      [
        'xmlns:m="http://search.yahoo.com/mrss/"',
        'xmlns:x="http://purl.org/rss/1.0/modules/content/"',
        'xmlns:a10="http://www.w3.org/2005/Atom"',
      ].join(' '),
    );
    assert.deepEqual(names(found), ['media:content', 'content:encoded', 'atom:updated']);
  });

  it('keep the prefix of a namespace nobody knows, so that its words are not taken for the feed’s', () => {
    const found = item(
      '<slash:comments/><x:title/>',
      'xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:x="urn:x"',
    );
    assert.deepEqual(names(found), ['slash:comments', 'x:title']);
  });

  it('of Atom have no prefix within Atom', () => {
    for (const text of [
      '<a10:feed xmlns:a10="http://www.w3.org/2005/Atom"><a10:title/></a10:feed>',
      '<atom:feed><atom:title/></atom:feed>',
      '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:a="http://www.w3.org/2005/Atom"><a:title/></feed>',
    ])
      assert.deepEqual(names(root(text)), ['title'], text);
  });
});

describe('markup in a field', () => {
  it('is written as HTML', () => {
    const summary = child(
      item('<description>Fish &amp; <b>chips</b> <![CDATA[&lt;<i>]]><br/><p/></description>'),
      'description',
    );
    assert.equal(summary?.markup, 'Fish &amp; <b>chips</b> &lt;<i><br/><p></p>');
  });

  it('of XHTML has no prefixes, and what was text in it stays text', () => {
    const feed = root(
      '<feed xmlns:h="http://www.w3.org/1999/xhtml"><entry><content type="xhtml"><h:p>a <![CDATA[<b> &]]></h:p></content></entry></feed>',
    );
    assert.equal(child(child(feed, 'entry'), 'content')?.markup, '<p>a &lt;b> &amp;</p>');
  });

  it('is no part of the tree', () => {
    const found = item('<description><title>No</title><link>no</link></description><title>Yes</title>');
    assert.deepEqual(names(found), ['description', 'title']);
    assert.equal(child(found, 'title')?.text, 'Yes');
  });

  it('is absent where there is none', () => {
    assert.equal(child(item('<title>&lt;b&gt;</title>'), 'title')?.markup, undefined);
  });
});

describe('a broken file', () => {
  it('is read from its root on, whatever stands before it', () => {
    for (const before of [
      'Notice: x in y.php\n',
      '\ufeff',
      '<?xml version="1.0">',
      '<!DOCTYPE rss [<!ENTITY a "b">]>',
      '<br />',
    ])
      assert.equal(root(`${before}<rss><channel/></rss>`).children.length, 1, before);
  });

  it('ends with its root', () => {
    assert.equal(root('<rss><channel/></rss><channel/><rss/>').children.length, 1);
  });

  it('that was cut off has what came', () => {
    assert.equal(root('<rss><channel><item><title>One</title></item><item><title>Tw').children[0]?.children.length, 2);
    const [, second] = child(root('<rss><channel><item/><item><description><![CDATA[The las'), 'channel')!.children;
    assert.equal(child(second, 'description')?.text, 'The las');
    assert.equal(root('<rss><channel><item><link hre').children[0]?.children.length, 1);
  });

  it('loses no item where one is not closed', () => {
    const channel = child(
      root('<rss><channel><item><title>1</title><item><title>2</title></item></channel></rss>'),
      'channel',
    )!;
    assert.deepEqual(
      all(channel, 'item').map((one) => child(one, 'title')?.text),
      ['1', '2'],
    );
  });

  it('has its fields where one is not closed', () => {
    const found = item('<title>A <link>https://town.example/</link><description>B <p>C<guid>1</guid>');
    assert.deepEqual(names(found), ['title', 'link', 'description', 'guid']);
    assert.equal(child(found, 'description')?.markup, 'B <p>C');
  });

  it('may close what it never opened', () => {
    assert.deepEqual(names(item('<title>A</b></title></nothing></ ><link>x</link>')), ['title', 'link']);
  });

  it('is none without a root', () => {
    for (const text of ['', 'rss', '<html><body>feed</body></html>', '<sitemapindex/>', '<rssfeed/>', '<'])
      assert.equal(parseXml(text, ADDRESS), undefined, text);
  });
});

describe('xml:base', () => {
  it('counts from element to element, against the address of the file', () => {
    const feed = root(
      '<feed xml:base="/a/"><entry xml:base="b/"><link/></entry><entry xml:base="javascript:x"/><entry/></feed>',
    );
    const [one, two, three] = feed.children;
    assert.equal(child(one, 'link')?.base, 'https://town.example/a/b/');
    assert.equal(two?.base, 'https://town.example/a/');
    assert.equal(three?.base, 'https://town.example/a/');
    assert.equal(root('<feed/>').base, undefined);
  });
});

describe('a hostile file', () => {
  const cases: Record<string, (size: number) => string> = {
    'elements nested in a field': (size) => `<rss><channel><item><description>${filled('<a>', size)}`,
    'holders nested': (size) => `<rss><channel>${filled('<image>', size)}${filled('</image>', size)}`,
    'holders nested, closed by another name': (size) =>
      `<rss><channel>${filled('<image>', size)}${filled('</source>', size)}`,
    'items that never end': (size) => `<rss><channel>${filled('<item>', size)}`,
    'sections of CDATA that never end': (size) => `<rss><channel><item><description><b/>${filled('<![CDATA[', size)}`,
    'comments that never end': (size) => `<rss>${filled('<!--', size)}`,
    'tags that never end': (size) => `<rss>${filled('<a ', size)}${filled('<', size)}`,
    'empty tags that never end': (size) => `<rss><channel><item><description><b/>${filled('<a/', size)}`,
    ampersands: (size) => `<rss><channel><title>${filled('&', size)}`,
    'declared prefixes': (size) =>
      `<rss ${Array.from({ length: size / 20 }, (_, i) => `xmlns:a${i}="urn:${i}"`).join(' ')}>`,
    'quotation marks': (size) => `<rss a="${filled('<a b="', size)}`,
  };
  for (const [name, text] of Object.entries(cases)) {
    it(`of ${name} is read by work that grows with its length`, async () => {
      const ratio = await growth((size) => parseXml(text(size), ADDRESS));
      assert.ok(ratio < LINEAR, `four times the length takes ${ratio} times as long`);
    });
  }

  it('has as many elements as are allowed', () => {
    const channel = child(root(`<rss><channel>${'<item/>'.repeat(250_000)}`), 'channel')!;
    assert.ok(channel.children.length > 100_000 && channel.children.length <= 200_000, String(channel.children.length));
  });

  it('that nests deeper than any feed has the upper elements', () => {
    let depth = 0;
    for (let one: Element | undefined = root(`<rss>${'<image>'.repeat(100_000)}`); one; one = one.children[0]) depth++;
    assert.equal(depth, 20);
  });

  it('defines no entities', () => {
    const feed = root(
      '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><channel><title>&b;</title></channel></rss>',
    );
    assert.equal(child(child(feed, 'channel'), 'title')?.text, '&b;');
  });
});
