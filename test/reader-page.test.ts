import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { NewsElement } from '../src/elements/news-element.js';
import { nothingThrown, pause, until } from './helpers/page.js';
import { closed, followed, inReader, isOpen, linkOf, opened, readerCode, readerOf, reading } from './helpers/reader.js';

describe('the reader and the page around it', () => {
  nothingThrown();
  readerCode();
  followed();
  const { documentElement: root, body } = document;
  const overflow = (one: Element): string => getComputedStyle(one).overflowY;
  const close = async (element: Element): Promise<void> => {
    await sendKeys({ press: 'Escape' });
    await closed(element);
  };

  describe('scrolling', () => {
    const tall = (): HTMLElement => {
      const made = document.createElement('div');
      made.style.blockSize = '4000px';
      body.append(made);
      return made;
    };
    let room: HTMLElement;
    beforeEach(() => (room = tall()));
    afterEach(() => {
      room.remove();
      root.removeAttribute('style');
      body.removeAttribute('style');
    });

    it('is held where it is, as wide as it is, and let go', async () => {
      const element = await reading();
      scrollTo(0, 300);
      const before = [scrollY, root.clientWidth, body.getBoundingClientRect().width];
      await element.showReader();
      expect(overflow(root)).to.equal('hidden');
      expect([scrollY, root.clientWidth, body.getBoundingClientRect().width]).to.deep.equal(before);
      await close(element);
      expect([root.getAttribute('style'), body.getAttribute('style')]).to.deep.equal([null, null]);
      expect(scrollY).to.equal(300);
    });

    it('is held on the root where the page set it there, and what the page had written stays', async () => {
      root.style.cssText = 'overflow-y: scroll !important; color: green';
      const element = await opened();
      expect(overflow(root)).to.equal('hidden');
      await close(element);
      expect(overflow(root)).to.equal('scroll');
      expect(root.style.getPropertyPriority('overflow-y')).to.equal('important');
      expect(root.style.color).to.equal('green');
    });

    it('stays as the page has set it in the meantime', async () => {
      const element = await opened();
      root.style.setProperty('overflow-y', 'clip', 'important');
      await close(element);
      expect(root.style.overflowY).to.equal('clip');
    });

    it('keeps a sticky header where it is, on a page whose body hides what is too wide', async () => {
      body.style.overflowX = 'hidden';
      const header = document.createElement('header');
      header.style.cssText = 'position: sticky; top: 0';
      header.textContent = 'Header';
      body.prepend(header);
      const element = await reading();
      scrollTo(0, 300);
      await element.showReader();
      expect(header.getBoundingClientRect().top).to.equal(0);
      expect(scrollY).to.equal(300);
      await close(element);
      header.remove();
    });
  });

  describe('that takes its element away', () => {
    const free = (): unknown => [isFree(), document.activeElement === body];
    const isFree = (): boolean => body.style.overflowY === '' && root.style.overflowY === '';

    it('is let go: it scrolls, its buttons answer, nothing is thrown', async () => {
      const element = await opened();
      element.remove();
      expect(free()).to.deep.equal([true, true]);
      expect(readerOf(element) === null).to.equal(true);
      await pause(20);
      const other = await reading();
      expect(await other.showReader()).to.equal(true);
      other.parentElement!.replaceChildren();
      expect(isFree()).to.equal(true);
    });

    it('gives the focus back to a button of its own that opened it', async () => {
      const element = await reading();
      const button = document.createElement('button');
      element.after(button);
      button.focus();
      await element.showReader();
      element.remove();
      expect(document.activeElement === button).to.equal(true);
    });

    it('and puts it elsewhere: the link has the focus there', async () => {
      const element = await opened();
      const place = document.createElement('div');
      element.after(place);
      place.append(element);
      await until(() => element.shadowRoot!.activeElement === linkOf(element), 'the link has focus');
      expect([isFree(), readerOf(element) === null]).to.deep.equal([true, true]);
    });

    it('while its code is still coming, opens nothing and leaves nothing', async () => {
      const element = await reading();
      linkOf(element).click();
      element.remove();
      await pause(50);
      expect([isFree(), readerOf(element) === null]).to.deep.equal([true, true]);
    });

    it('or only hides it: nobody is locked out by a dialog that is not seen', async () => {
      const element = await opened();
      element.style.display = 'none';
      await closed(element);
      expect(isFree()).to.equal(true);
    });
  });

  it('is not touched by what its ancestors clip, move and fade', async () => {
    const element = await reading();
    element.parentElement!.style.cssText =
      'overflow: hidden; block-size: 10px; inline-size: 200px; transform: rotate(9deg) scale(.5); opacity: .5; contain: paint; filter: blur(2px); visibility: hidden; user-select: none; text-transform: uppercase';
    await element.showReader();
    const dialog = inReader(element, 'dialog');
    const { width, height } = dialog.getBoundingClientRect();
    expect([width, height].every((one) => one > 250)).to.equal(true);
    expect(dialog.checkVisibility({ visibilityProperty: true })).to.equal(true);
    expect(getComputedStyle(inReader(element, '[part~=headline]')).textTransform).to.equal('none');
    await close(element);
  });

  describe('its history', () => {
    const marked = (): boolean => 'broadsheetReader' in ((history.state ?? {}) as object);
    const popped: string[] = [];
    const note = ({ type }: Event): unknown => popped.push(`${type} ${location.href} ${JSON.stringify(history.state)}`);
    beforeEach(() => {
      popped.length = 0;
      history.replaceState({ page: 7 }, '');
      addEventListener('popstate', note);
      addEventListener('hashchange', note);
    });
    afterEach(() => {
      removeEventListener('popstate', note);
      removeEventListener('hashchange', note);
      history.replaceState(null, '');
    });
    const read = async (): Promise<NewsElement> => {
      const element = await opened({}, { history: '' });
      await until(marked, 'there is an entry');
      return element;
    };

    it('has no entry unless it is asked for', async () => {
      const { length } = history;
      const element = await opened();
      await pause(20);
      expect([marked(), history.length]).to.deep.equal([false, length]);
      await close(element);
      expect(history.state).to.deep.equal({ page: 7 });
    });

    it('has one with the page’s own address and state, and Back closes it: the page finds itself where it was', async () => {
      const { href } = location;
      const element = await read();
      expect([location.href, (history.state as { page: number }).page]).to.deep.equal([href, 7]);
      history.back();
      await closed(element);
      expect(history.state).to.deep.equal({ page: 7 });
      expect(element.shadowRoot!.activeElement === linkOf(element)).to.equal(true);
      await pause(30);
      expect(popped).to.deep.equal([`popstate ${location.href} {"page":7}`]);
    });

    it('loses it again when it is closed otherwise: the page finds itself where it was', async () => {
      const element = await read();
      await close(element);
      await until(() => !marked(), 'the entry is gone');
      expect(history.state).to.deep.equal({ page: 7 });
      await pause(30);
      expect(popped).to.deep.equal([`popstate ${location.href} {"page":7}`]);
    });

    it('has one again when another is opened at once', async () => {
      const first = await read();
      const second = await reading({}, { history: '' });
      await second.showReader();
      await pause(100);
      await until(marked, 'the second has an entry');
      expect([isOpen(second), readerOf(first) === null]).to.deep.equal([true, true]);
      history.back();
      await closed(second);
      expect(history.state).to.deep.equal({ page: 7 });
    });

    it('is left alone where the page has gone on meanwhile', async () => {
      const element = await read();
      history.pushState({ page: 8 }, '', '#next');
      element.remove();
      await pause(50);
      expect([location.hash, (history.state as { page: number }).page]).to.deep.equal(['#next', 8]);
      history.go(-2);
      await until(() => (history.state as { page: number }).page === 7 && !marked(), 'the page is back where it was');
      expect(popped.length > 0, 'which the page hears').to.equal(true);
    });

    it('makes none of a state that could not carry it', async () => {
      history.replaceState([1, 2], '');
      const element = await opened({}, { history: '' });
      await pause(20);
      expect(history.state).to.deep.equal([1, 2]);
      await close(element);
    });
  });

  describe('on its way to the printer', () => {
    const print = (when: 'beforeprint' | 'afterprint'): unknown => dispatchEvent(new Event(when));
    const printed = (): Element | null => document.querySelector('[data-news-print]');

    it('is all that is printed: the paper, the address, the article with nothing folded', async () => {
      const element = await opened({
        content_html: '<p>Words.</p><details><summary>Folded</summary><p>More.</p></details>',
      });
      print('beforeprint');
      const sheet = printed()!.shadowRoot!;
      expect(sheet.textContent.replace(/\s+/g, ' ')).to.match(/The Paper https:\/\/paper\.example\/story-1.*Words\./);
      expect(sheet.querySelector('details')!.open).to.equal(true);
      expect(sheet.querySelectorAll('dialog').length).to.equal(0);
      expect(getComputedStyle(printed()!).display, 'on the screen').to.equal('none');
      print('afterprint');
      expect([printed() === null, document.adoptedStyleSheets.length]).to.deep.equal([true, 0]);
      await close(element);
      print('beforeprint');
      expect(printed() === null, 'when it is closed').to.equal(true);
      print('afterprint');
    });

    it('leaves nothing where it is closed before the printer has done', async () => {
      const element = await opened();
      print('beforeprint');
      element.remove();
      expect(printed() === null).to.equal(true);
    });
  });
});
