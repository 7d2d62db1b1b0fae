import { expect } from '@open-wc/testing';
import '../src/define/news-article.js';
import '../src/define/news-list.js';
import '../src/define/related-articles.js';
import type { NewsElement } from '../src/elements/news-element.js';
import { configure } from '../src/feed/load.js';
import { fakeFeed, settled } from '../src/testing.js';
import { find, text } from './helpers/article.js';
import { defaults } from './helpers/network.js';
import {
  box,
  expectSentence,
  headlines,
  nothingThrown,
  pause,
  place,
  placeIn,
  reaches,
  textOf,
  until,
  type Attributes,
} from './helpers/page.js';
import { related, stories, story } from './helpers/related.js';

/** Something in the page's head, until the end of the test. */
const inHead: Element[] = [];
function head(tag: string, attributes: Attributes, content = ''): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.textContent = content;
  document.head.append(made);
  inHead.push(made);
  return made;
}
const block = (content: unknown, type = 'application/ld+json'): HTMLElement =>
  head('script', { type }, typeof content === 'string' ? content : JSON.stringify(content));
const canonical = (href: string): HTMLElement => head('link', { rel: 'canonical', href });

const lock = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'The lock opens',
  description: 'After eleven years.',
  url: 'https://paper.example/lock',
  articleBody: 'The gate moved at dawn.\n\nThe town came to look.',
  author: { '@id': '#desk' },
  datePublished: '2026-03-10T08:00:00Z',
};
const desk = { '@type': 'Person', '@id': '#desk', name: 'Harbour desk' };
const named = (headline: string, url = `https://paper.example/${headline}`): object => ({
  '@type': 'NewsArticle',
  headline,
  url,
});

async function shown(tag: string, attributes: Attributes = {}): Promise<NewsElement> {
  const element = place(tag, { src: 'page:', loading: 'eager', ...attributes });
  await settled(element);
  return element;
}

const listed = async (): Promise<string[]> => headlines(await shown('news-list', { show: '' }));

describe('src="page:"', () => {
  nothingThrown();
  let requests: string[] = [];
  beforeEach(() => {
    requests = [];
    configure({
      transport: (url, init) => {
        requests.push(url);
        return fetch(url, init);
      },
    });
  });
  afterEach(() => {
    inHead.splice(0).forEach((element) => element.remove());
    configure(defaults);
  });

  it('shows the article of the page’s own JSON-LD without a request', async () => {
    block({ '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', position: 1, name: 'Home' }] });
    block(lock);
    block({ '@graph': [desk] });
    const element = await shown('news-article');
    expect(element.state).to.equal('ready');
    expect(text(find(element, '[part=headline]'))).to.equal('The lock opens');
    expect(text(find(element, '[part=byline]'))).to.equal('Harbour desk');
    expect(text(find(element, '[part=body]')))
      .to.contain('The gate moved at dawn.')
      .and.contain('The town came');
    expect(find<HTMLTimeElement>(element, 'time').dateTime).to.equal('2026-03-10T08:00:00.000Z');
    expect(requests).to.deep.equal([]);
  });

  it('may stand on an ancestor, whose format and map are another source’s', async () => {
    block(lock);
    const around = box({ 'data-news-src': 'page:', 'data-news-format': 'wordpress', 'data-news-map': '{"items":"x"}' });
    const element = placeIn(around, 'news-article', { loading: 'eager' });
    expect(await settled(element)).to.equal('ready');
    expect(headlines(element)).to.deep.equal(['The lock opens']);
  });

  it('shows the page’s articles as a list, in the page’s order, and those of a list without their page', async () => {
    block([named('One'), named('Two')]);
    block({ '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', position: 1, item: named('Three') }] });
    expect(await listed()).to.deep.equal(['One', 'Two', 'Three']);
    expect(requests).to.deep.equal([]);
  });

  it('puts the article first whose page this is, by the canonical address or by the page’s own', async () => {
    block([named('One'), named('Two'), named('Here', location.href)]);
    expect(await listed()).to.deep.equal(['Here', 'One', 'Two']);
    expect(headlines(await shown('news-article'))).to.deep.equal(['Here']);
    inHead.splice(0).forEach((element) => element.remove());
    block([named('One'), named('Two', '/two/?utm_source=x'), named('Three')]);
    canonical('/two');
    expect(await listed()).to.deep.equal(['Two', 'One', 'Three']);
    expect(headlines(await shown('news-article'))).to.deep.equal(['Two']);
  });

  it('passes over what is no JSON, and mends three mistakes', async () => {
    for (const broken of ['{ broken', '', '& #34;@type& #34;', 'null', '{"@type": "NewsArticle", headline: "No"}'])
      block(broken);
    const json = (name: string): string => JSON.stringify(named(name), null, 1);
    block(`//<![CDATA[\n${json('Slashes')}\n//]]>`);
    block(`<![CDATA[${json('Bare')}]]>`);
    block(` /* <![CDATA[ */ ${json('Stars')} /* ]]> */ `);
    block(json('A‖line').replace('‖', '\n'));
    block(json('Quoted “&amp;quot;” & all').replaceAll('&', '&amp;').replaceAll('"', '&quot;'));
    block(json('Another type'), ' Application/JSON ');
    block(json('With parameters'), 'Application/LD+JSON; charset=utf-8');
    expect(await listed()).to.deep.equal([
      'Slashes',
      'Bare',
      'Stars',
      'A line',
      'Quoted “&amp;quot;” & all',
      'With parameters',
    ]);
  });

  it('that says nothing of articles is a failure with a hint, and no request is made', async () => {
    const none = await shown('news-article');
    expect(none.state).to.equal('error');
    expect(none.failure?.code).to.equal('not-found');
    expectSentence(none.failure!.hint);
    expect(none.failure!.hint).to.match(/^This page has no .*address of a feed/);
    block({ '@type': 'WebSite', name: 'The Paper' });
    block({ '@type': 'ItemList', itemListElement: [] });
    const other = await shown('news-list');
    expect(other.failure?.code).to.equal('not-found');
    expectSentence(other.failure!.hint);
    expect(other.failure!.hint).to.match(/^No .* of this page holds an article/);
    expect(requests).to.deep.equal([]);
  });

  it('is read again by reload()', async () => {
    const script = block(lock);
    const element = await shown('news-article');
    script.textContent = JSON.stringify({ ...lock, headline: 'The lock closes' });
    element.reload();
    await until(() => headlines(element)[0] === 'The lock closes', 'the new headline stands there');
    script.remove();
    element.reload();
    await reaches(element, 'stale');
    expect(headlines(element)).to.deep.equal(['The lock closes']);
    expect(requests).to.deep.equal([]);
  });

  it('waits for what is still to come, until the parser is done', async () => {
    Object.defineProperty(document, 'readyState', { value: 'loading', configurable: true });
    try {
      const element = place('news-article', { src: 'page:', loading: 'eager' });
      await reaches(element, 'loading');
      await pause(100);
      expect(element.state).to.equal('loading');
      block(lock);
      Reflect.deleteProperty(document, 'readyState');
      document.dispatchEvent(new Event('readystatechange'));
      await reaches(element, 'ready');
      expect(headlines(element)).to.deep.equal(['The lock opens']);
    } finally {
      Reflect.deleteProperty(document, 'readyState');
    }
  });

  it('stays harmless whatever the page’s JSON-LD holds', async () => {
    const bad = 'javascript:window.harmed=1';
    const markup = '<img src=x onerror="window.harmed=1"><script>window.harmed=1</' + 'script>';
    block(
      JSON.stringify({
        '@type': 'NewsArticle',
        headline: markup,
        url: bad,
        mainEntityOfPage: bad,
        description: markup,
        articleSection: markup,
        image: { '@type': 'ImageObject', url: bad, caption: markup },
        author: { '@type': 'Person', name: markup, url: bad, image: bad },
        publisher: { name: markup, url: bad },
        articleBody: `<p onclick="window.harmed=1">${markup}<a href="${bad}">Words</a></p>`,
        video: { contentUrl: bad },
        keywords: [markup],
      }).replaceAll('</', '<\\/'),
    );
    for (const tag of ['news-article', 'news-list']) {
      const element = await shown(tag);
      expect(element.state).to.equal('ready');
      expect(textOf(element)).to.contain('<img src=x onerror="window.harmed=1">');
      for (const one of element.shadowRoot!.querySelectorAll('*')) {
        expect(one.localName).not.to.equal('script');
        for (const { name, value } of one.attributes) expect(`${name}=${value}`).not.to.match(/^on|=\s*javascript:/i);
      }
    }
    await pause(50);
    expect((window as { harmed?: number }).harmed).to.equal(undefined);
  });
});

describe('<related-articles> beside the page’s JSON-LD', () => {
  nothingThrown();
  afterEach(() => inHead.splice(0).forEach((element) => element.remove()));

  const at = (n: number): string => `https://paper.example/story-${n}`;
  async function rest(): Promise<string[]> {
    const element = related({ rank: 'none' });
    element.data = fakeFeed(3);
    await settled(element);
    return headlines(element);
  }
  const without = (n: number): string[] => [1, 2, 3].filter((one) => one !== n).map(story);

  for (const [what, ...blocks] of [
    ['of several types', { '@type': ['CreativeWork', 'https://schema.org/NewsArticle'], url: at(2) }],
    ['that a page is about', { '@type': 'WebPage', mainEntity: { '@type': 'BlogPosting', url: at(2) } }],
    ['in a list of graphs', [{ '@graph': [[{ '@type': 'Report', url: at(2) }]] }]],
    [
      'in one graph that is no list',
      { '@graph': { '@type': 'Article', mainEntityOfPage: { '@id': `${at(2)}#page` } } },
    ],
    ['told in two blocks', named('x', at(2)), { '@type': 'Article', mainEntityOfPage: { url: at(2) } }],
    [
      'beside other things',
      { '@type': 'JobPosting', url: at(1) },
      { '@type': 'WebSite', url: at(3) },
      named('x', at(2)),
    ],
    ['beside a list of others', named('x', at(2)), { '@type': 'ItemList', itemListElement: [named('y', at(1))] }],
    ['whose page is a word for yes', { '@type': 'NewsArticle', url: at(2), mainEntityOfPage: 'True' }],
  ] as const)
    it(`knows an article ${what}`, async () => {
      block('{ broken');
      blocks.forEach((one) => block(one));
      canonical(at(1));
      expect(await rest()).to.deep.equal(without(2));
    });

  it('takes an address that is relative to the page', async () => {
    block({ '@type': 'NewsArticle', url: '/here' });
    canonical(at(1));
    const element = related({ rank: 'none' });
    element.data = fakeFeed(3, (i) => (i === 1 ? { url: new URL('/here', location.href).href } : {}));
    await settled(element);
    expect(headlines(element)).to.deep.equal(without(2));
  });

  it('believes the canonical address where several blocks tell of several articles', async () => {
    block(named('x', at(1)));
    block(named('y', at(2)));
    canonical(at(3));
    expect(await rest()).to.deep.equal(stories(1, 2));
  });
});
