import { expect } from '@open-wc/testing';
import { settled } from '../../src/testing.js';
import type { NewsLoadEvent } from '../../src/events.js';
import { endpoint } from '../helpers/network.js';
import { announced, box, headlines, listen, pause, reaches, textOf } from '../helpers/page.js';
import { TOWN_TITLES, type Subject } from './subject.js';

export function loading(subject: Subject): void {
  describe('loads', () => {
    it('the endpoint and shows its articles', async () => {
      const element = subject.place({ src: endpoint().src });
      expect(await settled(element)).to.equal('ready');
      expect(headlines(element)).to.deep.equal(subject.shown(TOWN_TITLES));
      expect(element.state).to.equal('ready');
      expect(element.failure).to.equal(undefined);
      expect(element.feed?.title).to.equal('The Town Paper');
      expect(element.articles.map(({ title }) => title)).to.deep.equal(subject.shown(TOWN_TITLES));
    });

    it('and says so once, to the whole page, with the feed, the count and where it came from', async () => {
      const heard: NewsLoadEvent[] = [];
      const hear = (event: NewsLoadEvent): void => void heard.push(event);
      document.addEventListener('news-load', hear);
      const inner = box().attachShadow({ mode: 'open' });
      const element = subject.placeIn(inner, { src: endpoint().src });
      await settled(element);
      await pause(100);
      document.removeEventListener('news-load', hear);
      expect(heard).to.have.length(1);
      expect(heard[0]!.feed).to.equal(element.feed);
      expect(heard[0]!.count).to.equal(element.articles.length);
      expect(heard[0]!.from).to.equal('network');
    });

    it('for a second element from the cache', async () => {
      const from = endpoint();
      await settled(subject.place({ src: from.src }));
      const second = subject.place({ src: from.src });
      const heard = listen(second);
      await settled(second);
      expect(heard.loads.map((event) => event.from)).to.deep.equal(['cache']);
      expect(await from.hits()).to.equal(1);
    });

    it('once for two elements that ask at the same time', async () => {
      const from = endpoint('jsonfeed/town.json', { delay: 100 });
      const elements = [subject.place({ src: from.src }), subject.place({ src: from.src })];
      for (const element of elements) expect(await settled(element)).to.equal('ready');
      expect(elements[0]!.feed).to.equal(elements[1]!.feed);
      expect(await from.hits()).to.equal(1);
    });

    it('with a request that needs no preflight and carries no campaign', async () => {
      const from = endpoint();
      await settled(subject.place({ src: from.src, utm: 'source=widget' }));
      const { requests } = await from.visits();
      expect(requests[0]!.method).to.equal('GET');
      expect(requests[0]!.url).not.to.contain('utm_');
      const ours = ['x-requested-with', 'authorization', 'if-none-match'];
      expect(Object.keys(requests[0]!.headers).filter((name) => ours.includes(name))).to.deep.equal([]);
    });

    it('an empty feed, quietly', async () => {
      const element = subject.place({ src: endpoint('jsonfeed/empty.json').src });
      const heard = listen(element);
      expect(await settled(element)).to.equal('empty');
      expect(heard.loads.map(({ count }) => count)).to.deep.equal([0]);
      expect(heard.errors).to.deep.equal([]);
      if (subject.options.yields) expect(element.getBoundingClientRect().height).to.equal(0);
      else expect(textOf(element)).to.match(/^(Latest )?No (story|stories) here at the moment\.$/);
    });

    it('5,000 items, and draws no more than it shows', async () => {
      const element = subject.place({ src: endpoint('items', { items: 5000 }).src });
      expect(await settled(element, 8000)).to.equal('ready');
      expect(element.feed?.articles).to.have.length(5000);
      expect(headlines(element).length).to.be.within(1, subject.options.shows);
    });

    it('without announcing anything', async () => {
      const element = subject.place({ src: endpoint('jsonfeed/town.json', { delay: 100 }).src });
      await reaches(element, 'loading');
      expect(announced(element)).to.equal('');
      await settled(element);
      expect(announced(element)).to.equal('');
    });
  });

  describe('with another source', () => {
    it('shows the last one, however late the first answers', async () => {
      const slow = endpoint('jsonfeed/town.json', { delay: 500 });
      const fast = endpoint('jsonfeed/other.json');
      const element = subject.place({ src: slow.src });
      const heard = listen(element);
      await reaches(element, 'loading');
      while ((await slow.hits()) === 0) await pause(10);
      element.src = fast.src;
      await element.updateComplete;
      await settled(element);
      await pause(600);
      expect(element.feed?.title).to.equal('The Other Paper');
      expect(headlines(element)[0]).to.equal('Another paper altogether');
      expect(heard.loads).to.have.length(1);
      expect(heard.errors).to.deep.equal([]);
      expect((await slow.visits()).aborted).to.equal(1);
    });

    it('changed twice in a tick asks the last one only, and once', async () => {
      const [first, second, last] = [endpoint(), endpoint(), endpoint('jsonfeed/other.json')];
      const element = subject.place({ src: first.src });
      await settled(element);
      const heard = listen(element);
      element.src = second.src;
      element.src = last.src;
      await element.updateComplete;
      await settled(element);
      expect(element.feed?.title).to.equal('The Other Paper');
      expect(await second.hits()).to.equal(0);
      expect(await last.hits()).to.equal(1);
      expect(heard.loads).to.have.length(1);
    });

    it('keeps the old view, marked as busy, until the answer', async () => {
      const element = subject.place({ src: endpoint().src });
      await settled(element);
      element.src = endpoint('jsonfeed/other.json', { delay: 300 }).src;
      await reaches(element, 'loading');
      await element.updateComplete;
      expect(headlines(element)).to.deep.equal(subject.shown(TOWN_TITLES));
      expect(!!element.shadowRoot?.querySelector('[aria-busy=true]')).to.equal(true);
      await settled(element);
      expect(headlines(element)[0]).to.equal('Another paper altogether');
    });
  });
}
