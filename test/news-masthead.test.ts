import { expect } from '@open-wc/testing';
import '../src/define/news-masthead.js';
import { fakeFeed, settled } from '../src/testing.js';
import { endpoint, quickNetwork } from './helpers/network.js';
import { box, isSeen, nothingThrown, paragraph, partOf, pause, place, placeIn, until } from './helpers/page.js';
import { dated, masthead, paper } from './helpers/masthead.js';

describe('<news-masthead>', () => {
  nothingThrown();
  quickNetwork();

  describe('is named', () => {
    it('by the feed, and leads to its home', async () => {
      const element = await masthead();
      expect(partOf(element, 'name')!.querySelector('.name')!.textContent).to.equal('The Paper');
      expect(partOf(element, 'name')!.querySelector('a')!.href).to.equal('https://paper.example/');
      expect(partOf(element, 'tagline')!.textContent).to.equal('The lake and the line');
    });

    it('by its attributes before the feed', async () => {
      const element = await masthead({ name: 'The Lake', tagline: 'Every morning', home: '/front' });
      expect(partOf(element, 'name')!.querySelector('.name')!.textContent).to.equal('The Lake');
      expect(partOf(element, 'name')!.querySelector('a')!.href).to.equal(`${location.origin}/front`);
      expect(partOf(element, 'tagline')!.textContent).to.equal('Every morning');
    });

    it('as a heading of level 1, of another, or of none', async () => {
      const element = await masthead();
      const level = async (value?: number): Promise<string | null> => {
        element.level = value;
        await element.updateComplete;
        return partOf(element, 'name')!.getAttribute('role') && partOf(element, 'name')!.getAttribute('aria-level');
      };
      expect(await level()).to.equal('1');
      expect(await level(3)).to.equal('3');
      expect(await level(9)).to.equal('6');
      expect(await level(0)).to.equal(null);
      expect(await level(NaN)).to.equal('1');
    });

    it('by nothing: the host’s words stay, and there is no heading', async () => {
      const words = paragraph();
      const element = place('news-masthead', { loading: 'eager', tagline: 'Every morning' }, words);
      expect(await settled(element)).to.equal('ready');
      expect(isSeen(words)).to.equal(true);
      expect(!!element.shadowRoot!.querySelector('[role=heading], [part=folio]')).to.equal(false);
      const bare = place('news-masthead', { loading: 'eager' });
      await settled(bare);
      expect(bare.getBoundingClientRect().height).to.equal(0);
      await expect(bare).to.be.accessible();
    });

    it('by nothing yet: a skeleton of its height, or the host’s words', async () => {
      const { src } = endpoint('jsonfeed/town.json', { delay: 700 });
      const words = paragraph();
      const [bare, worded] = [place('news-masthead', { src }), place('news-masthead', { src }, words)];
      await until(() => bare.shadowRoot?.querySelector('[aria-hidden] .sk'), 'the skeleton is drawn');
      expect(!!bare.shadowRoot!.querySelector('[role=heading]')).to.equal(false);
      const before = bare.getBoundingClientRect().height;
      expect(isSeen(words)).to.equal(true);
      expect(!!worded.shadowRoot?.querySelector('.sk')).to.equal(false);
      await settled(bare);
      await settled(worded);
      expect(bare.getBoundingClientRect().height).to.be.closeTo(before, 1);
      expect(isSeen(words)).to.equal(false);
    });

    it('in the language of the feed, where the name is the feed’s', async () => {
      const language = async (name?: string): Promise<string | null> => {
        const element = await masthead(name ? { name } : {}, { language: 'de' });
        return partOf(element, 'name')!.querySelector('.name')!.getAttribute('lang');
      };
      expect(await language()).to.equal('de');
      expect(await language('The Lake')).to.equal(null);
    });
  });

  describe('its link', () => {
    it('is one like any other: no news-select', async () => {
      const element = await masthead();
      let selected = 0;
      element.addEventListener('news-select', () => selected++);
      const stay = (event: Event): void => event.preventDefault();
      addEventListener('click', stay);
      partOf(element, 'name')!.querySelector('a')!.click();
      removeEventListener('click', stay);
      expect(selected).to.equal(0);
    });

    for (const home of ['', 'javascript:alert(1)', 'java\tscript:alert(1)', 'data:text/html,x', '#top'])
      it(`is none where home=${JSON.stringify(home)}`, async () => {
        const element = await masthead({ home });
        expect(!!element.shadowRoot!.querySelector('a')).to.equal(false);
        expect(partOf(element, 'name')!.querySelector('.name')!.textContent).to.equal('The Paper');
      });
  });

  describe('a logo', () => {
    const picture = (): HTMLImageElement => {
      const made = document.createElement('img');
      made.slot = 'logo';
      made.alt = '';
      made.src = '/fixtures/jsonfeed/picture.png';
      made.width = 900;
      made.height = 300;
      return made;
    };

    it('takes the place of the name that is seen, not of the one that is heard', async () => {
      const element = await masthead();
      const name = partOf(element, 'name')!;
      const logo = picture();
      element.append(logo);
      await pause(50);
      expect(isSeen(logo)).to.equal(true);
      expect(isSeen(name.querySelector('.name')!)).to.equal(false);
      expect(name.querySelector('a > .vh')!.textContent).to.equal('The Paper');
      await expect(element).to.be.accessible();
      logo.remove();
      expect(isSeen(name.querySelector('.name')!)).to.equal(true);
    });

    it('is at most 3em high, whatever the page says of its pictures', async () => {
      const hostile = document.createElement('style');
      hostile.textContent = '* { all: unset } img { height: 400px; max-height: none }';
      const element = await masthead();
      const logo = picture();
      element.append(logo);
      document.head.append(hostile);
      const limit = 3 * parseFloat(getComputedStyle(partOf(element, 'root')!).fontSize);
      const { height } = logo.getBoundingClientRect();
      hostile.remove();
      expect(height).to.be.within(1, limit + 0.5);
      expect(logo.getBoundingClientRect().height).to.be.at.most(limit + 0.5);
    });

    it('is no word of the host’s: without a name it does not show', async () => {
      const logo = picture();
      const element = place('news-masthead', { loading: 'eager' }, logo);
      await settled(element);
      expect(isSeen(logo)).to.equal(false);
    });
  });

  describe('its folio', () => {
    const across = async (width: number, attributes = {}): Promise<DOMRect[]> => {
      const around = box();
      around.style.inlineSize = `${width}px`;
      const element = placeIn(around, 'news-masthead', { loading: 'eager', ...attributes });
      element.data = paper();
      await dated(element);
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
      return ['date', 'tagline', 'root'].map((part) => partOf(element, part)!.getBoundingClientRect());
    };

    it('has the date at the start and the tagline at the end', async () => {
      const [date, tagline, root] = await across(600);
      expect(date!.left).to.be.closeTo(root!.left, 1);
      expect(tagline!.right).to.be.closeTo(root!.right, 1);
      expect(date!.top).to.be.closeTo(tagline!.top, 2);
    });

    it('has two lines where it is narrow', async () => {
      const [date, tagline] = await across(320);
      expect(tagline!.top).to.be.at.least(date!.bottom - 1);
      expect(tagline!.left).to.equal(date!.left);
    });

    it('leaves out what is not there, and keeps its heavy rule', async () => {
      const element = await masthead({ tagline: '', date: 'none' });
      expect(!!partOf(element, 'tagline')).to.equal(false);
      expect(!!partOf(element, 'date')).to.equal(false);
      expect(getComputedStyle(partOf(element, 'folio')!).borderBottomWidth).to.equal('3px');
      expect(getComputedStyle(partOf(element, 'folio')!).borderTopWidth).to.equal('0px');
    });

    for (const layout of ['centre', 'center', 'start', 'pyramid'])
      it(`layout="${layout}" ${layout.startsWith('cent') ? 'centres' : 'does not centre'} the name`, async () => {
        const around = box();
        around.style.inlineSize = '760px';
        const element = placeIn(around, 'news-masthead', { loading: 'eager', layout, name: 'The Lake', home: '/' });
        await settled(element);
        const link = element.shadowRoot!.querySelector('a')!.getBoundingClientRect();
        const root = partOf(element, 'root')!.getBoundingClientRect();
        const [before, after] = [link.left - root.left, root.right - link.right];
        if (layout.startsWith('cent')) expect(before).to.be.closeTo(after, 1).and.above(20);
        else expect(before).to.be.closeTo(0, 1);
      });
  });

  describe('bears', () => {
    it('markup, a program for a home, and fields of the wrong type', async () => {
      const element = await masthead(
        {},
        { title: '<img src=x onerror=alert(1)>', home_page_url: 'javascript:alert(1)' },
      );
      expect(partOf(element, 'name')!.querySelector('.name')!.textContent).to.equal('<img src=x onerror=alert(1)>');
      expect(!!element.shadowRoot!.querySelector('img, a')).to.equal(false);
      const wrong = await masthead({}, { title: { en: 'The Paper' }, description: 7, home_page_url: [] });
      expect(!!wrong.shadowRoot!.querySelector('[role=heading]')).to.equal(false);
    });

    it('a name and a tagline that never end', async () => {
      const around = box();
      around.style.inlineSize = '240px';
      const long = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(9);
      for (const layout of ['start', 'centre']) {
        const attributes = { loading: 'eager', layout, name: long, tagline: long, home: '/' };
        const element = placeIn(around, 'news-masthead', attributes);
        await settled(element);
        expect(element.scrollWidth).to.be.at.most(element.clientWidth);
      }
    });
  });

  it('takes a document as it takes a feed, and counts no article as shown', async () => {
    const element = place('news-masthead', { loading: 'eager' });
    const counts: number[] = [];
    element.addEventListener('news-load', ({ count }) => counts.push(count));
    element.data = fakeFeed(4);
    await until(() => counts.length, 'it loads');
    expect(counts).to.deep.equal([0]);
    expect(element.articles).to.deep.equal([]);
  });
});
