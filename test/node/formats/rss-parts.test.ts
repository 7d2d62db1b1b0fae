import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { feedDate } from '../../../src/feed/formats/rss/dates.js';
import type { Article } from '../../../src/model.js';
import { articleOf, cdata, entryOf } from '../../helpers/rss.js';

const names = ({ authors }: Article): string[] => authors.map(({ name }) => name);
const iso = (value: string): string | undefined => {
  const at = feedDate(value);
  return at === undefined ? undefined : new Date(at).toISOString().replace('.000Z', 'Z');
};
const said = (value: object | undefined): unknown => JSON.parse(JSON.stringify(value ?? null));

describe('a link', () => {
  it('is the article’s own, whatever FeedBurner put in its place', () => {
    const own = '<feedburner:origLink>https://town.example/own</feedburner:origLink>';
    assert.equal(articleOf(`<link>https://burner.example/1</link>${own}`).url, 'https://town.example/own');
  });

  it('may be Atom’s within RSS, or an address that is the item’s name', () => {
    assert.equal(articleOf('<atom:link href="/a"/>').url, 'https://town.example/a');
    assert.equal(articleOf('<guid>https://town.example/g</guid>').url, 'https://town.example/g');
    assert.equal(articleOf('<guid isPermaLink="false">https://town.example/g</guid>').url, undefined);
    assert.equal(articleOf('<guid>g</guid>').url, undefined);
  });

  it('of Atom is the page, and no other form of it', () => {
    const other = '<link rel="replies" href="/r"/><link rel="alternate" type="application/json" href="/j"/>';
    assert.equal(entryOf(`${other}<link rel="alternate" type="text/html" href="/h"/>`).url, 'https://town.example/h');
    assert.equal(entryOf(`<title>T</title>${other}`).url, 'https://town.example/j');
    assert.equal(entryOf('<title>T</title><link rel="self" href="/s"/>').url, undefined);
  });

  it('resolves against xml:base, else the paper’s home, else the address that answered', () => {
    const home = '<link>https://home.example/x/</link>';
    assert.equal(articleOf('<link>a</link>').url, 'https://town.example/news/a');
    assert.equal(articleOf('<link>a</link>', home).url, 'https://home.example/x/a');
    assert.equal(articleOf('<link xml:base="https://base.example/y/">a</link>', home).url, 'https://base.example/y/a');
  });

  it('that is not http(s) is none, and the article stays', () => {
    for (const bad of ['javascript:alert(1)', 'data:text/html,x', 'mailto:desk@town.example', '#x', '?'])
      assert.equal(articleOf(`<link>${bad}</link>`).url, undefined, bad);
  });
});

describe('people', () => {
  it('are named without their mail addresses', () => {
    const one = (author: string): string[] => names(articleOf(`<author>${author}</author>`));
    assert.deepEqual(one('harbour@town.example (Harbour desk)'), ['Harbour desk']);
    assert.deepEqual(one('Harbour desk &lt;harbour@town.example&gt;'), ['Harbour desk']);
    assert.deepEqual(one('Harbour desk (harbour@town.example)'), ['Harbour desk']);
    assert.deepEqual(one('mailto:harbour@town.example'), []);
    assert.deepEqual(one('Harbour desk (quay)'), ['Harbour desk (quay)']);
    assert.deepEqual(one('@harbour'), ['@harbour']);
  });

  it('are those of dc:creator first, then of the others, each once', () => {
    const creators =
      '<dc:creator>Harbour desk</dc:creator><dc:creator>Harbour desk</dc:creator><dc:creator>Picture desk</dc:creator>';
    assert.deepEqual(names(articleOf(`<author>x@town.example (X)</author>${creators}`)), [
      'Harbour desk',
      'Picture desk',
    ]);
    assert.deepEqual(names(articleOf('<itunes:author>Talk desk</itunes:author>')), ['Talk desk']);
  });

  it('of Atom have an address, and an entry without any has its source’s or the feed’s', () => {
    const feed = '<author><name>Newsroom</name><email>news@town.example</email></author>';
    const own = entryOf('<author><name>Harbour desk</name><uri>/harbour</uri></author>', feed);
    assert.deepEqual(said(own.authors), [{ name: 'Harbour desk', url: 'https://town.example/harbour' }]);
    assert.deepEqual(names(entryOf('<title>T</title>', feed)), ['Newsroom']);
    const source = '<source><title>S</title><author><name>Coast desk</name></author></source>';
    assert.deepEqual(names(entryOf(`<title>T</title>${source}`, feed)), ['Coast desk']);
    assert.doesNotMatch(JSON.stringify(entryOf('<title>T</title>', feed)), /@/);
  });

  it('may not be named by a script', () => {
    const { authors } = entryOf('<author><name>Desk</name><uri>javascript:alert(1)</uri></author>');
    assert.deepEqual(said(authors), [{ name: 'Desk' }]);
  });
});

describe('a date', () => {
  it('of RFC 822 has years of two digits, zones by name, and parts that are missing or wrong', () => {
    const dates: [string, string | undefined][] = [
      ['Fri, 20 Nov 2026 08:00:00 GMT', '2026-11-20T08:00:00Z'],
      ['Mon, 20 Nov 2026 08:00:00 GMT', '2026-11-20T08:00:00Z'],
      ['20 Nov 26 08:00 UT', '2026-11-20T08:00:00Z'],
      ['Fri, 20 Nov 99 08:00:00 Z', '1999-11-20T08:00:00Z'],
      ['Friday, 20 November 2026 8:05:09', '2026-11-20T08:05:09Z'],
      ['Fri, 20-Nov-2026 08:00:00 GMT', '2026-11-20T08:00:00Z'],
      ['Fri, 20 Nov 2026', '2026-11-20T00:00:00Z'],
      ['Fri, 20 Nov 2026 08:00:00 EST', '2026-11-20T13:00:00Z'],
      ['Fri, 20 Nov 2026 08:00:00 edt', '2026-11-20T12:00:00Z'],
      ['Fri, 20 Nov 2026 08:00:00 CST', '2026-11-20T14:00:00Z'],
      ['Fri, 20 Nov 2026 08:00:00 CDT', '2026-11-20T13:00:00Z'],
      ['Fri, 20 Nov 2026 08:00:00 MST', '2026-11-20T15:00:00Z'],
      ['Fri, 20 Nov 2026 08:00:00 MDT', '2026-11-20T14:00:00Z'],
      ['Fri, 20 Nov 2026 08:00:00 PST', '2026-11-20T16:00:00Z'],
      ['Fri, 20 Nov 2026 08:00:00 PDT', '2026-11-20T15:00:00Z'],
      ['Fri, 20 Nov 2026 08:00:00 BST', '2026-11-20T07:00:00Z'],
      ['Fri, 20 Nov 2026 08:00:00 CET', '2026-11-20T07:00:00Z'],
      ['Fri, 20 Nov 2026 08:00:00 CEST', '2026-11-20T06:00:00Z'],
      ['Fri, 20 Nov 2026 08:00:00 XYZ', '2026-11-20T08:00:00Z'],
      ['Fri, 20 Nov 2026 08:00:00 +0530', '2026-11-20T02:30:00Z'],
      ['Fri, 20 Nov 2026 08:00:00 -05:00', '2026-11-20T13:00:00Z'],
      ['Fri, 20 Nov 2026 08:00:00 GMT+1', '2026-11-20T07:00:00Z'],
      ['\n Fri,  20  Nov  2026  08:00:00  +0000 (UTC) \n', '2026-11-20T08:00:00Z'],
      ['2026-11-20T08:00:00+01:00', '2026-11-20T07:00:00Z'],
      ['2026-11-20 08:00:00', '2026-11-20T08:00:00Z'],
      ['2026-11-20', '2026-11-20T00:00:00Z'],
      ['Tue, 31 Feb 2026 08:00:00 GMT', undefined],
      ['Fri, 20 Nov 2026 25:00:00 GMT', undefined],
      ['Fri, 20 Nov 2026 08:61:00 GMT', undefined],
      ['Fri, 20 Now 2026 08:00:00 GMT', undefined],
      ['2026-02-30', undefined],
      ['yesterday', undefined],
      ['', undefined],
    ];
    for (const [written, wanted] of dates) assert.equal(iso(written), wanted, written);
  });

  it('that is empty or wrong gives way to another', () => {
    const two = articleOf('<pubDate/><pubDate>soon</pubDate><dc:date>2026-11-20</dc:date>');
    assert.equal(two.published, Date.UTC(2026, 10, 20));
  });

  it('of Atom that is only the last change is the day of publishing too', () => {
    const only = entryOf('<title>T</title><updated>2026-11-20T08:00:00Z</updated>');
    assert.equal(only.published, Date.UTC(2026, 10, 20, 8));
    assert.equal(only.updated, undefined);
    const both = entryOf(
      '<published>2026-11-19T08:00:00Z</published><updated>2026-11-20T08:00:00Z</updated><title>T</title>',
    );
    assert.deepEqual([both.published, both.updated], [Date.UTC(2026, 10, 19, 8), Date.UTC(2026, 10, 20, 8)]);
  });
});

describe('tags', () => {
  it('are the categories, of which one is the section where it says so', () => {
    const article = articleOf(
      '<category>Boats</category><category domain="https://town.example/section">Harbour</category><category>boats, cars</category>',
    );
    assert.equal(article.section, 'Harbour');
    assert.deepEqual(article.tags, ['Boats', 'boats, cars']);
    assert.equal(articleOf('<category>Boats</category>').section, undefined);
  });

  it('of Atom have a label before the term, and Blogger’s kinds are none', () => {
    const kind = '<category scheme="http://schemas.example/g#kind" term="http://schemas.example/kind#post"/>';
    assert.deepEqual(
      entryOf(`${kind}<category term="web" label="Web &amp; code"/><category term="x"/><title>T</title>`).tags,
      ['Web & code', 'x'],
    );
  });
});

describe('pictures, sound and films', () => {
  it('of several sizes are the widest, with the others of one group to choose from', () => {
    const sizes = (around: (inner: string) => string): unknown =>
      said(
        articleOf(
          around(
            '<media:content url="/s.jpg" type="image/jpeg" width="300"/><media:content url="/l.jpg" type="image/jpeg" width="900" height="600"/>',
          ),
        ).image,
      );
    const alone = { src: 'https://town.example/l.jpg', width: 900, height: 600, alt: '' };
    assert.deepEqual(
      sizes((inner) => inner),
      alone,
    );
    assert.deepEqual(
      sizes((inner) => `<media:group>${inner}</media:group>`),
      {
        ...alone,
        srcset: 'https://town.example/s.jpg 300w, https://town.example/l.jpg 900w',
      },
    );
  });

  it('are described where the body shows the same picture', () => {
    const body = cdata('<img src="https://town.example/a.jpg" alt="The quay &amp; the sea">');
    const article = articleOf(
      `<media:content url="https://town.example/a.jpg" medium="image"/><content:encoded>${body}</content:encoded>`,
    );
    assert.deepEqual(said(article.image), { src: 'https://town.example/a.jpg', alt: 'The quay & the sea' });
  });

  it('of the body are the first that is neither a counter, an ornament nor no address', () => {
    const first = (html: string): string | undefined =>
      articleOf(`<description>${cdata(html)}</description>`).image?.src;
    assert.equal(
      first('<img src="https://x.example/1.gif" width="1"><img src="/a.jpg">'),
      'https://town.example/a.jpg',
    );
    assert.equal(first('<img src="https://x.example/1.gif" height=0>'), undefined);
    assert.equal(first('<img class="emoji" src="/e.svg"><IMG SRC=/a.jpg>'), 'https://town.example/a.jpg');
    assert.equal(
      first('<img src="data:image/png;base64,AA"><img alt="a > b" src=\'/b.jpg\'/>'),
      'https://town.example/b.jpg',
    );
    assert.equal(first('<img src="javascript:alert(1)">'), undefined);
    assert.equal(first('<imgx src="/a.jpg">'), undefined);
    assert.equal(first('&lt;img src="/a.jpg"&gt;'), undefined);
  });

  it('that are enclosed are known by their type, else by their end', () => {
    const { audio } = articleOf(
      '<enclosure url="/a.mp3" type="audio/mpeg" length="12"/><itunes:duration>1:02:05</itunes:duration>',
    );
    assert.deepEqual(said(audio), { src: 'https://town.example/a.mp3', type: 'audio/mpeg', duration: 3725 });
    assert.equal(articleOf('<enclosure url="/a.M4A?x=1"/>').audio?.src, 'https://town.example/a.M4A?x=1');
    assert.deepEqual(said(articleOf('<enclosure url="/a.pdf" type="application/pdf"/>').audio), null);
    const { video } = articleOf(
      '<media:content url="/v.mp4" type="video/mp4" duration="95"/><media:thumbnail url="/t.jpg"/>',
    );
    assert.deepEqual(said(video), {
      src: 'https://town.example/v.mp4',
      type: 'video/mp4',
      duration: 95,
      poster: 'https://town.example/t.jpg',
    });
  });

  it('last as long as they say, in any of three ways', () => {
    const length = (written: string): number | undefined =>
      articleOf(`<enclosure url="/a.mp3" type="audio/mpeg"/><itunes:duration>${written}</itunes:duration>`).audio
        ?.duration;
    assert.deepEqual(['2525', '42:05', '01:02:05', ' 61.5 '].map(length), [2525, 2525, 3725, 61.5]);
    assert.deepEqual(['', '0', '-1', 'an hour', '1:2:3:4'].map(length), [
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('a source', () => {
  it('is who published it first, if that is not the paper itself', () => {
    const { source } = articleOf('<source url="https://coast.example/rss">The Coast &amp;amp; Sea</source>');
    assert.deepEqual(said(source), { name: 'The Coast & Sea', url: 'https://coast.example/rss' });
    assert.equal(
      articleOf('<source url="/">The Town Paper</source>', '<title>The Town Paper</title>').source,
      undefined,
    );
  });
});
