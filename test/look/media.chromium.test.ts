import { expect } from '@open-wc/testing';
import { settled } from '../../src/testing.js';
import type { NewsElement } from '../../src/elements/news-element.js';
import { all, dressed, EVERYTHING, full, LAYOUTS, one, TAGS, type Tag } from '../helpers/full.js';
import { endpoint } from '../helpers/network.js';
import { box, placeIn, reaches, type Attributes } from '../helpers/page.js';
import { composite, contrast, edge, faint, grounds, ink, seen, worded } from './colour.js';
import { underMedia } from './media.js';

const page = (): HTMLElement => {
  const made = box();
  made.style.inlineSize = '800px';
  return made;
};

/** What holds the place of news that is on its way. */
async function waiting(tag: Tag, attributes: Attributes = {}): Promise<NewsElement> {
  const element = placeIn(page(), tag, { loading: 'eager', src: endpoint().src + '&hang=1', ...attributes });
  await reaches(element, 'loading');
  await element.updateComplete;
  return element;
}

const buttons = '.btn, .lnk, .solid a, button';

describe('under forced colours', () => {
  underMedia({ forcedColors: 'active' });

  it('every word is legible', async () => {
    expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
    for (const tag of TAGS) expect(faint(await full(tag, page())), `<${tag}>`).to.deep.equal([]);
    const failed = placeIn(page(), 'news-headline', { loading: 'eager' });
    failed.data = 'no feed';
    expect(await settled(failed)).to.equal('error');
    expect(faint(failed)).to.deep.equal([]);
  });

  it('the bars that hold the place of news are seen', async () => {
    for (const tag of TAGS) {
      const element = await waiting(tag);
      const bars = all(element, '.sk');
      expect(bars).not.to.have.length(0);
      for (const bar of bars) {
        const { ratio } = seen(bar, getComputedStyle(bar).backgroundColor, grounds(bar.parentElement!));
        expect(Math.max(ratio, edge(bar)), `a bar of <${tag}>`).to.be.at.least(3);
      }
    }
  });

  it('the box of a picture has an edge', async () => {
    const boxes: HTMLElement[] = [];
    for (const layout of LAYOUTS.slice(1)) boxes.push(one(await full('news-headline', page(), { layout }), '.pic'));
    const article = all(await full('news-article', page()), '.news-pic, .news-embed');
    expect(article).to.have.length(3);
    for (const node of [...boxes, ...article]) expect(edge(node), node.className).to.be.at.least(3);
  });

  it('the live dot keeps its colour, beside its word', async () => {
    const live = one(await full('news-headline', page()), '.live');
    const { backgroundColor, forcedColorAdjust } = getComputedStyle(live, '::before');
    expect(forcedColorAdjust).to.equal('none');
    expect(composite('#fff', backgroundColor)).to.deep.equal(composite('#dc2f2f'));
    expect(live.textContent.trim()).to.equal('Live');
  });

  it('words over a picture stand on the system’s ground', async () => {
    const element = await full('news-headline', page(), { layout: 'overlay' });
    const text = one(element, '.txt');
    const { backgroundColor, backgroundImage } = getComputedStyle(text);
    expect(backgroundImage).to.equal('none');
    expect(composite(backgroundColor)).to.deep.equal(composite('Canvas'));
    for (const node of all(element, '.txt > *').filter((child) => child.checkVisibility())) {
      expect(ink(node).ratio, node.className).to.be.at.least(4.5);
    }
  });

  it('rules, buttons and marks are drawn by borders', async () => {
    const list = await full('related-articles', page());
    const article = await full('news-article', page());
    const drawn = [
      ...all(list, '.head, .near > :nth-child(n + 3), .cols > li, .foot, .btn:not(.vh)'),
      ...all(article, '.tags, .fix, .wall, .news-pull, table, td, hr, .btn, .solid a'),
    ];
    expect(drawn.length).to.be.greaterThan(20);
    for (const node of drawn) expect(edge(node), `${node.localName}.${node.className}`).to.be.at.least(3);
    const mark = getComputedStyle(one(article, 'ul.news-list > li'), '::before');
    expect(mark.borderTopStyle).to.equal('solid');
    expect(parseFloat(mark.borderTopWidth)).to.be.greaterThan(1);
    expect(getComputedStyle(one(article, '.news-quote')).borderInlineStartStyle).to.equal('solid');
  });

  it('focus has a ring', async () => {
    const card = one(await full('news-headline', page()), '.card a');
    card.focus();
    const ring = getComputedStyle(card, '::after');
    expect(ring.outlineStyle).to.equal('solid');
    expect(contrast(composite(ring.outlineColor), composite(...grounds(card)))).to.be.at.least(3);
  });
});

describe('where the reader wants less motion', () => {
  underMedia({ reducedMotion: 'reduce' });

  it('nothing moves: what is not there at once appears, and no change takes time', async () => {
    expect(matchMedia('(prefers-reduced-motion: reduce)').matches).to.equal(true);
    const elements: NewsElement[] = [];
    for (const tag of TAGS) elements.push(await waiting(tag), await full(tag, page()));
    let nodes = 0;
    for (const element of elements) {
      for (const node of all<Element>(element, '*')) {
        for (const pseudo of [null, '::before', '::after']) {
          nodes++;
          const { transitionDuration } = getComputedStyle(node, pseudo);
          expect(/[1-9]/.test(transitionDuration), `a transition of ${node.className}`).to.equal(false);
        }
      }
      for (const animation of element.shadowRoot!.getAnimations()) {
        const frames = (animation.effect as KeyframeEffect).getKeyframes();
        const moved = frames.flatMap((frame) => Object.keys(frame)).filter((name) => !ABOUT.includes(name));
        expect([...new Set(moved)], `what is animated in <${element.localName}>`).to.deep.equal(['visibility']);
      }
    }
    expect(nodes).to.be.greaterThan(300);
  });
});

/** Of a keyframe, all that is no property of the node. */
const ABOUT: readonly string[] = ['offset', 'computedOffset', 'easing', 'composite'];

describe('in print', () => {
  const media = underMedia({ media: 'print' });

  it('is black, in every layout and theme', async () => {
    const dark = page();
    Object.assign(dark.style, { color: '#ececec', background: '#121212' });
    const looks: [Tag, Attributes][] = [
      ...TAGS.flatMap((tag): [Tag, Attributes][] => [
        [tag, {}],
        [tag, { theme: 'dark' }],
      ]),
      ...LAYOUTS.map((layout): [Tag, Attributes] => ['news-headline', { layout }]),
    ];
    for (const [tag, attributes] of looks) {
      const element = await full(tag, dark, attributes);
      const words = worded(element);
      expect(words).not.to.have.length(0);
      // Paper: browsers leave grounds out.
      const pale = words.filter((node) => seen(node, getComputedStyle(node).color, ['#fff']).ratio < 7);
      expect(
        pale.map((node) => node.textContent.trim()),
        `pale words of <${tag}> with ${JSON.stringify(attributes)}`,
      ).to.deep.equal([]);
    }
  });

  it('is on white where the reader has grounds printed too', async () => {
    for (const tag of TAGS) {
      const element = await full(tag, page(), { theme: 'dark' });
      expect(faint(element), `<${tag} theme="dark">`).to.deep.equal([]);
    }
  });

  it('has no buttons, and no other site’s player but its address', async () => {
    for (const tag of TAGS) {
      const element = await full(tag, page());
      const seenButtons = all(element, buttons).filter((node) => node.checkVisibility());
      expect(
        seenButtons.map((node) => node.textContent.trim()),
        `<${tag}>`,
      ).to.deep.equal([]);
      await media.set({ media: null });
      if (tag !== 'news-headline') expect(all(element, buttons).some((node) => node.checkVisibility())).to.equal(true);
      await media.set({});
    }
    const article = await full('news-article', page());
    const embed = one(article, '.news-embed');
    expect(all(article, '.news-embed > *').filter((node) => node.checkVisibility())).to.have.length(0);
    expect(getComputedStyle(embed, '::after').content).to.contain('aaaaaaaaaaa');
  });

  it('has no sentence and no Retry of an element that has failed', async () => {
    const element = placeIn(page(), 'related-articles', { loading: 'eager', src: endpoint().src + '&status=404' });
    expect(await settled(element, 8000)).to.equal('error');
    await dressed(element);
    expect(all(element, buttons).filter((node) => node.checkVisibility())).to.have.length(0);
  });

  it('shows ten related articles, whole, however many are on the screen', async () => {
    const title = 'A headline that goes on '.repeat(12).trim();
    for (const attributes of [{}, { collapse: '0', limit: '250' }, { collapse: '4' }] as Attributes[]) {
      const element = await full('related-articles', page(), attributes, { ...EVERYTHING, title }, 250);
      const rows = all(element, '[part~=headline]').filter((node) => node.checkVisibility());
      const wanted = attributes.collapse === '4' ? 4 : 10;
      expect(rows, JSON.stringify(attributes)).to.have.length(wanted);
      for (const row of rows) expect(row.scrollHeight, 'a whole headline').to.be.at.most(row.clientHeight + 1);
    }
  });

  it('sets an article across the sheet, with the addresses of its links', async () => {
    const element = await full('news-article', page());
    const body = one(element, '[part=body]');
    const [column] = all(element, '.main');
    expect(body.clientWidth).to.equal(column!.clientWidth);
    const link = one(element, '.body p a');
    expect(getComputedStyle(link, '::after').content).to.contain('https://paper.example/log');
    const kept = all(element, 'figure, tr, blockquote').map((node) => getComputedStyle(node).breakInside);
    const headings = all(element, '.body :is(h3, h4)').map((node) => getComputedStyle(node).breakAfter);
    expect(new Set([...kept, ...headings])).to.deep.equal(new Set(['avoid']));
    expect(headings).to.have.length(2);
  });
});
