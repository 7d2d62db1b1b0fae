import { expect } from '@open-wc/testing';
import type { NewsElement } from '../../src/elements/news-element.js';
import { settled } from '../../src/testing.js';
import { all, dressed, EVERYTHING, full, LAYOUTS, one, TAGS } from '../helpers/full.js';
import { box, placeIn, type Attributes } from '../helpers/page.js';
import { composite, contrast, edge, faint, faintEdges, ink, worded } from './colour.js';
import { underMedia } from './media.js';

/** Ink and ground of host pages: LOOK's table. */
const HOSTS = [
  ['#000', '#fff'],
  ['#121212', '#fff'],
  ['#ececec', '#121212'],
  ['#3a3f47', '#f6f7f9'],
  ['#555', '#fff'],
  ['#666', '#fff'],
  ['#767676', '#fff'],
  ['#e9e2ff', '#1c1233'],
  ['#f4f1e4', '#0d3b2e'],
  ['#1a1a1a', '#ffd84d'],
] as const;

function host(color: string, background: string): HTMLElement {
  const page = box();
  Object.assign(page.style, { color, background, inlineSize: '800px' });
  return page;
}

/** Every element, in every look that stands on the page's ground, and where it has failed. */
async function everyElement(page: HTMLElement, attributes: Attributes = {}): Promise<NewsElement[]> {
  const shown: NewsElement[] = [];
  for (const tag of TAGS) shown.push(await full(tag, page, attributes));
  for (const layout of LAYOUTS.slice(1, 4)) {
    const video = { ...EVERYTHING, _broadsheet: { ...(EVERYTHING._broadsheet as object), kind: 'video' } };
    shown.push(await full('news-headline', page, { ...attributes, layout }, video));
  }
  for (const tag of TAGS) {
    const element = placeIn(page, tag, { loading: 'eager', ...attributes });
    element.data = 'no feed';
    expect(await settled(element)).to.equal('error');
    shown.push(element);
  }
  return shown;
}

const expectLegible = (elements: readonly NewsElement[]): void => {
  for (const element of elements) {
    expect(worded(element), 'what is measured').not.to.have.length(0);
    expect(faint(element), `words of <${element.localName}>`).to.deep.equal([]);
    expect(faintEdges(element), `edges in <${element.localName}>`).to.deep.equal([]);
  }
};

describe('contrast', () => {
  const media = underMedia({});

  it('is measured as WCAG does', () => {
    expect(contrast(composite('#fff'), composite('#000'))).to.equal(21);
    expect(contrast(composite('#fff'), composite('#767676'))).to.be.closeTo(4.54, 0.01);
    expect(composite('#fff', 'rgb(0 0 0 / 0.5)')[0]).to.be.closeTo(127.5, 1);
  });

  for (const [color, background] of HOSTS) {
    it(`of words is 4.5 and of edges 3 on a page of ${color} on ${background}`, async () => {
      expectLegible(await everyElement(host(color, background)));
    });
  }

  it('of quiet words is less than of the headline on a strong page, and as much on a grey one', async () => {
    const strong = await full('news-headline', host('#000', '#fff'));
    expect(ink(one(strong, '[part=meta]')).ratio).to.be.lessThan(ink(one(strong, '[part=headline]')).ratio - 3);
    const grey = await full('news-headline', host('#767676', '#fff'));
    expect(ink(one(grey, '[part=meta]')).colour).to.deep.equal(ink(one(grey, '[part=headline]')).colour);
  });

  for (const system of ['light', 'dark'] as const) {
    describe(`on a ${system} system`, () => {
      beforeEach(() => media.set({ colorScheme: system }));

      it('holds on a dark page and a light one that name no color-scheme', async () => {
        expectLegible(await everyElement(host('#ececec', '#121212')));
        expectLegible(await everyElement(host('#121212', '#fff')));
      });

      for (const theme of ['light', 'dark'] as const) {
        it(`holds for theme="${theme}" on any page, on a ground of its own`, async () => {
          for (const [color, background] of [HOSTS[1], HOSTS[2]]) {
            const elements = await everyElement(host(color, background), { theme });
            expectLegible(elements);
            for (const element of elements) {
              const [ground] = composite(getComputedStyle(one(element, '[part=root]')).backgroundColor);
              expect(ground < 128, `<${element.localName}> is dark`).to.equal(theme === 'dark');
            }
          }
        });
      }
    });
  }

  it('of words on a picture holds on a white one: they stand where the scrim is full', async () => {
    for (const width of ['320px', '560px', '900px']) {
      const page = host('#121212', '#fff');
      page.style.inlineSize = width;
      const text = one(await full('news-headline', page, { layout: 'overlay' }), '.txt');
      const { backgroundImage, fontSize } = getComputedStyle(text);
      const [, scrim = '', stop] = /(rgba?\([^)]*\)) ([\d.]+)px\)$/.exec(backgroundImage) ?? [];
      const lines = [...text.children].filter((child) => child.checkVisibility());
      const highest = Math.min(...lines.map((child) => child.getBoundingClientRect().top));
      expect(highest - text.getBoundingClientRect().top, fontSize).to.be.at.least(Number(stop) - 0.5);
      for (const child of lines) {
        const ratio = contrast(composite(getComputedStyle(child).color), composite('#fff', scrim));
        expect(ratio, `${child.className} at ${width}`).to.be.at.least(7);
      }
    }
  });

  describe('where the reader wants more of it', () => {
    const more = underMedia({ contrast: 'more' });

    it('gives every word and every rule full ink', async () => {
      await more.set({});
      expect(matchMedia('(prefers-contrast: more)').matches).to.equal(true);
      const page = host('#121212', '#fff');
      for (const tag of TAGS) {
        const element = await full(tag, page);
        const words = worded(element).filter((node) => !node.closest('.solid'));
        const colours = new Set(words.map((node) => String(ink(node).colour)));
        expect([...colours], `<${tag}>`).to.deep.equal(['18,18,18']);
        const ruled = all(element, '.head, .cols > li, .btn, .tags, .fix').filter((node) => edge(node) > 0);
        for (const node of ruled) expect(edge(node), node.className).to.be.greaterThan(15);
        if (tag !== 'news-headline') expect(ruled).not.to.have.length(0);
      }
      const failed = placeIn(page, 'news-headline', { loading: 'eager' });
      failed.data = 'no feed';
      await settled(failed);
      await dressed(failed);
      expect(edge(one(failed, '[part=error]'))).to.be.greaterThan(15);
    });
  });
});
