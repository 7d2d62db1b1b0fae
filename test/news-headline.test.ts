import { expect } from '@open-wc/testing';
import '../src/define/news-headline.js';
import { fakeFeed, settled, type FakeItem } from '../src/testing.js';
import type { NewsElement } from '../src/elements/news-element.js';
import { endpoint } from './helpers/network.js';
import {
  box,
  headlines,
  nothingThrown,
  partOf,
  pause,
  place,
  placeIn,
  textOf,
  until,
  type Attributes,
} from './helpers/page.js';

const PICTURE = '/fixtures/jsonfeed/picture.png';
const LAYOUTS = ['text', 'row', 'column', 'hero', 'overlay'];

async function headline(item: Partial<FakeItem> = {}, attributes: Attributes = {}): Promise<NewsElement> {
  const element = place('news-headline', attributes);
  element.data = fakeFeed(3, item);
  expect(await settled(element)).to.equal('ready');
  return element;
}

const heading = (element: Element): HTMLElement => partOf(element, 'headline')!;

describe('<news-headline>', () => {
  nothingThrown();

  it('shows one article, whatever its limit', async () => {
    expect(headlines(await headline({}, { limit: '3' }))).to.deep.equal(['Headline of story 1']);
  });

  it('shows section, headline, standfirst, author and time of its own accord', async () => {
    const text = textOf(await headline());
    for (const words of ['City', 'Headline of story 1', 'What story 1 is about', 'City desk', '1 January 2026']) {
      expect(text).to.contain(words);
    }
  });

  it('shows the headline alone for show=""', async () => {
    expect(textOf(await headline({ image: PICTURE }, { show: '' }))).to.equal('Headline of story 1');
  });

  it('shows what show names', async () => {
    const element = await headline({ image: PICTURE }, { show: 'standfirst tags' });
    expect(textOf(element)).to.contain('What story 1 is about').and.contain('tag-1').and.not.contain('City desk');
    expect(!!partOf(element, 'picture')).to.equal(false);
  });

  for (const layout of LAYOUTS) {
    it(`says in layout ${layout} that somebody paid for it, whatever show says`, async () => {
      const element = await headline({ image: PICTURE, _broadsheet: { kind: 'sponsored' } }, { layout, show: '' });
      expect(textOf(element)).to.contain('Paid content');
      expect(heading(element).querySelector('a')?.relList.contains('sponsored')).to.equal(true);
    });

    it(`stays inside a narrow column in layout ${layout}`, async () => {
      const column = box();
      column.style.width = '240px';
      const element = placeIn(column, 'news-headline', { layout });
      element.data = fakeFeed(1, {
        title: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen',
        image: PICTURE,
      });
      await settled(element);
      expect(element.scrollWidth).to.be.at.most(241);
      await expect(element).to.be.accessible();
    });
  }

  it('has a picture in every layout but text', async () => {
    for (const layout of LAYOUTS) {
      expect(!!partOf(await headline({ image: PICTURE }, { layout }), 'picture'), layout).to.equal(layout !== 'text');
    }
  });

  it('keeps the room of a picture before it comes, and takes no link or name for it', async () => {
    const element = await headline({ image: '/endpoint/jsonfeed/picture.png?delay=2000' }, { layout: 'column' });
    const picture = partOf(element, 'picture')!;
    expect(picture.getBoundingClientRect().height).to.be.above(50);
    const image = picture.querySelector('img')!;
    expect(image.alt).to.equal('');
    expect(image.loading).to.equal('lazy');
    expect(image.decoding).to.equal('async');
    expect(image.referrerPolicy).to.equal('strict-origin-when-cross-origin');
    expect(image.hasAttribute('crossorigin')).to.equal(false);
    expect(element.shadowRoot!.querySelectorAll('a')).to.have.length(1);
  });

  it('leaves a quiet box of the same size for a picture that is broken', async () => {
    const missing = endpoint('jsonfeed/missing.png');
    const element = await headline({ image: missing.src }, { layout: 'column' });
    const picture = partOf(element, 'picture')!;
    const { height } = picture.getBoundingClientRect();
    await until(async () => (await missing.hits()) === 1, 'the picture is asked for');
    await pause(100);
    expect(picture.getBoundingClientRect().height).to.equal(height);
    expect(height).to.be.above(50);
  });

  it('leaves a broken picture out when the same article comes again', async () => {
    const missing = endpoint('jsonfeed/missing.png');
    const broken = { image: missing.src };
    const element = await headline(broken, { layout: 'column' });
    await until(async () => (await missing.hits()) === 1, 'the picture is asked for');
    await pause(100);
    element.data = fakeFeed(3, { ...broken, title: 'The same article, mended' });
    await until(() => headlines(element)[0] === 'The same article, mended', 'the new document is shown');
    expect(!!partOf(element, 'picture')).to.equal(false);
  });

  it('makes its headline a heading of level 3, or of the level that it is told', async () => {
    expect(heading(await headline()).getAttribute('aria-level')).to.equal('3');
    const two = heading(await headline({}, { level: '2' }));
    expect([two.getAttribute('role'), two.getAttribute('aria-level')]).to.deep.equal(['heading', '2']);
    expect(heading(await headline({}, { level: '9' })).getAttribute('aria-level')).to.equal('3');
  });

  it('makes it no heading for level="0"', async () => {
    const plain = heading(await headline({}, { level: '0' }));
    expect([plain.hasAttribute('role'), plain.hasAttribute('aria-level')]).to.deep.equal([false, false]);
  });

  it('shows a headline without an address as text', async () => {
    const element = await headline({ url: undefined });
    expect(!!element.shadowRoot!.querySelector('a')).to.equal(false);
    expect(headlines(element)).to.deep.equal(['Headline of story 1']);
  });

  it('shows the standfirst where there is no headline, and a word of ours where there is neither', async () => {
    expect(headlines(await headline({ title: undefined }))).to.deep.equal(['What story 1 is about, in a sentence.']);
    expect(headlines(await headline({ title: undefined, summary: undefined }))).to.deep.equal(['Untitled']);
  });

  it('says what is live, and since when it is up to date', async () => {
    const element = await headline({ _broadsheet: { kind: 'live' }, date_modified: '2026-01-02T12:00:00Z' });
    expect(textOf(element)).to.contain('Live').and.contain('Updated 2 January 2026');
  });

  it('says who may read it', async () => {
    expect(textOf(await headline({ _broadsheet: { access: 'subscribers' } }))).to.contain('Subscribers');
  });

  it('gives the reader a target of at least 24 px', async () => {
    const link = heading(await headline({}, { show: '' })).querySelector('a')!;
    expect(link.getBoundingClientRect().height).to.be.at.least(24);
  });

  it('paints its own ground in a theme of its own, and none where it inherits', async () => {
    const ground = async (theme: string): Promise<string> =>
      getComputedStyle(partOf(await headline({}, { theme }), 'root')!).backgroundColor;
    expect(await ground('inherit')).to.equal('rgba(0, 0, 0, 0)');
    expect(await ground('dark')).not.to.equal('rgba(0, 0, 0, 0)');
    expect(await ground('dark')).not.to.equal(await ground('light'));
  });

  it('takes the page’s font and colour', async () => {
    const outer = box({ style: 'font-family: monospace; color: rgb(120, 20, 20)' });
    const element = placeIn(outer, 'news-headline');
    element.data = fakeFeed(1);
    await settled(element);
    const link = heading(element).querySelector('a')!;
    expect(getComputedStyle(link).fontFamily).to.equal('monospace');
    expect(getComputedStyle(link).color).to.equal('rgb(120, 20, 20)');
  });
});
