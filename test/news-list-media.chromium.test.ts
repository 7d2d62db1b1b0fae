import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { listed } from './helpers/list.js';
import { nothingThrown, partOf, until } from './helpers/page.js';
import { all } from './helpers/related.js';

const style = (node: Element | undefined | null): CSSStyleDeclaration => getComputedStyle(node!);

describe('<news-list> in other media', () => {
  nothingThrown();
  afterEach(async () => {
    await emulateMedia({ reducedMotion: 'no-preference', forcedColors: 'none' });
    await emulateMedia({ media: 'screen' });
  });

  it('glides only where motion is not unwelcome', async () => {
    const element = await listed(6, { layout: 'carousel' }, undefined, '600px');
    const [scroller] = all(element, '.carousel');
    await until(() => style(scroller).scrollBehavior === 'smooth', 'it glides');
    await emulateMedia({ reducedMotion: 'reduce' });
    await until(() => style(scroller).scrollBehavior === 'auto', 'it jumps');
  });

  it('keeps its rules in forced colours', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const element = await listed(12, { more: '', filters: 'section' });
    expect(style(all(element, '.list > li')[1]).borderTopStyle).to.equal('solid');
    expect(style(partOf(element, 'more')).borderTopStyle).to.equal('solid');
    await expect(element).to.be.accessible();
  });

  it('prints all cards of a carousel and whole headlines, and nothing to press', async () => {
    const long = 'A headline that goes on '.repeat(20).trim();
    const element = await listed(12, { layout: 'carousel', more: '', filters: 'section' }, { title: long }, '600px');
    await emulateMedia({ media: 'print' });
    for (const part of ['more', 'filters', 'next'])
      expect(partOf(element, part)!.checkVisibility(), part).to.equal(false);
    const [scroller] = all(element, '.carousel');
    expect(scroller!.scrollWidth).to.be.at.most(scroller!.clientWidth + 1);
    const [title] = all(element, '[part~=headline]');
    expect(title!.scrollHeight).to.be.at.most(title!.clientHeight + 1);
  });
});
