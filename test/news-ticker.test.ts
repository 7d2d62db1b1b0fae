import { expect } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import '../src/define/news-ticker.js';
import type { NewsTickerElement } from '../src/elements/news-ticker.js';
import { fakeFeed, settled, type FakeItem } from '../src/testing.js';
import { all } from './helpers/full.js';
import { endpoint, quickNetwork, spoil } from './helpers/network.js';
import { box, nothingThrown, partOf, pause, placeIn, until, type Attributes } from './helpers/page.js';
import { seen, ticker, titles } from './helpers/ticker.js';

describe('<news-ticker>', () => {
  nothingThrown();
  quickNetwork();
  beforeEach(() => sessionStorage.clear());
  afterEach(() => sessionStorage.clear());

  describe('shows', () => {
    it('one headline of ten, with its time, and says which of them it is', async () => {
      const element = await ticker(12);
      expect(element.articles).to.have.length(10);
      expect(seen(element)).to.deep.equal([titles(1)]);
      expect(partOf(element, 'card')!.getAttribute('aria-label')).to.equal('1 of 10');
      expect(partOf(element, 'card')!.querySelector('time')!.textContent).not.to.equal('');
    });

    it('as many as limit says', async () => {
      expect((await ticker(12, { limit: '3' })).articles).to.have.length(3);
      expect((await ticker(12, { limit: '-3' })).articles).to.have.length(10);
    });

    it('the time of day of what is from today, and the day of what is older', async () => {
      const ago = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();
      const element = await ticker(2, { 'time-zone': 'UTC' }, (index) => ({ date_published: ago(index ? 80 : 2) }));
      const [today, older] = all(element, 'time').map((time) => time.textContent.trim());
      expect(today).to.match(/^\d\d:\d\d$/);
      expect(older).to.match(/ \d{4}$/);
    });

    it('the dot and its word only while a live article is shown, and that somebody has paid in any case', async () => {
      const kinds = ['news', 'live', 'sponsored'];
      const element = await ticker(3, { show: '' }, (index) => ({ _broadsheet: { kind: kinds[index] } }));
      const marker = (): string =>
        all(element, '.kick')
          .filter((one) => one.checkVisibility())
          .map((one) => one.textContent.trim())
          .join();
      expect(marker()).to.equal('');
      partOf(element, 'next')!.click();
      await element.updateComplete;
      expect(marker()).to.equal('Live');
      partOf(element, 'next')!.click();
      await element.updateComplete;
      expect(marker()).to.equal('Paid content');
    });

    it('a single one without controls', async () => {
      const element = await ticker(1);
      expect(!!partOf(element, 'controls')).to.equal(false);
      expect(partOf(element, 'card')!.hasAttribute('role')).to.equal(false);
      await expect(element).to.be.accessible();
    });
  });

  describe('is labelled', () => {
    const section = (element: Element): string =>
      element.shadowRoot!.querySelector('section')!.getAttribute('aria-label')!;

    it('with its own word, which is no heading', async () => {
      const element = await ticker(3);
      expect(partOf(element, 'label')!.textContent.trim()).to.equal('Latest');
      expect(partOf(element, 'label')!.hasAttribute('role')).to.equal(false);
      expect(section(element)).to.equal('Latest');
    });

    it('with the host’s words, at the level that it asks for', async () => {
      const element = await ticker(3, { heading: 'From the lake', level: '2' });
      expect(partOf(element, 'label')!.textContent.trim()).to.equal('From the lake');
      expect(partOf(element, 'label')!.getAttribute('aria-level')).to.equal('2');
      expect(section(element)).to.equal('From the lake');
    });

    it('with nothing that is seen where the heading is empty; the region keeps a name', async () => {
      const element = await ticker(3, { heading: '' });
      expect(!!partOf(element, 'label')).to.equal(false);
      expect(section(element)).to.equal('Latest');
    });
  });

  describe('by its buttons', () => {
    it('goes on and back, round both ends', async () => {
      const element = await ticker(3);
      const press = async (part: string): Promise<string | undefined> => {
        partOf(element, part)!.click();
        await element.updateComplete;
        return seen(element)[0];
      };
      expect(await press('previous')).to.equal(titles(3));
      expect(await press('next')).to.equal(titles(1));
      expect(await press('next')).to.equal(titles(2));
    });

    it('which have names, and are reached and pressed by the keyboard after the headline', async () => {
      const element = await ticker(3);
      element.shadowRoot!.querySelector('a')!.focus();
      const focused = (): string | undefined =>
        element.shadowRoot!.activeElement?.getAttribute('aria-label') ?? undefined;
      await sendKeys({ press: 'Tab' });
      // Safari passes over buttons unless its settings say otherwise.
      if (focused() === undefined) partOf(element, 'previous')!.focus();
      expect(focused()).to.equal('Previous headline');
      await sendKeys({ press: 'Enter' });
      await element.updateComplete;
      expect(seen(element)).to.deep.equal([titles(3)]);
      partOf(element, 'next')!.focus();
      expect(focused()).to.equal('Next headline');
      await sendKeys({ press: ' ' });
      await element.updateComplete;
      expect(seen(element)).to.deep.equal([titles(1)]);
      expect(focused(), 'the focus stays').to.equal('Next headline');
    });

    it('tells a screen reader what the reader has turned to', async () => {
      const element = await ticker(3);
      const said = (): string => element.shadowRoot!.querySelector('[aria-live=polite]')!.textContent.trim();
      expect(said()).to.equal('');
      partOf(element, 'next')!.click();
      await element.updateComplete;
      expect(said()).to.equal(titles(2));
    });

    it('in the page’s language and digits', async () => {
      const around = box({ lang: 'ar-EG', dir: 'rtl' });
      const element = placeIn(around, 'news-ticker', { loading: 'eager' }) as NewsTickerElement;
      element.data = fakeFeed(3);
      await settled(element);
      await until(() => partOf(element, 'label')!.textContent.trim() === 'آخر الأخبار', 'it speaks Arabic');
      expect(partOf(element, 'card')!.getAttribute('aria-label')).to.equal('١ من ٣');
      expect(partOf(element, 'next')!.getAttribute('aria-label')).to.equal('العنوان التالي');
      const [next, previous] = ['next', 'previous'].map((part) => partOf(element, part)!.getBoundingClientRect().left);
      expect(next).to.be.below(previous!);
    });
  });

  describe('never moves the page', () => {
    const long = 'A headline that is much longer than any line of a newspaper has ever been '.repeat(4);
    for (const width of [900, 420, 320, 240]) {
      it(`between a short headline, a long one and a live one, at ${width} pixels`, async () => {
        await executeServerCommand('news-viewport', { width: 1000, height: 700 });
        const title = (index: number): Partial<FakeItem> => ({
          title: index === 1 ? long : 'Short',
          _broadsheet: { kind: index === 2 ? 'live' : 'news' },
        });
        const around = box();
        around.style.inlineSize = `${width}px`;
        const element = placeIn(around, 'news-ticker', { loading: 'eager' }) as NewsTickerElement;
        element.data = fakeFeed(3, title);
        await settled(element);
        const boxes = (): string =>
          ['label', 'controls', 'root']
            .map((part) => partOf(element, part)!.getBoundingClientRect())
            .map(({ left, top, width, height }) => [left, top, width, height].map(Math.round).join(' '))
            .join(' / ');
        const before = boxes();
        for (let turn = 0; turn < 3; turn++) {
          element.turn();
          await element.updateComplete;
          expect(boxes()).to.equal(before);
          expect(element.scrollWidth).to.be.at.most(element.clientWidth);
        }
        element.turn();
        await element.updateComplete;
        const link = all(element, '.card:not([hidden]) a')[0]!;
        expect(link.textContent.trim(), 'the whole title is there').to.equal(long.trim());
      });
    }

    for (const [width, lang, words] of [
      [900, 'en', 'as of'],
      [320, 'en', 'as of'],
      [328, 'ar', 'آخر تحديث'],
      [296, 'ar', 'آخر تحديث'],
    ] as const) {
      it(`when its news could not be refreshed, at ${width} pixels in ${lang}`, async () => {
        const around = box({ lang, dir: lang === 'ar' ? 'rtl' : 'ltr' });
        around.style.inlineSize = `${width}px`;
        const heading = lang === 'ar' ? 'آخر الأخبار' : 'Latest';
        const element = placeIn(around, 'news-ticker', { loading: 'eager', src: endpoint().src, heading });
        await settled(element);
        const { height } = element.getBoundingClientRect();
        spoil('status=500');
        element.reload();
        await until(() => partOf(element, 'stale')?.textContent.includes(words), 'its age is shown');
        expect(element.getBoundingClientRect().height).to.equal(height);
        expect(partOf(element, 'stale')!.checkVisibility()).to.equal(true);
        const label = partOf(element, 'label')!;
        expect(label.checkVisibility(), 'the label, where there is room for it').to.equal(width > 400);
        expect(label.scrollWidth, 'the whole label').to.be.at.most(label.clientWidth + 1);
        expect(element.scrollWidth).to.be.at.most(element.clientWidth);
      });
    }

    it('from the boxes that hold its place to the headlines', async () => {
      for (const width of [900, 320]) {
        const around = box();
        around.style.inlineSize = `${width}px`;
        const src = endpoint('jsonfeed/town.json', { delay: 500 }).src;
        const element = placeIn(around, 'news-ticker', { loading: 'eager', src });
        await until(() => element.shadowRoot?.querySelector('.sk'), 'its place is held');
        const { height } = element.getBoundingClientRect();
        await settled(element);
        expect(element.getBoundingClientRect().height, `${width} pixels`).to.equal(height);
      }
    });

    it('and its targets are large enough, also with a very small host font', async () => {
      const around = box();
      around.style.fontSize = '10px';
      around.style.inlineSize = '600px';
      const element = placeIn(around, 'news-ticker', { loading: 'eager' });
      element.data = fakeFeed(3);
      await settled(element);
      for (const node of [...all(element, 'button'), partOf(element, 'card')!]) {
        const { width, height } = node.getBoundingClientRect();
        expect(Math.min(width, height), node.className).to.be.at.least(44);
      }
    });
  });

  describe('with a new edition', () => {
    const item = (id: string): FakeItem => ({ id, url: `https://paper.example/${id}`, title: id });
    const edition = (...ids: string[]): object => ({ ...fakeFeed(0), items: ids.map(item) });

    async function turnedTo(attributes: Attributes = {}): Promise<NewsTickerElement> {
      const element = await ticker(0, attributes);
      element.data = edition('one', 'two', 'three');
      await until(() => element.articles.length === 3, 'the articles are there');
      element.turn();
      await element.updateComplete;
      expect(seen(element)).to.deep.equal(['two']);
      return element;
    }

    it('keeps the headline that is being read, its node and the focus in it', async () => {
      const element = await turnedTo();
      const link = all(element, '.card:not([hidden]) a')[0]!;
      link.focus();
      element.data = edition('four', 'one', 'two', 'three');
      await until(() => element.articles.length === 4, 'the new edition is there');
      expect(seen(element)).to.deep.equal(['two']);
      expect(element.shadowRoot!.activeElement === link, 'the focus stays').to.equal(true);
      element.turn();
      await element.updateComplete;
      expect(seen(element)).to.deep.equal(['three']);
    });

    it('without that headline shows the one in its place', async () => {
      const element = await turnedTo();
      element.data = edition('one', 'three');
      await until(() => element.articles.length === 2, 'the new edition is there');
      expect(seen(element)).to.deep.equal(['three']);
      element.data = edition('one');
      await until(() => element.articles.length === 1, 'the last edition is there');
      expect(seen(element)).to.deep.equal(['one']);
    });
  });

  it('tells of an impression only for what has been shown for a second', async () => {
    const element = await ticker(3);
    const told: number[] = [];
    element.addEventListener('news-impression', ({ index }) => told.push(index));
    await until(() => told.length > 0, 'the first is told', 4000);
    partOf(element, 'next')!.click();
    await pause(300);
    partOf(element, 'next')!.click();
    await until(() => told.length > 1, 'the third is told', 4000);
    expect(told).to.deep.equal([0, 2]);
  });
});
