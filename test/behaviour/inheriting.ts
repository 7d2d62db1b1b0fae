import { expect } from '@open-wc/testing';
import { settled } from '../../src/testing.js';
import { endpoint } from '../helpers/network.js';
import { box, headlines, listen, partOf, pause, until } from '../helpers/page.js';
import { TOWN, TOWN_TITLES, type Subject } from './subject.js';

export function inheriting(subject: Subject): void {
  const town = subject.shown(TOWN_TITLES);

  describe('takes what it does not set itself', () => {
    it('from an ancestor’s data-news-*', async () => {
      const element = subject.placeIn(box({ 'data-news-src': endpoint().src }));
      expect(await settled(element)).to.equal('ready');
      expect(headlines(element)).to.deep.equal(town);
    });

    it('from the nearest ancestor, each setting for itself', async () => {
      const outer = box({ 'data-news-src': endpoint('jsonfeed/other.json').src, 'data-news-section': 'City+Life' });
      const inner = document.createElement('section');
      inner.dataset.newsSrc = endpoint().src;
      outer.append(inner);
      const element = subject.placeIn(inner);
      await settled(element);
      expect(headlines(element)).to.deep.equal(subject.shown([TOWN.tram, TOWN.bakery, TOWN.library]));
    });

    it('across shadow roots, closed ones too', async () => {
      const outer = box({ 'data-news-src': endpoint().src });
      const host = document.createElement('div');
      outer.append(host);
      const deep = document.createElement('div');
      host.attachShadow({ mode: 'closed' }).append(deep);
      const element = subject.placeIn(deep.attachShadow({ mode: 'open' }));
      expect(await settled(element)).to.equal('ready');
    });

    it('and not what it sets itself, be it empty', async () => {
      const outer = box({ 'data-news-src': endpoint('jsonfeed/other.json').src, 'data-news-section': 'Schools' });
      const element = subject.placeIn(outer, { src: endpoint().src, section: '' });
      await settled(element);
      expect(headlines(element)).to.deep.equal(town);
    });

    it('and nothing that is not on the list', async () => {
      const outer = box({
        'data-news-src': endpoint().src,
        'data-news-limit': '0',
        'data-news-show': '',
        'data-news-offset': '9',
      });
      const element = subject.placeIn(outer);
      expect(await settled(element)).to.equal('ready');
      expect(headlines(element)).to.deep.equal(town);
    });

    it('as it changes: another selection is no request', async () => {
      const from = endpoint();
      const outer = box({ 'data-news-src': from.src });
      const element = subject.placeIn(outer);
      await settled(element);
      outer.dataset.newsSection = 'Schools';
      await until(() => headlines(element)[0] === TOWN.schule, 'the section is seen');
      outer.removeAttribute('data-news-section');
      await until(() => headlines(element)[0] === TOWN.lock, 'its end is seen');
      expect(await from.hits()).to.equal(1);
    });

    it('as it changes: another address is asked', async () => {
      const outer = box({ 'data-news-src': endpoint().src });
      const element = subject.placeIn(outer);
      await settled(element);
      outer.dataset.newsSrc = endpoint('jsonfeed/other.json').src;
      await until(() => headlines(element)[0] === 'Another paper altogether', 'the other paper is shown');
    });

    it('as it is where the element moves to', async () => {
      const [one, other] = [
        box({ 'data-news-src': endpoint().src }),
        box({ 'data-news-src': endpoint('jsonfeed/other.json').src }),
      ];
      const element = subject.placeIn(one);
      await settled(element);
      other.append(element);
      await until(() => headlines(element)[0] === 'Another paper altogether', 'the other paper is shown');
    });

    it('loading="manual" too, and waits', async () => {
      const from = endpoint();
      const element = subject.placeIn(box({ 'data-news-src': from.src, 'data-news-loading': 'manual' }));
      await pause(150);
      expect(await from.hits()).to.equal(0);
      element.load();
      expect(await settled(element)).to.equal('ready');
    });

    it('an address that comes after it has failed for want of one', async () => {
      const outer = box();
      const element = subject.placeIn(outer);
      const heard = listen(element);
      expect(await settled(element)).to.equal('error');
      outer.dataset.newsSrc = endpoint().src;
      await until(() => heard.loads.length === 1, 'it loads');
      expect(!!partOf(element, 'error')).to.equal(false);
    });
  });
}
