import { expect } from '@open-wc/testing';
import { announce, withdraw } from '../src/elements/announce.js';
import { NewsElement } from '../src/elements/news-element.js';
import { RelatedArticlesElement } from '../src/elements/related-articles.js';
import { keyOf } from '../src/feed/load.js';
import type { Article, Feed } from '../src/model.js';
import { fakeFeed, settled } from '../src/testing.js';
import { version } from '../src/version.js';
import { box, headlines, nothingThrown, paragraph, placeIn, script, until } from './helpers/page.js';
import { plain, related, shown, stories, story, type Item } from './helpers/related.js';

/** Something in the page's head, until the end of the test. */
const inHead: Element[] = [];
function head(tag: string, fill: (element: HTMLElement) => void): void {
  const made = document.createElement(tag);
  fill(made);
  document.head.append(made);
  inHead.push(made);
}
const jsonLd = (thing: unknown): void =>
  head('script', (script) => {
    script.setAttribute('type', 'application/ld+json');
    script.textContent = typeof thing === 'string' ? thing : JSON.stringify(thing);
  });
const canonical = (href: string): void =>
  head('link', (link) => {
    link.setAttribute('rel', 'canonical');
    link.setAttribute('href', href);
  });

describe('<related-articles>: what it is related to', () => {
  nothingThrown();
  afterEach(() => inHead.splice(0).forEach((element) => element.remove()));

  describe('the current article', () => {
    it('is the one that its attribute names, by id or by address, and is never listed', async () => {
      const byId = await shown(4, { article: 'story-2', rank: 'none' });
      expect(headlines(byId)).to.deep.equal([story(1), story(3), story(4)]);
      const byAddress = await shown(4, { article: 'http://www.paper.example/story-3/?utm_source=x#top', rank: 'none' });
      expect(headlines(byAddress)).to.deep.equal([story(1), story(2), story(4)]);
    });

    it('is taken from an ancestor where the element names none, and an empty attribute means none', async () => {
      const around = box({ 'data-news-article': 'story-1' });
      const inside = placeIn(around, 'related-articles', { loading: 'eager' }) as RelatedArticlesElement;
      const without = placeIn(around, 'related-articles', { loading: 'eager', article: '' }) as RelatedArticlesElement;
      inside.data = without.data = fakeFeed(3, plain);
      await Promise.all([settled(inside), settled(without)]);
      expect(headlines(inside)).to.deep.equal([story(2), story(3)]);
      expect(headlines(without)).to.deep.equal(stories(1, 3));
    });

    it('is the one that an article of the same source shows, as long as it shows it', async () => {
      const data = fakeFeed(4, plain);
      const article = document.createElement('p');
      const element = related();
      element.data = data;
      await settled(element);
      expect(headlines(element)).to.deep.equal(stories(1, 4));
      announce(article, { key: keyOf('/another.json'), article: 'story-1' });
      announce(article, { key: data, article: 'story-3' });
      await element.updateComplete;
      expect(headlines(element)).to.deep.equal([story(1), story(2), story(4)]);
      withdraw(article);
      await element.updateComplete;
      expect(headlines(element)).to.deep.equal(stories(1, 4));
    });

    it('is known to an element that comes late, and by the address of the source', async () => {
      const article = document.createElement('p');
      const src = '/endpoint/items?items=4';
      announce(article, { key: keyOf(src), article: 'item-0' });
      const element = related({ src });
      await settled(element);
      withdraw(article);
      expect(headlines(element)).to.deep.equal([1, 2, 3].map((n) => `Headline number ${n}`));
    });

    it('is unknown while two articles of the same source are shown', async () => {
      const data = fakeFeed(3, plain);
      const [one, two] = [document.createElement('p'), document.createElement('p')];
      announce(one, { key: data, article: 'story-1' });
      announce(two, { key: data, article: 'story-2' });
      const element = related();
      element.data = data;
      await settled(element);
      expect(headlines(element)).to.deep.equal(stories(1, 3));
      withdraw(two);
      await element.updateComplete;
      expect(headlines(element)).to.deep.equal([story(2), story(3)]);
      withdraw(one);
    });

    for (const [what, thing] of [
      ['an address', { '@type': 'NewsArticle', url: 'https://paper.example/story-2' }],
      [
        'a main entity',
        { '@type': ['Thing', 'ReportageNewsArticle'], mainEntityOfPage: 'https://paper.example/story-2' },
      ],
      [
        'a main entity with an id',
        { '@type': 'BlogPosting', mainEntityOfPage: { '@id': 'https://paper.example/story-2' } },
      ],
      ['a graph', { '@graph': [{ '@type': 'WebSite' }, { '@type': 'Article', url: 'https://paper.example/story-2' }] }],
      ['a list of things', [{ '@type': 'Organization' }, { '@type': 'Article', url: 'https://paper.example/story-2' }]],
    ] as const) {
      it(`is the page's own by its JSON-LD: ${what}`, async () => {
        jsonLd('{ broken');
        jsonLd(null);
        jsonLd(thing);
        canonical('https://paper.example/story-1');
        expect(headlines(await shown(3, {}, plain))).to.deep.equal([story(1), story(3)]);
      });
    }

    it('is the page’s own by its canonical address where the JSON-LD tells of several articles or of none', async () => {
      jsonLd([
        { '@type': 'NewsArticle', url: 'https://paper.example/story-1' },
        { '@type': 'NewsArticle', url: 'https://paper.example/story-2' },
      ]);
      canonical('https://paper.example/story-3');
      expect(headlines(await shown(3, {}, plain))).to.deep.equal(stories(1, 2));
    });

    it('is the page’s own by its address', async () => {
      const here = location.href;
      const element = await shown(3, {}, (i) => ({ ...plain, url: i === 1 ? here : `https://paper.example/${i}` }));
      expect(headlines(element)).to.deep.equal([story(1), story(3)]);
    });

    it('is not looked for in the page while a server’s markup is taken over, which knew no page', async () => {
      canonical('https://paper.example/story-1');
      const element = document.createElement('related-articles');
      element.setAttribute('data-news-build', version);
      element.attachShadow({ mode: 'open' }).append(paragraph());
      element.append(script(fakeFeed(3, plain)));
      let taken = 0;
      NewsElement.hydrate = () => (_value, root) => {
        taken = element.articles.length;
        // What cannot be taken over is drawn afresh.
        root.replaceChildren();
        return false;
      };
      box().append(element);
      await until(() => headlines(element).length === 2, 'the page has been read');
      NewsElement.hydrate = undefined;
      expect(taken).to.equal(3);
      expect(headlines(element)).to.deep.equal(stories(2, 3));
    });

    it('may be missing from the feed: that is no failure, and the feed’s order stays', async () => {
      const element = await shown(3, { article: 'gone' });
      expect(element.state).to.equal('ready');
      expect(element.failure).to.equal(undefined);
      expect(headlines(element)).to.deep.equal(stories(1, 3));
    });

    it('changes with its attribute, without a request', async () => {
      const element = await shown(3, { article: 'story-1', rank: 'none' });
      element.article = 'story-3';
      await element.updateComplete;
      expect(headlines(element)).to.deep.equal(stories(1, 2));
    });
  });

  describe('the order', () => {
    const tagged: Item = (i) => ({ tags: i === 0 || i === 3 ? ['weir'] : [], _broadsheet: {} });

    it('begins with what is nearest, and rank="none" keeps that of the feed', async () => {
      expect(headlines(await shown(4, { article: 'story-1' }, tagged))[0]).to.equal(story(4));
      expect(headlines(await shown(4, { article: 'story-1', rank: 'none' }, tagged))).to.deep.equal(stories(2, 4));
    });

    it('is followed by section, tag, exclude, offset and limit, and limit is 50 where it says nothing sensible', async () => {
      const element = await shown(60, { article: 'story-1', rank: 'none', collapse: '0' });
      expect(element.articles.length).to.equal(50);
      element.limit = -1;
      await element.updateComplete;
      expect(element.articles.length).to.equal(50);
      Object.assign(element, { section: 'country', tag: 'tag-2', exclude: 'story-2', offset: 1, limit: 2 });
      await element.updateComplete;
      expect(element.articles.map(({ id }) => id)).to.deep.equal(['story-14', 'story-20']);
    });

    it('is found once: the same feed and the same article are not ranked again at the next update', () => {
      class Probe extends RelatedArticlesElement {
        ask = (feed: Feed): readonly Article[] => this.pick(feed);
      }
      customElements.define('related-probe', Probe);
      let reads = 0;
      const articles = ['a', 'b', 'c'].map((id): Article => ({ id, title: id, authors: [], tags: [] }));
      const feed: Feed = {
        get articles() {
          reads++;
          return articles;
        },
      };
      const probe = new Probe();
      probe.article = 'a';
      expect(probe.ask(feed).map(({ id }) => id)).to.deep.equal(['b', 'c']);
      probe.limit = 1;
      expect(probe.ask(feed).map(({ id }) => id)).to.deep.equal(['b']);
      expect(reads).to.equal(1);
      probe.article = 'b';
      expect(probe.ask(feed).map(({ id }) => id)).to.deep.equal(['a']);
      expect(reads).to.equal(2);
    });
  });
});
