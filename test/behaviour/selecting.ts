import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { settled } from '../../src/testing.js';
import type { NewsElement } from '../../src/elements/news-element.js';
import type { NewsSelectEvent } from '../../src/events.js';
import { endpoint } from '../helpers/network.js';
import { headlines, pause, textOf, type Attributes } from '../helpers/page.js';
import { TOWN, TOWN_TITLES, type Subject } from './subject.js';

type Id = keyof typeof TOWN;

const selections: [Attributes, Id[]][] = [
  [{ section: 'City+Life' }, ['tram', 'bakery', 'library']],
  [{ section: 'HARBOUR schools' }, ['lock', 'schule']],
  [{ tag: '#Food' }, ['bakery', 'orchard']],
  [{ tag: 'night+trams weather' }, ['tram', 'orchard']],
  [{ tag: 'city' }, ['library']],
  [{ section: 'City+Life', tag: 'food' }, ['bakery']],
  [{ exclude: 'lock http://town.example/city/tram/?utm_source=x#top' }, ['bakery', 'schule', 'orchard', 'library']],
  [{ offset: '2' }, ['bakery', 'schule', 'orchard', 'library']],
  [{ offset: '2', limit: '1' }, ['bakery']],
  [{ offset: '-2', limit: '-1' }, Object.keys(TOWN) as Id[]],
  [{ offset: 'two', limit: 'ten' }, Object.keys(TOWN) as Id[]],
  [{ offset: '', limit: '' }, Object.keys(TOWN) as Id[]],
  [{ section: 'City+Life', exclude: 'tram', offset: '1' }, ['library']],
];

export function selecting(subject: Subject): void {
  describe('chooses', () => {
    for (const [attributes, ids] of selections) {
      const written = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
      it(`by ${written.join(' ')}`, async () => {
        const element = subject.place({ src: endpoint().src, ...attributes });
        expect(await settled(element)).to.equal('ready');
        expect(headlines(element)).to.deep.equal(subject.shown(ids.map((id) => TOWN[id])));
      });
    }

    it('nothing where nothing fits, and is then empty', async () => {
      const element = subject.place({ src: endpoint().src, section: 'Gardening' });
      expect(await settled(element)).to.equal('empty');
      expect(element.articles).to.deep.equal([]);
    });

    it('anew from the feed in hand, without a request and without news-load', async () => {
      const from = endpoint();
      const element = subject.place({ src: from.src });
      await settled(element);
      let loads = 0;
      element.addEventListener('news-load', () => loads++);
      element.setAttribute('section', 'City+Life');
      await element.updateComplete;
      expect(element.getAttribute('state')).to.equal('ready');
      expect(headlines(element)[0]).to.equal(TOWN.tram);
      element.setAttribute('section', 'Gardening');
      await element.updateComplete;
      expect(element.getAttribute('state')).to.equal('empty');
      element.removeAttribute('section');
      await element.updateComplete;
      expect(headlines(element)).to.deep.equal(subject.shown(TOWN_TITLES));
      await pause(50);
      expect(loads).to.equal(0);
      expect(await from.hits()).to.equal(1);
    });

    if (!subject.options.chooses) return;

    for (const article of [
      'bakery',
      'https://www.town.example/city/bakery/',
      'http://town.example/city/bakery?utm_source=x&fbclid=1#comments',
    ]) {
      it(`the article that is called ${article}`, async () => {
        const element = subject.place({ src: endpoint().src, article });
        expect(await settled(element)).to.equal('ready');
        expect(headlines(element)).to.deep.equal([TOWN.bakery]);
      });
    }

    it('no other article where the one that was asked for is not there: the hint lists the first three ids', async () => {
      const from = endpoint();
      const element = subject.place({ src: from.src, article: 'nowhere' });
      expect(await settled(element)).to.equal('error');
      expect(element.failure?.code).to.equal('not-found');
      expect(element.failure?.hint)
        .to.match(/nowhere.*lock.*tram.*bakery/)
        .and.not.contain('schule');
      expect(headlines(element)).to.deep.equal([]);
      expect(textOf(element)).to.contain('no longer here');
      element.article = 'tram';
      await element.updateComplete;
      expect(element.getAttribute('state')).to.equal('ready');
      expect(element.failure).to.equal(undefined);
      expect(await from.hits()).to.equal(1);
    });
  });

  if (subject.options.links) following(subject);
}

/** What a reader does with a link. No test follows one. */
function following(subject: Subject): void {
  const heard: NewsSelectEvent[] = [];
  const prevented: boolean[] = [];
  const hear = (event: NewsSelectEvent): void => void heard.push(event);
  const stay = (event: Event): void => {
    prevented.push(event.defaultPrevented);
    event.preventDefault();
  };

  const link = async (attributes: Attributes = {}): Promise<{ element: NewsElement; anchor: HTMLAnchorElement }> => {
    const element = subject.place({ src: endpoint().src, ...attributes });
    await settled(element);
    const anchor = element.shadowRoot?.querySelector<HTMLAnchorElement>('[part~=headline] a');
    if (!anchor) throw new Error('The headline is no link.');
    return { element, anchor };
  };

  describe('its link', () => {
    beforeEach(() => {
      heard.length = prevented.length = 0;
      document.addEventListener('news-select', hear);
      addEventListener('click', stay);
      addEventListener('auxclick', stay);
    });
    afterEach(() => {
      document.removeEventListener('news-select', hear);
      removeEventListener('click', stay);
      removeEventListener('auxclick', stay);
    });

    it('leads to the article and is named by the headline', async () => {
      const { anchor } = await link();
      expect(anchor.href).to.equal('https://town.example/harbour/lock');
      expect(anchor.textContent?.trim()).to.equal(TOWN.lock);
      expect(anchor.hasAttribute('target')).to.equal(false);
      expect(anchor.hasAttribute('ping')).to.equal(false);
    });

    it('clicked fires news-select with the article, its index, its address and the click', async () => {
      const { element, anchor } = await link();
      anchor.click();
      expect(heard).to.have.length(1);
      const [event] = heard;
      expect(event!.article).to.equal(element.articles[0]);
      expect(event!.index).to.equal(0);
      expect(event!.url).to.equal('https://town.example/harbour/lock');
      expect(event!.open).to.equal('page');
      expect(event!.originalEvent.type).to.equal('click');
      expect(prevented).to.deep.equal([false]);
    });

    it('fires it for Enter', async () => {
      const { anchor } = await link();
      anchor.focus();
      await sendKeys({ press: 'Enter' });
      expect(heard).to.have.length(1);
    });

    it('fires it for a middle click, once', async () => {
      const { anchor } = await link();
      anchor.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true, composed: true, cancelable: true }));
      expect(heard).to.have.length(1);
    });

    it('does not fire it for the button that opens a menu', async () => {
      const { anchor } = await link();
      anchor.dispatchEvent(new MouseEvent('auxclick', { button: 2, bubbles: true, composed: true, cancelable: true }));
      expect(heard).to.have.length(0);
    });

    for (const modifier of ['ctrlKey', 'metaKey', 'shiftKey'] as const) {
      it(`fires it for a click with ${modifier}`, async () => {
        const { anchor } = await link();
        anchor.dispatchEvent(
          new MouseEvent('click', { [modifier]: true, bubbles: true, composed: true, cancelable: true }),
        );
        expect(heard).to.have.length(1);
        expect(heard[0]!.originalEvent[modifier]).to.equal(true);
      });
    }

    it('is not followed where the event is cancelled', async () => {
      const { element, anchor } = await link();
      element.addEventListener('news-select', (event) => event.preventDefault());
      anchor.click();
      anchor.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true, composed: true, cancelable: true }));
      expect(prevented).to.deep.equal([true, true]);
    });

    it('carries the campaign; the event, the article and the endpoint do not', async () => {
      const from = endpoint();
      const { element, anchor } = await link({ src: from.src, utm: 'source=widget&medium=side bar' });
      const { searchParams } = new URL(anchor.href);
      expect(searchParams.get('utm_source')).to.equal('widget');
      expect(searchParams.get('utm_medium')).to.equal('side bar');
      anchor.click();
      expect(heard[0]!.url).to.equal('https://town.example/harbour/lock');
      expect(element.articles[0]!.url).to.equal('https://town.example/harbour/lock');
      expect((await from.visits()).requests[0]!.url).not.to.contain('utm');
    });

    it('opens a tab where it is told to, and says so', async () => {
      const { anchor } = await link({ open: 'tab' });
      expect(anchor.target).to.equal('_blank');
      expect(anchor.relList.contains('noopener')).to.equal(true);
      expect(anchor.textContent).to.contain('opens in a new tab');
      anchor.click();
      expect(heard[0]!.open).to.equal('tab');
    });
  });
}
