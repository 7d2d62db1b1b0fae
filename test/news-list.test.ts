import { expect } from '@open-wc/testing';
import { styles } from '../src/elements/listing.styles.js';
import { fakeFeed, settled } from '../src/testing.js';
import { all } from './helpers/related.js';
import { list, listed } from './helpers/list.js';
import { quickNetwork } from './helpers/network.js';
import {
  type Attributes,
  box,
  headlines,
  nothingThrown,
  partOf,
  pause,
  skeletonOf,
  textOf,
  until,
} from './helpers/page.js';

const LAYOUTS = ['list', 'compact', 'numbered', 'grid', 'magazine', 'carousel'];
const picture = { image: `${location.origin}/none.png`, _broadsheet: { section: 'City', kind: 'news' } };
const left = (node: Element): number => Math.round(node.getBoundingClientRect().left);
const top = (node: Element): number => Math.round(node.getBoundingClientRect().top);

describe('<news-list>', () => {
  nothingThrown();
  quickNetwork();

  describe('shows', () => {
    it('ten articles of a feed in its order, or as many as limit says', async () => {
      const element = await listed(30);
      expect(headlines(element).length).to.equal(10);
      expect(headlines(element)[9]).to.equal('Headline of story 10');
      element.limit = 12;
      await element.updateComplete;
      expect(headlines(element).length).to.equal(12);
      for (const value of ['-1', '', 'many']) {
        element.setAttribute('limit', value);
        await element.updateComplete;
        expect(headlines(element).length, `limit="${value}"`).to.equal(10);
      }
    });

    it('all articles where the page is about one of them', async () => {
      const outer = box({ 'data-news-article': 'story-2' });
      const element = list({}, outer);
      element.data = fakeFeed(3);
      await settled(element);
      expect(headlines(element).length).to.equal(3);
    });

    it('a heading of its own, another, or none, and cards one level below it', async () => {
      const element = await listed(2);
      const levels = (): string[] => all(element, '[role=heading]').map((one) => one.ariaLevel ?? '');
      expect(partOf(element, 'heading')!.textContent.trim()).to.equal('Latest');
      expect(levels()).to.deep.equal(['2', '3', '3']);
      element.heading = 'As it happens';
      element.level = 4;
      await element.updateComplete;
      expect(partOf(element, 'heading')!.textContent.trim()).to.equal('As it happens');
      expect(all(element, 'section')[0]!.getAttribute('aria-label')).to.equal('As it happens');
      expect(levels()).to.deep.equal(['4', '5', '5']);
      element.heading = '';
      await element.updateComplete;
      expect(!!partOf(element, 'head')).to.equal(false);
      expect(levels()).to.deep.equal(['4', '4']);
    });
  });

  for (const layout of LAYOUTS) {
    describe(`layout="${layout}"`, () => {
      it('is an accessible list of cards at every width, and nothing sticks out', async () => {
        for (const width of ['240px', '320px', '700px', '1000px']) {
          const element = await listed(9, { layout }, picture, width);
          expect(all(element, 'ul').length).to.equal(1);
          expect(all(element, 'ul > li > .card').length).to.equal(9);
          expect(element.scrollWidth, width).to.be.at.most(element.clientWidth + 1);
          await expect(element).to.be.accessible();
        }
      });

      it('says of paid content that it is paid, and of one article as well as of many', async () => {
        const element = await listed(1, { layout, show: '' }, { _broadsheet: { kind: 'sponsored' } });
        expect(textOf(element)).to.contain('Paid content');
        expect(headlines(element).length).to.equal(1);
      });

      it('holds its room while it loads', async () => {
        const element = list({ layout, src: '/endpoint/jsonfeed/town.json?delay=400&key=room', limit: '6' });
        await until(() => skeletonOf(element), 'there is a skeleton');
        expect(all(element, 'ul[aria-hidden] > li').length).to.equal(6);
        // Not all of these articles have pictures.
        const room = element.getBoundingClientRect().height;
        await expect(element).to.be.accessible();
        await settled(element);
        const { height } = element.getBoundingClientRect();
        expect(room / height, `${room} px for ${height} px`).to.be.within(0.5, 2);
        expect(skeletonOf(element) === null).to.equal(true);
      });
    });
  }

  describe('compact', () => {
    it('has a column of times: hours within a day, then the day, then the date', async () => {
      const now = Date.now();
      const at = (hours: number): string => new Date(now - hours * 3_600_000).toISOString();
      const element = await listed(3, { layout: 'compact', 'time-zone': 'UTC' }, (index) => ({
        date_published: at([1, 50, 500][index]!),
      }));
      const [hours, day, date] = all(element, 'time').map((one) => one.textContent.trim());
      expect(hours).to.match(/^\d\d:\d\d$/);
      expect(day).to.match(/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)$/);
      expect(date).to.match(/^\d{1,2} [A-Z][a-z]{2,3}$/);
      expect(all(element, 'time')[0]!.getAttribute('datetime')).to.equal(at(1));
    });

    it('keeps the column where an article has no time, and has none where times are not shown', async () => {
      const element = await listed(2, { layout: 'compact' }, (index) => (index ? { date_published: undefined } : {}));
      const [one, other] = all(element, '[part~=headline]');
      expect(left(one!)).to.equal(left(other!));
      element.show = '';
      await element.updateComplete;
      expect(left(all(element, '[part~=headline]')[0]!)).to.equal(left(element));
    });
  });

  it('tells English times in their own order where the page runs the other way, from the row’s own start', async () => {
    const element = list({ show: 'byline time' }, box({ lang: 'he', dir: 'rtl' }));
    const date_published = new Date(Date.now() - 48.5 * 60_000).toISOString();
    element.data = fakeFeed(1, { title: 'הנמל נפתח', language: 'he', authors: [], date_published });
    await until(() => all(element, 'time')[0]?.textContent === '48 minutes ago', 'the time is told');
    const words = all(element, 'time')[0]!.firstChild!.nextSibling!;
    const edges = ([from, to]: [number, number]): DOMRect => {
      const range = document.createRange();
      range.setStart(words, from);
      range.setEnd(words, to);
      return range.getBoundingClientRect();
    };
    const [number, last] = [edges([0, 2]), edges([11, 14])];
    expect(number.right).to.be.below(last.left);
    expect(last.right).to.be.closeTo(partOf(element, 'meta')!.getBoundingClientRect().right, 1);
  });

  describe('numbered', () => {
    it('counts from one, down one column and then the next', async () => {
      const element = await listed(6, { layout: 'numbered' }, undefined, '800px');
      const numbers = all(element, '.no');
      expect(numbers.map((one) => one.textContent.trim())).to.deep.equal(['1', '2', '3', '4', '5', '6']);
      expect(left(numbers[2]!)).to.equal(left(numbers[0]!));
      expect(left(numbers[3]!)).to.be.above(left(numbers[0]!));
      expect(top(numbers[3]!)).to.equal(top(numbers[0]!));
      expect(all(element, 'time').length).to.equal(0);
    });

    it('counts in the digits of the page', async () => {
      const element = list({ layout: 'numbered' }, box({ lang: 'ar-EG', dir: 'rtl' }));
      element.data = fakeFeed(3);
      await settled(element);
      await until(() => all(element, '.no')[1]?.textContent.trim() === '٢', 'the second is ٢');
    });

    it('keeps its numerals at one edge, whichever way a headline runs', async () => {
      const element = await listed(
        2,
        { layout: 'numbered' },
        (index) => (index ? { language: 'ar', title: 'خبر' } : {}),
        '300px',
      );
      const [one, other] = all(element, '.no');
      expect(left(one!)).to.equal(left(other!));
    });
  });

  describe('magazine', () => {
    it('has one lead, two cards with pictures, and words', async () => {
      const element = await listed(7, { layout: 'magazine' }, picture, '1000px');
      expect(all(element, 'img').length).to.equal(3);
      expect(all(element, '.sf').length).to.equal(3);
      const [lead, second, third, fourth] = all(element, 'li');
      expect(lead!.getBoundingClientRect().width).to.be.above(second!.getBoundingClientRect().width * 2);
      expect(top(second!)).to.equal(top(lead!));
      expect(top(third!)).to.equal(top(lead!));
      expect(top(fourth!)).to.be.above(top(second!));
    });

    for (const count of [1, 2, 3, 5, 6, 7, 8, 9, 12]) {
      it(`of ${count} leaves no hole at the end of its last row`, async () => {
        const element = await listed(count, { layout: 'magazine', limit: '20', show: '' }, undefined, '1000px');
        const rows = all(element, 'li');
        const last = rows.at(-1)!;
        if (count < 5) return expect(rows.length).to.equal(count);
        const edge = (node: Element): number => Math.round(node.getBoundingClientRect().right);
        return expect(edge(last)).to.be.closeTo(edge(element), 1);
      });
    }
  });

  describe('a headline', () => {
    const long = 'A headline that goes on '.repeat(20).trim();
    const lines = (element: Element): number => {
      const [title] = all(element, '[part~=headline]');
      return Math.round(title!.clientHeight / parseFloat(getComputedStyle(title!).lineHeight));
    };

    it('is cut after as many lines as its layout has room for, or as clamp says, and whole to a screen reader', async () => {
      for (const [layout, count] of [
        ['list', 2],
        ['compact', 2],
        ['numbered', 3],
        ['carousel', 4],
      ] as const) {
        const element = await listed(2, { layout }, { title: long });
        expect(lines(element), layout).to.equal(count);
        expect(all(element, '[part~=headline] a')[0]!.textContent.trim()).to.equal(long);
        element.clamp = 1;
        await element.updateComplete;
        expect(lines(element), `${layout} clamp="1"`).to.equal(1);
        element.clamp = 0;
        await element.updateComplete;
        expect(lines(element), `${layout} clamp="0"`).to.be.above(4);
      }
    });

    it('of a grid or a magazine is cut after four lines', async () => {
      for (const layout of ['grid', 'magazine'])
        expect(lines(await listed(2, { layout }, { title: long }))).to.equal(4);
    });

    it('keeps the room of its lines, however short it is and whatever else is missing', async () => {
      const height = async (title: string, more: object): Promise<number> => {
        const element = await listed(2, { show: 'byline time' }, { title, ...more });
        return all(element, 'li')[1]!.getBoundingClientRect().height;
      };
      const full = await height(long, {});
      const bare = { authors: undefined, date_published: undefined };
      expect(await height('Rain', bare)).to.be.closeTo(full, 2);
      const free = await listed(2, { show: 'byline time', clamp: '0' }, { title: 'Rain', ...bare });
      expect(all(free, 'li')[1]!.getBoundingClientRect().height).to.be.below(full - 10);
    });
  });

  describe('a long list', () => {
    it('draws the first hundred rows, and the next when the reader comes near', async () => {
      const element = list({ src: '/endpoint/items?items=5000', limit: '5000', show: '' });
      await settled(element);
      const rows = (): number => all(element, '[part~=card]').length;
      expect(element.articles.length).to.equal(5000);
      await pause(400);
      const first = rows();
      expect(first).to.be.within(100, 999);
      all(element, '.end')[0]!.scrollIntoView();
      await until(() => rows() > first, 'more rows are drawn');
      scrollTo(0, 0);
    });

    it('can be skipped', async () => {
      const element = await listed(20, { limit: '20' });
      const [skip] = all(element, '.skip');
      skip!.click();
      const end = element.shadowRoot!.activeElement!;
      expect(
        all(element, 'a').every((a) => end.compareDocumentPosition(a) & Node.DOCUMENT_POSITION_PRECEDING),
      ).to.equal(true);
      expect(all(await listed(10), '.skip').length).to.equal(0);
    });
  });

  it('asks for the code of what changes only where an attribute wants it', async () => {
    const has = (element: Element): boolean => element.shadowRoot!.adoptedStyleSheets.includes(styles.styleSheet);
    expect(has(await listed(30))).to.equal(false);
    for (const attributes of [
      { more: '' },
      { filters: 'section' },
      { refresh: '60' },
      { layout: 'carousel' },
    ] as Attributes[])
      expect(has(await listed(30, attributes)), JSON.stringify(attributes)).to.equal(true);
  });
});
