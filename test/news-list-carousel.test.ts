import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { fakeFeed, settled } from '../src/testing.js';
import { list, listed } from './helpers/list.js';
import { quickNetwork } from './helpers/network.js';
import { box, headlines, isSeen, nothingThrown, partOf, pause, until } from './helpers/page.js';
import { all } from './helpers/related.js';

const scroller = (element: Element): HTMLElement => all(element, '.carousel')[0]!;
const at = (element: Element): number => Math.round(scroller(element).scrollLeft);
const ended = (element: Element, part: string): boolean =>
  partOf(element, part)?.getAttribute('aria-disabled') === 'true';
const carousel = (count: number, width = '600px') =>
  listed(count, { layout: 'carousel', heading: 'Culture' }, undefined, width);

describe('<news-list layout="carousel">', () => {
  nothingThrown();
  quickNetwork();

  it('is a region that says what it is, with a list of all its cards', async () => {
    const element = await carousel(6);
    const [region] = all(element, 'section');
    expect(region!.getAttribute('aria-roledescription')).to.equal('carousel');
    expect(region!.getAttribute('aria-label')).to.equal('Culture');
    expect(region!.contains(partOf(element, 'next'))).to.equal(true);
    expect(headlines(element).length).to.equal(6);
    expect(partOf(element, 'previous')!.getAttribute('aria-label')).to.equal('Previous stories');
    expect(partOf(element, 'next')!.getAttribute('aria-label')).to.equal('Next stories');
    for (const part of ['previous', 'next']) {
      const { width, height } = partOf(element, part)!.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
    }
    await expect(element).to.be.accessible();
  });

  it('turns by its buttons, as many cards as are in view, to its ends and no further', async () => {
    const element = await carousel(6);
    await until(() => ended(element, 'previous') && !ended(element, 'next'), 'it stands at its start');
    partOf(element, 'previous')!.click();
    await pause(200);
    expect(at(element)).to.equal(0);
    partOf(element, 'next')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => at(element) > 400, 'it has turned by two cards');
    await until(() => !ended(element, 'previous'), 'there is a way back');
    for (let presses = 0; presses < 5 && !ended(element, 'next'); presses++) {
      partOf(element, 'next')!.click();
      await pause(600);
    }
    expect(ended(element, 'next')).to.equal(true);
    const { right } = all(element, 'li').at(-1)!.getBoundingClientRect();
    expect(right).to.be.at.most(scroller(element).getBoundingClientRect().right + 1);
    expect(element.shadowRoot!.activeElement === partOf(element, 'next'), 'the focus stays').to.equal(true);
    await expect(element).to.be.accessible();
    partOf(element, 'previous')!.click();
    await until(() => !ended(element, 'next'), 'it turns back');
  });

  it('shows the card that has the focus, and so needs no dragging', async () => {
    const element = await carousel(6);
    const links = all(element, '[part~=headline] a');
    for (const link of links) {
      link.focus();
      await until(() => {
        const [card, view] = [
          link.closest('.card')!.getBoundingClientRect(),
          scroller(element).getBoundingClientRect(),
        ];
        return card.left > view.left - 2 && card.right < view.right + 2;
      }, `${link.textContent} is in view`);
    }
  });

  it('does not turn by itself', async () => {
    const element = await carousel(6);
    await pause(1200);
    expect(at(element)).to.equal(0);
  });

  it('runs the other way where the page reads from the right', async () => {
    const outer = box({ dir: 'rtl', lang: 'ar' });
    outer.style.inlineSize = '600px';
    const element = list({ layout: 'carousel' }, outer);
    element.data = fakeFeed(6, { language: 'ar' });
    await settled(element);
    await until(() => ended(element, 'previous') && !ended(element, 'next'), 'it stands at its start');
    expect(getComputedStyle(partOf(element, 'next')!.querySelector('svg')!).scale).to.equal('-1 1');
    partOf(element, 'next')!.click();
    await until(() => at(element) < -200, 'it turns to the left');
    await until(() => !ended(element, 'previous'), 'there is a way back');
  });

  it('has no buttons with one card, and none to be seen where all fit', async () => {
    const one = await carousel(1);
    expect(!!partOf(one, 'next')).to.equal(false);
    await expect(one).to.be.accessible();
    const two = await carousel(2, '900px');
    await until(() => !partOf(two, 'next')!.checkVisibility({ visibilityProperty: true }), 'they cannot be seen');
    expect(getComputedStyle(partOf(two, 'next')!).visibility).to.equal('hidden');
    const height = (element: Element): number => partOf(element, 'head')!.getBoundingClientRect().height;
    expect(height(two)).to.equal(height(await carousel(9)));
  });

  it('gets them when there is less room', async () => {
    const element = await carousel(3, '900px');
    await until(() => getComputedStyle(partOf(element, 'next')!).visibility === 'hidden', 'all cards fit');
    element.parentElement!.style.inlineSize = '320px';
    await until(() => getComputedStyle(partOf(element, 'next')!).visibility === 'visible', 'they are there');
    expect(isSeen(partOf(element, 'next')!)).to.equal(true);
  });

  it('becomes another layout, and a carousel again', async () => {
    const element = await carousel(6);
    element.layout = 'grid';
    await element.updateComplete;
    expect(!!partOf(element, 'next')).to.equal(false);
    expect(all(element, 'section')[0]!.hasAttribute('aria-roledescription')).to.equal(false);
    element.layout = 'carousel';
    await until(() => partOf(element, 'next') && !ended(element, 'next'), 'it can be turned');
    partOf(element, 'next')!.click();
    await until(() => at(element) > 100, 'it turns');
  });

  it('has its buttons after a move within the page', async () => {
    const element = await carousel(6);
    box().append(element);
    element.parentElement!.style.inlineSize = '600px';
    await element.updateComplete;
    element.requestUpdate();
    await until(() => !ended(element, 'next'), 'it can be turned');
    partOf(element, 'next')!.click();
    await until(() => at(element) > 100 && !ended(element, 'previous'), 'it turns, and knows it');
  });
});
