import { expect } from '@open-wc/testing';
import { faint } from './look/colour.js';
import { underMedia } from './look/media.js';
import { all, dressed, one } from './helpers/full.js';
import { partOf } from './helpers/page.js';
import { seen, ticker, titles } from './helpers/ticker.js';
import type { NewsTickerElement } from '../src/elements/news-ticker.js';

const animation = (element: Element): string => getComputedStyle(one(element, '.card:not([hidden])')).animationName;

async function turned(): Promise<NewsTickerElement> {
  const element = await ticker(3, {}, () => ({ _broadsheet: { kind: 'live', section: 'Harbour' } }));
  await dressed(element);
  element.turn();
  await element.updateComplete;
  return element;
}

describe('<news-ticker> under reduced motion', () => {
  const media = underMedia({ reducedMotion: 'reduce' });

  it('has nothing to pause, keeps previous and next, and fades in nothing', async () => {
    const element = await turned();
    expect(animation(element)).to.equal('none');
    expect(partOf(element, 'pause')!.checkVisibility()).to.equal(false);
    element.parentElement!.style.inlineSize = '240px';
    for (const part of ['previous', 'next']) expect(partOf(element, part)!.checkVisibility(), part).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('and without it fades in what comes, but not what is there first', async () => {
    await media.set({ reducedMotion: null });
    expect(animation(await ticker(3))).to.equal('none');
    const element = await turned();
    expect(animation(element)).to.equal('turn');
    expect(partOf(element, 'pause')!.checkVisibility()).to.equal(true);
    element.parentElement!.style.inlineSize = '240px';
    expect(['previous', 'pause', 'next'].map((part) => partOf(element, part)!.checkVisibility())).to.deep.equal([
      false,
      true,
      false,
    ]);
  });
});

describe('<news-ticker> under forced colours', () => {
  underMedia({ forcedColors: 'active' });

  it('has its lines, its words and the colour of its dot', async () => {
    const element = await turned();
    await Promise.all(element.shadowRoot!.getAnimations().map(({ finished }) => finished));
    expect(faint(element)).to.deep.equal([]);
    expect(getComputedStyle(one(element, '.line')).borderTopStyle).to.equal('solid');
    expect(getComputedStyle(one(element, '.live'), '::before').forcedColorAdjust).to.equal('none');
  });
});

describe('<news-ticker> in print', () => {
  underMedia({ media: 'print' });

  it('is the headline that stands there, whole, without controls', async () => {
    const element = await turned();
    expect(seen(element)).to.deep.equal([titles(2)]);
    expect(partOf(element, 'controls')!.checkVisibility()).to.equal(false);
    expect(getComputedStyle(all(element, '[part~=headline]')[1]!).whiteSpace).to.equal('normal');
  });
});
