import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { fakeFeed, settled } from '../src/testing.js';
import { nothingThrown, pause, until } from './helpers/page.js';
import {
  atRest,
  closed,
  followed,
  inReader,
  isOpen,
  linkOf,
  opened,
  readerCode,
  readerOf,
  reading,
} from './helpers/reader.js';

describe('the reader', () => {
  nothingThrown();
  readerCode();
  const heard = followed();

  describe('opens', () => {
    for (const tag of ['news-headline', 'related-articles', 'news-ticker']) {
      it(`by a click on a link of <${tag}>, with the article under its own headline`, async () => {
        const element = await reading({}, { rank: 'none' }, tag);
        const title = linkOf(element).textContent.trim();
        linkOf(element).click();
        await until(() => isOpen(element), 'it is open');
        expect(inReader(element, '[part~=headline]').textContent.trim()).to.equal(title);
        expect(inReader(element, '.body').textContent).to.contain('The first paragraph of story 1.');
        const [event, ...others] = heard.selected;
        expect([event!.open, event!.article.id, others.length]).to.deep.equal(['reader', 'story-1', 0]);
        expect(heard.left).to.deep.equal([]);
      });
    }

    it('by Enter, by a data-news-open of an ancestor, and with the article that was chosen', async () => {
      const element = await reading({}, { rank: 'none', open: '' }, 'related-articles');
      element.removeAttribute('open');
      element.parentElement!.setAttribute('data-news-open', 'reader');
      await until(() => element.inherited.open === 'reader', 'it is inherited');
      linkOf(element, 2).focus();
      await sendKeys({ press: 'Enter' });
      await until(() => isOpen(element), 'it is open');
      expect(inReader(element, '[part~=headline]').textContent.trim()).to.equal('Headline of story 3');
      expect(heard.selected[0]!.index).to.equal(2);
    });

    it('by showReader(), with the first article, or with that of an id or an address', async () => {
      const element = await reading({}, { open: 'page' });
      const title = (): string => inReader(element, '[part~=headline]').textContent.trim();
      expect(await element.showReader()).to.equal(true);
      expect(title()).to.equal('Headline of story 1');
      expect(await element.showReader('story-3')).to.equal(true);
      expect(title()).to.equal('Headline of story 3');
      expect(await element.showReader('http://www.paper.example/story-2/#x')).to.equal(true);
      expect(title()).to.equal('Headline of story 2');
      expect(heard.selected).to.deep.equal([]);
    });

    it('not by showReader() for an article that is not there or has no body, or before there is news', async () => {
      const element = await reading({ content_html: undefined });
      expect(await element.showReader()).to.equal(false);
      expect(await element.showReader('nowhere')).to.equal(false);
      const waiting = document.createElement('news-headline');
      expect(await waiting.showReader()).to.equal(false);
      element.data = fakeFeed(1);
      await settled(element);
      element.remove();
      expect(await element.showReader()).to.equal(false);
      expect(readerOf(element) === null).to.equal(true);
    });

    it('and a body of plain text will do', async () => {
      const element = await opened({ content_html: undefined, content_text: 'Plain words.' });
      expect(inReader(element, '.body').textContent).to.contain('Plain words.');
    });
  });

  describe('leaves to the page', () => {
    const stays = async (element: Element): Promise<void> => {
      await pause(50);
      expect(readerOf(element) === null, 'no reader').to.equal(true);
    };

    it('an article whose feed carries no body', async () => {
      const element = await reading({ content_html: undefined });
      linkOf(element).click();
      expect(heard.selected.map(({ open }) => open)).to.deep.equal(['page']);
      expect(heard.left).to.deep.equal(['https://paper.example/story-1']);
      await stays(element);
    });

    for (const [how, type, init] of [
      ['a middle click', 'auxclick', { button: 1 }],
      ['a click with Ctrl', 'click', { ctrlKey: true }],
      ['a click with Meta', 'click', { metaKey: true }],
      ['a click with Shift', 'click', { shiftKey: true }],
      ['a click with Alt', 'click', { altKey: true }],
    ] as const) {
      it(how, async () => {
        const element = await reading();
        linkOf(element).dispatchEvent(
          new MouseEvent(type, { ...init, bubbles: true, composed: true, cancelable: true }),
        );
        expect(heard.selected.map(({ open }) => open)).to.deep.equal(['page']);
        expect(heard.left).to.deep.equal(['https://paper.example/story-1']);
        await stays(element);
      });
    }

    it('nothing where news-select is cancelled: neither opens', async () => {
      const element = await reading();
      element.addEventListener('news-select', (event) => event.preventDefault());
      linkOf(element).click();
      expect(heard.left).to.deep.equal([]);
      await stays(element);
    });
  });

  describe('closes', () => {
    const isBack = (element: Element): boolean => element.shadowRoot!.activeElement === linkOf(element);

    it('by its button, by Escape, and focus is on the link again', async () => {
      const element = await opened();
      expect(readerOf(element)!.activeElement!.id).to.equal('headline');
      inReader(element, '[part=close]').click();
      await closed(element);
      expect(isBack(element)).to.equal(true);
      linkOf(element).click();
      await until(() => isOpen(element), 'it is open again');
      await sendKeys({ press: 'Escape' });
      await closed(element);
      expect(isBack(element)).to.equal(true);
    });

    it('by a click beside it, but not by letting go beside it of what was pressed inside', async () => {
      const element = await opened();
      const { left, right, width } = inReader(element, 'dialog').getBoundingClientRect();
      // Below 48em it fills the viewport.
      if (width === innerWidth) return;
      await sendMouse({ type: 'move', position: [Math.round((left + right) / 2), 200] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [5, 200] });
      await sendMouse({ type: 'up' });
      await pause(50);
      expect(isOpen(element)).to.equal(true);
      await sendMouse({ type: 'click', position: [5, 200] });
      await closed(element);
      expect(isBack(element)).to.equal(true);
    });

    it('and focus is on what has taken the link’s place where that has gone', async () => {
      const element = await opened();
      linkOf(element).replaceWith(linkOf(element).cloneNode(true));
      inReader(element, '[part=close]').click();
      await closed(element);
      expect(isBack(element)).to.equal(true);
    });

    it('and focus is where it was when showReader() was called', async () => {
      const element = await reading();
      const button = document.createElement('button');
      element.after(button);
      button.focus();
      await element.showReader();
      await sendKeys({ press: 'Escape' });
      await closed(element);
      expect(document.activeElement === button).to.equal(true);
    });
  });

  it('is alone: another one closes it', async () => {
    const first = await opened();
    const second = await reading();
    expect(await second.showReader()).to.equal(true);
    expect([readerOf(first) === null, isOpen(second)]).to.deep.equal([true, true]);
  });

  it('is a modal dialog with a name, and accessible with all that can be done in it', async () => {
    const element = await opened({ language: 'ar', title: 'بحيرة' });
    inReader(element, '.tools button').click();
    const dialog = inReader<HTMLDialogElement>(element, 'dialog');
    expect(dialog.getAttribute('aria-labelledby')).to.equal('headline');
    await atRest(element);
    await expect(element).to.be.accessible();
    expect(getComputedStyle(inReader(element, 'article')).direction).to.equal('rtl');
  });

  it('keeps the keyboard: the bar, the article, and never the page behind', async () => {
    const element = await opened();
    const outside = document.createElement('button');
    element.after(outside);
    const press = async (key: string): Promise<string> => {
      await sendKeys({ press: key });
      expect(document.activeElement === outside).to.equal(false);
      const at = readerOf(element)!.activeElement;
      return at?.getAttribute('aria-label') ?? at?.textContent.trim() ?? '';
    };
    expect([await press('Tab'), await press('Tab'), await press('Tab')]).to.deep.equal([
      'Share',
      'Smaller text',
      'Larger text',
    ]);
    // From the last the browser's own bars may be next; the page never is.
    for (let i = 0; i < 4; i++) await press('Tab');
    inReader(element, '.bar a').focus();
    expect(await press('Tab')).to.equal('Close');
  });

  it('says by news-select that the original page is opened from it', async () => {
    const element = await opened({}, { utm: 'source=town' });
    heard.selected.length = 0;
    inReader(element, '.bar a').click();
    const [event] = heard.selected;
    expect([event!.article.id, event!.open, event!.index]).to.deep.equal(['story-1', 'page', 0]);
    expect(heard.left).to.deep.equal(['https://paper.example/story-1?utm_source=town']);
    element.addEventListener('news-select', (one) => one.preventDefault());
    inReader(element, '.bar a').click();
    expect(heard.left).to.have.length(1);
  });

  it('shows what a refresh brings, and keeps what a refresh no longer brings', async () => {
    const element = await opened();
    element.data = fakeFeed(2, { title: 'Another headline' });
    await settled(element);
    expect(inReader(element, '[part~=headline]').textContent.trim()).to.equal('Another headline');
    element.data = fakeFeed(2, (index) => ({ id: `other-${index}` }));
    await settled(element);
    expect(inReader(element, '[part~=headline]').textContent.trim()).to.equal('Another headline');
    await sendKeys({ press: 'Escape' });
    await closed(element);
  });
});
