import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { RelatedArticlesElement } from '../src/elements/related-articles.js';
import { fakeFeed, settled } from '../src/testing.js';
import { endpoint, quickNetwork, spoil } from './helpers/network.js';
import { box, headlines, nothingThrown, paragraph, partOf, pause, placeIn, until } from './helpers/page.js';
import { all, related, shown } from './helpers/related.js';

describe('<related-articles>', () => {
  nothingThrown();

  describe('the heading', () => {
    const levels = (element: Element): string[] =>
      all(element, '[role=heading]').map((one) => one.getAttribute('aria-level')!);
    const name = (element: Element): string =>
      element.shadowRoot!.querySelector('section')!.getAttribute('aria-label')!;

    it('has words of its own and level 2, and the cards one more', async () => {
      const element = await shown(5, { article: 'story-1' });
      expect(partOf(element, 'heading')!.textContent.trim()).to.equal('More on this story');
      expect(name(element)).to.equal('More on this story');
      expect(levels(element)).to.deep.equal(['2', '3', '3', '3', '3']);
    });

    it('takes the host’s words and level, and there is no level above six', async () => {
      const element = await shown(3, { article: 'story-1', heading: 'From the lake', level: '6' });
      expect(partOf(element, 'heading')!.textContent.trim()).to.equal('From the lake');
      expect(name(element)).to.equal('From the lake');
      expect(levels(element)).to.deep.equal(['6', '6', '6']);
      element.level = 0;
      await element.updateComplete;
      expect(levels(element)).to.deep.equal([]);
    });

    it('is left out when it is empty: the cards take its level, and the region keeps a name', async () => {
      const element = await shown(3, { article: 'story-1', heading: '', level: '4' });
      expect(partOf(element, 'head')).to.equal(null);
      expect(levels(element)).to.deep.equal(['4', '4']);
      expect(name(element)).to.equal('More on this story');
    });

    describe('over news that could not be refreshed', () => {
      quickNetwork();
      it('ends with its age, and so does a list that has no heading', async () => {
        const element = related({ src: endpoint('items', { items: 3 }).src });
        await settled(element);
        expect(partOf(element, 'stale')).to.equal(null);
        spoil('status=503');
        element.reload();
        await until(() => element.state === 'stale', 'the refresh has failed');
        await until(() => partOf(element, 'stale'), 'the age is shown');
        expect(partOf(element, 'head')!.lastElementChild).to.equal(partOf(element, 'stale'));
        element.heading = '';
        await element.updateComplete;
        expect(partOf(element, 'head')).to.equal(null);
        expect(partOf(element, 'stale')).not.to.equal(null);
        expect(headlines(element).length).to.equal(3);
      });
    });
  });

  describe('without articles', () => {
    it('takes no space and has no heading', async () => {
      const element = await shown(1, { article: 'story-1' });
      expect(element.state).to.equal('empty');
      expect(element.getBoundingClientRect().height).to.equal(0);
      expect(partOf(element, 'root')!.getBoundingClientRect().height).to.equal(0);
      expect(partOf(element, 'head')).to.equal(null);
      await expect(element).to.be.accessible();
    });

    it('leaves the host’s words alone, without a heading of ours', async () => {
      const words = paragraph();
      const element = related({}, words);
      element.data = fakeFeed(0);
      await settled(element);
      expect(words.checkVisibility()).to.equal(true);
      expect(partOf(element, 'head')).to.equal(null);
    });

    it('draws a skeleton while it loads, under the host’s heading or the bar of one', async () => {
      const element = related({ src: '/endpoint/items?items=3&delay=600' });
      await until(
        () => element.state === 'loading' && element.shadowRoot?.querySelector('.near'),
        'the skeleton is drawn',
      );
      expect(all(element, '[role=heading]').length).to.equal(0);
      expect(all(element, '[aria-hidden=true] > li').length).to.equal(10);
      await expect(element).to.be.accessible();
      element.heading = 'From the lake';
      element.collapse = 2;
      await element.updateComplete;
      expect(partOf(element, 'heading')!.textContent.trim()).to.equal('From the lake');
      expect(all(element, '[aria-hidden=true] > li').length).to.equal(2);
      await settled(element);
    });
  });

  describe('its columns', () => {
    for (const [width, near, tail] of [
      [320, 1, 1],
      [700, 2, 2],
      [1000, 3, 3],
    ] as const) {
      it(`are ${near} at ${width} pixels, and the tail reads downwards`, async () => {
        await executeServerCommand('news-viewport', { width: 1100, height: 800 });
        const element = await shown(31, { article: 'story-1', rank: 'none', collapse: '0' });
        element.parentElement!.style.width = `${width}px`;
        await pause(50);
        const across = (selector: string): number =>
          new Set(all(element, selector).map((row) => Math.round(row.getBoundingClientRect().left))).size;
        expect(across('.near > li')).to.equal(near);
        expect(across('.cols > li')).to.equal(tail);
        const [first, second] = all(element, '.cols > li').map((row) => row.getBoundingClientRect());
        expect(Math.round(second!.left)).to.equal(Math.round(first!.left));
        expect(second!.top).to.be.greaterThan(first!.top);
        expect(element.scrollWidth).to.be.at.most(element.clientWidth);
      });
    }

    it('begin at the right on a page that reads from right to left', async () => {
      const around = box({ dir: 'rtl', lang: 'ar' });
      around.style.width = '1000px';
      const element = placeIn(around, 'related-articles', {
        loading: 'eager',
        article: 'story-1',
      }) as RelatedArticlesElement;
      element.data = fakeFeed(20);
      await settled(element);
      const [first, second] = all(element, '.near > li').map((row) => row.getBoundingClientRect());
      expect(first!.left).to.be.greaterThan(second!.left);
      expect(all(element, '.cols > li').at(-1)!.getBoundingClientRect().left).to.be.lessThan(second!.left);
    });
  });

  it('passes the checks of accessibility with news, in each size of list', async () => {
    for (const count of [2, 4, 12]) await expect(await shown(count, { article: 'story-1' })).to.be.accessible();
    await expect(await shown(30, { article: 'story-1', collapse: '0' })).to.be.accessible();
  });
});
