import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readAnswer } from '../../../src/feed/formats/registry.js';
import type { Article, Feed } from '../../../src/model.js';

const ADDRESS = 'https://town.example/news/feed.json';

function read(json: unknown, url = ADDRESS): Feed | undefined {
  return readAnswer({
    url,
    status: 200,
    headers: { get: () => null },
    text: JSON.stringify(json),
    json,
  });
}

const V1 = 'https://jsonfeed.org/version/1';
const V1_1 = 'https://jsonfeed.org/version/1.1';

const feedOf = (items: unknown[], more: object = {}): Feed => {
  const feed = read({ version: V1_1, items, ...more });
  assert.ok(feed, 'It was not read at all.');
  return feed;
};

const articleOf = (item: object, more: object = {}): Article => {
  const [article] = feedOf([{ id: '1', title: 'A title', ...item }], more).articles;
  assert.ok(article, 'The item was left out.');
  return article;
};

const fixture = (name: string): unknown => JSON.parse(readFileSync(`test/fixtures/jsonfeed/${name}`, 'utf8'));

/** What an article says, without what it leaves open. */
const said = (value: object): object => JSON.parse(JSON.stringify(value)) as object;

describe('a document', () => {
  it('is a JSON Feed by its version, or by the addresses it names', () => {
    assert.ok(read({ version: V1, items: [] }));
    assert.ok(read({ version: V1_1, items: [] }));
    assert.ok(read({ version: 'http://jsonfeed.org/version/1.1', items: [] }));
    assert.ok(read({ feed_url: ADDRESS, items: [] }));
    assert.ok(read({ home_page_url: 'https://town.example/', items: [] }));
  });

  it('is none without a list of items, or without any of those', () => {
    for (const json of [
      null,
      7,
      'x',
      [],
      {},
      { items: [] },
      { version: V1 },
      { version: V1, items: {} },
      { version: '2', items: [] },
    ]) {
      assert.equal(read(json), undefined, JSON.stringify(json));
    }
  });

  it('of version 1.1 is read in full', () => {
    const feed = feedOf([], {
      title: ' The  Town Paper ',
      description: 'All of the town',
      home_page_url: 'https://town.example/',
      icon: '/icon.png',
      favicon: '/favicon.ico',
      language: 'en-GB',
      next_url: 'feed.json?page=2',
    });
    assert.deepEqual(said(feed), {
      title: 'The Town Paper',
      description: 'All of the town',
      home: 'https://town.example/',
      icon: 'https://town.example/icon.png',
      language: 'en-GB',
      articles: [],
      next: 'https://town.example/news/feed.json?page=2',
    });
  });

  it('takes the favicon where there is no icon that can be shown', () => {
    assert.equal(feedOf([], { icon: 'data:image/png;base64,', favicon: '/f.ico' }).icon, 'https://town.example/f.ico');
  });

  it('counts what it leaves out', () => {
    const feed = feedOf([null, 7, 'x', [], {}, { id: 'only an id' }, { id: '1', title: 'Good' }, { title: 'No id' }]);
    assert.deepEqual(
      feed.articles.map(({ id }) => id),
      ['1', 'No id'],
    );
    assert.equal(feed.skipped, 6);
    assert.equal(feedOf([{ id: '1', title: 'Good' }]).skipped, undefined);
  });
});

describe('an item', () => {
  it('has every field of version 1.1', () => {
    const article = articleOf({
      id: 'lock',
      url: 'https://town.example/lock',
      title: 'The lock opens',
      content_html: '<p>At dawn.</p>',
      content_text: 'At dawn.',
      summary: 'After eleven years.',
      image: 'https://town.example/lock.webp',
      banner_image: 'https://town.example/banner.webp',
      date_published: '2026-11-20T08:00:00+01:00',
      date_modified: '2026-11-20T09:00:00Z',
      authors: [{ name: 'Harbour desk', url: 'https://town.example/desk', avatar: '/desk.png' }],
      tags: ['boats', '# harbour', 'boats', '', 7],
      language: 'en',
      attachments: [
        { url: '/lock.pdf', mime_type: 'application/pdf' },
        { url: '/lock.mp3', mime_type: 'audio/mpeg', duration_in_seconds: 95 },
        { url: '/lock.mp4', mime_type: 'video/mp4' },
      ],
    });
    assert.deepEqual(said(article), {
      id: 'lock',
      url: 'https://town.example/lock',
      title: 'The lock opens',
      standfirst: 'After eleven years.',
      html: '<p>At dawn.</p>',
      image: { src: 'https://town.example/lock.webp', alt: '' },
      audio: { src: 'https://town.example/lock.mp3', type: 'audio/mpeg', duration: 95 },
      video: { src: 'https://town.example/lock.mp4', type: 'video/mp4' },
      authors: [{ name: 'Harbour desk', url: 'https://town.example/desk', avatar: 'https://town.example/desk.png' }],
      tags: ['boats', 'harbour', '7'],
      published: Date.UTC(2026, 10, 20, 7),
      updated: Date.UTC(2026, 10, 20, 9),
      language: 'en',
      corrections: [],
    });
  });

  it('has every field of our extension', () => {
    const article = articleOf({
      image: '/lock.webp',
      _broadsheet: {
        section: 'Harbour',
        kicker: 'The lock',
        kind: 'analysis',
        access: 'subscribers',
        expires: '2027-01-01T00:00:00Z',
        image: {
          alt: 'The lock at dawn',
          caption: 'At dawn',
          credit: 'Picture desk',
          width: 1200,
          height: '675',
          sizes: [{ src: '/s.webp', width: 800 }, { src: 'javascript:x', width: 400 }, { src: '/m.webp' }, null],
        },
        source: { name: 'The Coast Paper', url: 'https://coast.example/' },
        license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
        corrections: [{ text: 'It was eleven years.', date: '2026-11-21' }, { text: '' }, null],
      },
    });
    assert.deepEqual(said({ ...article, id: undefined, title: undefined }), {
      kicker: 'The lock',
      section: 'Harbour',
      kind: 'analysis',
      access: 'subscribers',
      expires: Date.UTC(2027, 0, 1),
      image: {
        src: 'https://town.example/lock.webp',
        srcset: 'https://town.example/s.webp 800w',
        width: 1200,
        height: 675,
        alt: 'The lock at dawn',
        caption: 'At dawn',
        credit: 'Picture desk',
      },
      source: { name: 'The Coast Paper', url: 'https://coast.example/' },
      license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
      corrections: [{ text: 'It was eleven years.', date: Date.UTC(2026, 10, 21) }],
      authors: [],
      tags: [],
    });
  });

  it('of version 1.0 has one author, and one without takes the feed’s', () => {
    const feed = read({
      version: V1,
      author: { name: 'Newsroom' },
      items: [
        { id: '1', title: 'One', author: { name: 'Harbour desk' } },
        { id: '2', title: 'Two' },
        { id: '3', title: 'Three', author: { name: '' } },
      ],
    });
    assert.deepEqual(
      feed?.articles.map(({ authors }) => authors.map(({ name }) => name)),
      [['Harbour desk'], ['Newsroom'], ['Newsroom']],
    );
  });

  it('takes authors before author, on both levels', () => {
    const both = { authors: [{ name: 'Of the list' }], author: { name: 'Of the old field' } };
    assert.equal(articleOf(both).authors[0]?.name, 'Of the list');
    assert.equal(articleOf({}, both).authors[0]?.name, 'Of the list');
  });

  it('may name a mail address as an author’s, and nothing worse', () => {
    const urls = ['mailto:desk@town.example', 'javascript:alert(1)', 'data:text/html,x', 'https://town.example/desk'];
    const { authors } = articleOf({ authors: urls.map((url) => ({ name: 'Desk', url })) });
    assert.deepEqual(
      authors.map(({ url }) => url),
      [urls[0], undefined, undefined, urls[3]],
    );
  });

  it('keeps its text where it has no HTML, and only then', () => {
    assert.equal(articleOf({ content_text: 'Line one.\n\nLine two.' }).text, 'Line one.\n\nLine two.');
    assert.equal(articleOf({ content_text: 'Plain', content_html: '<p>Rich</p>' }).text, undefined);
  });

  it('has the banner where it has no image', () => {
    assert.equal(articleOf({ banner_image: '/b.webp' }).image?.src, 'https://town.example/b.webp');
    assert.equal(
      articleOf({ image: 'data:image/png;base64,', banner_image: '/b.webp' }).image?.src,
      'https://town.example/b.webp',
    );
  });

  it('that links elsewhere leads there, with the place as its source', () => {
    const linked = articleOf({ external_url: 'https://www.coast.example/storm' });
    assert.equal(linked.url, 'https://www.coast.example/storm');
    const both = articleOf({ url: 'https://town.example/storm', external_url: 'https://www.coast.example/storm' });
    assert.equal(both.url, 'https://town.example/storm');
    assert.deepEqual(said(both.source ?? {}), { name: 'coast.example', url: 'https://www.coast.example/storm' });
  });

  it('resolves its addresses against the feed’s home, else against the address that answered', () => {
    assert.equal(articleOf({ url: '/a' }, { home_page_url: 'https://home.example/x/' }).url, 'https://home.example/a');
    assert.equal(articleOf({ url: 'a' }).url, 'https://town.example/news/a');
  });

  it('has its address for an id where it has none, or a number', () => {
    assert.equal(feedOf([{ url: '/a', title: 'A' }]).articles[0]?.id, 'https://town.example/a');
    assert.equal(feedOf([{ id: 12, title: 'A' }]).articles[0]?.id, '12');
  });

  it('may have words but no headline', () => {
    assert.equal(feedOf([{ id: '1', content_html: '<p>Words</p>' }]).articles[0]?.title, '');
    assert.equal(feedOf([{ id: '1', content_text: 'Words' }]).articles[0]?.title, '');
  });

  it('has the title that was meant where a generator escaped it, and the title as it is where nobody did', () => {
    assert.equal(articleOf({ title: 'Don&#39;t &amp; won&#39;t' }).title, "Don't & won't");
    assert.equal(articleOf({ title: '5 > 3 but 2 < 4' }).title, '5 > 3 but 2 < 4');
    assert.equal(articleOf({ title: '<em>The lock</em> opens' }).title, '<em>The lock</em> opens');
    assert.equal(articleOf({ title: 'How to write &lt; in HTML' }).title, 'How to write &lt; in HTML');
  });
});

describe('the samples', () => {
  it('of the npm package feed, version 1.0', () => {
    const feed = read(fixture('npm-feed-1.0.json'), 'https://gazette.example/npm-feed/feed.json');
    assert.ok(feed);
    assert.equal(feed.title, 'Harbour Gazette (npm feed)');
    assert.equal(feed.description, 'News & views');
    assert.equal(feed.articles.length, 24);
    assert.equal(feed.skipped, undefined);
    const [first, second, third] = feed.articles;
    assert.equal(first?.title, 'Don\'t call it a comeback: why nuclear\'s return is "messier" than it looks');
    assert.equal(first?.image?.src, 'https://gazette.example/img/photo-1.jpg?w=1200&h=675');
    assert.equal(first?.published, Date.UTC(2026, 10, 23, 17, 26, 36));
    assert.deepEqual(
      first?.authors.map(({ name }) => name),
      ["Readers' desk"],
    );
    assert.deepEqual(first?.tags, ['nuclear', 'policy']);
    assert.equal(second?.title, "AT&T, Verizon & T-Mobile: who's winning the 5G race?");
    assert.equal(third?.title, "The council's budget -- and what it means for you");
    assert.equal(feed.articles.filter(({ title }) => !title).length, 1, 'one has no title at all');
    assert.ok(feed.articles.every(({ html }) => html));
  });

  it('of wrong types: what is good of each item', () => {
    const feed = read(fixture('wrong-types.json'));
    assert.ok(feed);
    assert.equal(feed.skipped, 6);
    assert.equal(feed.articles.length, 3);
    assert.deepEqual(said(feed.articles[0]!), {
      id: 'mixed',
      url: 'https://town.example/mixed',
      title: 'Nothing but this headline is right',
      authors: [],
      tags: ['4', 'left'],
      corrections: [],
    });
  });

  it('of hostile addresses: none of them is left', () => {
    const feed = read(fixture('hostile.json'));
    assert.ok(feed);
    assert.equal(feed.articles.length, 12);
    assert.equal(feed.home, undefined);
    assert.equal(feed.icon, undefined);
    assert.equal(feed.next, undefined);
    for (const { url, image, audio, authors, source } of feed.articles) {
      for (const address of [
        url,
        image?.src,
        image?.srcset,
        audio?.src,
        authors[0]?.url,
        authors[0]?.avatar,
        source?.url,
      ]) {
        assert.ok(address === undefined || /^https?:\/\//.test(address), address);
      }
    }
  });
});
