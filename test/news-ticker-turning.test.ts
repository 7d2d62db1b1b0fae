import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { NewsTickerElement } from '../src/elements/news-ticker.js';
import { fakeFeed, settled } from '../src/testing.js';
import { all } from './helpers/full.js';
import { box, nothingThrown, partOf, pause, placeIn, until } from './helpers/page.js';
import { seen, ticker, titles } from './helpers/ticker.js';

/** The ticker's own timers wait for `strike`; every other timer runs as it is. */
const STAYS = [5000, 8000, 25_000, 86_400_000];
const waiting = new Map<number, () => void>();
let stays: number[] = [];
const real = { setTimeout: window.setTimeout, clearTimeout: window.clearTimeout, matchMedia: window.matchMedia };
const storage = Object.getOwnPropertyDescriptor(window, 'sessionStorage')!;

/** Its time is up, if it goes at all. */
async function strike(element: NewsTickerElement): Promise<void> {
  const due = [...waiting.values()];
  waiting.clear();
  for (const fn of due) fn();
  await element.updateComplete;
}

function setHidden(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

const goes = (): Promise<void> => until(() => waiting.size === 1, 'it goes');
const pointer = (type: string, pointerType = 'mouse'): PointerEvent => new PointerEvent(type, { pointerType });
const name = (element: Element): string | null => partOf(element, 'pause')!.getAttribute('aria-label');

describe('<news-ticker> by itself', () => {
  nothingThrown();

  beforeEach(() => {
    // A runner may well keep this page in a background tab.
    setHidden(false);
    sessionStorage.clear();
    waiting.clear();
    stays = [];
    let serial = -1;
    window.setTimeout = ((fn: () => void, ms = 0) => {
      if (!STAYS.includes(ms)) return real.setTimeout.call(window, fn, ms);
      stays.push(ms);
      waiting.set(serial, fn);
      return serial--;
    }) as typeof setTimeout;
    window.clearTimeout = (id) => {
      if (!waiting.delete(id as number)) real.clearTimeout.call(window, id);
    };
  });
  afterEach(() => {
    Object.assign(window, real);
    Reflect.deleteProperty(document, 'hidden');
    Object.defineProperty(window, 'sessionStorage', storage);
    sessionStorage.clear();
  });

  describe('goes on', () => {
    it('every eight seconds, to the next and from the last to the first, without a word to a screen reader', async () => {
      const element = await ticker(2);
      await goes();
      const shown = seen(element);
      for (let turn = 0; turn < 3; turn++) {
        await strike(element);
        shown.push(...seen(element));
        for (const region of all(element, '[aria-live], [role=status], [role=alert], [role=log]')) {
          expect(region.textContent.trim()).to.equal('');
          expect(!!region.querySelector('[part~=headline]')).to.equal(false);
        }
        expect(!!partOf(element, 'headline')!.closest('[aria-live], [role=status]')).to.equal(false);
      }
      expect(shown).to.deep.equal([1, 2, 1, 2].map(titles));
      expect(stays.every((ms) => ms === 8000)).to.equal(true);
    });

    for (const [interval, ms] of [
      ['25', 25_000],
      ['1', 5000],
      ['-4', 8000],
      ['', 8000],
      ['soon', 8000],
      ['1e12', 86_400_000],
    ] as const) {
      it(`every ${ms / 1000} seconds where interval="${interval}"`, async () => {
        await ticker(2, { interval });
        await goes();
        expect(stays.at(-1)).to.equal(ms);
      });
    }

    it('and takes back what it has told a screen reader of an earlier press', async () => {
      const element = await ticker(3);
      await goes();
      partOf(element, 'next')!.click();
      await element.updateComplete;
      await strike(element);
      expect(seen(element)).to.deep.equal([titles(3)]);
      expect(element.shadowRoot!.querySelector('[aria-live]')!.textContent.trim()).to.equal('');
    });

    it('whatever the minute does, and whatever is rendered meanwhile', async () => {
      const element = await ticker(2);
      await goes();
      const before = stays.length;
      element.tick();
      await element.updateComplete;
      expect(stays.length, 'the time that has passed counts').to.equal(before);
    });
  });

  describe('stands still', () => {
    const still = async (element: NewsTickerElement): Promise<void> => {
      await element.updateComplete;
      expect(waiting.size, 'it waits for nothing').to.equal(0);
      await strike(element);
      expect(seen(element)).to.deep.equal([titles(1)]);
    };

    it('with a single headline, and goes when there are more', async () => {
      const element = await ticker(1);
      await pause(150);
      await still(element);
      element.data = fakeFeed(2);
      await goes();
    });

    it('while a mouse points at it', async () => {
      const element = await ticker(2);
      await goes();
      element.dispatchEvent(pointer('pointerenter'));
      await still(element);
      element.dispatchEvent(pointer('pointerleave'));
      await goes();
      element.dispatchEvent(pointer('pointerenter', 'touch'));
      expect(waiting.size, 'a finger does not hover').to.equal(1);
    });

    it('while the focus is in it', async () => {
      const element = await ticker(2);
      await goes();
      const link = all(element, '.card:not([hidden]) a')[0]!;
      for (const node of [link, ...all(element, 'button')]) {
        node.focus();
        await still(element);
        node.blur();
        await goes();
      }
    });

    it('in a hidden tab', async () => {
      const element = await ticker(2);
      await goes();
      setHidden(true);
      await still(element);
      setHidden(false);
      await goes();
    });

    it('out of view', async () => {
      const element = await ticker(2);
      await goes();
      element.style.marginBlockStart = '4000px';
      await until(() => waiting.size === 0, 'it stands');
      element.style.marginBlockStart = '';
      await goes();
    });

    it('out of the page, and goes when it is back', async () => {
      const element = await ticker(2);
      await goes();
      const around = element.parentElement!;
      element.remove();
      expect(waiting.size).to.equal(0);
      element.dispatchEvent(pointer('pointerleave'));
      setHidden(false);
      expect(waiting.size).to.equal(0);
      around.append(element);
      await goes();
    });

    it('where the reader wants less motion, as long as that is so', async () => {
      const reduced = Object.assign(new EventTarget(), { matches: true });
      window.matchMedia = () => reduced as unknown as MediaQueryList;
      const element = await ticker(2);
      await pause(150);
      await still(element);
      reduced.matches = false;
      reduced.dispatchEvent(new Event('change'));
      await goes();
    });
  });

  describe('is paused', () => {
    it('by a button, whose name says what pressing it does, until it is pressed again', async () => {
      const element = await ticker(2);
      await goes();
      const button = partOf(element, 'pause')!;
      expect(name(element)).to.equal('Pause the headlines');
      expect(button.hasAttribute('aria-pressed'), 'a name that changes, not a state beside it').to.equal(false);
      button.focus();
      await sendKeys({ press: 'Enter' });
      await element.updateComplete;
      expect(name(element)).to.equal('Resume the headlines');
      button.blur();
      expect(waiting.size, 'it stays where it is').to.equal(0);
      await expect(element).to.be.accessible();
      button.focus();
      await sendKeys({ press: 'Enter' });
      await element.updateComplete;
      expect(name(element)).to.equal('Pause the headlines');
      expect(element.shadowRoot!.activeElement === button, 'the focus is still there').to.equal(true);
      expect(waiting.size, 'who asks it to go on sees it go on').to.equal(1);
      partOf(element, 'next')!.focus();
      expect(waiting.size, 'and it stands for any other focus').to.equal(0);
    });

    it('and goes on under the pointer that has pressed Resume', async () => {
      const element = await ticker(2);
      await goes();
      element.dispatchEvent(pointer('pointerenter'));
      partOf(element, 'pause')!.click();
      partOf(element, 'pause')!.click();
      expect(waiting.size).to.equal(1);
    });

    it('on the next page of the tab too', async () => {
      partOf(await ticker(2), 'pause')!.click();
      const next = await ticker(2);
      await until(() => name(next) === 'Resume the headlines', 'it remembers');
      await pause(150);
      expect(waiting.size, 'neither goes').to.equal(0);
      partOf(next, 'pause')!.click();
      const last = await ticker(2);
      expect(name(last)).to.equal('Pause the headlines');
    });

    it('for this page alone where storage is blocked', async () => {
      Object.defineProperty(window, 'sessionStorage', {
        configurable: true,
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
      const element = await ticker(2);
      await goes();
      partOf(element, 'pause')!.click();
      await element.updateComplete;
      expect(name(element)).to.equal('Resume the headlines');
      expect(waiting.size).to.equal(0);
    });

    it('and can still be turned by hand', async () => {
      const around = box();
      const element = placeIn(around, 'news-ticker', { loading: 'eager' }) as NewsTickerElement;
      element.data = fakeFeed(3);
      await settled(element);
      partOf(element, 'pause')!.click();
      partOf(element, 'next')!.click();
      await element.updateComplete;
      expect(seen(element)).to.deep.equal([titles(2)]);
      expect(waiting.size).to.equal(0);
    });
  });
});
