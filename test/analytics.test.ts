/** The listeners of docs/analytics.md, as they stand there, against a fake of each global. */
import { expect } from '@open-wc/testing';
import '../src/define/news-headline.js';
import '../src/define/news-newsletter.js';
import '../src/define/news-player.js';
import { NewsErrorEvent, NewsLoadEvent, NewsSelectEvent } from '../src/events.js';
import { NewsImpressionEvent, NewsPlayEvent, NewsSubscribeEvent } from '../src/events-later.js';
import { FeedFailure } from '../src/feed/failure.js';
import type { NewsElement } from '../src/elements/news-element.js';
import type { Article } from '../src/model.js';
import { settled } from '../src/testing.js';
import { endpoint, quickNetwork } from './helpers/network.js';
import { box, nothingThrown, place, placeIn, until } from './helpers/page.js';

interface Page {
  dataLayer?: { event: string; news: Record<string, unknown> }[];
  _paq?: unknown[][];
  plausible?: ((...call: unknown[]) => void) & { q?: unknown[][] };
}
const page = window as unknown as Page;

const fakeArticle: Article = { id: 'one', title: 'One', authors: [], tags: [] };
const lock = {
  id: 'lock',
  title: 'The old lock opens again after eleven years',
  url: 'https://town.example/harbour/lock',
};

/** The code under each heading of the document. */
async function examples(): Promise<Map<string, string>> {
  const text = await (await fetch('/docs/analytics.md')).text();
  const found = text.matchAll(/^## (\w+).*\n+```js\n([\s\S]*?)```$/gm);
  return new Map([...found].map(([, heading, code]) => [heading!, code!]));
}

/** As a page runs it. */
function run(code: string): void {
  const script = document.createElement('script');
  script.textContent = code;
  document.head.append(script);
  script.remove();
}

const link = (element: NewsElement): HTMLElement => element.shadowRoot!.querySelector('a')!;
const stay = (event: Event): void => event.preventDefault();

describe('the listeners for analytics', () => {
  nothingThrown();
  quickNetwork();
  const code = new Map<string, string>();

  before(async () => {
    for (const [name, text] of await examples()) code.set(name, text);
    // What a page has before its analytics have loaded: nothing.
    delete page.dataLayer;
    delete page._paq;
    delete page.plausible;
    for (const text of code.values()) run(text);
    addEventListener('click', stay);
  });
  after(() => removeEventListener('click', stay));
  beforeEach(() => {
    page.dataLayer!.length = page._paq!.length = 0;
    page.plausible!.q = [];
  });

  const pushed = (): unknown[] => page.dataLayer!.map((entry) => JSON.parse(JSON.stringify(entry)) as unknown);
  const told = (): unknown[][] => page.plausible!.q!;

  it('are three, of ten lines, and listen on the document alone', () => {
    expect([...code.keys()]).to.deep.equal(['dataLayer', 'Matomo', 'Plausible']);
    for (const [name, text] of code) {
      expect(text.trim().split('\n').length, name).to.be.at.most(10);
      expect(text.match(/\b[\w.]*addEventListener/g), name).to.deep.equal(['document.addEventListener']);
    }
  });

  it('hear of a feed that has come', async () => {
    await settled(place('news-headline', { src: endpoint().src, loading: 'eager' }));
    expect(pushed()).to.deep.equal([{ event: 'news_load', news: { element: 'news-headline', detail: 1 } }]);
    expect([...page._paq!, ...told()]).to.deep.equal([]);
  });

  it('hear of one that has failed', async () => {
    await settled(place('news-headline', { src: endpoint('jsonfeed/none.json', { status: 404 }).src }));
    expect(pushed()).to.deep.equal([{ event: 'news_error', news: { element: 'news-headline', detail: 'status' } }]);
    expect(page._paq).to.deep.equal([['trackEvent', 'news-headline', 'news-error', 'status', undefined]]);
    const props = { element: 'news-headline', detail: 'status' };
    expect(told()).to.deep.equal([['news-error', { props, interactive: false }]]);
  });

  it('hear of a headline that is followed, in another component’s shadow root too', async () => {
    const outer = document.createElement('section');
    box().append(outer);
    const element = placeIn(outer.attachShadow({ mode: 'open' }), 'news-headline', { src: endpoint().src });
    await settled(element);
    page.dataLayer!.length = 0;
    link(element).click();
    const { id, title, url } = lock;
    expect(pushed()).to.deep.equal([
      { event: 'news_select', news: { element: 'section', id, title, section: 'Harbour', index: 0 } },
    ]);
    expect(page._paq).to.deep.equal([['trackContentInteraction', 'click', 'section', title, url]]);
    expect(told()).to.deep.equal([
      ['news-select', { props: { element: 'section', article: title }, interactive: true }],
    ]);
  });

  it('hear of a headline that has been seen', async () => {
    await settled(place('news-headline', { src: endpoint().src }));
    await until(() => page._paq!.length, 'it has been seen', 5000);
    expect(page.dataLayer!.at(-1)!.event).to.equal('news_impression');
    expect(page.dataLayer!.at(-1)!.news).to.include({ element: 'news-headline', id: 'lock', index: 0 });
    expect(page._paq).to.deep.equal([['trackContentImpression', 'news-headline', lock.title, lock.url]]);
    expect(told()).to.deep.equal([]);
  });

  it('hear of an article that is listened to, quarter by quarter', async () => {
    const headline = place('news-headline', { src: endpoint().src });
    await settled(headline);
    page.dataLayer!.length = 0;
    const player = place('news-player', { loading: 'manual' });
    for (const progress of [0, 100] as const) {
      player.dispatchEvent(new NewsPlayEvent(headline.articles[0]!, progress, 'audio'));
    }
    expect(page.dataLayer!.map(({ event }) => event)).to.deep.equal(['news_play', 'news_play']);
    expect(page.dataLayer!.map(({ news }) => [news.id, news.detail])).to.deep.equal([
      ['lock', 0],
      ['lock', 100],
    ]);
    expect(page._paq).to.deep.equal([0, 100].map((n) => ['trackEvent', 'news-player', 'news-play', lock.title, n]));
    const props = { element: 'news-player', article: lock.title };
    expect(told()).to.deep.equal(
      ['0', '100'].map((detail) => ['news-play', { props: { ...props, detail }, interactive: true }]),
    );
  });

  it('hear of a sign-up, and of no address', () => {
    place('news-newsletter', { loading: 'manual' }).dispatchEvent(new NewsSubscribeEvent('ghost', true));
    expect(pushed()).to.deep.equal([
      { event: 'news_subscribe', news: { element: 'news-newsletter', detail: 'ghost' } },
    ]);
    expect(page._paq).to.deep.equal([['trackEvent', 'news-newsletter', 'news-subscribe', 'ghost', undefined]]);
    const props = { element: 'news-newsletter', detail: 'ghost' };
    expect(told()).to.deep.equal([['news-subscribe', { props, interactive: true }]]);
  });

  it('use what the analytics have made of their globals meanwhile', () => {
    const heard: unknown[] = [];
    const before = { ...page };
    page._paq = { push: (call: unknown[]) => heard.push(call[0]) } as unknown as unknown[][];
    page.plausible = (name) => void heard.push(name);
    place('news-newsletter', { loading: 'manual' }).dispatchEvent(new NewsSubscribeEvent('form'));
    Object.assign(page, { _paq: before._paq, plausible: before.plausible });
    expect(heard).to.deep.equal(['trackEvent', 'news-subscribe']);
  });

  it('are of a document that names every event and every field of it', async () => {
    const text = await (await fetch('/docs/analytics.md')).text();
    const files = ['/src/events.ts', '/src/events-later.ts'].map(async (path) => (await fetch(path)).text());
    const source = (await Promise.all(files)).join('');
    const [article, click] = [fakeArticle, new MouseEvent('click')];
    const events = [
      new NewsLoadEvent({ articles: [] }, 0, 'data'),
      new NewsErrorEvent(new FeedFailure('status', '', '', false)),
      new NewsSelectEvent(article, 0, undefined, 'page', click),
      new NewsImpressionEvent(article, 0),
      new NewsPlayEvent(article, 25, 'audio'),
      new NewsSubscribeEvent('form', true),
    ];
    expect(new Set(source.match(/news-[a-z]+/g))).to.deep.equal(new Set(events.map(({ type }) => type)));
    for (const event of events) {
      const row = text.split('\n').find((line) => line.startsWith(`| \`${event.type}\``));
      for (const field of Object.keys(event).filter((name) => name !== 'isTrusted')) {
        expect(row, event.type).to.contain(`\`${field}\``);
      }
    }
  });
});
