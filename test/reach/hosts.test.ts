import { expect } from '@open-wc/testing';
import type { NewsElement } from '../../src/elements/news-element.js';
import { all, full, one, TAGS } from '../helpers/full.js';
import { box, isSeen } from '../helpers/page.js';

/** Ways in which a page lays out what stands around the element, beside those of test/hosts. */
const PLACES: Record<string, string> = {
  'a flex column that centres': 'display: flex; flex-direction: column; align-items: center',
  'an absolute box': 'position: absolute',
  'a table cell': 'display: table-cell',
  'a column of fitting content': 'inline-size: fit-content',
};

/** Everything in the element, where it stands and how large: as a reader would see that something has changed. */
function measured(element: NewsElement): string[] {
  const root = one(element, '.root');
  const { left, top } = root.getBoundingClientRect();
  return [root, ...all(element, '.root *')].map((node) => {
    const { x, y, width, height } = node.getBoundingClientRect();
    const numbers = [x - left, y - top, width, height].map((number) => Math.round(number * 2) / 2);
    const { color, fontFamily, fontSize, fontWeight, fontStyle, textAlign, textTransform } = getComputedStyle(node);
    const look = [color, fontFamily, fontSize, fontWeight, fontStyle, textAlign, textTransform];
    return [node.localName, node.className.toString(), ...numbers, ...look].join(' ');
  });
}

const HOSTILE: Record<string, string> = {
  '* { all: unset }': '* { all: unset }',
  'h2, p, a, li { display: none !important }':
    'h1, h2, h3, p, a, li, ul, article, section, figure, img, button, time, span, header, footer, main, svg { display: none !important }',
  'universal rules for boxes and type': `* { box-sizing: content-box; margin: 9px; padding: 9px; line-height: 3; font-size: 9px; letter-spacing: 1em;
    text-transform: uppercase; text-indent: 3em; white-space: nowrap; float: right; color: lime !important }`,
  'rules for classes of our names':
    '.root, .card, .t-h, .kick, .meta, .pic, .btn, .near, .cols, .body, .side { display: none !important; color: lime !important }',
};

describe('on pages of all kinds', () => {
  for (const [name, style] of Object.entries(PLACES)) {
    it(`there is room for the element in ${name}`, async () => {
      for (const tag of TAGS) {
        const page = box();
        page.style.inlineSize = '700px';
        const place = document.createElement('div');
        place.setAttribute('style', style);
        page.append(place);
        const element = await full(tag, place);
        const root = one(element, '.root');
        expect(root.clientWidth, `<${tag}>`).to.be.greaterThan(200);
        expect(element.getBoundingClientRect().width, `<${tag}>`).to.be.greaterThan(200);
        expect(root.scrollWidth, `<${tag}>`).to.be.at.most(root.clientWidth);
        expect(isSeen(one(element, '[part=headline]'))).to.equal(true);
      }
    });
  }

  it('two elements in one flex row share it', async () => {
    const row = box();
    row.setAttribute('style', 'display: flex; inline-size: 700px');
    const widths: number[] = [];
    for (const tag of TAGS.slice(0, 2)) widths.push(one(await full(tag, row), '.root').clientWidth);
    for (const element of row.children) expect(element.getBoundingClientRect().width).to.be.greaterThan(200);
    expect(widths).to.have.length(2);
  });

  for (const [name, css] of Object.entries(HOSTILE)) {
    it(`nothing in the element changes with ${name}`, async () => {
      for (const tag of TAGS) {
        const page = box({ class: 'page' });
        // The page's own type, which we take; its rules for everything do not reach past it. In the corner, as Firefox sets a table's rows on
        // whole pixels of the page.
        const own = `display: block; inline-size: 640px; margin: 0; padding: 0; float: none; color: rgb(18, 18, 18) !important;
          font: 400 16px / 1.5 sans-serif; letter-spacing: normal; text-transform: none; text-indent: 0; white-space: normal;
          position: absolute; inset: 0 auto auto 0`;
        page.setAttribute('style', own);
        const element = await full(tag, page);
        element.setAttribute('style', `${own}; display: block !important`);
        const before = measured(element);
        expect(before.length).to.be.greaterThan(5);
        const sheet = document.createElement('style');
        sheet.textContent = css;
        document.head.append(sheet);
        try {
          expect(measured(element), `<${tag}>`).to.deep.equal(before);
        } finally {
          sheet.remove();
        }
      }
    });
  }

  it('the inside holds where the element itself is unset and inherits from a page of strange type', async () => {
    for (const tag of TAGS) {
      const page = box();
      page.setAttribute('style', 'inline-size: 640px; font: 400 16px / 1.5 sans-serif; color: rgb(18, 18, 18)');
      const element = await full(tag, page);
      const before = measured(element);
      page.style.cssText += `; text-align: center; text-transform: uppercase; letter-spacing: 0.3em; text-indent: 3em;
        line-height: 3; font-style: italic; font-weight: 900; white-space: nowrap`;
      element.style.all = 'unset';
      expect(measured(element), `<${tag}>`).to.deep.equal(before);
    }
  });
});
