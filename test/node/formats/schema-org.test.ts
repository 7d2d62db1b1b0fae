import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readWith } from '../../../src/feed/formats/registry.js';
import { schemaOrg } from '../../../src/feed/formats/schema-org/schema-org.js';
import type { Article, Feed } from '../../../src/model.js';
import { growth, LINEAR } from '../../helpers/growth.js';

const ADDRESS = 'https://town.example/news/latest.json';
const AT = 'https://town.example';

/** @param named whether an element has asked for the format by its name */
const read = (json: unknown, named = false): Feed | undefined =>
  readWith(schemaOrg, { url: ADDRESS, status: 200, headers: { get: () => null }, text: '', json }, named);

const feedOf = (json: unknown, named = false): Feed => {
  const feed = read(json, named);
  assert.ok(feed, 'It was not read at all.');
  return feed;
};

const articleOf = (more: object): Article => {
  const [article] = feedOf({ '@type': 'NewsArticle', headline: 'A headline', url: '/a', ...more }).articles;
  assert.ok(article, 'It was left out.');
  return article;
};

const titles = (feed: Feed): string[] => feed.articles.map(({ title }) => title);
const said = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));
const story = (headline: string, more: object = {}): object => ({ '@type': 'NewsArticle', headline, ...more });
const listOf = (...itemListElement: unknown[]): object => ({ '@type': 'ItemList', itemListElement });

describe('a document of schema.org', () => {
  it('is a feed where it tells of an article, wherever it does', () => {
    for (const json of [
      story('One'),
      [story('One')],
      { '@graph': [{ '@type': 'Organization', name: 'Town Paper Ltd.' }, story('One')] },
      { '@graph': story('One') },
      { '@type': 'WebPage', mainEntity: story('One') },
      { '@type': 'WebPage', mainEntity: { '@type': 'WebPageElement', hasPart: [story('One')] } },
      { '@type': 'Blog', blogPost: story('One') },
      { '@type': 'Blog', blogPosts: { '@list': [story('One')] } },
      listOf(story('One')),
      listOf({ '@type': 'ListItem', item: story('One') }),
      listOf({ item: story('One') }),
      listOf(listOf(story('One'))),
      listOf({ '@type': 'ListItem', item: listOf(story('One')) }),
      { '@graph': [listOf({ '@type': 'ListItem', item: { '@id': '#1' } }), story('One', { '@id': '#1' })] },
      { '@graph': [{ '@type': 'WebPage', mainEntity: { '@id': '#1' } }, story('One', { '@id': '#1' })] },
      { itemListElement: ['One'] },
      { '@type': 'CollectionPage', itemListElement: [{ '@type': 'ListItem', name: 'One' }] },
    ])
      assert.deepEqual(titles(feedOf(json)), ['One'], JSON.stringify(json));
  });

  it('is none where it tells of other things only, or of nothing', () => {
    for (const json of [
      null,
      7,
      'NewsArticle',
      {},
      [],
      { headline: 'Without a type', url: '/a' },
      { '@type': 'WebSite', name: 'The Town Paper' },
      { '@type': 'JobPosting', title: 'Keeper wanted', headline: 'Keeper wanted' },
      { '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', name: 'Home', item: AT }] },
      { '@type': 'HowToSection', itemListElement: ['Open the gate'] },
      { '@type': 'WebPage', mainEntity: { '@id': '#nowhere' } },
      { '@type': 'WebPage', mainEntity: null },
      listOf({ '@type': 'ListItem', item: { '@type': 'Product', name: 'A mug' } }),
    ])
      assert.equal(read(json), undefined, JSON.stringify(json));
  });

  it('that is a list and empty is a feed without articles, for there is no news today', () => {
    for (const json of [listOf(), { '@type': 'Blog', name: 'Notes', blogPost: [] }, { '@graph': [] }]) {
      const feed = feedOf(json);
      assert.deepEqual(feed.articles, [], JSON.stringify(json));
      assert.equal(feed.skipped, undefined);
    }
  });

  it('passes over what is no article without counting it, and counts what is nothing', () => {
    const things = [{ '@type': 'WebSite' }, { '@type': 'VideoObject', name: 'A film' }, { a: 1 }, 'a string'];
    assert.equal(feedOf({ '@graph': [story('One'), ...things] }).skipped, undefined);
    assert.equal(feedOf({ '@graph': [story('One'), null, 7, { '@type': 'NewsArticle' }] }).skipped, 3);
    assert.equal(feedOf(listOf(story('One'), null, false, {})).skipped, 2, 'a row beside articles is passed over');
    assert.equal(feedOf(listOf({ name: 'One', url: '/1' }, null, {}, '')).skipped, 3);
  });

  it('may come in several blocks, which know of each other', () => {
    const blocks = [
      { '@graph': [{ '@type': 'Person', '@id': '#desk', name: 'Harbour desk', jobTitle: 'Harbour' }] },
      [story('One', { author: { '@id': '#desk' }, publisher: { '@id': '#paper' } })],
      { '@type': 'Organization', '@id': '#paper', name: 'The Town Paper' },
    ];
    const feed = feedOf(blocks, true);
    assert.equal(feed.title, 'The Town Paper');
    assert.deepEqual(said(feed.articles[0]?.authors), [{ name: 'Harbour desk', role: 'Harbour' }]);
  });

  it('has no pages, whatever it says', () => {
    assert.equal(feedOf({ ...story('One'), next: '/2', nextItem: '/2', relatedLink: '/2' }).next, undefined);
  });

  it('names the publisher as the paper only where there is one', () => {
    const by = (name: string): object => story(name, { publisher: { '@type': 'Organization', name } });
    assert.equal(feedOf([by('Town'), { ...by('Town'), headline: 'Another' }]).title, 'Town');
    assert.equal(feedOf([by('Town'), by('Coast')]).title, undefined);
    assert.equal(feedOf([by('Town'), story('Nobody’s')]).title, undefined);
  });

  it('that is deep, wide or circular is read, by work that grows with its length', async () => {
    let deep: object = story('Too deep');
    for (let i = 0; i < 2000; i++)
      deep = i % 2 ? { '@type': 'WebPage', mainEntity: deep } : { '@type': 'X', x: [deep] };
    /** Each refers to so many others. */
    const ring = (length: number) =>
      Array.from({ length }, (_, i) => ({
        '@type': 'WebPage',
        '@id': `#${i}`,
        hasPart: Array.from({ length: 100 }, (_, j) => ({ '@id': `#${(i + j) % length}` })),
      }));
    const ratio = await growth(
      (length) => assert.deepEqual(titles(feedOf([deep, ...ring(length), story('One')], true)), ['One']),
      { size: 25, most: 200 },
    );
    assert.ok(ratio < LINEAR, `four times the links take ${ratio} times as long`);
    const nested = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`) as unknown;
    assert.equal(articleOf({ author: nested, image: nested, keywords: nested }).authors.length, 0);
  });
});

describe('an article of schema.org', () => {
  it('has its own address, which is not the one that it shares with the others', () => {
    const shared = { mainEntityOfPage: `${AT}/blog` };
    const { articles } = feedOf([
      story('One', shared),
      story('Two', shared),
      story('Three', { url: `${AT}/three`, ...shared }),
      story('Four', { mainEntityOfPage: { '@type': 'WebPage', '@id': `${AT}/four#webpage` } }),
      story('Five', { mainEntityOfPage: 'True' }),
      story('Six', { mainEntityOfPage: `${AT}/three` }),
    ]);
    assert.deepEqual(
      articles.map(({ url }) => url),
      [undefined, undefined, `${AT}/three`, `${AT}/four`, undefined, undefined],
    );
  });

  it('that is told twice is one: in two blocks, or of a page and of itself', () => {
    const feed = feedOf([
      story('One', { url: '/one' }),
      story('One', { url: `${AT}/one`, image: '/late.jpg' }),
      story('Two', { mainEntityOfPage: `${AT}/two` }),
      story('Two', { mainEntityOfPage: `${AT}/two` }),
    ]);
    assert.deepEqual(titles(feed), ['One', 'Two']);
    assert.equal(feed.skipped, undefined);
  });

  it('has its address for an id, else its name in the document, so that a changed headline is no other article', () => {
    assert.equal(articleOf({ '@id': '#one' }).id, `${AT}/a`);
    assert.equal(articleOf({ '@id': '#one', url: undefined }).id, '#one');
  });

  it('has an id that no other of its feed has, in every recording', () => {
    const folder = new URL('../../fixtures/formats/schema-org/', import.meta.url);
    let count = 0;
    for (const name of readdirSync(folder).filter((one) => !one.includes('.expected.'))) {
      const json = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as unknown;
      const ids = (read(json)?.articles ?? []).map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length, name);
      assert.ok(
        ids.every((id) => typeof id === 'string' && id),
        name,
      );
      count += ids.length;
    }
    assert.ok(count > 100, `${count} articles`);
  });

  it('keeps text as it is: nothing is decoded twice, and no tag is taken out', () => {
    assert.equal(articleOf({ headline: 'Fish &amp;amp; chips' }).title, 'Fish &amp; chips');
    const plainText = 'How to write &lt;p&gt; & why <em>not</em>';
    const { title, standfirst, section, text, html } = articleOf({
      headline: plainText,
      description: plainText,
      articleSection: plainText,
      articleBody: `${plainText}\n\nIt ends.`,
    });
    assert.deepEqual([title, standfirst, section], [plainText, plainText, plainText]);
    assert.equal(text, `${plainText}\n\nIt ends.`);
    assert.equal(html, undefined);
  });

  it('has a body of HTML only where it begins with an element that holds paragraphs', () => {
    for (const body of ['<p>One</p>', ' \n<div class="x">One</div>', '<H2>One</H2>'])
      assert.deepEqual(
        [articleOf({ articleBody: body }).html, articleOf({ articleBody: body }).text],
        [body, undefined],
      );
    for (const body of ['2 < 4 and <p>', '<script>x</script>', '<pre', '<em>One</em>', '&lt;p&gt;One'])
      assert.deepEqual(
        [articleOf({ articleBody: body }).html, articleOf({ articleBody: body }).text],
        [undefined, body],
      );
    assert.equal(articleOf({ articleBody: ' ', text: 7 }).text, undefined);
  });

  it('has a film or a recording where there is a file to play', () => {
    const film = { '@type': 'VideoObject', contentUrl: '/v.mp4', thumbnailUrl: '/v.jpg', encodingFormat: 'video/mp4' };
    assert.deepEqual(said(articleOf({ video: [{ embedUrl: '/player' }, { ...film, duration: 'PT1M33S' }] }).video), {
      src: `${AT}/v.mp4`,
      type: 'video/mp4',
      duration: 93,
      poster: `${AT}/v.jpg`,
    });
    assert.equal(articleOf({ video: { '@type': 'VideoObject', embedUrl: '/player' } }).video, undefined);
    const length = (duration: unknown): unknown =>
      articleOf({ audio: { contentUrl: '/a.mp3', duration } }).audio?.duration;
    assert.deepEqual(['PT1H0M2.5S', 'P1DT1S', 'PT90M', 'P', 'PT0S', '95', 95, '1:35', null].map(length), [
      3602.5,
      86401,
      5400,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    assert.equal(articleOf({ audio: { contentUrl: '/a.mp3', encodingFormat: 'mp3' } }).audio?.type, undefined);
  });

  it('is for subscribers, or free, only where it says so plainly', () => {
    const access = (isAccessibleForFree: unknown): unknown => articleOf({ isAccessibleForFree }).access;
    assert.deepEqual(
      [false, 'False', 'false', 'http://schema.org/False', true, 'True', 'untrue', 0, 'no', null, {}].map(access),
      [...Array<string>(4).fill('subscribers'), 'free', 'free', ...Array<undefined>(5).fill(undefined)],
    );
    assert.equal(articleOf({ conditionsOfAccess: 'Registration' }).access, undefined);
  });

  it('shows nobody’s mail address that stands in a field of its own', () => {
    const desk = {
      '@type': 'Person',
      name: 'Harbour desk',
      email: 'desk@town.example',
      telephone: '1',
      sameAs: ['/x'],
    };
    assert.doesNotMatch(JSON.stringify(feedOf(story('One', { author: desk, publisher: desk }))), /@|telephone|sameAs/);
  });

  it('leaves no address that could do harm', () => {
    for (const bad of [
      'javascript:alert(1)',
      ' java\nscript:alert(1)',
      'data:text/html,x',
      'file:///x',
      'vbscript:x',
    ]) {
      const { url, image, video, audio, authors } = articleOf({
        url: bad,
        mainEntityOfPage: bad,
        image: [bad, { url: bad }],
        thumbnailUrl: bad,
        video: { contentUrl: bad },
        audio: { contentUrl: bad },
        author: { name: 'Desk', url: bad, image: bad },
      });
      assert.deepEqual(said([url, image, video, audio, authors]), [null, null, null, null, [{ name: 'Desk' }]], bad);
    }
  });

  it('has an address without its escapes only where every one is escaped', () => {
    assert.equal(articleOf({ url: '/a?b=1&amp;c=2&amp;d' }).url, `${AT}/a?b=1&c=2&d`);
    assert.equal(articleOf({ url: '/a?b=1&c=2&amp;d' }).url, `${AT}/a?b=1&c=2&amp;d`);
  });

  it('cannot reach a prototype by its names or references', () => {
    const json = JSON.parse(
      '[{"@type":"NewsArticle","headline":"One","__proto__":{"description":"x"},"author":{"@id":"__proto__"}},{"@id":"__proto__","x":1}]',
    ) as unknown;
    const [article] = feedOf(json, true).articles;
    assert.equal(article?.standfirst, undefined);
    assert.deepEqual(article?.authors, []);
    assert.equal(({} as { x?: number }).x, undefined);
  });
});
