import { expect } from '@open-wc/testing';
import type { NewsElement } from '../../src/elements/news-element.js';
import type { FakeItem } from '../../src/testing.js';
import { all, BODY, EVERYTHING, focusIsDrawn, full, LAYOUTS, one, TAGS, type Tag } from '../helpers/full.js';
import { box, type Attributes } from '../helpers/page.js';

/** 66 letters, and nowhere to break it. */
const WORD = 'Seedampfschifffahrtsgesellschaftskapitänsmützenabzeichenhersteller';
const ADDRESS = `https://paper.example/archive/2026/03/12/${'very-long-and-without-a-space-'.repeat(4)}index.html`;
const WIDTHS = [200, 320, 360, 768, 1280];

/** Every element in every layout. */
const LOOKS: [Tag, Attributes][] = [
  ...LAYOUTS.map((layout): [Tag, Attributes] => ['news-headline', { layout }]),
  ['news-article', {}],
  ['related-articles', {}],
];
const nameOf = ([tag, attributes]: [Tag, Attributes]): string => `<${tag} ${JSON.stringify(attributes)}>`;

const ITEMS: Record<string, Partial<FakeItem>> = {
  'plain words': EVERYTHING,
  'a headline, a standfirst and a body with a word of 66 letters': {
    ...EVERYTHING,
    language: 'de',
    title: `Ein ${WORD} zieht um`,
    summary: `Der ${WORD} und der ${WORD}.`,
    content_html: BODY.replaceAll(/barge|engineers|ferryman|Hour|creaks|silence|lock/g, WORD),
  },
  'authors, sections, tags and captions with a word of 66 letters': {
    ...EVERYTHING,
    authors: [{ name: WORD, url: ADDRESS, _broadsheet: { role: WORD } }],
    tags: [WORD, ADDRESS],
    _broadsheet: {
      ...(EVERYTHING._broadsheet as object),
      section: WORD,
      source: { name: WORD, url: ADDRESS },
      corrections: [{ text: WORD, date: '2026-03-12T10:30:00Z' }],
      image: { ...(EVERYTHING._broadsheet as { image: object }).image, caption: WORD, credit: WORD },
    },
  },
  'addresses in place of words': { ...EVERYTHING, title: ADDRESS, summary: ADDRESS, content_html: `<p>${ADDRESS}</p>` },
};
const column = (width: number): HTMLElement => {
  const made = box();
  made.style.inlineSize = `${width}px`;
  return made;
};

/** Whatever reaches out of the element to the side, but for what scrolls in a box of its own or is for screen readers. */
function sticksOut(element: NewsElement): string[] {
  const root = one(element, '.root');
  const { left, right } = root.getBoundingClientRect();
  const found = root.scrollWidth > root.clientWidth ? [`${root.scrollWidth} px in ${root.clientWidth}`] : [];
  for (const node of all(element, '.root *')) {
    const box = node.getBoundingClientRect();
    if (node.closest('.vh, .news-table > *, .news-code > *, svg') || !box.width || !box.height) continue;
    if (box.left < left - 1 || box.right > right + 1)
      found.push(`${node.localName}.${node.className}: ${node.textContent.trim().slice(0, 24)}`);
  }
  return found;
}

/** A user's own spacing (WCAG 1.4.12): from around the element, and in it as user style sheets reach. */
const SPACING = 'line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em';
function spaced(element: NewsElement): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { ${SPACING.replaceAll(';', ' !important;')} !important } p { margin-bottom: 2em !important }`);
  element.setAttribute('style', SPACING);
  element.shadowRoot!.adoptedStyleSheets.push(sheet);
}

/** Words that are cut: but for a card's standfirst and a row of the tail, which are cut after so many lines. */
const cut = (element: NewsElement): string[] =>
  all(element, '.root *')
    .filter((node) => !node.closest('.vh, .sf, .cols, svg') && getComputedStyle(node).overflowY !== 'visible')
    .filter((node) => node.scrollHeight > node.clientHeight + 1 && getComputedStyle(node).overflowY !== 'auto')
    .map((node) => `${node.localName}.${node.className}: ${node.scrollHeight} px in ${node.clientHeight}`);

/** Headlines whose words are not all there. */
function cutHeadlines(element: NewsElement, selector: string): string[] {
  return all(element, selector).flatMap((node) => {
    const { bottom } = node.getBoundingClientRect();
    const words = document.createRange();
    words.selectNodeContents(node);
    const last = words.getBoundingClientRect().bottom;
    const clips = getComputedStyle(node).overflowY !== 'visible' && node.scrollHeight > node.clientHeight + 1;
    const whole = !clips && last <= bottom + node.clientHeight / 4;
    return whole ? [] : [`${node.textContent.trim()}: ${node.scrollHeight} px in ${node.clientHeight}`];
  });
}

/** Whatever is wrong with an element where it stands. */
function broken(element: NewsElement): string[] {
  const never = element.localName === 'related-articles' ? '.near [part=headline]' : '[part=headline]';
  if (!all(element, never).length) return ['no headline'];
  return [...sticksOut(element), ...cut(element), ...cutHeadlines(element, never)];
}

/** The same of every element in every layout, in a column of such a width. */
async function allBroken(
  width: number,
  item: Partial<FakeItem> = EVERYTHING,
  prepare: (element: NewsElement, name: string) => void = () => undefined,
): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const look of LOOKS) {
    const name = nameOf(look);
    const element = await full(look[0], column(width), look[1], item);
    prepare(element, name);
    const problems = broken(element);
    if (problems.length) found[name] = problems;
    element.remove();
  }
  return found;
}

describe('in the room that a page leaves', () => {
  it('the longest words are as long as they claim to be', () => expect(WORD.length).to.equal(66));

  for (const width of WIDTHS) {
    for (const [words, item] of Object.entries(ITEMS)) {
      it(`of ${width} px nothing sticks out: ${words}`, async () => {
        expect(await allBroken(width, item)).to.deep.equal({});
      });
    }

    // Text of twice the size in 200 px is a column of twelve letters.
    if (width >= 320)
      it(`of ${width} px text of twice the size loses nothing`, async () => {
        const twice = (element: NewsElement, name: string): void => {
          const size = (): number => parseFloat(getComputedStyle(one(element, '[part=headline]')).fontSize);
          const before = size();
          element.style.fontSize = '32px';
          // What grows with the column (cqi) grows more slowly.
          expect(size() / before, name).to.be.greaterThan(1.4);
        };
        expect(await allBroken(width, EVERYTHING, twice)).to.deep.equal({});
      });

    it(`of ${width} px the spacing of a reader’s own style loses nothing`, async () => {
      const space = (element: NewsElement, name: string): void => {
        spaced(element);
        const { letterSpacing, fontSize } = getComputedStyle(one(element, '[part=headline]'));
        expect(parseFloat(letterSpacing), name).to.be.closeTo(parseFloat(fontSize) * 0.12, 0.1);
      };
      expect(await allBroken(width, EVERYTHING, space)).to.deep.equal({});
    });
  }

  it('a headline of the tail that is cut is whole while it has focus', async () => {
    const title = 'A headline that goes on '.repeat(9).trim();
    for (const spacing of [false, true]) {
      const element = await full('related-articles', column(320), {}, { title });
      if (spacing) spaced(element);
      const row = one(element, '.cols [part=headline]');
      expect(cutHeadlines(element, '.cols [part=headline]')).not.to.have.length(0);
      row.querySelector('a')!.focus();
      if (focusIsDrawn()) expect(row.scrollHeight).to.be.at.most(row.clientHeight + 1);
      expect(row.textContent.trim()).to.equal(title);
      element.remove();
    }
  });

  for (const size of ['62.5%', '8px', '40px']) {
    it(`a root font size of ${size} changes nothing of ours`, async () => {
      const measured = async (tag: Tag): Promise<string[]> => {
        const page = column(600);
        page.style.font = '16px / 1.5 sans-serif';
        const element = await full(tag, page);
        const sizes = all(element, '.root *').map((node) => {
          const { width, height } = node.getBoundingClientRect();
          return `${node.localName}.${node.className} ${getComputedStyle(node).fontSize} ${width} x ${height}`;
        });
        page.remove();
        return sizes;
      };
      const root = document.documentElement;
      try {
        for (const tag of TAGS) {
          const before = await measured(tag);
          root.style.fontSize = size;
          expect(await measured(tag), `<${tag}>`).to.deep.equal(before);
          root.style.fontSize = '';
        }
      } finally {
        root.removeAttribute('style');
      }
    });
  }
});
