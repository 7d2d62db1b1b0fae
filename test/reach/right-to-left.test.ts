import { expect } from '@open-wc/testing';
import type { NewsElement } from '../../src/elements/news-element.js';
import { settled } from '../../src/testing.js';
import { all, dressed, EVERYTHING, full, LAYOUTS, one, TAGS } from '../helpers/full.js';
import { endpoint } from '../helpers/network.js';
import { box, placeIn } from '../helpers/page.js';

const ARABIC = {
  ...EVERYTHING,
  title: 'القفل القديم يفتح من جديد بعد أحد عشر عامًا',
  summary: 'مهندسان وملاح متقاعد أعادا تشغيله.',
  content_html:
    '<p>تحركت البوابة عند الفجر.</p><ul><li>مهندسان</li></ul><blockquote><p>كل أربعين دقيقة.</p></blockquote>',
  authors: [{ name: 'مكتب المدينة' }],
  language: 'ar',
  _broadsheet: { ...(EVERYTHING._broadsheet as object), section: 'المرفأ', kind: 'news', access: 'free' },
};

function page(lang: string, dir: string, width = 640): HTMLElement {
  const made = box({ lang, dir });
  made.style.inlineSize = `${width}px`;
  return made;
}

/** Where the first line of a node's words begins, from both sides of the element. */
function starts(element: NewsElement, selector: string): { left: number; right: number } {
  const root = one(element, '.root').getBoundingClientRect();
  const words = document.createRange();
  const walker = document.createTreeWalker(one(element, selector), NodeFilter.SHOW_TEXT);
  let node = walker.nextNode();
  while (node && !node.nodeValue?.trim()) node = walker.nextNode();
  words.selectNodeContents(node!);
  // Numbers and brackets are pieces of their own, and the first piece is not always the one that the line begins with.
  const pieces = [...words.getClientRects()].filter(({ width }) => width > 1);
  const line = pieces.filter(({ top, bottom }) => top < pieces[0]!.bottom - 1 && bottom > pieces[0]!.top + 1);
  return {
    left: Math.min(...line.map(({ left }) => left)) - root.left,
    right: root.right - Math.max(...line.map(({ right }) => right)),
  };
}

const expectOneEdge = (element: NewsElement, side: 'left' | 'right', names: readonly string[]): void => {
  const first = starts(element, '[part=headline]')[side];
  for (const name of names) expect(starts(element, name)[side], `${name} at the ${side}`).to.be.closeTo(first, 2);
};

/** The boxes of an element, seen in a mirror or not. */
const boxes = (element: NewsElement, mirrored: boolean): string[] => {
  const { left, right, top } = one(element, '.root').getBoundingClientRect();
  return all(element, '.card, .txt, .pic, .near, .near > li, .cols, .cols > li, .top, .main, .side, .lead').map(
    (node) => {
      const rect = node.getBoundingClientRect();
      const start = mirrored ? right - rect.right : rect.left - left;
      return [node.className, ...[start, rect.top - top, rect.width].map(Math.round)].join(' ');
    },
  );
};

describe('from right to left', () => {
  for (const layout of LAYOUTS) {
    it(`kicker, headline, standfirst and line of meta begin on one edge, in the layout ${layout}`, async () => {
      const names = ['[part=kicker]', '[part=meta]', ...(layout === 'overlay' ? [] : ['[part=standfirst]'])];
      expectOneEdge(await full('news-headline', page('ar', 'rtl'), { layout }, ARABIC), 'right', names);
      expectOneEdge(await full('news-headline', page('en', 'ltr'), { layout }, ARABIC), 'right', names);
      const english = { ...EVERYTHING, language: 'en', _broadsheet: { section: 'Harbour' } };
      expectOneEdge(await full('news-headline', page('ar', 'rtl'), { layout }, english), 'left', names);
    });
  }

  it('an article’s words begin on one edge, on its own page and on a foreign one', async () => {
    const names = ['[part=kicker]', '[part=standfirst]', '.body p', '[part=byline]', '[part=meta]'];
    for (const width of [320, 640]) {
      for (const around of [page('ar', 'rtl', width), page('en', 'ltr', width)]) {
        const element = await full('news-article', around, {}, ARABIC);
        expectOneEdge(element, 'right', names);
        const quote = getComputedStyle(one(element, '.news-quote'));
        expect([quote.borderRightStyle, quote.borderLeftStyle]).to.deep.equal(['solid', 'none']);
      }
    }
  });

  it('rows of a list begin on one edge, and so does its heading', async () => {
    const element = await full('related-articles', page('ar', 'rtl', 360), {}, ARABIC);
    for (const name of ['[part=heading]', '.cols [part=headline]', '[part=kicker]']) {
      expect(starts(element, name).right, name).to.be.closeTo(0, 2);
    }
  });

  it('an article in Arabic in a list on an English page begins at its own right', async () => {
    const element = await full('related-articles', page('en', 'ltr', 360), {}, ARABIC);
    for (const name of ['.near [part=headline]', '.cols [part=headline]', '[part=kicker]', '[part=meta]']) {
      expect(starts(element, name).right, name).to.be.closeTo(0, 2);
    }
  });

  for (const width of [320, 640, 1280]) {
    it(`everything stands where a mirror shows it, at ${width} px`, async () => {
      const looks = [...LAYOUTS.map((layout) => ['news-headline', { layout }] as const)];
      for (const [tag, attributes] of [...looks, ...TAGS.slice(1).map((tag) => [tag, {}] as const)]) {
        const wide = await full(tag, page('ar', 'ltr', width), attributes, ARABIC);
        const other = await full(tag, page('ar', 'rtl', width), attributes, ARABIC);
        const [plain, mirrored] = [boxes(wide, false), boxes(other, true)];
        expect(plain).not.to.have.length(0);
        // An article follows the letters of its headline on either page.
        if (tag === 'news-article') expect(mirrored).to.deep.equal(boxes(wide, true));
        else expect(mirrored, `<${tag} ${JSON.stringify(attributes)}>`).to.deep.equal(plain);
      }
    });
  }

  it('a row has its picture at the end', async () => {
    for (const [dir, side] of [
      ['ltr', 'right'],
      ['rtl', 'left'],
    ] as const) {
      const item = { ...EVERYTHING, language: undefined };
      const element = await full('news-headline', page('en', dir), { layout: 'row' }, item);
      const [root, picture] = [one(element, '.root'), one(element, '.pic')].map((one) => one.getBoundingClientRect());
      expect(picture![side]).to.be.closeTo(root![side], 1);
    }
  });

  it('a feed of the paper’s own stands so without a word of the host’s', async () => {
    for (const tag of TAGS) {
      const src = endpoint('jsonfeed/rtl.json').src;
      const element = placeIn(page('en', 'ltr'), tag, { loading: 'eager', src });
      expect(await settled(element)).to.equal('ready');
      await dressed(element);
      const [root, headline] = [one(element, '.root'), one(element, '[part=headline]')];
      expect(getComputedStyle(headline).direction).to.equal('rtl');
      const inside = root.getBoundingClientRect().right - headline.getBoundingClientRect().right;
      expect(starts(element, '[part=headline]').right, `<${tag}>`).to.be.closeTo(inside, 2);
    }
  });
});
