import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { NewsElement } from '../../src/elements/news-element.js';
import { settled } from '../../src/testing.js';
import { all, EVERYTHING, focusIsDrawn, full, LAYOUTS, one, TAGS, type Tag } from '../helpers/full.js';
import { endpoint, quickNetwork } from '../helpers/network.js';
import { box, placeIn, type Attributes } from '../helpers/page.js';

const WIDTHS = [200, 320, 768, 1280];

const column = (width: number, attributes: Attributes = {}): HTMLElement => {
  const made = box({ lang: 'en', ...attributes });
  made.style.inlineSize = `${width}px`;
  return made;
};

/** What takes focus by the keyboard, in the order of the document. */
const stops = (element: NewsElement): HTMLElement[] =>
  all(element, 'a[href], button, input, summary, iframe, audio[controls], video[controls], [tabindex]').filter(
    (node) => node.tabIndex >= 0 && node.checkVisibility({ visibilityProperty: true }),
  );

const LOOKS: [Tag, Attributes][] = [
  ...LAYOUTS.map((layout): [Tag, Attributes] => ['news-headline', { layout }]),
  ['news-article', {}],
  ['related-articles', {}],
];

/** The centre of a target, and whether it is large enough (WCAG 2.5.8). */
function target(node: Element): { x: number; y: number; large: boolean; name: string } {
  const { left, top, width, height } = node.getBoundingClientRect();
  const name = `${node.textContent?.trim() ?? ''}: ${width.toFixed(1)} x ${height.toFixed(1)} px`;
  return { x: left + width / 2, y: top + height / 2, large: width >= 24 && height >= 24, name };
}

describe('for hands, eyes and ears', () => {
  quickNetwork();

  for (const width of WIDTHS) {
    it(`buttons are targets of at least 24 px, at ${width} px`, async () => {
      const page = column(width);
      const article = await full('news-article', page);
      const list = await full('related-articles', page);
      const failed = placeIn(page, 'news-headline', { loading: 'eager', src: endpoint().src + '&status=500' });
      expect(await settled(failed)).to.equal('error');
      const nodes = [article, list, failed].flatMap((element) => all(element, 'button, .solid a, summary, .skip'));
      expect(nodes.length).to.be.at.least(6);
      for (const node of nodes) {
        node.focus();
        const { large, name } = target(node);
        expect(large, name).to.equal(true);
      }
    });

    it(`a card is one target of at least 24 px, at ${width} px`, async () => {
      for (const [tag, attributes] of LOOKS) {
        if (tag === 'news-article') continue;
        const element = await full(tag, column(width), attributes);
        for (const card of all(element, '[part=card]')) expect(target(card).large, target(card).name).to.equal(true);
        element.remove();
      }
    });

    it(`links outside running text are targets of 24 px, or no other is as near, at ${width} px`, async () => {
      const element = await full('news-article', column(width));
      const links = all(element, '.by a, .src a, .tags a, .more a, .plain a');
      expect(links).to.have.length(3);
      const targets = stops(element).map((node) => ({ node, ...target(node) }));
      for (const one of targets.filter(({ node, large }) => links.includes(node) && !large)) {
        const near = targets.filter((other) => other !== one && Math.hypot(other.x - one.x, other.y - one.y) < 24);
        expect(
          near.map(({ name }) => name),
          `too near to ${one.name}`,
        ).to.deep.equal([]);
      }
    });

    it(`focus goes the way that the eye does, at ${width} px`, async () => {
      for (const [tag, attributes] of LOOKS) {
        const element = await full(tag, column(width), attributes);
        const nodes = stops(element);
        for (const node of nodes) expect(node.tabIndex, node.outerHTML).to.equal(0);
        const boxes = nodes.filter((node) => !node.matches('.vh')).map((node) => node.getBoundingClientRect());
        boxes.forEach((now, index) => {
          const before = boxes[index - 1];
          const onward = !before || now.top >= before.top - 1 || now.left >= before.right - 1;
          expect(onward, `${tag} ${JSON.stringify(attributes)}: ${nodes[index]!.textContent.trim()}`).to.equal(true);
        });
        element.remove();
      }
    });
  }

  it('a pointer anywhere on a card is on its link: on the picture, on every word, in the corner', async () => {
    for (const [tag, attributes] of LOOKS) {
      if (tag === 'news-article') continue;
      const element = await full(tag, column(400), attributes);
      const card = one(element, '[part=card]');
      card.scrollIntoView({ block: 'end' });
      const { right, bottom } = card.getBoundingClientRect();
      const spots: [string, number, number][] = [['the corner', right - 3, bottom - 3]];
      for (const node of card.querySelectorAll('img, .kick > *, .sf, .meta > *')) {
        const { x, y, width, height } = node.getBoundingClientRect();
        if (width) spots.push([node.textContent?.trim() || 'the picture', x + width / 2, y + height / 2]);
      }
      expect(spots.length, tag).to.be.greaterThan(4);
      const beside = spots.filter(([, x, y]) => !element.shadowRoot!.elementFromPoint(x, y)?.closest('a[data-n="0"]'));
      expect(
        beside.map(([name]) => name),
        `beside the link in <${tag} ${JSON.stringify(attributes)}>`,
      ).to.deep.equal([]);
      element.remove();
    }
  });

  it('every card has one link, and its name is the headline and nothing else', async () => {
    const title = (index: number): string => `Headline “${index}” with its own words`;
    for (const [tag, attributes] of LOOKS) {
      if (tag === 'news-article') continue;
      const element = await full(tag, column(768), attributes, (index) => ({ ...EVERYTHING, title: title(index) }));
      const cards = all(element, '[part=card]');
      expect(cards).to.have.length(tag === 'news-headline' ? 1 : 12);
      cards.forEach((card, index) => {
        const links = card.querySelectorAll('a, button, [tabindex]');
        expect(links).to.have.length(1);
        expect(links[0]!.textContent.trim()).to.equal(title(index));
        for (const name of ['aria-label', 'aria-labelledby', 'aria-hidden']) {
          expect(links[0]!.closest(`[${name}]`)?.localName ?? '', name).to.be.oneOf(['', 'section']);
        }
      });
      element.remove();
    }
  });

  it('pictures of cards take no focus and say nothing', async () => {
    for (const layout of LAYOUTS.slice(1)) {
      const picture = one<HTMLImageElement>(await full('news-headline', column(768), { layout }), 'img');
      expect(picture.alt).to.equal('');
      expect(picture.closest('a, button, [tabindex]')).to.equal(null);
    }
  });

  it('nothing has a title that only a mouse can read', async () => {
    for (const [tag, attributes] of LOOKS) {
      const element = await full(tag, column(768), { open: 'tab', ...attributes });
      expect(all(element, '[title]').map((node) => node.localName)).to.deep.equal([]);
    }
  });

  it('the keyboard reaches everything in order, and where it is has a ring', async () => {
    for (const tag of TAGS) {
      const page = column(768);
      const start = document.createElement('button');
      page.append(start);
      const element = await full(tag, page);
      start.focus();
      const wanted = stops(element);
      expect(wanted).not.to.have.length(0);
      for (const node of wanted) {
        await executeServerCommand('send-keys', { press: 'Tab' });
        const focused = element.shadowRoot!.activeElement as HTMLElement;
        expect(focused?.outerHTML, `<${tag}>`).to.equal(node.outerHTML);
        const rings = [null, '::after'].map((pseudo) => getComputedStyle(focused, pseudo));
        const ring = rings.some(
          ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
        );
        // The engine's own, for what is not ours.
        const own = focused.matches('summary, iframe, audio, video');
        expect(ring || own || !focusIsDrawn(), `a ring round ${focused.outerHTML.slice(0, 60)}`).to.equal(true);
        if (focused.matches('.skip')) expect(target(focused).large, target(focused).name).to.equal(true);
      }
    }
  });

  it('a headline in another language than the page’s says which', async () => {
    const foreign = { ...EVERYTHING, title: 'القفل القديم يفتح من جديد', language: 'ar' };
    for (const tag of TAGS) {
      const headlines = all(await full(tag, column(600), {}, foreign), '[part=headline]');
      expect(headlines).not.to.have.length(0);
      for (const headline of headlines) expect(headline.closest('[lang]')?.getAttribute('lang')).to.equal('ar');
    }
    const list = await full('related-articles', column(600), {}, (index) => (index % 2 ? foreign : EVERYTHING));
    const said = all(list, '[part=headline]').map((node) => node.closest('[lang]')?.getAttribute('lang') ?? 'en');
    expect(said).to.deep.equal(said.map((_, index) => (index % 2 ? 'ar' : 'en')));
  });

  it('headings go down one level at a time from the one that the page gives', async () => {
    const levels = (element: NewsElement): number[] =>
      all(element, '[role=heading], h1, h2, h3, h4, h5, h6').map((node) =>
        Number(node.getAttribute('aria-level') ?? node.localName.slice(1)),
      );
    const shown = async (tag: Tag, attributes: Attributes): Promise<number[]> =>
      levels(await full(tag, column(600), attributes));
    expect(await shown('news-headline', {})).to.deep.equal([3]);
    expect(await shown('news-headline', { level: '2' })).to.deep.equal([2]);
    expect(await shown('news-article', {})).to.deep.equal([2, 3, 4]);
    expect(await shown('news-article', { level: '1' })).to.deep.equal([1, 2, 3]);
    expect(await shown('related-articles', {})).to.deep.equal([2, ...Array<number>(12).fill(3)]);
    expect(await shown('related-articles', { level: '4' })).to.deep.equal([4, ...Array<number>(12).fill(5)]);
  });
});
