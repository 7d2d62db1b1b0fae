import { expect } from '@open-wc/testing';
import { fakeFeed, settled } from '../src/testing.js';
import { headlines, nothingThrown, partOf, pause, until } from './helpers/page.js';
import { all, related, rows, shown, stories, story, type Item } from './helpers/related.js';

describe('<related-articles>: its rows', () => {
  nothingThrown();

  describe('the rows', () => {
    it('are ten until the reader asks for all, and then focus is on the first new one', async () => {
      const element = await shown(51, { article: 'story-1', rank: 'none' });
      expect(rows(element)).to.equal(10);
      const button = partOf(element, 'more')!;
      expect(button.textContent.trim()).to.equal('Show all 50');
      expect(button.getAttribute('aria-expanded')).to.equal('false');
      button.click();
      await until(() => rows(element) === 50, 'all rows are shown');
      await until(() => element.shadowRoot!.activeElement, 'a row has focus');
      expect(element.shadowRoot!.activeElement!.textContent).to.equal(story(12));
      expect(headlines(element)).to.deep.equal(stories(2, 51));
      expect(partOf(element, 'more')).to.equal(null);
      await expect(element).to.be.accessible();
    });

    it('take focus themselves where the first new one has no link', async () => {
      const element = await shown(13, { article: 'story-1', rank: 'none' }, { url: undefined });
      partOf(element, 'more')!.click();
      await until(() => element.shadowRoot!.activeElement, 'a row has focus');
      expect(element.shadowRoot!.activeElement!.textContent).to.contain(story(12));
    });

    it('are counted by collapse: another number, never, and ten for what is no number', async () => {
      const element = await shown(20, { article: '', collapse: '4' });
      expect(rows(element)).to.equal(4);
      for (const [value, count] of [
        ['0', 20],
        ['', 10],
        ['many', 10],
        ['-3', 10],
        ['20', 20],
        ['1', 1],
      ] as const) {
        element.setAttribute('collapse', value);
        await element.updateComplete;
        expect(rows(element), `collapse="${value}"`).to.equal(count);
      }
    });

    it('have no button where nothing is held back', async () => {
      expect(partOf(await shown(11, { article: 'story-1' }), 'more')).to.equal(null);
      expect(partOf(await shown(12, { article: 'story-1' }), 'more')).not.to.equal(null);
    });

    it('are two lists, whose first three rows say more than a headline', async () => {
      const element = await shown(8, { article: 'story-1', rank: 'none' });
      const [near, tail] = all(element, 'ul');
      expect(near!.children.length).to.equal(3);
      expect(tail!.children.length).to.equal(4);
      expect(near!.getAttribute('role')).to.equal('list');
      expect(near!.textContent).to.contain('Country').and.to.contain('City desk');
      expect(tail!.textContent).not.to.contain('Country');
      expect(all(element, 'img').length).to.equal(0);
    });

    it('show of the first three what show asks for, and of all that somebody paid for it', async () => {
      const item: Item = { image: `${location.origin}/none.png`, _broadsheet: { kind: 'sponsored', section: 'City' } };
      const element = await shown(6, { article: 'story-1', show: 'image' }, item);
      expect(all(element, 'img').length).to.equal(3);
      for (const card of all(element, '[part~=card]')) expect(card.textContent).to.contain('Paid content');
      element.show = '';
      await element.updateComplete;
      expect(all(element, 'img').length).to.equal(0);
      for (const card of all(element, '[part~=card]')) expect(card.textContent).to.contain('Paid content');
    });

    it('are cut after two lines, or as clamp says, and whole to a screen reader and on focus', async () => {
      const long = 'A headline that goes on '.repeat(20).trim();
      const element = await shown(5, { article: 'story-1' }, { title: long });
      const line = (): number => {
        const [title] = all(element, '.cols [part~=headline]');
        return Math.round(title!.clientHeight / parseFloat(getComputedStyle(title!).lineHeight));
      };
      expect(line()).to.equal(2);
      expect(all(element, '.cols a')[0]!.textContent.trim()).to.equal(long);
      for (const [clamp, lines] of [
        ['1', 1],
        ['3', 3],
        ['4', 4],
        ['x', 2],
        ['', 2],
      ] as const) {
        element.setAttribute('clamp', clamp);
        await element.updateComplete;
        expect(line(), `clamp="${clamp}"`).to.equal(lines);
      }
      element.clamp = 0;
      await element.updateComplete;
      expect(line()).to.be.greaterThan(4);
    });

    it('report which of the shown articles was chosen', async () => {
      const element = await shown(12, { article: 'story-1', rank: 'none' });
      const chosen: [string, number][] = [];
      element.addEventListener('news-select', (event) => {
        event.preventDefault();
        chosen.push([event.article.id, event.index]);
      });
      all(element, '.near a')[1]!.click();
      all(element, '.cols a')[0]!.click();
      expect(chosen).to.deep.equal([
        ['story-3', 1],
        ['story-5', 3],
      ]);
    });

    it('keep their nodes when a refresh brings one more', async () => {
      const element = await shown(12, { article: 'none' });
      const before = all(element, '[part~=card]');
      element.data = fakeFeed(13);
      await settled(element);
      expect(all(element, '[part~=card]')).to.deep.equal(before);
    });
  });

  describe('a long list', () => {
    it('draws the first hundred rows, and the next when the reader comes near', async () => {
      const element = related({ src: '/endpoint/items?items=5000', collapse: '0', limit: '5000' });
      await settled(element);
      expect(element.articles.length).to.equal(5000);
      await until(() => rows(element) >= 100, 'the first hundred are drawn');
      const first = rows(element);
      expect(first).to.be.lessThan(1000);
      await pause(300);
      expect(rows(element), 'no more than the viewport asks for').to.be.lessThan(1000);
      const settledRows = rows(element);
      all(element, '.end')[0]!.scrollIntoView();
      await until(() => rows(element) > settledRows, 'more rows are drawn');
      const numbers = all(element, '[part~=card]').map((card) => Number(card.dataset.n));
      expect(numbers).to.deep.equal(numbers.map((_, i) => i));
      expect(new Set(headlines(element)).size).to.equal(numbers.length);
      scrollTo(0, 0);
    });

    it('has ten rows of five thousand articles before the reader asks for all', async () => {
      const element = related({ src: '/endpoint/items?items=5000', limit: '5000', article: 'item-7' });
      await settled(element);
      expect(rows(element)).to.equal(10);
      expect(partOf(element, 'more')!.textContent.trim()).to.equal('Show all 4,999');
    });

    it('can be skipped: the first thing in it leads to its end', async () => {
      const element = await shown(30, { article: 'story-1', collapse: '0' });
      const skip = element.shadowRoot!.querySelector<HTMLElement>('section')!.firstElementChild as HTMLElement;
      expect(skip.textContent.trim()).to.equal('Skip this list');
      expect(getComputedStyle(skip).clipPath).to.equal('inset(50%)');
      expect(getComputedStyle(skip).position).to.equal('absolute');
      skip.focus();
      // WebKit draws focus only in a window that is in front, which a test's is not.
      if (skip.matches(':focus')) {
        expect(getComputedStyle(skip).clipPath).to.equal('none');
        expect(skip.getBoundingClientRect().height).to.be.at.least(24);
      }
      const before = location.href;
      skip.click();
      const end = element.shadowRoot!.activeElement!;
      expect(location.href).to.equal(before);
      expect(
        all(element, 'a').every((link) => end.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_PRECEDING),
      ).to.equal(true);
    });

    it('needs no skipping at ten rows', async () => {
      expect(all(await shown(30, { article: 'story-1' }), '.skip').length).to.equal(0);
    });
  });
});
