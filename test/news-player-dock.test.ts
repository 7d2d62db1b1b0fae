import { expect } from '@open-wc/testing';
import type { NewsPlayerElement } from '../src/elements/news-player.js';
import { headlines, box, nothingThrown, pause, until, type Attributes } from './helpers/page.js';
import { button, click, disc, inside, playing, plays, press, shown, silenced, spoken } from './helpers/player.js';

const root = document.documentElement;

describe('<news-player docked>', () => {
  nothingThrown();
  silenced();
  afterEach(() => {
    scrollTo(0, 0);
    root.removeAttribute('style');
  });

  /** A player at the top of a page that is longer than the viewport, with a link at its end. */
  async function page(attributes: Attributes = { docked: '' }): Promise<{
    element: NewsPlayerElement;
    end: HTMLAnchorElement;
    away: () => Promise<void>;
  }> {
    const parent = box();
    const element = await shown(spoken({ seconds: 60 }), attributes, parent);
    const rest = document.createElement('div');
    rest.style.blockSize = '3000px';
    const end = document.createElement('a');
    end.href = '#end';
    end.textContent = 'The last link of the page';
    parent.append(rest, end);
    return { element, end, away: async () => (scrollTo(0, 1500), pause(100)) };
  }
  const row = (element: Element): HTMLElement => inside(element, '.row')!;
  const isDocked = (element: Element): boolean => row(element).classList.contains('dock');
  const docks = (element: Element): Promise<void> => until(() => isDocked(element), 'it docks');
  const listened = async (element: NewsPlayerElement): Promise<void> => {
    await click(disc(element));
    await plays(element);
  };

  it('stands at the bottom of the viewport when it leaves the view while it plays, with the story’s own title', async () => {
    const { element, away } = await page();
    const height = root.scrollHeight;
    await listened(element);
    await away();
    await docks(element);
    await until(() => row(element).getAnimations().length === 0, 'it has risen');
    const { left, right, bottom } = row(element).getBoundingClientRect();
    expect([left, right, bottom].map(Math.round)).to.deep.equal([0, root.clientWidth, innerHeight]);
    expect(row(element).matches(':popover-open'), 'nothing of the page lies on it').to.equal(true);
    expect(headlines(element)).to.deep.equal(['Headline of story 1']);
    expect(root.scrollHeight, 'its place is kept, and it has room at the end').to.equal(
      height + row(element).offsetHeight,
    );
    await expect(element).to.be.accessible();
  });

  it('goes back to its place when that is in view again', async () => {
    const { element, away } = await page();
    await listened(element);
    await away();
    await docks(element);
    scrollTo(0, 0);
    await until(() => !isDocked(element), 'it is back');
    expect(row(element).hasAttribute('popover')).to.equal(false);
    expect(root.hasAttribute('style'), 'and the page as it was').to.equal(false);
    expect(element.playing).to.equal(true);
  });

  it('does not dock while it is silent, nor without the attribute', async () => {
    const still = await page();
    await still.away();
    const plain = await page({});
    await listened(plain.element);
    await plain.away();
    await pause(300);
    expect([isDocked(still.element), isDocked(plain.element)]).to.deep.equal([false, false]);
  });

  it('stays there while it is paused', async () => {
    const { element, away } = await page();
    await listened(element);
    await away();
    await docks(element);
    element.pause();
    await pause(300);
    expect(isDocked(element)).to.equal(true);
  });

  it('keeps the focus that is in it, in both directions', async () => {
    const { element, away } = await page();
    disc(element).focus();
    await press('Enter');
    await plays(element);
    await away();
    await docks(element);
    expect(element.shadowRoot!.activeElement === disc(element)).to.equal(true);
    scrollTo(0, 0);
    await until(() => !isDocked(element), 'it is back');
    expect(element.shadowRoot!.activeElement === disc(element)).to.equal(true);
  });

  it('hides nothing that has the focus, the last of the page neither', async () => {
    const { element, end, away } = await page();
    await listened(element);
    await away();
    await docks(element);
    await until(() => row(element).getAnimations().length === 0, 'it has risen');
    end.focus();
    await pause(300);
    expect(end.getBoundingClientRect().bottom).to.be.at.most(row(element).getBoundingClientRect().top);
    expect(getComputedStyle(root).scrollPaddingBlockEnd).to.equal(`${row(element).getBoundingClientRect().height}px`);
  });

  for (const [how, act] of [
    ['by its button', async (element: Element) => click(button(element, 'Close the player')!)],
    [
      'by Escape within it',
      async (element: Element) => {
        disc(element).focus({ preventScroll: true });
        await press('Escape');
      },
    ],
  ] as const) {
    it(`is closed ${how}: it stops and gives the page back as it was, without a jump`, async () => {
      root.style.setProperty('scroll-padding-block-end', '7px');
      const { element, away } = await page();
      await listened(element);
      await away();
      await docks(element);
      await until(() => row(element).getAnimations().length === 0, 'it has risen');
      const { scrollY } = window;
      await act(element);
      await until(() => !isDocked(element), 'it is closed');
      expect(element.playing).to.equal(false);
      expect(root.style.cssText).to.equal('scroll-padding-block-end: 7px;');
      expect(window.scrollY).to.equal(scrollY);
      expect(element.shadowRoot!.activeElement === disc(element)).to.equal(true);
    });
  }

  it('is not closed by Escape elsewhere on the page', async () => {
    const { element, end, away } = await page();
    await listened(element);
    await away();
    await docks(element);
    end.focus({ preventScroll: true });
    await press('Escape');
    await pause(100);
    expect([isDocked(element), element.playing]).to.deep.equal([true, true]);
  });

  it('gives the page back as it was when it is taken out of it', async () => {
    const { element, away } = await page();
    await listened(element);
    await away();
    await docks(element);
    element.remove();
    expect(root.hasAttribute('style')).to.equal(false);
    await until(() => !element.playing, 'it is silent');
  });

  it('gives way to another that docks', async () => {
    const first = await page();
    await listened(first.element);
    await first.away();
    await docks(first.element);
    const second = await playing(spoken({ seconds: 60 }), { docked: '' });
    scrollTo(0, 0);
    scrollTo(0, 1200);
    await docks(second);
    await until(() => !isDocked(first.element), 'the first has gone');
  });

  it('is fixed where the browser has no popovers', async () => {
    const { element, away } = await page();
    row(element).showPopover = () => {
      throw new TypeError('no popovers');
    };
    await listened(element);
    await away();
    await docks(element);
    await until(() => row(element).getAnimations().length === 0, 'it has risen');
    expect(row(element).hasAttribute('popover')).to.equal(false);
    const { left, right, bottom } = row(element).getBoundingClientRect();
    expect([left, right, bottom].map(Math.round)).to.deep.equal([0, root.clientWidth, innerHeight]);
  });
});
